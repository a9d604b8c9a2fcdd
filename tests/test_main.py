"""The entry of the program: which face it shows, and that it ends cleanly."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.__main__ import has_display
from app.io.resources import resource
from app.io.store.copies import copy_assessment

ROOT = Path(__file__).parents[1]
SAMPLE = resource("resources", "samples", "kubernetes-control-plane.readyroom")
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "READYROOM_EXIT_AFTER_FIRST_PAINT": "1"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "control-plane.readyroom"
    copy_assessment(SAMPLE, path)
    return path


def run(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """The program as a process of its own, in a folder, with settings of its own."""
    environment = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    environment |= {"PYTHONPATH": str(ROOT), "READYROOM_SETTINGS": str(folder / "settings.ini"), **variables}
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_it_ends_cleanly_right_after_the_first_paint(tmp_path: Path, file: Path) -> None:
    done = run(tmp_path, "open", str(file), **OFFSCREEN)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_file_is_closed_then(tmp_path: Path, file: Path) -> None:
    run(tmp_path, "open", str(file), **OFFSCREEN)
    assert not (tmp_path / f"{file.name}.d" / "lock.json").exists()


def test_the_next_start_opens_the_same_file(tmp_path: Path, file: Path) -> None:
    run(tmp_path, "open", str(file), **OFFSCREEN)
    assert str(file) in (tmp_path / "settings.ini").read_text(encoding="utf-8")
    assert run(tmp_path, **OFFSCREEN).returncode == 0


def test_without_arguments_it_opens_the_desktop(tmp_path: Path) -> None:
    done = run(tmp_path, **OFFSCREEN)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_sample_is_opened_as_a_copy(tmp_path: Path) -> None:
    before = SAMPLE.read_bytes()
    assert run(tmp_path, "open", "--sample", **OFFSCREEN).returncode == 0
    assert (tmp_path / "out" / SAMPLE.name).is_file()
    assert SAMPLE.read_bytes() == before


def test_a_copy_that_is_there_is_opened_as_it_is(tmp_path: Path, file: Path) -> None:
    before = file.read_bytes()
    assert run(tmp_path, "open", "--sample", str(file), **OFFSCREEN).returncode == 0
    assert file.read_bytes() == before


def test_without_a_display_a_file_cannot_be_opened_and_the_reason_is_one_sentence(tmp_path: Path, file: Path) -> None:
    done = run(tmp_path, "open", str(file))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("readyroom: There is no display")
    assert len(done.stderr.splitlines()) == 1


def test_opening_is_among_the_commands(tmp_path: Path) -> None:
    assert "open" in run(tmp_path, "--help").stdout


@pytest.mark.parametrize(
    ("variables", "found"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
        ({"DISPLAY": ""}, False),
    ],
)
def test_on_linux_a_display_is_told_by_the_environment(
    variables: dict[str, str], found: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert has_display() is found


def test_elsewhere_there_always_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)
    assert has_display()
