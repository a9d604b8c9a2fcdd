"""The one Markdown dialect: how text is parsed, which links may stand, and the marks that get a look of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

MAX_NESTING = 30  # a list and its item count as two; the parser drops what is deeper
MAX_LINK_LENGTH = 2000  # one definition may be referred to a hundred thousand times

_WEB = re.compile(r"https?://[^/?#\s]|mailto:[^/\s]", re.IGNORECASE)
_WITHIN = re.compile(r"#[^\s#]+\Z")
_PICTURE = re.compile(r"charts/[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.svg|evidence/[0-9a-f]{64}\.(?:png|jpg|svg)")
REQUIREMENT_ID = re.compile(r"REQ-[A-Z0-9]+(?:-[A-Z0-9]+)*")


@dataclass(frozen=True)
class Marks:
    """The bold words at the beginning of a block that give it a look of its own; a translation has its own.

    `not_answered` begins a paragraph that becomes a callout. `open_error` follows ' · ' after a requirement's id.
    """

    not_answered: str = "Not yet answered."
    open_error: str = "OPEN ERROR"


def web_link(href: str) -> bool:
    """Return whether a link leads to http, https or mailto."""
    return len(href) <= MAX_LINK_LENGTH and _WEB.match(href) is not None


def document_link(href: str) -> bool:
    """Return whether a link may stand in a document: a web link, or a place of the document itself."""
    return web_link(href) or (len(href) <= MAX_LINK_LENGTH and _WITHIN.match(href) is not None)


def document_picture(source: str) -> bool:
    """Return whether an image's source is a chart of this document or evidence named by its hash."""
    return _PICTURE.fullmatch(source) is not None


def document_parser() -> MarkdownIt:
    """Return a parser of documents: CommonMark, tables, strikethrough, definitions, footnotes; HTML is literal text."""
    return team_parser().use(deflist_plugin).use(footnote_plugin, inline=False)


def team_parser() -> MarkdownIt:
    """Return a parser of what a team writes: CommonMark, tables, strikethrough; HTML is literal text.

    Links are read wherever they lead, so that whoever uses the tokens can keep their text and drop the link.
    """
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": MAX_NESTING})
    parser.enable(["table", "strikethrough"])
    parser.validateLink = _short_enough  # pyright: ignore[reportAttributeAccessIssue]
    return parser


def _short_enough(url: str) -> bool:
    return len(url) <= MAX_LINK_LENGTH
