"""Files of older formats."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.core.assessment import Assessment
from app.core.errors import InputError, Place, StorageError
from app.io.store import AssessmentStore, list_backups
from app.io.store.migrations import Step, migrated, step
from app.io.store.sealed import seal

Listing = Callable[[Path], dict[str, bytes | None]]


@pytest.fixture
def old(path: Path) -> Path:
    """The file as a format 0 would have it: `answers` were called `replies`."""
    tables = json.loads(path.read_bytes())
    tables.pop("readyroom")
    tables["replies"] = tables.pop("answers")
    path.write_bytes(seal(tables, 0)[0])
    for backup in list_backups(path):
        backup.path.unlink()
    return path


@pytest.fixture
def steps() -> dict[int, Step]:
    registry: dict[int, Step] = {}

    @step(0, registry)
    def rename_replies(tables: dict[str, Any]) -> dict[str, Any]:
        tables["answers"] = tables.pop("replies")
        return tables

    return registry


def failing(tables: dict[str, Any]) -> dict[str, Any]:
    tables.clear()
    raise KeyError("gone")


def test_an_older_file_opens_as_the_present_format(old: Path, assessment: Assessment, steps: dict[int, Step]) -> None:
    with AssessmentStore.open(old, steps=steps) as store:
        assert store.assessment == assessment


def test_it_is_written_in_the_present_format(old: Path, assessment: Assessment, steps: dict[int, Step]) -> None:
    AssessmentStore.open(old, steps=steps).close()
    with AssessmentStore.open(old) as store:
        assert (store.assessment, store.opened.warnings) == (assessment, ())


def test_a_backup_of_it_as_it_was_is_made_first(old: Path, steps: dict[int, Step]) -> None:
    before = old.read_bytes()
    with AssessmentStore.open(old, steps=steps):
        assert list_backups(old)[0].path.read_bytes() == before


def test_the_user_is_told(old: Path, steps: dict[int, Step]) -> None:
    with AssessmentStore.open(old, steps=steps) as store:
        assert store.opened.warnings == ("The file was brought from format 0 to 1; a backup of it as it was is kept.",)


def test_reading_only_brings_it_up_to_date_in_memory(
    old: Path, assessment: Assessment, steps: dict[int, Step], on_disk: Listing
) -> None:
    before = on_disk(old.parent)
    with AssessmentStore.open(old, read_only=True, steps=steps) as store:
        assert store.assessment == assessment
    assert on_disk(old.parent) == before


def test_a_failing_step_leaves_everything_as_it_was(old: Path, on_disk: Listing) -> None:
    before = on_disk(old.parent)
    with pytest.raises(InputError, match="is as it was"):
        AssessmentStore.open(old, steps={0: failing})
    assert on_disk(old.parent) == before


def test_a_step_that_gives_nonsense_leaves_everything_as_it_was(old: Path, on_disk: Listing) -> None:
    before = on_disk(old.parent)
    with pytest.raises(InputError):
        AssessmentStore.open(old, steps={0: lambda tables: tables})
    assert on_disk(old.parent) == before


@pytest.mark.parametrize("refused_write", [1, 2])
def test_a_refusing_disk_leaves_the_old_file(
    old: Path, steps: dict[int, Step], monkeypatch: pytest.MonkeyPatch, refused_write: int
) -> None:
    before, whole, count = old.read_bytes(), os.replace, 0

    def replace(source: str, target: str) -> None:
        nonlocal count
        count += 1
        if count == refused_write:
            raise OSError(28, "")
        whole(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(StorageError, match="disk is full"):
        AssessmentStore.open(old, steps=steps)
    assert old.read_bytes() == before


def test_a_format_without_a_step_is_named(old: Path) -> None:
    with pytest.raises(InputError, match="format 0"):
        AssessmentStore.open(old)


def test_steps_are_taken_one_after_the_other() -> None:
    chain: dict[int, Step] = {}
    for number in (3, 1, 2):
        step(number, chain)(lambda tables, number=number: {"path": [*tables["path"], number]})
    assert migrated({"path": []}, 1, chain, Place(), to_format=4) == {"path": [1, 2, 3]}


def test_what_is_migrated_stays_as_it_was() -> None:
    tables: dict[str, Any] = {"a": {"b": {}}}
    migrated(tables, 0, {0: lambda given: given["a"].clear() or given}, Place(), to_format=1)
    assert tables == {"a": {"b": {}}}


def test_a_format_has_one_step(steps: dict[int, Step]) -> None:
    with pytest.raises(ValueError, match="has a step already"):
        step(0, steps)(failing)
