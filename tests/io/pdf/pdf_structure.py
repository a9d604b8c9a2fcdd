"""Own checks of a tagged PDF: what page validators let pass although a reader would stumble over it."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream, IndirectObject


def _obj(value: Any) -> Any:
    return value.get_object() if isinstance(value, IndirectObject) else value


def _id(value: Any) -> int:
    return value.idnum if isinstance(value, IndirectObject) else getattr(value.indirect_reference, "idnum", -1)


class Structure:
    """The tagged side of a PDF, read once."""

    def __init__(self, data: bytes) -> None:
        self.reader = PdfReader(io.BytesIO(data), strict=True)
        self.root = self.reader.trailer["/Root"]
        self.pages = {_id(page.indirect_reference): page for page in self.reader.pages}
        self.tree: dict[int, Any] = {}
        self.parents: dict[int, int] = {}
        self.problems: list[str] = []
        tree_root = self.root["/StructTreeRoot"]
        self._walk(tree_root.raw_get("/K"), _id(self.root.raw_get("/StructTreeRoot")))
        self.keys = dict(self._number_tree(tree_root["/ParentTree"]))

    def kinds(self) -> Counter[str]:
        """How many structure elements of each kind there are."""
        return Counter(element["/S"] for element in self.tree.values())

    def _walk(self, kids: Any, parent: int) -> None:
        for kid in _obj(kids) if isinstance(_obj(kids), list) else [kids]:
            element = _obj(kid)
            if not isinstance(element, dict) or "/S" not in element:
                continue
            number = _id(kid)
            if number in self.tree:
                self.problems.append(f"element {number} is in the tree twice")
                continue
            self.tree[number] = element
            if _id(element.raw_get("/P")) != parent:
                self.problems.append(f"element {number} names the wrong parent")
            if "/K" in element:
                self._walk(element.raw_get("/K"), number)

    def _number_tree(self, node: Any) -> Iterator[tuple[int, Any]]:
        last = -1
        for kid in node.get("/Kids", []):
            leaf = _obj(kid)
            low, high = leaf["/Limits"]
            keys = list(self._number_tree(leaf))
            if [keys[0][0], keys[-1][0]] != [low, high] or low <= last:
                self.problems.append("the parent tree's limits are wrong")
            last = high
            yield from keys
        nums = node.get("/Nums", [])
        for position in range(0, len(nums), 2):
            yield int(nums[position]), nums[position + 1]


def check(data: bytes, sections: int) -> list[str]:
    """Everything wrong with the structure of a PDF that should have this many sections; [] when all is right."""
    found = Structure(data)
    problems = [*found.problems]
    document = _obj(found.root["/StructTreeRoot"]["/K"][0])
    kinds = [_obj(kid)["/S"] for kid in document["/K"]]
    if kinds != ["/Sect"] * sections:
        problems.append(f"the document has {kinds} instead of {sections} sections")
    problems += _check_content(found)
    problems += _check_links(found)
    problems += _check_tables(found)
    problems += _check_outlines(found)
    return problems


def marked_content(page: Any, reader: PdfReader) -> tuple[list[int], bool]:
    """The MCIDs of a page in order, and whether anything is painted outside marked content."""
    mcids: list[int] = []
    depth, bare = 0, False
    stream = ContentStream(page["/Contents"], reader)
    for operands, operator in stream.operations:
        if operator in (b"BDC", b"BMC"):
            depth += 1
            if operator == b"BDC" and isinstance(operands[1], dict) and "/MCID" in operands[1]:
                mcids.append(int(operands[1]["/MCID"]))
        elif operator == b"EMC":
            depth -= 1
        elif operator in (b"Tj", b"TJ", b"Do", b"S", b"f", b"F", b"B", b"f*", b"B*", b"sh") and depth == 0:
            bare = True
    return mcids, bare


def _check_content(found: Structure) -> Iterator[str]:
    claimed: dict[tuple[int, int], int] = {}
    for number, element in found.tree.items():
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            if isinstance(kid, int):
                claimed[_id(element.raw_get("/Pg")), int(kid)] = number
    drawn: set[tuple[int, int]] = set()
    for page_id, page in found.pages.items():
        mcids, bare = marked_content(page, found.reader)
        if bare:
            yield f"page {page_id} paints outside marked content"
        if len(set(mcids)) != len(mcids):
            yield f"page {page_id} uses a marked-content id twice"
        owners = _obj(found.keys.get(int(page.get("/StructParents", -1)), []))
        if len(owners) != len(mcids):
            yield f"page {page_id} has {len(mcids)} marked parts but {len(owners)} in the parent tree"
            continue
        for mcid in mcids:
            drawn.add((page_id, mcid))
            if claimed.get((page_id, mcid)) != _id(owners[mcid]):
                yield f"part {mcid} of page {page_id} belongs to no element or to another one"
    if set(claimed) != drawn:
        yield "the tree names content that no page has"


def _check_links(found: Structure) -> Iterator[str]:
    names = set(found.reader.named_destinations)
    held: dict[int, int] = {}
    for number, element in found.tree.items():
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            inner = _obj(kid)
            if isinstance(inner, dict) and inner.get("/Type") == "/OBJR":
                held[_id(inner.raw_get("/Obj"))] = number
    annotations: set[int] = set()
    for page in found.pages.values():
        for reference in page.get("/Annots", []):
            annotation = _obj(reference)
            annotations.add(_id(reference))
            owner = found.keys.get(int(annotation.get("/StructParent", -1)))
            if owner is None or held.get(_id(reference)) != _id(owner):
                yield f"link {_id(reference)} belongs to no element or to another one"
            elif _obj(owner)["/S"] != "/Link":
                yield f"link {_id(reference)} belongs to a {_obj(owner)['/S']}"
            if "/Dest" in annotation and annotation["/Dest"] not in names:
                yield f"link {_id(reference)} leads to {annotation['/Dest']}, which is nowhere"
    if set(held) != annotations:
        yield "the tree names links that no page has"
    for name, place in found.reader.named_destinations.items():
        if _id(place.page) not in found.pages:
            yield f"{name} is on a page that is not in the document"


def _check_tables(found: Structure) -> Iterator[str]:
    ids = [element["/ID"] for element in found.tree.values() if "/ID" in element]
    if len(set(ids)) != len(ids):
        yield "two table heads have the same id"
    listed: dict[Any, int] = {}
    tree = found.root["/StructTreeRoot"].get("/IDTree", {})
    for leaf in tree.get("/Kids", []):
        names = _obj(leaf)["/Names"]
        listed.update((names[at], _id(list.__getitem__(names, at + 1))) for at in range(0, len(names), 2))
    own = {element["/ID"]: number for number, element in found.tree.items() if "/ID" in element}
    if listed != own:
        yield "the id tree does not list the table heads"
    for number, element in found.tree.items():
        if element["/S"] == "/TD":
            headers = element["/A"].get("/Headers", [])
            if any(header not in own for header in headers):
                yield f"cell {number} names a head that does not exist"


def _check_outlines(found: Structure) -> Iterator[str]:
    def visit(node: Any, parent: int) -> Iterator[str]:
        item = node.raw_get("/First") if "/First" in node else None
        while item is not None:
            entry = _obj(item)
            if _id(entry.raw_get("/Parent")) != parent:
                yield "a bookmark names the wrong parent"
            if _id(list.__getitem__(entry["/Dest"], 0)) not in found.pages:
                yield "a bookmark leads to no page"
            yield from visit(entry, _id(item))
            item = entry.raw_get("/Next") if "/Next" in entry else None

    outlines = found.root.raw_get("/Outlines")
    yield from visit(_obj(outlines), _id(outlines))


def text_right_edges(page: Any, reader: PdfReader) -> list[float]:
    """Where each run of text in the page's own content ends, in points from the left."""
    fonts = {name: _widths(font.get_object()) for name, font in page["/Resources"]["/Font"].get_object().items()}
    stack: list[tuple[float, float]] = []
    text = (1.0, 0.0)  # horizontal scale and offset are all that is needed
    edges: list[float] = []
    scale, offset = 1.0, 0.0
    font, size = "", 0.0
    for operands, operator in ContentStream(page["/Contents"], reader).operations:
        if operator == b"q":
            stack.append((scale, offset))
        elif operator == b"Q":
            scale, offset = stack.pop()
        elif operator == b"cm":
            scale, offset = scale * float(operands[0]), offset + scale * float(operands[4])
        elif operator == b"Tf":
            font, size = operands[0], float(operands[1])
        elif operator == b"Tm":
            text = (float(operands[0]), float(operands[4]))
        elif operator in (b"TJ", b"Tj"):
            items = operands[0] if operator == b"TJ" else [operands[0]]
            advance = sum(_advance(item, fonts[font]) for item in items) * size / 1000
            text = (text[0], text[1] + text[0] * advance)
            edges.append(offset + scale * text[1])
    return edges


def _advance(item: Any, widths: dict[int, float]) -> float:
    if isinstance(item, (int, float)):
        return -float(item)
    data = item if isinstance(item, bytes) else item.original_bytes
    return sum(widths.get(int.from_bytes(data[at : at + 2], "big"), 0.0) for at in range(0, len(data), 2))


def _widths(font: Any) -> dict[int, float]:
    entries = list(font["/DescendantFonts"][0].get_object()["/W"])
    found: dict[int, float] = {}
    for first, widths in zip(entries[::2], entries[1::2], strict=True):
        found.update((int(first) + step, float(width)) for step, width in enumerate(_obj(widths)))
    return found
