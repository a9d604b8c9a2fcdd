"""`readyroom export`."""

from __future__ import annotations

from pathlib import Path

from app.cli import context
from app.cli.output import say
from app.cli.progress import progress
from app.io.documents.export import export_files
from app.io.documents.files import FORMATS
from app.io.documents.history import document_source
from app.io.documents.kept_revision import keep_revision
from app.io.locations import cache_folder
from app.session import Session


def run(file: Path, to: Path, form: str, section: str, as_of: str | None, packs: list[Path] | None) -> None:
    """Write the documents and say where."""
    with context.open_for_reading(file, packs, as_of) as session:
        context.note_all(session)
        written = export_to(session, to, FORMATS if form == "all" else (form,), section)
        assessment, report = session.assessment, session.report()
        if problem := keep_revision(session.path, session.pack, assessment, report, session.now()):
            context.note(problem)
    for name in written:
        say(str(to / name))


def export_to(session: Session, to: Path, formats: tuple[str, ...], section: str = "") -> list[str]:
    """Write the documents of a session, with progress on a terminal; gives their names."""
    source = document_source(session.path, session.pack, session.assessment, session.report())
    with progress("Writing documents") as on_progress:
        return export_files(source, to, formats, section, cache=cache_folder() / "pages", on_progress=on_progress)
