"""`readyroom explain`."""

from __future__ import annotations

from pathlib import Path

from app.cli import context
from app.cli.page import Lines, Title, print_page
from app.core.explain import explain


def run(file: Path, name: str, form: str, as_of: str | None, accept: bool, packs: list[Path] | None) -> None:
    """Print how something came about."""
    with context.open_for_reading(file, packs, as_of, accept) as session:
        context.note_all(session)
        found = explain(name, session.report(), session.compiled, session.assessment)
    if form == "json":
        context.print_json({"id": name, "title": found.title, "lines": found.lines, "parts": found.parts})
    else:
        print_page([Title(found.title), Lines(found.lines)])
