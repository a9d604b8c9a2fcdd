"""The seal: format and checksum in the text itself."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import DamagedError, NewerError, Place
from app.io.store.sealed import seal, unseal

rows = st.dictionaries(st.text(max_size=5), st.text(max_size=12), max_size=2)
tables = st.dictionaries(
    st.text(max_size=12).filter(lambda name: name != "readyroom"),
    st.dictionaries(st.text(max_size=12), rows, max_size=3),
    max_size=4,
)


@given(tables)
def test_what_is_sealed_is_read_intact(given: dict[str, object]) -> None:
    unsealed = unseal(seal(given)[0], Place())
    assert (unsealed.tables, unsealed.is_intact, unsealed.is_neat) == (given, True, True)


@given(tables)
def test_the_checksum_is_that_of_the_text_without_its_line(given: dict[str, object]) -> None:
    text, checksum = seal(given)
    rest = [line for line in text.splitlines(keepends=True) if checksum.encode() not in line]
    assert "sha256:" + sha256(b"".join(rest)).hexdigest() == checksum


def test_a_table_that_looks_like_the_header_does_not_confuse() -> None:
    given = {"a": {"readyroom": {"checksum": "sha256:" + "0" * 64, "format": 9}}, "z": {"readyroom": {}}}
    assert unseal(seal(given)[0], Place()).tables == given


def test_a_forged_layout_with_a_right_checksum_is_searched_for_duplicate_keys() -> None:
    text = b'{\n  "readyroom": {\n    "format": 1\n  },\n  "a": {},\n  "a": {}\n}\n'
    checksum = sha256(text).hexdigest()
    forged = text.replace(b'    "format"', f'    "checksum": "sha256:{checksum}",\n    "format"'.encode())
    with pytest.raises(DamagedError, match="twice"):
        unseal(forged, Place())


def test_a_header_with_more_in_it_was_changed() -> None:
    text = seal({"a": {}})[0].replace(b'"format": 1', b'"format": 1, "note": "mine"')
    assert not unseal(text, Place()).is_intact


def test_a_newer_format_is_told_whatever_its_checksum() -> None:
    with pytest.raises(NewerError):
        unseal(b'{"readyroom": {"format": 2, "checksum": "sha512:0"}}', Place())


@pytest.mark.parametrize(
    "header", ["null", "{}", '{"format": true}', '{"format": -1}', '{"format": 1.0}', '{"format": "1"}']
)
def test_a_header_without_a_format_is_none(header: str) -> None:
    with pytest.raises(DamagedError, match="header"):
        unseal(f'{{"readyroom": {header}}}'.encode(), Place())
