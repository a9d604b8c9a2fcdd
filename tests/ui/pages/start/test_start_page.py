"""The start page."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.io.pack_library import PackLibrary
from app.io.resources import resource
from app.io.store import AssessmentStore
from app.ui.dialogs.new_assessment import NewAssessmentDialog
from app.ui.pages.start.file_row import FileRow
from app.ui.pages.start.page import StartPage
from app.ui.preferences import Preferences
from app.ui.shell.window import MainWindow
from app.ui.workspace import Workspace
from tests.ui.acting import shown
from tests.ui.conftest import clock

Opened = Callable[..., StartPage]


@pytest.fixture
def start(library: PackLibrary, preferences: Preferences, qtbot: QtBot) -> Iterator[Opened]:
    """Shows the start page with these files opened before."""
    made: list[MainWindow] = []

    def show(*recent: Path) -> StartPage:
        for path in reversed(recent):
            preferences.add_recent(path)
        window = MainWindow(Workspace(library, clock, "Mara Lind"), preferences)
        qtbot.addWidget(window)
        made.append(window)
        window.resize(1280, 800)
        window.show()
        return window.findChild(StartPage)

    yield show
    for window in made:
        window.workspace.close()
        window.hide()
        window.files.shut()


def lines(page: StartPage) -> dict[Path, FileRow]:
    QApplication.processEvents()
    return {each.path: each for each in page.findChildren(FileRow) if each.isVisible()}


def line(page: StartPage, path: Path) -> FileRow:
    return lines(page)[path]


def words(widget: FileRow) -> str:
    return " ".join(each.text() for each in widget.findChildren(QLabel))


def test_a_recent_file_is_shown_with_its_readiness(start: Opened, file: Path, qtbot: QtBot) -> None:
    with AssessmentStore.open(file) as store:
        answers = {"run.cadence": Answer(value="monthly")}
        store.save(store.assessment.model_copy(update={"answers": answers}))
    row = line(start(file), file)
    qtbot.waitUntil(lambda: "%" in words(row))
    assert "Orders" in words(row)
    assert "Incomplete" in words(row)


def test_clicking_it_opens_it(start: Opened, file: Path, qtbot: QtBot) -> None:
    page = start(file)
    window = page.window()
    assert isinstance(window, MainWindow)
    with qtbot.waitSignal(window.workspace.opened):
        qtbot.mouseClick(line(page, file).button, Qt.MouseButton.LeftButton)
    assert window.workspace.path == file


def test_a_file_that_is_gone_is_greyed_and_can_be_forgotten(start: Opened, tmp_path: Path, qtbot: QtBot) -> None:
    gone = tmp_path / "gone.readyroom"
    page = start(gone)
    row = line(page, gone)
    assert not row.button.isEnabled()
    assert "not there any more" in words(row)
    qtbot.mouseClick(row.forget, Qt.MouseButton.LeftButton)
    assert gone not in lines(page)


def test_a_file_that_cannot_be_read_says_so(start: Opened, tmp_path: Path, qtbot: QtBot) -> None:
    broken = tmp_path / "broken.readyroom"
    broken.write_text("{}")
    row = line(start(broken), broken)
    qtbot.waitUntil(lambda: "cannot be read" in words(row))


def test_without_recent_files_it_says_what_will_be_there(start: Opened) -> None:
    page = start()
    assert any("listed here" in each.text() for each in page.findChildren(QLabel))


def test_a_new_assessment_is_one_click_away(start: Opened, qtbot: QtBot) -> None:
    page = start()
    qtbot.mouseClick(page.new, Qt.MouseButton.LeftButton)
    shown(qtbot, NewAssessmentDialog).close()


def test_the_samples_are_offered(start: Opened) -> None:
    shipped = sorted(resource("resources", "samples").glob("*.readyroom"))
    assert list(lines(start())) == shipped
    assert shipped


def test_nothing_is_wider_than_the_smallest_window(start: Opened, file: Path) -> None:
    from app.ui.theme.theme import theme

    page = start(file)
    theme().set_zoom(200)
    page.window().resize(900, 600)
    assert page.minimumSizeHint().width() <= page.width()


def test_files_about_services_of_one_name_are_told_apart_by_their_own(
    start: Opened, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = Path(shutil.copy(file, tmp_path / "orders-next.readyroom"))
    page = start(file, other)
    qtbot.waitUntil(lambda: "Orders (orders)" in words(line(page, file)))
    qtbot.waitUntil(lambda: "Orders (orders-next)" in words(line(page, other)))


def test_a_file_about_a_service_of_its_own_name_needs_no_other(start: Opened, file: Path, qtbot: QtBot) -> None:
    row = line(start(file), file)
    qtbot.waitUntil(lambda: "%" in words(row))
    assert "(" not in words(row)
