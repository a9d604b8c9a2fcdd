"""Whoever works with a screen reader, with the keyboard alone or with weak eyes can do everything."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor
from PySide6.QtWidgets import QApplication, QDialog, QTableView, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from app.ui.shell.window import MainWindow
from app.ui.theme.stylesheet import style_sheet
from app.ui.theme.tokens import CONTRAST, DARK, LIGHT, Tokens
from tests.ui.walking import PAGES, dialogs, go, opened

_ROLES = QAccessible.Role
_INTERACTIVE = {
    *(_ROLES.PushButton, _ROLES.CheckBox, _ROLES.RadioButton, _ROLES.EditableText, _ROLES.ComboBox, _ROLES.SpinBox),
    *(_ROLES.List, _ROLES.Tree, _ROLES.Table, _ROLES.Link, _ROLES.Slider, _ROLES.PageTabList, _ROLES.ButtonMenu),
}
_QUESTIONS = ("lev.objectives", "lev.narrative", "run.owner", "run.cadence", "run.signals", "run.skills", "run.restore")
_PLACES = (
    [(page, "") for page in PAGES]
    + [("questionnaires", each) for each in (*_QUESTIONS, "running")]
    + [("roadmap", "STP-2.1")]
)
_DIALOGS = ["edit.find", "file.new", "file.preferences", "help.about", "help.keys", "help.log", "file.export"]
_MOST_STEPS = 250


# Names and roles


@pytest.mark.parametrize(("page", "place"), _PLACES)
def test_everything_that_can_be_used_has_a_name(window: MainWindow, page: str, place: str) -> None:
    go(window, page, place)
    assert nameless(window) == []


@pytest.mark.parametrize("command", _DIALOGS)
def test_everything_in_a_dialog_has_a_name(window: MainWindow, command: str, qtbot: QtBot) -> None:
    (dialog,) = opened(window, command)
    qtbot.wait(120)
    assert nameless(dialog) == []
    assert dialog.accessibleName() or dialog.windowTitle()


@pytest.mark.parametrize(("page", "place"), _PLACES)
def test_what_has_the_focus_says_a_role(window: MainWindow, page: str, place: str) -> None:
    shown = go(window, page, place)
    reached = [each for each in shown.findChildren(QWidget) if takes_tab(each)]
    found = [(type(each).__name__, role_of(each)) for each in reached]
    assert [each for each in found if each[1] in (_ROLES.NoRole, _ROLES.Client, _ROLES.StaticText)] == []


@pytest.mark.parametrize(("page", "place"), _PLACES)
def test_no_two_of_a_kind_beside_each_other_have_one_name(window: MainWindow, page: str, place: str) -> None:
    shown = go(window, page, place)
    counted = Counter(
        (id(each.parentWidget()), role_of(each), name_of(each))
        for each in shown.findChildren(QWidget)
        if takes_tab(each)
    )
    assert [key[1:] for key, number in counted.items() if number > 1] == []


def nameless(top: QWidget) -> list[str]:
    return [_told(each) for each in interfaces(top) if each.role() in _INTERACTIVE and not _said(each) and _seen(each)]


def interfaces(top: QWidget) -> Iterator[QAccessibleInterface]:
    """The tree of what a screen reader finds, without what is within lists and tables."""
    waiting = [QAccessible.queryAccessibleInterface(top)]
    while waiting:
        found = waiting.pop()
        if found is None or not found.isValid():
            continue
        yield found
        if found.role() not in (_ROLES.List, _ROLES.Table, _ROLES.Tree):
            waiting += [found.child(number) for number in range(found.childCount())]


def _said(found: QAccessibleInterface) -> str:
    return found.text(QAccessible.Text.Name).strip()


def _seen(found: QAccessibleInterface) -> bool:
    widget = found.object()
    is_inner = isinstance(widget, QWidget) and widget.objectName().startswith("qt_")
    return isinstance(widget, QWidget) and widget.isVisible() and not is_inner


def _told(found: QAccessibleInterface) -> str:
    widget = found.object()
    return f"{type(widget).__name__} ({found.role().name}) in {type(widget.parent()).__name__}"


def role_of(widget: QWidget) -> QAccessible.Role:
    found = QAccessible.queryAccessibleInterface(widget)
    return found.role() if found is not None else _ROLES.NoRole


def name_of(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    return _said(found) if found is not None else ""


# The keyboard


@pytest.mark.parametrize(("page", "place"), _PLACES)
def test_the_keyboard_alone_reaches_everything_and_comes_back(
    window: MainWindow, page: str, place: str, qtbot: QtBot
) -> None:
    window.activateWindow()
    go(window, page, place)
    reached = tour(qtbot, window)
    assert [_named(each) for each in window.findChildren(QWidget) if takes_tab(each) and each not in reached] == []


@pytest.mark.parametrize("command", _DIALOGS)
def test_the_keyboard_alone_reaches_everything_in_a_dialog(window: MainWindow, command: str, qtbot: QtBot) -> None:
    (dialog,) = opened(window, command)
    qtbot.wait(120)
    dialog.activateWindow()
    reached = tour(qtbot, dialog)
    assert [_named(each) for each in dialog.findChildren(QWidget) if takes_tab(each) and each not in reached] == []


@pytest.mark.parametrize("command", _DIALOGS)
def test_escape_closes_a_dialog(window: MainWindow, command: str, qtbot: QtBot) -> None:
    (dialog,) = opened(window, command)
    qtbot.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: dialog not in dialogs())


@pytest.mark.parametrize("place", _QUESTIONS)
def test_tab_goes_as_one_reads(window: MainWindow, place: str, qtbot: QtBot) -> None:
    window.activateWindow()
    shown = go(window, "questionnaires", place)
    names = [_named(each) for each in tour(qtbot, window)]
    assert shown.isAncestorOf(QApplication.focusWidget())
    answer = 0
    sure = next(at for at, name in enumerate(names) if "How sure" in name)
    note = next(at for at, name in enumerate(names) if name.startswith("GrowingText 'Note'"))
    foot = next(at for at, name in enumerate(names) if name.startswith("QPushButton 'Next'"))
    pages = next(at for at, name in enumerate(names) if name.startswith("NavigationItem"))
    outline = next(at for at, name in enumerate(names) if name.startswith("Outline"))
    assert sorted((answer, sure, note, foot, pages, outline)) == [answer, sure, note, foot, pages, outline]


def tour(qtbot: QtBot, top: QWidget) -> list[QWidget]:
    """What Tab reaches from where the focus is, until it is there again."""
    first = QApplication.focusWidget()
    assert first is not None, "nothing has the focus"
    reached = [first]
    for _ in range(_MOST_STEPS):
        at = QApplication.focusWidget()
        assert at is not None and at.window() is top, f"the focus left after {_named(reached[-1])}"
        table = next((each for each in (at, at.parentWidget()) if isinstance(each, QTableView)), None)
        leaves_table = table is not None and not isinstance(table, QTableWidget)
        modifier = Qt.KeyboardModifier.ControlModifier if leaves_table else Qt.KeyboardModifier.NoModifier
        qtbot.keyClick(at, Qt.Key.Key_Tab, modifier)
        now = QApplication.focusWidget()
        if now is first:
            return reached
        assert now is not at, f"Tab does not leave {_named(at)}"
        assert now is not None
        reached.append(now)
    raise AssertionError(f"Tab does not come back: {[_named(each) for each in reached[-8:]]}")


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab is to reach it."""
    wanted = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return wanted and widget.isVisible() and widget.isEnabled() and not isinstance(widget, QDialog)


def _named(widget: QWidget) -> str:
    return f"{type(widget).__name__} '{widget.accessibleName()}' in {type(widget.parent()).__name__}"


# What is seen


_TEXT = [
    *((ink, ground) for ink in ("text", "text2", "text3") for ground in ("bg", "surface", "raised", "sunken")),
    *(("accent", ground) for ground in ("bg", "surface", "raised", "sunken", "accent_soft")),
    *((f"{kind}", ground) for kind in ("ok", "warn", "err") for ground in ("bg", "surface", f"{kind}_soft")),
    *(("text", f"{kind}_soft") for kind in ("accent", "ok", "warn", "err")),
    *(("text2", f"{kind}_soft") for kind in ("accent", "ok", "warn", "err")),
    ("on_accent", "accent"),
]
_SHAPES = [
    *(("control", ground) for ground in ("bg", "surface", "raised", "sunken")),
    *(("accent", ground) for ground in ("bg", "surface", "raised", "sunken")),
    *(("unknown", ground) for ground in ("bg", "surface", "sunken")),
]
_PALETTES = pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])


@_PALETTES
def test_text_can_be_read_on_every_ground(tokens: Tokens) -> None:
    assert weak(tokens, _TEXT, 4.5) == []


@_PALETTES
def test_controls_and_focus_can_be_told_from_every_ground(tokens: Tokens) -> None:
    assert weak(tokens, _SHAPES, 3.0) == []


def test_the_high_contrast_theme_is_at_its_contrast() -> None:
    assert weak(CONTRAST, _TEXT, 7.0) == []


@pytest.mark.parametrize(
    "kind",
    [
        *("QPushButton", 'QPushButton[kind="quiet"]', 'QPushButton[kind="primary"]', 'QPushButton[kind="link"]'),
        *("QToolButton", "QLineEdit", "QPlainTextEdit", "QTextEdit", "QComboBox", "QDateEdit", "QCheckBox"),
        *("QRadioButton", "QTableView", "QTreeView", "QListView", "QTabBar::tab", "QSlider"),
    ],
)
def test_the_focus_is_drawn(kind: str) -> None:
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", style_sheet(LIGHT, 100))
    found = [
        body
        for selectors, body in rules
        if f"{kind}:focus" in [each.strip() for each in selectors.split(",")] and "border" in body
    ]
    assert any(f"2px solid {color}" in body for body in found for color in (LIGHT.accent, LIGHT.text)), kind


def weak(tokens: Tokens, pairs: list[tuple[str, str]], least: float) -> list[str]:
    return [
        f"{ink} on {ground}: {found:.2f}"
        for ink, ground in pairs
        if (found := contrast(getattr(tokens, ink), getattr(tokens, ground))) < least
    ]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, by WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: str) -> float:
    """The relative luminance of a colour, by WCAG 2.2."""
    parts = QColor(color).getRgbF()[:3]  # type: ignore[index]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_black_on_white_is_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_every_color_is_one() -> None:
    names = [name for name, value in LIGHT._asdict().items() if isinstance(value, str)]
    assert [
        name for each in (LIGHT, DARK, CONTRAST) for name in names if not QColor(getattr(each, name)).isValid()
    ] == []
