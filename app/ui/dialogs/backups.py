"""The backups of an assessment, the newest first, to go back to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QWidget

from app.ui.dialogs.dialog import Dialog
from app.ui.texts import tr
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.io.store import Backup


class BackupsDialog(Dialog):
    """Choose one; the file as it is now is kept beside it."""

    chosen = Signal(object)

    def __init__(self, backups: tuple[Backup, ...], parent: QWidget) -> None:
        super().__init__(tr("Restore a backup"), parent, width=480, height=420)
        from app.ui.dialogs.file_problem import backup_title

        self._backups = backups
        self.body.addWidget(Label(tr("The file as it is now is kept beside it under another name."), "muted"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Backups, the newest first"))
        self.list.setProperty("kind", "listed")
        self.list.addItems([backup_title(each) for each in backups])
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _item: self._choose())
        self.body.addWidget(self.list, 1)
        self.add_button(tr("Cancel"), self.reject)
        self.restore = self.add_button(tr("Restore"), self._choose, kind="primary", is_default=True)

    def _choose(self) -> None:
        backup = self._backups[self.list.currentRow()]
        self.accept()
        self.chosen.emit(backup)
