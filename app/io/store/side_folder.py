"""`NAME.readyroom.d`, the folder beside an assessment, for what must not be rewritten with every answer."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from app.core.errors import Place, StorageError
from app.io.atomic_file import reason_of


def side_folder(assessment: Path) -> Path:
    """Where the folder beside the file `assessment` is or would be."""
    return assessment.with_name(assessment.name + ".d")


def made_side_folder(assessment: Path, *parts: str) -> Path:
    """The folder `parts` within the side folder, made where missing; StorageError when it cannot be, or is a link."""
    folder = side_folder(assessment)
    _make(folder)
    for part in parts:
        folder = folder / part
        _make(folder)
    return folder


def names_within(folder: Path) -> Iterator[str]:
    """Names of what is in `folder`, in order; none when it does not exist or is a link."""
    if not is_real_folder(folder):
        return
    with suppress(OSError):
        yield from sorted(entry.name for entry in folder.iterdir())


def is_real_folder(folder: Path) -> bool:
    """Whether `folder` is a folder and no link to one: a link may lead out of the assessment."""
    try:
        return stat.S_ISDIR(folder.lstat().st_mode)
    except OSError:
        return False


def _make(folder: Path) -> None:
    place = Place(file=str(folder))
    try:
        folder.mkdir()
    except FileExistsError:
        if not is_real_folder(folder):
            raise StorageError("A folder is needed here, and something else stands in its place.", place) from None
    except OSError as error:
        message = f"The folder could not be made because {reason_of(error)}; open the assessment for reading only."
        raise StorageError(message, place) from error
