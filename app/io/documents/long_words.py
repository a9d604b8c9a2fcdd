"""Places at which a word without end may break: laying out 10,000 letters in a row takes a printer ten seconds."""

from __future__ import annotations

import re

LONGEST = 200
"""Characters of a word that need no such place; no word of any language has as many, and hardly an address."""
PIECE = 50

_TAG_OR_LONG_WORD = re.compile(rf"<[^>]*>|[^\s<>]{{{LONGEST + 1},}}")
_PIECE = re.compile(rf"(?:&#?\w+;|[\s\S]){{1,{PIECE}}}")


def breakable_words(html: str) -> str:
    """Well-formed HTML, in which words of more than 200 characters may break; its text is the same."""
    return _TAG_OR_LONG_WORD.sub(_broken, html)


def _broken(match: re.Match[str]) -> str:
    found = match.group()
    return found if found.startswith("<") else "<wbr />".join(_PIECE.findall(found))
