"""The start page: begin an assessment, open one, go on with a recent one, or look at a sample."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.io.resources import resource
from app.ui.commands.file_commands import shown_path
from app.ui.pages.start.file_row import FileRow
from app.ui.pages.start.glimpsing import Glimpser
from app.ui.shell.choosing import ENDING
from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button
from app.ui.widgets.layout import clear, column, empty, frame, row, scrolling
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.core.glimpse import Glimpse
    from app.ui.shell.desk import Desk
    from app.ui.shell.files import Files

_WIDEST = 1040
_LEFT = 340
_RIGHT = 500


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
        self._middle = clear()
        self._sides: QHBoxLayout = row(spacing=20)
        self.new = button(tr("New assessment…"), lambda: desk.commands.run("file.new"), kind="primary")
        self.open = button(tr("Open…"), files.choose_and_open)
        self._lay_out()
        files.forgotten.connect(self._list)
        theme().changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        page = clear()
        across = row(page)
        across.addStretch(1)
        across.addWidget(self._middle)
        across.addStretch(1)
        column(self).addWidget(scrolling(page))
        outer = column(self._middle, spacing=24)
        outer.setContentsMargins(24, 40, 24, 40)
        head = column(spacing=6)
        head.addWidget(Label(tr("Readyroom"), "figure"))
        head.addWidget(
            Label(
                tr("Find out how far a service can be relied on, what it lacks, and write that down as requirements."),
                "muted",
            )
        )
        outer.addLayout(head)
        sides = self._sides
        self._left = clear()
        left = column(self._left, spacing=20)
        left.addWidget(self._begin())
        left.addWidget(self._samples_card())
        left.addStretch(1)
        sides.addWidget(self._left)
        right = column()
        right.addWidget(self._recent_card())
        right.addStretch(1)
        sides.addLayout(right, 1)
        outer.addLayout(sides)
        outer.addStretch(1)

    def _begin(self) -> QFrame:
        card, inner = _card(tr("Begin"))
        inner.addWidget(self.new)
        inner.addWidget(self.open)
        inner.addWidget(Label(tr("Or drop a file anywhere on this window."), "small"))
        return card

    def _samples_card(self) -> QFrame:
        card, inner = _card(tr("Look at an example"))
        inner.addWidget(Label(tr("Opens as a copy to try things with. It goes when you close it."), "small"))
        for sample in sorted(resource("resources", "samples").glob(f"*{ENDING}")):
            line = FileRow(sample, _title(sample), "", lambda sample=sample: self._files.explore(sample))
            self._samples.append(line)
            inner.addWidget(line)
        return card

    def _recent_card(self) -> QFrame:
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
        if self._recent.count() == 0:
            self._recent.addWidget(Label(tr("Files that you open are listed here, with how ready each is."), "muted"))
        self._glimpser.look_at([*there, *(each.path for each in self._samples)])

    def _row(self, path: Path) -> FileRow:
        line = FileRow(
            path,
            _title(path),
            shown_path(path),
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
        self._middle.setMaximumWidth(theme().px(_WIDEST))
        self._middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        is_narrow = self.width() < theme().px(_LEFT + _RIGHT)
        self._sides.setDirection(QHBoxLayout.Direction.TopToBottom if is_narrow else QHBoxLayout.Direction.LeftToRight)
        self._left.setMinimumWidth(0 if is_narrow else theme().px(_LEFT))
        self._left.setMaximumWidth(self.maximumWidth() if is_narrow else theme().px(_LEFT))


def _card(title: str) -> tuple[QFrame, QVBoxLayout]:
    card = frame("card")
    inner = column(card, margin=20, spacing=10)
    inner.addWidget(Label(title, "caption"))
    return card, inner


def _title(path: Path) -> str:
    """What a file is called until it has been looked at."""
    return path.stem.replace("-", " ").replace("_", " ").capitalize()
