"""Reading YAML of strangers: what is read, what is refused, and where it stands."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import InputError
from app.io.yaml_text import MAX_VALUES, key_positions, load_yaml, place_of, positions

READ: dict[str, Any] = {
    "a: no": {"a": "no"},
    "a: yes": {"a": "yes"},
    "a: true": {"a": True},
    "a: 010": {"a": 10},
    "a: 1.10": {"a": 1.1},
    "a: 2026-11-02": {"a": "2026-11-02"},
    "a: '010'": {"a": "010"},
    "a: 28d": {"a": "28d"},
    "no: 1": {"no": 1},
    "a:": {"a": None},
    "a: |\n  x\n  y\n": {"a": "x\ny\n"},
    "": None,
    "\ufeffa: 1": {"a": 1},
    "{a: [1, {b: c}]}": {"a": [1, {"b": "c"}]},
}
REFUSED: dict[str, str] = {
    "a: &x 1": "f:1:4: Anchors and aliases (& and *) are not allowed; write the value out.",
    "b: *x": "f:1:4: Anchors and aliases (& and *) are not allowed; write the value out.",
    "a: !!str 1": "f:1:4: Tags such as !!str are not allowed.",
    "a: !x {b: 1}": "f:1:4: Tags such as !x are not allowed.",
    "<<: {a: 1}": "f:1:1: Merging with << is not allowed; write the values out.",
    "a: 1\na: 2": 'f:2:1: The key "a" is there twice.',
    "a: {b: 1, b: 2}": 'f:1:11: The key "b" is there twice.',
    "x:\n  1.10: 2": "f:2:3: A key must be text, and 1.10 is not; put it in quotes.",
    "true: 2": "f:1:1: A key must be text, and true is not; put it in quotes.",
    "null: 2": "f:1:1: A key must be text, and null is not; put it in quotes.",
    "? [a, b]\n: 2": "f:1:1: A key must be text, and this one is not; put it in quotes.",
    "a: =": "f:1:4: A lone = must be put in quotes.",
    "--- 1\n--- 2": "f:2:1: This is not YAML that can be read: found another document.",
    "a: b: c": "f:1:5: This is not YAML that can be read: mapping values are not allowed in this context.",
    "a: 'x": "f:1:6: This is not YAML that can be read: found unexpected end of stream.",
    "a: \x07": "f:1:4: The file holds a character that text does not have (U+0007); it is damaged or not text.",
    "a:\n  b\x00": "f:2:4: The file holds a character that text does not have (U+0000); it is damaged or not text.",
    "a: " + "9" * 5000: "f:1:4: A number has too many digits.",
    "a: " + "[" * 50 + "]" * 50: "f:1:41: The document is nested more than 40 levels deep.",
}


@pytest.mark.parametrize("text", READ)
def test_what_is_read(text: str) -> None:
    assert load_yaml(text.encode(), "f") == READ[text]


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: text[:20])
def test_what_is_refused(text: str) -> None:
    with pytest.raises(InputError) as caught:
        load_yaml(text.encode(), "f")
    assert str(caught.value) == REFUSED[text]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "latin-1"])
def test_other_encodings_are_refused(encoding: str) -> None:
    with pytest.raises(InputError, match=r"not UTF-8 text|a character that text does not have"):
        load_yaml("a: grün".encode(encoding), "f")


HUGE: dict[str, bytes] = {
    "many items": b"- a\n" * 1_200_000,
    "many items in a row": b"[" + b"1," * 2_400_000 + b"1]",
    "many keys": b"".join(b"k%d: 1\n" % number for number in range(400_000)),
    "opened and never closed": b"[" * 4_900_000,
    "mappings in mappings": b"{a: " * 1_200_000,
}


@pytest.mark.parametrize("case", HUGE)
def test_a_huge_document_is_refused_soon(case: str) -> None:
    started = time.process_time()
    with pytest.raises(InputError, match=r"nested more than|holds more than"):
        load_yaml(HUGE[case], "f")
    assert time.process_time() - started < 20


def test_as_many_values_as_allowed_are_read() -> None:
    items = MAX_VALUES - 10
    assert len(load_yaml(b"[" + b"1," * items + b"]", "f")) == items


def test_a_document_that_is_too_large_is_refused() -> None:
    with pytest.raises(InputError, match="The file has 5000001 bytes; 5000000 are allowed"):
        load_yaml(b"#" * 5_000_001, "f")


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_in_one_line(text: str) -> None:
    try:
        load_yaml(text.encode(errors="surrogatepass"), "f")
    except InputError as error:
        assert "\n" not in str(error)


DOCUMENT = b"a: 1\nb:\n  - x: ' y'\n    z: [1, 2]\nc:\n"


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("a",), (1, 4)),
        (("b", 0, "x"), (3, 8)),
        (("b", 0, "z", 1), (4, 12)),
        (("c",), (5, 3)),
        (("b", 0, "nothing"), (3, 5)),
        (("nothing",), (1, 1)),
    ],
)
def test_a_value_has_its_place(path: tuple[str | int, ...], place: tuple[int, int]) -> None:
    found = place_of(positions(DOCUMENT), "f", path)
    assert (found.line, found.column) == place


@pytest.mark.parametrize(("path", "place"), [(("a",), (1, 1)), (("b", 0, "z"), (4, 5)), (("c",), (5, 1))])
def test_a_key_has_its_place(path: tuple[str | int, ...], place: tuple[int, int]) -> None:
    assert key_positions(DOCUMENT)[path] == place
