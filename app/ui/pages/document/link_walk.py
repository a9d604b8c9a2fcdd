"""Going from link to link on the paper with the keys, and following one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor

from app.ui.pages.document.block import Block


def next_link(blocks: Sequence[Block], *, backwards: bool) -> Block | None:
    """Select the link after the one that is selected, or after the block with the focus; gives the block it is in."""
    at = next((number for number, each in enumerate(blocks) if each.hasFocus()), 0)
    order = range(at, -1, -1) if backwards else range(at, len(blocks))
    for number in order:
        block = blocks[number]
        cursor = block.textCursor()
        is_here = number == at and cursor.hasSelection()
        found = [
            link
            for link in block.links()
            if not is_here or (link[1] <= cursor.selectionStart() if backwards else link[0] >= cursor.selectionEnd())
        ]
        if found:
            _select(blocks, block, *(found[-1] if backwards else found[0])[:2])
            return block
    return None


def chosen_link(blocks: Sequence[Block]) -> str:
    """Where the link leads that is selected in the block with the focus; '' where none is."""
    block = next((each for each in blocks if each.hasFocus()), None)
    if block is None:
        return ""
    cursor = block.textCursor()
    chosen = (cursor.selectionStart(), cursor.selectionEnd())
    return next((address for begin, end, address in block.links() if (begin, end) == chosen), "")


def _select(blocks: Sequence[Block], block: Block, begin: int, end: int) -> None:
    for each in blocks:
        if each is not block and each.textCursor().hasSelection():
            each.setTextCursor(QTextCursor(each.document()))
    cursor = QTextCursor(block.document())
    cursor.setPosition(begin)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    block.setTextCursor(cursor)
    block.setFocus()
