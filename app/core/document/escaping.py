"""Plain text from strangers as literal Markdown: CommonMark with GFM tables, with as few backslashes as can be.

What comes out stands for the same characters wherever a template puts it: in a paragraph, a heading, a list item,
a table cell, inside emphasis or a link's text, and directly beside other such text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup

_NEWLINE = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Controls, halves of surrogate pairs, overrides of writing direction, byte-order marks, and what XML cannot hold.
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]"
    "|[" + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)) + "]"
)
_SPACES = re.compile("[ \t\n]+")
_ANYWHERE = re.compile(r"[\\`*\[\]<|~]|_+|&(?=#?[A-Za-z0-9]*(?:;|\Z))|\{(?=#)")
_LINE_START = re.compile(
    r"#(?=#{0,5}(?:\s|\Z))"  # heading
    r"|>"  # quotation
    r"|[-+](?=\s|\Z)|-(?=[-:|])"  # list, rule, underline of a heading or a table
    r"|=(?==*\s*\Z)"  # underline of a heading
    r"|:(?=[\s:|-]|\Z)"  # definition, table
    r"|[.)](?=\s|\Z)"  # would end the number of a list before it
)
_LIST_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|\Z)")
_CLOSING_HASHES = re.compile(r"(?<=\s)(?=#+\s*\Z)")
_BLANK_LINE = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


class Markdown(str):
    """Trusted Markdown. Text joined to it with `+` or `join` is escaped first unless it is trusted itself."""

    __slots__ = ()

    def __add__(self, other: str) -> Markdown:
        return Markdown(str.__add__(self, trusted(other)))

    def __radd__(self, other: str) -> Markdown:
        return Markdown(str.__add__(trusted(other), self))

    def join(self, iterable: Iterable[str], /) -> Markdown:
        return Markdown(str.join(self, [trusted(part) for part in iterable]))

    def __str__(self) -> str:
        return self


def trusted(text: str) -> Markdown:
    """Return `text` itself when it is trusted Markdown or what a macro wrote, and escaped when it is neither."""
    if isinstance(text, Markdown):
        return text
    return Markdown(str.__str__(text)) if isinstance(text, Markup) else escape(text)


def clean(text: str) -> str:
    """Return text without control characters, broken surrogates and direction overrides; lines end in a newline."""
    return _DROPPED.sub("", _NEWLINE.sub("\n", text))


def normalised(text: str) -> str:
    """Return what a reader sees of `text` when it is set as one line: cleaned, spaces collapsed, ends trimmed."""
    return _SPACES.sub(" ", clean(text)).strip()


def escape(text: str) -> Markdown:
    """Return plain text as literal inline Markdown on one line; 'about 99.9 % - see run-book' stays as it is."""
    return Markdown(escape_part(normalised(text)))


def escape_part(text: str, *, line_start: bool = True) -> str:
    """Return cleaned text with its Markdown escaped, spaces kept; `line_start` is whether it begins a line."""
    escaped = _ANYWHERE.sub(_backslash, text)
    if line_start:
        escaped = _LINE_START.sub(r"\\\g<0>", escaped, count=1) if _LINE_START.match(escaped) else escaped
        escaped = _LIST_NUMBER.sub(r"\1\\\2", escaped, count=1) if _LIST_NUMBER.match(escaped) else escaped
    return _CLOSING_HASHES.sub(r"\\", escaped)


def paragraphs(text: str) -> Markdown:
    """Return plain text of several lines as literal paragraphs, divided where a line is blank."""
    parts = (escape(part) for part in _BLANK_LINE.split(clean(text)))
    return Markdown("\n\n").join(part for part in parts if part)


def _backslash(match: re.Match[str]) -> str:
    """Escape what was found; underscores within a word do nothing and stay as they are."""
    found = match.group()
    if found[0] != "_":
        return "\\" + found
    before, after = match.string[max(match.start() - 1, 0) : match.start()], match.string[match.end() : match.end() + 1]
    return found if before.isalnum() and after.isalnum() else found.replace("_", "\\_")
