"""The log says where something went wrong, and nothing of what a team wrote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.io.log import log_file, newest_lines, start_log, stop_log, trace_without_content


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    stop_log()
    monkeypatch.setenv("READYROOM_STATE", str(tmp_path / "state"))
    yield tmp_path / "state"
    stop_log()


def failed(secret: str) -> BaseException:
    try:
        raise ValueError(f"not a number: {secret}")
    except ValueError as error:
        return error


def test_the_log_lies_in_the_folder_of_the_state(state: Path) -> None:
    start_log()
    assert log_file() == state / "readyroom.log"
    assert "started" in newest_lines()


def test_an_error_is_told_by_kind_and_place() -> None:
    assert trace_without_content(failed("x")).startswith("ValueError at test_log.py:")


def test_what_an_error_says_is_left_out() -> None:
    assert "salary of Mara" not in trace_without_content(failed("salary of Mara"))


def test_only_the_newest_lines_are_shown(state: Path) -> None:
    log = start_log()
    for number in range(20):
        log.info("line %d", number)
    assert newest_lines(2).splitlines()[-1].endswith("line 19")
    assert len(newest_lines(2).splitlines()) == 2


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stop_log()
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("READYROOM_STATE", str(tmp_path / "file" / "state"))
    start_log().info("lost")
    stop_log()
    assert newest_lines() == ""
