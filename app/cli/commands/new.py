"""`readyroom new`."""

from __future__ import annotations

from pathlib import Path

from app.cli import context, output
from app.core.errors import InputError, Place
from app.core.profiles import find_profile, profile_changes
from app.core.scope import scope_of
from app.session import Session

MAX_NAME = 200
MAX_SUMMARY = 2000


def run(file: Path, service: str, summary: str, profile: str, form: str, packs: list[Path] | None) -> None:
    """Make the file, with the answers of a profile when one is named, and say what comes next."""
    name = service.strip() or file.stem.replace("-", " ").replace("_", " ").strip()
    _refuse_unfit(file, name, summary)
    today, author, library = context.day(None), context.author(), context.library(packs)
    chosen = find_profile(library.default().pack, profile) if profile else None
    with Session.create(
        file, library, service=name, summary=summary, as_of=today, clock=context.clock, author=author
    ) as session:
        if chosen is not None:
            changes = profile_changes(session.pack, chosen, session.assessment, author=author, at=session.now())
            session.apply_all(changes, f"Start from the profile {chosen.title}")
        pack, revision = session.pack, session.assessment.meta.revision
        scope = scope_of(session.report(), pack)
    if form == "json":
        about = {"id": pack.id, "version": pack.version}
        output.print_json(
            {
                "file": output.terminal_safe(str(file)),
                "service": name,
                "pack": about,
                "profile": chosen.id if chosen else None,
                "questions": scope.asked.high,
                "minutes": scope.minutes.high,
                "revision": revision,
            }
        )
        return
    asked = f"{scope.asked} questions" if chosen else f"up to {scope.asked.high} questions"
    output.say(f"saved {file}: an assessment of {name}, with {asked}, {scope.time}.")
    if chosen is None and pack.manifest.profiles:
        output.say("A profile asks less of most services: readyroom profiles lists them.")
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
