"""About the program: its version, that of the pack, and what it is made of with every licence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from app import __version__
from app.io.libraries import Library, libraries
from app.io.resources import resource
from app.ui.dialogs.dialog import Dialog
from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.ui.workspace import Workspace

_FONTS = {"Inter": "OFL-Inter.txt", "JetBrains Mono": "OFL-JetBrainsMono.txt"}


class AboutDialog(Dialog):
    """Versions and licences."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(tr("Readyroom"), parent, width=640, height=600)
        self.body.addWidget(Label(tr("Version {version}, under the Apache License 2.0", version=__version__)))
        if workspace.is_open:
            manifest = workspace.pack.manifest
            pack = tr("Pack: {title}, {id} {version}", title=manifest.title, id=manifest.id, version=manifest.version)
            self.body.addWidget(Label(pack, "muted"))
        self.body.addWidget(Label(tr("What it is made of"), "caption"))
        self.table = _table((*libraries(), *fonts()))
        self.body.addWidget(self.table, 1)
        self.add_button(tr("Close"), self.close, kind="primary", is_default=True)


def fonts() -> tuple[Library, ...]:
    """The bundled fonts with their licence, as the licence's own text says."""
    found: list[Library] = []
    for name, file in _FONTS.items():
        text = resource("resources", "fonts", file).read_text(encoding="utf-8")
        licence = next(line for line in text.splitlines() if "SIL Open Font License" in line)
        found.append(Library(name, "", licence.split("under the ")[-1].rstrip(".")))
    return tuple(found)


def _table(listed: tuple[Library, ...]) -> QTableWidget:
    made = QTableWidget(len(listed), 3)
    made.setAccessibleName(tr("Libraries and fonts"))
    made.setHorizontalHeaderLabels([tr("Name"), tr("Version"), tr("Licence")])
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setProperty("kind", "listed")
    made.setTabKeyNavigation(False)
    made.setShowGrid(False)
    made.setWordWrap(True)
    made.verticalHeader().hide()
    made.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header = made.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
    header.setMinimumSectionSize(theme().px(80))
    for number, each in enumerate(listed):
        for column, text in enumerate((each.name, each.version, each.licence)):
            made.setItem(number, column, QTableWidgetItem(text))
    return made
