"""Markdown to HTML: the body of a document, with what makes it accessible, and nothing that reaches outside.

    Markdown ──parse──▶ tokens ──headings, links, pictures, requirements, lists, tables──▶ tokens ──▶ HTML

HTML in the text is literal. Links lead to http, https, mailto or a place in the document; pictures are charts of the
document or evidence named by its hash. What comes out is well-formed XML inside one root element.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.token import Token

from app.core.document.dialect import Marks, document_parser
from app.core.document.escaping import clean
from app.core.document.html_blocks import frame_callouts, frame_figures, frame_requirements
from app.core.document.html_headings import (
    Heading,
    TakenIds,
    drop_empty_headings,
    explicit_ids,
    name_headings,
    take_explicit_ids,
)
from app.core.document.html_inline import keep_safe_links, keep_safe_pictures, tie_figures
from app.core.document.html_lists import flatten_items
from app.core.document.html_tables import mark_cells

__all__ = ["Heading", "Rendered", "outline", "render", "render_chapters", "render_html"]


@dataclass(frozen=True)
class Rendered:
    """A document as a fragment of HTML, and its headings in order."""

    html: str
    headings: tuple[Heading, ...]


def render(markdown: str, marks: Marks | None = None) -> Rendered:
    """Return the HTML of a document's body and its headings; any text is accepted."""
    env: dict[str, object] = {}
    tokens = _parsed(markdown, env)
    taken = TakenIds()
    take_explicit_ids(tokens, taken)
    return _rendered(tokens, env, marks or Marks(), taken)


def render_chapters(chapters: Mapping[str, str], marks: Marks | None = None) -> dict[str, Rendered]:
    """Return the chapters of one document by name; no id stands twice in all of them, not even a footnote's."""
    taken = TakenIds()
    envs: dict[str, dict[str, object]] = {name: {"docId": name} for name in chapters}
    parsed = {name: _parsed(markdown, envs[name]) for name, markdown in chapters.items()}
    for tokens in parsed.values():
        take_explicit_ids(tokens, taken)
    return {name: _rendered(tokens, envs[name], marks or Marks(), taken) for name, tokens in parsed.items()}


def render_html(markdown: str, marks: Marks | None = None) -> str:
    """Return the HTML of a document's body, without html, head and body elements."""
    return render(markdown, marks).html


def outline(markdown: str, marks: Marks | None = None) -> list[Heading]:
    """Return the headings of a document in order, each with its level, text and id."""
    return list(render(markdown, marks).headings)


def _parsed(markdown: str, env: dict[str, object]) -> list[Token]:
    tokens = _parser().parse(clean(markdown), env)
    for token in tokens:
        if token.children:
            token.children = tie_figures(keep_safe_pictures(keep_safe_links(token.children)))
    return drop_empty_headings(tokens)


def _rendered(tokens: list[Token], env: dict[str, object], marks: Marks, taken: TakenIds) -> Rendered:
    headings = name_headings(tokens, taken)
    frame_requirements(tokens, marks, taken)
    tokens = frame_callouts(frame_figures(tokens), marks)
    flatten_items(tokens)
    parser = _parser()
    return Rendered(str(parser.renderer.render(mark_cells(tokens), parser.options, env)), tuple(headings))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = document_parser()
    parser.core.ruler.before("inline", "explicit_ids", explicit_ids)
    parser.add_render_rule("footnote_block_open", _footnotes)
    return parser


def _footnotes(_renderer: RendererProtocol, tokens: Sequence[Token], place: int, *_: object) -> str:
    blocks = " blocks" if tokens[place].attrGet("class") else ""
    return f'<section class="footnotes">\n<ol class="footnotes-list{blocks}">\n'
