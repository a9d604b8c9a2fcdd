"""The one place that writes a user's files: all of a file, durably, or nothing.

The content goes to a temporary file in the same folder, which is synced and then renamed over the target; then the
folder is synced. A process that dies at any moment leaves the old file or the new one, and at worst an orphaned
temporary, which `remove_orphans` clears away the next time.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from functools import cache, lru_cache
from hashlib import blake2b
from itertools import count
from pathlib import Path

from app.core.errors import Place, StorageError

STALE_AFTER_SECONDS = 3600
"""Age at which a temporary is taken for an orphan although its writer cannot be asked (another host)."""

_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EFBIG: "the file would be larger than is allowed here",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "the folder may not be written to",
    errno.EPERM: "the folder may not be written to",
    errno.ENOENT: "the folder does not exist",
    errno.ENOTDIR: "what should be its folder is a file",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EIO: "the disk reports a fault",
}
_FOLDER_SYNC_UNSUPPORTED = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EBADF})
_numbers = count(int.from_bytes(os.urandom(4), "big"))
_ORPHAN = re.compile(r"\.readyroom-([0-9a-f]{16})-([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.tmp")


def write_atomically(path: Path, data: bytes) -> None:
    """Replace the file at `path` by `data`, keeping its mode; on disk when this returns.

    StorageError, with what was there before unchanged and no temporary left, when the disk or its permissions refuse,
    or when something stands there that is no plain file (a folder, a link, a device).
    """
    with _one_sentence(path):
        mode = _mode_to_keep(path)
        temporary = _temporary_path(path)
        previous = None if mode is None else _open_previous(path)
        try:
            _replace(temporary, path, data, mode)
            _sync_folder_or_put_back(path, previous, mode)
        finally:
            if previous is not None:
                os.close(previous)


def remove_orphans(path: Path) -> None:
    """Remove temporaries that killed processes left of `path`; those of a process that lives are kept."""
    with suppress(OSError), os.scandir(path.parent) as entries:
        for entry in entries:
            found = _ORPHAN.fullmatch(entry.name)
            if found and found[1] == _digest(path.name) and _is_stale(entry, found[2], int(found[3])):
                with suppress(OSError):
                    Path(entry.path).unlink()


def reason_of(error: OSError) -> str:
    """What went wrong on the disk, as part of a sentence."""
    return _REASONS.get(error.errno or 0) or (error.strerror or "the disk refuses").lower()


@cache
def host_name() -> str:
    """The name of this computer."""
    import socket  # here, because nothing that only reads needs it

    return socket.gethostname()


def process_lives(pid: int) -> bool:
    """Whether a process with this id runs on this host."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


@contextmanager
def _one_sentence(path: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        message = f"The file could not be written because {reason_of(error)}; what was there before is unchanged."
        raise StorageError(message, Place(file=str(path))) from error


def _mode_to_keep(path: Path) -> int | None:
    """Permission bits of the file at `path`, None when there is none; StorageError when it must not be replaced."""
    try:
        found = path.lstat()
    except FileNotFoundError:
        return None
    place = Place(file=str(path))
    if not stat.S_ISREG(found.st_mode):
        raise StorageError("This is not a plain file (a folder, a link or a device), so it is not replaced.", place)
    if not os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        raise StorageError("The file is write-protected, so it is not replaced.", place)
    return stat.S_IMODE(found.st_mode)


def _temporary_path(path: Path) -> Path:
    number = next(_numbers) % 0x1_0000_0000
    return path.with_name(f".readyroom-{_digest(path.name)}-{_host_digest()}-{os.getpid()}-{number:08x}.tmp")


@lru_cache(64)
def _digest(text: str, size: int = 8) -> str:
    return blake2b(os.fsencode(text), digest_size=size).hexdigest()


@cache
def _host_digest() -> str:
    return _digest(host_name(), 4)


def _open_previous(path: Path) -> int | None:
    with suppress(OSError):
        return os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK)
    return None


def _write_new_file(path: Path, data: bytes, mode: int | None) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW
    descriptor = os.open(path, flags, 0o666 if mode is None else mode & 0o777)
    try:
        if mode is not None:
            os.fchmod(descriptor, mode)
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _replace(temporary: Path, path: Path, data: bytes, mode: int | None) -> None:
    try:
        _write_new_file(temporary, data, mode)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _sync_folder_or_put_back(path: Path, previous: int | None, mode: int | None) -> None:
    try:
        sync_folder(path.parent)
    except OSError:
        _put_back(path, previous, mode)
        raise


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable; where the file system cannot do this for folders, nothing is done."""
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except PermissionError:
        return  # A folder that may be written to but not listed cannot be opened to be synced.
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _FOLDER_SYNC_UNSUPPORTED:
            raise
    finally:
        os.close(descriptor)


def _put_back(path: Path, previous: int | None, mode: int | None) -> None:
    """Undo a rename whose folder could not be synced, as far as a failing disk lets us."""
    with suppress(OSError):
        if mode is None:  # nothing was there before
            path.unlink()
        if previous is None:
            return
        with open(previous, "rb", closefd=False) as file:
            content = file.read()
        _replace(_temporary_path(path), path, content, mode)


def _is_stale(entry: os.DirEntry[str], host: str, pid: int) -> bool:
    if not entry.is_file(follow_symlinks=False):
        return False
    if host == _host_digest() and not process_lives(pid):
        return True
    return time.time() - entry.stat(follow_symlinks=False).st_mtime > STALE_AFTER_SECONDS
