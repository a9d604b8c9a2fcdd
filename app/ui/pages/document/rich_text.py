"""A document's HTML in the words that Qt's rich text understands, and the look of the paper.

What comes in was made by the document's own renderer. Frames become tables of one cell, because Qt paints neither the
edge nor the ground of a quotation; pictures get their size; every other element stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from app.ui.pages.document.pictures import address

_PLAIN = frozenset(
    (
        *("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "dl", "dt", "dd", "pre", "br", "hr"),
        *("table", "thead", "tbody", "tr", "th", "td", "code", "em", "strong", "s", "del", "sup", "sub", "a"),
    )
)
_VOID = frozenset(("br", "hr"))
_KEPT = frozenset(("href", "start", "class"))


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
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        """Text as it is."""
        self.parts.append(data)

    def handle_entityref(self, name: str) -> None:
        """A named character."""
        self.parts.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """A numbered character."""
        self.parts.append(f"&#{name};")

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

    cell = f"padding: {px(4)}px {px(10)}px {px(4)}px 0px; border-bottom: 1px solid {ink.line};"
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
th {{ color: {ink.small}; font-weight: 600; font-size: {px(12)}px; {cell} }}
td {{ font-size: {px(12)}px; {cell} }}
table.frame {{ margin-top: {px(6)}px; margin-bottom: {px(10)}px; }}
table.frame td {{ border-bottom: none; font-size: {px(13)}px; }}
.req-id {{ color: {ink.accent}; font-size: {px(11)}px; font-weight: 600; }}
.error .req-id {{ color: {ink.err}; }}
p.picture {{ line-height: 100%; margin-bottom: {px(2)}px; }}
p.source {{ color: {ink.small}; font-size: {px(11)}px; }}
p.caption {{ color: {ink.small}; font-size: {px(12)}px; }}
ul, ol {{ margin-left: {px(18)}px; -qt-list-indent: 0; }}
"""
