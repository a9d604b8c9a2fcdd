"""Editing in the cells: the field for each type, what is typed taken at once, keys that move on as in a spreadsheet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QStyleOptionViewItem, QWidget

from app.core.questionnaire import FieldSpec, Option
from app.ui.editors.choice_field import ChoiceField
from app.ui.editors.date import DateField
from app.ui.editors.editor import EDITS
from app.ui.editors.growing_text import GrowingText
from app.ui.editors.table.cell_text import LEAST_HEIGHT, CellTexts
from app.ui.editors.table.delegate import CellDelegate
from app.ui.editors.table.model import Before, Index, TableModel
from app.ui.texts import tr
from app.ui.theme.theme import theme

YES, NO = "yes", "no"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAST_WIDTHS = {
    "text": 300,
    "markdown": 300,
    "person": 260,
    "reference": 300,
    "date": 140,
    "single": 160,
    "multi": 220,
}


class EditingDelegate(CellDelegate):
    """Opens one field at a time. `left` tells how many rows and columns to go on after it was closed."""

    left = Signal(int, int)
    finished = Signal(int)
    """The row that was edited."""

    def __init__(self, model: TableModel, texts: CellTexts, parent: QObject) -> None:
        super().__init__(model, texts, parent)
        self.field: QWidget | None = None
        self.serial = 0
        """The number of the edit, so that each can be undone on its own."""
        self._row = 0
        self._before: Before | None = None

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        """The field for a cell."""
        row, column = index.row(), index.column()
        spec = self._model.specs[column]
        self.serial = next(EDITS)
        self._row, self._before = row, self._model.before(row)
        self._model.facts.begun = (row, column)
        field = self._make_field(spec, parent, row, column)
        field.setProperty("kind", "cell")
        facts = self._model.facts
        field.setAccessibleName(tr("{column}, row {row}", column=facts.column_title(column), row=facts.row_title(row)))
        self.field = field
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        """Show what is in the cell, once; after that the field knows better."""
        if editor.property("filled"):
            return
        editor.setProperty("filled", True)
        text = str(self._model.data(index, Qt.ItemDataRole.EditRole))
        if isinstance(editor, ChoiceField):
            self._fill_choice(editor, index.row(), index.column(), text)
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
        elif isinstance(editor, GrowingText):
            editor.set_text(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:  # type: ignore[override]  # noqa: N802
        """All was taken as it was typed."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        """Over the cell; wider than a narrow one, as high as the text."""
        box: QRect = option.rect  # type: ignore[attr-defined]
        around = editor.parentWidget()
        room = around.rect() if around is not None else box
        least = theme().px(_LEAST_WIDTHS.get(str(self._model.specs[index.column()].type), 96))
        width = min(max(box.width(), least), room.width())
        left = max(0, min(box.left(), room.width() - width))
        height = theme().px(LEAST_HEIGHT)
        if isinstance(editor, GrowingText):
            editor.resize(width, editor.height())
            height = min(max(box.height(), editor.sizeHint().height()), max(height, room.height()))
        top = max(0, min(box.top(), room.height() - height))
        editor.setGeometry(left, top, width, height)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        """The field is gone, whoever closed it."""
        if editor is self.field:
            self._end()
        super().destroyEditor(editor, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keys that end the editing; leaving the field ends it too."""
        if watched is not self.field or not isinstance(watched, QWidget):
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(watched, event)
        if event.type() == QEvent.Type.FocusOut and not self._is_own_popup(watched):
            self._close(watched)
        return False

    def give_up(self, field: QWidget) -> None:
        """Close the field and make the cell what it was."""
        if self._before is not None:
            self._model.bring_back(self._row, self._before)
        if isinstance(field, ChoiceField):
            field.close_list()
        self._close(field)

    def let_go(self) -> None:
        """Close the field and leave the cell as it is, as when another value is set from outside."""
        field = self.field
        if field is not None:
            self._end()
            self.closeEditor.emit(field, self.EndEditHint.NoHint)

    def begin_at_end(self) -> None:
        """Go on with what is there: the cursor behind it, the list or calendar open."""
        if isinstance(self.field, ChoiceField):
            self.field.open()
        elif isinstance(self.field, QLineEdit):
            self.field.deselect()
            self.field.end(False)
        elif isinstance(self.field, GrowingText):
            self.field.moveCursor(QTextCursor.MoveOperation.End)

    def _type(self, row: int, column: int, text: str) -> None:
        """Take what was typed into a cell."""
        self._model.type(row, column, text, self._before if row == self._row else None)

    def _make_field(self, spec: FieldSpec, parent: QWidget, row: int, column: int) -> QWidget:
        kind = str(spec.type)
        if kind in ("single", "multi", "boolean"):
            return self._choice_field(spec, parent, row, column)
        if kind in ("text", "markdown"):
            text = GrowingText(least=1, most=12, parent=parent)
            text.typed.connect(lambda: self._type(row, column, text.toPlainText()))
            return text
        line = DateField(parent) if kind == "date" else QLineEdit(parent)
        line.setMaxLength(min(line.maxLength(), 4000))
        line.textEdited.connect(lambda typed: self._type(row, column, typed))
        if isinstance(line, DateField):
            line.picked.connect(lambda day: self._type(row, column, day))
        if self._model.facts.is_numeric(column):
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
        return line

    def _choice_field(self, spec: FieldSpec, parent: QWidget, row: int, column: int) -> ChoiceField:
        kind = str(spec.type)
        field = ChoiceField(
            _yes_and_no() if kind == "boolean" else spec.options, several=kind == "multi", parent=parent
        )

        def take() -> None:
            chosen = field.choices()
            one = chosen[0] if chosen else None
            self._model.put(
                row, column, chosen or None if kind == "multi" else _truth(one) if kind == "boolean" else one
            )

        field.chosen.connect(take)
        field.typed.connect(lambda: self._type(row, column, field.text()))
        field.suggestions.picked.connect(lambda _choice: self._picked(field))
        return field

    def _picked(self, field: ChoiceField) -> None:
        """A click on the one choice ends the editing."""
        if field is self.field and not field.takes_several:
            self._close(field)

    def _fill_choice(self, field: ChoiceField, row: int, column: int, text: str) -> None:
        spec = self._model.specs[column]
        rows = self._model.entry.rows
        held = rows[row] if row < len(rows) else None
        value = held.cells.get(spec.id) if held is not None and spec.id not in held.unread else None
        if isinstance(value, bool):
            field.set_choice(YES if value else NO)
        elif isinstance(value, list):
            field.set_choices(value)
        elif value is not None:
            field.set_choice(str(value))
        else:
            field.setText(text)

    def _key(self, field: QWidget, event: QKeyEvent) -> bool:
        key, keys = event.key(), event.modifiers()
        shift = bool(keys & Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not keys & Qt.KeyboardModifier.ControlModifier:
            self._close(field, columns=-1 if shift or key == Qt.Key.Key_Backtab else 1)
        elif key == Qt.Key.Key_Escape:
            if isinstance(field, ChoiceField) and field.takes_several and field.suggestions.isVisible():
                return False
            self.give_up(field)
        elif key in _ENTER:
            return self._enter(field, keys)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and _is_line(field) and not keys:
            self._close(field, rows=1 if key == Qt.Key.Key_Down else -1)
        else:
            return False
        return True

    def _enter(self, field: QWidget, keys: Qt.KeyboardModifier) -> bool:
        if isinstance(field, GrowingText) and keys & (
            Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        ):
            field.insertPlainText("\n")
            return True
        if isinstance(field, ChoiceField) and field.takes_several and field.is_finding:
            return False
        self._close(field, rows=-1 if keys & Qt.KeyboardModifier.ShiftModifier else 1)
        return True

    def _close(self, field: QWidget, *, rows: int = 0, columns: int = 0) -> None:
        if field is not self.field:
            return
        if isinstance(field, ChoiceField):
            field.take_current()
        self._end()
        self.closeEditor.emit(field, self.EndEditHint.NoHint)
        if rows or columns:
            self.left.emit(rows, columns)

    def _end(self) -> None:
        """Nothing is edited any more."""
        row, before = self._row, self._before
        self.field = self._before = None
        self._model.facts.begun = None
        if before is not None:
            self._model.drop_blank(row, before)
        self.finished.emit(row)

    def _is_own_popup(self, field: QWidget) -> bool:
        """Whether the focus only went to a window that belongs to the field, such as its calendar."""
        popup = QApplication.activePopupWidget()
        return popup is not None and popup.parentWidget() is field


def _is_line(field: QWidget) -> bool:
    return isinstance(field, QLineEdit) and not (isinstance(field, ChoiceField) and field.suggestions.isVisible())


def _truth(choice: str | None) -> bool | None:
    return None if choice is None else choice == YES


def _yes_and_no() -> tuple[Option, ...]:
    return (Option(id=YES, title=tr("Yes")), Option(id=NO, title=tr("No")))
