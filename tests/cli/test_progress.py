"""Progress is shown where somebody watches, and only when work takes longer than a moment."""

from __future__ import annotations

import io
import sys

import pytest

from app.cli.progress import busy, progress


class Terminal(io.StringIO):
    """A standard error that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    made = Terminal()
    monkeypatch.setattr(sys, "stderr", made)
    return made


def test_where_nobody_watches_nothing_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    with busy("Checking", after_seconds=0), progress("Writing") as move:
        move(1, 2)
    assert capsys.readouterr() == ("", "")


def test_short_work_shows_nothing(terminal: Terminal) -> None:
    with busy("Checking", after_seconds=60):
        pass
    assert terminal.getvalue() == ""
