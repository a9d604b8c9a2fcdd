"""Exporting in a process of its own, for a window that must not wait: it tells how far it is, and can be stopped.

The child reads one job from standard input and writes lines of JSON: `{"done": 3, "of": 12}`, and at last the names of
the files, or one sentence about what went wrong.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from app.core.errors import Place, StorageError
from app.io.documents.assembly import child_environment
from app.io.documents.files import Source

_MODULE = "app.io.documents.export_worker"
_PATIENCE_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class ExportJob:
    """What is exported, where to, in which formats; `section` limits it to one document."""

    source: Source
    folder: Path
    formats: tuple[str, ...]
    section: str = ""
    cache: Path | None = None


class ExportProcess:
    """One export under way. `run` waits for it, in a thread of the caller's; `stop` may come from another."""

    def __init__(self, job: ExportJob) -> None:
        pipe = subprocess.PIPE
        self._job = job
        self._stopped = False
        command = [sys.executable, "-m", _MODULE]
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            command, stdin=pipe, stdout=pipe, stderr=pipe, env=child_environment(), start_new_session=True
        )

    def run(self, on_progress: Callable[[int, int], None]) -> list[str]:
        """The names of the files written; StorageError when it was stopped or could not be done."""
        process = self._process
        stdin, stdout = process.stdin, process.stdout
        assert stdin is not None and stdout is not None
        try:
            with suppress(BrokenPipeError):
                stdin.write(pickle.dumps(self._job))
                stdin.close()
            answer: dict[str, Any] = {}
            for line in stdout:
                answer = orjson.loads(line)
                if "of" in answer:
                    on_progress(answer["done"], answer["of"])
        finally:
            self._end()
        if self._stopped:
            raise StorageError("The export was stopped; nothing was changed.")
        if "files" in answer:
            return list(answer["files"])
        message = answer.get("error") or "The process that exports ended without a word."
        raise StorageError(message, Place(answer.get("place", "")))

    def stop(self) -> None:
        """End it, and whatever it started; files that are written together are left as they were."""
        self._stopped = True
        self._signal(signal.SIGTERM)

    def _end(self) -> None:
        try:
            self._process.wait(_PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            self._signal(signal.SIGKILL)
            self._process.wait()
        for pipe in (self._process.stdout, self._process.stderr, self._process.stdin):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def _signal(self, number: int) -> None:
        if self._process.poll() is None:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, number)
