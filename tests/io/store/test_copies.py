"""Copies of an assessment under another name."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.core.assessment import Answer, Assessment, Evidence
from app.core.errors import InputError
from app.io.store import AssessmentStore, evidence_bytes, put_evidence
from app.io.store.copies import copy_assessment, write_copy


def read(path: Path) -> Assessment:
    with AssessmentStore.open(path, read_only=True) as store:
        return store.assessment


def test_a_copy_says_the_same(path: Path, tmp_path: Path) -> None:
    copy_assessment(path, tmp_path / "copy.readyroom")
    assert read(tmp_path / "copy.readyroom") == read(path)


def test_what_is_not_saved_yet_is_in_the_copy(path: Path, assessment: Assessment, tmp_path: Path) -> None:
    changed = assessment.model_copy(update={"answers": {"slm.windows": Answer(value="7d")}})
    write_copy(changed, path, tmp_path / "copy.readyroom")
    assert read(tmp_path / "copy.readyroom").answers["slm.windows"].value == "7d"


def test_evidence_goes_with_the_copy(path: Path, assessment: Assessment, tmp_path: Path) -> None:
    name = put_evidence(path, b"a report", ".txt")
    answer = Answer(value="28d", evidence=(Evidence(file=name),))
    proven = assessment.model_copy(update={"answers": {"slm.windows": answer}})
    assert write_copy(proven, path, tmp_path / "copy.readyroom") == ()
    assert evidence_bytes(tmp_path / "copy.readyroom", name) == b"a report"


def test_evidence_that_is_gone_is_told(path: Path, assessment: Assessment, tmp_path: Path) -> None:
    gone = "0" * 64 + ".txt"
    answer = Answer(value="28d", evidence=(Evidence(file=gone),))
    proven = assessment.model_copy(update={"answers": {"slm.windows": answer}})
    assert write_copy(proven, path, tmp_path / "copy.readyroom") == (gone,)


def test_nothing_is_overwritten(path: Path, tmp_path: Path) -> None:
    taken = tmp_path / "taken.readyroom"
    taken.write_text("mine")
    with pytest.raises(InputError):
        copy_assessment(path, taken)
    assert taken.read_text() == "mine"
