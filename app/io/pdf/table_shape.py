"""Shape the tables of a fragment: a head, bounded spans, column widths, marks on cells of figures."""

from __future__ import annotations

import re

from app.io.pdf.html_tree import Node, UnprintableError
from app.io.pdf.table_columns import column_percents

MAX_COLUMNS = 40
_FIGURES = re.compile(r"[^\d-]{0,3}\d[^-]{0,24}")  # a cell of figures; tabular figures would space out hyphens


def shape_table(table: Node) -> None:
    """Give a table a head, bounded spans and column widths."""
    rows = list(table.find("tr"))
    if rows and not any(table.find("thead")):
        _promote_head(table, rows[0])
    grid: list[list[str]] = []
    plain = True
    for row in rows:
        cells = [child for child in row.children if isinstance(child, Node) and child.tag in ("td", "th")]
        row.children = list(cells)
        for cell in cells:
            plain = _bound_spans(cell) and plain
        texts = [" ".join(cell.text().split()) for cell in cells]
        for cell, text in zip(cells, texts, strict=True):
            if _FIGURES.fullmatch(text):
                cell.attrs["class"] = f"{cell.attrs.get('class', '')} figures".strip()
        grid.append(texts)
    width = max((_row_width(row) for row in rows), default=0)
    if width > MAX_COLUMNS:
        raise UnprintableError(f"A table has {width} columns; at most {MAX_COLUMNS} fit on a page.")
    if not plain:
        grid = [texts for texts, row in zip(grid, rows, strict=True) if len(texts) == width == _row_width(row)]
    percents = column_percents(grid) if grid else []
    if len(percents) == width and width:
        columns: list[Node | str] = [Node("col", {"style": f"width:{percent:.2f}%"}) for percent in percents]
        inside = [child for child in table.children if isinstance(child, Node)]
        captions = [child for child in inside if child.tag == "caption"]
        others = [child for child in inside if child.tag != "caption"]
        table.children = [*captions[:1], Node("colgroup", {}, columns), *others]


def _promote_head(table: Node, first: Node) -> None:
    cells = [child for child in first.children if isinstance(child, Node)]
    if not cells or any(cell.tag != "th" for cell in cells):
        return
    for holder in (table, *table.find("tbody")):
        if any(child is first for child in holder.children):
            holder.children = [child for child in holder.children if child is not first]
    table.children.insert(0, Node("thead", {}, [first]))


def _bound_spans(cell: Node) -> bool:
    """Bound colspan and rowspan; True when the cell spans nothing."""
    plain = True
    for key, most in (("colspan", MAX_COLUMNS), ("rowspan", 200)):
        value = cell.attrs.pop(key, "1").strip()
        span = min(int(value), most) if value.isdecimal() and len(value) < 7 else (most if value.isdecimal() else 1)
        if span > 1:
            cell.attrs[key] = str(span)
            plain = False
    return plain


def _row_width(row: Node) -> int:
    return sum(int(cell.attrs.get("colspan", "1")) for cell in row.children if isinstance(cell, Node))
