"""The bar above the page: its title, the way to everything by name, and the export."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.ui.texts import tr
from app.ui.theme.icons import SIZE, icon
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button
from app.ui.widgets.layout import column, row, rule
from app.ui.widgets.text import Label


class TopBar(QWidget):
    """Title and subtitle at the left, finding and exporting at the right."""

    find_clicked = Signal()
    export_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = Label("", "title", wraps=False)
        self._subtitle = Label("", "muted", wraps=False)
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._find = QPushButton()
        self._find.clicked.connect(self.find_clicked)
        self._find.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.export = button("", self.export_clicked.emit, kind="primary")
        outer = column(self, spacing=0)
        inner = row(spacing=12)
        inner.setContentsMargins(20, 9, 20, 9)
        inner.addWidget(self._title)
        inner.addWidget(self._subtitle, 1)
        inner.addWidget(self._find)
        inner.addWidget(self.export)
        outer.addLayout(inner)
        outer.addWidget(rule())
        theme().changed.connect(self._draw)
        self.retranslate()
        self._draw()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._find.setText(tr("Find or run anything") + "    " + tr("Ctrl+K"))
        self._find.setAccessibleName(tr("Find or run anything"))
        self.export.setText(tr("Export…"))
        self.export.setAccessibleName(tr("Export…"))

    def set_title(self, title: str, subtitle: str) -> None:
        """What the page is, and a line on how it stands."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setToolTip("")

    def _draw(self) -> None:
        self._find.setIcon(icon("search"))
        self._find.setIconSize(QSize(theme().px(SIZE), theme().px(SIZE)))
        self._find.setMinimumWidth(theme().px(240))
