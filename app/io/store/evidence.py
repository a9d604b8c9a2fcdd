"""Evidence: files kept by the SHA-256 of their content, so that none is stored twice or altered unseen."""

from __future__ import annotations

import re
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from app.core.errors import DamagedError, InputError, Place, ReadyroomError
from app.io.atomic_file import write_atomically
from app.io.store.regular_file import MAX_BYTES, read_plain_file, real_path
from app.io.store.side_folder import is_real_folder, made_side_folder, side_folder

_SUFFIX = re.compile(r"(\.[a-z0-9]{1,10})?")
_NAME = re.compile(r"[0-9a-f]{64}(\.[a-z0-9]{1,10})?")


def put_evidence(path: Path, data: bytes, suffix: str) -> str:
    """Keep `data` beside the assessment at `path`; gives its name, SHA-256 and `suffix` ('.png' or '')."""
    suffix, place = suffix.lower(), Place(file=str(path))
    if not _SUFFIX.fullmatch(suffix):
        raise InputError(f"The ending {suffix[:40]!a} must be a dot and up to ten letters or digits.", place)
    if len(data) > MAX_BYTES:
        raise InputError(f"The evidence is larger than the {MAX_BYTES} bytes that are kept.", place)
    name = sha256(data).hexdigest() + suffix
    with suppress(ReadyroomError):
        evidence_bytes(path, name)
        return name
    write_atomically(made_side_folder(real_path(path), "evidence") / name, data)
    return name


def evidence_bytes(path: Path, name: str) -> bytes:
    """The evidence `name` of the assessment at `path`.

    InputError when the name is none of evidence or nothing is kept under it; DamagedError when the content is not what
    was put there. Links are not followed, neither for the file nor for its folder.
    """
    if not _NAME.fullmatch(name):
        message = f"{name[:80]!a} is no name of evidence: a SHA-256 and an ending are needed."
        raise InputError(message, Place(file=str(path)))
    side = side_folder(real_path(path))
    file = side / "evidence" / name
    if not (is_real_folder(side) and is_real_folder(file.parent)):
        raise InputError("There is no such evidence.", Place(file=str(file)))
    data = read_plain_file(file)
    if sha256(data).hexdigest() != name[:64]:
        raise DamagedError("This evidence is damaged: its content is not what was put there.", Place(file=str(file)))
    return data
