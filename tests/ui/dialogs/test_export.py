"""Exporting from the window."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.ui.dialogs.export import export_to
from app.ui.shell.window import MainWindow


def test_the_documents_are_written(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    said: list[str] = []
    export_to(window.workspace, tmp_path / "out", said.append, window)
    qtbot.waitUntil(lambda: bool(said), timeout=60_000)
    assert (tmp_path / "out" / "prd.pdf").exists()
    assert said[0].endswith("files written.")


def test_closing_the_dialog_stops_the_export(window: MainWindow, tmp_path: Path) -> None:
    said: list[str] = []
    dialog = export_to(window.workspace, tmp_path / "out", said.append, window)
    dialog.close()
    assert not (tmp_path / "out").exists()
    assert said == []


def test_what_cannot_be_written_is_said_in_the_dialog(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    dialog = export_to(window.workspace, tmp_path / "out", lambda _text: None, window)
    qtbot.waitUntil(lambda: "a file, not a folder" in dialog._text.text(), timeout=60_000)
    dialog.close()
