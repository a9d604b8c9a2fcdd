"""Writing a user's file: all of it, durably, or nothing."""

from __future__ import annotations

import errno
import os
import resource
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from app.core.errors import StorageError
from app.io import atomic_file
from app.io.atomic_file import STALE_AFTER_SECONDS, remove_orphans, write_atomically

OLD, NEW = b"what was there", b"what is to be there" * 10_000
NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "file.txt"
    file.write_bytes(OLD)
    return file


@pytest.fixture
def foreign_folder() -> Iterator[Path]:
    """A folder that may be read but not written to, even when the tests run as the superuser."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "file.txt").write_bytes(OLD)
        folder.chmod(0o555)
        is_root = os.geteuid() == 0
        if is_root:
            os.seteuid(NOBODY)
        try:
            yield folder
        finally:
            if is_root:
                os.seteuid(0)
            folder.chmod(0o755)


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def refusing(code: int) -> Callable[..., int]:
    def refuse(*_: object, **__: object) -> int:
        raise OSError(code, os.strerror(code))

    return refuse


def orphan_name(path: Path, pid: int) -> str:
    """The name of the temporary that a process with this id would make for `path`."""
    parts = atomic_file._temporary_path(path).name.split("-")
    return "-".join((*parts[:3], str(pid), parts[4]))


def dead_pid() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def test_content_is_replaced(path: Path) -> None:
    write_atomically(path, NEW)
    assert path.read_bytes() == NEW


def test_a_new_file_follows_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_atomically(tmp_path / "new", NEW)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_mode_is_kept(path: Path, mode: int) -> None:
    path.chmod(mode)
    write_atomically(path, NEW)
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_nothing_else_is_left_in_the_folder(path: Path) -> None:
    write_atomically(path, NEW)
    assert names(path.parent) == [path.name]


def test_a_name_of_full_length_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 255)
    write_atomically(path, NEW)
    assert path.read_bytes() == NEW


def test_short_writes_are_continued(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: whole(descriptor, data[:1000]))
    write_atomically(path, NEW)
    assert path.read_bytes() == NEW


def test_the_file_is_synced_then_renamed_then_the_folder_synced(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    sync, replace = os.fsync, os.replace

    def synced(descriptor: int) -> None:
        steps.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        sync(descriptor)

    def replaced(source: str, target: str) -> None:
        steps.append("rename")
        replace(source, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "replace", replaced)
    write_atomically(path, NEW)
    assert steps == ["file", "rename", "folder"]


@pytest.mark.parametrize("call", ["write", "fsync", "replace", "fchmod"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
def test_a_refusing_disk_leaves_everything_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    monkeypatch.setattr(os, call, refusing(code))
    with pytest.raises(StorageError):
        write_atomically(path, NEW)
    monkeypatch.undo()
    assert (path.read_bytes(), names(path.parent)) == (OLD, [path.name])


@pytest.mark.parametrize(
    ("code", "said"), [(errno.ENOSPC, "disk is full"), (errno.EIO, "disk reports a fault"), (errno.EROFS, "read-only")]
)
def test_the_error_says_why_and_where(path: Path, monkeypatch: pytest.MonkeyPatch, code: int, said: str) -> None:
    monkeypatch.setattr(os, "write", refusing(code))
    with pytest.raises(StorageError, match=said) as caught:
        write_atomically(path, NEW)
    assert caught.value.place.file == str(path)


@pytest.mark.parametrize("existed", [True, False])
def test_a_folder_that_cannot_be_synced_gets_its_old_content_back(
    path: Path, monkeypatch: pytest.MonkeyPatch, existed: bool
) -> None:
    if not existed:
        path.unlink()
    before = names(path.parent)
    sync = os.fsync

    def synced(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EIO, "")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", synced)
    with pytest.raises(StorageError):
        write_atomically(path, NEW)
    assert names(path.parent) == before
    assert not existed or path.read_bytes() == OLD


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP, errno.ENOSYS])
def test_a_file_system_that_cannot_sync_folders_is_not_an_error(
    path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    sync = os.fsync

    def synced(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(code, "")
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", synced)
    write_atomically(path, NEW)
    assert path.read_bytes() == NEW


def test_a_limit_on_the_size_of_files_leaves_everything_as_it_was(path: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, before[1]))
    try:
        with pytest.raises(StorageError, match="larger than is allowed"):
            write_atomically(path, NEW)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert (path.read_bytes(), names(path.parent)) == (OLD, [path.name])


def test_a_folder_without_permission_is_named(foreign_folder: Path) -> None:
    with pytest.raises(StorageError, match="may not be written to"):
        write_atomically(foreign_folder / "new.txt", NEW)


def test_a_file_in_a_folder_without_permission_stays(foreign_folder: Path) -> None:
    with pytest.raises(StorageError):
        write_atomically(foreign_folder / "file.txt", NEW)
    assert (foreign_folder / "file.txt").read_bytes() == OLD


def test_an_interrupt_leaves_no_temporary(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "write", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, NEW)
    assert names(path.parent) == [path.name]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="folder does not exist"):
        write_atomically(tmp_path / "none" / "file", NEW)


def test_a_link_is_not_replaced(path: Path) -> None:
    link = path.with_name("link")
    link.symlink_to(path)
    with pytest.raises(StorageError, match="not a plain file"):
        write_atomically(link, NEW)
    assert path.read_bytes() == OLD


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="not a plain file"):
        write_atomically(tmp_path, NEW)


def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(StorageError, match="not a plain file"):
        write_atomically(tmp_path / "pipe", NEW)


def test_a_write_protected_file_is_not_replaced(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    with pytest.raises(StorageError, match="write-protected"):
        write_atomically(path, NEW)


def test_a_dead_process_s_temporary_is_removed(path: Path) -> None:
    orphan = path.with_name(orphan_name(path, dead_pid()))
    orphan.write_bytes(NEW)
    remove_orphans(path)
    assert not orphan.exists()


def test_a_living_process_s_temporary_is_kept(path: Path) -> None:
    orphan = path.with_name(orphan_name(path, os.getpid()))
    orphan.write_bytes(NEW)
    remove_orphans(path)
    assert orphan.exists()


def test_an_old_temporary_is_removed_whoever_made_it(path: Path) -> None:
    orphan = path.with_name(orphan_name(path, os.getpid()))
    orphan.write_bytes(NEW)
    long_ago = orphan.stat().st_mtime - 2 * STALE_AFTER_SECONDS
    os.utime(orphan, (long_ago, long_ago))
    remove_orphans(path)
    assert not orphan.exists()


def test_another_file_s_temporary_is_kept(path: Path) -> None:
    orphan = path.with_name(orphan_name(path.with_name("other"), dead_pid()))
    orphan.write_bytes(NEW)
    remove_orphans(path)
    assert orphan.exists()


@pytest.mark.parametrize("name", [".readyroom-notes.tmp", "file.txt.tmp", ".readyroom-0123456789abcdef.tmp"])
def test_files_of_other_patterns_are_kept(path: Path, name: str) -> None:
    other = path.with_name(name)
    other.write_bytes(NEW)
    os.utime(other, (0, 0))
    remove_orphans(path)
    assert other.exists()
