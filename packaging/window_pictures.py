"""Draws the window without a screen, each page of the catalogue on a sample, always on the same day.

`QT_QPA_PLATFORM` and `QT_SCALE_FACTOR` must be set before the first picture: see make_pictures.py.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image

if TYPE_CHECKING:
    from app.ui.shell.page import Page
    from app.ui.shell.window import MainWindow

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
READER = "Mara Lind"
WIDTH, HEIGHT = 1280, 800
SHARPNESS = 2  # pixels of the picture for each of the window
LOOK_EVERY_MS, STILL_FOR_LOOKS, MOST_LOOKS = 250, 3, 240


def _at_once(_page: Page) -> bool:
    return True


def _documents_are_there(page: Page) -> bool:
    from app.ui.pages.document.page import DocumentPage

    assert isinstance(page, DocumentPage)
    return page.reader.has_documents and not page.assembling.is_busy


class WindowPicture(NamedTuple):
    """What one picture shows. `place` and `row` as in a Target of the window; `is_there`: the page has its content."""

    name: str
    page: str
    place: str = ""
    row: str = ""
    sample: str = "half-finished"
    scheme: str = "light"
    language: str = "en"
    is_there: Callable[[Page], bool] = _at_once


ALL = (
    WindowPicture("overview", "overview"),
    WindowPicture("questionnaires", "questionnaires", "slm.objectives", scheme="dark"),
    WindowPicture("findings", "findings"),
    WindowPicture("document", "document", "sre", "service-levels", is_there=_documents_are_there),
    WindowPicture("roadmap", "roadmap"),
    WindowPicture("german", "questionnaires", "intake.targets", language="de"),
)


def window_pictures() -> list[WindowPicture]:
    """The pictures of the pages that the window has."""
    from app.ui.pages.catalogue import catalogue

    pages = {spec.id for spec in catalogue()}
    return [each for each in ALL if each.page in pages]


def draw_windows(wanted: Sequence[WindowPicture], folder: Path) -> Iterator[tuple[str, Image.Image]]:
    """Name and picture of each. `folder` holds copies of the samples, and is where settings and caches must be."""
    from app.ui.application import make_application, speak
    from app.ui.preferences import Preferences
    from app.ui.theme.theme import theme
    from app.ui.theme.tokens import Scheme

    preferences = Preferences()
    application = make_application(preferences)
    application.setCursorFlashTime(0)
    for number, each in enumerate(wanted):
        speak(application, each.language)
        preferences.language, preferences.scheme = each.language, Scheme(each.scheme)
        theme().set_scheme(preferences.scheme)
        place = folder / str(number)
        place.mkdir()
        yield each.name, _draw(each, Path(shutil.copy(SAMPLES / f"{each.sample}.readyroom", place)), preferences)
    application.quit()


def _draw(picture: WindowPicture, file: Path, preferences: object) -> Image.Image:
    from app.io.pack_library import PackLibrary
    from app.ui.preferences import Preferences
    from app.ui.shell.page import Target
    from app.ui.shell.window import MainWindow
    from app.ui.workspace import Workspace

    assert isinstance(preferences, Preferences)
    window = MainWindow(Workspace(PackLibrary(), lambda: NOW, READER), preferences)
    window.workspace.open(file)
    window.resize(WIDTH, HEIGHT)
    window.show()
    window.go(Target(picture.page, picture.place, picture.row))
    drawn = _grab_when_still(window, lambda: picture.is_there(window.page(picture.page)), file.with_suffix(".png"))
    window.close()
    return drawn


def _grab_when_still(window: MainWindow, is_there: Callable[[], bool], path: Path) -> Image.Image:
    """The window once its page has its content and has looked the same for a while."""
    from PySide6.QtTest import QTest

    before, still = window.grab().toImage(), 0
    for _ in range(MOST_LOOKS):
        QTest.qWait(LOOK_EVERY_MS)
        now = window.grab().toImage()
        still = still + 1 if is_there() and now == before else 0
        before = now
        if still == STILL_FOR_LOOKS:
            now.save(str(path))
            return Image.open(path).convert("RGB")
    raise TimeoutError(f"the page of {path.stem} does not come to rest")
