"""The figure beside the name of a page."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.shell.navigation import NavigationItem
from app.ui.shell.window import MainWindow
from app.ui.widgets.text import Label


@pytest.mark.parametrize(("text", "kind"), [("58 %", ""), ("8", "err")])
def test_it_ends_at_the_edge(window: MainWindow, text: str, kind: str) -> None:
    item = window.navigation.findChildren(NavigationItem)[2]
    item.set_badge("1", "err" if not kind else "")
    item.set_badge(text, kind)
    QApplication.processEvents()
    [shown] = [each for each in item.findChildren(Label) if each.isVisible()]
    assert (shown.text(), shown.width()) == (text, shown.sizeHint().width())
    assert shown.geometry().right() == item.width() - 8 - 1
