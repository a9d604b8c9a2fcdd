"""Without a command: the main job on the sample, from its answers to the documents."""

from __future__ import annotations

from pathlib import Path

from app.cli import context
from app.cli.assess_page import assess_page
from app.cli.commands.export import export_to
from app.cli.page import Lines, Title, Verbatim, print_page
from app.io.documents.files import FORMATS
from app.io.resources import resource

SAMPLE = ("resources", "samples", "kubernetes-control-plane.readyroom")


def run_sample_job(folder: Path) -> None:
    """Assess the sample, print the summary, write its documents into `folder`, and say where."""
    sample = resource(*SAMPLE)
    with context.open_for_reading(sample, None) as session:
        print_page(assess_page(session.report(), session.pack, session.assessment))
        written = export_to(session, folder, FORMATS)
    shown = [folder.resolve() / name for name in ("prd.pdf", "prd.md", "prd.html")]
    print_page(
        [
            Title(f"{len(written)} files written"),
            Verbatim(tuple(f"  {path}" for path in shown)),
            Lines(("The sample is this assessment; 'readyroom --help' shows how to start your own.",)),
            Verbatim((f"  {sample}",)),
        ]
    )
