"""How wide text is in Inter, so that labels can be placed, wrapped and shortened without drawing them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

ELLIPSIS = "…"
SPARE = 1.03  # room for rounding, kerning and figures of equal width

# Advance widths of the characters from space to tilde, in thousandths of the size; the wider of regular
# and semi-bold, every figure as wide as the widest.
_ASCII = (
    *(281, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 666, 666, 666, 666, 666, 666),
    *(666, 666, 666, 666, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605, 590, 749, 746, 277, 580, 703),
    *(565, 922, 759, 769, 645, 773, 652, 650, 660, 744, 728, 1020, 720, 713, 652, 373, 379, 373, 481, 469, 351, 574),
    *(624, 583, 624, 591, 389, 625, 612, 262, 262, 569, 262, 900, 612, 609, 624, 624, 397, 549, 353, 612, 587, 839),
    *(569, 588, 566, 455, 359, 455, 673),
)
_OTHERS = {"–": 660, "—": 1000, "×": 673, "≥": 673, "≤": 673, "·": 330, "…": 960, "±": 673, "°": 458, "\u202f": 330}
_UNKNOWN = 1150
_WIDE = 1100


def width(text: str, size: float) -> float:
    """Return the width of text at a size in px, in px; characters that are not known count as wide ones."""
    return sum(_advance(character) for character in text) * size * SPARE / 1000


def shortened(text: str, size: float, limit: float) -> str:
    """Return text cut so that it fits `limit` px, with an ellipsis where it was cut."""
    if width(text, size) <= limit:
        return text
    room = limit - width(ELLIPSIS, size)
    kept, used = 0, 0.0
    for character in text:
        used += width(character, size)
        if used > room:
            break
        kept += 1
    return text[:kept].rstrip() + ELLIPSIS


def wrapped(text: str, size: float, limit: float, lines: int = 2) -> list[str]:
    """Return text in at most `lines` lines of `limit` px, broken at spaces; the last is shortened where it must be."""
    words = text.split()
    result: list[str] = []
    while words and len(result) < lines - 1:
        count = max(_fitting(words, size, limit), 1)
        result.append(shortened(" ".join(words[:count]), size, limit))
        words = words[count:]
    return [*result, shortened(" ".join(words), size, limit)] if words or not result else result


def _fitting(words: Sequence[str], size: float, limit: float) -> int:
    """Return how many of the words fit on one line."""
    count = 0
    while count < len(words) and width(" ".join(words[: count + 1]), size) <= limit:
        count += 1
    return count


@lru_cache(maxsize=2048)
def _advance(character: str) -> int:
    code = ord(character)
    if 32 <= code < 127:
        return _ASCII[code - 32]
    if character in _OTHERS:
        return _OTHERS[character]
    if unicodedata.combining(character):
        return 0
    if unicodedata.east_asian_width(character) in "WF":
        return _WIDE
    base = unicodedata.normalize("NFD", character)[0]
    return _ASCII[ord(base) - 32] if 32 <= ord(base) < 127 else _UNKNOWN
