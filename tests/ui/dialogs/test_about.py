"""About, keys and log."""

from __future__ import annotations

from importlib.metadata import version

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app import __version__
from app.ui.dialogs.about import AboutDialog, fonts
from app.ui.dialogs.keys import KeysDialog
from app.ui.dialogs.log import LogDialog
from app.ui.shell.window import MainWindow
from tests.ui.acting import shown


def words(widget: AboutDialog | KeysDialog) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel))


def test_the_versions_of_program_and_pack_are_told(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.run("help.about")
    dialog = shown(qtbot, AboutDialog)
    assert __version__ in words(dialog)
    assert "shop 1.0.0" in words(dialog)
    dialog.close()


def test_every_library_stands_there_with_version_and_licence(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.run("help.about")
    table = shown(qtbot, AboutDialog).table
    rows = {
        table.item(row, 0).text(): (table.item(row, 1).text(), table.item(row, 2).text())
        for row in range(table.rowCount())
    }
    assert rows["orjson"] == (version("orjson"), "MPL-2.0 AND (Apache-2.0 OR MIT)")
    assert rows["Inter"][1] == "SIL Open Font License, Version 1.1"
    table.window().close()


def test_fonts_have_the_licence_that_lies_beside_them() -> None:
    assert {each.name for each in fonts()} == {"Inter", "JetBrains Mono"}


def test_every_key_is_listed(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.run("help.keys")
    dialog = shown(qtbot, KeysDialog)
    assert "Next unanswered question" in words(dialog)
    assert "F8" in words(dialog)
    dialog.close()


def test_the_log_can_be_read(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.run("help.log")
    dialog = shown(qtbot, LogDialog)
    assert dialog.lines.isReadOnly()
    assert dialog.lines.toPlainText()
    dialog.close()
