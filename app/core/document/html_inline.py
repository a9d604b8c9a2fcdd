"""Links and pictures that may stand in a document; of others the text remains."""

from __future__ import annotations

import re

from markdown_it.token import Token

from app.core.document.dialect import document_link, document_picture
from app.core.document.html_headings import words

TITLE_LIMIT = 300
_FIGURE = re.compile(r"(?<=\d) (?=(?:%|×|(?:ms|s|min|h|d|[kMGT]i?B)\b))|(?<=\brow) (?=\d)")


def tie_figures(tokens: list[Token]) -> list[Token]:
    """Return inline tokens in which a number and its unit stay on one line: '99.9 %', '200 ms', 'row 3'."""
    for token in tokens:
        if token.type == "text":
            token.content = _FIGURE.sub("\u00a0", token.content)
    return tokens


def keep_safe_links(tokens: list[Token]) -> list[Token]:
    """Return inline tokens without the links that lead elsewhere, their text kept, and without links' titles."""
    kept: list[Token] = []
    dropped: list[bool] = []
    for token in tokens:
        if token.type == "link_open":
            dropped.append(not document_link(str(token.attrGet("href") or "")))
            token.attrs.pop("title", None)
        if token.type in ("link_open", "link_close") and dropped[-1]:
            _ = dropped.pop() if token.type == "link_close" else None
            continue
        if token.type == "link_close":
            dropped.pop()
        kept.append(token)
    return kept


def keep_safe_pictures(tokens: list[Token]) -> list[Token]:
    """Return inline tokens in which each picture from elsewhere is replaced by its alternative text."""
    return [_picture(token) if token.type == "image" else token for token in tokens]


def _picture(token: Token) -> Token:
    """Return a picture with an alternative text, which a tagged PDF demands, or that text alone."""
    alternative, source = words(token), str(token.attrGet("src") or "")
    if not document_picture(source):
        return Token("text", "", 0, content=alternative, level=token.level)
    if title := str(token.attrGet("title") or ""):
        token.attrSet("title", title[:TITLE_LIMIT])
    if not alternative.strip():
        token.children = [Token("text", "", 0, content=title[:TITLE_LIMIT] or source)]
    return token
