"""A team's own Markdown inside a document: read, reduced to what may stand there, and written again.

The text is parsed and written anew from its tokens, so what comes out is closed and nested no deeper than allowed,
whatever went in. Emphasis, lists, tables, code, quotations and web links stay; headings move below the heading they
stand under; HTML and footnotes become literal text, an image its alternative text, any other link its own text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from app.core.document.dialect import MAX_NESTING, Marks, document_parser, team_parser
from app.core.document.embedding_inline import inline_markdown, strong_markdown, words
from app.core.document.escaping import Markdown, clean, escape, paragraphs

CHARACTER_LIMIT = 200_000
NESTING_LIMIT = 12
CUT = "[…]"

_INFO = re.compile(r"[A-Za-z0-9_+#.-]{1,30}")
_RULES = {"text-align:right": "---:", "text-align:center": ":---:"}
_BACKTICKS = re.compile("`+")


def embed(
    markdown_text: str,
    *,
    heading_level: int,
    marks: Marks | None = None,
    character_limit: int = CHARACTER_LIMIT,
    nesting_limit: int = NESTING_LIMIT,
) -> Markdown:
    """Return a team's Markdown as trusted Markdown that can stand between blocks of a document.

    The topmost headings get `heading_level` (1 to 6), those below follow without a gap. Text beyond the limit of
    characters is cut, which an ellipsis in brackets shows; quotations and lists beyond the limit of nesting lose
    their frame, not their text, and a text nested beyond all sense stands as plain paragraphs. `marks` are the words
    that a team cannot use to imitate parts of the document.
    """
    if not 1 <= heading_level <= 6:
        raise ValueError(f"A heading's level lies between 1 and 6, not at {heading_level}.")
    text = clean(markdown_text)
    tokens = _team_parser().parse(text[:character_limit])
    if any(token.nesting == 1 and token.level >= MAX_NESTING - 1 for token in tokens):
        blocks = [str(paragraphs(text[:character_limit]))]
    else:
        _limit_links(tokens, character_limit)
        blocks = _Writer(heading_level, nesting_limit, marks or Marks()).blocks(SyntaxTreeNode(tokens), 0)
    if len(text) > character_limit:
        blocks.append(escape(CUT))
    return Markdown("\n\n".join(blocks))


def _limit_links(tokens: list[Token], characters: int) -> None:
    """Take the target off every link after `characters` of targets: one definition may be used ten thousand times."""
    for token in tokens:
        for child in token.children or []:
            if child.type == "link_open":
                characters -= len(str(child.attrs["href"]))
                child.attrs["href"] = child.attrs["href"] if characters >= 0 else ""


class _Writer:
    """Writes block tokens as Markdown, each block a string of lines."""

    def __init__(self, heading_level: int, nesting_limit: int, marks: Marks) -> None:
        self.heading_level = heading_level
        self.nesting_limit = nesting_limit
        self.marks = marks
        self.open_levels: list[int] = []

    def blocks(self, parent: SyntaxTreeNode, depth: int) -> list[str]:
        return [block for node in parent.children for block in self.block(node, depth) if block]

    def block(self, node: SyntaxTreeNode, depth: int) -> list[str]:
        match node.type:
            case "paragraph":
                return [_verified(inline_markdown(node.children[0], self.marks), node)]
            case "heading":
                return [self.heading(node, depth)]
            case "fence" | "code_block":
                return [_fence(node)]
            case "hr":
                return ["___"]
            case "table":
                return [_table(node)]
            case "blockquote":
                return self.quotation(node, depth)
            case "bullet_list" | "ordered_list":
                return self.list_of_items(node, depth)
            case _:
                return self.blocks(node, depth) if node.children else [escape(node.content)]

    def heading(self, node: SyntaxTreeNode, depth: int) -> str:
        """Return a heading below the document's own; within a list or quotation a bold paragraph."""
        if depth:
            return _verified(strong_markdown(node.children[0], self.marks), node)
        level = int(node.tag[1])
        while self.open_levels and self.open_levels[-1] >= level:
            self.open_levels.pop()
        self.open_levels.append(level)
        text = inline_markdown(node.children[0], self.marks, single_line=True)
        return "#" * min(self.heading_level + len(self.open_levels) - 1, 6) + " " + text if text else ""

    def quotation(self, node: SyntaxTreeNode, depth: int) -> list[str]:
        if depth >= self.nesting_limit:
            return self.blocks(node, depth)
        inside = "\n\n".join(self.blocks(node, depth + 1))
        return ["\n".join(f"> {line}" if line else ">" for line in inside.split("\n"))] if inside else []

    def list_of_items(self, node: SyntaxTreeNode, depth: int) -> list[str]:
        if depth >= self.nesting_limit:
            return [block for item in node.children for block in self.blocks(item, depth)]
        items = [blocks for item in node.children if (blocks := self.blocks(item, depth + 1))]
        between = "\n" if all(_is_tight(item) for item in items) else "\n\n"
        return [between.join(_item(_marker(node, place), item) for place, item in enumerate(items))] if items else []


def _is_tight(item: list[str]) -> bool:
    return len(item) == 1 or (len(item) == 2 and item[1].startswith(("- ", "* ", "+ ")))


def _item(marker: str, blocks: list[str]) -> str:
    text = ("\n" if _is_tight(blocks) else "\n\n").join(blocks)
    indent = " " * len(marker)
    return marker + "\n".join(indent + line if line and place else line for place, line in enumerate(text.split("\n")))


def _marker(node: SyntaxTreeNode, place: int) -> str:
    """Return the marker of a list's item, with the sign its author used, so that neighbouring lists stay apart."""
    sign = str(node.markup)
    if node.type == "bullet_list":
        return f"{sign} "
    start = node.attrs.get("start", 1)
    return f"{min(int(start) + place, 999_999_999)}{sign} "


def _fence(node: SyntaxTreeNode) -> str:
    content = node.content.expandtabs(4).rstrip("\n")
    ticks = "`" * max(3, 1 + max((len(run) for run in _BACKTICKS.findall(content)), default=0))
    info = _INFO.match(node.info.strip())
    return f"{ticks}{info.group() if info else ''}\n{content}\n{ticks}"


def _table(node: SyntaxTreeNode) -> str:
    rows = [row.children for part in node.children for row in part.children]
    rules = [_RULES.get(str(cell.attrs.get("style", "")), "---") for cell in rows[0]]
    written = [[inline_markdown(cell.children[0], None, in_table=True) for cell in row] for row in rows]
    return "\n".join("| " + " | ".join(row) + " |" for row in (written[0], rules, *written[1:]))


def _verified(text: str, node: SyntaxTreeNode) -> str:
    """Return a paragraph when it reads back as one; otherwise its plain text, escaped (emphasis gone, words kept)."""
    if not text or _is_one_paragraph(text):
        return text
    return escape(words(node.children[0]))


def _is_one_paragraph(text: str) -> bool:
    kinds = [token.type for token in _block_parser().parse(text)]
    return kinds == ["paragraph_open", "inline", "paragraph_close"]


@lru_cache(maxsize=1)
def _team_parser() -> MarkdownIt:
    return team_parser()


@lru_cache(maxsize=1)
def _block_parser() -> MarkdownIt:
    """Return a parser of blocks only, which is all that tells whether a paragraph is one."""
    parser = document_parser()
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser
