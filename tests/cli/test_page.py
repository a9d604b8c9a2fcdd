"""How pages are printed: as plain text, and for a terminal."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.cli.output import terminal_safe
from app.cli.page import Bar, Lines, Table, Title, Verbatim, bar_text, plain_text
from app.cli.rich_page import rich_text

HOSTILE = "[red]x[/red] :smile: \x1b[31m\x07\x9b\u202e"
SHOWN = "[red]x[/red] :smile: \\x1b[31m\\x07\\x9b\\u202e"


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("COLUMNS", "40")
    return monkeypatch


@pytest.mark.parametrize(
    "block", [Title(HOSTILE), Lines((HOSTILE,)), Verbatim((HOSTILE,)), Table(("",), ((HOSTILE,),))]
)
def test_a_terminal_is_not_taken_over(block: Title | Lines | Verbatim | Table, terminal: pytest.MonkeyPatch) -> None:
    terminal.setenv("COLUMNS", "200")
    terminal.setenv("NO_COLOR", "1")
    terminal.setenv("TERM", "dumb")
    assert rich_text([block]).strip() == SHOWN


def test_colours_are_for_terminals(terminal: pytest.MonkeyPatch) -> None:
    assert "\x1b[1;31m" in rich_text([Title("Blocked", "error")])


def test_colours_can_be_turned_off(terminal: pytest.MonkeyPatch) -> None:
    terminal.setenv("NO_COLOR", "1")
    assert "31m" not in rich_text([Title("Blocked", "error")])


@pytest.mark.parametrize("width", [1, 20, 40, 300])
def test_any_width_will_do(width: int, terminal: pytest.MonkeyPatch) -> None:
    terminal.setenv("COLUMNS", str(width))
    table = Table(("Area", "Points"), (("Backups and restores", "60"),), right=(1,))
    assert rich_text([Title("Title"), Lines(("word " * 50,), 4), Bar(Fraction(1, 2), Fraction(1)), table])


def test_a_bar_fits_a_narrow_terminal(terminal: pytest.MonkeyPatch) -> None:
    assert rich_text([Bar(Fraction(1, 2), Fraction(1))]).splitlines() == ["█" * 20 + "░" * 20]


def test_lines_for_other_programs_are_never_wrapped(terminal: pytest.MonkeyPatch) -> None:
    assert rich_text([Verbatim(("word " * 40 + "end",))]).count("\n") == 1


def test_plain_lines_are_wrapped_at_words() -> None:
    assert [len(line) <= 100 for line in plain_text([Lines(("word " * 100,), 4)]).splitlines()] == [True] * 6


def test_a_long_word_stays_whole() -> None:
    path = "/a-folder/" * 30
    assert plain_text([Lines((path,))]) == path + "\n"


def test_cells_stay_on_their_line() -> None:
    assert plain_text([Table(("A", "B"), (("one\ntwo", "x"),))]) == "  A        B\n  one two  x\n"


def test_numbers_are_aligned_right() -> None:
    assert plain_text([Table(("A", "Points"), (("x", "5"),), right=(1,))]) == "  A  Points\n  x       5\n"


def test_titles_stand_apart() -> None:
    assert plain_text([Title("One"), Lines(("a",)), Title("Two")]) == "One\na\n\nTwo\n"


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [(Fraction(0), Fraction(0), "····"), (Fraction(1, 4), Fraction(3, 4), "█░░·"), (Fraction(1), Fraction(1), "████")],
)
def test_a_bar_shows_proven_open_and_lost(low: Fraction, high: Fraction, shown: str) -> None:
    assert bar_text(low, high, 4) == shown


def test_line_breaks_and_tabs_are_safe() -> None:
    assert terminal_safe("a\tb\nc") == "a\tb\nc"
