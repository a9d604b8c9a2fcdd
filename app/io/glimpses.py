"""Glimpses of assessments that are not open, kept by everything they were made from, so that a list is quick."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from app.core.glimpse import Glimpse, glimpse_of
from app.io.kept_reports import KeptReport, keep_report, kept_report, report_key

if TYPE_CHECKING:
    from app.io.pack_library import PackLibrary

_FORM = "glimpse 1"


def glimpse_at(path: Path, library: PackLibrary, clock: Callable[[], datetime]) -> Glimpse:
    """A glimpse of the assessment at `path`, kept or made now; raises as opening it for reading does."""
    key = None if library.has_named else report_key(path, clock().date(), _FORM)
    kept = None if key is None else kept_report(key)
    found = None if kept is None else _read(kept.text)
    return _made(path, library, clock, key) if found is None else found


def _read(text: bytes) -> Glimpse | None:
    try:
        return Glimpse(**orjson.loads(text))
    except (ValueError, TypeError):
        return None


def _made(path: Path, library: PackLibrary, clock: Callable[[], datetime], key: str | None) -> Glimpse:
    from app.core.evaluation.engine import evaluate
    from app.io.store import AssessmentStore

    with AssessmentStore.open(path, read_only=True) as store:
        assessment = store.assessment
    compiled = library.find(assessment.meta.pack.id)
    found = glimpse_of(assessment, evaluate(compiled, assessment, clock().date()))
    if key is not None and library.is_only_built_in(compiled):
        keep_report(key, KeptReport(orjson.dumps(asdict(found)), frozenset()))
    return found
