"""The start page: begin an assessment, open one, go on with a recent one, or look at a sample."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.io.resources import resource
from app.ui.commands.file_commands import shown_path
from app.ui.pages.start.file_row import FileRow
from app.ui.pages.start.glimpsing import Glimpser
from app.ui.shell.choosing import ENDING
from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button
from app.ui.widgets.layout import clear, column, empty, frame, row, scrolling
from app.ui.widgets.tab_order import tab_as_laid_out
from app.ui.widgets.text import Label, breakable

if TYPE_CHECKING:
    from app.core.glimpse import Glimpse
    from app.ui.shell.desk import Desk
    from app.ui.shell.files import Files

_WIDEST = 1140
_LEFT = 340
_RIGHT = 540
_BESIDE = 480
"""Widths in pixels at 100 %: of everything and of the columns, and the least of a card whose rows take one line."""
_EDGES = 68
"""What margins and the gap between the columns take, in pixels at any size of text."""
_ANY = 16_777_215


class StartPage(QWidget):
    """What can be done while nothing is open."""

    def __init__(self, desk: Desk, files: Files) -> None:
        super().__init__()
        self.setProperty("ground", "page")
        self._desk = desk
        self._files = files
        self._rows: list[FileRow] = []
        self._samples: list[FileRow] = []
        self._glimpser = Glimpser(desk.workspace, self)
        self._glimpser.found.connect(self._show_glimpse)
        self._recent: QVBoxLayout = column(spacing=2)
        self._sides: QHBoxLayout = row(spacing=20)
        self._buttons: QHBoxLayout = row(spacing=10)
        self._before = Label(tr("Files that you open are listed on this page, with how ready each is."), "small")
        self.new = button(tr("New assessment…"), lambda: desk.commands.run("file.new"), kind="primary")
        self.open = button(tr("Open…"), files.choose_and_open)
        self._lay_out()
        files.forgotten.connect(self._list)
        theme().changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        page, self._middle = clear(), clear()
        across = row(page)
        across.addStretch(1)
        across.addWidget(self._middle, 1000)
        across.addStretch(1)
        column(self).addWidget(scrolling(page))
        outer = column(self._middle, spacing=20)
        outer.setContentsMargins(24, 28, 24, 28)
        head = column(spacing=6)
        head.addWidget(Label(tr("Readyroom"), "figure"))
        head.addWidget(
            Label(
                tr("Find out how far a service can be relied on, what it lacks, and write that down as requirements."),
                "muted",
            )
        )
        outer.addLayout(head)
        self._left, right = clear(), clear()
        self._under = column(self._left, spacing=16)
        self._main = column(right, spacing=16)
        self._under.addWidget(self._begin())
        self._opened = self._opened_card()
        self._examples = self._examples_card()
        self._main.addWidget(self._opened)
        self._main.addWidget(self._examples)
        self._under.addStretch(1)
        self._main.addStretch(1)
        self._sides.addWidget(self._left)
        self._sides.addWidget(right, 1)
        outer.addLayout(self._sides)
        outer.addStretch(1)

    def _begin(self) -> QFrame:
        card, inner = _card(tr("Begin"))
        room = column(spacing=8)
        room.setContentsMargins(12, 0, 12, 6)
        self._buttons.addWidget(self.new)
        self._buttons.addWidget(self.open)
        room.addLayout(self._buttons)
        room.addWidget(Label(tr("Or drop a file anywhere on this window."), "small"))
        room.addWidget(self._before)
        inner.addLayout(room)
        return card

    def _examples_card(self) -> QFrame:
        card, inner = _card(tr("Look at an example"))
        about = Label(tr("Opens as a copy to try things with. It goes when you close it."), "small")
        about.setContentsMargins(12, 0, 12, 0)
        inner.addWidget(about)
        lines = column(spacing=2)
        for sample in sorted(resource("resources", "samples").glob(f"*{ENDING}")):
            line = FileRow(sample, _title(sample), "", lambda sample=sample: self._files.explore(sample))
            self._samples.append(line)
            lines.addWidget(line)
        inner.addLayout(lines)
        return card

    def _opened_card(self) -> QFrame:
        card, inner = _card(tr("Go on with"))
        inner.addLayout(self._recent)
        return card

    def _list(self) -> None:
        """List the files opened before, and look how ready each is."""
        empty(self._recent)
        self._rows = list(self._samples)
        there: list[Path] = []
        for path in self._desk.preferences.recent:
            line = self._row(path)
            self._recent.addWidget(line)
            if path.is_file():
                there.append(path)
            else:
                line.show_missing()
        self._fit()
        self._glimpser.look_at([*there, *(each.path for each in self._samples)])

    def _row(self, path: Path) -> FileRow:
        line = FileRow(
            path,
            _title(path),
            breakable(shown_path(path)),
            lambda: self._files.open(path),
            lambda: self._files.forget(path),
        )
        line.show_place(path)
        self._rows.append(line)
        return line

    def _show_glimpse(self, path: Path, glimpse: Glimpse | None) -> None:
        for line in self._rows:
            if line.path == path:
                line.show_glimpse(glimpse)
        self._tell_apart()

    def _tell_apart(self) -> None:
        """Name the files of services that have the same name."""
        named = Counter(service for service, _path in {(line.service, line.path) for line in self._rows})
        for line in self._rows:
            line.tell_apart(is_shared=bool(line.service) and named[line.service] > 1)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """List anew: files come and go."""
        super().showEvent(event)
        self._list()
        self.new.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Look no further at files."""
        super().hideEvent(event)
        self._glimpser.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a narrow window, or with large text, the cards stand one below the other."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Examples stand below what was opened before, or in the left column where both have room."""
        width, is_new = self.width() - theme().px(8), self._recent.count() == 0
        is_narrow = width < theme().px(_LEFT + _RIGHT) + _EDGES
        direction = QBoxLayout.Direction
        self._sides.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self._buttons.setDirection(direction.LeftToRight if is_narrow else direction.TopToBottom)
        self._middle.setMaximumWidth(theme().px(_WIDEST))
        self._left.setMinimumWidth(0 if is_narrow else theme().px(_LEFT))
        self._left.setMaximumWidth(_ANY if is_narrow else theme().px(_LEFT))
        self._opened.setVisible(not is_new)
        self._before.setVisible(is_new)
        self._arrange(
            is_short=not (is_new or is_narrow), is_beside=not is_narrow or width - _EDGES >= theme().px(_BESIDE)
        )

    def _arrange(self, *, is_short: bool, is_beside: bool) -> None:
        place = self._under if is_short else self._main
        if place.indexOf(self._examples) < 0:
            place.insertWidget(1, self._examples)
        for line in self._rows:
            if line in self._samples:
                line.arrange(is_beside=is_beside and not is_short, is_short=is_short, lines=2)
            else:
                line.arrange(is_beside=is_beside)
        tab_as_laid_out(self._middle)


def _card(title: str) -> tuple[QFrame, QVBoxLayout]:
    """A card whose rows reach further than its title, so that their words stand below it."""
    card = frame("card")
    card.setAccessibleName(title)
    inner = column(card, spacing=8)
    inner.setContentsMargins(8, 16, 8, 10)
    head = Label(title, "caption")
    head.setContentsMargins(12, 0, 12, 0)
    inner.addWidget(head)
    return card, inner


def _title(path: Path) -> str:
    """What a file is called until it has been looked at."""
    return path.stem.replace("-", " ").replace("_", " ").capitalize()
