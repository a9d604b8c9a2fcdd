"""A window without a screen, on a pack that has every type of question. A warning of Qt fails the test."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.io.pack_library import PackLibrary
from app.session import Session
from app.ui.application import load_fonts, speak
from app.ui.preferences import Preferences
from app.ui.shell.window import MainWindow
from app.ui.theme.theme import theme
from app.ui.theme.tokens import Scheme
from app.ui.workspace import Workspace

PACK = Path(__file__).parent / "pack"
NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


def clock() -> datetime:
    return NOW


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["readyroom"]


@pytest.fixture(scope="session", autouse=True)
def _application(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    load_fonts()
    speak(qapp, "en")
    theme().set_scheme(Scheme.LIGHT)


@pytest.fixture(scope="session", autouse=True)
def _no_garbage_in_other_threads() -> Iterator[None]:
    """As in the program: a widget that is collected by the thread that opens or saves takes everything down."""
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def _collected(qapp: QApplication) -> Iterator[None]:
    """What a test leaves behind goes in the thread of the interface, and its windows before the next test begins.

    Whatever it did to theme and size of text ends with it, once there is nothing left to be styled anew.
    """
    yield
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    if theme().zoom != 100:
        theme().set_zoom(100)
    if theme().scheme is not Scheme.LIGHT:
        theme().set_scheme(Scheme.LIGHT)


@pytest.fixture(autouse=True)
def _files_not_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks the system for a file or folder hears that the user thought better of it, and waits for nobody."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args, **_options: "")
    for asking in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, asking, lambda *_args, **_options: ("", ""))


@pytest.fixture
def preferences(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Preferences:
    monkeypatch.setenv("READYROOM_SETTINGS", str(tmp_path / "settings.ini"))
    return Preferences()


@pytest.fixture(scope="session")
def library() -> PackLibrary:
    return PackLibrary([PACK])


@pytest.fixture
def file(tmp_path: Path, library: PackLibrary) -> Path:
    path = tmp_path / "orders.readyroom"
    Session.create(
        path, library, service="Orders", summary="Takes orders.", as_of=date(2026, 11, 2), clock=clock, author="Mara"
    ).close()
    return path


@pytest.fixture
def workspace(file: Path, library: PackLibrary, qapp: QApplication) -> Iterator[Workspace]:
    """An open assessment without an answer."""
    made = Workspace(library, clock, "Mara Lind")
    made.open(file)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def make_window(library: PackLibrary, preferences: Preferences, qtbot: QtBot) -> Iterator[Callable[[Path], MainWindow]]:
    """Opens a file in a window of 1280 × 800."""
    made: list[MainWindow] = []

    def make(path: Path) -> MainWindow:
        workspace = Workspace(library, clock, "Mara Lind")
        window = MainWindow(workspace, preferences)
        qtbot.addWidget(window)
        made.append(window)
        workspace.open(path)
        window.resize(1280, 800)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield make
    for window in made:
        window.workspace.close()


@pytest.fixture
def window(make_window: Callable[[Path], MainWindow], file: Path) -> MainWindow:
    """A window on an assessment without an answer."""
    return make_window(file)
