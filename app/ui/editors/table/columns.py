"""How wide columns are: never too narrow for their words, together as wide as the table where that is possible."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics

from app.ui.editors.table.cell_text import PAD_X
from app.ui.editors.table.facts import CellFacts
from app.ui.theme.theme import theme

if TYPE_CHECKING:
    from app.core.questionnaire import FieldSpec

_LEAST = {
    "percent": 84,
    "number": 88,
    "duration": 104,
    "date": 128,
    "boolean": 76,
    "single": 96,
    "multi": 144,
    "person": 144,
    "reference": 152,
}
_LEAST_TEXT, _SHORT_TEXT, _SHORT = 180, 136, 200
_MOST_TEXT, _MOST_OTHER, _MOST_CHOICE = 340, 220, 132
_WHOLE = ("percent", "number", "duration", "single")
"""What is read at a glance, and so not broken where its column can be wider: with the sign of a finding beside it."""
_ROWS_LOOKED_AT = 40
_SIGN = 18


def widths(specs: Sequence[FieldSpec], facts: CellFacts, rows: int, room: int) -> list[int]:
    """The width of each column where `room` is to be shared; together they are wider than it only if they must."""
    rows = min(rows, _ROWS_LOOKED_AT)
    least = [_least(spec, facts, column, rows) for column, spec in enumerate(specs)]
    wished = [max(least[column], _wished(spec, facts, column, rows)) for column, spec in enumerate(specs)]
    if sum(least) >= room:
        return least
    if sum(wished) >= room:
        share = (room - sum(least)) / max(1, sum(wished) - sum(least))
        shared = [low + int((high - low) * share) for low, high in zip(least, wished, strict=True)]
    else:
        shared = _stretched(specs, wished, room)
    shared[-1] += room - sum(shared)
    return shared


def _stretched(specs: Sequence[FieldSpec], wished: list[int], room: int) -> list[int]:
    """More than enough room: columns of text take what is left, all of them where there is none of text."""
    takers = [column for column, spec in enumerate(specs) if str(spec.type) in ("text", "markdown")]
    takers = takers or list(range(len(specs)))
    whole = sum(wished[column] for column in takers)
    left = room - sum(wished)
    return [width + (left * width // whole if column in takers else 0) for column, width in enumerate(wished)]


def _least(spec: FieldSpec, facts: CellFacts, column: int, rows: int) -> int:
    px = theme().px
    kind = str(spec.type)
    text = _SHORT_TEXT if spec.max_length <= _SHORT else _LEAST_TEXT
    least = px(_LEAST.get(kind, text)) + (px(PAD_X) if column == 0 else 0)
    if kind in _WHOLE:
        shown = (option.title for option in spec.options) if kind == "single" else _shown(facts, column, rows)
        longest = _longest(shown, QFontMetrics(theme().font()).horizontalAdvance)
        least = max(least, min(longest + px(2 * PAD_X + _SIGN), px(_MOST_CHOICE)))
    head = QFontMetrics(theme().font(12, 600)).horizontalAdvance
    return max(least, min(_longest(facts.column_title(column).split(), head), px(_MOST_OTHER)) + px(2 * PAD_X))


def _wished(spec: FieldSpec, facts: CellFacts, column: int, rows: int) -> int:
    """As wide as the content, within reason."""
    px = theme().px
    advance = QFontMetrics(theme().font()).horizontalAdvance
    texts = _shown(facts, column, rows)
    most = px(_MOST_TEXT if str(spec.type) in ("text", "markdown") else _MOST_OTHER)
    head = QFontMetrics(theme().font(12, 600)).horizontalAdvance(facts.column_title(column))
    return min(most, max(_longest(texts, advance), head) + px(2 * PAD_X + _SIGN))


def _shown(facts: CellFacts, column: int, rows: int) -> Iterable[str]:
    return (line[:80] for row in range(rows) for line in facts.shown(row, column).split("\n"))


def _longest(texts: Iterable[str], advance: Callable[[str], int]) -> int:
    return max((advance(text) for text in texts), default=0)
