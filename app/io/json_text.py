"""JSON as files hold it: read within bounds and without guessing, written so that two versions compare line by line.

`dump` sorts keys, indents by two and ends with a newline, so version control shows a changed value as one line. `load`
refuses in one sentence what parsers let pass: duplicate keys, numbers that lose digits, deep nesting,
foreign encodings. A text that equals its own dump cannot hold any of these, which makes the check cheap; only other
texts are scanned.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Any, NoReturn, cast

import orjson

from app.core.errors import InputError, Place

MAX_DEPTH = 100
MAX_INTEGER = 2**53 - 1
"""Largest whole number that every JSON reader keeps exactly (IEEE 754 double precision)."""

_STABLE = (
    orjson.OPT_SORT_KEYS
    | orjson.OPT_INDENT_2
    | orjson.OPT_STRICT_INTEGER
    | orjson.OPT_PASSTHROUGH_DATETIME
    | orjson.OPT_PASSTHROUGH_DATACLASS
)
_STABLE_FILE = _STABLE | orjson.OPT_APPEND_NEWLINE
_BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "UTF-8 with a byte order mark", b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"|[{}\[\]:]|-?\d[\d.eE+-]*+')
_NOT_A_NUMBER = re.compile(r"NaN|Infinity")

Encoded = orjson.Fragment
"""A part of a larger text that is encoded already; never to be made of text from elsewhere."""


def dump(value: object, place: Place | None = None) -> bytes:
    """`value` as stable JSON text; InputError with `place` when it holds something JSON cannot carry unchanged."""
    refuse_unstorable(value, place or Place())
    return encode(value)


def encode(value: object) -> bytes:
    """`value` as stable JSON text, when `refuse_unstorable` has passed all that is in it."""
    return orjson.dumps(value, option=_STABLE_FILE)


def encoded(value: object, level: int) -> Encoded:
    """`value` encoded once, to stand `level` levels deep in what is encoded later at next to no cost."""
    return orjson.Fragment(orjson.dumps(value, option=_STABLE).replace(b"\n", b"\n" + b"  " * level))


def refuse_unstorable(value: object, place: Place, max_depth: int = MAX_DEPTH) -> None:
    """InputError unless `value` is made of what JSON keeps: text, numbers, truth values, lists and mappings."""
    if value is None or isinstance(value, bool):
        return
    if isinstance(value, str):
        _refuse_surrogates(value, place)
    elif isinstance(value, int):
        _refuse_large(value, place)
    elif isinstance(value, float):
        if not math.isfinite(value):
            raise InputError("A number is infinite or undefined and cannot be stored.", place)
    elif isinstance(value, dict):
        _refuse_deep(max_depth, place)
        for key, item in cast("dict[object, object]", value).items():
            _refuse_key(key, place)
            refuse_unstorable(item, place, max_depth - 1)
    elif isinstance(value, list) or type(value) is tuple:  # a named tuple would lose its names
        _refuse_deep(max_depth, place)
        for item in cast("Sequence[object]", value):
            refuse_unstorable(item, place, max_depth - 1)
    else:
        raise InputError(f"A value of the type {type(value).__name__} cannot be stored.", place)


def load(data: bytes, place: Place, *, max_bytes: int, max_depth: int = MAX_DEPTH) -> Any:
    """What the JSON text `data` says; InputError with line and column when damaged, ambiguous or out of bounds."""
    _refuse_foreign_text(data, place, max_bytes)
    try:
        value: Any = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        _explain(data, error, place, max_depth)
    if not _is_stable(data, value, max_depth):
        _scan(data.decode(), place, max_depth)
    return value


def _refuse_surrogates(text: str, place: Place) -> None:
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            raise InputError("A text holds half of a character (a surrogate) and cannot be stored.", place) from None


def _refuse_large(number: int, place: Place) -> None:
    if abs(number) > MAX_INTEGER:
        raise InputError(f"A whole number is beyond {MAX_INTEGER} and would lose digits.", place)


def _refuse_deep(levels_left: int, place: Place) -> None:
    if levels_left <= 0:
        raise InputError("Lists and groups are nested too deeply to be stored.", place)


def _refuse_key(key: object, place: Place) -> None:
    if not isinstance(key, str):
        raise InputError(f"A key of the type {type(key).__name__} cannot be stored; keys are text.", place)
    _refuse_surrogates(key, place)


def _refuse_foreign_text(data: bytes, place: Place, max_bytes: int) -> None:
    if len(data) > max_bytes:
        raise InputError(f"The text is longer than the {max_bytes} bytes that are read.", place)
    if not data or data.isspace():
        raise InputError("The text is empty.", place)
    for mark, name in _BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            raise InputError(f"The text is {name}; plain UTF-8 is needed.", place)
    if b"\0" in data:
        raise InputError("The text holds NUL bytes, as after a power failure or in UTF-16.", place)


def _is_stable(data: bytes, value: object, max_depth: int) -> bool:
    # A string never holds a raw newline, so in stable text the indentation alone tells the depth.
    if b"\n" + b"  " * max_depth in data:
        return False
    try:
        return encode(value) == data
    except TypeError:
        return False


def _scan(text: str, place: Place, max_depth: int) -> None:
    """InputError at the first duplicate key, deep nesting or number beyond exactness in `text`, which is valid JSON."""
    keys: list[set[str]] = []
    last: re.Match[str] | None = None
    for token in _TOKEN.finditer(text):
        first = text[token.start()]
        if first == '"':
            last = token
        elif first in "{[":
            keys.append(set())
            if len(keys) > max_depth:
                _refuse_at(text, token.start(), f"Lists and groups are nested deeper than {max_depth} levels.", place)
        elif first in "}]":
            keys.pop()
        elif first == ":":
            assert last is not None
            _add_key(keys[-1], text, last, place)
        else:
            _check_number(text, token, place)


def _add_key(keys: set[str], text: str, token: re.Match[str], place: Place) -> None:
    key: str = orjson.loads(token[0])
    if key in keys:
        _refuse_at(text, token.start(), f"The key '{key[:80]}' stands twice in the same group.", place)
    keys.add(key)


def _check_number(text: str, token: re.Match[str], place: Place) -> None:
    digits = token[0].lstrip("-")
    if digits.isdigit() and (len(digits) > 16 or int(digits) > MAX_INTEGER):
        _refuse_at(text, token.start(), f"The whole number {digits[:20]} is beyond {MAX_INTEGER}.", place)


def _explain(data: bytes, error: orjson.JSONDecodeError, place: Place, max_depth: int) -> NoReturn:
    reason = error.msg
    try:
        text = data.decode()
    except UnicodeDecodeError as fault:
        before = data[: fault.start]
        where = _at(place, before.count(b"\n") + 1, fault.start - before.rfind(b"\n"))
        raise InputError("The text is not UTF-8.", where) from None
    if "depth limit" in reason:
        _refuse_at(text, error.pos, f"Lists and groups are nested deeper than {max_depth} levels.", place)
    if "unexpected end" in reason:
        _refuse_at(text, len(text), "The text ends too early, as if it had been cut off.", place)
    if "surrogate" in reason:
        _refuse_at(text, error.pos, "A text holds half of a character (a lone surrogate).", place)
    if "infinity" in reason or _NOT_A_NUMBER.search(text, max(0, error.pos - 2), error.pos + 10):
        _refuse_at(text, error.pos, "A number is infinite, undefined or too large.", place)
    _refuse_at(text, error.pos, f"The text is not JSON ({reason.partition(': line')[0]}).", place)


def _refuse_at(text: str, position: int, message: str, place: Place) -> NoReturn:
    line = text.count("\n", 0, position) + 1
    raise InputError(message, _at(place, line, position - text.rfind("\n", 0, position))) from None


def _at(place: Place, line: int, column: int) -> Place:
    return Place(place.file, line, column, place.question, place.row, place.field)
