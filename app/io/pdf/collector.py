"""Collect the objects of a pydyf document that some of them reach, and write them as the templates of a fragment."""

from __future__ import annotations

import re
import zlib
from array import array
from functools import lru_cache
from typing import Any, cast

import pydyf  # pyright: ignore[reportMissingTypeStubs]

from app.io.pdf.fragment import StreamObject

_REFERENCE = re.compile(rb"(\d+) 0 R")
_COMPRESSION = 6
_pydyf: Any = pydyf
# The names that structure trees are made of, written once.
_LITERALS = {
    f"/{name}": f"/{name}".encode()
    for name in ("StructElem", "Span", "NonStruct", "P", "TD", "TH", "TR", "Link", "OBJR", "Table", "LI", "LBody")
}


class Symbol:
    """Stands for an object of the final document, by name."""

    def __init__(self, name: str) -> None:
        self.name = name


class Key:
    """Stands for a key of the parent tree, counted from the fragment's first."""

    def __init__(self, index: int) -> None:
        self.index = index


class Collector:
    """Renumbers what is reachable and writes it as templates."""

    def __init__(self, pdf: Any, replaced: dict[int, str]) -> None:
        self._objects: list[Any] = pdf.objects
        self._replaced = replaced  # object number -> symbol
        self._plain: list[Any] = []
        self._streams: list[Any] = []
        self._place: dict[int, tuple[bool, int]] = {}
        self._symbols: dict[str, int] = {}
        self.keys = 0

    def add(self, obj: Any) -> None:
        """Make sure an object is in the fragment."""
        self._visit(obj.number)

    def _visit(self, number: int) -> None:
        if number in self._place or number in self._replaced:
            return
        obj = self._objects[number]
        shelf = self._streams if isinstance(obj, pydyf.Stream) else self._plain
        self._place[number] = (isinstance(obj, pydyf.Stream), len(shelf))
        shelf.append(obj)

    def local(self, obj: Any) -> int:
        """The number of an object inside the fragment; valid after `write`."""
        is_stream, index = self._place[obj.number]
        return index + len(self._plain) if is_stream else index

    def write(self) -> tuple[bytes, array[int], list[StreamObject], list[str]]:
        """Template, its refs, the streams and the symbols. Objects found on the way are appended and written too."""
        plain: list[tuple[bytes, list[Any]]] = []
        streams: list[tuple[bytes, list[Any], bytes]] = []
        while len(plain) < len(self._plain) or len(streams) < len(self._streams):
            while len(plain) < len(self._plain):
                plain.append(self._object(self._plain[len(plain)]))
            while len(streams) < len(self._streams):
                stream = self._streams[len(streams)]
                data = b"\n".join(_raw(item) for item in stream.stream)
                extra = pydyf.Dictionary(dict(stream.extra))
                if stream.compress:
                    extra["Filter"] = "/FlateDecode"
                    data = zlib.compress(data, _COMPRESSION)
                extra["Length"] = len(data)
                head, refs = self._object(extra)
                streams.append((head, refs, data))
        count = len(plain) + len(streams)
        numbers = array("I", (self._index(ref, count) for _, refs in plain for ref in refs))
        written = [
            StreamObject(head.decode("latin-1"), [self._index(ref, count) for ref in refs], data)
            for head, refs, data in streams
        ]
        return b"\n".join(head for head, _ in plain), numbers, written, list(self._symbols)

    def _index(self, ref: int | Symbol | Key, count: int) -> int:
        if isinstance(ref, Symbol):
            return count + self._symbols[ref.name]
        if isinstance(ref, Key):
            return count + len(self._symbols) + ref.index
        if ref in self._replaced:
            return count + self._symbols[self._replaced[ref]]
        is_stream, index = self._place[ref]
        return index + len(self._plain) if is_stream else index

    def _object(self, obj: Any) -> tuple[bytes, list[Any]]:
        out: list[bytes] = []
        refs: list[Any] = []
        self._value(obj, out, refs)
        return b"".join(out), refs

    def _refer(self, number: int, refs: list[Any]) -> None:
        if number in self._replaced:
            self._symbols.setdefault(self._replaced[number], len(self._symbols))
        else:
            self._visit(number)
        refs.append(number)

    def _value(self, value: Any, out: list[bytes], refs: list[Any]) -> None:
        if isinstance(value, dict):
            out.append(b"<<")
            for key, item in cast("dict[str, Any]", value).items():
                out.append(_name(key))
                if type(item) is bytes or type(item) is str:
                    self._leaf(item, out, refs)
                else:
                    self._value(item, out, refs)
            out.append(b">>")
        elif isinstance(value, list):
            out.append(b"[")
            for position, item in enumerate(cast("list[Any]", value)):
                if position:
                    out.append(b" ")
                self._value(item, out, refs)
            out.append(b"]")
        elif isinstance(value, pydyf.String):
            data: bytes = value.data
            out.append(data.replace(b"%", b"%%").replace(b"\r", b"\\r").replace(b"\n", b"\\n"))
        elif isinstance(value, Symbol):
            self._symbols.setdefault(value.name, len(self._symbols))
            out.append(b"%d 0 R")
            refs.append(value)
        elif isinstance(value, Key):
            self.keys = max(self.keys, value.index + 1)
            out.append(b"%d")
            refs.append(value)
        elif isinstance(value, bool):
            out.append(b"true" if value else b"false")
        else:
            self._leaf(value, out, refs)

    def _leaf(self, value: Any, out: list[bytes], refs: list[Any]) -> None:
        if type(value) is str and value in _LITERALS:
            out.append(_LITERALS[value])
            return
        data = _raw(value)
        if b" 0 R" in data:
            if data.endswith(b" 0 R") and data[:-4].isdigit():
                out.append(b"%d 0 R")
                self._refer(int(data[:-4]), refs)
                return
            end = 0
            for found in _REFERENCE.finditer(data):
                out.append(data[end : found.start()].replace(b"%", b"%%") + b"%d 0 R")
                self._refer(int(found[1]), refs)
                end = found.end()
            data = data[end:]
        out.append(data.replace(b"%", b"%%").replace(b"\n", b" "))


def _raw(item: Any) -> bytes:
    """What pydyf would write for a value that is no container."""
    if isinstance(item, bytes):
        return item
    if isinstance(item, float):
        return str(int(item)).encode() if item.is_integer() else f"{item:f}".rstrip("0").encode()
    if isinstance(item, _pydyf.Object):
        data: bytes = item.data
        return data
    return str(item).encode("ascii")


@lru_cache(4096)
def _name(key: str) -> bytes:
    """A dictionary key as it stands in a template."""
    return b"/" + key.encode("ascii").replace(b"%", b"%%") + b" "
