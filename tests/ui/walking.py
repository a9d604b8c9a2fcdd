"""Walks through the window as somebody would who looks at everything: each page, place, dialog and tool tip."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QWidget

from app.ui.pages.catalogue import catalogue
from app.ui.shell.page import Target
from app.ui.shell.window import MainWindow

PAGES = tuple(spec.id for spec in catalogue())


def settle(times: int = 3) -> None:
    """Let everything happen that waits for its turn."""
    for _ in range(times):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def go(window: MainWindow, page: str, place: str = "") -> QWidget:
    """Show a place; gives the page."""
    window.go(Target(page, place))
    settle()
    return window.page(page)


def places(window: MainWindow) -> Iterator[tuple[str, str]]:
    """Every page, and every question, section and finding on those that have them."""
    pack, report = window.workspace.pack, window.workspace.report
    yield from ((page, "") for page in PAGES)
    for questionnaire in pack.questionnaires:
        yield "questionnaires", questionnaire.id
    yield from (("questionnaires", name) for name in pack.questions)
    yield from (("document", document.id) for document in pack.manifest.documents if "document" in PAGES)
    yield from (("findings", finding.fingerprint) for finding in report.findings)
    if pack.roadmap is not None:
        yield from (("roadmap", name) for name in ("before", "after"))
        yield from (("roadmap", step) for phase in pack.roadmap.phases for step in phase.steps)


def explained(window: MainWindow) -> Iterator[str]:
    """Everything that explains itself."""
    pack, report = window.workspace.pack, window.workspace.report
    yield "readiness"
    for group in (pack.area_by_id, pack.element_by_id, pack.questions, pack.rule_by_id):
        yield from group
    yield from (finding.fingerprint for finding in report.findings)
    if pack.roadmap is not None:
        yield from ("roadmap:before", "roadmap:after", *(f"phase:{phase.id}" for phase in pack.roadmap.phases))


def opened(window: MainWindow, command: str) -> list[QDialog]:
    """The dialogs that a command opens."""
    before = set(map(id, dialogs()))
    window.commands.run(command)
    settle()
    return [each for each in dialogs() if id(each) not in before]


def dialogs() -> list[QDialog]:
    """The dialogs in sight."""
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]


def widgets() -> Iterator[QWidget]:
    """Everything in every window."""
    for top in QApplication.topLevelWidgets():
        yield top
        yield from top.findChildren(QWidget)


def hover(widget: QWidget) -> None:
    """Rest the mouse on a widget, and on every item of a list or table, until it says what it is."""
    point = widget.rect().center()
    _ask_for_tip(widget, point)
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        for row in range(min(model.rowCount(), 30)):
            for column in range(model.columnCount()):
                _ask_for_tip(widget.viewport(), widget.visualRect(model.index(row, column)).center())


def _ask_for_tip(widget: QWidget, point: QPoint) -> None:
    event = QHelpEvent(QEvent.Type.ToolTip, point, widget.mapToGlobal(point))
    QApplication.sendEvent(widget, event)
    QCoreApplication.processEvents()
