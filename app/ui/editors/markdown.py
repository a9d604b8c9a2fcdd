"""The editor of Markdown: text in the type of the window, with buttons that put in the marks."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QToolButton, QVBoxLayout

from app.ui.editors.growing_text import GrowingText
from app.ui.editors.text import TextEditor
from app.ui.texts import tr
from app.ui.widgets.buttons import icon_button
from app.ui.widgets.layout import row
from app.ui.widgets.text import Label

_ITEM = re.compile(r"(\s*)([-*+]|\d+[.)])(\s+)")


class MarkdownField(GrowingText):
    """Ctrl+B and Ctrl+I mark what is selected; Enter goes on with a list."""

    def event(self, event: QEvent) -> bool:
        """Keep the keys of marks from the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _mark(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Put in marks, go on with lists."""
        if not self.isReadOnly() and (mark := _mark(event)):
            self.surround(mark)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.isReadOnly() and self._goes_on():
            return
        else:
            super().keyPressEvent(event)

    def surround(self, mark: str) -> None:
        """Put a mark on both sides of what is selected, or take it away from there."""
        cursor = self.textCursor()
        selected = cursor.selectedText()
        size = len(mark)
        if len(selected) >= 2 * size and selected.startswith(mark) and selected.endswith(mark):
            cursor.insertText(selected[size:-size])
        else:
            start = cursor.selectionStart()
            cursor.insertText(f"{mark}{selected}{mark}")
            cursor.setPosition(start + size)
            cursor.setPosition(start + size + len(selected), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus()

    def make_list(self, sign: str) -> None:
        """Make the selected lines items of a list, or take that away from them. `sign` is '-' or '1.'."""
        cursor = self.textCursor()
        first = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd())
        cursor.beginEditBlock()
        is_list = _ITEM.match(first.text()) is not None
        block, number = first, 1
        while block.isValid():
            _change_item(QTextCursor(block), block.text(), "" if is_list else sign.replace("1", str(number)))
            if block == last:
                break
            block, number = block.next(), number + 1
        cursor.endEditBlock()
        self.setFocus()

    def insert_link(self) -> None:
        """Make a link of what is selected, with the place of the address selected."""
        cursor = self.textCursor()
        title = cursor.selectedText() or tr("text")
        start = cursor.selectionStart()
        cursor.insertText(f"[{title}](https://)")
        address = start + len(title) + 3
        cursor.setPosition(address)
        cursor.setPosition(address + len("https://"), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus()

    def _goes_on(self) -> bool:
        """Begin the next item of a list; Enter in an empty item ends the list."""
        cursor = self.textCursor()
        item = _ITEM.match(cursor.block().text())
        if item is None or cursor.hasSelection() or cursor.positionInBlock() < item.end():
            return False
        if item.end() == len(cursor.block().text()):
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        else:
            number = re.match(r"\d+", item[2])
            sign = f"{int(number[0]) + 1}{item[2][-1]}" if number else item[2]
            cursor.insertText(f"\n{item[1]}{sign}{item[3]}")
        self.ensureCursorVisible()
        return True


class MarkdownEditor(TextEditor):
    """Markdown as text; what it looks like is shown by the page around."""

    field: MarkdownField

    def _make_field(self) -> MarkdownField:
        return MarkdownField(least=6, most=24)

    def add_above(self, layout: QVBoxLayout) -> None:
        """Buttons for the marks. Tab reaches them behind the field, at which it enters the editor."""
        self.field.setParent(self)
        self._tools = [
            _tool("bold", tr("Bold (Ctrl+B)"), lambda: self.field.surround("**")),
            _tool("italic", tr("Italic (Ctrl+I)"), lambda: self.field.surround("*")),
            _tool("list", tr("List"), lambda: self.field.make_list("-")),
            _tool("numbered-list", tr("Numbered list"), lambda: self.field.make_list("1.")),
            _tool("link", tr("Link"), self.field.insert_link),
        ]
        bar = row(spacing=2)
        for tool in self._tools:
            bar.addWidget(tool)
        bar.addStretch()
        bar.addWidget(Label(tr("Markdown"), "small", wraps=False))
        layout.addLayout(bar)

    def set_read_only(self, is_read_only: bool) -> None:
        """Show without letting it be changed."""
        super().set_read_only(is_read_only)
        for tool in self._tools:
            tool.setEnabled(not is_read_only)


def _tool(name: str, title: str, run: Callable[[], None]) -> QToolButton:
    return icon_button(name, title, run)


def _mark(event: QKeyEvent) -> str:
    if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
        return ""
    return {Qt.Key.Key_B: "**", Qt.Key.Key_I: "*"}.get(Qt.Key(event.key()), "")


def _change_item(cursor: QTextCursor, line: str, sign: str) -> None:
    item = _ITEM.match(line)
    if sign and item is None:
        cursor.insertText(f"{sign} ")
    elif not sign and item is not None:
        cursor.setPosition(cursor.position() + item.end(), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
