"""The grammar of ids: what a pack may call its questions, options, rules and elements."""

from __future__ import annotations

import re

QUESTION_PATTERN = r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$"
NAME_PATTERN = r"^[a-z][a-z0-9_]*$"
OPTION_PATTERN = r"^[a-z0-9][a-z0-9_.+-]*$"
RULE_PATTERN = r"^[A-Z]{3}-[0-9]{3}$"
ELEMENT_PATTERN = r"^[A-Z]{3,4}(-[A-Z]?[0-9A-Z]+(\.[A-Z]?[0-9]+)*)?$"
AREA_PATTERN = r"^[A-Z]{3}$"
PACK_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
VERSION_PATTERN = r"^[0-9]+\.[0-9]+\.[0-9]+$"

MAX_ID_LENGTH = 80

# Words that the Common Expression Language keeps for itself, plus the name of the current row.
RESERVED_WORDS = frozenset(
    [
        "as",
        "break",
        "const",
        "continue",
        "else",
        "false",
        "for",
        "function",
        "if",
        "import",
        "in",
        "let",
        "loop",
        "namespace",
        "null",
        "package",
        "return",
        "row",
        "true",
        "var",
        "void",
        "while",
    ]
)

# Names of types in that language: no variable can be called so, though a field or a part of a dotted id can.
TYPE_WORDS = frozenset(["bool", "bytes", "double", "dyn", "int", "list", "map", "null_type", "string", "type", "uint"])

_QUESTION = re.compile(QUESTION_PATTERN)


def is_question_id(text: str) -> bool:
    """Whether `text` may name a question: dotted lower-case words, none of them reserved."""
    if len(text) > MAX_ID_LENGTH or not _QUESTION.fullmatch(text) or text in TYPE_WORDS:
        return False
    return not RESERVED_WORDS.intersection(text.split("."))
