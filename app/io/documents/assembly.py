"""Assembling in a process of its own, with limits on memory and time.

Templates of strangers run there, so nothing that it says is trusted: its answer is JSON of one shape, and what a
document is called, which file it becomes and how many errors are open is known here, not asked there.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from app.core.document.dialect import document_picture
from app.core.document.model import Document, DocumentSet, Requirement
from app.core.errors import Place, RenderError
from app.core.model import Model
from app.core.pack import DocumentSpec
from app.io.documents.job import AssemblyJob

WALL_SECONDS = 60.0
_MODULE = "app.io.documents.worker"
_OVER_A_LIMIT = {-getattr(signal, name) for name in ("SIGXCPU", "SIGKILL") if hasattr(signal, name)}


class _Fault(Model):
    """The worker found something wrong with a template."""

    error: str
    file: str
    line: int | None


class _Made(Model):
    """The worker's answer: texts by the ids of documents, charts by name."""

    markdown: dict[str, str]
    charts: dict[str, str]
    requirements: tuple[Requirement, ...]
    html: dict[str, str]
    chapters: dict[str, str]


@dataclass(frozen=True, slots=True)
class Assembled:
    """The documents and, when it was asked for, their HTML by id: each by itself, and as chapters of the whole.

    As chapters they share their ids: none stands twice in the complete PRD.
    """

    documents: DocumentSet
    html: dict[str, str]
    chapters: dict[str, str]


def assemble_apart(job: AssemblyJob) -> Assembled:
    """The documents of a job; RenderError when a template is wrong, takes too long or needs too much."""
    return _finished(_started(), job)


class Assembler:
    """Assembles again and again, as for a preview: the next process is started ahead and waits, its imports done.

    One call at a time; `close` ends the process that waits. Another thread may call `stop` to end a call early, which
    then raises RenderError.
    """

    def __init__(self) -> None:
        self._waiting: subprocess.Popen[bytes] | None = _started()
        self._working: subprocess.Popen[bytes] | None = None

    def assemble(self, job: AssemblyJob) -> Assembled:
        """As `assemble_apart`."""
        process, self._waiting = self._waiting or _started(), None
        self._working = process
        try:
            return _finished(process, job)
        finally:
            self._working = None
            self._waiting = _started()

    def stop(self) -> None:
        """End the call that is under way, if there is one."""
        if (process := self._working) is not None:
            process.kill()

    def close(self) -> None:
        """End the process that waits."""
        self.stop()
        if self._waiting is not None:
            _end(self._waiting)
            self._waiting = None


def _started() -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    command = [sys.executable, "-m", _MODULE]
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=child_environment())  # noqa: S603 - our own


def _finished(process: subprocess.Popen[bytes], job: AssemblyJob) -> Assembled:
    try:
        output, errors = process.communicate(pickle.dumps(job), timeout=WALL_SECONDS)
    except subprocess.TimeoutExpired:
        raise RenderError(f"The templates took longer than {WALL_SECONDS:g} seconds and were stopped.") from None
    finally:
        _end(process)
    if process.returncode != 0:
        raise RenderError(_ending(process.returncode, errors))
    return _checked(job, output)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Leave neither a process nor a pipe behind."""
    if process.poll() is None:
        process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout, process.stderr):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()


def child_environment() -> dict[str, str]:
    """What a child process is started with: it imports this program, and nothing from where the user happens to be."""
    root = str(Path(__file__).resolve().parents[3])
    path = os.pathsep.join(part for part in (root, os.environ.get("PYTHONPATH", "")) if part)
    return {**os.environ, "PYTHONPATH": path, "PYTHONSAFEPATH": "1", "PYTHONHASHSEED": "0"}


def _ending(status: int, errors: bytes) -> str:
    last = (errors.decode(errors="replace").strip().splitlines() or [""])[-1]
    if status in _OVER_A_LIMIT or "MemoryError" in last:
        return "The templates need more time or memory than they may have, and were stopped."
    if status < 0:
        return f"The process that fills the templates broke down (signal {-status})."
    return f"The documents could not be assembled: {last or 'the process ended without a word'}."


def _checked(job: AssemblyJob, answer: bytes) -> Assembled:
    try:
        made = _answers().validate_json(answer, strict=True)
    except ValidationError:
        raise _not_an_answer() from None
    if isinstance(made, _Fault):
        raise RenderError(made.error, Place(made.file, made.line))
    wanted = _wanted(job)
    whole = {each.id for each in wanted if each.in_whole}
    if set(made.markdown) != {each.id for each in wanted} or not all(map(_is_chart, made.charts)):
        raise _not_an_answer()
    if job.html and (set(made.html), set(made.chapters)) != (set(made.markdown), whole):
        raise _not_an_answer()
    chapters = {each.id: made.chapters[each.id] for each in wanted if each.id in made.chapters}
    return Assembled(_document_set(job, wanted, made), made.html, chapters)


def _is_chart(name: str) -> bool:
    return name.startswith("charts/") and document_picture(name)


@cache
def _answers() -> TypeAdapter[Any]:
    return TypeAdapter(_Fault | _Made)


def _not_an_answer() -> RenderError:
    return RenderError("The documents could not be assembled: the templates' process gave something else.")


def _wanted(job: AssemblyJob) -> list[DocumentSpec]:
    return [each for each in job.pack.manifest.documents if not job.only or job.only in (each.id, each.file)]


def _document_set(job: AssemblyJob, wanted: list[DocumentSpec], made: _Made) -> DocumentSet:
    return DocumentSet(
        service=job.assessment.meta.service,
        documents=tuple(
            Document(each.id, each.file, each.title, made.markdown[each.id], each.in_whole, each.front, each.alone)
            for each in wanted
        ),
        charts=made.charts,
        requirements=made.requirements,
        open_errors=len(job.report.open_errors),
    )
