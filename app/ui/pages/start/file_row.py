"""A file in a list: what service it is about, where it lies, how ready that is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

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
_ANY = 16_777_215


class FileRow(QWidget):
    """Clicking it opens the file; one that is gone can only be forgotten.

    `about` is the place of a file; without it, what the file says of itself is told once that is known.
    """

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
        self._is_beside, self._is_short, self._lines = True, False, 0
        self._standing = ("", "")
        self.button = RowButton(tr("Open {title}", title=title), open_file)
        self._title = Label(title, "strong")
        self._about = Label(about, "small")
        self._figure = Label("", "small", wraps=False)
        self._bar = IntervalBar(height=8)
        self._verdict = pill("", "info")
        self._words: QVBoxLayout = column(spacing=2)
        self._lay_out(forget)
        theme().changed.connect(self._fit)
        self.arrange(is_beside=True)

    def _lay_out(self, forget: Callable[[], object] | None) -> None:
        words = self._words
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
        self.button.inner.setContentsMargins(12, 7, 12, 7)
        self.button.inner.addLayout(words, 1)
        self._keep_room(True)
        for child in (self._title, self._about, self._side):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._side.hide()
        outer = row(self, spacing=4)
        outer.addWidget(self.button, 1)
        if forget is not None:
            name = tr("Forget {title}", title=self._title.text())
            self.forget = icon_button("close", name, forget)
            self.forget.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            outer.addWidget(self.forget)

    def arrange(self, *, is_beside: bool, is_short: bool = False, lines: int = 0) -> None:
        """Show how ready it is beside the words, or below them; keep room for `lines` of what is not known yet.

        Where it is short, what the file says of itself is said on hovering only.
        """
        self._is_beside, self._is_short, self._lines = is_beside, is_short, lines
        for holder in (self.button.inner, self._words):
            holder.removeWidget(self._side)
        (self.button.inner if is_beside else self._words).addWidget(self._side)
        self._fit()

    def show_glimpse(self, glimpse: Glimpse | None) -> None:
        """How ready it is; None where it cannot be read."""
        if glimpse is None:
            place = self._about.text()
            unread = tr("{place} · cannot be read as it is", place=place)
            self._about.setText(unread if place else tr("It cannot be read as it is."))
            self._fit()
            return
        self.service = glimpse.service
        if not self._about.text():
            self._about.setText(glimpse.summary)
            self.button.setAccessibleDescription(glimpse.summary)
            set_tool_tip(self.button, glimpse.summary)
            self._fit()
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
        self._title.set_role("muted")
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
        self._side.setMinimumWidth(theme().px(_WIDE) if self._is_beside else 0)
        self._side.setMaximumWidth(theme().px(_WIDE) if self._is_beside else _ANY)
        self._about.setVisible(not self._is_short or bool(self._about.text() and not self.service))
        self._about.setMinimumHeight(0 if self._about.text() else self._lines * self._about.fontMetrics().lineSpacing())


def _verdict(glimpse: Glimpse) -> tuple[str, str]:
    """The verdict in a word or two, and the kind of pill it stands on."""
    if glimpse.open_errors:
        return tr_n("%n errors", glimpse.open_errors), "err"
    return (tr("Ready"), "ok") if glimpse.verdict == "ready" else (tr("Incomplete"), "warn")
