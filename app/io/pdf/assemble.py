"""Put fragments together as one tagged PDF file.

Objects of a fragment are renumbered by one formatting operation (see `fragment`). What belongs to the document as a
whole is written here: page tree, structure root, parent tree, table-head ids, named destinations, bookmarks, heads and
feet, metadata. Objects go into object streams (ISO 32000-1 §7.5.7), so that the file stays small.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from app.io.pdf.fragment import Fragment
from app.io.pdf.job import PdfJob
from app.io.pdf.metadata import info_dictionary, pdf_string, string_key, xmp_packet

_OBJECTS_PER_STREAM = 200
_COMPRESSION = 6
_TREE_LEAF = 64


class AssemblyError(ValueError):
    """The fragments do not make a whole document."""


@dataclass(frozen=True, slots=True)
class Part:
    """A fragment in its place, and the number of its sheet in the furniture for each of its pages."""

    fragment: Fragment
    sheets: Sequence[int]


class _File:
    """Objects by number, and the bytes of the file they become."""

    def __init__(self) -> None:
        self.plain: dict[int, bytes] = {}
        self.streams: dict[int, tuple[bytes, bytes]] = {}
        self._next = 1

    def reserve(self, count: int = 1) -> int:
        """The first of `count` new object numbers."""
        first = self._next
        self._next += count
        return first

    def add(self, data: bytes) -> int:
        number = self.reserve()
        self.plain[number] = data
        return number

    def add_stream(self, head: bytes, data: bytes) -> int:
        number = self.reserve()
        self.streams[number] = (head, data)
        return number

    def place(self, fragment: Fragment, symbols: dict[str, int], first_key: int) -> int:
        """Add a fragment's objects; returns the number of its object 0."""
        count = fragment.plain + len(fragment.streams)
        base = self.reserve(count)
        try:
            named = [symbols[name] for name in fragment.symbols]
        except KeyError as missing:
            raise AssemblyError(f"a fragment needs {missing}") from None
        table = [*range(base, base + count), *named, *range(first_key, first_key + fragment.keys)]
        lines = (fragment.template % tuple(map(table.__getitem__, fragment.refs))).split(b"\n")
        if fragment.plain:
            if len(lines) != fragment.plain:
                raise AssemblyError("a fragment does not have the objects it says")
            self.plain.update(zip(range(base, base + fragment.plain), lines, strict=True))
        for number, stream in enumerate(fragment.streams, start=base + fragment.plain):
            head = stream.head.encode("latin-1") % tuple(table[ref] for ref in stream.refs)
            self.streams[number] = (head, stream.data)
        return base

    def write(self, root: int, info: int) -> bytes:
        """The file, with cross-reference stream and an identifier made from the content."""
        out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        entries: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
        for number, (head, data) in self.streams.items():
            entries[number] = (1, len(out), 0)
            out += b"%d 0 obj\n%b\nstream\n%b\nendstream\nendobj\n" % (number, head, data)
        numbers = sorted(self.plain)
        for start in range(0, len(numbers), _OBJECTS_PER_STREAM):
            chunk = numbers[start : start + _OBJECTS_PER_STREAM]
            holder = self.reserve()
            entries[holder] = (1, len(out), 0)
            entries.update((number, (2, holder, index)) for index, number in enumerate(chunk))
            out += _object_stream(holder, chunk, [self.plain[number] for number in chunk])
        own = self.reserve()
        entries[own] = (1, len(out), 0)
        table = b"".join(
            kind.to_bytes(1, "big") + where.to_bytes(4, "big") + index.to_bytes(2, "big")
            for kind, where, index in (entries[number] for number in range(self._next))
        )
        digest = hashlib.sha256(out).hexdigest()[:32].encode()
        packed = zlib.compress(table, _COMPRESSION)
        head = (
            b"<</Type /XRef/Size %d/W [1 4 2]/Root %d 0 R/Info %d 0 R/ID [<%b> <%b>]/Filter /FlateDecode/Length %d>>"
            % (self._next, root, info, digest, digest, len(packed))
        )
        start = len(out)
        out += b"%d 0 obj\n%b\nstream\n%b\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (own, head, packed, start)
        return bytes(out)


def _object_stream(number: int, chunk: Sequence[int], objects: Sequence[bytes]) -> bytes:
    starts = [0, *accumulate(len(data) + 1 for data in objects)]
    index = b" ".join(b"%d %d" % pair for pair in zip(chunk, starts, strict=False)) + b" "
    packed = zlib.compress(index + b" ".join(objects), _COMPRESSION)
    head = b"<</Type /ObjStm/N %d/First %d/Filter /FlateDecode/Length %d>>" % (len(chunk), len(index), len(packed))
    return b"%d 0 obj\n%b\nstream\n%b\nendstream\nendobj\n" % (number, head, packed)


def assemble(job: PdfJob, parts: Sequence[Part], furniture: Fragment) -> bytes:
    """The finished PDF; AssemblyError when a link leads nowhere or a fragment is not what it says."""
    file = _File()
    catalog, page_root, structure, document = (file.reserve() for _ in range(4))
    sheets_base = file.place(furniture, {}, 0)
    total = sum(len(part.fragment.pages) for part in parts)
    underlay = file.add_stream(*_stream(b"", b"/Artifact <</Type /Pagination>> BDC /Furniture Do EMC"))
    bases: list[int] = []
    nodes: list[int] = []
    leaves: list[bytes] = []
    page_number, key = 1, 0
    for part in parts:
        node = file.reserve()
        symbols = {"pages": node, "root": structure, "document": document, "underlay": underlay}
        for index, sheet in enumerate(part.sheets):
            sheet_form = sheets_base + furniture.pages[sheet]
            stamp = _stamp(furniture, sheets_base, sheet_form, f"{page_number + index} / {total}")
            symbols[f"furniture:{index}"] = file.add_stream(*stamp)
        base = file.place(part.fragment, symbols, key)
        kids = _refs(base + number for number in part.fragment.pages)
        count = len(part.fragment.pages)
        file.plain[node] = b"<</Type /Pages/Parent %d 0 R/Count %d/Kids [%b]>>" % (page_root, count, kids)
        bases.append(base)
        nodes.append(node)
        leaves.append(b"%d 0 R" % (base + part.fragment.parent_tree))
        key += part.fragment.keys
        page_number += count
    file.plain[page_root] = b"<</Type /Pages/Count %d/Kids [%b]>>" % (total, _refs(nodes))
    placed = [(base, part.fragment) for base, part in zip(bases, parts, strict=True)]
    sections = _refs(base + number for base, fragment in placed for number in fragment.sections)
    file.plain[document] = b"<</Type /StructElem/S /Document/P %d 0 R/K [%b]>>" % (structure, sections)
    parent_tree = file.add(b"<</Kids [%b]>>" % b" ".join(leaves))
    heads = {name: base + number for base, fragment in placed for name, number in fragment.cell_ids}
    id_tree = _name_tree(file, {name: b"%d 0 R" % number for name, number in heads.items()})
    file.plain[structure] = b"<</Type /StructTreeRoot/K [%d 0 R]/ParentTree %d 0 R/ParentTreeNextKey %d%b>>" % (
        document, parent_tree, key, b"/IDTree %d 0 R" % id_tree if heads else b"",
    )  # fmt: skip
    dests = _name_tree(file, _destinations(parts, bases))
    outlines = _outlines(file, parts, bases)
    xmp = file.add_stream(*_stream(b"/Type /Metadata/Subtype /XML", xmp_packet(job), compress=False))
    file.plain[catalog] = (
        b"<</Type /Catalog/Pages %d 0 R/StructTreeRoot %d 0 R/MarkInfo <</Marked true>>/Lang %b/Names <</Dests %d 0 R>>"
        b"/Outlines %d 0 R/PageMode /UseOutlines/ViewerPreferences <</DisplayDocTitle true>>/Metadata %d 0 R>>"
        % (page_root, structure, pdf_string(job.language), dests, outlines, xmp)
    )
    info = file.add(info_dictionary(job))
    return file.write(catalog, info)


def _refs(numbers: Iterable[int]) -> bytes:
    return b" ".join(b"%d 0 R" % number for number in numbers)


def _stream(extra: bytes, data: bytes, *, compress: bool = True) -> tuple[bytes, bytes]:
    packed = zlib.compress(data, _COMPRESSION) if compress else data
    filtered = b"/Filter /FlateDecode" if compress else b""
    return b"<<%b%b/Length %d>>" % (extra, filtered, len(packed)), packed


def _stamp(furniture: Fragment, base: int, sheet_form: int, number: str) -> tuple[bytes, bytes]:
    """The form drawn under a page: its sheet with heads and feet, and the page number, flush right."""
    given = furniture.furniture
    size, glyphs = given["size"], given["glyphs"]
    width = sum(glyphs[char][1] for char in number) * size / 1000
    shown = "".join(f"{glyphs[char][0]:04x}" for char in number)
    red, green, blue = given["color"]
    content = (
        f"/Sheet Do q {red:.4f} {green:.4f} {blue:.4f} rg BT /Number {size:.3f} Tf "
        f"{given['right'] - width:.3f} {given['y']:.3f} Td <{shown}> Tj ET Q"
    )
    box = " ".join(f"{value:g}" for value in given["page"])
    extra = (
        b"/Type /XObject/Subtype /Form/BBox [%b]/Resources <</XObject <</Sheet %d 0 R>>/Font <</Number %d 0 R>>>>"
        % (box.encode(), sheet_form, base + given["font"])
    )
    return _stream(extra, content.encode())


def _destinations(parts: Sequence[Part], bases: Sequence[int]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for part, base in zip(parts, bases, strict=True):
        for name, (page, x, y) in part.fragment.anchors.items():
            where = b"[%d 0 R /XYZ %b %b 0]" % (base + part.fragment.pages[page], _number(x), _number(y))
            found.setdefault(name, where)
    for part in parts:
        missing = [name for name in part.fragment.wanted if name not in found]
        if missing:
            raise AssemblyError(f"nothing has the anchor '{missing[0]}'")
    return found


def _name_tree(file: _File, entries: dict[str, bytes]) -> int:
    """A name tree in leaves of bounded size; returns its object number."""
    ordered = sorted((string_key(name), pdf_string(name), value) for name, value in entries.items())
    kids: list[int] = []
    for start in range(0, len(ordered), _TREE_LEAF):
        leaf = ordered[start : start + _TREE_LEAF]
        names = b" ".join(text + b" " + value for _, text, value in leaf)
        kids.append(file.add(b"<</Limits [%b %b]/Names [%b]>>" % (leaf[0][1], leaf[-1][1], names)))
    return file.add(b"<</Kids [%b]>>" % _refs(kids))


def _number(value: float) -> bytes:
    return f"{value:.3f}".rstrip("0").rstrip(".").encode()


@dataclass(slots=True)
class _Bookmark:
    level: int
    text: str
    target: bytes
    number: int
    children: list[_Bookmark]


def _outlines(file: _File, parts: Sequence[Part], bases: Sequence[int]) -> int:
    """The bookmarks of all parts as one tree: chapters open, what is below their sections closed."""
    root = _Bookmark(0, "", b"", file.reserve(), [])
    path = [root]
    for part, base in zip(parts, bases, strict=True):
        for level, text, page, x, y in part.fragment.bookmarks:
            where = b"[%d 0 R /XYZ %b %b 0]" % (base + part.fragment.pages[page], _number(x), _number(y))
            mark = _Bookmark(level, text, where, file.reserve(), [])
            while path[-1].level >= level:
                path.pop()
            path[-1].children.append(mark)
            path.append(mark)
    shown = _write_bookmarks(file, root)
    ends = b"/First %d 0 R/Last %d 0 R" % (root.children[0].number, root.children[-1].number) if root.children else b""
    file.plain[root.number] = b"<</Type /Outlines/Count %d%b>>" % (shown, ends)
    return root.number


def _write_bookmarks(file: _File, parent: _Bookmark) -> int:
    """Write the entries below one; returns how many of them are visible when it is open."""
    shown = 0
    for index, mark in enumerate(parent.children):
        below = _write_bookmarks(file, mark)
        is_open = mark.level < 2
        fields = [b"/Title %b/Parent %d 0 R/Dest %b" % (pdf_string(mark.text), parent.number, mark.target)]
        if index:
            fields.append(b"/Prev %d 0 R" % parent.children[index - 1].number)
        if index + 1 < len(parent.children):
            fields.append(b"/Next %d 0 R" % parent.children[index + 1].number)
        if mark.children:
            fields.append(b"/First %d 0 R/Last %d 0 R" % (mark.children[0].number, mark.children[-1].number))
            fields.append(b"/Count %d" % (below if is_open else -below))
        file.plain[mark.number] = b"<<" + b"".join(fields) + b">>"
        shown += 1 + (below if is_open else 0)
    return shown
