"""Why a question is asked or not, and whether it must be answered, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.core.assessment import Assessment
from app.core.compiled import CompiledPack
from app.core.evaluation.report import Need, QuestionResult, Visibility
from app.core.questionnaire import Question
from app.core.values_text import shown_value


def asking_lines(
    result: QuestionResult, question: Question, compiled: CompiledPack, assessment: Assessment
) -> Iterator[str]:
    """What decides whether the question is asked and required; nothing for one that always is."""
    ask, need = compiled.asks.get(question.id), compiled.needs.get(question.id)
    if ask is not None:
        match result.visibility:
            case Visibility.HIDDEN:
                scope = {name for name in ask.depends_on if _sets_scope(name, compiled)}
                deciding = result.out_of_scope or (ask.depends_on - scope) or ask.depends_on
                yield f"Not asked {_reason(deciding, compiled, assessment)}."
            case Visibility.UNDECIDED:
                yield f"Whether it is asked is decided by {_texts(_known(ask.depends_on, compiled))}."
            case Visibility.ASKED:
                pass
        yield f"Asked when: {ask.text}"
    if need is not None:
        if result.need is Need.MAY:
            yield f"Not required {_reason(need.depends_on, compiled, assessment)}; an answer still counts."
        elif result.need is Need.UNDECIDED:
            yield f"Whether it is required is decided by {_texts(_known(need.depends_on, compiled))}; until then it is."
        yield f"Required when: {need.text}"


def _reason(names: Iterable[str], compiled: CompiledPack, assessment: Assessment) -> str:
    """'with ‘99 %’ as the answer to …' where only answers that set the scope decide, else 'because of' the others."""
    questions = _known(names, compiled)
    if questions and all(each.scope for each in questions):
        return f"with {' and '.join(_said(each, assessment) for each in questions)}"
    return f"because of the answer to {_texts(questions)}"


def _known(names: Iterable[str], compiled: CompiledPack) -> list[Question]:
    return [compiled.pack.questions[name] for name in sorted(names) if name in compiled.pack.questions]


def _texts(questions: Iterable[Question]) -> str:
    return ", ".join(f"‘{each.text}’" for each in questions)


def _sets_scope(name: str, compiled: CompiledPack) -> bool:
    question = compiled.pack.questions.get(name)
    return question is not None and question.scope


def _said(question: Question, assessment: Assessment) -> str:
    answer = assessment.answers.get(question.id)
    given = answer is not None and answer.is_given
    said = f"‘{shown_value(question, answer.value)}’ as the answer" if answer and given else "an answer"
    return f"{said} to ‘{question.text}’"
