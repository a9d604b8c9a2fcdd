"""The menu Edit: undo and redo by name, finding anything."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from app.ui.commands.registry import Command, Group
from app.ui.texts import tr

if TYPE_CHECKING:
    from app.ui.shell.desk import Desk


def add_edit_commands(desk: Desk, find: Callable[[], object]) -> None:
    """Undo, redo, find."""
    undo = desk.workspace.undo

    def undo_title() -> str:
        return tr("&Undo: {name}", name=_literal(undo.undoText())) if undo.undoText() else tr("&Undo")

    def redo_title() -> str:
        return tr("&Redo: {name}", name=_literal(undo.redoText())) if undo.redoText() else tr("&Redo")

    commands = (
        Command(
            "edit.undo",
            tr("&Undo"),
            Group.EDIT,
            undo.undo,
            keys="Ctrl+Z",
            enabled=undo.canUndo,
            title_now=undo_title,
        ),
        Command(
            "edit.redo",
            tr("&Redo"),
            Group.EDIT,
            undo.redo,
            keys="Ctrl+Shift+Z|Ctrl+Y",
            enabled=undo.canRedo,
            title_now=redo_title,
        ),
        Command(
            "edit.find",
            tr("&Find or run anything"),
            Group.EDIT,
            find,
            keys="Ctrl+K",
            separated=True,
        ),
    )
    for command in commands:
        desk.commands.add(command)


def _literal(text: str) -> str:
    return text.replace("&", "&&")


class UndoKeys(QObject):
    """Gives the keys of undo and redo to the window where a field of text has nothing of its own to undo."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._field: QWidget | None = None
        application.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Look only at the field that has the focus."""
        if self._field is not None and isValid(self._field):
            self._field.removeEventFilter(self)
        self._field = new if isinstance(new, QLineEdit | QPlainTextEdit | QTextEdit) else None
        if self._field is not None:
            self._field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep a field from taking keys that it can do nothing with."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if (event.matches(undo) and not _can_undo(watched)) or (event.matches(redo) and not _can_redo(watched)):
                event.ignore()
                return True
        return False


def _can_undo(field: QObject) -> bool:
    """Whether a field has something of its own to undo."""
    if isinstance(field, QPlainTextEdit | QTextEdit):
        return field.document().isUndoAvailable()
    return isinstance(field, QLineEdit) and field.isUndoAvailable()


def _can_redo(field: QObject) -> bool:
    """Whether a field has something of its own to redo."""
    if isinstance(field, QPlainTextEdit | QTextEdit):
        return field.document().isRedoAvailable()
    return isinstance(field, QLineEdit) and field.isRedoAvailable()
