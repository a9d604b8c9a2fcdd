"""Showing at once what a team writes, before the document is assembled again."""

from __future__ import annotations

from app.core.document.embedding import embed
from app.core.document.html import render_html

_LEVELS = (4, 3, 5, 2, 6)


def with_new_words(html: str, before: str, after: str) -> str | None:
    """A part of a rendered document with a team's text in its place exchanged; None where the text is not found there.

    Where nothing was written before there is no place yet, so the text follows what is there.
    """
    for level in _LEVELS:
        new = _rendered(after, level)
        if not before.strip():
            return html + new
        old = _rendered(before, level)
        if old and old in html:
            return html.replace(old, new, 1)
    return None


def _rendered(markdown: str, level: int) -> str:
    return render_html(str(embed(markdown, heading_level=level))) if markdown.strip() else ""
