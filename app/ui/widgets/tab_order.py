"""The order in which Tab goes from field to field, where widgets are made later than what follows them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_before(part: QWidget, following: QWidget) -> None:
    """Let Tab reach `part`, which passes its focus on to something within it, right before `following`."""
    at = following.previousInFocusChain()
    while at is not None and not at.focusPolicy() & Qt.FocusPolicy.TabFocus and at is not following:
        at = at.previousInFocusChain()
    if (proxy := part.focusProxy()) is not None:
        part.setFocusPolicy(proxy.focusPolicy())  # what takes no focus is not moved
    if at is not None:
        QWidget.setTabOrder(at, part)
