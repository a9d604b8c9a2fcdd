"""Values in cells as people read them, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.core.values_text import shown_person
from app.ui.editors.sentences import figure, spoken
from app.ui.texts import tied, tr

if TYPE_CHECKING:
    from app.core.questionnaire import Typed

NUMERIC = frozenset({"number", "percent"})
CHOSEN = frozenset({"single", "multi", "boolean"})
"""Types whose cells have a list to choose from."""


def shown_cell(spec: Typed, value: Any) -> str:
    """A kept value as a cell shows it; '' when it is empty."""
    if value is None:
        return ""
    match str(spec.type):
        case "single":
            return tied(spec.option_title(value))
        case "multi":
            return tied("\n".join(spec.option_title(each) for each in value))
        case "boolean":
            return tr("Yes") if value else tr("No")
        case "percent":
            return tied(tr("{number} %", number=figure(value)))
        case "number":
            return figure(value)
        case "duration":
            return spoken(value)
        case "person":
            return shown_person(value) or str(value.get("contact", ""))
        case "reference":
            return str(value.get("title") or value.get("link") or tr("A file"))
        case _:
            return tied(str(value))


def unit_of(spec: Typed) -> str:
    """The unit that stands in a column's head."""
    return spec.unit if str(spec.type) == "number" else ""
