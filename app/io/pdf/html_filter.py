"""Reduce an HTML fragment from a stranger to what a printed document may contain.

Runs in the worker process, before layout. Keeps an allowlist of elements, drops everything that could load, run or
explode, keeps links only to http, https, mailto and the document itself, and shapes the rest for tagged PDF (every
image has an alternative text, heading levels never skip, tables have column widths and a head).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import quote, unquote, urlsplit

from app.io.pdf.html_tree import BLOCK, INLINE, TABLE, VOID, Node, parse
from app.io.pdf.table_shape import shape_table


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as contents and bookmarks need it: level 1-6, anchor, plain text."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A fragment that is safe to lay out."""

    html: str
    headings: tuple[Heading, ...]


def clean(html: str, *, name: str, images: Mapping[str, bytes], elsewhere: Collection[str] = ()) -> Cleaned:
    """Clean one body fragment.

    `name` prefixes the anchors that are given to headings without an id; `images` are the resources that may be shown;
    `elsewhere` are ids in other fragments that links may point at (they come out as 'xref:' links).
    Raises UnprintableError when the fragment is too large or its tables are too wide.
    """
    root = parse(html)
    ids = _unique_ids(root)
    headings = tuple(_level_headings(root, name))
    for table in root.find("table"):
        shape_table(table)
    writer = _Writer(ids | {heading.id for heading in headings}, frozenset(elsewhere), images)
    return Cleaned("".join(writer.children(root)), headings)


def _unique_ids(root: Node) -> set[str]:
    """The ids in the tree, after removing repeated ones."""
    seen: set[str] = set()
    for node in root.find(*INLINE, *BLOCK, *TABLE):
        anchor = node.attrs.get("id")
        if anchor in seen:
            del node.attrs["id"]
        elif anchor is not None:
            seen.add(anchor)
    return seen


def _level_headings(root: Node, name: str) -> Iterator[Heading]:
    """Give every heading an anchor and close gaps between levels; the first one becomes an h1."""
    level = 0
    for number, node in enumerate(root.find("h1", "h2", "h3", "h4", "h5", "h6"), start=1):
        level = min(int(node.tag[1]), level + 1)
        node.tag = f"h{level}"
        anchor = node.attrs.setdefault("id", f"{name}-heading-{number}")
        yield Heading(level, anchor, " ".join(node.text().split()))


class _Writer:
    """Writes the tree as HTML, deciding about every link and image."""

    def __init__(self, ids: set[str], elsewhere: frozenset[str], images: Mapping[str, bytes]) -> None:
        self._ids = ids
        self._elsewhere = elsewhere
        self._images = images

    def children(self, node: Node) -> Iterator[str]:
        for child in node.children:
            if isinstance(child, str):
                yield escape(child, quote=False)
            elif child.tag == "img":
                yield self._image(child)
            else:
                yield from self._element(child)

    def _element(self, node: Node) -> Iterator[str]:
        tag, attrs = node.tag, dict(node.attrs)
        if tag == "a":
            target = self._target(attrs.pop("href", ""))
            if target is None:
                tag = "span"
            else:
                attrs["href"] = target
        if tag == "ol" and (start := attrs.pop("start", "")).isdecimal() and len(start) < 7:
            attrs["style"] = f"counter-reset: list-item {int(start) - 1}"
        written = "".join(f' {key}="{escape(value)}"' for key, value in attrs.items())
        yield f"<{tag}{written}>"
        if tag not in VOID:
            yield from self.children(node)
            yield f"</{tag}>"

    def _target(self, href: str) -> str | None:
        """A link target that may be kept, else None."""
        href = href.strip()
        if href.startswith("#"):
            anchor = unquote(href[1:])
            if anchor in self._ids:
                return "#" + quote(anchor)
            return "xref:" + quote(anchor) if anchor in self._elsewhere else None
        return href if is_web_link(href) else None

    def _image(self, node: Node) -> str:
        name = resource_name(node.attrs.get("src", ""))
        alt = " ".join((node.attrs.get("alt") or node.attrs.get("title") or "").split())
        classes = f' class="{escape(node.attrs["class"])}"' if "class" in node.attrs else ""
        if name is None or not is_image(self._images.get(name, b"")):
            return f'<span class="missing-image">{escape(alt or "Image not available")}</span>'
        alt = alt or name.rsplit("/", 1)[-1].rsplit(".", 1)[0].replace("-", " ")
        return f'<img src="readyroom:{escape(quote(name))}" alt="{escape(alt)}"{classes}>'


def is_web_link(href: str) -> bool:
    """Whether a link leads to the web or to a mail address, with nothing hidden in it."""
    if len(href) > 2000 or any(ord(char) <= 32 or char == "\\" for char in href):
        return False
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    if parts.scheme.lower() == "mailto":
        return "@" in parts.path
    return parts.scheme.lower() in ("http", "https") and bool(parts.netloc)


def resource_name(source: str) -> str | None:
    """The resource an image source names, or None when it names anything else (a URL, an absolute or climbing path)."""
    name = unquote(source.strip()).removeprefix("readyroom:").removeprefix("./")
    if not name or name.startswith(("/", "\\")) or ":" in name or "\\" in name or ".." in name.split("/"):
        return None
    return name


def is_image(data: bytes) -> bool:
    """Whether bytes look like PNG, JPEG, GIF, WebP or an SVG without a document type (entities)."""
    if data.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8")) or data[:4] + data[8:12] == b"RIFFWEBP":
        return True
    start = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith((b"<svg", b"<?xml")) and b"<svg" in start and b"<!" not in data.replace(b"<!--", b"")
