"""Take a fragment out of a finished pydyf document: only what its pages and structure reach, without final numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import unquote

import pydyf  # pyright: ignore[reportMissingTypeStubs]

from app.io.pdf.collector import Collector, Key, Symbol
from app.io.pdf.fragment import Fragment
from app.io.pdf.pages import PAGE_NUMBER_GLYPHS
from app.io.pdf.tagging import StructureTree

_PT_PER_PX = 0.75


def extract(document: Any, name: str, starts: Sequence[str], pdf: Any) -> Fragment:
    """The fragment of a laid-out, tagged document; `starts` are the anchors of its sections, each on a new page."""
    page_objects: list[Any] = [pdf.objects[number] for number in pdf.pages["Kids"][::3]]
    first_pages = _first_pages(document, page_objects, starts)
    tree = StructureTree(pdf)
    height = float(document.pages[0].height) * _PT_PER_PX
    cell_ids = tree.repair(name, first_pages, height)
    _describe_links(document, page_objects, tree.dropped_annotations)
    wanted = _resolve_foreign_links(pdf, page_objects)
    root_number, document_number = tree.root.number, tree.document.number
    collector = Collector(pdf, {pdf.pages.number: "pages", root_number: "root", document_number: "document"})
    leaf = _parent_leaf(pdf, tree, page_objects)
    for index, page in enumerate(page_objects):
        _frame_page(pdf, page, index)
        collector.add(page)
    sections = [pdf.objects[int(reference.split()[0])] for reference in tree.document["K"]]
    for obj in (*sections, leaf, *(element for _, element in cell_ids)):
        collector.add(obj)
    template, refs, streams, symbols = collector.write()
    anchors, bookmarks = _places(document, height)
    return Fragment(
        template, refs, template.count(b"\n") + 1, streams, symbols, collector.keys,
        pages=[collector.local(page) for page in page_objects],
        sections=[collector.local(section) for section in sections],
        parent_tree=collector.local(leaf), anchors=anchors, bookmarks=bookmarks,
        cell_ids=[(text, collector.local(element)) for text, element in cell_ids], wanted=wanted,
    )  # fmt: skip


def extract_furniture(document: Any, pdf: Any) -> Fragment:
    """Heads, feet and watermark as one form a sheet, and the glyphs of page numbers from the last sheet."""
    page_objects: list[Any] = [pdf.objects[number] for number in pdf.pages["Kids"][::3]]
    collector = Collector(pdf, {pdf.pages.number: "pages"})
    forms: list[Any] = []
    for page in page_objects[:-1]:
        form = pdf.objects[int(page["Contents"].split()[0])]
        form.extra = pydyf.Dictionary(
            {"Type": "/XObject", "Subtype": "/Form", "BBox": page["MediaBox"], "Resources": page["Resources"]}
        )
        collector.add(form)
        forms.append(form)
    resources = pdf.objects[int(page_objects[-1]["Resources"].split()[0])]
    fonts = pdf.objects[int(resources["Font"].split()[0])]
    box = _text_box(document.pages[-1]._page_box)
    font, glyphs = _number_glyphs(document)
    font_object = pdf.objects[int(fonts[font.hash].split()[0])]
    collector.add(font_object)
    template, refs, streams, symbols = collector.write()
    height = float(document.pages[-1].height) * _PT_PER_PX
    numbers = {
        "font": collector.local(font_object),
        "size": float(box.style["font_size"]) * _PT_PER_PX,
        "color": [float(part) for part in box.style["color"].to("srgb").coordinates],
        "y": height - (box.position_y + box.baseline) * _PT_PER_PX,
        "right": (box.position_x + box.width) * _PT_PER_PX,
        "glyphs": {char: [glyph, font.widths[glyph]] for char, glyph in glyphs.items()},
        "page": [float(value) for value in page_objects[-1]["MediaBox"]],
    }
    plain = template.count(b"\n") + 1 if template else 0
    return Fragment(
        template, refs, plain, streams, symbols, 0, pages=[collector.local(form) for form in forms], furniture=numbers
    )


def _first_pages(document: Any, page_objects: Sequence[Any], starts: Sequence[str]) -> list[bytes]:
    """The pages on which sections start; an anchor is repeated on every page that its element reaches."""
    waiting = set(starts)
    found: list[bytes] = []
    for page, obj in zip(document.pages, page_objects, strict=True):
        if not waiting.isdisjoint(page.anchors):
            waiting.difference_update(page.anchors)
            found.append(obj.reference)
    return found


def _resolve_foreign_links(pdf: Any, page_objects: Sequence[Any]) -> list[str]:
    """Turn 'xref:' links into destinations by name; returns the names, which other fragments must provide."""
    wanted: dict[str, None] = {}
    for page in page_objects:
        for reference in page.get("Annots", ()):
            annotation = pdf.objects[int(reference.split()[0])]
            action = annotation.get("A")
            if action and str(action["URI"].string).startswith("xref:"):
                target = unquote(str(action["URI"].string)[5:])
                del annotation["A"]
                annotation["Dest"] = pydyf.String(target)
                wanted[target] = None
    return list(wanted)


def _describe_links(document: Any, page_objects: Sequence[Any], dropped: set[bytes]) -> None:
    """Take dropped links off their pages and describe the others by their text."""
    for page, obj in zip(document.pages, page_objects, strict=True):
        if "Annots" in obj:
            obj["Annots"] = pydyf.Array([reference for reference in obj["Annots"] if reference not in dropped])
            if not obj["Annots"]:
                del obj["Annots"]
        for *_, target, _, box in page.links:
            annotation = getattr(box, "link_annotation", None)
            if annotation is not None:
                annotation["Contents"] = pydyf.String(" ".join(_box_text(box).split()) or target)


def _parent_leaf(pdf: Any, tree: StructureTree, page_objects: Sequence[Any]) -> Any:
    """The parent tree as one leaf with keys that can move; pages and annotations are given the same keys."""
    nums = tree.parent_tree["Nums"]
    known = {int(nums[position]): nums[position + 1] for position in range(0, len(nums), 2)}
    moving: list[Any] = []
    owners: list[tuple[Any, str]] = [(page, "StructParents") for page in page_objects]
    for page in page_objects:
        owners += [(pdf.objects[int(reference.split()[0])], "StructParent") for reference in page.get("Annots", ())]
    for index, (owner, entry) in enumerate(owners):
        moving += [Key(index), known[int(owner[entry])]]
        owner[entry] = Key(index)
    leaf = pydyf.Dictionary({"Limits": pydyf.Array([moving[0], moving[-2]]), "Nums": pydyf.Array(moving)})
    pdf.add_object(leaf)
    return leaf


def _frame_page(pdf: Any, page: Any, index: int) -> None:
    """Let the final document draw heads and feet under the page's own content."""
    shared = pdf.objects[int(page["Resources"].split()[0])]
    own: Any = pydyf.Dictionary(dict(shared))
    for key in ("ExtGState", "Pattern", "Shading"):
        part = shared.get(key)
        if part is not None and not isinstance(part, bytes):
            if part:
                pdf.add_object(part)
                shared[key] = part.reference
                own[key] = part.reference
            else:
                own.pop(key, None)
    own["XObject"] = pydyf.Dictionary({**shared.get("XObject", {}), "Furniture": Symbol(f"furniture:{index}")})
    page["Resources"] = own
    page["Contents"] = pydyf.Array([Symbol("underlay"), page["Contents"]])


def _places(
    document: Any, height: float
) -> tuple[dict[str, tuple[int, float, float]], list[tuple[int, str, int, float, float]]]:
    """Anchors and bookmarks with their page (from 0) and position in points."""
    anchors: dict[str, tuple[int, float, float]] = {}
    bookmarks: list[tuple[int, str, int, float, float]] = []
    for index, page in enumerate(document.pages):
        for name, (x, y, _, _) in page.anchors.items():
            anchors.setdefault(name, (index, round(x * _PT_PER_PX, 3), round(height - y * _PT_PER_PX, 3)))
        for level, label, (x, y), _ in page.bookmarks:
            text = " ".join(label.split())
            bookmarks.append((level, text, index, round(x * _PT_PER_PX, 3), round(height - y * _PT_PER_PX, 3)))
    return anchors, bookmarks


def _text_box(box: Any) -> Any:
    """The first box with text inside a box."""
    if getattr(box, "pango_layout", None) is not None:
        return box
    for child in box.all_children():
        found = _text_box(getattr(child, "_box", child))
        if found is not None:
            return found
    return None


def _box_text(box: Any) -> str:
    """The text inside a box and its children."""
    own = getattr(box, "text", "") if getattr(box, "pango_layout", None) is not None else ""
    return own + "".join(_box_text(getattr(child, "_box", child)) for child in box.all_children())


def _number_glyphs(document: Any) -> tuple[Any, dict[str, int]]:
    """The font that page numbers are set in and its glyph for each character."""
    for font in document.fonts.values():
        glyphs = {text: glyph for glyph, text in font.to_unicode.items() if text in PAGE_NUMBER_GLYPHS and text}
        if all(char in glyphs for char in PAGE_NUMBER_GLYPHS):
            return font, glyphs
    raise ValueError("the page numbers need one font for all digits")
