"""Lists as a tagged PDF can hold them: as far as it goes, an item has text only.

WeasyPrint puts a block inside an item beside the item's body, which PDF/UA forbids. Items of text are therefore set
tight. A list in which an item has other blocks keeps them, with the class `blocks`; their place in the structure of the
PDF is repaired when it is written.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile

from markdown_it.token import Token

_LISTS = {"bullet_list_open", "ordered_list_open"}
_HOLD_ITEMS = _LISTS | {"footnote_block_open"}
_ITEMS = {"list_item_open", "footnote_open"}


@dataclass
class _Container:
    """An open list, item or other block, with the tokens directly inside it."""

    opening: Token
    inside: list[tuple[Token, Token | None]] = field(default_factory=list[tuple[Token, Token | None]])


def flatten_items(tokens: list[Token]) -> None:
    """Set the items of lists tight where they hold paragraphs and lists only; class the other lists `blocks`."""
    stack: list[_Container] = []
    for place, token in enumerate(tokens):
        if token.type == "inline":
            continue
        if token.nesting >= 0 and stack:
            stack[-1].inside.append((token, tokens[place + 1] if token.type == "paragraph_open" else None))
        if token.nesting == 1:
            stack.append(_Container(token))
        elif token.nesting == -1 and stack:
            closed = stack.pop()
            if closed.opening.type in _ITEMS:
                _finish_item(closed, stack)
            if closed.opening.type == "paragraph_open":
                closed.opening.meta["closing"] = token


def _finish_item(item: _Container, stack: list[_Container]) -> None:
    kinds = [token.type for token, _ in item.inside if token.type != "footnote_anchor"]
    texts = list(takewhile(lambda kind: kind == "paragraph_open", kinds))
    if not kinds or (texts and set(kinds[len(texts) :]) <= _LISTS):
        _join_paragraphs(item)
    else:
        _separate(item, stack)


def _join_paragraphs(item: _Container) -> None:
    """Hide the paragraphs of an item; those after the first begin on a new line."""
    first = True
    for token, inline in item.inside:
        if inline is not None:
            token.hidden = True
            token.meta["closing"].hidden = True
            if not first:
                inline.children = [Token("hardbreak", "br", 0), *(inline.children or [])]
            first = False


def _separate(item: _Container, stack: list[_Container]) -> None:
    for token, inline in item.inside:
        if inline is not None:
            token.hidden = token.meta["closing"].hidden = False
    if stack and stack[-1].opening.type in _HOLD_ITEMS:
        stack[-1].opening.attrSet("class", "blocks")
