"""Tables that can be read aloud and printed: heads with their scope, numbers classed, always a body."""

from __future__ import annotations

from markdown_it.token import Token

_CLASSES = {"text-align:right": "number", "text-align:center": "centre"}


def mark_cells(tokens: list[Token]) -> list[Token]:
    """Return tokens whose heads have a scope and whose aligned cells have a class instead of a style."""
    marked: list[Token] = []
    width, has_body = 0, False
    for token in tokens:
        if token.type == "table_open":
            width, has_body = 0, False
        if token.type == "th_open":
            width += 1
            token.attrSet("scope", "col")
        if token.type in ("th_open", "td_open") and (name := _CLASSES.get(str(token.attrs.pop("style", "")))):
            token.attrSet("class", name)
        has_body = has_body or token.type == "tbody_open"
        if token.type == "table_close" and not has_body:
            marked.append(_empty_body(width))
        marked.append(token)
    return marked


def _empty_body(width: int) -> Token:
    """Return a body of one empty row, without which a tagged PDF is not valid."""
    row = "<td></td>" * width
    return Token("html_block", "", 0, content=f"<tbody>\n<tr>{row}</tr>\n</tbody>\n")
