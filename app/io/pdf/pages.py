"""HTML of the pages that the engine itself writes: the frame of a document, the contents, the heads and feet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from app.io.pdf.html_filter import Heading

CONTENTS_LEVELS = 2
PAGE_NUMBER_GLYPHS = "0123456789/ "


def document(language: str, title: str, sections: Iterable[str]) -> str:
    """A whole HTML document around sections made by `section`."""
    return (
        f'<!doctype html><html lang="{escape(language)}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"</head><body>{''.join(sections)}</body></html>"
    )


def section(name: str, kind: str, html: str) -> str:
    """One part of a document that starts on a new page; `kind` is its class: cover, contents, chapter."""
    return f'<section class="{kind}" id="{anchor(name)}">{html}</section>'


def anchor(name: str) -> str:
    """The anchor of a part of the document."""
    return f"part-{name}"


def contents(title: str, headings: Sequence[Heading], numbers: Sequence[int] | None) -> str:
    """The contents page; without numbers the layout engine fills them in (links then stay inside one document)."""
    lines = [f'<h1 id="contents-title">{escape(title)}</h1><ul class="toc">']
    for position, heading in enumerate(headings):
        target = escape(heading.id)
        if numbers is None:
            number = f'<span class="num counted" data-target="#{target}"></span>'
            link = "#" + target
        else:
            number = f'<span class="num">{numbers[position]}</span>'
            link = "xref:" + target
        lines.append(
            f'<li class="toc-{heading.level}"><a href="{link}"><span class="entry">{escape(heading.text)}</span>'
            f"{number}</a></li>"
        )
    lines.append("</ul>")
    return "".join(lines)


def furniture(heads: Sequence[tuple[str, str]], footer: str, draft: str | None) -> str:
    """Sheets with what stands around the text: one for each pair of heads, and a last one with the digits."""
    tone = " draft" if draft else ""
    mark = ""
    if draft:
        size = min(150.0, 620.0 / max(3, len(draft)))
        mark = f'<div class="watermark" style="font-size:{size:.1f}pt"><span>{escape(draft)}</span></div>'
    sheets = [
        f'<div class="sheet">{mark}<div class="head-left">{escape(left)}</div>'
        f'<div class="head-right">{escape(right)}</div><div class="foot{tone}">{escape(footer)}</div></div>'
        for left, right in heads
    ]
    sheets.append(f'<div class="sheet"><div class="digits">{PAGE_NUMBER_GLYPHS}</div></div>')
    return "".join(sheets)
