"""Words of the findings page: severities, standings, groupings, decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.texts import tr

if TYPE_CHECKING:
    from app.core.evaluation.report import Finding
    from app.core.pack import Pack

PILLS = {"error": "err", "warning": "warn", "info": "info"}


def severity_text(severity: str) -> str:
    """A severity as a word."""
    return {"error": tr("Error"), "warning": tr("Warning"), "info": tr("Info")}[severity]


def tally_text(standing: str, count: int) -> str:
    """How many findings stand there."""
    return {
        "to_decide": tr("To decide {count}", count=count),
        "planned": tr("Fix planned {count}", count=count),
        "settled": tr("Settled {count}", count=count),
        "all": tr("All {count}", count=count),
    }[standing]


def standing_text(finding: Finding) -> str:
    """What was decided about a finding, in a few words."""
    decision = finding.decision
    if decision is None:
        return tr("Open")
    if decision.kind == "fix_planned":
        return tr("Fix planned")
    if not finding.decision_active:
        return tr("Open, acceptance ended") if decision.kind == "risk_accepted" else tr("Open")
    if decision.kind == "dismissed":
        return tr("Dismissed")
    return tr("Accepted until {day}", day=decision.until) if decision.until else tr("Accepted")


def points_text(finding: Finding) -> str:
    """What the finding costs: points, or that it blocks; a dash for neither."""
    from app.core.evaluation.report import decimal
    from app.ui.shell.sentences import decimal_text

    if finding.severity == "error" and finding.is_open:
        return tr("blocks")
    if finding.points_lost:
        return "−" + decimal_text(decimal(finding.points_lost, 1))
    return "–"


def place_text(finding: Finding, pack: Pack) -> str:
    """Where a finding stands: questionnaire and section, or the question's id where the pack does not know it."""
    where = pack.section_of.get(finding.place.question)
    return f"{where[0].title} · {where[1].title}" if where is not None else finding.place.question


def group_text(by: str, key: str, pack: Pack) -> str:
    """The heading of a group."""
    if by == "severity":
        return severity_text(key)
    if by == "area":
        area = pack.area_by_id.get(key)
        return area.title if area is not None else tr("Outside the areas")
    if by == "question":
        question = pack.questions.get(key)
        return question.text if question is not None else key
    rule = pack.rule_by_id.get(key)
    return f"{key}  {rule.title}" if rule is not None else key
