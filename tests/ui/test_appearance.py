"""Nothing is cut off, laps over or sticks out: in each theme and language, at every size of text and window."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QRadioButton, QScrollArea, QWidget

from app.ui.application import speak
from app.ui.shell.window import MainWindow
from app.ui.theme.theme import theme
from app.ui.theme.tokens import Scheme
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.row_button import RowButton
from tests.ui.walking import PAGES, dialogs, go, opened, settle

SMALL, USUAL, LARGE = QSize(900, 600), QSize(1280, 800), QSize(1920, 1080)
LOOKS = [
    (Scheme.LIGHT, "en", 100, USUAL),
    (Scheme.LIGHT, "de", 100, USUAL),
    (Scheme.DARK, "de", 80, SMALL),
    (Scheme.CONTRAST, "de", 100, SMALL),
    (Scheme.LIGHT, "de", 150, USUAL),
    (Scheme.DARK, "en", 150, LARGE),
    (Scheme.CONTRAST, "de", 200, LARGE),
]
PLACES = [
    *((page, "") for page in PAGES if page != "questionnaires"),
    *(("roadmap", each) for each in ("before", "STP-1.1", "STP-2.1")),
    *(("questionnaires", each) for each in ("running", "lev.objectives", "lev.narrative", "run.owner", "run.signals")),
    ("questionnaires", "run.restore"),
]
DIALOGS = ["file.new", "file.preferences", "help.about", "help.keys", "edit.find", "file.export"]


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


@pytest.mark.parametrize("look", LOOKS, ids=lambda each: "-".join(map(str, each[:3])))
def test_every_page_fits(window: MainWindow, look: tuple[Scheme, str, int, QSize]) -> None:
    dress(window, look)
    for page, place in PLACES:
        go(window, page, place)
        settle()
        assert faults(window) == [], f"{page} {place}"


@pytest.mark.parametrize("look", LOOKS[1:], ids=lambda each: "-".join(map(str, each[:3])))
def test_every_dialog_fits(window: MainWindow, look: tuple[Scheme, str, int, QSize]) -> None:
    dress(window, look)
    for command in DIALOGS:
        for dialog in opened(window, command):
            settle()
            assert faults(dialog) == [], command
            dialog.close()
        settle()
    assert dialogs() == []


@pytest.mark.parametrize("weight", [400, 600])
def test_figures_have_one_width_and_hyphens_their_own(weight: int) -> None:
    font = theme().font(100, weight)
    metrics = QFontMetricsF(font)
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1
    assert metrics.horizontalAdvance("-") < 0.8 * metrics.horizontalAdvance("0")


def dress(window: MainWindow, look: tuple[Scheme, str, int, QSize]) -> None:
    scheme, language, zoom, size = look
    window.resize(size)
    theme().set_scheme(scheme)
    theme().set_zoom(zoom)
    window.speak(language)
    settle()


def faults(top: QWidget) -> list[str]:
    """What is cut off, sticks out of its parent or laps over what stands beside it."""
    shown = [each for each in top.findChildren(QWidget) if each.isVisible() and not _is_inner(each)]
    return [
        *(f"cut: {told(each)}" for each in shown if is_cut(each)),
        *(f"out: {told(each)}" for each in shown if sticks_out(each)),
        *(f"over: {told(one)} | {told(other)}" for one, other in overlaps(shown)),
    ]


def is_cut(widget: QWidget) -> bool:
    """Whether text does not have the room it needs."""
    if isinstance(widget, ElidedLabel | RowButton):
        return False
    if isinstance(widget, QLabel):
        if not widget.text():
            return False
        if widget.wordWrap():
            return widget.height() < widget.heightForWidth(widget.width()) or widget.width() < _longest_word(widget)
        return _is_smaller(widget.size(), widget.sizeHint())
    if isinstance(widget, QPushButton | QCheckBox | QRadioButton) and widget.text():
        return _is_smaller(widget.size(), widget.minimumSizeHint())
    return False


def _longest_word(label: QLabel) -> int:
    return max((label.fontMetrics().horizontalAdvance(word) for word in label.text().split()), default=0)


def _is_smaller(size: QSize, needed: QSize) -> bool:
    return size.width() < needed.width() or size.height() < needed.height()


def sticks_out(widget: QWidget) -> bool:
    """Whether part of it lies outside its parent, where nothing scrolls."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(parent.parentWidget(), QScrollArea):
        return False
    return parent.layout() is not None and not parent.rect().contains(widget.geometry())


def overlaps(shown: list[QWidget]) -> Iterator[tuple[QWidget, QWidget]]:
    """Pairs that stand in the same layout and lap over each other."""
    beside: dict[int, list[QWidget]] = {}
    for each in shown:
        parent = each.parentWidget()
        if parent is not None and not each.isWindow() and _is_laid_out(parent, each):
            beside.setdefault(id(parent), []).append(each)
    for group in beside.values():
        for one, other in combinations(group, 2):
            common: QRect = one.geometry().intersected(other.geometry())
            if common.width() > 1 and common.height() > 1:
                yield one, other


def _is_laid_out(parent: QWidget, widget: QWidget) -> bool:
    layout = parent.layout()
    return layout is not None and type(layout).__name__ != "QStackedLayout" and layout.indexOf(widget) >= 0


def _is_inner(widget: QWidget) -> bool:
    return widget.objectName().startswith("qt_")


def told(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QPushButton | QCheckBox) else widget.accessibleName()
    size = f"{widget.width()}×{widget.height()}"
    return f"{type(widget).__name__} '{text[:40]}' {size} in {type(widget.parentWidget()).__name__}"
