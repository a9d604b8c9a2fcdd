"""What a user does with dialogs, for tests: wait for one, press a button by what it says, answer the file dialogs."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.shell.choosing import FileChooser

W = TypeVar("W", bound=QWidget)


def shown(qtbot: QtBot, kind: type[W]) -> W:
    """The window of that kind, once it is seen."""
    found: list[W] = []

    def look() -> bool:
        found[:] = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
        return bool(found)

    qtbot.waitUntil(look)
    return found[0]


def is_shown(kind: type[QWidget]) -> bool:
    """Whether a window of that kind is seen."""
    return any(isinstance(each, kind) and each.isVisible() for each in QApplication.topLevelWidgets())


def press(qtbot: QtBot, place: QWidget, text: str) -> None:
    """Click the button that says `text`."""
    buttons = {each.text(): each for each in place.findChildren(QPushButton) if each.isVisible()}
    assert text in buttons, f"there is no button '{text}' among {sorted(buttons)}"
    qtbot.mouseClick(buttons[text], Qt.MouseButton.LeftButton)


class Chosen(FileChooser):
    """Answers the file dialogs with what was put here, one after the other."""

    def __init__(self, *paths: Path | None) -> None:
        self.paths = list(paths)

    def file_to_open(self, _parent: QWidget, _folder: Path) -> Path | None:
        return self.paths.pop(0)

    def place_to_save(self, _parent: QWidget, _title: str, _proposed: Path) -> Path | None:
        return self.paths.pop(0)
