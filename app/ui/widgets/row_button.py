"""A line of a list that can be clicked: a button whose content is laid out freely."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app.ui.widgets.layout import row


class RowButton(QPushButton):
    """As high as its content at the width it has. What lies on it lets the mouse through."""

    def __init__(self, name: str, run: Callable[[], object] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "row")
        self.setAutoDefault(False)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.inner: QHBoxLayout = row(self, spacing=12)
        self.inner.setContentsMargins(12, 8, 12, 8)
        if run is not None:
            self.clicked.connect(lambda _checked=False: run())

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Text on it may wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The height of the content."""
        return self.inner.totalHeightForWidth(width) if self.inner.hasHeightForWidth() else self.sizeHint().height()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The size of the content."""
        return self.inner.totalSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The least that the content needs."""
        return self.inner.totalMinimumSize()
