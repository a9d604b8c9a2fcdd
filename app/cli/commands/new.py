"""`readyroom new`."""

from __future__ import annotations

from pathlib import Path

from app.cli import context
from app.session import Session


def run(file: Path, service: str, summary: str, packs: list[Path] | None) -> None:
    """Make the file and say what comes next."""
    name = service.strip() or file.stem.replace("-", " ").replace("_", " ").strip()
    today, author = context.day(None), context.author()
    with Session.create(
        file, context.library(packs), service=name, summary=summary, as_of=today, clock=context.clock, author=author
    ) as session:
        count = len(session.pack.questions)
    print(f"saved {file}: an assessment of {name}, with up to {count} questions.")
    print(f"Next: readyroom questions {file} --format yaml > sheet.yaml")
