"""The editor of a group: labelled fields, in two columns where there is room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.editors.editor import Editor, Mark
from app.ui.editors.wrapping_row import WrappingRow
from app.ui.texts import tr
from app.ui.theme.icons import pixmap
from app.ui.theme.theme import theme
from app.ui.widgets.layout import column, row
from app.ui.widgets.text import Label, set_tool_tip

if TYPE_CHECKING:
    from app.core.entry.drafts import Draft
    from app.core.questionnaire import FieldSpec, Question

_WIDE_KINDS = ("markdown", "person", "reference", "multi")


class GroupEditor(Editor):
    """Each field is an editor of its own; the answer is what they hold together."""

    def __init__(self, question: Question, make: Callable[[FieldSpec], Editor]) -> None:
        super().__init__()
        self.setAccessibleName(question.text)
        self._fields: dict[str, _Field] = {}
        self._value: dict[str, Any] = {}
        self._edited_last = ""
        layout = WrappingRow(self, least=240, most=2, row_gap=16)
        for spec in question.fields:
            field = self._fields[spec.id] = _Field(spec, make(spec))
            (layout.add_full if _is_wide(spec) else layout.addWidget)(field)
            field.editor.edited.connect(lambda value, name=spec.id: self._keep(name, value))
            field.editor.invalid.connect(lambda said, name=spec.id: self._say(name, said))
            field.editor.drafted.connect(self.drafted)
            field.editor.file_chosen.connect(self.file_chosen)

    def value(self) -> object:
        """The fields that have a value; None when none has."""
        return {name: self._value[name] for name in self._fields if name in self._value} or None

    def set_value(self, value: object) -> None:
        """Show another value."""
        self._value = dict(cast("dict[str, Any]", value or {}))
        for name, field in self._fields.items():
            field.editor.set_value(self._value.get(name))

    def problem(self) -> str:
        """The first field that cannot be read; why stands at the field."""
        first = next((field.title for field in self._fields.values() if field.said), "")
        return tr("“{field}” cannot be read and is not saved yet.", field=first) if first else ""

    def drafts(self) -> tuple[Draft, ...]:
        """What is typed in fields and cannot be read."""
        return tuple(
            draft._replace(field=name) for name, field in self._fields.items() for draft in field.editor.drafts()
        )

    def put_back(self, drafts: Sequence[Draft]) -> None:
        """Show texts again that cannot be read."""
        for draft in drafts:
            if draft.field in self._fields:
                self._fields[draft.field].editor.put_back((draft,))

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Mark the fields where findings stand."""
        for name, field in self._fields.items():
            field.set_marks([mark for mark in marks if mark.field == name])

    def focus_place(self, row: str = "", field: str = "") -> None:
        """Put the focus into a field, or the first one."""
        (self._fields.get(field) or next(iter(self._fields.values()))).editor.focus_place(row)

    def step(self) -> str:
        """Each field, and each edit of it, is undone on its own."""
        field = self._fields.get(self._edited_last)
        return f"{self._edited_last} {field.editor.step()}" if field is not None else ""

    def set_read_only(self, is_read_only: bool) -> None:
        """Show without letting it be changed."""
        for field in self._fields.values():
            field.editor.set_read_only(is_read_only)

    def _keep(self, name: str, value: object) -> None:
        self._edited_last = name
        if value is None:
            self._value.pop(name, None)
        else:
            self._value[name] = value
        self.edited.emit(self.value())
        if any(field.said for field in self._fields.values()):
            self._tell_unread()

    def _say(self, name: str, said: str) -> None:
        self._fields[name].say(said)
        self._tell_unread()

    def _tell_unread(self) -> None:
        self.invalid.emit(self.problem())


class _Field(QWidget):
    """A field with its title above and what is wrong with it below."""

    def __init__(self, spec: FieldSpec, editor: Editor) -> None:
        super().__init__()
        self.setProperty("ground", "clear")
        self.editor = editor
        self.title = spec.title
        self.said = ""
        self._sign = Label(wraps=False)
        self._sign.hide()
        self._problem = Label(role="err")
        self._problem.hide()
        layout = column(self, spacing=4)
        layout.addLayout(self._heading(spec))
        if spec.help:
            layout.addWidget(Label(spec.help, "small"))
        layout.addWidget(editor)
        layout.addWidget(self._problem)
        layout.addStretch()

    def _heading(self, spec: FieldSpec) -> QHBoxLayout:
        heading = row(spacing=6)
        title = Label(spec.title, "caption")
        title.setBuddy(self.editor)
        heading.addWidget(title)
        heading.addWidget(self._sign)
        if not spec.required:
            heading.addWidget(Label(tr("optional"), "small", wraps=False))
        heading.addStretch(1)
        return heading

    def say(self, said: str) -> None:
        """Say what is wrong with what is typed."""
        self.said = said
        self._problem.setText(said)
        self._problem.setVisible(bool(said))

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Put a sign beside the title, and colour the field's edge."""
        self.editor.set_marks(marks)
        self._sign.setVisible(bool(marks))
        if marks:
            kind = "err" if any(mark.kind == "err" for mark in marks) else "warn"
            drawing = "error" if kind == "err" else "warning"
            picture = pixmap(drawing, getattr(theme().tokens, kind), theme().px(14), self.devicePixelRatioF())
            self._sign.setPixmap(picture)
            said = "\n".join(mark.text for mark in marks)
            set_tool_tip(self._sign, said)
            self._sign.setAccessibleName(said)


def _is_wide(spec: FieldSpec) -> bool:
    return spec.type in _WIDE_KINDS
