"""Whatever a pack or an assessment says, the window shows it as text: nothing that it names is opened or called."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QTextBrowser, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.io.pack_library import PackLibrary
from app.ui.shell.window import MainWindow
from app.ui.widgets.text import plain_rich_text
from tests.ui.conftest import PACK, clock
from tests.ui.hostile import Trap, hostile_file, hostile_pack
from tests.ui.walking import dialogs, explained, go, hover, opened, places, settle, widgets

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="inotify tells what was opened")


@pytest.fixture(scope="module")
def trap(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trap]:
    made = Trap(tmp_path_factory.mktemp("trap") / "there")
    yield made
    made.close()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, trap: Trap) -> PackLibrary:
    return PackLibrary([hostile_pack(PACK, tmp_path_factory.mktemp("hostile") / "pack", trap)])


@pytest.fixture
def file(tmp_path: Path, library: PackLibrary, trap: Trap) -> Path:
    return hostile_file(tmp_path / "orders.readyroom", library, trap, clock)


def untouched(trap: Trap) -> bool:
    return not trap.was_opened() and not trap.was_called()


def test_the_trap_tells_of_a_label_that_takes_text_for_html(qtbot: QtBot, trap: Trap) -> None:
    label = QLabel(trap.lures()[0])
    qtbot.addWidget(label)
    label.show()
    settle()
    assert trap.was_opened()


@pytest.mark.qt_log_ignore(r"does not support raise\(\)", extend=True)
def test_no_place_in_the_window_opens_what_a_text_names(window: MainWindow, trap: Trap) -> None:
    for page, place in places(window):
        go(window, page, place)
        assert untouched(trap), f"{page} {place}"
        assert [told(each) for each in widgets() if is_rich(each)] == [], f"{page} {place}"
        for widget in widgets():
            if widget.isVisible() and widget.toolTip():
                hover(widget)
        assert untouched(trap), f"hovering on {page} {place}"


def test_no_explanation_opens_what_a_text_names(window: MainWindow, trap: Trap) -> None:
    for name in explained(window):
        window.desk.explain(name)
        settle(1)
        assert untouched(trap), name
    assert [told(each) for each in widgets() if is_rich(each)] == []


@pytest.mark.parametrize(
    "command", ["edit.find", "file.new", "file.preferences", "help.about", "help.keys", "help.log", "file.export"]
)
def test_no_dialog_opens_what_a_text_names(window: MainWindow, trap: Trap, command: str, qtbot: QtBot) -> None:
    shown = opened(window, command)
    qtbot.wait(120)
    assert shown, command
    assert untouched(trap)
    assert [told(each) for each in widgets() if is_rich(each)] == []


def test_the_start_page_opens_nothing_that_a_file_names(window: MainWindow, trap: Trap, qtbot: QtBot) -> None:
    window.preferences.add_recent(window.workspace.path)
    window.workspace.close()
    window.show_start()
    qtbot.wait(200)
    assert untouched(trap)
    assert [told(each) for each in widgets() if is_rich(each)] == []


@pytest.mark.parametrize("kind", ["fix_planned", "risk_accepted", "dismissed"])
def test_no_decision_opens_what_a_text_names(window: MainWindow, trap: Trap, kind: str) -> None:
    go(window, "findings", window.workspace.report.findings[0].fingerprint)
    window.page("findings").letter.decided.emit(kind)  # type: ignore[attr-defined]
    settle()
    assert dialogs()
    assert untouched(trap)
    assert [told(each) for each in widgets() if is_rich(each)] == []


def is_rich(widget: QWidget) -> bool:
    """Whether a widget would take a text that looks like HTML for HTML."""
    if isinstance(widget, QLabel) and _is_own(widget):
        return widget.textFormat() != Qt.TextFormat.PlainText
    if isinstance(widget, QTextBrowser):
        return type(widget).loadResource is QTextBrowser.loadResource
    if isinstance(widget, QTextEdit):
        return widget.acceptRichText()
    if isinstance(widget, QMessageBox):
        return widget.textFormat() != Qt.TextFormat.PlainText
    tips = [widget.toolTip(), widget.whatsThis(), widget.statusTip()]
    return any("<" in tip and not _is_escaped(tip) for tip in tips)


def _is_own(label: QLabel) -> bool:
    """Whether it is not part of Qt's own tool tips, which show escaped text."""
    return label.metaObject().className() != "QTipLabel"


def _is_escaped(tip: str) -> bool:
    begin, end = plain_rich_text("\0").split("\0")
    return tip.startswith(begin) and tip.endswith(end) and "<" not in tip[len(begin) : -len(end)]


def told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}: {widget.toolTip()[:80]}"
