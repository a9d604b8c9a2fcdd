"""How lines of the list are drawn: what fits, and where it is cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPainter, QPixmap

from app.ui.pages.findings.painter import form_of
from app.ui.pages.findings.wrapped import wrapped
from app.ui.theme.theme import theme

TITLE = "A part cannot survive what the service is said to survive"


@pytest.fixture
def painter(qapp: object) -> Iterator[QPainter]:
    ground = QPixmap(400, 100)
    made = QPainter(ground)
    made.setFont(theme().font(14))
    yield made
    made.end()


def test_a_title_that_fits_takes_one_line(painter: QPainter) -> None:
    assert wrapped(painter, TITLE, 1000, 2) == [TITLE]


def test_a_long_title_goes_on_in_a_second_line(painter: QPainter) -> None:
    lines = wrapped(painter, TITLE, 240, 2)
    assert len(lines) == 2
    assert " ".join(lines) == TITLE


def test_a_title_for_more_than_two_lines_ends_in_dots(painter: QPainter) -> None:
    lines = wrapped(painter, TITLE, 120, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")


def test_no_line_is_wider_than_its_room(painter: QPainter) -> None:
    metrics = painter.fontMetrics()
    assert all(metrics.horizontalAdvance(each) <= 240 for each in wrapped(painter, TITLE, 240, 2))


def test_a_word_that_is_wider_than_its_room_is_cut(painter: QPainter) -> None:
    (line,) = wrapped(painter, "x" * 200, 120, 1)
    assert line.endswith("…")


@pytest.mark.parametrize(("width", "is_beside", "lines"), [(340, False, 2), (600, True, 2), (1000, True, 1)])
def test_the_title_has_two_lines_where_one_is_short(width: int, is_beside: bool, lines: int) -> None:
    form = form_of(width, has_decisions=False)
    assert (form.is_beside, form.title_lines) == (is_beside, lines)


def test_the_last_column_is_narrow_while_nothing_is_decided() -> None:
    assert form_of(600, has_decisions=False).last < form_of(600, has_decisions=True).last


def test_lines_grow_with_the_text() -> None:
    before = form_of(340, has_decisions=False).height
    theme().set_zoom(200)
    assert form_of(340, has_decisions=False).height == 2 * before
