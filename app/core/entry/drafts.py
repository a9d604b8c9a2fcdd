"""Texts that were typed or pasted and cannot be read: in no answer, but beside it while the file is open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class Draft(NamedTuple):
    """A text and where it stands: row and field, '' where the answer has none.

    Of a table also the row's kept cells, which say whether a row of that id is still the same one, and `after`, the id
    of the row before it. Without `is_there` the row is gone, as after undoing, and may come back.
    """

    row: str
    field: str
    text: str
    cells: Mapping[str, Any] | None = None
    after: str = ""
    is_there: bool = True
