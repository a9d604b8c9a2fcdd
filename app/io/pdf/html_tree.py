"""The tree of an HTML fragment with only those elements and attributes that a printed document may have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

MAX_DEPTH = 40
MAX_NODES = 150_000

_DROPPED = frozenset((
    "script", "style", "template", "iframe", "frame", "frameset", "object", "embed", "applet", "svg", "math",
    "noscript", "head", "title", "textarea", "select", "button", "audio", "video", "canvas", "map",
))  # fmt: skip
VOID = frozenset((
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
))  # fmt: skip
INLINE = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q",
    "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr",
))  # fmt: skip
BLOCK = frozenset((
    "blockquote", "div", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "ul",
))  # fmt: skip
TABLE = frozenset(("table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"))
_RENAMED = {
    "section": "div",
    "article": "div",
    "main": "div",
    "aside": "div",
    "header": "div",
    "footer": "div",
    "nav": "div",
    "figure": "div",
    "figcaption": "p",
    "pre": "p",
    "summary": "p",
    "details": "div",
    "center": "div",
    "time": "span",
}
_CLOSED_BY = {
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "tr": ("tr", "td", "th"),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "thead": ("thead", "tbody", "tfoot", "tr", "td", "th"),
    "tbody": ("thead", "tbody", "tfoot", "tr", "td", "th"),
    "tfoot": ("thead", "tbody", "tfoot", "tr", "td", "th"),
}
_SCOPES = frozenset(("table", "ul", "ol", "dl"))
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_CLASS = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_ALIGN = re.compile(r"\s*text-align\s*:\s*(left|right|center)\s*;?\s*", re.IGNORECASE)
_LANG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


class UnprintableError(ValueError):
    """The fragment asks for more than a page can hold; the message is a sentence."""


@dataclass(slots=True)
class Node:
    """An element that is kept; `children` are nodes and plain text."""

    tag: str
    attrs: dict[str, str] = field(default_factory=dict[str, str])
    children: list[Node | str] = field(default_factory=list["Node | str"])

    def text(self) -> str:
        """All text inside, as written."""
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)

    def find(self, *tags: str) -> Iterator[Node]:
        """Descendants with one of these tags, in document order."""
        for child in self.children:
            if not isinstance(child, str):
                if child.tag in tags:
                    yield child
                yield from child.find(*tags)


def parse(html: str) -> Node:
    """The tree of a fragment; UnprintableError when it has too many elements."""
    builder = _TreeBuilder()
    builder.feed(_UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", html.replace("\r\n", "\n").replace("\x00", "")))
    builder.close()
    return builder.root


class _TreeBuilder(HTMLParser):
    """Builds the tree of kept elements; what is not on the list is unwrapped or dropped with its content."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("#root")
        self._open: list[Node] = [self.root]
        self._dropping: list[str] = []
        self._too_deep: list[str] = []  # unwrapped because of depth: their end tags close nothing
        self._nodes = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in reversed(attrs)}
        if self._dropping or tag in _DROPPED:
            if tag not in VOID:
                self._dropping.append(tag)
            return
        if tag == "input":
            self._checkbox(given)
            return
        node = _keep(tag, given)
        if node is None or not self._fits(node.tag):
            return
        self._close_implied(node.tag)
        if node.tag not in VOID and len(self._open) >= MAX_DEPTH:
            self._too_deep.append(node.tag)
            return
        self._count()
        self._open[-1].children.append(node)
        if node.tag not in VOID:
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._dropping:
            if tag in self._dropping:
                del self._dropping[len(self._dropping) - 1 - self._dropping[::-1].index(tag) :]
            return
        kept = _RENAMED.get(tag, tag)
        if self._too_deep and self._too_deep[-1] == kept:
            self._too_deep.pop()
            return
        for index in range(len(self._open) - 1, 0, -1):
            if self._open[index].tag == kept:
                del self._open[index:]
                return
            if self._open[index].tag == "table":
                return

    def handle_data(self, data: str) -> None:
        if not self._dropping and data:
            self._count()
            self._open[-1].children.append(data)

    def _fits(self, tag: str) -> bool:
        """Whether an element may stand here: no table in a table, no link in a link, cells only in a table."""
        if tag not in TABLE and tag != "a":
            return True
        inside = {node.tag for node in self._open}
        if tag == "table":
            return "table" not in inside
        if tag in TABLE:
            depth = sum(node.tag == "table" for node in self._open)
            return depth == 1 and self._open[-1].tag in (*TABLE, *INLINE, "p")
        return "a" not in inside

    def _close_implied(self, tag: str) -> None:
        if tag in INLINE:
            return
        closing = _CLOSED_BY.get(tag, ())
        if any(node.tag == "p" for node in self._open):
            closing = (*closing, "p")
        while closing:
            for index in range(len(self._open) - 1, 0, -1):
                if self._open[index].tag in closing:
                    del self._open[index:]
                    break
                if self._open[index].tag in _SCOPES:
                    return
            else:
                return

    def _checkbox(self, attrs: dict[str, str]) -> None:
        if attrs.get("type", "").lower() == "checkbox":
            self._open[-1].children.append("✓ " if "checked" in attrs else "○ ")

    def _count(self) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise UnprintableError(f"The chapter has more than {MAX_NODES:,} elements; split it.")


def _keep(tag: str, attrs: dict[str, str]) -> Node | None:
    """The node for a start tag, with allowed attributes only; None when the element is unwrapped."""
    if tag == "code" and attrs.get("class", "").startswith("language-"):
        return None  # the block around it already is the code
    kept = _RENAMED.get(tag, tag)
    if kept not in INLINE and kept not in BLOCK and kept not in TABLE:
        return None
    node = Node(kept)
    classes = _CLASS.findall(attrs.get("class", ""))[:8]
    if kept != tag:
        classes.append(tag)
    if align := _ALIGN.fullmatch(attrs.get("style", "") or f"text-align:{attrs.get('align', '')}"):
        classes.append(f"align-{align[1].lower()}")
    if classes:
        node.attrs["class"] = " ".join(classes)
    for key in _ATTRIBUTES.get(kept, ()):
        if key in attrs:
            node.attrs[key] = attrs[key]
    if _LANG.fullmatch(attrs.get("lang", "")):
        node.attrs["lang"] = attrs["lang"]
    if attrs.get("dir") in ("ltr", "rtl"):
        node.attrs["dir"] = attrs["dir"]
    if anchor := attrs.get("id", "").strip():
        node.attrs["id"] = re.sub(r"\s", "-", anchor[:200])
    return node


_ATTRIBUTES = {
    "a": ("href",),
    "img": ("src", "alt", "title"),
    "td": ("colspan", "rowspan"),
    "th": ("colspan", "rowspan", "scope"),
    "ol": ("start",),
}
