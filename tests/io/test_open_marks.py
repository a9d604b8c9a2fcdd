"""Which process has which file open."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from pathlib import Path

from app.io.open_marks import left_open, mark_open, unmark


def dead_process() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def mark(folder: Path, pid: int, path: str, host: str = "") -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / f"{pid}.json"
    file.write_text(json.dumps({"host": host or socket.gethostname(), "path": path}))
    return file


def test_what_this_process_has_open_was_not_left(tmp_path: Path) -> None:
    mark_open(tmp_path / "open", Path("/data/a.readyroom"))
    assert left_open(tmp_path / "open") == []


def test_what_a_dead_process_had_open_is_told_once(tmp_path: Path) -> None:
    mark(tmp_path, dead_process(), "/data/a.readyroom")
    assert left_open(tmp_path) == [Path("/data/a.readyroom")]
    assert left_open(tmp_path) == []


def test_what_was_closed_is_not_told(tmp_path: Path) -> None:
    mark_open(tmp_path / "open", Path("/data/a.readyroom"))
    unmark(tmp_path / "open")
    assert list((tmp_path / "open").iterdir()) == []


def test_processes_of_other_computers_are_left_alone(tmp_path: Path) -> None:
    other = mark(tmp_path, dead_process(), "/data/a.readyroom", host="elsewhere")
    assert left_open(tmp_path) == []
    assert other.exists()


def test_a_mark_that_cannot_be_read_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / "17.json").write_text("no JSON")
    assert left_open(tmp_path) == []
    assert list(tmp_path.iterdir()) == []
