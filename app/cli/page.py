"""What a command prints: a few kinds of blocks, as plain text or, on a terminal, with Rich."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.cli.output import terminal_safe, write_text

PLAIN_WIDTH = 100
BAR_WIDTH = 60


@dataclass(frozen=True, slots=True)
class Title:
    """A heading; `tone` is ok, warning, error or empty."""

    text: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """Paragraphs of running text, wrapped to the width."""

    lines: tuple[str, ...]
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Lines that are never wrapped, because another program or a search reads them."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar across the page: the share up to `low`, that up to `high`, and the rest."""

    low: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under heads; `right` are the numbers of the columns that are aligned right."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: tuple[int, ...] = ()


Block = Title | Lines | Verbatim | Bar | Table


def print_page(blocks: Iterable[Block]) -> None:
    """Print the blocks: with Rich on a terminal, else as plain text of at most 100 columns where it can wrap."""
    if sys.stdout.isatty():
        from app.cli.rich_page import rich_text

        write_text(rich_text(blocks), is_safe=True)
    else:
        write_text(plain_text(blocks))


def bar_text(low: Fraction, high: Fraction, width: int) -> str:
    """A bar of characters: proven, still open, out of reach."""
    first, second = int(low * width), int(high * width)
    return "█" * first + "░" * (second - first) + "·" * (width - second)


def plain_text(blocks: Iterable[Block]) -> str:
    """The blocks as plain text."""
    parts: list[str] = []
    for block in blocks:
        match block:
            case Title():
                parts.append(("\n" if any(parts) else "") + block.text + "\n")
            case Lines():
                parts.append("".join(_wrapped(line, block.indent) for line in block.lines))
            case Verbatim():
                parts.append("".join(_on_one_line(line) + "\n" for line in block.lines))
            case Bar():
                parts.append(bar_text(block.low, block.high, BAR_WIDTH) + "\n")
            case Table():
                parts.append(_plain_table(block))
    return "".join(parts)


def _wrapped(line: str, indent: int) -> str:
    margin = " " * (indent + len(line) - len(line.lstrip(" ")))
    wrapped = textwrap.wrap(
        line.strip(" "),
        PLAIN_WIDTH,
        initial_indent=margin,
        subsequent_indent=margin,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(wrapped or [""]) + "\n"


def _plain_table(table: Table) -> str:
    rows = [table.heads, *table.rows] if any(table.heads) else list(table.rows)
    shown = [[_on_one_line(cell) for cell in row] for row in rows]
    widths = [max((len(row[column]) for row in shown), default=0) for column in range(len(table.heads))]
    return "".join("  " + _plain_row(row, widths, table.right) + "\n" for row in shown)


def _plain_row(row: Sequence[str], widths: Sequence[int], right: Sequence[int]) -> str:
    cells = [
        cell.rjust(width) if column in right else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(cells).rstrip()


def _on_one_line(text: str) -> str:
    """`text` without line breaks and tabs, so that neither moves what follows."""
    return terminal_safe(text.replace("\n", " ").replace("\t", " "))
