"""One writer per assessment."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.assessment import Assessment
from app.core.errors import StorageError
from app.io.store import AssessmentStore, side_folder

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
