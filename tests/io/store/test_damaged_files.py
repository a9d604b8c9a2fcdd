"""Files that are no assessment, or no longer: each is named in one sentence and left as it is."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.core.assessment import Assessment
from app.core.errors import DamagedError, InputError, NewerError, ReadyroomError, StorageError
from app.io.store import AssessmentStore, list_backups
from app.io.store.sealed import seal

Damage = Callable[[bytes], bytes]
Listing = Callable[[Path], dict[str, bytes | None]]


def resealed(text: bytes, change: Callable[[dict[str, Any]], object]) -> bytes:
    """The file with a change in its tables and a right checksum, as a forger would make it."""
    tables = json.loads(text)
    tables.pop("readyroom")
    change(tables)
    return seal(tables)[0]


DAMAGES: dict[str, tuple[Damage, str]] = {
    "empty": (lambda _: b"", "empty"),
    "only space": (lambda _: b"\n\n", "empty"),
    "truncated": (lambda text: text[: len(text) // 2], "cut off"),
    "last byte missing": (lambda text: text[:-3], "cut off"),
    "all NUL": (lambda text: b"\0" * len(text), "NUL"),
    "NUL at the end": (lambda text: text[:-100] + b"\0" * 100, "NUL"),
    "a picture": (lambda _: b"\x89PNG\r\n\x1a\n" + bytes(range(1, 256)), "not UTF-8"),
    "Latin-1": (lambda text: text.replace(b"Payments", b"P\xe4yments"), "not UTF-8"),
    "UTF-16": (lambda text: text.decode().encode("utf-16"), "UTF-16"),
    "byte order mark": (lambda text: b"\xef\xbb\xbf" + text, "byte order mark"),
    "YAML": (lambda _: b"answers:\n  slm.windows: 28d\n", "not JSON"),
    "another JSON": (lambda _: b'{"answers": {}}', "header"),
    "a list": (lambda _: b"[1, 2]", "header"),
    "header of the wrong type": (lambda _: b'{"readyroom": {"format": "1"}}', "header"),
    "20,000 deep": (lambda _: b'{"a":' * 20_000 + b"1" + b"}" * 20_000, "nested deeper"),
    "NaN": (lambda text: text.replace(b"99.9", b"NaN"), "infinite, undefined"),
    "huge number": (lambda text: text.replace(b"99.9", b"1e999"), "infinite, undefined or too large"),
    "huge integer": (lambda text: text.replace(b"99.9", b"9" * 5000), "beyond|too large"),
    "inexact integer": (lambda text: text.replace(b"99.9", b"9007199254740993"), "beyond"),
    "duplicate key": (lambda text: text.replace(b'"author": "Ada"', b'"author": "Ada", "author": "Eve"'), "twice"),
    "lone surrogate": (lambda text: text.replace(b"Payments", b"\\ud800"), "half of a character"),
    "merge conflict": (lambda text: b"<<<<<<< HEAD\n" + text, "not JSON"),
    "changed outside": (lambda text: text.replace(b"28d", b"29d"), "changed outside"),
    "no checksum": (lambda text: b"\n".join(x for x in text.split(b"\n") if b"sha256" not in x), "changed outside"),
    "unknown table": (lambda text: resealed(text, lambda t: t.update(extra={})), "none of its tables"),
    "table that is a list": (lambda text: resealed(text, lambda t: t.update(answers=[1])), "no table of rows"),
    "row that is a list": (lambda text: resealed(text, lambda t: t["answers"].update(a=[])), "no table of rows"),
    "no description": (lambda text: resealed(text, lambda t: t.update(meta={})), "what is assessed"),
    "unknown field": (lambda text: resealed(text, lambda t: t["answers"].update(a={"valeu": 1})), "a.valeu"),
    "field of another type": (lambda text: resealed(text, lambda t: t["answers"].update(a={"note": 1})), "a.note"),
    "id that is a path": (lambda text: resealed(text, lambda t: t["answers"].update({"../../x": {}})), "never a path"),
}


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize(("damage", "said"), DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_file_is_named_and_left_as_it_is(
    path: Path, on_disk: Listing, damage: Damage, said: str, read_only: bool
) -> None:
    path.write_bytes(damage(path.read_bytes()))
    before = on_disk(path.parent)
    with pytest.raises(DamagedError, match="damaged") as caught:
        AssessmentStore.open(path, read_only=read_only)
    assert said.split("|")[0] in caught.value.message or said.split("|")[-1] in caught.value.message
    assert (caught.value.place.file, on_disk(path.parent)) == (str(path), before)


@pytest.mark.parametrize("damage", [b"", b"{}", b"\0\0", b"[" * 20_000])
def test_a_foreign_file_gets_no_folder_beside_it(tmp_path: Path, on_disk: Listing, damage: bytes) -> None:
    path = tmp_path / "foreign.readyroom"
    path.write_bytes(damage)
    with pytest.raises(DamagedError, match="no good backup"):
        AssessmentStore.open(path)
    assert on_disk(tmp_path) == {str(path): damage}


def test_the_last_good_backup_is_named(path: Path) -> None:
    AssessmentStore.open(path).close()
    backup = list_backups(path)[0]
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(DamagedError, match=backup.path.name):
        AssessmentStore.open(path)


def test_a_damaged_backup_is_not_named(path: Path) -> None:
    AssessmentStore.open(path).close()
    backup = list_backups(path)[0]
    backup.path.write_bytes(b"")
    path.write_bytes(b"")
    with pytest.raises(DamagedError, match="no good backup"):
        AssessmentStore.open(path)


@pytest.mark.parametrize("chunk", range(4))
def test_a_flipped_bit_is_never_taken_for_an_answer(path: Path, assessment: Assessment, chunk: int) -> None:
    text, chance = path.read_bytes(), random.Random(chunk)
    for position in chance.sample(range(len(text) * 8), 250):
        flipped = bytearray(text)
        flipped[position // 8] ^= 1 << position % 8
        path.write_bytes(flipped)
        try:
            assert AssessmentStore.open(path, read_only=True).assessment == assessment, position
        except (DamagedError, NewerError):
            continue


@pytest.mark.parametrize("share", range(40))
def test_a_truncated_file_is_never_opened(path: Path, share: int) -> None:
    text = path.read_bytes().rstrip()
    path.write_bytes(text[: len(text) * share // 40])
    with pytest.raises(DamagedError):
        AssessmentStore.open(path, read_only=True)


@pytest.mark.parametrize("accept", [True, False])
@pytest.mark.parametrize("read_only", [True, False])
def test_a_newer_format_is_never_rewritten(path: Path, on_disk: Listing, accept: bool, read_only: bool) -> None:
    path.write_bytes(path.read_bytes().replace(b'"format": 1', b'"format": 2'))
    before = on_disk(path.parent)
    with pytest.raises(NewerError, match="newer version"):
        AssessmentStore.open(path, read_only=read_only, accept_outside_changes=accept)
    assert on_disk(path.parent) == before


def test_a_missing_file_is_named(tmp_path: Path, on_disk: Listing) -> None:
    with pytest.raises(InputError, match="no such file"):
        AssessmentStore.open(tmp_path / "none.readyroom")
    assert on_disk(tmp_path) == {}


def make_folder(path: Path) -> None:
    path.mkdir()


def make_pipe(path: Path) -> None:
    os.mkfifo(path)


def make_link_to_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def make_link_to_pipe(path: Path) -> None:
    os.mkfifo(path.with_name("pipe"))
    path.symlink_to(path.with_name("pipe"))


def make_circle(path: Path) -> None:
    path.symlink_to(path)


@pytest.mark.parametrize("make", [make_folder, make_pipe, make_link_to_device, make_link_to_pipe, make_circle])
@pytest.mark.parametrize("read_only", [True, False])
def test_what_is_no_plain_file_is_refused(tmp_path: Path, make: Callable[[Path], None], read_only: bool) -> None:
    path = tmp_path / "odd.readyroom"
    make(path)
    before = sorted(entry.name for entry in tmp_path.iterdir())
    with pytest.raises(ReadyroomError, match=r"folder, a device or a pipe|cannot be followed|could not be read"):
        AssessmentStore.open(path, read_only=read_only)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == before


def test_a_path_with_a_nul_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be followed"):
        AssessmentStore.open(tmp_path / "a\0b.readyroom")


def test_a_file_that_is_too_large_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "large.readyroom"
    with path.open("wb") as file:
        file.truncate(51 * 1024 * 1024)
    with pytest.raises(InputError, match="larger than"):
        AssessmentStore.open(path, read_only=True)


def test_a_file_that_may_not_be_read_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(StorageError, match="may not be read"):
        AssessmentStore.open(path, read_only=True)
