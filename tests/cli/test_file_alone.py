"""`readyroom FILE` is `readyroom open FILE`."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli.desktop import Desktop, use_desktop
from tests.cli.command_line import Cli, refusal


@pytest.fixture
def opened() -> list[Path | None]:
    """The files that the desktop is opened with."""
    found: list[Path | None] = []

    def open_desktop(file: Path | None, _packs: list[Path]) -> int:
        found.append(file)
        return 0

    use_desktop(Desktop(open_desktop, lambda: True))
    return found


def test_a_file_opens_in_the_desktop(cli: Cli, assessment: Path, opened: list[Path | None]) -> None:
    assert cli(assessment).status == 0
    assert opened == [assessment]


def test_an_assessment_that_is_not_there_is_left_to_the_desktop(
    cli: Cli, tmp_path: Path, opened: list[Path | None]
) -> None:
    assert cli(tmp_path / "gone.readyroom").status == 0
    assert opened == [tmp_path / "gone.readyroom"]


def test_a_file_may_have_any_name(cli: Cli, tmp_path: Path, opened: list[Path | None]) -> None:
    (tmp_path / "orders.json").write_text("{}")
    assert cli(tmp_path / "orders.json").status == 0
    assert opened == [tmp_path / "orders.json"]


def test_a_command_is_a_command_although_a_file_has_its_name(
    cli: Cli, tmp_path: Path, opened: list[Path | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "new").write_text("")
    monkeypatch.chdir(tmp_path)
    assert "FILE" in refusal(cli("new"))
    assert opened == []


def test_what_is_neither_is_refused(cli: Cli, opened: list[Path | None]) -> None:
    assert "nothing-of-the-kind" in refusal(cli("nothing-of-the-kind"))
    assert opened == []
