"""A good answer, as people read it: a sentence, or rows with what stands in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame, QLayout

from app.ui.texts import tr, tr_n
from app.ui.widgets.layout import column, frame
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.core.questionnaire import FieldSpec, Question

_MOST_ROWS = 2


def fill_example(layout: QLayout, question: Question) -> None:
    """Put a question's example into a layout."""
    from app.core.values_text import shown_value

    match str(question.type):
        case "table":
            rows = list(question.example)
            for row in rows[:_MOST_ROWS]:
                layout.addWidget(_card(question.columns, row))
            if len(rows) > _MOST_ROWS:
                layout.addWidget(Label(tr_n("and %n more rows", len(rows) - _MOST_ROWS), "small"))
        case "matrix":
            for row in question.rows:
                if row.id in question.example:
                    layout.addWidget(_card(question.columns, question.example[row.id], row.title))
        case "group":
            layout.addWidget(_card(question.fields, question.example))
        case "multi":
            layout.addWidget(
                Label("\n".join(tr("– {item}", item=question.option_title(each)) for each in question.example))
            )
        case "boolean":
            layout.addWidget(Label(tr("Yes") if question.example else tr("No")))
        case _:
            layout.addWidget(Label(shown_value(question, question.example)))


def _card(specs: tuple[FieldSpec, ...], cells: Mapping[str, Any], title: str = "") -> QFrame:
    """One row: its name, and below it every column that is filled."""
    made = frame("sunken")
    inner = column(made, spacing=2)
    inner.setContentsMargins(10, 6, 10, 8)
    shown = [(spec, _cell(spec, cells[spec.id])) for spec in specs if cells.get(spec.id) not in (None, "", [])]
    if not title and shown and str(shown[0][0].type) == "text":
        title = shown.pop(0)[1]
    if title:
        inner.addWidget(Label(title, "small-strong"))
    for spec, text in shown:
        inner.addWidget(Label(tr("{row}: {names}", row=spec.title, names=text), "small"))
    return made


def _cell(spec: FieldSpec, value: Any) -> str:
    from app.core.values_text import shown_cell

    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    return shown_cell(spec, value)
