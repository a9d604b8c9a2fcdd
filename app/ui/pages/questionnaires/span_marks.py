"""Marks the words that findings speak of: a waved line under them, so that colour alone says nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from app.ui.theme.theme import theme

Span = tuple[int, int, str]
"""From which character to before which, and the colour's token."""


class SpanMarks(QObject):
    """Marks spans in the one field of an editor of text; other editors have none."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._field: QPlainTextEdit | None = None
        self._shown: tuple[str, tuple[Span, ...]] = ("", ())
        theme().changed.connect(self._draw)

    def watch(self, editor: QWidget) -> None:
        """Mark in this editor from now on."""
        fields = editor.findChildren(QPlainTextEdit)
        self._field = fields[0] if len(fields) == 1 else None
        self._shown = ("", ())

    def show_spans(self, text: str, spans: Sequence[Span]) -> None:
        """Mark these spans of `text`; nothing where the field holds another text by now."""
        shown = (text, tuple(spans))
        if self._field is not None and shown != self._shown:
            self._shown = shown
            self._draw()

    def _draw(self) -> None:
        field = self._field
        if field is None or not isValid(field):
            return
        text, spans = self._shown
        if field.toPlainText() != text:
            spans = ()
        field.setExtraSelections([_marked(field, text, span) for span in spans])


def _marked(field: QPlainTextEdit, text: str, span: Span) -> QTextEdit.ExtraSelection:
    start, end, shade = span
    made = QTextEdit.ExtraSelection()
    form = QTextCharFormat()
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    form.setUnderlineColor(theme().color(shade))
    cursor = QTextCursor(field.document())
    cursor.setPosition(_units(text[:start]))
    cursor.setPosition(_units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
    made.cursor, made.format = cursor, form  # type: ignore[attr-defined]
    return made


def _units(text: str) -> int:
    """The length of a text as Qt counts it: in units of UTF-16."""
    return len(text) + sum(ord(character) > 0xFFFF for character in text)
