"""What every dialog has: a heading, room for its content, and buttons at the foot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button
from app.ui.widgets.flow import Flow
from app.ui.widgets.layout import clear, column, row, rule, scrolling
from app.ui.widgets.screen import available, within
from app.ui.widgets.tab_order import tab_as_laid_out
from app.ui.widgets.text import Label

_OF_SCREEN = 0.9


class Dialog(QDialog):
    """A dialog of the product. Content goes into `body`; buttons are added from left to right, the main one last.

    Where the screen is too small for the content, that scrolls, and the buttons stay in sight. `scrolls` is False for a
    content that has a part that scrolls.
    """

    def __init__(self, title: str, parent: QWidget, *, width: int = 520, height: int = 0, scrolls: bool = True) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.heading = Label(title, "heading")
        outer = column(self, spacing=0)
        content = clear()
        self.body: QVBoxLayout = column(content, spacing=12)
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.addWidget(self.heading)
        self._content = content
        self._scrolled: QScrollArea | None = scrolling(content) if scrolls else None
        outer.addWidget(self._scrolled or content, 1)
        outer.addWidget(rule())
        foot = row(spacing=8)
        foot.setContentsMargins(24, 12, 24, 12)
        self._left, self._right = Flow(), Flow(at_end=True)
        foot.addLayout(self._left)
        foot.addLayout(self._right, 1)
        self._foot = foot
        outer.addLayout(foot)
        self._wanted = (width, height)

    def add_button(
        self, text: str, run: Callable[[], object], *, kind: str = "", at_left: bool = False, is_default: bool = False
    ) -> QPushButton:
        """A button at the foot; the default one is pressed with Enter."""
        made = button(text, run, kind=kind)
        made.setDefault(is_default)
        if is_default:
            made.setFocus()
        made.installEventFilter(self)
        (self._left if at_left else self._right).addWidget(made)
        return made

    def add_at_left(self, widget: QWidget) -> None:
        """Something to read at the left of the buttons, always in sight."""
        self._foot.insertWidget(0, widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_part(self, part: QWidget) -> None:
        """Scroll to a part of the content."""
        if self._scrolled is not None:
            self.body.activate()
            self._scrolled.ensureWidgetVisible(part)

    def open_beside(self) -> None:
        """Show it without keeping anybody from working in the window."""
        self._begin()
        self.setModal(False)
        self.show()
        self.activateWindow()

    def open(self) -> None:
        """Show it in front of the window, which waits."""
        self._begin()
        super().open()

    def _begin(self) -> None:
        focused = self.focusWidget()
        tab_as_laid_out(self)
        if focused is not None:
            focused.setFocus()
        self.fit()

    def fit(self) -> None:
        """Take the room that the content wants, within the screen."""
        width, height = self._wanted
        room = available(self)
        least = self._content.minimumSizeHint().width() + self._bar_width()
        wide = max(theme().px(width), least, self._foot.totalSizeHint().width())
        wide = min(wide, round(room.width() * _OF_SCREEN))
        high = max(theme().px(height), self._needed(wide) if not height else 0)
        if self._scrolled is not None:
            self._scrolled.setMinimumWidth(min(wide, least))
        self.resize(wide, min(high, round(room.height() * _OF_SCREEN)))
        if self.isVisible():
            self._stay_on_screen(room)

    def _needed(self, width: int) -> int:
        """The height at which everything is seen, in pixels."""
        hint = max(self._content.sizeHint().height(), self._content.minimumSizeHint().height())
        content = max(hint, self._content.heightForWidth(width)) if self._content.hasHeightForWidth() else hint
        return content + 1 + self._foot.totalHeightForWidth(width) + theme().tokens.line_width

    def _bar_width(self) -> int:
        return self._scrolled.verticalScrollBar().sizeHint().width() if self._scrolled is not None else 0

    def _stay_on_screen(self, room: QRect) -> None:
        framed = self.frameGeometry()
        moved = within(framed, room).topLeft()
        if moved != framed.topLeft():
            self.move(moved)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """What Tab reaches is seen."""
        has_moved = super().focusNextPrevChild(forward)
        focused = self.focusWidget()
        if self._scrolled is not None and focused is not None and self._content.isAncestorOf(focused):
            self._scrolled.ensureWidgetVisible(focused)
        return has_moved

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """On a button at the foot, the keys that scroll do so."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._scroll(event):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keys that scroll do so where nothing else took them."""
        if not self._scroll(event):
            super().keyPressEvent(event)

    def _scroll(self, event: QKeyEvent) -> bool:
        """Scroll the content, if there is more than is seen and that is what the key is for."""
        bar = self._scrolled.verticalScrollBar() if self._scrolled is not None else None
        if bar is None or bar.maximum() <= 0 or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        steps = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep() - bar.singleStep(),
            Qt.Key.Key_PageUp: bar.singleStep() - bar.pageStep(),
            Qt.Key.Key_End: bar.maximum(),
            Qt.Key.Key_Home: -bar.maximum(),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            bar.setValue(bar.value() + step)
        return step is not None
