"""The files of a pack, from a folder or a zip of a stranger: only what a pack has, bounded in number and size."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from app.core.errors import PackError, Place, StorageError
from app.io.atomic_file import reason_of
from app.io.store.regular_file import read_plain_file

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
_MAX_LISTED = 20_000


def read_pack_files(path: Path) -> dict[str, bytes]:
    """Relative name to content of everything that makes up the pack at `path`.

    PackError when it is no pack or breaks a bound, StorageError when the disk refuses.
    """
    try:
        mode = path.stat().st_mode
    except PermissionError:
        raise StorageError("The pack may not be read.", Place(str(path))) from None
    except (OSError, ValueError):
        message = "There is no such pack: a pack is a folder with a pack.yaml, or a zip of one."
        raise PackError(message, Place(str(path))) from None
    files = dict(_bounded(_source(path, mode), str(path)))
    if MANIFEST not in files:
        raise PackError("There is no pack.yaml here, so this is not a pack.", Place(str(path)))
    return dict(sorted(files.items()))


def is_pack_file(name: str) -> bool:
    """Whether a relative name belongs to what is read of a pack."""
    if name == MANIFEST:
        return True
    parts = PurePosixPath(name).parts
    endings = FOLDERS.get(parts[0]) if len(parts) in (2, 3) else None
    return endings is not None and name.endswith(endings) and not any(part.startswith(".") for part in parts)


def _source(path: Path, mode: int) -> Iterable[tuple[str, bytes]]:
    if stat.S_ISDIR(mode):
        return _folder_files(path)
    if not stat.S_ISREG(mode):
        raise PackError("This is a device or a pipe; a pack is a folder or a zip.", Place(str(path)))
    from app.io.pack_zip import zip_files

    return zip_files(path, is_pack_file)


def _bounded(files: Iterable[tuple[str, bytes]], where: str) -> Iterator[tuple[str, bytes]]:
    total = 0
    for number, (name, content) in enumerate(files):
        total += len(content)
        if number >= MAX_FILES or total > MAX_TOTAL_BYTES:
            raise PackError("The pack is too large to be read.", Place(where))
        yield name, content


def _folder_files(root: Path) -> Iterator[tuple[str, bytes]]:
    real_root = os.path.realpath(root)
    names = [MANIFEST] if os.path.lexists(root / MANIFEST) else []
    for folder in FOLDERS:
        names += _names_in(root, folder, levels=2)
    for name in names:
        if is_pack_file(name):
            yield name, _read_inside(root / name, real_root)


def _names_in(root: Path, folder: str, levels: int) -> list[str]:
    """The relative names of what is in a folder and the folders in it; folders that are links are not entered."""
    found: list[str] = []
    try:
        with os.scandir(root / folder) as entries:
            for entry in entries:
                name = f"{folder}/{entry.name}"
                if not entry.is_dir(follow_symlinks=False):
                    found.append(name)
                elif levels > 1:
                    found += _names_in(root, name, levels - 1)
                if len(found) > _MAX_LISTED:
                    raise PackError(f"The folder holds more than {_MAX_LISTED} files.", Place(str(root / folder)))
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise StorageError(f"The folder could not be read: {reason_of(error)}.", Place(str(root / folder))) from None
    return sorted(found)


def _read_inside(path: Path, real_root: str) -> bytes:
    real = os.path.realpath(path)
    if not real.startswith(real_root.rstrip(os.sep) + os.sep):
        raise PackError("The file is a link that leads out of the pack.", Place(str(path)))
    if real != str(path) and not os.path.lexists(real):
        raise PackError("The file is a link that leads nowhere.", Place(str(path)))
    return read_plain_file(Path(real), MAX_FILE_BYTES)
