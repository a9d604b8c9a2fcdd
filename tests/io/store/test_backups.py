"""Rolling backups, and going back to one."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.assessment import Assessment
from app.core.errors import DamagedError, InputError, StorageError
from app.io.store import AssessmentStore, list_backups, restore_backup, side_folder
from app.io.store.backups import KEPT

Answering = Callable[..., Assessment]


def answer(path: Path, answering: Answering, value: object) -> Assessment:
    with AssessmentStore.open(path) as store:
        after = answering(store.assessment, "slm.windows", value)
        store.save(after)
        return after


def read(path: Path) -> Assessment:
    with AssessmentStore.open(path, read_only=True) as store:
        return store.assessment


def test_opening_for_writing_keeps_a_backup(path: Path) -> None:
    with AssessmentStore.open(path):
        assert list_backups(path)[0].path.read_bytes() == path.read_bytes()


def test_opening_again_without_a_change_keeps_no_other(path: Path) -> None:
    for _ in range(3):
        AssessmentStore.open(path).close()
    assert len(list_backups(path)) == 1


def test_closing_keeps_what_was_saved(path: Path, answering: Answering) -> None:
    answer(path, answering, "7d")
    assert list_backups(path)[0].path.read_bytes() == path.read_bytes()


def test_a_save_keeps_none(path: Path, answering: Answering) -> None:
    with AssessmentStore.open(path) as store:
        before = list_backups(path)
        store.save(answering(store.assessment, "slm.windows", "7d"))
        assert list_backups(path) == before


def test_the_oldest_go(path: Path, answering: Answering) -> None:
    for number in range(KEPT + 5):
        answer(path, answering, number)
    assert [backup.revision for backup in list_backups(path)] == list(range(KEPT + 5, 5, -1))


def test_other_files_among_the_backups_are_left_alone(path: Path, answering: Answering) -> None:
    answer(path, answering, 0)
    mine = side_folder(path) / "backups" / "mine.readyroom"
    mine.write_text("mine")
    for number in range(KEPT + 2):
        answer(path, answering, number)
    assert mine.read_text() == "mine"


def test_restoring_brings_the_backup_back(path: Path, assessment: Assessment, answering: Answering) -> None:
    answer(path, answering, "7d")
    restore_backup(path, list_backups(path)[-1])
    assert read(path) == assessment


def test_restoring_keeps_the_damaged_file_aside(path: Path) -> None:
    AssessmentStore.open(path).close()
    path.write_bytes(b"damaged")
    aside = restore_backup(path, list_backups(path)[0])
    assert aside is not None and (aside.name, aside.read_bytes()) == ("payments.readyroom.before-restore-1", b"damaged")


def test_restoring_twice_keeps_both(path: Path) -> None:
    AssessmentStore.open(path).close()
    for content in (b"first", b"second"):
        path.write_bytes(content)
        restore_backup(path, list_backups(path)[0])
    kept = sorted(path.parent.glob("*.before-restore-*"))
    assert [file.read_bytes() for file in kept] == [b"first", b"second"]


def test_restoring_works_without_hard_links(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "")

    AssessmentStore.open(path).close()
    path.write_bytes(b"damaged")
    monkeypatch.setattr(os, "link", refuse)
    aside = restore_backup(path, list_backups(path)[0])
    assert aside is not None and aside.read_bytes() == b"damaged"


def test_a_removed_file_is_restored(path: Path, assessment: Assessment) -> None:
    AssessmentStore.open(path).close()
    path.unlink()
    assert restore_backup(path, list_backups(path)[0]) is None
    assert read(path) == assessment


def test_a_damaged_backup_is_not_put_back(path: Path) -> None:
    AssessmentStore.open(path).close()
    backup = list_backups(path)[0]
    backup.path.write_bytes(backup.path.read_bytes().replace(b"28d", b"29d"))
    before = path.read_bytes()
    with pytest.raises(DamagedError, match="backup is damaged itself"):
        restore_backup(path, backup)
    assert path.read_bytes() == before


def test_nothing_is_restored_while_somebody_is_editing(path: Path) -> None:
    with AssessmentStore.open(path), pytest.raises(StorageError, match="being edited"):
        restore_backup(path, list_backups(path)[0])


def test_a_folder_is_not_restored_over(path: Path) -> None:
    AssessmentStore.open(path).close()
    backup = list_backups(path)[0]
    path.unlink()
    path.mkdir()
    with pytest.raises(InputError, match="not a plain file"):
        restore_backup(path, backup)


def test_a_refusing_disk_leaves_the_damaged_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    AssessmentStore.open(path).close()
    path.write_bytes(b"damaged")
    backup = list_backups(path)[0]

    def refuse(*_: object) -> None:
        raise OSError(28, "")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(StorageError, match="disk is full"):
        restore_backup(path, backup)
    assert (path.read_bytes(), list(path.parent.glob("*before-restore*"))) == (b"damaged", [])
