"""Copies of an assessment under another name, with the evidence that its answers name."""

from __future__ import annotations

from pathlib import Path

from app.core.assessment import Assessment
from app.core.errors import ReadyroomError
from app.io.store.assessment_store import AssessmentStore
from app.io.store.evidence import evidence_bytes, put_evidence


def write_copy(assessment: Assessment, source: Path, target: Path) -> tuple[str, ...]:
    """Write `assessment`, opened from `source`, to the new file `target`; gives names of evidence that is not there.

    InputError when something of that name is there already, StorageError when the disk refuses.
    """
    AssessmentStore.create(target, assessment).close()
    missing: list[str] = []
    for name in sorted({each.file for answer in assessment.answers.values() for each in answer.evidence if each.file}):
        try:
            data = evidence_bytes(source, name)
        except ReadyroomError:
            missing.append(name)
            continue
        put_evidence(target, data, Path(name).suffix)
    return tuple(missing)


def copy_assessment(source: Path, target: Path) -> None:
    """Copy the undamaged assessment at `source` to the new file `target`, whatever packs are at hand."""
    with AssessmentStore.open(source, read_only=True) as store:
        write_copy(store.assessment, store.path, target)
