"""The process in which an export for the window runs: one job from standard input, lines of JSON to standard output."""

from __future__ import annotations

import pickle
import signal
import sys
from typing import Any

import orjson

from app.core.errors import ReadyroomError
from app.io.documents.export import export_files
from app.io.documents.export_process import ExportJob


def main() -> None:
    """Do the job on standard input."""
    signal.signal(signal.SIGTERM, _leave)
    job = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - written by our own parent process
    assert isinstance(job, ExportJob)
    try:
        files = export_files(
            job.source, job.folder, job.formats, job.section, cache=job.cache, on_progress=_tell_progress
        )
    except ReadyroomError as error:
        _tell({"error": error.message, "place": error.place.file})
    else:
        _tell({"files": files})


def _leave(_number: int, _frame: object) -> None:
    raise SystemExit(1)


def _tell_progress(done: int, total: int) -> None:
    _tell({"done": done, "of": total})


def _tell(line: dict[str, Any]) -> None:
    sys.stdout.buffer.write(orjson.dumps(line) + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
