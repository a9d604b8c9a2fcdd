"""What things that are known by an id are called: areas, elements, questions, rules, findings."""

from __future__ import annotations

from app.core.evaluation.report import Report
from app.core.pack import Pack


def part_title(name: str, report: Report, pack: Pack) -> str:
    """The title, text or message of what has that id; the id itself where nothing has it."""
    if name in pack.area_by_id:
        return pack.area_by_id[name].title
    if name in pack.element_by_id:
        return pack.element_by_id[name].title
    if name in pack.questions:
        return pack.questions[name].text
    if name in pack.rule_by_id:
        return pack.rule_by_id[name].title
    return next((each.message for each in report.findings if each.fingerprint == name), name)


def question_of(name: str, report: Report, pack: Pack) -> str:
    """The question that an id leads to: itself, or where the finding stands; empty for anything else."""
    if name in pack.questions:
        return name
    return next((each.place.question for each in report.findings if each.fingerprint == name), "")
