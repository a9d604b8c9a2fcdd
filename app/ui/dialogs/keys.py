"""Every key: those of the window from the registry of commands, and those of tables and fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.commands.registry import Group, Registry, group_title
from app.ui.dialogs.dialog import Dialog
from app.ui.dialogs.field_keys import field_keys
from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.widgets.text import Label


class KeysDialog(Dialog):
    """Commands with their keys, menu by menu; then what else has keys, place by place."""

    def __init__(self, commands: Registry, parent: QWidget) -> None:
        super().__init__(tr("Keys"), parent, width=520, height=600)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme().px(24))
        self._grid.setVerticalSpacing(theme().px(6))
        self._grid.setColumnStretch(0, 1)
        for title, lines in (*_commands(commands), *_fields()):
            self._add(title, lines)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)
        self.add_button(tr("Close"), self.close, kind="primary", is_default=True)

    def _add(self, title: str, lines: Iterable[tuple[str, str]]) -> None:
        line = self._grid.rowCount()
        heading = Label(title, "caption")
        heading.setContentsMargins(0, theme().px(10) if line > 1 else 0, 0, 0)
        self._grid.addWidget(heading, line, 0, 1, 2)
        for place, (does, keys) in enumerate(lines, line + 1):
            self._grid.addWidget(Label(does), place, 0)
            self._grid.addWidget(Label(native_keys(keys), "muted", wraps=False), place, 1, Qt.AlignmentFlag.AlignRight)


def native_keys(keys: str) -> str:
    """Keys as the system writes them, the first of several."""
    return QKeySequence(keys.split("|")[0]).toString(QKeySequence.SequenceFormat.NativeText)


def _commands(commands: Registry) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for group in Group:
        with_keys = [(each.plain_title, each.keys) for each in commands if each.group is group and each.keys]
        if with_keys:
            yield group_title(group).replace("&", ""), with_keys


def _fields() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for title, listed in field_keys():
        yield title, [(each.does, each.keys) for each in listed]
