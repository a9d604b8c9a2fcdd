"""Sentences of the page that are made of facts: how an answer counts, what it lacks, how sure the team is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from app.ui.texts import tr, tr_n

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.core.evaluation.report import QuestionResult
    from app.core.full_score import Missing
    from app.core.pack import Pack
    from app.core.progress import Progress
    from app.core.questionnaire import Question


def number_text(value: float) -> str:
    """A number as the language of the interface writes it, without needless zeros."""
    return QLocale().toString(float(value), "g", 12)


def shortened(text: str, most: int = 60) -> str:
    """A text on one line, cut at a word with an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1].rsplit(" ", 1)[0] if " " in line[: most - 1] else line[: most - 1]
    return f"{cut}…"


def confidence_text(confidence: str) -> str:
    """How sure the team is, in one word."""
    return {
        "guess": tr("Guess"),
        "estimate": tr("Estimate"),
        "agreed": tr("Agreed"),
        "measured": tr("Measured"),
    }.get(confidence, "")


def confidence_help(confidence: str) -> str:
    """What that word means."""
    return {
        "guess": tr("Nobody has looked yet"),
        "estimate": tr("Somebody who knows has estimated it"),
        "agreed": tr("The people who answer for it have agreed on it"),
        "measured": tr("It was measured or tried, and the evidence shows it"),
    }.get(confidence, "")


def severity_text(severity: str) -> str:
    """The word for a severity."""
    return {"error": tr("Error"), "warning": tr("Warning"), "info": tr("Info")}[severity]


def severity_kind(severity: str) -> str:
    """The frame, pill and icon of a severity."""
    return {"error": "err", "warning": "warn", "info": "info"}[severity]


def progress_text(progress: Progress) -> str:
    """'13 of 20 answered'."""
    return tr("{answered} of {asked} answered", answered=progress.answered, asked=progress.asked)


def findings_text(progress: Progress) -> str:
    """'2 errors, 1 warning'; '' without open findings."""
    parts: list[str] = []
    if progress.errors:
        parts.append(tr_n("%n errors", progress.errors))
    if progress.warnings:
        parts.append(tr_n("%n warnings", progress.warnings))
    if progress.infos:
        parts.append(tr_n("%n infos", progress.infos))
    return ", ".join(parts)


def not_asked_text(scope: tuple[str, ...]) -> str:
    """Why a section is left out."""
    return tr("Not asked for {scope}", scope=", ".join(scope)) if scope else tr("Not asked")


def state_text(result: QuestionResult, *, is_scored: bool = True) -> str:
    """How a question stands, in a word or two."""
    if str(result.visibility) == "hidden":
        return tr("Not asked")
    if str(result.visibility) == "undecided":
        return tr("Not decided whether it is asked")
    if not result.resolved:
        return tr("Open")
    if not is_scored and str(result.state) != "not_applicable":
        return tr("Answered")
    return {
        "satisfied": tr("Full score"),
        "partial": tr("Half score"),
        "unsatisfied": tr("No score yet"),
        "not_applicable": tr("Does not apply"),
    }.get(str(result.state), tr("Answered"))


def missing_text(missing: Missing, question: Question, pack: Pack) -> str:
    """One thing that an answer lacks for a full score, as the rest of a list."""
    names = ", ".join(missing.names)
    number = number_text(missing.number)
    match str(missing.kind):
        case "rows":
            return tr_n("at least %n rows", int(missing.number))
        case "items":
            return tr_n("at least %n of the choices", int(missing.number))
        case "words":
            return tr_n("at least %n words", int(missing.number))
        case "option":
            return _about(missing.row, tr("one of: {names}", names=names) if len(missing.names) > 1 else names)
        case "not_option":
            return tr("an answer other than: {names}", names=names)
        case "row":
            return tr("a row with {names}", names=names)
        case "yes":
            return _about(missing.row, tr("yes"))
        case "filled":
            return tr("{field} filled in", field=missing.row)
        case "least" | "most":
            return _about(missing.row, _limit_text(str(missing.kind), number, missing.unit, question))
        case "age":
            return _about(missing.row, tr_n("not older than %n days", int(missing.number)))
        case "evidence":
            return _evidence_text(question)
        case "rule":
            rule = pack.rule_by_id.get(missing.rule)
            title = rule.title if rule is not None else ""
            return tr("{rule} settled: {title}", rule=missing.rule, title=title)
        case "answer":
            text = pack.questions[missing.question].text if missing.question in pack.questions else missing.question
            return tr("an answer to: {question}", question=shortened(text, 80))
        case _:
            return tr("more than that; the explanation says what is counted")


def _about(row: str, what: str) -> str:
    return tr("{row}: {names}", row=row, names=what) if row else what


def _limit_text(kind: str, number: str, unit: str, question: Question) -> str:
    amount = unit if str(question.type) == "duration" and unit else f"{number} {unit}".strip()
    return tr("at least {amount}", amount=amount) if kind == "least" else tr("at most {amount}", amount=amount)


def _evidence_text(question: Question) -> str:
    expected = question.evidence
    if expected is None:
        return tr("evidence")
    if expected.max_age_days is None:
        return tr("evidence: {what}", what=expected.what)
    return tr_n("evidence not older than %n days: {what}", expected.max_age_days, what=expected.what)


def crumbs(section: str, position: tuple[int, int]) -> str:
    """'Service levels · question 4 of 20'."""
    number, of = position
    if not number:
        return section
    return tr("{section} · question {number} of {of}", section=section, number=number, of=of)


def texts_of(pack: Pack, names: tuple[str, ...]) -> Mapping[str, str]:
    """The questions' texts, short, by id."""
    return {name: shortened(pack.questions[name].text, 70) for name in names if name in pack.questions}
