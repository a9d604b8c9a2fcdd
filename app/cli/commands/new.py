"""`readyroom new`."""

from __future__ import annotations

from pathlib import Path

from app.cli import context, output
from app.core.errors import InputError, Place
from app.session import Session

MAX_NAME = 200
MAX_SUMMARY = 2000


def run(file: Path, service: str, summary: str, form: str, packs: list[Path] | None) -> None:
    """Make the file and say what comes next."""
    name = service.strip() or file.stem.replace("-", " ").replace("_", " ").strip()
    _refuse_unfit(file, name, summary)
    today, author = context.day(None), context.author()
    with Session.create(
        file, context.library(packs), service=name, summary=summary, as_of=today, clock=context.clock, author=author
    ) as session:
        count, pack = len(session.pack.questions), session.pack
    if form == "json":
        about = {"id": pack.id, "version": pack.version}
        output.print_json(
            {"file": output.terminal_safe(str(file)), "service": name, "pack": about, "questions": count, "revision": 0}
        )
        return
    output.say(f"saved {file}: an assessment of {name}, with up to {count} questions.")
    named = "".join(f" --pack {output.shell_word(str(each))}" for each in packs or ())
    output.say(f"Next: readyroom questions {output.shell_word(str(file))}{named} --format yaml > sheet.yaml")


def _refuse_unfit(file: Path, name: str, summary: str) -> None:
    if not name:
        raise InputError("The service has no name; give one with --service.", Place(str(file)))
    for what, text, most in (("name of the service", name, MAX_NAME), ("summary", summary, MAX_SUMMARY)):
        if len(text) > most:
            raise InputError(f"The {what} has {len(text)} characters; {most} are allowed.")
        if output.terminal_safe(text) != text or "\n" in name:
            raise InputError(f"The {what} has a character that cannot be kept: {output.one_line(text)}.")
