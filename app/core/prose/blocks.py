"""The blocks of a Markdown text, with offsets into it. markdown-it decides; text without any markup is split here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from app.core.prose.patterns import Matcher
from app.core.prose.text import Block, BlockKind, Span

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_MARKUP = (
    r"(?m)^(?: {4}| {0,3}\t| {0,3}(?:#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|[0-9]{1,9}[.)](?:\s|$)|=+\s*$|-+\s*$"
    r"|(?:[-_*][ \t]*){3,}$|```|~~~|<|\[|[|:-]))"
)
_PARAGRAPH = r"\S(?:[^\n]|\n[ \t]*[^\s])*"
_INNERMOST = frozenset({"blockquote_open", "list_item_open"})


def blocks_of(source: str) -> list[Block]:
    """The blocks in order. Quotes, code and the like are blocks too, of kinds that nobody reads."""
    if _markup().is_in(source):
        return _of_tokens(source, _parser().parse(source))
    return list(_paragraphs(source))


@cache
def _markup() -> Matcher:
    return Matcher(_MARKUP)


@cache
def _paragraph() -> Matcher:
    return Matcher(_PARAGRAPH)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.enableOnly(["block"])
    return parser


def _paragraphs(source: str) -> Iterator[Block]:
    """What markdown-it makes of a text without markup: parts between empty lines."""
    if "\n" not in source:
        start, end = _stripped(source, 0, len(source))
        if start < end:
            yield Block(BlockKind.PARAGRAPH, start, end)
        return
    for start, end in _paragraph().spans(source):
        yield Block(BlockKind.PARAGRAPH, *_stripped(source, start, end))


def _of_tokens(source: str, tokens: Sequence[Token]) -> list[Block]:
    lines = _line_spans(source)
    found: list[Block] = []
    inside: list[BlockKind] = []
    row: list[int] = []
    for number, token in enumerate(tokens):
        if token.type in _INNERMOST:
            inside.append(BlockKind.QUOTE if token.type == "blockquote_open" else BlockKind.ITEM)
        elif token.type in ("blockquote_close", "list_item_close"):
            inside.pop()
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row:
            _join_row(found, row)
        elif token.type == "inline" and token.map:
            cell = tokens[number - 1].type in ("th_open", "td_open")
            after = found[row[-1]].end if cell and row else 0
            span = _content_span(source, lines, token, after)
            if span is not None:
                row += [len(found)] if cell else []
                found.append(_block(tokens[number - 1], inside, span))
        elif token.map and token.nesting == 0:
            found.append(Block(BlockKind.OTHER, lines[token.map[0]][0], lines[min(token.map[1], len(lines)) - 1][1]))
    return found


def _block(opener: Token, inside: Sequence[BlockKind], span: Span) -> Block:
    if BlockKind.QUOTE in inside:
        return Block(BlockKind.QUOTE, *span)
    if opener.type == "heading_open":
        return Block(BlockKind.HEADING, *span, level=int(opener.tag[1:]))
    if opener.type in ("th_open", "td_open"):
        return Block(BlockKind.CELL, *span)
    return Block(inside[-1] if inside else BlockKind.PARAGRAPH, *span)


def _join_row(found: list[Block], row: Sequence[int]) -> None:
    around = (found[row[0]].start, found[row[-1]].end)
    for number in row:
        found[number] = replace(found[number], around=around)


def _content_span(source: str, lines: Sequence[Span], token: Token, after: int) -> Span | None:
    """Where the content of an inline token stands: from its first line's words to the end of its last line's."""
    assert token.map is not None
    content = [line.strip() for line in token.content.split("\n")]
    first, last = token.map[0], min(token.map[0] + len(content), len(lines)) - 1
    start, end = _find(source, content[0], max(after, lines[first][0]), lines[first][1])
    if last != first:
        end = source.rfind(content[-1], *lines[last]) + len(content[-1])
    return (start, end) if content[0] and lines[first][0] <= start < end else None


def _find(source: str, text: str, start: int, end: int) -> Span:
    """Where a line's content stands; in a table its bars are escaped."""
    at = source.find(text, start, end)
    if at < 0:
        text = text.replace("|", "\\|")
        at = source.find(text, start, end)
    return at, at + len(text)


def _line_spans(source: str) -> list[Span]:
    spans: list[Span] = []
    start = 0
    for line in source.split("\n"):
        spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans


def _stripped(source: str, start: int, end: int) -> Span:
    text = source[start:end]
    return start + len(text) - len(text.lstrip()), start + len(text.rstrip())
