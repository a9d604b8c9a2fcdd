"""A piece is as high as its text."""

from __future__ import annotations

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.pages.document.block import Block

WORDS = "<p>" + "Some words. " * 40 + "</p>"


def height(qtbot: QtBot, width: int) -> int:
    """The height of a piece that nobody has seen yet."""
    holder = QWidget()
    qtbot.addWidget(holder)
    block = Block(lambda _name: QImage(), holder)
    block.setFixedWidth(width)
    block.set_content(WORDS, "")
    return block.height_at(width)


def test_it_has_its_height_before_it_is_seen(qtbot: QtBot) -> None:
    assert height(qtbot, 400) > 100


def test_a_narrower_one_is_higher(qtbot: QtBot) -> None:
    assert height(qtbot, 200) > 1.5 * height(qtbot, 400)
