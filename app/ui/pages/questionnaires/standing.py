"""How an answer counts, and what it still needs for a full score."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.texts import tr, tr_n
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.layout import column, row
from app.ui.widgets.text import Label
from app.ui.widgets.wrapping_link import WrappingLink

_MOST = 5


class Standing(QWidget):
    """A line with a sign, and below it what is missing."""

    explain_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel()
        self._line = Label("", "muted")
        self._explain = WrappingLink(tr("How it is scored"), self.explain_wanted.emit, size=13)
        self._lines: list[Label] = []
        outer = row(self, spacing=8)
        head = column()
        head.addWidget(self._icon)
        head.addStretch(1)
        outer.addLayout(head)
        self._body = column(spacing=2)
        first = row(spacing=12)
        first.addWidget(self._line, 1)
        first.addWidget(self._explain)
        self._body.addLayout(first)
        outer.addLayout(self._body, 1)
        self._shown: tuple[str, tuple[str, ...]] = ("", ())

    def show_standing(self, icon: str, token: str, line: str, missing: Sequence[str], *, scored: bool) -> None:
        """Show a line, and what is missing as a list below it."""
        self._icon.set_icon(icon, token)
        self._explain.setVisible(scored)
        if self._shown == (line, tuple(missing)):
            return
        self._shown = (line, tuple(missing))
        self._line.setText(line)
        lines = [tr("– {item}", item=text) for text in missing[:_MOST]]
        if len(missing) > _MOST:
            lines.append(tr_n("– and %n more", len(missing) - _MOST))
        while len(self._lines) < len(lines):
            self._lines.append(Label("", "muted"))
            self._body.addWidget(self._lines[-1])
        for number, label in enumerate(self._lines):
            label.setVisible(number < len(lines))
            if number < len(lines):
                label.setText(lines[number])
        self.setAccessibleName(" ".join((line, *lines)))
