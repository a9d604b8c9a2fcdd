"""An assessment as tables of rows, and back. A row holds only what differs from the default, for people to read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

from app.core.assessment import FORMAT, Answer, Assessment, Comment, Decision, Meta
from app.core.errors import DamagedError, InputError, Place
from app.core.model import Model
from app.io.json_text import MAX_DEPTH, refuse_unstorable
from app.io.store.plain_rows import NotPlainError, plain_record

Row = dict[str, Any]
Rows = dict[str, Row]
Tables = dict[str, Rows]

META_ID = "assessment"
"""Id of the one row of the table `meta`."""

_MODELS: Mapping[str, type[Model]] = {"answers": Answer, "comments": Comment, "decisions": Decision, "meta": Meta}
TABLE_NAMES = tuple(_MODELS)
_ROW_DEPTH = MAX_DEPTH - 3  # a table, a milestone and the document stand around a row
MAX_ID_LENGTH = 200
_PATH_PARTS = ("\\", "..", "/.", "//")  # between ids that are joined by slashes


def to_tables(assessment: Assessment) -> Tables:
    """The tables of `assessment`; InputError when an id or a value cannot be stored."""
    tables = contents(assessment)
    return {name: {id: row(name, id, item) for id, item in items.items()} for name, items in tables.items()}


def from_tables(tables: object, place: Place) -> Assessment:
    """The assessment that `tables` hold, every field validated; DamagedError names the row and field at fault."""
    given = cast("dict[str, Any]", tables) if isinstance(tables, dict) else {}
    for name in given:
        if name not in TABLE_NAMES:
            raise DamagedError(f"The file is damaged: {name[:80]!a} is none of its tables.", place)
    parts = {name: _validated(name, given.get(name, {}), place) for name in TABLE_NAMES}
    if set(parts["meta"]) != {META_ID}:
        raise DamagedError("The file is damaged: the table 'meta' does not say what is assessed.", place)
    meta = parts.pop("meta")[META_ID]
    return Assessment.model_construct(meta=meta, **parts)


def contents(assessment: Assessment) -> dict[str, Mapping[str, Model]]:
    """What each table is made of, by id; InputError when the assessment is not of the present format."""
    if assessment.meta.format != FORMAT:
        raise InputError(f"The assessment has format {assessment.meta.format}; this version writes format {FORMAT}.")
    return {
        "answers": assessment.answers,
        "comments": assessment.comments,
        "decisions": assessment.decisions,
        "meta": {META_ID: assessment.meta},
    }


def row(name: str, id: str, item: Model) -> Row:
    """`item` as a row of the table `name`; InputError when its id or a value in it cannot be stored."""
    place = Place(question=id) if name == "answers" else Place(row=f"{name} {id}")
    if not _are_ids((id,)):
        message = f"The id {id[:80]!a} cannot be stored: an id is no path and has visible characters only."
        raise InputError(message, place)
    fields = item.model_dump(exclude_defaults=True)
    refuse_unstorable(fields, place, _ROW_DEPTH)
    return fields


def _are_ids(ids: Iterable[str]) -> bool:
    """Whether all may be ids: not empty, visible characters only and nothing that a path would need."""
    listed = list(ids)
    line = "/".join(("", *listed, ""))  # one text, because a look at each would take as long as parsing the file
    if not listed or line.count("/") != len(listed) + 1 or any(part in line for part in _PATH_PARTS):
        return not listed
    return line.isprintable() and max(map(len, listed)) <= MAX_ID_LENGTH


def _validated(name: str, table: Any, place: Place) -> dict[str, Any]:
    try:
        items = {id: plain_record(_MODELS[name], row) for id, row in table.items()}
    except (AttributeError, NotPlainError):
        from app.io.store.checked_rows import checked_rows

        items = checked_rows(name, _MODELS[name], table, place)
    if not _are_ids(items):
        wrong = next(id for id in items if not _are_ids((id,)))
        message = f"The file is damaged: the table '{name}' holds the id {wrong[:80]!a}, and an id is never a path."
        raise DamagedError(message, place)
    return items
