"""The paper: what is set, what stays, and where one is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextTable
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.document.html import render_html
from app.core.document.pieces import Piece, pieces_of
from app.ui.pages.document.block import Block
from app.ui.pages.document.paper import Paper
from app.ui.pages.document.pictures import Pictures
from app.ui.theme.theme import theme
from tests.ui.watching import LONGEST_BLOCK, Watchdog

CHART = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="60"><path d="M0 0h600v60H0z" fill="#fff"/></svg>'
NONE = Pictures({}, {})


def document(count: int, **said: str) -> tuple[Piece, ...]:
    """A document of that many sections. `said`: other words for one of them, as s3='…'."""
    body = "".join(
        f"## Section {number}\n\n{said.get(f's{number}', 'Some words. ' * 60)}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
        for number in range(count)
    )
    return pieces_of(render_html(f"# Title\n\nBeginning.\n\n{body}"))


def settled(paper: Paper, qtbot: QtBot) -> Paper:
    qtbot.waitUntil(lambda: paper.is_settled)
    return paper


@pytest.fixture
def paper(qtbot: QtBot) -> Paper:
    made = Paper()
    qtbot.addWidget(made)
    made.resize(560, 600)
    made.show()
    made.show_pieces(document(20), NONE, from_top=True)
    return settled(made, qtbot)


def widths_of(block: Block) -> list[float]:
    """The widths of the columns of the first table of a piece."""
    table = next(each for each in block.document().rootFrame().childFrames() if isinstance(each, QTextTable))
    return [each.rawValue() for each in table.format().columnWidthConstraints()]


def texts(paper: Paper) -> Sequence[str]:
    return [block.toPlainText() for block in paper.blocks]


def test_every_piece_is_shown_in_its_order(paper: Paper) -> None:
    assert [each.split("\n")[0] for each in texts(paper)] == ["Title", *(f"Section {n}" for n in range(20))]


def test_a_change_sets_only_the_section_that_changed(paper: Paper, qtbot: QtBot) -> None:
    before = paper.times_set
    paper.show_pieces(document(20, s7="Other words."), NONE, from_top=False)
    settled(paper, qtbot)
    assert paper.times_set == before + 1
    assert "Other words." in texts(paper)[8]


def test_the_same_again_sets_nothing(paper: Paper, qtbot: QtBot) -> None:
    before = paper.times_set
    paper.show_pieces(document(20), NONE, from_top=False)
    assert paper.is_settled and paper.times_set == before


def test_what_is_read_stays_in_place_when_something_above_changes(paper: Paper, qtbot: QtBot) -> None:
    paper.scroll_to(10)
    paper.verticalScrollBar().setValue(paper.verticalScrollBar().value() + 30)
    read = paper.blocks[10]
    before = read.mapTo(paper, read.rect().topLeft()).y()
    paper.show_pieces(document(20, s2="Much more than before. " * 300), NONE, from_top=False)
    settled(paper, qtbot)
    assert read.mapTo(paper, read.rect().topLeft()).y() == before


def test_a_section_that_is_gone_is_gone_from_the_paper(paper: Paper, qtbot: QtBot) -> None:
    paper.show_pieces(document(19), NONE, from_top=False)
    settled(paper, qtbot)
    assert len(paper.blocks) == 20


def test_going_to_a_piece_brings_it_to_the_top(paper: Paper) -> None:
    paper.scroll_to(12)
    assert paper.piece_at_top() == 12
    assert 0 <= paper.blocks[12].mapTo(paper, paper.blocks[12].rect().topLeft()).y() < 60


def test_scrolling_tells_where_one_is(paper: Paper, qtbot: QtBot) -> None:
    paper.focus_text()
    with qtbot.waitSignal(paper.scrolled_to) as told:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_End)
    assert told.args[0] > 15


def test_words_that_are_typed_take_the_place_of_a_piece(paper: Paper, qtbot: QtBot) -> None:
    paper.show_piece_as(3, "<h2>Section 2</h2><p>Typed.</p>")
    settled(paper, qtbot)
    assert texts(paper)[3] == "Section 2\nTyped."
    paper.show_pieces(document(20), NONE, from_top=False)
    settled(paper, qtbot)
    assert "Typed." not in texts(paper)[3]


def test_a_chart_that_is_drawn_anew_is_shown_anew(paper: Paper, qtbot: QtBot) -> None:
    pieces = document(5, s2="![Bars](charts/bars.svg)")
    paper.show_pieces(pieces, Pictures({"charts/bars.svg": CHART}, {}), from_top=True)
    settled(paper, qtbot)
    before = paper.times_set
    paper.show_pieces(pieces, Pictures({"charts/bars.svg": CHART.replace("#fff", "#000")}, {}), from_top=False)
    settled(paper, qtbot)
    assert paper.times_set == before + 1


def test_another_width_sets_no_text_anew(paper: Paper, qtbot: QtBot) -> None:
    paper.show_pieces(pieces_of(render_html("# Title\n\n" + "Some words. " * 900)), NONE, from_top=True)
    settled(paper, qtbot)
    before = paper.times_set
    high = paper.verticalScrollBar().maximum()
    paper.resize(420, 600)
    settled(paper, qtbot)
    assert paper.times_set == before
    assert paper.verticalScrollBar().maximum() > high


def test_a_table_is_made_for_the_width_that_it_has(paper: Paper, qtbot: QtBot) -> None:
    paper.resize(420, 600)
    settled(paper, qtbot)
    assert {sum(widths_of(block)) for block in paper.blocks[1:]} == {paper.blocks[0].width()}


def test_nothing_laps_over(paper: Paper) -> None:
    for one, other in zip(paper.blocks, paper.blocks[1:], strict=False):
        assert one.geometry().bottom() < other.geometry().top()


def test_text_grows_with_the_zoom(paper: Paper, qtbot: QtBot) -> None:
    before = paper.blocks[0].height()
    theme().set_zoom(150)
    settled(paper, qtbot)
    assert paper.blocks[0].height() > before


def test_a_hundred_sections_never_block_the_window(paper: Paper, qtbot: QtBot) -> None:
    pieces = document(100)
    watchdog = Watchdog()
    watchdog.begin()
    paper.show_pieces(pieces, NONE, from_top=True)
    qtbot.waitUntil(lambda: paper.is_settled, timeout=20_000)
    assert watchdog.stop() < LONGEST_BLOCK
    assert len(paper.blocks) == 101


def test_only_one_piece_is_reached_by_tab(paper: Paper) -> None:
    reached = [each for each in paper.blocks if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert reached == [paper.blocks[0]]


def test_links_are_reached_and_followed_with_the_keys(paper: Paper, qtbot: QtBot) -> None:
    pieces = document(9, s1="[one](https://example.org/1) [two](#section-8)", s6="[three](https://example.org/3)")
    paper.show_pieces(pieces, NONE, from_top=True)
    settled(paper, qtbot)
    paper.focus_text()
    told: list[str] = []
    paper.link_clicked.connect(told.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert told == ["https://example.org/1", "#section-8", "https://example.org/3", "#section-8"]
