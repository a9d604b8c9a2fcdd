"""Writing the files of an export: all of them, or nothing that was there has changed."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from app.core.errors import Place, StorageError
from app.io.atomic_file import reason_of, sync_folder, write_atomically


def write_together(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their names within `folder`, which is made where it is missing.

    They are written to a folder beside them first and moved into place in the order given, so that a full disk is met
    before anything is replaced. StorageError says which file could not be written.
    """
    targets = {name: folder / name for name in files}
    _refuse_what_cannot_be_replaced(targets.values())
    with _made_folders({folder, *(target.parent for target in targets.values())}), _beside(folder) as staging:
        for number, (name, content) in enumerate(files.items()):
            try:
                write_atomically(staging / str(number), content)
            except StorageError as error:
                raise StorageError(error.message, Place(str(targets[name]))) from error
        for number, target in enumerate(targets.values()):
            with _one_sentence(target, "The file could not be replaced"):
                (staging / str(number)).replace(target)
        for parent in {target.parent for target in targets.values()}:
            with _one_sentence(parent, "The folder could not be written to"):
                sync_folder(parent)


def _refuse_what_cannot_be_replaced(targets: Iterable[Path]) -> None:
    for target in targets:
        if target.is_symlink() or (target.exists() and not target.is_file()):
            message = "This is not a plain file (a folder, a link or a device), so it is not replaced."
            raise StorageError(message, Place(str(target)))
        if target.exists() and not os.access(target, os.W_OK):
            raise StorageError("The file is write-protected, so it is not replaced.", Place(str(target)))
        if target.parent.exists() and not target.parent.is_dir():
            raise StorageError(
                "A folder is needed here, and something else stands in its place.", Place(str(target.parent))
            )


@contextmanager
def _made_folders(folders: set[Path]) -> Generator[None]:
    """Make the folders, and take those that were missing away again when the work within fails."""
    missing = {each for folder in folders for each in (folder, *folder.parents) if not each.exists()}
    deepest_first = sorted(missing, key=lambda each: len(each.parts), reverse=True)
    try:
        for folder in reversed(deepest_first):
            with _one_sentence(folder, "The folder could not be made"):
                folder.mkdir(exist_ok=True)
        yield
    except BaseException:
        for folder in deepest_first:
            with suppress(OSError):
                folder.rmdir()
        raise


@contextmanager
def _beside(folder: Path) -> Generator[Path]:
    """A folder for a while, on the same disk."""
    with _one_sentence(folder, "The folder could not be written to"):
        staging = Path(tempfile.mkdtemp(prefix=".readyroom-", dir=folder))
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


@contextmanager
def _one_sentence(path: Path, what: str) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise StorageError(f"{what} because {reason_of(error)}.", Place(str(path))) from error
