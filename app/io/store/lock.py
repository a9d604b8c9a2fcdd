"""One writer per assessment: a file lock that the system itself gives back when a process dies, and who holds it.

The lock proper is `flock` on `NAME.readyroom.d/lock`. Beside it `lock.json` says who holds it, for people. A note left
by a dead process of this host means nothing once the lock is ours. One left by another host is obeyed, because a
synchronised folder shows the note but not the lock.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, cast

from app.core.errors import Place, ReadyroomError, StorageError
from app.io import json_text
from app.io.atomic_file import host_name, reason_of
from app.io.store.regular_file import read_plain_file
from app.io.store.side_folder import made_side_folder, side_folder

if TYPE_CHECKING:
    from filelock import FileLock

_MAX_NOTE_BYTES = 4096


class WriterLock:
    """The right to write one assessment, held from construction until `release`.

    StorageError names who is editing it when somebody is.
    """

    def __init__(self, assessment: Path) -> None:
        self._assessment = assessment
        self._made_folder = not side_folder(assessment).exists()
        folder = made_side_folder(assessment)
        self._note = folder / "lock.json"
        self._lock = _locked(folder / "lock", assessment, self._note)
        try:
            self._refuse_other_host()
            self._leave_note()
        except BaseException:
            self._lock.release()
            raise

    def release(self) -> None:
        """Let others write; may be called again, and then leaves the note of whoever writes now."""
        if not self._lock.is_locked:
            return
        with suppress(OSError):
            self._note.unlink(missing_ok=True)
        self._lock.release()

    def release_without_trace(self) -> None:
        """Let others write, and remove the side folder if it was made for this lock alone.

        The file of the lock goes while it is held: later it may be that of the next writer, and would guard nothing.
        """
        if self._made_folder and self._lock.is_locked:
            with suppress(OSError):
                (self._note.parent / "lock").unlink()
        self.release()
        if self._made_folder:
            with suppress(OSError):
                self._note.parent.rmdir()

    def _refuse_other_host(self) -> None:
        holder = _read_note(self._note)
        if holder and holder.get("host") != host_name():
            raise _held(self._assessment, self._note, holder)

    def _leave_note(self) -> None:
        text = json_text.dump({"host": host_name(), "pid": os.getpid(), "user": _user()})
        try:
            self._note.unlink(missing_ok=True)
            descriptor = os.open(self._note, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o644)
            try:
                os.write(descriptor, text)
            finally:
                os.close(descriptor)
        except OSError as error:
            raise _not_locked(self._note, error) from error


def _locked(path: Path, assessment: Path, note: Path) -> FileLock:
    from filelock import FileLock, Timeout  # here, because reading needs no lock and the import takes long

    lock = FileLock(path, thread_local=False)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        raise _held(assessment, note, _read_note(note)) from None
    except OSError as error:
        raise _not_locked(path, error) from error
    return lock


def _not_locked(path: Path, error: OSError) -> StorageError:
    message = f"The assessment could not be locked because {reason_of(error)}; open it for reading only."
    return StorageError(message, Place(file=str(path)))


def _held(assessment: Path, note: Path, holder: dict[str, object]) -> StorageError:
    user, host, since = _shown(holder, "user", "somebody"), _shown(holder, "host", "this computer"), _since(note)
    hint = "" if host in (host_name(), "this computer") else f" (if that is no longer so, remove {note})"
    message = f"This assessment is being edited by {user} on {host} since {since}{hint}."
    return StorageError(message, Place(file=str(assessment)))


def _shown(holder: dict[str, object], key: str, otherwise: str) -> str:
    text = "".join(character for character in str(holder.get(key, "")) if character.isprintable())
    return text[:80] or otherwise


def _since(note: Path) -> str:
    try:
        return time.strftime("%Y-%m-%d %H:%M", time.localtime(note.lstat().st_mtime))
    except OSError:
        return "a moment ago"


def _read_note(note: Path) -> dict[str, object]:
    try:
        text = read_plain_file(note, _MAX_NOTE_BYTES)
        holder = json_text.load(text, Place(file=str(note)), max_bytes=_MAX_NOTE_BYTES)
    except ReadyroomError:
        return {}
    return cast("dict[str, object]", holder) if isinstance(holder, dict) else {}


def _user() -> str:
    import getpass  # as the file lock, only for writers

    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return f"user {os.getuid()}"
