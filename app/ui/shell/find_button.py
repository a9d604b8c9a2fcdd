"""What looks like a field at the top of the window and opens the palette."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from app.ui.theme.icons import SIZE, pixmap
from app.ui.theme.theme import theme
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.layout import row
from app.ui.widgets.text import Label, pill

_WIDTH, _HEIGHT = 300, 34


class FindButton(QPushButton):
    """A looking glass, what it finds, and its keys."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "find")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._icon = Label("", wraps=False)
        self._says = ElidedLabel("", "muted")
        self._keys = pill("", "info")
        inner = row(self, spacing=8)
        inner.setContentsMargins(10, 0, 8, 0)
        inner.addWidget(self._icon)
        inner.addWidget(self._says, 1)
        inner.addWidget(self._keys)
        for child in (self._icon, self._says, self._keys):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme().changed.connect(self._draw)
        self._draw()

    def say(self, text: str, keys: str) -> None:
        """What it finds, and its keys."""
        self._says.setText(text)
        self._keys.setText(keys)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as the other controls."""
        return QSize(theme().px(_WIDTH), theme().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """In a narrow window the keys are enough."""
        return QSize(theme().px(130), theme().px(_HEIGHT))

    def _draw(self) -> None:
        side = theme().px(SIZE)
        self._icon.setPixmap(pixmap("search", theme().tokens.text2, side, self.devicePixelRatioF()))
        self.updateGeometry()
