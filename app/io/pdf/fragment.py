"""A rendered fragment: PDF objects without final numbers, ready to be placed in any document.

The template holds all objects but streams, one a line, with `%d` wherever an object number (or a parent-tree key)
stands; `refs` are what to put there, as indices into one table: first the fragment's own objects, then its symbols
(objects of the final document), then its parent-tree keys. Placing a fragment is then one formatting operation.
The encoding is JSON and raw bytes: what comes out of a worker or a cache is never executed.
"""

from __future__ import annotations

import hashlib
import json
from array import array
from dataclasses import dataclass, field
from typing import Any, cast

Mark = tuple[int, str, int, float, float]  # level, text, page from 0, x, y
MAGIC = b"RRFRAG1\n"


class FragmentError(ValueError):
    """Bytes that are no intact fragment."""


@dataclass(frozen=True, slots=True)
class StreamObject:
    """A stream: a template for its dictionary, the table indices for it, and its (compressed) data."""

    head: str
    refs: list[int]
    data: bytes


@dataclass(frozen=True, slots=True)
class Fragment:
    """Objects 0 … `plain`-1 are in the template, the streams follow. Places are in points from the bottom left."""

    template: bytes
    refs: array[int]
    plain: int
    streams: list[StreamObject]
    symbols: list[str]
    keys: int
    pages: list[int] = field(default_factory=list[int])
    sections: list[int] = field(default_factory=list[int])
    parent_tree: int = -1
    anchors: dict[str, tuple[int, float, float]] = field(default_factory=dict[str, tuple[int, float, float]])
    bookmarks: list[Mark] = field(default_factory=list[Mark])
    headings: list[tuple[int, str, str]] = field(default_factory=list[tuple[int, str, str]])
    cell_ids: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    wanted: list[str] = field(default_factory=list[str])
    furniture: dict[str, Any] = field(default_factory=dict[str, Any])

    def encode(self) -> bytes:
        """Bytes from which `decode` makes an equal fragment; the first line is followed by a checksum."""
        header = {
            "plain": self.plain, "symbols": self.symbols, "keys": self.keys, "pages": self.pages,
            "sections": self.sections, "parent_tree": self.parent_tree, "anchors": self.anchors,
            "bookmarks": self.bookmarks, "headings": self.headings, "cell_ids": self.cell_ids,
            "wanted": self.wanted, "furniture": self.furniture,
            "streams": [[stream.head, stream.refs, len(stream.data)] for stream in self.streams],
            "template": len(self.template), "refs": len(self.refs),
        }  # fmt: skip
        packed = json.dumps(header, separators=(",", ":")).encode()
        wide = array("I", self.refs).tobytes()
        body = b"".join(
            (len(packed).to_bytes(8, "big"), packed, self.template, wide, *(stream.data for stream in self.streams))
        )
        return MAGIC + hashlib.sha256(body).digest() + body

    @staticmethod
    def decode(data: bytes) -> Fragment:
        """The fragment in these bytes; FragmentError when they are damaged or something else."""
        start = len(MAGIC) + 32
        if data[: len(MAGIC)] != MAGIC or hashlib.sha256(data[start:]).digest() != data[len(MAGIC) : start]:
            raise FragmentError("not an intact fragment")
        size = int.from_bytes(data[start : start + 8], "big")
        at = start + 8 + size
        header = cast("dict[str, Any]", json.loads(data[start + 8 : at]))
        template = data[at : at + header["template"]]
        at += header["template"]
        refs = array("I")
        refs.frombytes(data[at : at + header["refs"] * refs.itemsize])
        at += header["refs"] * refs.itemsize
        streams: list[StreamObject] = []
        for head, numbers, length in header["streams"]:
            streams.append(StreamObject(head, numbers, data[at : at + length]))
            at += length
        return Fragment(
            template, refs, header["plain"], streams, header["symbols"], header["keys"], header["pages"],
            header["sections"], header["parent_tree"],
            {name: (page, x, y) for name, (page, x, y) in header["anchors"].items()},
            [(level, label, page, x, y) for level, label, page, x, y in header["bookmarks"]],
            [(level, anchor, text) for level, anchor, text in header["headings"]],
            [(name, number) for name, number in header["cell_ids"]],
            header["wanted"], header["furniture"],
        )  # fmt: skip
