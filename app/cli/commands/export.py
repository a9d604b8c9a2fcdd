"""`readyroom export`."""

from __future__ import annotations

from pathlib import Path

from app.cli import context
from app.cli.output import say
from app.cli.progress import progress
from app.core.errors import ReadyroomError
from app.core.report_json import report_json
from app.io.documents.export import export_files
from app.io.documents.files import FORMATS
from app.io.documents.history import document_source
from app.io.locations import cache_folder
from app.io.store import milestones, save_milestone
from app.session import Session


def run(file: Path, to: Path, form: str, section: str, as_of: str | None, packs: list[Path] | None) -> None:
    """Write the documents and say where."""
    with context.open_for_reading(file, packs, as_of) as session:
        context.note_all(session)
        written = export_to(session, to, FORMATS if form == "all" else (form,), section)
        keep_milestone(session)
    for name in written:
        say(str(to / name))


def export_to(session: Session, to: Path, formats: tuple[str, ...], section: str = "") -> list[str]:
    """Write the documents of a session, with progress on a terminal; gives their names."""
    source = document_source(session.path, session.pack, session.assessment, session.report())
    with progress("Writing documents") as on_progress:
        return export_files(source, to, formats, section, cache=cache_folder() / "pages", on_progress=on_progress)


def keep_milestone(session: Session) -> None:
    """Keep the revision that is exported, so that the export can be verified after later changes."""
    revision = session.assessment.meta.revision
    if any(each.revision == revision for each in milestones(session.path)):
        return
    report = report_json(session.report(), session.pack, session.assessment)
    try:
        save_milestone(session.path, f"Export of {session.as_of}", session.assessment, report, session.now())
    except ReadyroomError as error:
        context.note(f"The revision is not kept beside the assessment, so only this revision can be verified: {error}")
