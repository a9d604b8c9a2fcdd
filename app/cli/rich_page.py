"""A page for a terminal, made with Rich: colours where they are wanted (NO_COLOR is respected), at its width."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from app.cli.output import terminal_safe
from app.cli.page import BAR_WIDTH, Bar, Block, Lines, Table, Title, Verbatim, bar_text

_STYLES = {"ok": "bold green", "warning": "bold yellow", "error": "bold red"}


def rich_text(blocks: Iterable[Block]) -> str:
    """The blocks with the terminal's own codes, and with nobody else's."""
    console = Console(highlight=False, markup=False, emoji=False)
    with console.capture() as capture:
        for number, block in enumerate(blocks):
            _show(console, block, is_first=number == 0)
    return capture.get()


def _show(console: Console, block: Block, is_first: bool) -> None:
    match block:
        case Title():
            if not is_first:
                console.print()
            console.print(_text(block.text, _STYLES.get(block.tone, "bold")))
        case Lines():
            for line in block.lines:
                console.print(Padding(_text(line), (0, 0, 0, block.indent), expand=False))
        case Verbatim():
            for line in block.lines:
                console.print(_text(line), soft_wrap=True)
        case Bar():
            console.print(Text(bar_text(block.low, block.high, min(BAR_WIDTH, console.width))))
        case Table():
            console.print(_table(block))


def _table(table: Table) -> RichTable:
    shown = RichTable(box=None, show_header=any(table.heads), header_style="dim", pad_edge=True)
    for column, head in enumerate(table.heads):
        shown.add_column(Text(head), justify="right" if column in table.right else "left", overflow="fold")
    for row in table.rows:
        shown.add_row(*(_text(cell) for cell in row))
    return shown


def _text(text: str, style: str = "") -> Text:
    return Text(terminal_safe(text), style=style)
