"""Inline tokens of a team's text written as Markdown again: emphasis, code and web links stay, all else is literal."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown_it.tree import SyntaxTreeNode

from app.core.document.dialect import REQUIREMENT_ID, Marks, web_link
from app.core.document.escaping import escape_part

_SPACES = re.compile("[ \t\n]+")
_BACKTICKS = re.compile("`+")
_IN_DESTINATION = re.compile(r"[\\()<>&|]")


def inline_markdown(
    inline: SyntaxTreeNode, marks: Marks | None, *, in_table: bool = False, single_line: bool = False
) -> str:
    """Return the Markdown of an inline token.

    With `marks`, content that begins like a requirement or a mark of the document has nothing in bold, so that it
    cannot be taken for one. A table cell or a heading (`single_line`) has no line breaks.
    """
    plain_strong = marks is not None and _imitates(inline, marks)
    return _InlineWriter(in_table, single_line or in_table, plain_strong).run(inline.children).strip()


def strong_markdown(inline: SyntaxTreeNode, marks: Marks) -> str:
    """Return the Markdown of an inline token set in bold as a whole, unless that would imitate a mark."""
    if _imitates(inline, marks):
        return escape_part(words(inline).strip())
    text = _InlineWriter(single_line=True, plain_strong=True, at_start=False).run(inline.children).strip()
    return f"**{text}**" if text else ""


def words(node: SyntaxTreeNode) -> str:
    """Return the words of inline content without any markup, an image's being its alternative text."""
    if node.type in ("softbreak", "hardbreak"):
        return " "
    return "".join(words(child) for child in node.children) if node.children else node.content


def _imitates(inline: SyntaxTreeNode, marks: Marks) -> bool:
    text = " ".join(words(inline).split())
    return text.startswith(marks.not_answered) or REQUIREMENT_ID.match(text) is not None


@dataclass
class _InlineWriter:
    in_table: bool = False
    single_line: bool = False
    plain_strong: bool = False
    at_start: bool = True
    in_strikethrough: bool = False

    def run(self, nodes: list[SyntaxTreeNode]) -> str:
        """Write nodes one after the other; an exclamation mark before a link would make it a picture."""
        text = ""
        for node in nodes:
            part = self.node(node)
            text = f"{text[:-1]}\\!{part}" if part.startswith("[") and text.endswith("!") else text + part
        return text

    def node(self, node: SyntaxTreeNode) -> str:
        match node.type:
            case "softbreak":
                return " "
            case "hardbreak":
                return self.line_break()
            case "code_inline":
                return self.code(node.content)
            case "em":
                return self.wrapped(node, node.markup)
            case "strong":
                return self.run(node.children) if self.plain_strong else self.wrapped(node, node.markup)
            case "s":
                return self.struck(node)
            case "link":
                return self.link(node)
            case _:
                return self.literal(words(node))

    def literal(self, text: str) -> str:
        text = _SPACES.sub(" ", text)
        if self.at_start:
            text = text.lstrip()
        escaped = escape_part(text, line_start=self.at_start)
        self.at_start = self.at_start and not text
        return escaped

    def line_break(self) -> str:
        if self.single_line or self.at_start:
            return " "
        self.at_start = True
        return "\\\n"

    def code(self, content: str) -> str:
        self.at_start = False
        ticks = "`" * (1 + max((len(run) for run in _BACKTICKS.findall(content)), default=0))
        padded = f" {content} " if content[:1] in "` " or content[-1:] in "` " else content
        padded = padded if content.strip(" ") else content
        return ticks + (padded.replace("|", "\\|") if self.in_table else padded) + ticks

    def wrapped(self, node: SyntaxTreeNode, markup: str) -> str:
        started, self.at_start = self.at_start, False
        inside = self.run(node.children)
        if inside.strip():
            return f"{markup}{inside}{markup}"
        self.at_start = started
        return inside

    def struck(self, node: SyntaxTreeNode) -> str:
        if self.in_strikethrough:
            return self.run(node.children)
        self.in_strikethrough = True
        text = self.wrapped(node, "~~")
        self.in_strikethrough = False
        return text

    def link(self, node: SyntaxTreeNode) -> str:
        href = str(node.attrs.get("href", ""))
        if not web_link(href):
            return self.run(node.children)
        self.at_start = False
        text = self.run(node.children).strip() or self.literal(href)
        return f"[{text}]({_IN_DESTINATION.sub(_in_destination, href)})"


def _in_destination(match: re.Match[str]) -> str:
    """Escape what ends a link's destination or begins an entity in it."""
    return "\\" + match.group()
