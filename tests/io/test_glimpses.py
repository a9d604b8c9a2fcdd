"""Glimpses of assessments that are not open."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

import app.io.glimpses
from app.core.errors import InputError
from app.io.glimpses import glimpse_at
from app.io.pack_library import PackLibrary
from app.io.resources import resource
from app.io.store.copies import copy_assessment

SAMPLE = resource("resources", "samples", "kubernetes-control-plane.readyroom")


def clock() -> datetime:
    return datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


def test_a_glimpse_names_the_service() -> None:
    assert glimpse_at(SAMPLE, PackLibrary(), clock).service == "Kubernetes control plane"


def test_the_second_look_reads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    first = glimpse_at(SAMPLE, PackLibrary(), clock)

    def refuse(*_: object) -> None:
        raise AssertionError("made again")

    monkeypatch.setattr(app.io.glimpses, "_made", refuse)
    assert glimpse_at(SAMPLE, PackLibrary(), clock) == first


def test_a_changed_file_is_looked_at_anew(tmp_path: Path) -> None:
    from app.io.store import AssessmentStore

    copy = tmp_path / "copy.readyroom"
    copy_assessment(SAMPLE, copy)
    before = glimpse_at(copy, PackLibrary(), clock)
    with AssessmentStore.open(copy) as store:
        store.save(store.assessment.model_copy(update={"answers": {}}))
    assert glimpse_at(copy, PackLibrary(), clock).coverage < before.coverage


def test_a_file_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "no.readyroom").write_text("{}")
    with pytest.raises(InputError):
        glimpse_at(tmp_path / "no.readyroom", PackLibrary(), clock)
