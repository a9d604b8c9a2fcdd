"""JSON text: stable when written, bounded and unambiguous when read."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import InputError, Place
from app.io import json_text
from app.io.json_text import dump, encode, encoded, load

PLACE = Place(file="text.json")
DEEP = 20_000

scalars = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text()
values = st.recursive(
    scalars | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def read(text: bytes, max_bytes: int = 1_000_000) -> Any:
    return load(text, PLACE, max_bytes=max_bytes)


def nested(depth: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(depth - 1):
        value = [value]
    return value


@given(values)
def test_what_is_dumped_loads_as_it_was(value: Any) -> None:
    assert read(dump(value)) == value


@given(values)
def test_any_layout_of_valid_json_loads(value: Any) -> None:
    assert read(json.dumps(value).encode()) == value


@given(values, st.integers(0, 4))
def test_an_encoded_part_reads_as_if_encoded_in_place(value: Any, level: int) -> None:
    def within(part: Any) -> Any:
        for _ in range(level):
            part = {"part": part}
        return part

    assert encode(within(encoded(value, level))) == encode(within(value))


def test_keys_are_sorted_and_each_value_has_its_line() -> None:
    assert dump({"b": 1, "a": [2]}) == b'{\n  "a": [\n    2\n  ],\n  "b": 1\n}\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b'{"a": 1', "cut off"),
        (b'["a', "cut off"),
        (b"\0" * 100, "NUL"),
        (b'{"a": 1}\0\0', "NUL"),
        (b'\xef\xbb\xbf{"a": 1}', "byte order mark"),
        ('{"a": 1}'.encode("utf-16"), "UTF-16"),
        ('{"a": 1}'.encode("utf-16-le"), "NUL"),
        (b'{"a": "\xff"}', "not UTF-8"),
        ('{"a": "é"}'.encode("latin-1"), "not UTF-8"),
        (b'{"a": NaN}', "infinite, undefined"),
        (b'{"a": -Infinity}', "infinite, undefined"),
        (b'{"a": 1e400}', "infinite, undefined or too large"),
        (b'{"a": 9007199254740993}', "beyond 9007199254740991"),
        (b'{"a": -9007199254740993}', "beyond"),
        (b'{"a": 99999999999999999999999999}', "beyond"),
        (b"[" + b"9" * 5000 + b"]", "beyond|too large"),
        (b'{"a": 1, "a": 2}', "'a' stands twice"),
        (b'{"a": 1, "\\u0061": 2}', "'a' stands twice"),
        (b'{"x": {"a": 1, "b": 0, "a": 1}}', "'a' stands twice"),
        (b'["\\ud800"]', "half of a character"),
        (b"[" * DEEP + b"]" * DEEP, "nested deeper"),
        (b'{"a":' * DEEP + b"1" + b"}" * DEEP, "nested deeper"),
        (b"[" * 101 + b"]" * 101, "nested deeper"),
        (b"{'a': 1}", "not JSON"),
        (b"a: 1\n", "not JSON"),
        (b'{"a": 1} x', "not JSON"),
    ],
)
def test_bad_text_is_refused_in_one_sentence(text: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        read(text)
    assert (caught.value.message.count("."), caught.value.place.file) == (1, "text.json")


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        (b'{\n  "a": 1,\n  "a": 2\n}', 3, 3),
        (b'{\n  "a": 9007199254740993\n}', 2, 8),
        (b'{\n  "a": nope\n}', 2, 8),
        (b'{\n  "a": "\xff"\n}', 2, 9),
        (b'{\n  "a": 1', 2, 9),
    ],
)
def test_the_place_of_the_fault_is_told(text: bytes, line: int, column: int) -> None:
    with pytest.raises(InputError) as caught:
        read(text)
    assert (caught.value.place.line, caught.value.place.column) == (line, column)


def test_the_same_key_in_two_groups_is_no_duplicate() -> None:
    assert read(b'[{"a": 1}, {"a": {"a": "a"}}]') == [{"a": 1}, {"a": {"a": "a"}}]


def test_brackets_in_strings_are_not_counted() -> None:
    text = json.dumps(["[{" * 200 + '"\\']).encode()
    assert read(text) == ["[{" * 200 + '"\\']


def test_the_deepest_allowed_text_loads_stable_or_not() -> None:
    deep = nested(json_text.MAX_DEPTH)
    assert read(dump(deep)) == read(json.dumps(deep).encode()) == deep


def test_a_stable_text_is_refused_when_too_deep() -> None:
    with pytest.raises(InputError, match="nested deeper"):
        read(encode(nested(json_text.MAX_DEPTH + 1)))


def test_a_text_that_is_too_long_is_refused() -> None:
    with pytest.raises(InputError, match="longer than the 10 bytes"):
        read(b'"0123456789"', max_bytes=10)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (math.nan, "infinite or undefined"),
        ([math.inf], "infinite or undefined"),
        ("\ud800", "half of a character"),
        ({"\udfff": 1}, "half of a character"),
        (2**53, "lose digits"),
        ({"a": -(2**70)}, "lose digits"),
        ({1: 2}, "keys are text"),
        (b"bytes", "type bytes"),
        ([object()], "type object"),
        (nested(101), "nested too deeply"),
    ],
)
def test_what_json_cannot_carry_is_refused(value: Any, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        dump(value, PLACE)
    assert caught.value.place == PLACE
