"""`readyroom crosswalk`."""

from __future__ import annotations

from pathlib import Path

from app.cli import context
from app.cli.output import write_document
from app.core.crosswalk import crosswalk, crosswalk_csv, crosswalk_json


def run(file: Path, to: str, form: str, as_of: str | None, accept: bool, packs: list[Path] | None) -> None:
    """Print how the assessment stands to a framework."""
    with context.open_for_reading(file, packs, as_of, accept) as session:
        context.note_all(session)
        report, pack, assessment = session.report(), session.pack, session.assessment
    found = crosswalk(pack, report, to)
    if form == "json":
        context.print_json(crosswalk_json(found, report, pack, assessment))
    elif form == "csv":
        write_document(crosswalk_csv(found))
    else:
        from app.cli.crosswalk_page import crosswalk_page
        from app.cli.page import print_page

        print_page(crosswalk_page(found, report, pack, assessment))
