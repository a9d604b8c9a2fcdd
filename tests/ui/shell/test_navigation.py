"""The side of the window: figures beside the names of pages, and what stands at the foot."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.ui.shell.navigation import NavigationItem
from app.ui.shell.window import MainWindow
from app.ui.theme.theme import theme
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


def at(widget: QWidget, window: MainWindow) -> int:
    return widget.mapTo(window, QPoint(0, 0)).x()


@pytest.mark.parametrize("zoom", [80, 100, 200])
def test_the_text_of_the_figure_begins_where_the_text_below_it_does(window: MainWindow, zoom: int) -> None:
    theme().set_zoom(zoom)
    QApplication.processEvents()
    navigation = window.navigation
    [figure] = navigation.readiness.findChildren(QPushButton)
    text = at(figure, window) + 2 + theme().px(2)
    assert text == at(navigation.saved, window) + navigation.saved.contentsMargins().left()
    assert at(figure, window) >= at(navigation.readiness, window)


def test_where_the_page_would_have_too_little_room_only_icons_are_shown(window: MainWindow) -> None:
    theme().set_zoom(200)
    window.resize(860, 540)
    QApplication.processEvents()
    items = window.navigation.findChildren(NavigationItem)
    assert {each.text() for each in items} == {""}
    assert all(each.accessibleName() and each.accessibleName() in each.toolTip() for each in items)
    assert window.navigation.width() < 200


def test_with_room_the_names_are_back(window: MainWindow) -> None:
    theme().set_zoom(200)
    window.resize(860, 540)
    QApplication.processEvents()
    theme().set_zoom(100)
    QApplication.processEvents()
    items = window.navigation.findChildren(NavigationItem)
    assert [each.text() for each in items] == [each.accessibleName() for each in items]
