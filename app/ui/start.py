"""Opening the desktop."""

from __future__ import annotations

from pathlib import Path

from app.io.pack_library import PackLibrary
from app.ui.application import make_application
from app.ui.clock import account, local_now
from app.ui.preferences import Preferences
from app.ui.shell.window import MainWindow
from app.ui.workspace import Workspace

_EXIT = "READYROOM_EXIT_AFTER_FIRST_PAINT"


def open_desktop(file: Path | None, packs: list[Path]) -> int:
    """Show the window, with `file` open if one is given; the exit status when it is closed."""
    preferences = Preferences()
    application = make_application(preferences)
    workspace = Workspace(PackLibrary(packs), local_now, preferences.author or account())
    window = MainWindow(workspace, preferences)
    if file is not None:
        workspace.open(file)
    window.resize(1280, 800)
    window.show()
    return application.exec()
