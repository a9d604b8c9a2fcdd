"""Sentences of the window that are made of facts: how ready, whether saved, what the service is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QLocale

from app.ui.texts import tr, tr_n

if TYPE_CHECKING:
    from datetime import date

    from app.core.evaluation.report import Interval, Report
    from app.core.scope import Scope, Span
    from app.ui.saving import SaveStatus


def decimal_text(value: object, places: int = 1) -> str:
    """A number as the language of the interface writes it."""
    return QLocale().toString(float(str(value)), "f", places)


def interval_text(score: Interval) -> str:
    """An interval of shares in per cent: '62.4 – 81.0 %'."""
    from app.core.evaluation.report import per_cent

    return figures_text(float(per_cent(score.low)), float(per_cent(score.high)))


def figures_text(low: float, high: float) -> str:
    """An interval of per cent: '62.4 – 81.0 %'."""
    first, last = decimal_text(low), decimal_text(high)
    return tr("{low} %", low=first) if first == last else tr("{low} – {high} %", low=first, high=last)


def verdict_text(report: Report) -> tuple[str, str]:
    """The verdict, and the kind of pill it stands on."""
    verdict = str(report.readiness.verdict)
    if verdict == "blocked":
        return tr_n("Blocked by %n errors", len(report.open_errors)), "err"
    if verdict == "incomplete":
        return tr("Incomplete"), "warn"
    return tr("Ready"), "ok"


def saved_text(status: SaveStatus, today: date) -> tuple[str, bool]:
    """Whether all is saved, and whether that is a problem. The day is said where it is another than `today`."""
    from app.ui.saving import SaveState

    time, day = f"{status.at:%H:%M}", status.at.date()
    if status.state is SaveState.SAVED and day == today:
        return tr("Saved {time}", time=time), False
    if status.state is SaveState.SAVED:
        form = tr("d MMM") if day.year == today.year else tr("d MMM yyyy")
        said = QLocale().toString(QDate(day.year, day.month, day.day), form)
        return tr("Saved {day}, {time}", day=said, time=time), False
    if status.state is SaveState.PENDING:
        return tr("Saving"), False
    return tr("Cannot save: {problem}", problem=status.problem), True


def span_text(span: Span) -> str:
    """A whole number, or from one to another."""
    return str(span.low) if span.low == span.high else tr("{low} – {high}", low=span.low, high=span.high)


def scope_text(scope: Scope) -> str:
    """How much is asked and how long it takes: '64 questions, about 6 hours'."""
    questions = tr_n("%n questions", scope.asked.high)
    if scope.asked.low != scope.asked.high:
        questions = tr("{span} questions", span=span_text(scope.asked))
    return tr("{questions}, about {time}", questions=questions, time=minutes_text(scope.minutes.high))


def minutes_text(minutes: int) -> str:
    """A time that nobody can tell exactly: minutes in steps of five, hours in halves, then whole hours."""
    if minutes < 58:
        return tr_n("%n minutes", minutes if minutes < 5 else 5 * round(minutes / 5))
    halves = round(minutes / 30) if minutes < 600 else 2 * round(minutes / 60)
    if halves % 2:
        return tr("{hours} hours", hours=f"{halves // 2}½")
    return tr_n("%n hours", halves // 2)


def moment_text(seconds: float) -> str:
    """A moment, in seconds since 1970, as a day and a time of the language of the interface."""
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(round(seconds * 1000)), QLocale.FormatType.ShortFormat)
