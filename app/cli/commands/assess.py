"""`readyroom assess`. Nothing that takes long is imported before it is known that the report is not kept."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli import output
from app.cli.days import day
from app.io.kept_reports import KeptReport, keep_report, kept_report, report_key

if TYPE_CHECKING:
    from app.core.evaluation.report import Report
    from app.session import Session

FINDINGS = 1
_FAILING = {"error": frozenset({"error"}), "warning": frozenset({"error", "warning"})}


def run(file: Path, form: str, as_of: str | None, fail_on: str | None, accept: bool, packs: list[Path] | None) -> None:
    """Evaluate and print the report."""
    on = day(as_of)
    shape = form if form == "json" else f"{form} {sys.stdout.encoding}"
    may_be_kept = not packs and not accept and not (form == "text" and sys.stdout.isatty())
    key = report_key(file, on, shape) if may_be_kept else None
    report = kept_report(key) if key else None
    if report is not None:
        output.write_bytes(report.text)
    else:
        report, is_lasting = _evaluated(file, form, on.isoformat(), accept, packs)
        if key and is_lasting and key == report_key(file, on, shape):
            keep_report(key, report)
    if fail_on is not None and report.open_severities & _FAILING[fail_on]:
        sys.exit(FINDINGS)


def _evaluated(file: Path, form: str, as_of: str, accept: bool, packs: list[Path] | None) -> tuple[KeptReport, bool]:
    """What was printed, and whether it depends on nothing but the assessment, the built-in pack and the day."""
    from app.cli import context

    library = context.library(packs)
    with context.open_with(library, file, as_of, accept) as session:
        context.note_all(session)
        report = session.report()
        text = _printed(session, report, form)
        severities = frozenset(str(each.severity) for each in report.findings if each.is_open)
        return KeptReport(text, severities), session.compiled is library.default() and not session.notes


def _printed(session: Session, report: Report, form: str) -> bytes:
    if form == "json":
        from app.core.report_json import report_json

        text = output.json_text(report_json(report, session.pack, session.assessment))
        output.write_bytes(text)
        return text
    from app.cli.assess_page import assess_page
    from app.cli.page import plain_text, print_page

    blocks = list(assess_page(report, session.pack, session.assessment))
    print_page(blocks)
    return b"" if sys.stdout.isatty() else output.encoded(plain_text(blocks))
