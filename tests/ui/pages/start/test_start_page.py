"""The start page."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer
from app.core.glimpse import Glimpse
from app.io.pack_library import PackLibrary
from app.io.resources import resource
from app.io.store import AssessmentStore
from app.ui.application import speak
from app.ui.dialogs.new_assessment import NewAssessmentDialog
from app.ui.pages.start.file_row import FileRow
from app.ui.pages.start.glimpsing import Glimpser
from app.ui.pages.start.page import StartPage
from app.ui.preferences import Preferences
from app.ui.shell.window import MainWindow
from app.ui.theme.tokens import Scheme
from app.ui.workspace import Workspace
from tests.ui.acting import shown
from tests.ui.conftest import clock
from tests.ui.test_appearance import dress, faults
from tests.ui.walking import settle

Opened = Callable[..., StartPage]


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


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


def look_no_further(page: StartPage) -> None:
    """What a test shows stays: nothing else is found out about files any more."""
    for each in page.window().findChildren(Glimpser):
        each.stop()
    QApplication.processEvents()


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
    assert any("listed on this page" in each.text() for each in page.findChildren(QLabel) if each.isVisible())


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


GLIMPSE = Glimpse(
    service="Checkout API",
    summary="Takes shoppers from the basket to a paid order. Before any reliability engineering: a sound baseline",
    coverage=60.0,
    low=39.3,
    high=64.7,
    verdict="blocked",
    open_errors=8,
)


def place(page: StartPage, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def example(page: StartPage) -> FileRow:
    """The first of the samples, looked at."""
    look_no_further(page)
    row = page._samples[0]
    row.show_glimpse(GLIMPSE)
    QApplication.processEvents()
    return row


def test_without_recent_files_the_samples_stand_beside_the_beginning(start: Opened) -> None:
    page = start()
    row = place(page, example(page))
    beginning = place(page, page.open)
    assert row.left() > beginning.right()
    assert row.width() > beginning.width()


def test_there_they_say_what_they_are(start: Opened) -> None:
    assert GLIMPSE.summary in words(example(start()))


def test_without_recent_files_all_samples_are_in_sight(start: Opened) -> None:
    page = start()
    look_no_further(page)
    for row in lines(page).values():
        row.show_glimpse(GLIMPSE)
    QApplication.processEvents()
    assert all(page.rect().contains(place(page, row)) for row in lines(page).values())


def test_with_recent_files_the_samples_stand_below_the_beginning(start: Opened, file: Path) -> None:
    page = start(file)
    row, recent = place(page, example(page)), place(page, line(page, file))
    assert row.top() > place(page, page.open).bottom()
    assert row.right() < recent.left()


def test_there_they_are_short_and_say_the_rest_on_hovering(start: Opened, file: Path) -> None:
    row = example(start(file))
    assert GLIMPSE.summary not in [each.text() for each in row.findChildren(QLabel) if each.isVisible()]
    assert GLIMPSE.summary in row.button.toolTip()


def test_in_a_small_window_recent_files_come_before_the_samples(start: Opened, file: Path) -> None:
    page = start(file)
    page.window().resize(900, 600)
    QApplication.processEvents()
    assert place(page, page.open).bottom() < place(page, line(page, file)).top()
    assert place(page, line(page, file)).bottom() < place(page, example(page)).top()


@pytest.mark.parametrize("size", [(1280, 800), (900, 600)])
def test_tab_goes_from_the_beginning_to_what_is_listed_next(
    start: Opened, file: Path, qtbot: QtBot, size: tuple[int, int]
) -> None:
    page = start(file)
    page.window().resize(*size)
    page.window().activateWindow()
    following = example(page) if size == (1280, 800) else line(page, file)
    page.open.setFocus()
    qtbot.keyClick(page.open, Qt.Key.Key_Tab)
    assert QGuiApplication.focusObject() is following.button


def test_a_sample_keeps_its_room_until_it_is_known(start: Opened) -> None:
    page = start()
    QApplication.processEvents()
    row = page._samples[0]
    before = row.height()
    assert example(page) is row
    assert row.height() == before


def test_a_sample_that_cannot_be_read_says_so(start: Opened, file: Path) -> None:
    page = start(file)
    QApplication.processEvents()
    page._samples[0].show_glimpse(None)
    assert page._samples[0]._about.isVisibleTo(page)
    assert words(page._samples[0]).splitlines()[-1].strip().startswith("Baseline It cannot be read")


@pytest.mark.parametrize("size", [(1280, 800), (900, 600)])
@pytest.mark.parametrize("zoom", [100, 150])
@pytest.mark.parametrize("has_recent", [True, False])
def test_in_german_nothing_is_cut_off(
    start: Opened,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    zoom: int,
    *,
    has_recent: bool,
) -> None:
    monkeypatch.setattr(Path, "home", lambda: file.parent)  # a path is one long word to who looks for what is cut off
    page = start(file) if has_recent else start()
    window = page.window()
    assert isinstance(window, MainWindow)
    dress(window, (Scheme.LIGHT, "de", zoom, QSize(*size)))
    page = window.findChild(StartPage)
    look_no_further(page)
    for row in lines(page).values():
        row.show_glimpse(GLIMPSE)
    settle()
    assert faults(page) == []
