"""One writer per assessment."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from filelock import FileLock

from app.core.assessment import Assessment
from app.core.errors import StorageError
from app.io.store import AssessmentStore, side_folder
from app.io.store.lock import WriterLock

ROOT = Path(__file__).resolve().parents[3]
HOLD = (
    "import sys; from pathlib import Path; from app.io.store import AssessmentStore\n"
    "store = AssessmentStore.open(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()"
)


@pytest.fixture
def holder(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the assessment open for writing."""
    arguments = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(arguments, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None and process.stdout.readline() == "open\n"
        yield process
        process.kill()


def note(path: Path) -> Path:
    return side_folder(path) / "lock.json"


def test_a_second_writer_is_told_who_is_editing(path: Path, holder: subprocess.Popen[str]) -> None:
    with pytest.raises(StorageError, match=rf"being edited by .+ on {socket.gethostname()} since \d{{4}}-\d\d-\d\d"):
        AssessmentStore.open(path)


def test_a_reader_is_not_blocked(path: Path, assessment: Assessment, holder: subprocess.Popen[str]) -> None:
    with AssessmentStore.open(path, read_only=True) as store:
        assert store.assessment == assessment


def test_the_lock_of_a_killed_process_is_reclaimed(path: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.wait()
    assert note(path).exists()
    with AssessmentStore.open(path):
        assert json.loads(note(path).read_bytes())["pid"] == os.getpid()


def test_a_second_opening_in_the_same_process_is_refused(path: Path) -> None:
    with AssessmentStore.open(path), pytest.raises(StorageError, match="being edited"):
        AssessmentStore.open(path)


def test_a_refused_opening_leaves_the_first_its_lock(path: Path) -> None:
    with AssessmentStore.open(path) as store:
        for _ in range(2):
            with pytest.raises(StorageError, match="being edited"):
                AssessmentStore.open(path)
        store.save(store.assessment)


def test_closing_lets_the_next_one_write(path: Path) -> None:
    AssessmentStore.open(path).close()
    assert not note(path).exists()
    AssessmentStore.open(path).close()


def test_a_note_of_another_computer_is_obeyed_and_said_where(path: Path) -> None:
    note(path).write_text('{"host": "elsewhere", "pid": 1, "user": "Bo"}')
    with pytest.raises(StorageError, match=r"being edited by Bo on elsewhere since .*remove .*lock\.json"):
        AssessmentStore.open(path)


@pytest.mark.parametrize("text", ["", "[]", "{}", "\0", "{" * 20_000, "x" * 10_000])
def test_a_broken_note_keeps_nobody_out(path: Path, text: str) -> None:
    note(path).write_text(text)
    if text == "{}":
        note(path).write_text(json.dumps({"host": socket.gethostname()}))
    AssessmentStore.open(path).close()


def test_a_note_is_shown_without_control_characters(path: Path) -> None:
    note(path).write_text(json.dumps({"host": "else\u001b[31mwhere", "user": "B\no"}))
    with pytest.raises(StorageError, match=r"by Bo on else\[31mwhere"):
        AssessmentStore.open(path)


def test_a_link_in_place_of_the_side_folder_is_not_followed(path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    side = side_folder(path)
    side.rename(tmp_path / "moved")
    side.symlink_to(elsewhere)
    with pytest.raises(StorageError, match="something else stands in its place"):
        AssessmentStore.open(path)
    assert list(elsewhere.iterdir()) == []


def test_a_lock_that_is_given_back_twice_leaves_the_next_writer_its_note(path: Path) -> None:
    first = WriterLock(path)
    first.release()
    second = WriterLock(path)
    first.release()
    assert note(path).exists()
    second.release()


def test_a_lock_that_is_given_back_can_be_taken_again(path: Path) -> None:
    for _ in range(3):
        WriterLock(path).release()
    assert not note(path).exists()


def test_the_note_says_who_holds_the_lock(path: Path) -> None:
    lock = WriterLock(path)
    held = json.loads(note(path).read_bytes())
    lock.release()
    assert (held["host"], held["pid"]) == (socket.gethostname(), os.getpid())


def test_a_folder_that_was_made_for_the_lock_goes_with_it(tmp_path: Path) -> None:
    WriterLock(tmp_path / "new.readyroom").release_without_trace()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_was_there_stays(path: Path) -> None:
    WriterLock(path).release_without_trace()
    assert side_folder(path).is_dir()


def test_a_folder_with_something_in_it_stays(tmp_path: Path) -> None:
    new = tmp_path / "new.readyroom"
    lock = WriterLock(new)
    (side_folder(new) / "kept").touch()
    lock.release_without_trace()
    assert [each.name for each in side_folder(new).iterdir()] == ["kept"]


def test_who_takes_the_lock_as_it_is_given_back_is_the_only_writer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = tmp_path / "new.readyroom"
    lock, release, next_ones = WriterLock(new), FileLock.release, list[WriterLock]()

    def release_and_lose(held: FileLock, force: bool = False) -> None:
        release(held, force)
        if not next_ones:
            next_ones.append(WriterLock(new))

    monkeypatch.setattr(FileLock, "release", release_and_lose)
    lock.release_without_trace()
    monkeypatch.undo()
    with pytest.raises(StorageError, match="being edited"):
        WriterLock(new)
    next_ones[0].release()


def test_a_lock_that_was_refused_for_another_computer_is_given_back(path: Path) -> None:
    note(path).write_text('{"host": "elsewhere", "user": "Bo"}')
    with pytest.raises(StorageError, match="by Bo on elsewhere"):
        WriterLock(path)
    note(path).unlink()
    WriterLock(path).release()


def test_a_note_of_another_computer_is_left_as_it_is(path: Path) -> None:
    note(path).write_text('{"host": "elsewhere", "user": "Bo"}')
    with pytest.raises(StorageError):
        WriterLock(path)
    assert json.loads(note(path).read_bytes()) == {"host": "elsewhere", "user": "Bo"}


def test_a_note_of_this_computer_whose_process_is_gone_means_nothing(path: Path) -> None:
    note(path).write_text(json.dumps({"host": socket.gethostname(), "pid": 2**22 + 1, "user": "Bo"}))
    lock = WriterLock(path)
    held = json.loads(note(path).read_bytes())
    lock.release()
    assert held["pid"] == os.getpid()


@pytest.mark.parametrize("name", ["lock", "lock.json"])
def test_a_link_in_place_of_a_file_of_the_lock_is_not_written_through(path: Path, tmp_path: Path, name: str) -> None:
    victim = tmp_path / "victim"
    victim.write_text("mine")
    (side_folder(path) / name).unlink(missing_ok=True)
    (side_folder(path) / name).symlink_to(victim)
    with suppress(StorageError):
        WriterLock(path).release()
    assert victim.read_text() == "mine"


@pytest.mark.parametrize("name", ["lock", "lock.json"])
def test_a_folder_in_place_of_a_file_of_the_lock_is_told_in_a_sentence(path: Path, name: str) -> None:
    (side_folder(path) / name).unlink(missing_ok=True)
    (side_folder(path) / name).mkdir()
    with pytest.raises(StorageError, match=r"The assessment could not be locked because .*open it for reading only"):
        WriterLock(path)


def test_locks_of_two_assessments_do_not_meet(path: Path, tmp_path: Path) -> None:
    locks = WriterLock(path), WriterLock(tmp_path / "other.readyroom")
    assert all(each.exists() for each in (note(path), note(tmp_path / "other.readyroom")))
    for lock in locks:
        lock.release()
