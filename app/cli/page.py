"""What a command prints: a few kinds of blocks, as plain text or, on a terminal, with Rich."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

PLAIN_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Title:
    """A heading; `tone` is ok, warning, error or empty."""

    text: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """Paragraphs of running text."""

    lines: tuple[str, ...]
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under heads; `right` are the numbers of the columns that are aligned right."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: tuple[int, ...] = ()


Block = Title | Lines | Table


def print_page(blocks: Iterable[Block]) -> None:
    """Print the blocks: with Rich on a terminal, else as plain text of at most 100 columns where it can wrap."""
    if sys.stdout.isatty():
        _print_rich(blocks)
    else:
        sys.stdout.write(plain_text(blocks))


def plain_text(blocks: Iterable[Block]) -> str:
    """The blocks as plain text."""
    parts: list[str] = []
    for block in blocks:
        match block:
            case Title():
                parts.append(("\n" if parts else "") + block.text + "\n")
            case Lines():
                parts.append("".join(_wrapped(line, block.indent) for line in block.lines))
            case Table():
                parts.append(_plain_table(block))
    return "".join(parts)


def _wrapped(line: str, indent: int) -> str:
    margin = " " * indent
    wrapped = textwrap.wrap(line, PLAIN_WIDTH, initial_indent=margin, subsequent_indent=margin) or [""]
    return "\n".join(wrapped) + "\n"


def _plain_table(table: Table) -> str:
    rows = [table.heads, *table.rows] if any(table.heads) else list(table.rows)
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(len(table.heads))]
    return "".join("  " + _plain_row(row, widths, table.right) + "\n" for row in rows)


def _plain_row(row: Sequence[str], widths: Sequence[int], right: Sequence[int]) -> str:
    cells = [
        cell.rjust(width) if column in right else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(cells).rstrip()


def _print_rich(blocks: Iterable[Block]) -> None:
    from rich.console import Console
    from rich.padding import Padding
    from rich.table import Table as RichTable
    from rich.text import Text

    styles = {"ok": "bold green", "warning": "bold yellow", "error": "bold red"}
    console = Console(highlight=False)
    for block in blocks:
        match block:
            case Title():
                console.print()
                console.print(Text(block.text, style=styles.get(block.tone, "bold")))
            case Lines():
                for line in block.lines:
                    console.print(Padding(Text(line), (0, 0, 0, block.indent)))
            case Table():
                shown = RichTable(box=None, show_header=any(block.heads), header_style="dim", pad_edge=True)
                for column, head in enumerate(block.heads):
                    shown.add_column(head, justify="right" if column in block.right else "left", overflow="fold")
                for row in block.rows:
                    shown.add_row(*(Text(cell) for cell in row))
                console.print(shown)
