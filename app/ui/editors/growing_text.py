"""A field for text of any length that is as high as its content, between two bounds."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from app.core.entry.typing_steps import Edit, TypingSteps
from app.ui.editors.editor import EDITS
from app.ui.theme.theme import theme

_MARGIN = 2
"""As much as a line edit keeps inside its padding."""
_MOST_PASTED = 200_000


class GrowingText(QPlainTextEdit):
    """Plain text that grows from `least` to `most` lines. Tab leaves it. `typed` tells of every change by the user.

    `step` is another number when a step of undo has begun; `clock` gives seconds, from whenever.
    """

    typed = Signal()
    left = Signal()

    def __init__(self, *, least: int = 3, most: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(_MARGIN)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._changed)
        theme().changed.connect(self._fit)
        self._is_showing = False
        self.step = 0
        self.clock: Callable[[], float] = monotonic
        self._steps = TypingSteps()
        self._edit = (0, 0, 0)
        self._paragraphs = 1
        self.document().contentsChange.connect(self._note)

    def set_text(self, text: str) -> None:
        """Show another text without telling `typed`; the cursor stays where it can."""
        if text == self.toPlainText():
            return
        place = self.textCursor().position()
        self._is_showing = True
        self.setPlainText(text)
        self._is_showing = False
        self._steps.break_off()
        self._paragraphs = self.blockCount()
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(text)))
        self.setTextCursor(cursor)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as the text."""
        return QSize(theme().px(240), self._height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow fields wrap."""
        return QSize(theme().px(80), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Wrap anew."""
        super().resizeEvent(event)
        self._fit()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Paste text, as much as is of use."""
        self.insertPlainText(source.text()[:_MOST_PASTED])

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that it is left."""
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape is for what stands around the field."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Fit to another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _height(self) -> int:
        lines = max(self._least, min(self._most, self._lines()))
        frame = self.height() - self.viewport().height() if self.isVisible() else 2 * theme().px(6) + 2
        return lines * self.fontMetrics().lineSpacing() + 2 * _MARGIN + frame

    def _lines(self) -> int:
        return round(self.document().size().height())

    def _fit(self) -> None:
        is_longer = self._lines() > self._most
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_longer else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)
        if self.height() != self._height():
            self.updateGeometry()

    def _note(self, at: int, removed: int, added: int) -> None:
        self._edit = (at, removed, added)

    def _changed(self) -> None:
        if not self._is_showing:
            paragraphs, self._paragraphs = self._paragraphs, self.blockCount()
            if self._steps.begins(Edit(*self._edit, self._paragraphs > paragraphs, self.clock())):
                self.step = next(EDITS)
            self.typed.emit()
