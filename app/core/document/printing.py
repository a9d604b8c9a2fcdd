"""What a printed document says of itself: its status line, whether it is a draft, and the hash of its content."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from app.core.assessment import Assessment
from app.core.evaluation.report import Report, per_cent
from app.core.pack import Pack

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
NOT_SIGNED = "Not signed"


@dataclass(frozen=True, slots=True)
class Status:
    """`draft` marks every page; it is None once no error is open. `footer` stands at the foot of every page."""

    draft: str | None
    footer: str


def status(pack: Pack, assessment: Assessment, report: Report, content: str) -> Status:
    """The status of a document with this content."""
    day = shown_date(report.as_of)
    made = f"revision {assessment.meta.revision} · pack {pack.id} {pack.version}"
    errors = len(report.open_errors)
    if errors:
        count = "1 error open" if errors == 1 else f"{errors} errors open"
        return Status("DRAFT", f"Draft · {count} · {day} · {made}")
    low, high = per_cent(report.readiness.score.low), per_cent(report.readiness.score.high)
    score = f"{low} %" if low == high else f"{low} – {high} %"
    return Status(None, f"{score} ready · {day} · {made} · {content_hash(content)} · {NOT_SIGNED}")


def content_hash(content: str) -> str:
    """Twelve hexadecimal digits for a text."""
    return hashlib.sha256(content.encode()).hexdigest()[:12]


def shown_date(iso: str) -> str:
    """'23 Nov 2026'."""
    day = date.fromisoformat(iso)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
