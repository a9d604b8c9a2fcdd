"""How the columns of a table share its width, by what stands in them."""

from __future__ import annotations

from collections.abc import Sequence


def shared_widths(words: Sequence[float], lines: Sequence[float], room: float, short: float) -> list[float]:
    """Widths of columns that fill `room`, in its unit, from the longest word and the longest line of each.

    As in CSS 2.2 §17.5.2.2 every column gets its longest word and a share of the rest in proportion to what it would
    like beyond that. Columns with no line longer than `short` come first, so that dates and names do not wrap; but long
    ones can count on half of what they want, where that leaves each column its longest word. Where not even the words
    fit, the columns with the longest of them are cut to one width, and the words of all others stay whole.
    """
    if sum(words) > room:
        return _cut(words, room)
    wanted = [max(word, line) for word, line in zip(words, lines, strict=True)]
    is_short = [want <= short for want in wanted]
    least = [low if few else max(low, want / 2) for low, want, few in zip(words, wanted, is_short, strict=True)]
    if sum(least) > room:
        least = list(words)
    appetite = [want - low for want, low in zip(wanted, least, strict=True)]
    more = _handed_out(room - sum(least), appetite, is_short)
    widths = [low + extra for low, extra in zip(least, more, strict=True)]
    total = sum(widths)  # below the room when all fits on one line: what is left goes by size
    return [room * width / total for width in widths] if total else widths


def _handed_out(spare: float, appetite: Sequence[float], short: Sequence[bool]) -> list[float]:
    """`spare` handed out: to short columns what they want, then to the others in proportion; to none more than that."""
    first = sum(want for want, is_short in zip(appetite, short, strict=True) if is_short)
    for_short = min(1.0, spare / first) if first else 0.0
    rest, left = sum(appetite) - first, max(0.0, spare - first)
    for_long = min(1.0, left / rest) if rest else 0.0
    return [want * (for_short if is_short else for_long) for want, is_short in zip(appetite, short, strict=True)]


def _cut(words: Sequence[float], room: float) -> list[float]:
    """The words' widths, none above the one limit with which they fill `room`."""
    left, waiting = room, len(words)
    limit = 0.0
    for width in sorted(words):
        limit = left / waiting
        if width > limit:
            break
        left, waiting = left - width, waiting - 1
    return [min(width, limit) for width in words]
