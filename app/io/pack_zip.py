"""The files of a zip that a stranger made. What the zip says of itself is not believed.

Refused: paths that climb out or are absolute, links, devices, files that are there twice or share their bytes
(CVE-2024-0450), encryption, and ways of packing whose unpacking cannot be bounded. Unpacked bytes are counted.
"""

from __future__ import annotations

import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath

from app.core.errors import PackError, Place
from app.io.store.regular_file import read_plain_file

MAX_ZIP_BYTES = 50_000_000
MAX_MEMBERS = 10_000
MAX_DIRECTORY_BYTES = 2_000_000
MAX_UNPACKED_BYTES = 5_000_000
_CHUNK = 1 << 16
_END = b"PK\x05\x06"
_END_SIZE = 22
_MAX_COMMENT = 1 << 16
_LARGE_FORMAT_LOCATOR = b"PK\x06\x07"
_LARGE_FORMAT_LOCATOR_SIZE = 20
_LOCAL_HEADER_SIZE = 30
_HOW_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    EOFError,
    RuntimeError,
    OSError,
    ValueError,
    OverflowError,
)


def zip_files(path: Path, is_wanted: Callable[[str], bool]) -> Iterator[tuple[str, bytes]]:
    """Name and content of the files of the zip at `path` that are wanted; PackError when it is not to be trusted."""
    content = read_plain_file(path.resolve(), MAX_ZIP_BYTES)
    try:
        _refuse_large_directory(content, path)
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = _checked_members(archive, path)
            prefix = _common_folder([member.filename for member in members])
            for member in members:
                name = member.filename.removeprefix(prefix)
                if is_wanted(name):
                    yield name, _unpacked(archive, member, path)
    except _UNREADABLE as error:
        reason = " ".join(str(error).split()).rstrip(".") or type(error).__name__
        raise PackError(f"The zip cannot be read: {reason}.", Place(str(path))) from None


def _refuse_large_directory(content: bytes, path: Path) -> None:
    """The list of members is read as a whole by `zipfile`, so its size is looked at before."""
    at = content.rfind(_END, max(0, len(content) - _END_SIZE - _MAX_COMMENT))
    if at < 0:
        raise PackError("This is not a zip, and a pack is a folder or a zip.", Place(str(path)))
    locator = content[max(0, at - _LARGE_FORMAT_LOCATOR_SIZE) : at]
    size = int.from_bytes(content[at + 12 : at + 16], "little")
    if size > MAX_DIRECTORY_BYTES or locator.startswith(_LARGE_FORMAT_LOCATOR):
        raise PackError("The zip holds too many files.", Place(str(path)))


def _checked_members(archive: zipfile.ZipFile, path: Path) -> list[zipfile.ZipInfo]:
    place = Place(str(path))
    members = [member for member in archive.infolist() if not member.is_dir()]
    if len(members) > MAX_MEMBERS:
        raise PackError("The zip holds too many files.", place)
    seen: set[str] = set()
    for member in members:
        fault = _fault_of(member)
        if fault:
            raise PackError(f"The zip holds {fault}: {member.orig_filename!r}.", place)
        name = unicodedata.normalize("NFC", member.filename).casefold()
        if name in seen:
            raise PackError(f"The zip holds a file twice: {member.orig_filename!r}.", place)
        seen.add(name)
    if _overlap(members, archive.start_dir):
        raise PackError("The zip holds files that overlap.", place)
    return members


def _fault_of(member: zipfile.ZipInfo) -> str:
    original = member.orig_filename.replace("\\", "/")
    name = PurePosixPath(original)
    kind = stat.S_IFMT(member.external_attr >> 16)
    if name.is_absolute() or ".." in name.parts or ":" in original or "\x00" in original:
        return "a path that leads out of it"
    if kind == stat.S_IFLNK:
        return "a link"
    if kind not in (0, stat.S_IFREG):
        return "something that is no file"
    if member.flag_bits & 1:
        return "an encrypted file"
    if member.compress_type not in _HOW_PACKED:
        return "a file packed in a way that is not read (only stored and deflated are)"
    return ""


def _overlap(members: list[zipfile.ZipInfo], directory: int) -> bool:
    end = 0
    for member in sorted(members, key=lambda each: each.header_offset):
        if member.header_offset < end:
            return True
        end = member.header_offset + _LOCAL_HEADER_SIZE + member.compress_size
    return end > directory


def _common_folder(names: list[str]) -> str:
    """The one folder that everything is in, as zips made of a folder have it; else nothing."""
    first = {name.split("/", 1)[0] for name in names}
    return next(iter(first)) + "/" if len(first) == 1 and all("/" in name for name in names) else ""


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: Path) -> bytes:
    content = bytearray()
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            content += chunk
            if len(content) > MAX_UNPACKED_BYTES:
                message = f"'{member.filename}' unpacks to more than {MAX_UNPACKED_BYTES} bytes."
                raise PackError(message, Place(str(path)))
    return bytes(content)
