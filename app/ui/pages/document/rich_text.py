"""A document's HTML in the words that Qt's rich text understands, and the look of the paper.

What comes in was made by the document's own renderer. Frames become tables of one cell, because Qt paints neither the
edge nor the ground of a quotation; pictures get their size; every other element stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape, unescape
from html.parser import HTMLParser

from app.ui.pages.document.pictures import address
from app.ui.pages.document.table_widths import CELL_PX, PADDING_PX, Cell, fitted
from app.ui.theme.theme import theme

_PLAIN = frozenset(
    (
        *("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "dl", "dt", "dd", "pre", "br", "hr"),
        *("table", "thead", "tbody", "tr", "th", "td", "code", "em", "strong", "s", "del", "sup", "sub", "a"),
    )
)
_VOID = frozenset(("br", "hr"))
_KEPT = frozenset(("href", "start", "class"))
_LINES = frozenset(("p", "li", "br", "div", "ul", "ol", "pre"))
"""What begins a line of its own in a cell."""
_LETTERS = {"strong": "bold", "em": "italic", "code": "code"}
_INLINE = (*_LETTERS, "s", "del", "a")
_INDENT, _FRAME = 18, 16
"""How far lists and frames move a table in, in pixels."""


@dataclass(frozen=True)
class Ink:
    """The colours of the paper."""

    text: str
    small: str
    line: str
    accent: str
    err: str
    err_ground: str
    open: str
    open_ground: str
    code_ground: str


def rich_text(html: str, ink: Ink, pictures: Mapping[str, tuple[int, int]], width: int) -> str:
    """The HTML for Qt. `pictures`: width and height of each picture by name; none becomes wider than `width`."""
    setter = _Setter(ink, pictures, width)
    setter.feed(html)
    setter.close()
    return "".join(setter.parts)


class _Setter(HTMLParser):
    """Writes one element after the other; `_closing` says with what each open one ends."""

    def __init__(self, ink: Ink, pictures: Mapping[str, tuple[int, int]], width: int) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: list[str] = []
        self._closing: list[tuple[str, str]] = []
        self._ink = ink
        self._pictures = pictures
        self._width = width
        self._tables: list[_Table] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        given = {name: value or "" for name, value in attrs}
        kinds = given.get("class", "").split()
        if tag == "img":
            self.parts.append(self._picture(given))
        elif tag == "blockquote":
            self._begin(tag, *self._quotation(kinds))
        elif tag == "div" and "callout" in kinds:
            self._begin(tag, *_framed(self._ink.open, self._ink.open_ground))
        elif tag == "strong" and "req-id" in kinds:
            self._begin(tag, '<span class="req-id">', "</span><br />")
        elif tag == "figcaption":
            self._begin(tag, '<p class="caption">', "</p>")
        elif tag in ("figure", "div", "section"):
            self._begin(tag, "<div>", "</div>")
        elif tag in _PLAIN:
            self._measure(tag)
            self._begin(tag, _opening(tag, given, kinds), "" if tag in _VOID else f"</{tag}>")
        if name := given.get("id"):
            self.parts.append(f'<a name="{escape(name)}"></a>' if tag not in _VOID else "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element without content."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """End an element, and those within it that are open still."""
        while any(tag == name for name, _ in self._closing):
            name, closing = self._closing.pop()
            self.parts.append(closing)
            if name == "table" and self._tables:
                self._tables.pop().fit(self.parts, self._room())
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        """Text as it is."""
        self._add(data)

    def handle_entityref(self, name: str) -> None:
        """A named character."""
        self._add(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """A numbered character."""
        self._add(f"&#{name};")

    def _add(self, text: str) -> None:
        self.parts.append(text)
        if self._tables:
            self._tables[-1].add(unescape(text).replace("\n", " "))

    def _measure(self, tag: str) -> None:
        """Note what a table is made of, whose columns get their widths when it ends."""
        if tag == "table":
            self._tables.append(_Table())
        elif self._tables:
            self._tables[-1].begin(tag, len(self.parts))

    def _room(self) -> int:
        open_now = [name for name, _ in self._closing]
        lists = sum(name in ("ul", "ol") for name in open_now)
        frames = sum(name in ("blockquote", "div") for name in open_now)
        return max(40, self._width - round(lists * theme().px(_INDENT)) - frames * _FRAME)

    def _begin(self, tag: str, opening: str, closing: str) -> None:
        self.parts.append(opening)
        if tag not in _VOID:
            self._closing.append((tag, closing))

    def _quotation(self, kinds: list[str]) -> tuple[str, str]:
        ink = self._ink
        if "requirement" not in kinds:
            return _framed(ink.line, "")
        if "error" in kinds:
            opening, closing = _framed(ink.err, ink.err_ground)
            return f"{opening}<div class='error'>", f"</div>{closing}"
        return _framed(ink.accent, "")

    def _picture(self, given: Mapping[str, str]) -> str:
        name = given.get("src", "")
        wide, high = self._pictures.get(name, (0, 0))
        if not wide:
            return f"<p>{escape(given.get('alt', ''))}</p>"
        shown = min(wide, self._width)
        return (
            f'<p><img src="{escape(address(name, shown))}" width="{shown}" height="{round(high * shown / wide)}" /></p>'
        )


class _Table:
    """The cells of a table that is being written; where in the text each begins, and what has letters of its own."""

    def __init__(self) -> None:
        self._cells: list[Cell] = []
        self._begins: list[int] = []
        self._inner: list[int] = []
        self._column = 0

    def begin(self, tag: str, at: int) -> None:
        """An element begins within the table."""
        if tag == "tr":
            self._column = 0
        elif tag in ("th", "td"):
            is_head = tag == "th"
            self._cells.append(Cell(self._column, is_head, {"bold"} if is_head else set()))
            self._begins.append(at)
            self._column += 1
        elif self._cells:
            cell = self._cells[-1]
            if tag in _LETTERS:
                cell.letters.add(_LETTERS[tag])
            if tag in _INLINE:
                self._inner.append(at)
            if tag in _LINES:
                cell.texts.append("\n")

    def add(self, text: str) -> None:
        """Text stands in the cell that was begun last."""
        if self._cells:
            self._cells[-1].texts.append(text)

    def fit(self, parts: list[str], room: int) -> None:
        """Write the widths of the columns to the cells of the first row, and the size of the text where it is less."""
        found = fitted(self._cells, room)
        for at, width in zip(self._begins, found.widths, strict=False):
            parts[at] = f'{parts[at][:-1]} width="{width}">'
        if found.is_tight:
            small = f"font-size: {found.text}px"
            for at in self._begins:
                parts[at] = f'{parts[at][:-1]} style="{small}; padding-right: {found.padding}px">'
            for at in self._inner:
                parts[at] = f'{parts[at][:-1]} style="{small}">'


def _framed(edge: str, ground: str) -> tuple[str, str]:
    color = f' bgcolor="{ground}"' if ground else ""
    style = f"border-left: 3px solid {edge}; padding: {'8px 10px 2px 12px' if ground else '0px 0px 0px 12px'};"
    opening = f'<table class="frame" width="100%" cellspacing="0"><tr><td{color} style="{style}">'
    return opening, "</td></tr></table>"


def _opening(tag: str, given: Mapping[str, str], kinds: list[str]) -> str:
    kept = "".join(f' {name}="{escape(value)}"' for name, value in given.items() if name in _KEPT)
    if tag == "table":
        kept += ' width="100%" cellspacing="0" cellpadding="0"'
    if tag in ("th", "td"):
        kept += f' align="{"right" if "number" in kinds else "center" if "centre" in kinds else "left"}" valign="top"'
    return f"<{tag}{kept} />" if tag in _VOID else f"<{tag}{kept}>"


def sheet(ink: Ink, zoom: int) -> str:
    """The style of the paper, as a style sheet for rich text; text grows with `zoom` (per cent)."""

    def px(size: float) -> int:
        return max(1, round(size * zoom / 100))

    def within(cell: str) -> str:
        """Qt gives what stands in a cell the size of the page, unless it is named."""
        return ", ".join(f"{cell} {name}" for name in _INLINE if name != "code")

    cell = f"padding: {px(4)}px {px(PADDING_PX)}px {px(4)}px 0px; border-bottom: 1px solid {ink.line};"
    return f"""
body, p, li, dt, dd, td, th, div {{ color: {ink.text}; font-size: {px(13)}px; }}
p, li, dt, dd {{ line-height: 122%; }}
p, ul, ol, dl, pre {{ margin-top: 0px; margin-bottom: {px(9)}px; }}
li {{ margin-bottom: {px(3)}px; }}
td p, td ul {{ margin-bottom: {px(5)}px; }}
h1, h2, h3, h4, h5, h6 {{ color: {ink.text}; font-weight: 600; margin-bottom: {px(6)}px; }}
h1 {{ font-size: {px(24)}px; margin-top: 0px; margin-bottom: {px(12)}px; }}
h2 {{ font-size: {px(19)}px; margin-top: 0px; }}
h3 {{ font-size: {px(15)}px; margin-top: {px(12)}px; }}
h4, h5, h6 {{ font-size: {px(13)}px; margin-top: {px(12)}px; }}
b, strong, dt {{ font-weight: 600; }}
a {{ color: {ink.accent}; text-decoration: none; }}
code, pre {{ font-family: "JetBrains Mono"; font-size: {px(12)}px; background-color: {ink.code_ground}; }}
table {{ border-collapse: collapse; margin-top: {px(2)}px; margin-bottom: {px(12)}px; }}
th {{ color: {ink.small}; font-weight: 600; font-size: {px(CELL_PX)}px; {cell} }}
td {{ font-size: {px(CELL_PX)}px; {cell} }}
{within("th")}, {within("td")} {{ font-size: {px(CELL_PX)}px; }}
table.frame {{ margin-top: {px(6)}px; margin-bottom: {px(10)}px; }}
table.frame td {{ border-bottom: none; font-size: {px(13)}px; }}
{within("table.frame td")} {{ font-size: {px(13)}px; }}
.req-id {{ color: {ink.accent}; font-size: {px(11)}px; font-weight: 600; }}
.error .req-id {{ color: {ink.err}; }}
p.picture {{ line-height: 100%; margin-bottom: {px(2)}px; }}
p.source {{ color: {ink.small}; font-size: {px(11)}px; }}
p.caption {{ color: {ink.small}; font-size: {px(12)}px; }}
ul, ol {{ margin-left: {px(18)}px; -qt-list-indent: 0; }}
"""
