"""Which process has which file open, noted in a folder, so that the next one knows what a crash left open."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from app.core.errors import ReadyroomError
from app.io.atomic_file import process_lives, write_atomically


def mark_open(folder: Path, path: Path) -> None:
    """Note that this process has `path` open; raises OSError or ReadyroomError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_atomically(_mark(folder), json.dumps({"host": socket.gethostname(), "path": str(path)}).encode())


def unmark(folder: Path) -> None:
    """Note that this process has nothing open."""
    with suppress(OSError):
        _mark(folder).unlink()


def left_open(folder: Path) -> list[Path]:
    """Files that processes of this computer had open when they ended without closing them; told once."""
    found: list[Path] = []
    for mark in _marks(folder):
        try:
            noted = json.loads(mark.read_bytes())
            if noted["host"] != socket.gethostname() or process_lives(int(mark.stem)):
                continue
            found.append(Path(str(noted["path"])))
        except (OSError, ValueError, KeyError, TypeError, ReadyroomError):
            pass
        with suppress(OSError):
            mark.unlink()
    return found


def _marks(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from sorted(each for each in folder.glob("*.json") if each.stem.isdigit())


def _mark(folder: Path) -> Path:
    return folder / f"{os.getpid()}.json"
