"""Repair the structure tree that WeasyPrint builds, so that it is valid and useful PDF/UA.

WeasyPrint puts blocks directly into list items, gives no column to a head that spans several, splits a section at every
page and measures figures in CSS pixels from the top. Works on pydyf objects.
Sources: ISO 32000-1 §14.8, ISO 14289-1 §7.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pydyf  # pyright: ignore[reportMissingTypeStubs]

_PT_PER_PX = 0.75


class StructureTree:
    """The structure elements of one pydyf document."""

    def __init__(self, pdf: Any) -> None:
        self._pdf = pdf
        self.root: Any = self._object(pdf.catalog["StructTreeRoot"])
        self.document: Any = self._object(self.root["K"][0])
        self.parent_tree: Any = self._object(self.root["ParentTree"])
        self.dropped_annotations: set[bytes] = set()

    def repair(self, prefix: str, first_pages: Sequence[bytes], page_height: float) -> list[tuple[str, Any]]:
        """Repair everything; returns the ids given to table heads, with their elements.

        `first_pages` are references of the pages on which the sections of the document start; `page_height` in points.
        """
        self._join_sections(first_pages)
        self._drop_nested_links(self.document, in_link=False)
        ids: list[tuple[str, Any]] = []
        tables = 0
        for element in list(self._walk(self.document)):
            kind = element["S"]
            if kind == "/LI":
                self._wrap_list_item(element)
            elif kind == "/Figure":
                _flip_box(element, page_height)
            elif kind == "/Table":
                ids += self._label_table(element, f"{prefix}-{tables}")
                tables += 1
        return ids

    def _object(self, reference: bytes) -> Any:
        return self._pdf.objects[int(reference.split()[0])]

    def _children(self, element: Any) -> Iterator[Any]:
        for kid in element["K"]:
            if isinstance(kid, bytes):
                child = self._object(kid)
                if child.get("Type") == "/StructElem":
                    yield child

    def _walk(self, element: Any) -> Iterator[Any]:
        stack = [element]
        while stack:
            current = stack.pop()
            yield current
            stack.extend(reversed(list(self._children(current))))

    def _join_sections(self, first_pages: Sequence[bytes]) -> None:
        """One Sect for each section of the document, instead of one a page."""
        firsts = set(first_pages)
        kept: list[Any] = []
        last_page = b""
        for element in list(self._children(self.document)):
            starts = element["Pg"] in firsts and element["Pg"] != last_page
            last_page = element["Pg"]
            if starts or not kept:
                element["S"] = "/Sect"
                kept.append(element)
                continue
            for child in self._children(element):
                child["P"] = kept[-1].reference
            kept[-1]["K"].extend(element["K"])
        self.document["K"] = pydyf.Array([element.reference for element in kept])

    def _drop_nested_links(self, element: Any, in_link: bool) -> None:
        """Inline elements inside a link get a link of their own from WeasyPrint; one link is enough."""
        kept: list[Any] = []
        for kid in element["K"]:
            child = self._object(kid) if isinstance(kid, bytes) else None
            if child is not None and child.get("Type") == "/OBJR" and in_link:
                self.dropped_annotations.add(bytes(child["Obj"]))
                continue
            kept.append(kid)
            if child is not None and child.get("Type") == "/StructElem":
                self._drop_nested_links(child, in_link or element["S"] == "/Link")
        element["K"] = pydyf.Array(kept)

    def _wrap_list_item(self, item: Any) -> None:
        """A list item holds Lbl and LBody only (ISO 32000-1 table 336)."""
        labels = [child.reference for child in self._children(item) if child["S"] == "/Lbl"]
        bodies = [child for child in self._children(item) if child["S"] != "/Lbl"]
        if not bodies or (len(bodies) == 1 and bodies[0]["S"] == "/LBody"):
            return
        body: Any = pydyf.Dictionary(
            {"Type": "/StructElem", "S": "/LBody", "K": pydyf.Array(), "Pg": item["Pg"], "P": item.reference}
        )
        self._pdf.add_object(body)
        for child in bodies:
            if child["S"] == "/LBody":
                child["S"] = "/Div"
            child["P"] = body.reference
            body["K"].append(child.reference)
        item["K"] = pydyf.Array([*labels, body.reference])

    def _rows(self, element: Any, in_head: bool = False) -> Iterator[tuple[Any, bool]]:
        for child in self._children(element):
            if child["S"] == "/TR":
                yield child, in_head
            elif child["S"] in ("/THead", "/TBody", "/TFoot", "/NonStruct"):
                yield from self._rows(child, in_head or child["S"] == "/THead")

    def _label_table(self, table: Any, prefix: str) -> list[tuple[str, Any]]:
        """Give heads an id and a scope, and every cell the heads of its row and of all columns that it covers."""
        ids: list[tuple[str, Any]] = []
        taken: dict[int, int] = {}  # column -> rows still covered by a cell from above
        column_heads: dict[int, list[str]] = {}
        waiting_row_heads: dict[int, list[str]] = {}
        for row_number, (row, in_head) in enumerate(self._rows(table)):
            cells = [cell for cell in self._children(row) if cell["S"] in ("/TH", "/TD")]
            heading_row = in_head or all(cell["S"] == "/TH" for cell in cells)
            row_heads = list(waiting_row_heads.pop(row_number, ()))
            column = 0
            placed: list[tuple[Any, list[int]]] = []
            for cell in cells:
                while taken.get(column, 0):
                    column += 1
                wide, high = int(cell["A"].get("ColSpan", 1)), int(cell["A"].get("RowSpan", 1))
                columns = list(range(column, column + wide))
                for covered in columns:
                    taken[covered] = high
                if cell["S"] == "/TH":
                    name = f"{prefix}-{row_number}-{column}"
                    ids.append((name, cell))
                    cell["ID"] = pydyf.String(name)
                    cell["A"]["Scope"] = "/Column" if heading_row else "/Row"
                    if heading_row:
                        for covered in columns:
                            column_heads.setdefault(covered, []).append(name)
                    else:
                        row_heads.append(name)
                        for below in range(1, high):
                            waiting_row_heads.setdefault(row_number + below, []).append(name)
                placed.append((cell, columns))
                column += wide
            for cell, columns in placed:
                if cell["S"] == "/TD":
                    above = [name for covered in columns for name in column_heads.get(covered, ())]
                    names = dict.fromkeys((*row_heads, *above))
                    cell["A"]["Headers"] = pydyf.Array([pydyf.String(name) for name in names])
            taken = {covered: rows - 1 for covered, rows in taken.items() if rows > 1}
        return ids


def _flip_box(figure: Any, page_height: float) -> None:
    """WeasyPrint writes the box in CSS pixels from the top; PDF wants points from the bottom."""
    left, top, right, bottom = (float(value) * _PT_PER_PX for value in figure["A"]["BBox"])
    figure["A"]["BBox"] = pydyf.Array([left, page_height - bottom, right, page_height - top])
