"""Milestones: named, immutable snapshots of an assessment and its report, one for a revision, each sealed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from app.core.assessment import Assessment
from app.core.errors import DamagedError, InputError, Place, ReadyroomError
from app.io import json_text
from app.io.atomic_file import write_atomically
from app.io.store.regular_file import read_plain_file, real_path
from app.io.store.rows import from_tables, to_tables
from app.io.store.sealed import seal, unseal
from app.io.store.side_folder import made_side_folder, names_within, side_folder

MAX_NAME_LENGTH = 200
_FILE_NAME = re.compile(r"revision-(\d{1,15})\.json")


@dataclass(frozen=True)
class MilestoneInfo:
    """What a list of milestones shows."""

    name: str
    at: str
    """ISO 8601 time at which it was made."""
    revision: int
    path: Path
    is_damaged: bool = False
    """It cannot be read; name and time are then empty."""


def save_milestone(path: Path, name: str, assessment: Assessment, report_json: dict[str, Any] | None, at: str) -> Path:
    """Keep `assessment` as the milestone `name`, with its report if there is one; gives the file.

    InputError when the name is not usable or the revision already has a milestone: milestones never change.
    """
    if not name.strip() or len(name) > MAX_NAME_LENGTH or not name.isprintable():
        message = f"A milestone needs a name of one line and at most {MAX_NAME_LENGTH} characters."
        raise InputError(message, Place(file=str(path)))
    revision = assessment.meta.revision
    file = _file(real_path(path), revision)
    place = Place(file=str(file))
    if file.exists() or file.is_symlink():
        raise InputError(f"Revision {revision} has a milestone already, and milestones never change.", place)
    about = {"name": name, "at": at, "revision": revision}
    document = {"assessment": to_tables(assessment), "milestone": about, "report": report_json}
    json_text.refuse_unstorable(document, place)
    text, _ = seal(document)
    write_atomically(made_side_folder(real_path(path), "milestones") / file.name, text)
    return file


def milestones(path: Path) -> tuple[MilestoneInfo, ...]:
    """The milestones of the assessment at `path`, oldest revision first; damaged ones are listed as such."""
    folder = side_folder(real_path(path)) / "milestones"
    found = [(folder / name, match) for name in names_within(folder) if (match := _FILE_NAME.fullmatch(name))]
    infos = [_info(file, int(match[1])) for file, match in found]
    return tuple(sorted(infos, key=lambda info: info.revision))


def load_milestone(path: Path, revision: int) -> Assessment | None:
    """The assessment as it was at the milestone of `revision`; None when there is none, DamagedError when damaged."""
    document = _document(path, revision)
    if document is None:
        return None
    return from_tables(document["assessment"], Place(file=str(_file(real_path(path), revision))))


def load_milestone_report(path: Path, revision: int) -> dict[str, Any] | None:
    """The report kept with the milestone of `revision`; None when there is no milestone or no report with it."""
    document = _document(path, revision)
    return None if document is None else cast("dict[str, Any] | None", document["report"])


def _document(path: Path, revision: int) -> dict[str, Any] | None:
    file = _file(real_path(path), revision)
    return _read(file) if file.name in set(names_within(file.parent)) else None


def _file(assessment: Path, revision: int) -> Path:
    return side_folder(assessment) / "milestones" / f"revision-{revision}.json"


def _read(file: Path) -> dict[str, Any]:
    place = Place(file=str(file))
    unsealed = unseal(read_plain_file(file), place)
    document = unsealed.tables
    if not unsealed.is_intact or set(document) != {"assessment", "milestone", "report"}:
        raise DamagedError("This milestone is damaged or was changed outside, so it proves nothing any more.", place)
    return document


def _info(file: Path, revision: int) -> MilestoneInfo:
    try:
        about = cast("dict[str, Any]", _read(file)["milestone"])
        return MilestoneInfo(str(about["name"]), str(about["at"]), revision, file)
    except (ReadyroomError, KeyError, TypeError):
        return MilestoneInfo("", "", revision, file, is_damaged=True)
