"""Every key of the window, from the registry of commands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.commands.registry import Group, Registry, group_title
from app.ui.dialogs.dialog import Dialog
from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.widgets.text import Label


class KeysDialog(Dialog):
    """Commands with their keys, menu by menu."""

    def __init__(self, commands: Registry, parent: QWidget) -> None:
        super().__init__(tr("Keys"), parent, width=520, height=600, scrolls=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().px(24))
        grid.setVerticalSpacing(theme().px(6))
        grid.setColumnStretch(0, 1)
        line = 0
        for group in Group:
            with_keys = [each for each in commands if each.group is group and each.keys]
            if not with_keys:
                continue
            heading = Label(group_title(group).replace("&", ""), "caption")
            heading.setContentsMargins(0, theme().px(10) if line else 0, 0, 0)
            grid.addWidget(heading, line, 0, 1, 2)
            for command in with_keys:
                line += 1
                grid.addWidget(Label(command.plain_title), line, 0)
                keys = Label(native_keys(command.keys), "muted", wraps=False)
                grid.addWidget(keys, line, 1, Qt.AlignmentFlag.AlignRight)
            line += 1
        self.body.addLayout(grid)
        self.body.addStretch(1)
        self.add_button(tr("Close"), self.close, kind="primary", is_default=True)


def native_keys(keys: str) -> str:
    """Keys as the system writes them, the first of several."""
    return QKeySequence(keys.split("|")[0]).toString(QKeySequence.SequenceFormat.NativeText)
