"""How an answer counts, in a sentence with a sign, and what it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from app.ui.pages.questionnaires.words import missing_text
from app.ui.texts import tr, tr_n

if TYPE_CHECKING:
    from app.core.assessment import Answer
    from app.core.evaluation.report import QuestionResult
    from app.core.full_score import Missing
    from app.core.pack import Pack
    from app.core.questionnaire import Question


def standing_of(
    question: Question,
    result: QuestionResult,
    answer: Answer | None,
    missing: Sequence[Missing],
    pack: Pack,
    *,
    has_unread: bool = False,
) -> tuple[str, str, str, list[str]]:
    """Icon, its colour, the line, and what is missing. `has_unread`: something that is typed cannot be read."""
    icon, token, line, needs = _standing(question, result, answer, missing, pack)
    if has_unread and icon == "tick":
        return "half", "warn", tr("Answered in part: not all that is typed can be read."), needs
    return icon, token, line, needs


def _standing(
    question: Question, result: QuestionResult, answer: Answer | None, missing: Sequence[Missing], pack: Pack
) -> tuple[str, str, str, list[str]]:
    if str(result.visibility) == "hidden":
        return "minus", "text2", tr("It counts for nothing while it is not asked."), []
    if not result.resolved:
        line = tr_n("Not yet answered; it takes about %n minutes.", question.minutes)
        return "circle", "unknown", line, []
    if answer is not None and answer.not_applicable is not None:
        return "minus", "text2", tr("It is left out of the score."), []
    if answer is not None and answer.absent:
        return "circle", "warn", _absent(question), []
    if not question.serves:
        if missing:
            return "half", "warn", tr("Answered in part. Still to be filled in:"), list(_needs(question, missing, pack))
        return "tick", "ok", tr("Answered. It carries no points; the documents use it."), []
    return _scored(question, result, missing, pack)


def _absent(question: Question) -> str:
    if question.serves:
        return tr("An honest answer. It scores nothing until there is something.")
    return tr("An honest answer.")


def _scored(
    question: Question, result: QuestionResult, missing: Sequence[Missing], pack: Pack
) -> tuple[str, str, str, list[str]]:
    needs = list(_needs(question, missing, pack))
    low, high = result.score.low, result.score.high
    if low == 1:
        return "tick", "ok", tr("It counts in full."), []
    if low > 0:
        return (
            "half",
            "warn",
            tr("It counts half. For all of it there has to be:") if needs else tr("It counts half."),
            needs,
        )
    if high > 0:
        return "clock", "text2", tr("How it counts depends on:") if needs else tr("It may still count."), needs
    return "circle", "warn", tr("It does not count yet. For all of it there has to be:") if needs else _nothing(), needs


def _needs(question: Question, missing: Sequence[Missing], pack: Pack) -> Iterator[str]:
    """What is missing; rows that lack the same are told together."""
    rows: dict[tuple[str, ...], list[str]] = {}
    for each in missing:
        if str(each.kind) == "cells":
            rows.setdefault(each.names, []).append(each.row)
    for names, labels in rows.items():
        cells = ", ".join(names)
        if len(labels) == 1:
            yield tr("{row}: {names}", row=labels[0], names=cells) if labels[0] else cells
        else:
            yield tr_n("{cells}, in %n rows", len(labels), cells=cells)
    yield from (missing_text(each, question, pack) for each in missing if str(each.kind) != "cells")


def _nothing() -> str:
    return tr("An answer that scores nothing.")
