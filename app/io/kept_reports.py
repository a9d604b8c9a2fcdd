"""What `assess` printed for an assessment, kept by everything that it was made from.

Loading the models takes several times as long as evaluating, so an assessment that has not changed is not evaluated
again. The key covers the content of the assessment, the built-in pack, the program and its libraries, the day and the
form; whatever is not certain to be the same is evaluated. What is kept only ever saves time.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from pathlib import Path

from app import __version__
from app.io.locations import cache_folder
from app.io.resources import data_root

_APP_FOLDER = Path(__file__).resolve().parents[1]
_PACK_PARTS = ("pack.yaml", "questionnaires", "validators", "templates", "translations")
_LARGEST_ASSESSMENT = 5_000_000
_KEEP = 50
_CHECKSUM_SIZE = 16


@dataclass(frozen=True, slots=True)
class KeptReport:
    """What was printed, and the severities of the findings that are open."""

    text: bytes
    open_severities: frozenset[str]


def report_key(file: Path, as_of: date, form: str) -> str | None:
    """The key of the report on the assessment at `file`; None when it cannot be told what the report depends on."""
    try:
        content = _plain_content(file)
        if content is None:
            return None
        made_from = [__version__, sys.version, as_of.isoformat(), form, *_stamps()]
    except OSError:
        return None
    digest = blake2b(content, digest_size=24)
    digest.update("\0".join(made_from).encode(errors="surrogateescape"))
    return digest.hexdigest()


def kept_report(key: str) -> KeptReport | None:
    """What is kept under `key`; None when there is nothing, or when it is damaged."""
    try:
        checksum, _, rest = (_folder() / key).read_bytes().partition(b"\n")
    except OSError:
        return None
    if checksum != _checksum(rest):
        return None
    severities, _, text = rest.partition(b"\n")
    return KeptReport(text, frozenset(severities.decode().split()))


def keep_report(key: str, report: KeptReport) -> None:
    """Keep what was printed. A folder that cannot be written is no error."""
    from app.core.errors import ReadyroomError
    from app.io.atomic_file import write_atomically

    rest = " ".join(sorted(report.open_severities)).encode() + b"\n" + report.text
    try:
        _folder().mkdir(mode=0o700, parents=True, exist_ok=True)  # what is in an assessment is nobody else's to read
        write_atomically(_folder() / key, _checksum(rest) + b"\n" + rest)
        _trim()
    except (OSError, ReadyroomError):
        return


def _plain_content(file: Path) -> bytes | None:
    found = file.stat()
    if not stat.S_ISREG(found.st_mode) or found.st_size > _LARGEST_ASSESSMENT:
        return None
    return file.read_bytes()


def _stamps() -> Iterator[str]:
    """Name, size and times of everything besides the assessment that a report is made from."""
    for path in (*(data_root() / name for name in _PACK_PARTS), _APP_FOLDER):
        yield from _stamps_below(path)
    for folder in sys.path:
        if folder.endswith("-packages"):
            yield _stamp(folder, Path(folder).stat())


def _stamps_below(path: Path) -> Iterator[str]:
    try:
        found = path.stat()
    except FileNotFoundError:
        return
    if not stat.S_ISDIR(found.st_mode):
        yield _stamp(str(path), found)
        return
    with os.scandir(path) as entries:
        listed = sorted(entries, key=lambda entry: entry.name)
    for entry in listed:
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _stamps_below(Path(entry.path))
        elif entry.is_file():
            yield _stamp(entry.path, entry.stat())


def _stamp(path: str, found: os.stat_result) -> str:
    return f"{path} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}"


def _folder() -> Path:
    return cache_folder() / "reports"


def _checksum(content: bytes) -> bytes:
    return blake2b(content, digest_size=_CHECKSUM_SIZE).hexdigest().encode()


def _trim() -> None:
    """Remove the oldest beyond what is kept."""
    files = sorted(_folder().iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in files[_KEEP:]:
        path.unlink(missing_ok=True)
