"""Which stored answers count: those that the pack knows and can read. The rest is kept and listed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.core.assessment import Answer
from app.core.errors import InputError
from app.core.evaluation.report import Orphan
from app.core.pack import Pack
from app.core.values import check_value


def usable_answers(
    pack: Pack, answers: Mapping[str, Answer], ids: Iterable[str]
) -> tuple[dict[str, Answer], list[Orphan]]:
    """Of the questions `ids`: the answers that count, in their kept form, and those that do not, with the reason."""
    usable: dict[str, Answer] = {}
    orphans: list[Orphan] = []
    for name in ids:
        answer = answers.get(name)
        if answer is None:
            continue
        try:
            usable[name] = _checked(pack, name, answer)
        except InputError as error:
            orphans.append(Orphan(name, error.message))
    return usable, orphans


def _checked(pack: Pack, name: str, answer: Answer) -> Answer:
    question = pack.questions.get(name)
    if question is None:
        raise InputError("The pack does not ask this any more.")
    if answer.not_applicable is not None and not question.not_applicable:
        raise InputError("This question cannot be declared not applicable.")
    if answer.absent and not question.absent:
        raise InputError("This question cannot be answered with 'we do not have this'.")
    if not answer.is_given:
        return answer
    value = check_value(question, answer.value)
    return answer if value == answer.value else answer.model_copy(update={"value": value})
