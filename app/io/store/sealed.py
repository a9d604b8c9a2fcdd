"""Sealed documents: stable JSON text with a header that tells its format and proves that nobody else changed it.

    "readyroom": {
      "checksum": "sha256:…",
      "format": 1
    }

The checksum is the SHA-256 of the very text without the checksum's line. It is the same in every format, and it guards
against accidents, not against forgers. A text that was only laid out anew (line ends, for one) keeps its checksum,
because it is computed again over the stable layout.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, cast

from app.core.assessment import FORMAT
from app.core.errors import DamagedError, InputError, NewerError, Place
from app.io import json_text
from app.io.store.regular_file import MAX_BYTES

HEADER = "readyroom"

_DAMAGED = "This file is damaged or is no Readyroom assessment"
_HEADER_LINE = b'\n  "readyroom": {\n'
_CHECKSUM_LINE = re.compile(rb'    "checksum": "sha256:[0-9a-f]{64}",\n')


@dataclass(frozen=True)
class Unsealed:
    """What a sealed text says: its tables, its format, and whether it is as it was written."""

    tables: dict[str, Any]
    format: int
    checksum: str
    is_intact: bool
    """The content is what was sealed."""
    is_neat: bool
    """The layout, too, is what was sealed, byte for byte."""


def seal(tables: Mapping[str, Any], format_version: int = FORMAT) -> tuple[bytes, str]:
    """The text of `tables` (already found storable) with its header, and its checksum."""
    bare = json_text.encode({**tables, HEADER: {"format": format_version}})
    checksum = "sha256:" + sha256(bare).hexdigest()
    cut = bare.rindex(_HEADER_LINE) + len(_HEADER_LINE)
    text = b"".join((bare[:cut], f'    "checksum": "{checksum}",\n'.encode(), bare[cut:]))
    if len(text) > MAX_BYTES:
        raise InputError(f"The assessment would take more than {MAX_BYTES} bytes and could not be opened again.")
    return text, checksum


def unseal(text: bytes, place: Place, newest_format: int = FORMAT) -> Unsealed:
    """Read a sealed text. DamagedError when it is none, NewerError when it needs a newer version.

    A wrong checksum is told (`is_intact`) and not raised: what it means is for the caller to say.
    """
    tables = _read(text, place)
    header = cast("dict[str, Any]", tables.pop(HEADER))
    format_version, stated = header["format"], header.get("checksum", "")
    if format_version > newest_format:
        message = f"This file has format {format_version} and needs a newer version of Readyroom than this one."
        raise NewerError(message, place)
    if stated == _checksum_of_layout(text):
        return Unsealed(tables, format_version, stated, is_intact=True, is_neat=True)
    bare = json_text.encode({**tables, HEADER: {"format": format_version}})
    is_intact = stated == "sha256:" + sha256(bare).hexdigest() and set(header) == {"checksum", "format"}
    return Unsealed(tables, format_version, stated, is_intact, is_neat=False)


def _read(text: bytes, place: Place) -> dict[str, Any]:
    try:
        document = json_text.load(text, place, max_bytes=MAX_BYTES)
    except InputError as error:
        reason = error.message[0].lower() + error.message[1:].rstrip(".")
        raise DamagedError(f"{_DAMAGED}: {reason}.", error.place) from error
    if not _has_header(document):
        raise DamagedError(f"{_DAMAGED}: the header '{HEADER}' with its format is missing.", place)
    return cast("dict[str, Any]", document)


def _has_header(document: object) -> bool:
    if not isinstance(document, dict):
        return False
    header = cast("dict[str, object]", document).get(HEADER)
    if not isinstance(header, dict):
        return False
    version = cast("dict[str, object]", header).get("format")
    return isinstance(version, int) and not isinstance(version, bool) and version >= 0


def _checksum_of_layout(text: bytes) -> str | None:
    """The checksum of `text` as it is laid out; None when the line with the checksum is not where it belongs."""
    start = text.rfind(_HEADER_LINE)
    line = _CHECKSUM_LINE.match(text, start + len(_HEADER_LINE)) if start >= 0 else None
    if line is None:
        return None
    view = memoryview(text)
    digest = sha256(view[: line.start()])
    digest.update(view[line.end() :])
    return "sha256:" + digest.hexdigest()
