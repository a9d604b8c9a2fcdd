"""The structure checks catch every way of breaking a merge that we can think of."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, NameObject, NumberObject, TextStringObject

from tests.io.pdf.pdf_structure import check


def _root(writer: PdfWriter) -> Any:
    return writer._root_object


def _elements(writer: PdfWriter, kind: str) -> list[Any]:
    found = (obj for obj in writer._objects if isinstance(obj, dict))
    return [obj for obj in found if obj.get("/S") == kind and "/P" in obj]


def _swap_page_keys(writer: PdfWriter) -> None:
    first, second = writer.pages[2], writer.pages[3]
    first[NameObject("/StructParents")], second[NameObject("/StructParents")] = (
        second["/StructParents"], first["/StructParents"],
    )  # fmt: skip


def _wrong_parent(writer: PdfWriter) -> None:
    one, other = _elements(writer, "/H2")[0], _elements(writer, "/Table")[0]
    one[NameObject("/P")] = other.indirect_reference


def _lost_section(writer: PdfWriter) -> None:
    document = _root(writer)["/StructTreeRoot"]["/K"][0].get_object()
    document["/K"].pop()


def _dangling_link(writer: PdfWriter) -> None:
    link = writer.pages[1]["/Annots"][0].get_object()
    link[NameObject("/Dest")] = TextStringObject("nowhere")


def _wrong_link_owner(writer: PdfWriter) -> None:
    first, second = (reference.get_object() for reference in writer.pages[1]["/Annots"][:2])
    first[NameObject("/StructParent")] = second["/StructParent"]


def _lost_content(writer: PdfWriter) -> None:
    span = next(e for e in _elements(writer, "/Span") if e["/K"] and isinstance(e["/K"][0], int))
    span[NameObject("/K")] = ArrayObject()


def _wrong_content(writer: PdfWriter) -> None:
    span = next(e for e in _elements(writer, "/Span") if e["/K"] and isinstance(e["/K"][0], int))
    span[NameObject("/K")] = ArrayObject([NumberObject(9999)])


def _same_head_twice(writer: PdfWriter) -> None:
    first, second = _elements(writer, "/TH")[:2]
    first[NameObject("/ID")] = second["/ID"]


def _missing_head(writer: PdfWriter) -> None:
    cell = next(e for e in _elements(writer, "/TD") if e["/A"]["/Headers"])
    cell["/A"]["/Headers"][0] = TextStringObject("no such head")


def _stolen_page(writer: PdfWriter) -> None:
    element = next(e for e in _elements(writer, "/Span") if e["/K"] and isinstance(e["/K"][0], int))
    element[NameObject("/Pg")] = writer.pages[-1].indirect_reference


SABOTAGES: list[Callable[[PdfWriter], None]] = [
    _swap_page_keys, _wrong_parent, _lost_section, _dangling_link, _wrong_link_owner, _lost_content, _wrong_content,
    _same_head_twice, _missing_head, _stolen_page,
]  # fmt: skip


@pytest.mark.parametrize("sabotage", SABOTAGES, ids=lambda function: function.__name__.strip("_"))
def test_a_broken_structure_is_noticed(by_chapters: bytes, sabotage: Callable[[PdfWriter], None]) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(by_chapters)))
    sabotage(writer)
    broken = io.BytesIO()
    writer.write(broken)
    assert check(broken.getvalue(), 6) != []


def test_a_copy_without_sabotage_passes(by_chapters: bytes) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(by_chapters)))
    copy = io.BytesIO()
    writer.write(copy)
    assert check(copy.getvalue(), 6) == []
