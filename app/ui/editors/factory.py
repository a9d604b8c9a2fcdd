"""Which editor a question, or a field of a group, gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.editors.editor import Editor

if TYPE_CHECKING:
    from app.core.questionnaire import FieldSpec, Question, Typed

MOST_RADIO_BUTTONS = 7


def make_editor(question: Question) -> Editor:
    """The editor for answers to a question."""
    match str(question.type):
        case "group":
            from app.ui.editors.group import GroupEditor

            return GroupEditor(question, _field_editor)
        case "table" | "matrix":
            from app.ui.editors.table.editor import TableEditor

            return TableEditor(question)
        case "single" if len(question.options) <= MOST_RADIO_BUTTONS:
            from app.ui.editors.choice import RadioEditor

            return RadioEditor(question, question.text)
        case _:
            return _value_editor(question, question.text)


def _field_editor(spec: FieldSpec) -> Editor:
    if spec.type == "text":
        from app.ui.editors.text import TextEditor

        return TextEditor(spec, spec.title, least=1)
    return _value_editor(spec, spec.title)


def _value_editor(spec: Typed, name: str) -> Editor:
    """The editor for a single value; `name` is what screen readers say."""
    from app.ui.editors import choice, date, duration, markdown, number, person, reference, text

    match str(spec.type):
        case "single":
            return choice.ChoiceEditor(spec, name)
        case "multi":
            return choice.ChecksEditor(spec, name)
        case "boolean":
            return choice.YesNoEditor(name)
        case "number" | "percent":
            return number.NumberEditor(spec, name)
        case "duration":
            return duration.DurationEditor(spec, name)
        case "date":
            return date.DateEditor(spec, name)
        case "person":
            return person.PersonEditor(name)
        case "reference":
            return reference.ReferenceEditor(name)
        case "markdown":
            return markdown.MarkdownEditor(spec, name)
        case _:
            return text.TextEditor(spec, name)
