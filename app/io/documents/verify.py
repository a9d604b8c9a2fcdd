"""Verifying an export: its documents are made again from the recorded revision and day, and compared byte by byte."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Any

import orjson

from app.core.errors import InputError, Place
from app.io.documents.export import RECORD, SCHEMA
from app.io.documents.files import FORMATS, Source, make_files

MAX_RECORD_BYTES = 5_000_000


class Result(StrEnum):
    """How a file compares with what is made again."""

    SAME = "same"
    DIFFERENT = "different"
    MISSING = "missing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Record:
    """What `export` noted."""

    folder: Path
    service: str
    revision: int
    as_of: str
    pack_id: str
    pack_version: str
    pack_content: str
    program: str
    formats: tuple[str, ...]
    section: str
    files: tuple[str, ...]


def read_record(export: Path) -> Record:
    """The record of an export: of the folder, or of the export that the file is part of."""
    if not export.exists():
        raise InputError("There is no such file or folder.", Place(str(export)))
    file = None if export.is_dir() else export.absolute()
    folder = _folder_of(file) if file else export
    path = folder / RECORD
    place = Place(str(path))
    if not path.is_file() or path.stat().st_size > MAX_RECORD_BYTES:
        raise InputError(f"There is no {RECORD} here, so nothing says what this is an export of.", place)
    try:
        raw: dict[str, Any] = orjson.loads(path.read_bytes())
        record = Record(
            folder=folder,
            service=str(raw["service"]),
            revision=int(raw["revision"]),
            as_of=str(raw["as_of"]),
            pack_id=str(raw["pack"]["id"]),
            pack_version=str(raw["pack"]["version"]),
            pack_content=str(raw["pack"]["content"]),
            program=str(raw["program"]),
            formats=tuple(each for each in raw["formats"] if each in FORMATS),
            section=str(raw["section"]),
            files=tuple(str(name) for name in raw["files"]),
        )
    except (ValueError, KeyError, TypeError):
        raise InputError("The record of the export cannot be read.", place) from None
    if raw.get("schema") != SCHEMA or not record.formats:
        raise InputError("The record of the export is of a kind that is not known here.", place)
    if any(PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts for name in record.files):
        raise InputError("The record of the export names files outside its folder.", place)
    if file and file.relative_to(folder).as_posix() not in (*record.files, RECORD):
        raise InputError("This file is not part of the export that is recorded beside it.", Place(str(export)))
    return record


def _folder_of(file: Path) -> Path:
    """The folder of the export that a file is in: the one beside it, or the one above a folder of charts."""
    above = file.parent.parent
    return above if not (file.parent / RECORD).is_file() and (above / RECORD).is_file() else file.parent


def compare(
    record: Record, source: Source, *, cache: Path | None = None, on_progress: Callable[[int, int], None] | None = None
) -> dict[str, Result]:
    """Every file of the export, and every one that should be there, with how it compares."""
    made = make_files(source, record.formats, record.section, cache=cache, on_progress=on_progress)
    results: dict[str, Result] = {}
    for name in sorted({*made, *record.files}):
        path = record.folder / name
        if name not in made:
            results[name] = Result.UNKNOWN
        elif not path.is_file():
            results[name] = Result.MISSING
        else:
            results[name] = Result.SAME if _holds(path, made[name]) else Result.DIFFERENT
    return results


def _holds(path: Path, content: bytes) -> bool:
    return path.stat().st_size == len(content) and path.read_bytes() == content
