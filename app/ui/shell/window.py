"""The main window: it ties navigation, bar, pages and workspace together, and does nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget, QWidget

from app.ui.commands.registry import Registry
from app.ui.commands.standard import add_commands
from app.ui.pages.catalogue import catalogue
from app.ui.preferences import Preferences
from app.ui.shell.banner import Banners
from app.ui.shell.desk import Desk
from app.ui.shell.dropping import dropped_file
from app.ui.shell.file_banners import FileBanners
from app.ui.shell.files import Files
from app.ui.shell.first_sight import keep_sight
from app.ui.shell.menu_bar import MenuBar
from app.ui.shell.navigation import Navigation
from app.ui.shell.page import Page, PageSpec, Target
from app.ui.shell.page_stack import PageStack
from app.ui.shell.requests import Requests
from app.ui.shell.restoring import keep_on_screen, remember_place, remember_waiting
from app.ui.shell.standing import Standing
from app.ui.shell.toast import Toast
from app.ui.shell.top_bar import TopBar
from app.ui.shell.waiting import Waiting
from app.ui.shell.wayfinder import Wayfinder
from app.ui.texts import tr
from app.ui.widgets.layout import clear, column, row, rule
from app.ui.workspace import Changed, Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from app.core.first_sight import FirstSight
    from app.ui.shell.preparing import Preparation


class MainWindow(QMainWindow):
    """One window, one assessment. Pages are built when they are first shown; without an assessment, the start page."""

    def __init__(self, workspace: Workspace, preferences: Preferences) -> None:
        super().__init__()
        keep_on_screen(self)
        self.setAcceptDrops(True)
        self.workspace = workspace
        workspace.setParent(self)
        self.preferences = preferences
        self.files = Files(workspace, preferences, self)
        self._start: QWidget | None = None
        self.preparation: Preparation | None = None
        self._expected: Target | None = None
        self._waiting_for: Path | None = None
        self._build()
        self.files.opening.connect(self._show_opening)
        self.workspace.opened.connect(self._show_opened)
        self.workspace.closed.connect(self._show_closed)
        self.workspace.changed.connect(self._show_change)
        self.workspace.save_changed.connect(lambda _status: self._standing.show_saved())
        self.files.place_wanted.connect(self.go)
        self.workspace.changed_outside.connect(lambda: self._standing.show_saved())
        self.files.reading_again.connect(lambda: self.expect(self.here()))

    def _build(self) -> None:
        """Make everything that the window shows, in the language in force."""
        self.setWindowTitle(tr("Readyroom"))
        self._specs: dict[str, PageSpec] = {spec.id: spec for spec in catalogue()}
        self._current = ""
        self.commands = Registry(self)
        self.desk = Desk(self.workspace, self.commands, self.preferences, self)
        self.ways = Wayfinder(self.desk, self.here, self._show)
        self.navigation = Navigation()
        self.bar = TopBar()
        self._standing = Standing(self.navigation, self.desk, self._specs, self)
        self.banners = Banners()
        self.stack = PageStack(self._specs, self.desk)
        self._waiting = Waiting()
        self._lay_out()
        self._toast = Toast(self, self.navigation)
        self._file_banners = FileBanners(self.files, self.banners, self.desk)
        self._requests = Requests(self.desk, self.files, self)
        add_commands(self.desk, self.files, tuple(self._specs.values()), self.ways, self._requests, self)
        self.setMenuBar(MenuBar(self.commands, self))
        self._connect()

    def _lay_out(self) -> None:
        self._body = clear()
        outer = row(self._body, spacing=0)
        outer.addWidget(self.navigation)
        outer.addWidget(rule(vertical=True))
        right = column(spacing=0)
        right.addWidget(self.bar)
        right.addWidget(self.banners)
        right.addWidget(self.stack, 1)
        outer.addLayout(right, 1)
        self._whole = QStackedWidget()
        self._whole.addWidget(self._waiting)
        self._whole.addWidget(self._body)
        self.setCentralWidget(self._whole)
        self.navigation.set_pages(list(self._specs.values()))

    def _connect(self) -> None:
        self.navigation.chosen.connect(lambda page: self.go(Target(page)))
        self.navigation.readiness_clicked.connect(lambda: self.desk.explain("readiness"))
        self.bar.find_clicked.connect(lambda: self.commands.run("edit.find"))
        self.bar.export_clicked.connect(lambda: self.commands.run("file.export"))
        self.desk.wanted.connect(self.go)
        self.desk.said.connect(self._toast.say)
        self.files.told.connect(self._toast.say)
        self.desk.subtitle_changed.connect(self._show_title)
        self.desk.language_wanted.connect(self.speak)

    @property
    def current_page(self) -> str:
        """The id of the page that is shown."""
        return self._current

    def page(self, name: str) -> Page:
        """The page of that id, built now if it was not."""
        return self.stack.page(name, self.preparation)

    def here(self) -> Target | None:
        """Where the user is; None where no page is shown."""
        return (self.page(self._current).place() or Target(self._current)) if self._current else None

    def go(self, target: Target) -> None:
        """Show a page, and a place on it."""
        if target.page in self._specs and self.workspace.is_open:
            self.ways.go(target)
        elif self.has_sight:
            self._expected = target

    def expect(self, target: Target | None) -> None:
        """Begin with this place when the next file is open."""
        self._expected = target

    def show_sight(self, sight: FirstSight, path: Path) -> None:
        """Show what is known of the file that is opened next, so that nobody looks at an empty window."""
        self._waiting_for = path
        self._standing.show_sight(sight, path.name)
        first = self._expected.page if self._expected else next(iter(self._specs), "")
        if first in self._specs and self._specs[first].has_sight:
            page = self.page(first)
            page.show_sight(sight)
            self._current = first
            self.stack.setCurrentWidget(page)
            self._show_title()
        self.navigation.select(first)
        self._whole.setCurrentWidget(self._body)

    @property
    def has_sight(self) -> bool:
        """Whether the window shows a file that is not open yet."""
        return self._waiting_for is not None

    @property
    def has_content(self) -> bool:
        """Whether the window shows what it is for: the open file, or, where none was wanted, the start page."""
        return self._whole.currentWidget() is not self._waiting

    def _show(self, target: Target) -> None:
        if self.preparation is not None:
            self.preparation.let_go()
            if not self.stack.has(target.page):
                self.navigation.select(target.page)
                self.preparation.bring(target.page, lambda: self._show(target))
                return
        page = self.page(target.page)
        self._current = target.page
        self.stack.setCurrentWidget(page)
        self.navigation.select(target.page)
        page.go(target)
        self._show_title()

    def speak(self, language: str) -> None:
        """Use another language: everything that is shown is made anew."""
        from app.ui.application import speak

        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._expected = self.here()
        for command in self.commands:
            self.commands.remove(command.id)
        for old in (self.commands, self.desk, self._toast):
            old.deleteLater()
        self._start = None
        speak(application, language)
        self._build()
        if self.workspace.is_open:
            self.workspace.opened.emit()
        else:
            self.show_start()

    def show_start(self) -> None:
        """Show what can be done while nothing is open."""
        from app.ui.pages.start.page import StartPage

        if self._start is None:
            self._start = StartPage(self.desk, self.files)
            self._whole.addWidget(self._start)
        self._whole.setCurrentWidget(self._start)

    def _show_opening(self, name: str) -> None:
        self._waiting.say(name)
        if self.workspace.is_open or (name and self.has_sight):
            return
        self._waiting_for = None
        if name:
            self._whole.setCurrentWidget(self._waiting)
        else:
            self.show_start()

    def _show_opened(self) -> None:
        self._waiting_for = None
        for page in self.stack.pages:
            page.show_all()
        self._standing.show_all()
        self._whole.setCurrentWidget(self._body)
        self.ways.history.clear()
        self.commands.refresh()
        first = self._expected or Target(self._current)
        self._expected = None
        if first.page not in self._specs:
            first = Target(next(iter(self._specs), ""))
        if first.page:
            self._show(first)
            if not self.stack.isAncestorOf(self.focusWidget()):
                self.navigation.focus_page()

    def _show_closed(self) -> None:
        self.setWindowTitle(tr("Readyroom"))
        self._current = ""
        self.commands.refresh()
        if self.isVisible():
            self.show_start()

    def _show_change(self, changed: Changed) -> None:
        for page in self.stack.pages:
            page.show_change(changed)
        self._standing.show_change()
        self._show_title()
        self.commands.refresh()

    def _show_title(self) -> None:
        if self._current:
            self.bar.set_title(self._specs[self._current].title(), self.page(self._current).subtitle())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Begin with the start page when nothing is open and nothing is being opened."""
        super().showEvent(event)
        keep_on_screen(self)
        if not self.workspace.is_open and not self.has_content and not self.files.is_opening:
            self.show_start()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """A file may be dropped anywhere."""
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Open what was dropped."""
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.files.open(path)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Save what is waiting; stay open, and ask, when it cannot be saved or something cannot be read."""
        if self._waiting_for is None:
            remember_place(self.preferences, self.workspace, self.here(), self.saveGeometry(), self.files)
        else:
            remember_waiting(self.preferences, self._waiting_for, self.saveGeometry())
        if self.workspace.saver is None or self.workspace.saver.flush():
            keep_sight(self.desk)
        if self.files.asks_about_unread(self.close):
            event.ignore()
            return
        if self.workspace.is_open and not self.workspace.close():
            event.ignore()
            self.files.close(then=self.close)
            return
        for dialog in self.findChildren(QDialog):
            dialog.close()
        self.files.shut()
        self.preferences.save()
        event.accept()
