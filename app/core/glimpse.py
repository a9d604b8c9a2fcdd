"""What a list of files says of an assessment: the service, how ready it is, how far it is answered."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.assessment import Assessment
from app.core.evaluation.report import Report, per_cent


@dataclass(frozen=True, slots=True)
class Glimpse:
    """Plain figures, ready for JSON: `low`, `high` and `coverage` are per cent, rounded for showing."""

    service: str
    summary: str
    low: float
    high: float
    coverage: float
    verdict: str
    open_errors: int


def glimpse_of(assessment: Assessment, report: Report) -> Glimpse:
    """A glimpse of an assessment and its report."""
    readiness = report.readiness
    return Glimpse(
        service=assessment.meta.service,
        summary=assessment.meta.summary,
        low=float(per_cent(readiness.score.low)),
        high=float(per_cent(readiness.score.high)),
        coverage=float(per_cent(readiness.coverage)),
        verdict=str(readiness.verdict),
        open_errors=len(report.open_errors),
    )
