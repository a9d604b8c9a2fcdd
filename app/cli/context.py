"""What every command needs: the packs at hand, the day, who is at work, and the assessment."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from app.cli.days import clock, day
from app.cli.output import note, print_json, shell_word
from app.core.errors import DamagedError, ReadyroomError
from app.io.pack_library import PackLibrary
from app.session import Session

__all__ = [
    "author",
    "clock",
    "day",
    "library",
    "note",
    "note_all",
    "open_for_reading",
    "open_for_writing",
    "open_with",
    "print_json",
]


def author() -> str:
    """Who is at work: READYROOM_AUTHOR, else the name of the account."""
    if name := os.environ.get("READYROOM_AUTHOR"):
        return name[:200]
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def library(packs: Sequence[Path] | None) -> PackLibrary:
    """The packs at hand, with those named on the command line."""
    return PackLibrary(packs or ())


def open_for_reading(
    file: Path, packs: Sequence[Path] | None, as_of: str | None = None, accept: bool = False
) -> Session:
    """The assessment, without touching the disk."""
    return open_with(library(packs), file, as_of, accept)


def open_with(library: PackLibrary, file: Path, as_of: str | None, accept: bool) -> Session:
    """The assessment with the packs of `library`, without touching the disk."""
    with _hints(file, accept):
        return Session.open(file, library, as_of=day(as_of), clock=clock, read_only=True, accept_outside_changes=accept)


def open_for_writing(file: Path, packs: Sequence[Path] | None, accept: bool = False) -> Session:
    """The assessment, locked for this process."""
    with _hints(file, accept):
        return Session.open(
            file, library(packs), as_of=day(None), clock=clock, author=author(), accept_outside_changes=accept
        )


def note_all(session: Session) -> None:
    """Say what opening the assessment brought up."""
    for sentence in session.notes:
        note(sentence)


@contextmanager
def _hints(file: Path, accept: bool) -> Iterator[None]:
    """Says, with what is wrong with an assessment, which command helps."""
    try:
        yield
    except DamagedError as error:
        word = shell_word(str(file))
        if not accept and _can_be_accepted(file):
            hint = f" To take what was changed over: readyroom answer {word} --accept-outside-changes."
        elif _has_backups(file):
            hint = f" To list the backups: readyroom restore {word}."
        else:
            hint = ""
        raise DamagedError(f"{error.message}{hint}", error.place) from error


def _has_backups(file: Path) -> bool:
    from app.io.store import list_backups

    try:
        return bool(list_backups(file))
    except ReadyroomError:
        return False


def _can_be_accepted(file: Path) -> bool:
    from app.io.store import AssessmentStore

    try:
        AssessmentStore.open(file, read_only=True, accept_outside_changes=True).close()
    except ReadyroomError:
        return False
    return True
