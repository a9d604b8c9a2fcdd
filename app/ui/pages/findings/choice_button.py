"""Buttons that open a menu and show that they do: one of choices that can be ticked, and one of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QColor, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QStyle, QStyleOptionButton, QStylePainter

from app.ui.texts import tr
from app.ui.theme.icons import pixmap
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import set_button_text
from app.ui.widgets.text import restyle

_TEXT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextShowMnemonic)
_SIGN = 12
_LONGEST = 28
"""Characters of a choice that the button shows."""


class MenuButton(QPushButton):
    """A button with a menu and the sign of one."""

    def __init__(self) -> None:
        super().__init__()
        self.choices = QMenu(self)
        self.setMenu(self.choices)
        self.setProperty("menu", "true")

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the text at the left and the sign at the end."""
        tokens, px = theme().tokens, theme().px
        chosen, is_enabled = bool(self.property("chosen")), self.isEnabled()
        look = QStyleOptionButton()
        self.initStyleOption(look)
        look.text = ""  # type: ignore[attr-defined]
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, look)
        size = px(_SIGN)
        shade = tokens.text3 if not is_enabled else tokens.accent if chosen else tokens.text2
        sign = pixmap("chevron-down", shade, size, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - size - px(12), (self.height() - size) // 2, sign)
        painter.setPen(QColor(shade if chosen or not is_enabled else tokens.text))
        room = self.rect().adjusted(px(14), 0, -size - px(16), 0)
        painter.drawText(room, _TEXT, self.text())
        painter.end()

    def mark(self, is_chosen: bool) -> None:
        """Show whether something other than usual is chosen."""
        if bool(self.property("chosen")) != is_chosen:
            self.setProperty("chosen", is_chosen)
            restyle(self)


class ChoiceButton(MenuButton):
    """Several of its choices may be ticked. It says which one is, or how many are."""

    chosen = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._names: dict[str, str] = {}
        self._say()

    def offer(self, choices: Sequence[tuple[str, str]], names: dict[str, str] | None = None) -> None:
        """The choices, id and title; what was ticked and is still there stays ticked. `names`: shorter than titles."""
        ticked = self.ticked()
        self._names = dict(choices) | (names or {})
        self.choices.clear()
        for name, title in choices:
            action = QAction(title.replace("&", "&&"), self.choices)
            action.setCheckable(True)
            action.setData(name)
            action.setChecked(name in ticked)
            action.toggled.connect(self._told)
            self.choices.addAction(action)
        self.choices.addSeparator()
        everything = self.choices.addAction(tr("Show all"))
        everything.triggered.connect(self.clear_ticks)
        self.setEnabled(bool(choices))
        self._say()

    def ticked(self) -> frozenset[str]:
        """Ids of what is ticked."""
        return frozenset(str(each.data()) for each in self.choices.actions() if each.isChecked())

    def clear_ticks(self) -> None:
        """Tick nothing, which shows all."""
        for action in self.choices.actions():
            action.setChecked(False)

    def _told(self) -> None:
        self._say()
        self.chosen.emit()

    def _say(self) -> None:
        ticked = self.ticked()
        text = self._title
        if len(ticked) == 1:
            (name,) = ticked
            text = tr("{title}: {choice}", title=self._title, choice=_short(self._names[name]))
        elif ticked:
            text = tr("{title} ({count})", title=self._title, count=len(ticked))
        if text != self.accessibleName():
            set_button_text(self, text)
        self.mark(bool(ticked))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
