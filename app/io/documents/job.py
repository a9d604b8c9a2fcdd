"""What the assembling process is given."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.assessment import Assessment
from app.core.evaluation.report import Report
from app.core.pack import Pack


@dataclass(frozen=True, slots=True)
class AssemblyJob:
    """A pack, an assessment and its report; `html` asks for the rendered bodies too."""

    pack: Pack
    assessment: Assessment
    report: Report
    milestones: tuple[dict[str, str], ...] = ()
    only: str = ""
    html: bool = False
    memory_mb: int = 1024
    cpu_seconds: int = 30
