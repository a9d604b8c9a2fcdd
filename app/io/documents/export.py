"""Exporting: the files of an assessment into a folder, with a record from which they can be made again."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson

from app import __version__
from app.core.assessment import Assessment
from app.core.errors import InputError, Place
from app.core.evaluation.report import Report
from app.core.pack import Pack
from app.io.documents.files import OnProgress, Source, make_files
from app.io.documents.writing import write_together

RECORD = "export.json"
SCHEMA = "readyroom/export/1"


def export_files(
    source: Source,
    folder: Path,
    formats: Sequence[str],
    section: str = "",
    *,
    cache: Path | None = None,
    on_progress: OnProgress | None = None,
) -> list[str]:
    """Write the files and their record into `folder` and give the files' names; all of them, or nothing changes."""
    if folder.exists() and not folder.is_dir():
        raise InputError("This is a file, not a folder to export into.", Place(str(folder)))
    files = make_files(source, formats, section, cache=cache, on_progress=on_progress)
    record = make_record(source.pack, source.assessment, source.report, formats, section, files)
    text = orjson.dumps(record, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    write_together(folder, {**files, RECORD: text})
    return list(files)


def make_record(
    pack: Pack,
    assessment: Assessment,
    report: Report,
    formats: Sequence[str],
    section: str,
    files: dict[str, bytes],
) -> dict[str, Any]:
    """What an export is of: revision, day, pack, and a hash of each file."""
    return {
        "schema": SCHEMA,
        "program": __version__,
        "service": assessment.meta.service,
        "revision": assessment.meta.revision,
        "as_of": report.as_of,
        "pack": {"id": pack.id, "version": pack.version, "content": pack.content_hash},
        "formats": list(formats),
        "section": section,
        "files": {name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
    }
