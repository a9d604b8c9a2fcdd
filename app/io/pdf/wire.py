"""Messages between the parent and its workers: a JSON header and raw blobs, each with its length."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, BinaryIO, cast

_LENGTH = 8


def pack(header: Mapping[str, Any], blobs: Sequence[bytes] = ()) -> bytes:
    """One message as bytes."""
    head = json.dumps({**header, "blobs": [len(blob) for blob in blobs]}).encode()
    body = b"".join((len(head).to_bytes(_LENGTH, "big"), head, *blobs))
    return len(body).to_bytes(_LENGTH, "big") + body


def unpack(message: bytes) -> tuple[dict[str, Any], list[bytes]]:
    """Header and blobs of a message without its length."""
    at = _LENGTH + int.from_bytes(message[:_LENGTH], "big")
    header = cast("dict[str, Any]", json.loads(message[_LENGTH:at]))
    blobs: list[bytes] = []
    for size in header.pop("blobs"):
        blobs.append(message[at : at + size])
        at += size
    return header, blobs


def read(stream: BinaryIO) -> tuple[dict[str, Any], list[bytes]] | None:
    """The next message of a blocking stream, or None at its end."""
    length = stream.read(_LENGTH)
    if len(length) < _LENGTH:
        return None
    message = stream.read(int.from_bytes(length, "big"))
    return unpack(message)


class Inbox:
    """Collects bytes that arrive in pieces until they are a message."""

    def __init__(self) -> None:
        self._data = bytearray()

    def feed(self, piece: bytes) -> tuple[dict[str, Any], list[bytes]] | None:
        """Add a piece; the message when it is complete."""
        self._data += piece
        if len(self._data) < _LENGTH:
            return None
        size = int.from_bytes(self._data[:_LENGTH], "big")
        if len(self._data) < _LENGTH + size:
            return None
        message = bytes(self._data[_LENGTH : _LENGTH + size])
        del self._data[: _LENGTH + size]
        return unpack(message)
