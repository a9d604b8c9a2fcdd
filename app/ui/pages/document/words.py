"""Words of the page of documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.texts import tr, tr_n

if TYPE_CHECKING:
    from app.core.document.coverage import Standing


def standing_text(standing: Standing) -> str:
    """'13 of 20 questions answered, 1 error, 1 warning.'"""
    if not standing.asked and not standing.findings:
        return tr("No question is asked for this section.")
    parts = [tr_n("{answered} of %n questions answered", standing.asked, answered=standing.answered)]
    errors, warnings, infos = (_count(standing, name) for name in ("error", "warning", "info"))
    if errors:
        parts.append(tr_n("%n errors", errors))
    if warnings:
        parts.append(tr_n("%n warnings", warnings))
    if infos:
        parts.append(tr_n("%n infos", infos))
    return ", ".join(parts) + "."


def mark_text(errors: int, unanswered: int) -> str:
    """What a mark in the contents says, for screen readers and tool tips."""
    if errors and unanswered:
        return tr(
            "{errors}, {questions}",
            errors=tr_n("%n errors", errors),
            questions=tr_n("%n questions open", unanswered),
        )
    return tr_n("%n errors", errors) if errors else tr_n("%n questions open", unanswered) if unanswered else ""


def shortened(text: str, most: int) -> str:
    """A text that ends in dots where it is long."""
    words = " ".join(text.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def _count(standing: Standing, severity: str) -> int:
    return sum(str(each.severity) == severity for each in standing.findings)
