"""`readyroom roadmap`."""

from __future__ import annotations

from pathlib import Path

from app.cli import context
from app.cli.days import day
from app.cli.output import write_document
from app.core.roadmap.plan import plan_roadmap


def run(file: Path, start: str | None, form: str, as_of: str | None, accept: bool, packs: list[Path] | None) -> None:
    """Plan and print the roadmap."""
    first = day(start) if start is not None else None
    with context.open_for_reading(file, packs, as_of, accept) as session:
        context.note_all(session)
        report, pack, assessment = session.report(), session.pack, session.assessment
    roadmap = plan_roadmap(pack, report, assessment, first)
    match form:
        case "json":
            from app.core.roadmap.as_json import roadmap_json

            context.print_json(roadmap_json(roadmap, report, pack, assessment))
        case "csv":
            from app.core.roadmap.as_csv import roadmap_csv

            write_document(roadmap_csv(roadmap))
        case "md":
            from app.core.roadmap.as_markdown import roadmap_markdown

            write_document(roadmap_markdown(roadmap, assessment.meta.service))
        case _:
            from app.cli.page import print_page
            from app.cli.roadmap_page import roadmap_page

            print_page(roadmap_page(roadmap, report, pack, assessment))
