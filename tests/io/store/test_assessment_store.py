"""An open assessment file: creating, opening, saving, closing."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from app.core.assessment import Answer, Assessment
from app.core.errors import InputError, StorageError
from app.io import atomic_file
from app.io.store import AssessmentStore, assessment_store, list_backups, side_folder

Listing = Callable[[Path], dict[str, bytes | None]]
Answering = Callable[..., Assessment]


def read(path: Path) -> Assessment:
    with AssessmentStore.open(path, read_only=True) as store:
        return store.assessment


def test_what_is_created_opens_as_it_was(path: Path, assessment: Assessment) -> None:
    assert read(path) == assessment


def test_a_folder_that_is_not_there_is_named(tmp_path: Path, assessment: Assessment) -> None:
    with pytest.raises(InputError, match="There is no such folder") as raised:
        AssessmentStore.create(tmp_path / "gone" / "new.readyroom", assessment)
    assert raised.value.place.file == str(tmp_path / "gone")


def test_an_existing_file_is_not_overwritten(path: Path, assessment: Assessment, on_disk: Listing) -> None:
    before = on_disk(path.parent)
    with pytest.raises(InputError, match="not overwritten"):
        AssessmentStore.create(path, assessment)
    assert on_disk(path.parent) == before


def test_a_dangling_link_is_not_overwritten(tmp_path: Path, assessment: Assessment) -> None:
    link = tmp_path / "link.readyroom"
    link.symlink_to(link)
    with pytest.raises((InputError, StorageError)):
        AssessmentStore.create(link, assessment)


def test_a_saved_answer_is_on_disk_before_closing(path: Path, answering: Answering) -> None:
    with AssessmentStore.open(path) as store:
        store.save(answering(store.assessment, "slm.windows", "7d"))
        assert read(path).answers["slm.windows"].value == "7d"


def test_the_store_tells_the_assessment_last_saved(path: Path, answering: Answering) -> None:
    with AssessmentStore.open(path) as store:
        after = answering(store.assessment, "slm.windows", "7d")
        store.save(after)
        assert store.assessment is after


def test_many_saves_of_every_kind_read_back(path: Path, answering: Answering) -> None:
    with AssessmentStore.open(path) as store:
        for number in range(20):
            after = answering(store.assessment, f"area.question_{number % 7}", number)
            if number % 5 == 4:
                kept = {id: answer for id, answer in after.answers.items() if id != f"area.question_{number % 3}"}
                after = after.model_copy(update={"answers": kept, "comments": {}})
            store.save(after)
            assert read(path) == after


def test_an_answer_that_goes_and_comes_back_is_saved(path: Path) -> None:
    with AssessmentStore.open(path) as store:
        before = store.assessment
        store.save(before)
        store.save(before.model_copy(update={"answers": {}}))
        store.save(before)
    assert read(path) == before


def test_a_save_between_reading_and_locking_is_not_lost(
    path: Path, answering: Answering, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = assessment_store.WriterLock

    def saved_before_locking(real: Path) -> object:
        monkeypatch.setattr(assessment_store, "WriterLock", lock)
        with AssessmentStore.open(path) as other:
            other.save(answering(other.assessment, "slm.windows", "7d"))
        return lock(real)

    monkeypatch.setattr(assessment_store, "WriterLock", saved_before_locking)
    with AssessmentStore.open(path) as store:
        assert store.assessment.answers["slm.windows"].value == "7d"


def test_one_answer_changes_a_few_lines(path: Path, answering: Answering) -> None:
    before = path.read_text().splitlines()
    with AssessmentStore.open(path) as store:
        store.save(answering(store.assessment, "slm.windows", "7d"))
        store.save(answering(store.assessment, "slm.windows", "30d"))
        second = path.read_text().splitlines()
        store.save(answering(store.assessment, "slm.windows", "90d"))
    third = path.read_text().splitlines()
    assert len(before) and sum(a != b for a, b in zip(second, third, strict=True)) == 3  # value, revision, checksum


def test_only_what_differs_from_the_default_is_written(path: Path) -> None:
    answers = json.loads(path.read_bytes())["answers"]
    assert answers["slm.targets"] == {"value": [{"id": "r1", "target": 99.9}]}


def test_reading_only_leaves_the_disk_alone(path: Path, on_disk: Listing) -> None:
    for name in sorted(side_folder(path).rglob("*"), reverse=True):
        name.unlink() if name.is_file() else name.rmdir()
    side_folder(path).rmdir()
    before = on_disk(path.parent)
    with AssessmentStore.open(path, read_only=True):
        assert on_disk(path.parent) == before
    assert on_disk(path.parent) == before


def test_reading_only_never_saves(path: Path, assessment: Assessment) -> None:
    with (
        AssessmentStore.open(path, read_only=True) as store,
        pytest.raises(StorageError, match="for reading only"),
    ):
        store.save(assessment)


def test_a_closed_store_never_saves(path: Path, assessment: Assessment) -> None:
    store = AssessmentStore.open(path)
    store.close()
    store.close()
    with pytest.raises(StorageError, match="closed"):
        store.save(assessment)


@pytest.mark.parametrize("same_size", [True, False])
def test_a_file_changed_by_somebody_else_is_not_overwritten(path: Path, answering: Answering, same_size: bool) -> None:
    with AssessmentStore.open(path) as store:
        foreign = path.read_bytes().replace(b"Payments", b"Payrolls" if same_size else b"Pay")
        path.write_bytes(foreign)
        with pytest.raises(StorageError, match="changed on disk by somebody else"):
            store.save(answering(store.assessment, "slm.windows", "7d"))
        assert path.read_bytes() == foreign


def test_a_file_that_was_removed_is_not_made_again(path: Path, assessment: Assessment) -> None:
    with AssessmentStore.open(path) as store:
        path.unlink()
        with pytest.raises(StorageError, match="The file is gone"):
            store.save(assessment)
        assert not path.exists()


def test_a_file_that_was_only_touched_is_saved(path: Path, answering: Answering) -> None:
    with AssessmentStore.open(path) as store:
        os.utime(path, (1, 1))
        after = answering(store.assessment, "slm.windows", "7d")
        store.save(after)
    assert read(path) == after


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_a_refused_save_leaves_the_file_and_the_next_save_works(
    path: Path, answering: Answering, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(code, os.strerror(code))

    with AssessmentStore.open(path) as store:
        before, text = store.assessment, path.read_bytes()
        with monkeypatch.context() as patch:
            patch.setattr(os, call, refuse)
            with pytest.raises(StorageError):
                store.save(answering(before, "slm.windows", "7d"))
        assert (store.assessment, path.read_bytes()) == (before, text)
        after = answering(before, "slm.targets", [])
        store.save(after)
    assert read(path) == after


@pytest.mark.parametrize("value", ["\ud800", float("nan"), 2**60, b"bytes", {1: 2}])
def test_an_answer_that_cannot_be_stored_is_refused_and_not_remembered(
    path: Path, answering: Answering, value: object
) -> None:
    with AssessmentStore.open(path) as store:
        text, before = path.read_bytes(), store.assessment
        store.save(before)
        both = answering(answering(before, "slm.targets", 1), "slm.windows", value)
        with pytest.raises(InputError) as caught:
            store.save(both)
        assert (caught.value.place.question, path.read_bytes()) == ("slm.windows", text)
        store.save(before)
        assert read(path) == before


@pytest.mark.parametrize(
    "id", ["../../etc/passwd", "/etc/passwd", "a/b", "a\\b", ".hidden", "", "a\nb", "a\0b", "x" * 201]
)
def test_ids_that_are_paths_are_not_saved(path: Path, answering: Answering, id: str) -> None:
    text = path.read_bytes()
    with AssessmentStore.open(path) as store, pytest.raises(InputError, match="cannot be stored"):
        store.save(answering(store.assessment, id, 1))
    assert path.read_bytes() == text


def test_an_assessment_that_could_not_be_opened_again_is_not_saved(
    path: Path, answering: Answering, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.io.store.sealed.MAX_BYTES", 2000)
    text = path.read_bytes()
    with AssessmentStore.open(path) as store, pytest.raises(InputError, match="could not be opened again"):
        store.save(answering(store.assessment, "slm.windows", "x" * 3000))
    assert path.read_bytes() == text


def test_another_format_is_not_saved(path: Path, assessment: Assessment) -> None:
    newer = assessment.model_copy(update={"meta": assessment.meta.model_copy(update={"format": 2})})
    with AssessmentStore.open(path) as store, pytest.raises(InputError, match="format 2"):
        store.save(newer)


def test_a_failed_creation_leaves_nothing(
    tmp_path: Path, assessment: Assessment, on_disk: Listing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(StorageError, match="disk is full"):
        AssessmentStore.create(tmp_path / "new.readyroom", assessment)
    assert on_disk(tmp_path) == {}


def test_opening_clears_away_what_a_killed_process_left(path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    parts = atomic_file._temporary_path(path).name.split("-")
    orphan = path.with_name("-".join((*parts[:3], str(process.pid), parts[4])))
    orphan.write_bytes(b"half")
    AssessmentStore.open(path).close()
    assert not orphan.exists()


def test_a_full_disk_does_not_keep_from_opening(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for backup in list_backups(path):
        backup.path.unlink()

    def refuse(*_: object) -> int:
        raise OSError(errno.ENOSPC, "")

    with AssessmentStore.open(path) as store:
        store.save(store.assessment.model_copy(update={"answers": {"a": Answer(value=1)}}))
        monkeypatch.setattr(os, "fsync", refuse)
    with AssessmentStore.open(path) as store:
        assert any("disk is full" in warning for warning in store.opened.warnings)


@pytest.fixture
def read_only_folder(assessment: Assessment) -> Iterator[Path]:
    """An assessment in a folder that may not be written to, even when the tests run as the superuser."""
    with TemporaryDirectory() as name:
        path = Path(name) / "payments.readyroom"
        AssessmentStore.create(path, assessment).close()
        shutil.rmtree(side_folder(path))
        path.parent.chmod(0o555)
        path.chmod(0o444)
        is_root = os.geteuid() == 0
        if is_root:
            os.seteuid(65534)
        try:
            yield path
        finally:
            if is_root:
                os.seteuid(0)
            path.parent.chmod(0o755)


def test_a_read_only_folder_is_named(read_only_folder: Path, on_disk: Listing) -> None:
    before = on_disk(read_only_folder.parent)
    with pytest.raises(StorageError, match="may not be written to; open the assessment for reading only"):
        AssessmentStore.open(read_only_folder)
    assert on_disk(read_only_folder.parent) == before


def test_a_read_only_folder_can_be_read(read_only_folder: Path, assessment: Assessment) -> None:
    assert read(read_only_folder) == assessment


def test_nothing_is_created_in_a_read_only_folder(read_only_folder: Path, assessment: Assessment) -> None:
    with pytest.raises(StorageError, match="may not be written to"):
        AssessmentStore.create(read_only_folder.with_name("new.readyroom"), assessment)


def test_a_link_to_an_assessment_is_followed(path: Path, answering: Answering) -> None:
    link = path.with_name("link.readyroom")
    link.symlink_to(path)
    with AssessmentStore.open(link) as store:
        after = answering(store.assessment, "slm.windows", "7d")
        store.save(after)
    assert (link.is_symlink(), read(path)) == (True, after)


def test_the_lock_library_is_not_imported_for_reading(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from app.io.store import AssessmentStore\n"
        "AssessmentStore.open(Path(sys.argv[1]), read_only=True).close(); print('filelock' in sys.modules)"
    )
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run([sys.executable, "-c", code, path], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_a_save_reads_no_folder(path: Path, answering: Answering, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> object:
        raise AssertionError("a folder was read")

    with AssessmentStore.open(path) as store, monkeypatch.context() as patch:
        for name in ("scandir", "listdir"):
            patch.setattr(os, name, refuse)
        store.save(answering(store.assessment, "slm.windows", "7d"))
