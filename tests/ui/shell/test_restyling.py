"""Another look is put on a little at a time, and is in the end the one that Qt would have put on at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.shell.restyling import Restyling
from app.ui.theme.stylesheet import style_sheet
from app.ui.theme.theme import theme
from app.ui.theme.tokens import DARK, LIGHT
from app.ui.widgets.layout import column
from app.ui.widgets.text import Label

MANY = 300


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.setStyleSheet(style_sheet(LIGHT, 100))


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """A window with many labels."""
    made = QWidget()
    lines = column(made)
    for number in range(MANY):
        lines.addWidget(Label(f"line {number}", "err-strong"))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def restyling(qapp: QApplication) -> Iterator[Restyling]:
    made = Restyling(qapp)
    yield made
    made.finish()
    made.deleteLater()


@pytest.fixture
def put(restyling: Restyling, qapp: QApplication) -> Callable[..., None]:
    """Begins to put on the dark theme."""

    def begin(then: Callable[[], object] = lambda: None) -> None:
        restyling.put(qapp, style_sheet(DARK, 100), then)

    return begin


def shades(holder: QWidget) -> set[str]:
    return {each.palette().windowText().color().name().upper() for each in holder.findChildren(Label)}


def test_everything_has_the_new_colour(holder: QWidget, put: Callable[..., None], restyling: Restyling) -> None:
    put()
    restyling.finish()
    assert shades(holder) == {DARK.err.upper()}


def test_everything_has_the_size_that_qt_gives_it(holder: QWidget, restyling: Restyling, qapp: QApplication) -> None:
    qapp.setStyleSheet(style_sheet(DARK, 150))
    wanted = [each.sizeHint() for each in holder.findChildren(Label)]
    qapp.setStyleSheet(style_sheet(LIGHT, 100))
    restyling.put(qapp, style_sheet(DARK, 150), lambda: None)
    restyling.finish()
    assert [each.sizeHint() for each in holder.findChildren(Label)] == wanted


def test_a_label_that_becomes_plain_is_not_bold_any_more(
    holder: QWidget, put: Callable[..., None], restyling: Restyling
) -> None:
    put()
    restyling.finish()
    label = holder.findChildren(Label)[0]
    label.set_role("")
    assert label.font().weight() == 400


def test_it_takes_more_than_one_round(holder: QWidget, put: Callable[..., None], restyling: Restyling) -> None:
    put()
    QCoreApplication.processEvents()
    assert restyling.is_busy


def test_what_follows_waits_for_the_last_widget(
    holder: QWidget, put: Callable[..., None], restyling: Restyling
) -> None:
    seen: list[set[str]] = []
    put(lambda: seen.append(shades(holder)))
    restyling.finish()
    assert seen == [{DARK.err.upper()}]


def test_nothing_is_painted_until_all_is_done(holder: QWidget, put: Callable[..., None]) -> None:
    put()
    assert not holder.updatesEnabled()


def test_it_is_painted_then(holder: QWidget, put: Callable[..., None], restyling: Restyling) -> None:
    put()
    restyling.finish()
    assert holder.updatesEnabled()


def test_the_next_look_takes_the_place_of_one_on_its_way(
    holder: QWidget, put: Callable[..., None], restyling: Restyling, qapp: QApplication
) -> None:
    put()
    QCoreApplication.processEvents()
    restyling.put(qapp, style_sheet(LIGHT, 100), lambda: None)
    restyling.finish()
    assert shades(holder) == {LIGHT.err.upper()}


def test_only_what_follows_the_last_look_is_done(
    holder: QWidget, put: Callable[..., None], restyling: Restyling
) -> None:
    done: list[str] = []
    put(lambda: done.append("first"))
    put(lambda: done.append("second"))
    restyling.finish()
    assert done == ["second"]


def test_widgets_may_go_meanwhile(holder: QWidget, put: Callable[..., None], restyling: Restyling) -> None:
    put()
    for each in holder.findChildren(Label)[1:]:
        each.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    restyling.finish()
    assert shades(holder) == {DARK.err.upper()}


def test_widgets_may_go_before_the_next_look(
    holder: QWidget, put: Callable[..., None], restyling: Restyling, qapp: QApplication
) -> None:
    put()
    restyling.finish()
    for each in holder.findChildren(Label)[1:]:
        each.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.setStyleSheet(style_sheet(LIGHT, 100))
    assert shades(holder) == {LIGHT.err.upper()}


def test_beside_a_style_of_its_own_all_is_styled_at_once(
    holder: QWidget, put: Callable[..., None], restyling: Restyling
) -> None:
    holder.findChildren(Label)[0].setStyleSheet("margin: 1px;")
    put()
    assert not restyling.is_busy
    assert shades(holder) == {DARK.err.upper()}


def test_the_theme_puts_its_sheet_on_in_the_way_it_is_given(
    holder: QWidget, restyling: Restyling, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme(), "dress", restyling.put)
    theme().set_zoom(150)
    assert restyling.is_busy
