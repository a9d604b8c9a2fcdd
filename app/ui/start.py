"""Opening the desktop."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog

from app.io.pack_library import PackLibrary
from app.ui.application import make_application
from app.ui.clock import account, local_now
from app.ui.first_paint import FirstPaint
from app.ui.garbage import GarbageCollector, keep_for_good
from app.ui.preferences import Preferences
from app.ui.problems import Problems
from app.ui.quick_import import load_now, put_off
from app.ui.shell.first_sight import keep_when_idle, kept_sight
from app.ui.shell.restoring import last_file, last_place, place_window
from app.ui.shell.window import MainWindow
from app.ui.theme.theme import theme
from app.ui.workspace import Workspace

_TURN_SECONDS = 0.0002
"""How long a thread in the background works before that of the interface gets its turn, which it wants after each call
of Qt; with Python's own 5 ms a file that is opened behind the first picture holds up the rest of it by half."""
_REST_MS, _PAUSE_MS = 2000, 50
"""When to begin with what can wait longest, and how long to pause in it."""


def open_desktop(file: Path | None, packs: Sequence[Path] = ()) -> int:
    """Show the window, with `file` or else the last one open; the exit status when it is closed."""
    sys.setswitchinterval(_TURN_SECONDS)
    preferences = Preferences()
    application = make_application(preferences)
    workspace = Workspace(PackLibrary(packs), local_now, preferences.author or account())
    window = MainWindow(workspace, preferences)
    problems = Problems(window)
    problems.install()
    wanted = file or last_file(preferences)
    if wanted is not None:
        if file is None:
            _restore_place(window)
        sight = None if packs else kept_sight(wanted, local_now().date())
        if sight is not None:
            window.show_sight(sight, wanted.resolve())
        else:
            window.files.open(wanted)
    place_window(window, preferences.window)
    FirstPaint(window, has_content=wanted is not None, then=lambda: _after_first_paint(window, problems, wanted))
    garbage = GarbageCollector(window)
    window.files.opening.connect(lambda name: garbage.rest(while_busy=bool(name)))
    window.show()
    try:
        return application.exec()
    finally:
        problems.uninstall()


def _restore_place(window: MainWindow) -> None:
    """Go back to the page and the place of last time, once the file is open."""
    place = last_place(window.preferences)
    if place is not None:
        window.expect(place)


def _after_first_paint(window: MainWindow, problems: Problems, wanted: Path | None) -> None:
    """What the first picture need not wait for; where that was kept from the last time, opening the file itself."""
    from app.io.log import start_log
    from app.ui.shell.following_day import follow_day
    from app.ui.shell.preparing import Preparation
    from app.ui.shell.recovery import Recovery
    from app.ui.shell.restyling import Restyling
    from app.ui.shell.system_signals import close_on_signals

    problems.write_to(start_log())
    Recovery(window)
    close_on_signals(window)
    follow_day(window.workspace)
    window.workspace.opened.connect(keep_for_good)
    window.workspace.opened.connect(lambda: QTimer.singleShot(0, window, lambda: _offer_tour(window)))
    keep_when_idle(window)
    theme().dress = Restyling(window).put
    window.preparation = Preparation(window)
    window.preparation.done.connect(keep_for_good)
    if window.workspace.is_open:
        _offer_tour(window)
    elif window.has_sight and wanted is not None:
        window.files.open(wanted)
    QTimer.singleShot(0, window, window.stack.show_more)
    QTimer.singleShot(_REST_MS, window, lambda: _load_put_off(window))


def _load_put_off(window: MainWindow) -> None:
    """Load what was put off when PySide6 was imported, a module at a time."""
    for module in put_off()[:1]:
        load_now(module)
        QTimer.singleShot(_PAUSE_MS, window, lambda: _load_put_off(window))


def _offer_tour(window: MainWindow) -> None:
    """Show the tour to who has not seen it, unless something else is being asked."""
    from app.ui.shell.tour import SEEN, Tour

    is_busy = any(each.isVisible() for each in window.findChildren(QDialog))
    if window.workspace.is_open and not window.preferences.text(SEEN) and not is_busy:
        Tour(window).begin()
