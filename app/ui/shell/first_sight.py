"""Keeping what a window shows of the open file, so that it can be shown at once the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from app.ui.texts import interface_language

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from app.core.first_sight import FirstSight
    from app.ui.shell.desk import Desk
    from app.ui.shell.window import MainWindow

_IDLE_MS = 3000


def kept_sight(path: Path, as_of: date) -> FirstSight | None:
    """What is kept of a file, in the language of the interface."""
    from app.io.first_sights import kept_first_sight

    return kept_first_sight(path, as_of, interface_language())


def keep_sight(desk: Desk) -> None:
    """Keep what is shown now, if all of it is on disk and was made with the built-in pack."""
    from app.io.first_sights import keep_first_sight
    from app.ui.saving import SaveState

    workspace = desk.workspace
    if not workspace.is_open or workspace.library.has_named:
        return
    if not workspace.library.is_only_built_in(workspace.compiled):
        return
    if workspace.saver is not None and workspace.saver.status.state is not SaveState.SAVED:
        return
    keep_first_sight(workspace.path, workspace.session.as_of, interface_language(), _sight(desk))


def keep_when_idle(window: MainWindow) -> None:
    """Keep the first sight of every file a while after it is opened."""
    timer = QTimer(window)
    timer.setSingleShot(True)
    timer.setInterval(_IDLE_MS)
    timer.timeout.connect(lambda: keep_sight(window.desk))
    window.workspace.opened.connect(timer.start)
    if window.workspace.is_open:
        timer.start()


def _sight(desk: Desk) -> FirstSight:
    from app.core.first_sight import FirstSight
    from app.core.overview import overview_of
    from app.ui.pages.catalogue import catalogue

    workspace = desk.workspace
    pack, assessment = workspace.pack, workspace.assessment
    return FirstSight(
        summary=assessment.meta.summary,
        badges=tuple((spec.id, *spec.badge(desk)) for spec in catalogue()),
        overview=overview_of(workspace.report, pack, assessment),
    )
