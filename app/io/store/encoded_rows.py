"""The rows of an assessment as text, kept from save to save, so that a save encodes only what changed."""

from __future__ import annotations

from collections.abc import Mapping

from app.core.assessment import Assessment
from app.core.model import Model
from app.io.json_text import Encoded, encoded
from app.io.store.rows import contents, row

_LEVEL = 2  # a row stands in its table, and the table in the document


class EncodedRows:
    """What was last encoded of each table. An item that is the very same object as then is not looked at again."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, Model]] = {}
        self._rows: dict[str, dict[str, Encoded]] = {}

    def tables(self, assessment: Assessment) -> dict[str, dict[str, Encoded]]:
        """The tables of `assessment`, valid until the next call; InputError when an id or a value cannot be stored."""
        return {name: self._table(name, items) for name, items in contents(assessment).items()}

    def _table(self, name: str, items: Mapping[str, Model]) -> dict[str, Encoded]:
        known, rows = self._known.setdefault(name, {}), self._rows.setdefault(name, {})
        changed = {id: item for id, item in items.items() if known.get(id) is not item}
        fresh = {id: encoded(row(name, id, item), _LEVEL) for id, item in changed.items()}
        rows.update(fresh)  # only now, when nothing can be refused any more
        known.update(changed)
        if len(rows) > len(items):
            for id in rows.keys() - items.keys():
                del rows[id], known[id]
        return rows
