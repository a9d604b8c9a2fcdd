"""`readyroom assess`."""

from __future__ import annotations

import sys
from pathlib import Path

from app.cli import context
from app.core.evaluation.report import Report
from app.core.framework import Severity

FINDINGS = 1


def run(file: Path, form: str, as_of: str | None, fail_on: str | None, accept: bool, packs: list[Path] | None) -> None:
    """Evaluate and print the report."""
    with context.open_for_reading(file, packs, as_of, accept) as session:
        context.note_all(session)
        report = session.report()
        if form == "json":
            from app.core.report_json import report_json

            context.print_json(report_json(report, session.pack, session.assessment))
        else:
            from app.cli.assess_page import assess_page
            from app.cli.page import print_page

            print_page(assess_page(report, session.pack, session.assessment))
    if fail_on is not None and _fails(report, fail_on):
        sys.exit(FINDINGS)


def _fails(report: Report, fail_on: str) -> bool:
    severities = {Severity.ERROR} if fail_on == "error" else {Severity.ERROR, Severity.WARNING}
    return any(each.severity in severities and each.is_open for each in report.findings)
