"""Zips of strangers: what is read, what is refused, and that neither takes long."""

from __future__ import annotations

import io
import os
import stat
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.errors import PackError
from app.io import pack_zip
from app.io.pack_files import read_pack_files

Maker = Callable[[zipfile.ZipFile], object]
MANIFEST = b"id: a\n"


def zipped(*makers: Maker, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip with a manifest and whatever `makers` add."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        archive.writestr("pack.yaml", MANIFEST)
        for make in makers:
            make(archive)
    return buffer.getvalue()


def entry(name: str, content: bytes = b"a", mode: int = stat.S_IFREG | 0o644) -> Maker:
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    info.compress_type = zipfile.ZIP_DEFLATED
    return lambda archive: archive.writestr(info, content)


def read(tmp_path: Path, content: bytes) -> dict[str, bytes]:
    path = tmp_path / "pack.zip"
    path.write_bytes(content)
    return read_pack_files(path)


def refused(tmp_path: Path, content: bytes) -> str:
    with pytest.raises(PackError) as caught:
        read(tmp_path, content)
    assert str(caught.value.place) == str(tmp_path / "pack.zip")
    return caught.value.message


def test_a_zip_is_read_as_a_folder_is(tmp_path: Path) -> None:
    content = zipped(entry("questionnaires/a.yaml"), entry("README.md"))
    assert read(tmp_path, content) == {"pack.yaml": MANIFEST, "questionnaires/a.yaml": b"a"}


def test_a_zip_of_one_folder_is_read_as_that_folder(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mine/pack.yaml", MANIFEST)
        archive.writestr("mine/questionnaires/a.yaml", b"a")
    assert read(tmp_path, buffer.getvalue()) == {"pack.yaml": MANIFEST, "questionnaires/a.yaml": b"a"}


REFUSED: dict[str, tuple[Maker, str]] = {
    "climbs out": (entry("../../etc/x.yaml"), "The zip holds a path that leads out of it: '../../etc/x.yaml'."),
    "climbs out within": (entry("questionnaires/../../x.yaml"), "The zip holds a path that leads out of it"),
    "climbs out with backslashes": (entry("..\\x.yaml"), "The zip holds a path that leads out of it"),
    "absolute": (entry("/etc/x.yaml"), "The zip holds a path that leads out of it: '/etc/x.yaml'."),
    "a drive": (entry("C:/x.yaml"), "The zip holds a path that leads out of it: 'C:/x.yaml'."),
    "a link": (entry("questionnaires/a.yaml", b"/etc/passwd", stat.S_IFLNK | 0o777), "The zip holds a link"),
    "a device": (entry("questionnaires/a.yaml", b"", stat.S_IFCHR | 0o666), "The zip holds something that is no file"),
    "twice but for case": (entry("PACK.yaml"), "The zip holds a file twice: 'PACK.yaml'."),
    "explodes": (
        entry("questionnaires/a.yaml", bytes(pack_zip.MAX_UNPACKED_BYTES + 1)),
        "'questionnaires/a.yaml' unpacks to more than 5000000 bytes.",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_hostile_zip_is_refused(case: str, tmp_path: Path) -> None:
    make, sentence = REFUSED[case]
    assert refused(tmp_path, zipped(make)).startswith(sentence)
    assert [path.name for path in tmp_path.iterdir()] == ["pack.zip"]


def test_a_file_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        content = zipped(entry("pack.yaml", b"id: b\n"))
    assert refused(tmp_path, content) == "The zip holds a file twice: 'pack.yaml'."


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_packing_that_cannot_be_bounded_is_refused(compression: int, tmp_path: Path) -> None:
    assert "packed in a way that is not read" in refused(tmp_path, zipped(compression=compression))


def test_files_that_share_their_bytes_are_refused(tmp_path: Path) -> None:
    content = bytearray(zipped(entry("questionnaires/a.yaml", os.urandom(500)), entry("questionnaires/b.yaml")))
    first, second = [at for at in range(len(content)) if content.startswith(b"PK\x01\x02", at)][1:3]
    content[second + 42 : second + 46] = content[first + 42 : first + 46]
    assert refused(tmp_path, bytes(content)) == "The zip holds files that overlap."


def test_a_size_that_is_a_lie_does_not_help(tmp_path: Path) -> None:
    content = bytearray(zipped(entry("questionnaires/a.yaml", bytes(6_000_000))))
    directory = content.rindex(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = struct.pack("<L", 5)
    message = refused(tmp_path, bytes(content))
    assert message.startswith(("The zip cannot be read: ", "'questionnaires/a.yaml' unpacks to more than"))


def test_an_encrypted_zip_is_refused(tmp_path: Path) -> None:
    content = bytearray(zipped())
    directory = content.index(b"PK\x01\x02")
    content[directory + 8] |= 1
    assert refused(tmp_path, bytes(content)) == "The zip holds an encrypted file: 'pack.yaml'."


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04" + bytes(100)])
def test_what_is_no_zip_is_named_so(content: bytes, tmp_path: Path) -> None:
    assert refused(tmp_path, content) == "This is not a zip, and a pack is a folder or a zip."


def test_every_beginning_of_a_zip_is_refused(tmp_path: Path) -> None:
    content = zipped(entry("questionnaires/a.yaml"))
    for length in range(len(content)):
        assert refused(tmp_path, content[:length])


def test_every_flipped_byte_is_read_or_refused(tmp_path: Path) -> None:
    content = zipped(entry("questionnaires/a.yaml", b"abc" * 50))
    for at in range(len(content)):
        flipped = content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :]
        try:
            read(tmp_path, flipped)
        except PackError as error:
            assert "\n" not in str(error)


def test_a_zip_of_too_many_files_is_refused_before_it_is_listed(tmp_path: Path) -> None:
    content = bytearray(zipped())
    end = content.rindex(b"PK\x05\x06")
    content[end + 12 : end + 16] = struct.pack("<L", pack_zip.MAX_DIRECTORY_BYTES + 1)
    assert refused(tmp_path, bytes(content)) == "The zip holds too many files."


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack_zip, "MAX_MEMBERS", 1)
    assert refused(tmp_path, zipped(entry("a"))) == "The zip holds too many files."


def test_a_bomb_takes_little_memory(tmp_path: Path) -> None:
    content = zipped(*(entry(f"questionnaires/a{number}.yaml", bytes(4_900_000)) for number in range(30)))
    assert len(content) < 200_000
    tracemalloc.start()
    try:
        message = refused(tmp_path, content)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert message == "The pack is too large to be read."
    assert peak < 80_000_000
