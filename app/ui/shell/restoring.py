"""Where one left off: the file, the page with its place, and where the window stood."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.ui.shell.page import Target
from app.ui.widgets.screen import available

if TYPE_CHECKING:
    from app.ui.preferences import Preferences
    from app.ui.shell.files import Files
    from app.ui.workspace import Workspace

_FILE, _PLACE = "last_file", "last_place"
_USUAL = (1280, 800)
_LEAST = (840, 500)
_SEEN = 80
"""How many pixels of a window must be on a screen, so that it can be found and moved."""


def remember_place(
    preferences: Preferences, workspace: Workspace, place: Target | None, geometry: QByteArray, files: Files
) -> None:
    """Keep where the user is; without a file, or in a copy that goes, only where the window stands."""
    preferences.window = geometry
    import json

    is_kept = workspace.is_open and not files.is_temporary(workspace.path)
    preferences.set_text(_FILE, str(workspace.path) if is_kept else "")
    preferences.set_text(_PLACE, json.dumps(place._asdict()) if is_kept and place is not None else "")


def remember_waiting(preferences: Preferences, path: Path, geometry: QByteArray) -> None:
    """Keep that a file was about to be opened; the place in it stays as it was, if it is the same file."""
    preferences.window = geometry
    if preferences.text(_FILE) != str(path):
        preferences.set_text(_FILE, str(path))
        preferences.set_text(_PLACE, "")


def last_file(preferences: Preferences) -> Path | None:
    """The file that was open when the program ended; None where there was none or it is gone."""
    name = preferences.text(_FILE)
    return Path(name) if name and Path(name).is_file() else None


def last_place(preferences: Preferences) -> Target | None:
    """The place in that file."""
    import json

    try:
        kept = json.loads(preferences.text(_PLACE))
        return Target(**{name: str(kept[name]) for name in ("page", "place", "row", "field")})
    except (ValueError, TypeError, KeyError):
        return None


def keep_on_screen(window: QWidget) -> None:
    """Let a window be as small as its pages can be used, and never have to be larger than its screen."""
    room = available(window)
    least = QSize(min(_LEAST[0], room.width()), min(_LEAST[1], room.height()))
    if window.minimumSize() != least:
        window.setMinimumSize(least)


def place_window(window: QWidget, geometry: QByteArray) -> None:
    """Put a window where it stood, or in the middle of the screen when it would not be seen there."""
    if not geometry.isEmpty() and window.restoreGeometry(geometry):
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        if not window.isMaximized() and not window.isFullScreen():
            window.setGeometry(seen(window.geometry(), screens))
        return
    screen = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(min(_USUAL[0], screen.width()), min(_USUAL[1], screen.height()))


def seen(wanted: QRect, screens: list[QRect]) -> QRect:
    """The place of a window on the screens that there are: as it was where enough of it is seen, else moved and cut."""
    for screen in screens:
        common = wanted.intersected(screen)
        has_title = screen.top() <= wanted.top() <= screen.bottom() - _SEEN
        fits = wanted.width() <= screen.width() and wanted.height() <= screen.height()
        if common.width() >= _SEEN and has_title and fits:
            return wanted
    if not screens:
        return wanted
    screen = screens[0]
    width, height = min(wanted.width(), screen.width()), min(wanted.height(), screen.height())
    left = screen.left() + (screen.width() - width) // 2
    return QRect(left, screen.top() + (screen.height() - height) // 2, width, height)
