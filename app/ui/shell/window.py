"""The main window: it ties navigation, bar, pages and workspace together, and does nothing else."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from app.ui.commands.registry import Registry
from app.ui.pages.catalogue import catalogue
from app.ui.preferences import Preferences
from app.ui.shell.desk import Desk
from app.ui.shell.navigation import Navigation
from app.ui.shell.page import Page, PageSpec, Target
from app.ui.shell.sentences import interval_text, saved_text
from app.ui.shell.toast import Toast
from app.ui.shell.top_bar import TopBar
from app.ui.texts import tr
from app.ui.widgets.layout import clear, column, row, rule
from app.ui.workspace import Changed, Workspace

START_PAGE = "overview"


class MainWindow(QMainWindow):
    """One window, one assessment. Pages are built when they are first shown."""

    def __init__(self, workspace: Workspace, preferences: Preferences) -> None:
        super().__init__()
        self.setWindowTitle(tr("Readyroom"))
        self.setMinimumSize(900, 600)
        self.workspace = workspace
        self.preferences = preferences
        self.commands = Registry(self)
        self.desk = Desk(workspace, self.commands, preferences, self)
        self.navigation = Navigation()
        self.bar = TopBar()
        self.stack = QStackedWidget()
        self._specs: dict[str, PageSpec] = {spec.id: spec for spec in catalogue()}
        self._pages: dict[str, Page] = {}
        self._current = ""
        self._lay_out()
        self._toast = Toast(self)
        self._connect()

    def _lay_out(self) -> None:
        body = clear()
        outer = row(body, spacing=0)
        outer.addWidget(self.navigation)
        outer.addWidget(rule(vertical=True))
        right = column(spacing=0)
        right.addWidget(self.bar)
        right.addWidget(self.stack, 1)
        outer.addLayout(right, 1)
        self.setCentralWidget(body)
        self.navigation.set_pages(list(self._specs.values()))

    def _connect(self) -> None:
        self.navigation.chosen.connect(lambda page: self.go(Target(page)))
        self.navigation.readiness_clicked.connect(lambda: self.desk.explain("readiness"))
        self.desk.wanted.connect(self.go)
        self.desk.said.connect(self._toast.say)
        self.desk.subtitle_changed.connect(self._show_title)
        self.workspace.opened.connect(self._show_opened)
        self.workspace.changed.connect(self._show_change)
        self.workspace.save_changed.connect(self._show_saved)

    @property
    def current_page(self) -> str:
        """The id of the page that is shown."""
        return self._current

    def page(self, name: str) -> Page:
        """The page of that id, built now if it was not."""
        if name not in self._pages:
            page = self._specs[name].make(self.desk)
            self._pages[name] = page
            self.stack.addWidget(page)
            if self.workspace.is_open:
                page.show_all()
        return self._pages[name]

    def go(self, target: Target) -> None:
        """Show a page, and a place on it."""
        if target.page not in self._specs or not self.workspace.is_open:
            return
        page = self.page(target.page)
        self._current = target.page
        self.stack.setCurrentWidget(page)
        self.navigation.select(target.page)
        page.go(target)
        self._show_title()

    def _show_opened(self) -> None:
        for page in self._pages.values():
            page.show_all()
        self._show_service()
        self._show_figures()
        self._show_saved(None)
        self.commands.refresh()
        self.go(Target(self._current or START_PAGE))

    def _show_change(self, changed: Changed) -> None:
        for page in self._pages.values():
            page.show_change(changed)
        self._show_service()
        self._show_figures()
        self._show_title()
        self.commands.refresh()

    def _show_service(self) -> None:
        meta = self.workspace.assessment.meta
        self.navigation.set_service(meta.service, meta.summary)
        self.setWindowTitle(tr("{service} – Readyroom", service=meta.service))

    def _show_figures(self) -> None:
        from app.core.evaluation.report import per_cent

        score = self.workspace.report.readiness.score
        figure = tr("{figure} ready", figure=interval_text(score))
        self.navigation.set_readiness(float(per_cent(score.low)), float(per_cent(score.high)), figure)
        for spec in self._specs.values():
            self.navigation.set_badge(spec.id, *spec.badge(self.desk))

    def _show_saved(self, _status: object) -> None:
        saver = self.workspace.saver
        if saver is None:
            self.navigation.set_saved(tr("Open for reading only"), is_problem=False)
        else:
            text, is_problem = saved_text(saver.status)
            self.navigation.set_saved(text, is_problem=is_problem)

    def _show_title(self) -> None:
        if self._current in self._pages:
            self.bar.set_title(self._specs[self._current].title(), self._pages[self._current].subtitle())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Save what is waiting; stay open when it cannot be saved."""
        self.preferences.window = self.saveGeometry()
        if self.workspace.is_open and not self.workspace.close():
            event.ignore()
            QTimer.singleShot(0, lambda: self._show_saved(None))
            return
        self.preferences.save()
        event.accept()
