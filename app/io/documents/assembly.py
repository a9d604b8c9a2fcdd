"""Assembling in a process of its own, with limits on memory and time."""

from __future__ import annotations

import pickle
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

import orjson

from app.core.document.model import Document, DocumentSet, Requirement
from app.core.errors import Place, RenderError
from app.io.documents.job import AssemblyJob

WALL_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Assembled:
    """The documents, and the HTML of their bodies by id when it was asked for."""

    documents: DocumentSet
    html: dict[str, str]


def assemble_apart(job: AssemblyJob) -> Assembled:
    """The documents of a job; RenderError when a template is wrong, takes too long or needs too much."""
    command = [sys.executable, "-m", "app.io.documents.worker"]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module
            command, input=pickle.dumps(job), capture_output=True, timeout=WALL_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise RenderError(f"The templates took longer than {WALL_SECONDS:.0f} seconds and were stopped.") from None
    if done.returncode != 0:
        raise RenderError(_ending(done))
    answer: dict[str, Any] = orjson.loads(done.stdout)
    if "error" in answer:
        raise RenderError(answer["error"], Place(answer["file"], answer["line"]))
    return Assembled(_document_set(answer), answer["html"])


def _ending(done: subprocess.CompletedProcess[bytes]) -> str:
    last = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
    if done.returncode < 0 or (last and "MemoryError" in last[0]):
        return "The templates need more time or memory than they may have, and were stopped."
    return f"The documents could not be assembled: {last[0] if last else 'the process ended without a word'}."


def _document_set(answer: dict[str, Any]) -> DocumentSet:
    return DocumentSet(
        service=answer["service"],
        documents=tuple(Document(**each) for each in answer["documents"]),
        charts=answer["charts"],
        requirements=tuple(_requirement(each) for each in answer["requirements"]),
        open_errors=answer["open_errors"],
    )


def _requirement(plain: dict[str, Any]) -> Requirement:
    lists: dict[str, Any] = {name: tuple(plain[name]) for name in ("elements", "rules", "open_errors")}
    return Requirement(**{**plain, **lists})
