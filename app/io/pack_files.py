"""The files of a pack, from a folder or a zip of a stranger: only what a pack has, bounded in number and size."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from app.core.errors import InputError, PackError, Place

MANIFEST = "pack.yaml"
FOLDERS = {
    "questionnaires": (".yaml",),
    "validators": (".yaml",),
    "templates": (".md.j2",),
    "translations": (".yaml",),
}
MAX_FILES = 2000
MAX_FILE_BYTES = 5_000_000
MAX_TOTAL_BYTES = 50_000_000
MAX_ZIP_MEMBERS = 10_000
_CHUNK = 1 << 16


def read_pack_files(path: Path) -> dict[str, bytes]:
    """Relative name to content of everything that makes up the pack at `path`."""
    if path.is_dir():
        files = dict(_bounded(_folder_files(path), str(path)))
    elif path.is_file():
        files = dict(_bounded(_zip_files(path), str(path)))
    else:
        raise PackError(
            "There is no such pack: a pack is a folder with a pack.yaml, or a zip of one.", Place(str(path))
        )
    if MANIFEST not in files:
        raise PackError("There is no pack.yaml here, so this is not a pack.", Place(str(path)))
    return dict(sorted(files.items()))


def is_pack_file(name: str) -> bool:
    """Whether a relative name belongs to what is read of a pack."""
    parts = PurePosixPath(name).parts
    if name == MANIFEST:
        return True
    endings = FOLDERS.get(parts[0]) if len(parts) in (2, 3) else None
    return endings is not None and name.endswith(endings) and not any(part.startswith(".") for part in parts)


def _bounded(files: Iterator[tuple[str, bytes]], where: str) -> Iterator[tuple[str, bytes]]:
    total = 0
    for number, (name, content) in enumerate(files):
        total += len(content)
        if number >= MAX_FILES or total > MAX_TOTAL_BYTES:
            raise PackError("The pack is too large to be read.", Place(where))
        yield name, content


def _folder_files(root: Path) -> Iterator[tuple[str, bytes]]:
    folders = [root / name for name in FOLDERS if (root / name).is_dir()]
    paths = [root / MANIFEST, *(path for folder in folders for path in sorted(folder.rglob("*")))]
    for path in paths:
        name = path.relative_to(root).as_posix()
        if is_pack_file(name) and path.exists():
            yield name, _read_regular(path, root)


def _read_regular(path: Path, root: Path) -> bytes:
    if not path.resolve().is_relative_to(root.resolve()):
        raise PackError("The file is a link that leads out of the pack.", Place(str(path)))
    information = path.stat()
    if not stat.S_ISREG(information.st_mode):
        raise PackError("This is not an ordinary file.", Place(str(path)))
    if information.st_size > MAX_FILE_BYTES:
        raise PackError(f"The file has more than {MAX_FILE_BYTES} bytes.", Place(str(path)))
    return path.read_bytes()


def _zip_files(path: Path) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(path) as archive:
            members = _checked_members(archive, path)
            prefix = _common_folder([member.filename for member in members])
            for member in members:
                name = member.filename.removeprefix(prefix)
                if is_pack_file(name):
                    yield name, _read_member(archive, member, path)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, RuntimeError, OSError) as error:
        raise PackError(f"The zip cannot be read: {error}.", Place(str(path))) from None


def _checked_members(archive: zipfile.ZipFile, path: Path) -> list[zipfile.ZipInfo]:
    """The files in the zip; climbing, absolute, linked, doubled and overlapping ones are refused."""
    members = [member for member in archive.infolist() if not member.is_dir()]
    if len(members) > MAX_ZIP_MEMBERS:
        raise PackError("The zip holds too many files.", Place(str(path)))
    seen: set[str] = set()
    for member in members:
        original = member.orig_filename.replace("\\", "/")
        name = PurePosixPath(original)
        if name.is_absolute() or ".." in name.parts or ":" in original or "\x00" in original:
            raise PackError(f"The zip holds a path that leads out of it: {original!r}.", Place(str(path)))
        if stat.S_ISLNK(member.external_attr >> 16):
            raise PackError(f"The zip holds a link: {original!r}.", Place(str(path)))
        if member.flag_bits & 1:
            raise PackError("The zip is encrypted.", Place(str(path)))
        if member.filename.casefold() in seen:
            raise PackError(f"The zip holds a file twice: {original!r}.", Place(str(path)))
        seen.add(member.filename.casefold())
    _refuse_overlaps(members, path)
    return members


def _refuse_overlaps(members: list[zipfile.ZipInfo], path: Path) -> None:
    """Files that share their bytes are a bomb (CVE-2024-0450)."""
    end = 0
    for member in sorted(members, key=lambda each: each.header_offset):
        if member.header_offset < end:
            raise PackError("The zip holds files that overlap.", Place(str(path)))
        end = member.header_offset + member.compress_size


def _common_folder(names: list[str]) -> str:
    """The one folder that everything is in, as zips made of a folder have it; else nothing."""
    if MANIFEST in names:
        return ""
    first = {name.split("/", 1)[0] for name in names}
    folder = next(iter(first)) + "/" if len(first) == 1 else ""
    return folder if folder + MANIFEST in names else ""


def _read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: Path) -> bytes:
    """The content, counted while it is unpacked: what the zip says of its size is not believed."""
    content = bytearray()
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            content += chunk
            if len(content) > MAX_FILE_BYTES:
                raise InputError(f"'{member.filename}' unpacks to more than {MAX_FILE_BYTES} bytes.", Place(str(path)))
    return bytes(content)
