"""A file in a list: what service it is about, where it lies, how ready that is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.shell.sentences import decimal_text
from app.ui.texts import tr, tr_n
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import icon_button
from app.ui.widgets.interval_bar import IntervalBar
from app.ui.widgets.layout import clear, column, row
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text import Label, pill, restyle, set_tool_tip

if TYPE_CHECKING:
    from app.core.glimpse import Glimpse

_WIDE = 190


class FileRow(QWidget):
    """Clicking it opens the file; one that is gone can only be forgotten."""

    def __init__(
        self,
        path: Path,
        title: str,
        about: str,
        open_file: Callable[[], object],
        forget: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self.path = path
        self.service = ""
        self._is_shared = False
        self._standing = ("", "")
        self.button = RowButton(tr("Open {title}", title=title), open_file)
        self._title = Label(title, "strong")
        self._about = Label(about, "small")
        self._figure = Label("", "small", wraps=False)
        self._bar = IntervalBar(height=8)
        self._verdict = pill("", "info")
        self._lay_out(forget)
        theme().changed.connect(self._fit)
        self._fit()

    def _lay_out(self, forget: Callable[[], object] | None) -> None:
        words = column(spacing=2)
        words.addWidget(self._title)
        words.addWidget(self._about)
        self._side = clear()
        side = column(self._side, spacing=4)
        side.addStretch(1)
        line = row(spacing=8)
        line.addWidget(self._figure)
        line.addStretch(1)
        line.addWidget(self._verdict)
        side.addLayout(line)
        side.addWidget(self._bar)
        side.addStretch(1)
        self.button.inner.addLayout(words, 1)
        if forget is None:
            below = row()
            below.addWidget(self._side)
            below.addStretch(1)
            words.addLayout(below)
        else:
            self.button.inner.addWidget(self._side)
        self._keep_room(True)
        self._side.hide()
        for child in self.button.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        outer = row(self, spacing=4)
        outer.addWidget(self.button, 1)
        if forget is not None:
            name = tr("Forget {title}", title=self._title.text())
            self.forget = icon_button("close", name, forget)
            self.forget.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            outer.addWidget(self.forget)

    def show_glimpse(self, glimpse: Glimpse | None) -> None:
        """How ready it is; None where it cannot be read."""
        if glimpse is None:
            self._about.setText(tr("{place} · cannot be read as it is", place=self._about.text()))
            return
        self.service = glimpse.service
        if not self._about.text():
            self._about.setText(glimpse.summary)
        low, high = decimal_text(glimpse.low), decimal_text(glimpse.high)
        figure = tr("{low} %", low=low) if low == high else tr("{low} – {high} %", low=low, high=high)
        self._figure.setText(figure)
        self._bar.set_interval(glimpse.low, glimpse.high)
        verdict, kind = _verdict(glimpse)
        self._verdict.setText(verdict)
        self._verdict.setProperty("pill", kind)
        restyle(self._verdict)
        self._side.show()
        self._standing = figure, verdict
        self._say_title()

    def tell_apart(self, *, is_shared: bool) -> None:
        """Say the name of the file beside that of the service, where another file is about one of the same name."""
        if is_shared != self._is_shared:
            self._is_shared = is_shared
            self._say_title()

    def _say_title(self) -> None:
        title = tr("{service} ({file})", service=self.service, file=self.path.stem) if self._is_shared else self.service
        self._title.setText(title)
        figure, verdict = self._standing
        name = tr("Open {title}: {figure} ready, {verdict}", title=title, figure=figure, verdict=verdict)
        self.button.setAccessibleName(name if figure else tr("Open {title}", title=title))

    def show_missing(self) -> None:
        """The file is not there any more."""
        self.button.setEnabled(False)
        self._keep_room(False)
        self._title.setEnabled(False)
        self._about.setText(tr("{place} · not there any more", place=self._about.text()))

    def show_place(self, path: Path) -> None:
        """The whole path, on hovering."""
        set_tool_tip(self.button, str(path))

    def _keep_room(self, keeps: bool) -> None:
        """Keep the place of the figures free until they are known, so that nothing jumps."""
        policy = self._side.sizePolicy()
        policy.setRetainSizeWhenHidden(keeps)
        self._side.setSizePolicy(policy)

    def _fit(self) -> None:
        self._side.setFixedWidth(theme().px(_WIDE))


def _verdict(glimpse: Glimpse) -> tuple[str, str]:
    """The verdict in a word or two, and the kind of pill it stands on."""
    if glimpse.open_errors:
        return tr_n("%n errors", glimpse.open_errors), "err"
    return (tr("Ready"), "ok") if glimpse.verdict == "ready" else (tr("Incomplete"), "warn")
