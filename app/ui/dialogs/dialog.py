"""What every dialog has: a heading, room for its content, and buttons at the foot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button
from app.ui.widgets.layout import clear, column, row, rule, scrolling
from app.ui.widgets.text import Label

_OF_SCREEN = 0.9


class Dialog(QDialog):
    """A dialog of the product. Content goes into `body`; buttons are added from left to right, the main one last."""

    def __init__(
        self, title: str, parent: QWidget, *, width: int = 520, height: int = 0, scrolls: bool = False
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.heading = Label(title, "heading")
        outer = column(self, spacing=0)
        self.body: QVBoxLayout = column(spacing=12)
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.addWidget(self.heading)
        if scrolls:
            content = clear()
            content.setLayout(self.body)
            outer.addWidget(scrolling(content), 1)
        else:
            outer.addLayout(self.body, 1)
        outer.addWidget(rule())
        self._foot: QHBoxLayout = row(spacing=8)
        self._foot.setContentsMargins(24, 12, 24, 12)
        self._foot.addStretch(1)
        outer.addLayout(self._foot)
        self._wanted = (width, height)

    def add_button(
        self, text: str, run: Callable[[], object], *, kind: str = "", at_left: bool = False, is_default: bool = False
    ) -> QPushButton:
        """A button at the foot; the default one is pressed with Enter."""
        made = button(text, run, kind=kind)
        made.setDefault(is_default)
        if is_default:
            made.setFocus()
        self._foot.insertWidget(0 if at_left else self._foot.count(), made)
        return made

    def open_beside(self) -> None:
        """Show it without keeping anybody from working in the window."""
        self.fit()
        self.setModal(False)
        self.show()
        self.activateWindow()

    def open(self) -> None:
        """Show it in front of the window, which waits."""
        self.fit()
        super().open()

    def fit(self) -> None:
        """Take the room that the content wants, within the screen."""
        width, height = self._wanted
        screen = self.screen().availableGeometry()
        wide = min(theme().px(width), round(screen.width() * _OF_SCREEN))
        layout = self.layout()
        assert layout is not None
        needed = layout.totalHeightForWidth(wide) if layout.hasHeightForWidth() else self.sizeHint().height()
        high = max(theme().px(height), needed if not height else 0)
        self.resize(max(wide, layout.totalMinimumSize().width()), min(high, round(screen.height() * _OF_SCREEN)))
