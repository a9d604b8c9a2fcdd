"""Keys that fields, tables and the document understand while they have the focus; no menu lists them."""

from __future__ import annotations

from typing import NamedTuple

from app.ui.texts import tr


class FieldKey(NamedTuple):
    """Keys as Qt writes them, and what they do."""

    keys: str
    does: str


def field_keys() -> tuple[tuple[str, tuple[FieldKey, ...]], ...]:
    """By the place where they work."""
    return (
        (tr("In a table"), (*_cells(), *_rows())),
        (
            tr("In other fields"),
            (
                FieldKey("F4", tr("Open the calendar or the list of choices")),
                FieldKey("Del", tr("Take a choice back")),
                FieldKey("Ctrl+B", tr("Bold, in a longer text")),
                FieldKey("Ctrl+I", tr("Italic, in a longer text")),
            ),
        ),
        (
            tr("In the document"),
            (
                FieldKey("Right", tr("To the next link")),
                FieldKey("Left", tr("To the link before")),
                FieldKey("Return", tr("Follow the link")),
                FieldKey("Space", tr("On by a page")),
                FieldKey("Backspace", tr("Back by a page")),
            ),
        ),
    )


def _cells() -> tuple[FieldKey, ...]:
    return (
        FieldKey("Tab", tr("To the next cell")),
        FieldKey("Ctrl+Tab", tr("Leave the table")),
        FieldKey("Return", tr("To the cell below")),
        FieldKey("F2", tr("Go on with what is in the cell")),
        FieldKey("F4", tr("Open the calendar or the list of choices")),
        FieldKey("Esc", tr("Leave the cell as it was")),
        FieldKey("Del", tr("Empty the cells")),
        FieldKey("Ctrl+C", tr("Copy cells")),
        FieldKey("Ctrl+X", tr("Cut cells")),
        FieldKey("Ctrl+V", tr("Paste cells, also from a spreadsheet")),
    )


def _rows() -> tuple[FieldKey, ...]:
    return (
        FieldKey("Alt+Up", tr("Move the row up")),
        FieldKey("Alt+Down", tr("Move the row down")),
        FieldKey("Ctrl++", tr("Insert a row above")),
        FieldKey("Ctrl+D", tr("Duplicate the row")),
        FieldKey("Ctrl+-", tr("Delete the row")),
    )
