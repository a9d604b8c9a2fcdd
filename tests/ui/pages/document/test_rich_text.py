"""A document's HTML in the words of Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication

from app.core.document.html import render_html
from app.ui.pages.document.columns import Columns, fitting
from app.ui.pages.document.ink import paper_ink
from app.ui.pages.document.pictures import Pictures, is_self_contained, photographs
from app.ui.pages.document.rich_text import rich_text, sheet
from app.ui.theme.theme import theme

CHART = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="60"><path d="M0 0h600v60H0z" fill="#fff"/></svg>'


def converted(markdown: str, width: int = 400) -> str:
    return rich_text(render_html(markdown), paper_ink(), {"charts/a.svg": (600, 60)}, width)


def plain(markdown: str) -> str:
    document = QTextDocument()
    document.setDefaultStyleSheet(sheet(paper_ink(), 100))
    document.setHtml(converted(markdown))
    return document.toPlainText().strip()


def test_the_words_stay_as_they_are() -> None:
    assert plain("A < B & *C*, `<img>` \\&amp; 99.9 %.") == "A < B & C, <img> &amp; 99.9 %."


def test_a_requirement_has_its_id_on_a_line_of_its_own_and_an_edge() -> None:
    found = converted("> **REQ-SLM-01** It **shall** hold.\n")
    assert 'class="frame"' in found and paper_ink().accent in found
    assert plain("> **REQ-SLM-01** It **shall** hold.\n").split() == ["REQ-SLM-01", "It", "shall", "hold."]


def test_an_open_error_stands_on_a_ground_of_its_own() -> None:
    found = converted("> **REQ-SLM-01 · OPEN ERROR SLM-012** It shall.\n")
    assert paper_ink().err_ground in found


def test_a_gap_stands_on_a_ground_of_its_own() -> None:
    assert paper_ink().open_ground in converted("**Not yet answered.** Who acts?\n")


def test_a_chart_is_never_wider_than_the_paper() -> None:
    assert 'width="400" height="40"' in converted("![Bars](charts/a.svg)")
    assert 'width="600" height="60"' in converted("![Bars](charts/a.svg)", 900)


def test_a_chart_that_is_not_there_is_its_words() -> None:
    assert plain("![Bars of budgets](charts/other.svg)") == "Bars of budgets"


def test_figures_stand_at_the_right() -> None:
    assert '<td class="number" align="right"' in converted("| a |\n|--:|\n| 1 |\n")


STEPS = """
| No. | Step | Builds on | Dealt with | Open errors | State | Gate |
|--:|---|---|--:|--:|---|---|
| 1 | Prerequisites | nothing | 14 of 16 | 0 | under way | closed |
| 5 | Performance engineering (critical) | 2, 3, 4 | 10 of 28 | 0 | under way | closed |
| 8 | *Operations* and **metrics** | `prerequisites` | 10 of 28 | 0 | under way | closed |
"""


def set_on_paper(markdown: str, width: int) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(theme().font(13))
    document.setDocumentMargin(0)
    document.setDefaultStyleSheet(sheet(paper_ink(), theme().zoom))
    document.setHtml(converted(markdown, width))
    document.setTextWidth(width)
    return document


def broken_words(document: QTextDocument) -> list[str]:
    """Words of which a part stands on the next line."""
    document.documentLayout().documentSize()
    found: list[str] = []
    block = document.begin()
    while block.isValid():
        text = block.text()
        ends = [block.layout().lineAt(line) for line in range(block.layout().lineCount() - 1)]
        places = [each.textStart() + each.textLength() for each in ends]
        found += [text for place in places if text[place - 1].isalnum() and text[place].isalnum()]
        block = block.next()
    return found


@pytest.fixture
def zoom() -> Iterator[Callable[[int], None]]:
    yield theme().set_zoom
    theme().set_zoom(100)


@pytest.mark.parametrize("width", [437, 394, 672])
def test_words_in_tables_are_whole(qapp: QApplication, width: int) -> None:
    assert broken_words(set_on_paper(STEPS, width)) == []


@pytest.mark.parametrize(("per_cent", "width"), [(150, 528), (200, 723)])
def test_words_in_tables_are_whole_in_larger_text(
    qapp: QApplication, zoom: Callable[[int], None], per_cent: int, width: int
) -> None:
    zoom(per_cent)
    assert broken_words(set_on_paper(STEPS, width)) == []


def test_a_table_is_as_wide_as_the_paper(qapp: QApplication) -> None:
    assert set_on_paper(STEPS, 437).size().width() == 437


def test_a_word_that_is_wider_than_a_column_can_be_is_broken_and_no_other(qapp: QApplication) -> None:
    markdown = f"| a | b |\n|---|---|\n| {'w' * 90} | Prerequisites |\n"
    document = set_on_paper(markdown, 400)
    assert set(broken_words(document)) == {"w" * 90}
    assert document.size().width() == 400


def test_all_text_in_a_cell_has_one_size(qapp: QApplication) -> None:
    document = set_on_paper("| a |\n|---|\n| plain *slanted* **strong** `code` |\n", 400)
    block = document.lastBlock().previous()
    sizes = [span.format.font().pixelSize() for span in block.textFormats()]
    assert set(sizes) == {12}


def test_places_that_links_lead_to_are_kept() -> None:
    assert '<a name="REQ-SLM-01"></a>' in converted("> **REQ-SLM-01** It shall.\n")


def test_elements_of_others_are_left_out_and_what_is_open_is_closed() -> None:
    found = rich_text("<script>x</script><blockquote><p>a</blockquote><video src='x'>b", paper_ink(), {}, 400)
    assert "script" not in found and "video" not in found
    assert found.count("<table") == found.count("</table>")


def test_pictures_are_drawn_as_wide_as_they_are_shown() -> None:
    pictures = Pictures({"charts/a.svg": CHART}, {})
    assert pictures.image("charts/a.svg#300", 2).width() == 600
    assert pictures.image("charts/a.svg#300", 2).height() == 60


@pytest.mark.parametrize("address", ["charts/b.svg#300", "charts/a.svg", "charts/a.svg#99999", "file:///x", ""])
def test_any_other_address_is_one_pixel(address: str) -> None:
    assert Pictures({"charts/a.svg": CHART}, {}).image(address, 1).width() == 1


@pytest.mark.parametrize("part", ["<image/>", "<a href='x'/>", "<g fill='url(#x)'/>", "<!DOCTYPE x>", "<style/>"])
def test_a_drawing_that_names_something_is_not_self_contained(part: str) -> None:
    assert not is_self_contained(CHART.replace("</svg>", f"{part}</svg>"))
    assert is_self_contained(CHART)


def test_evidence_is_read_as_what_its_name_says() -> None:
    assert photographs({"evidence/a.png": CHART.encode(), "evidence/b.svg": CHART.encode()}) == {}
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImage(3, 2, QImage.Format.Format_RGB32).save(buffer, "PNG")  # type: ignore[call-overload]
    found = photographs({"evidence/a.png": content.data(), "evidence/b.jpg": content.data()})
    assert [(name, image.width()) for name, image in found.items()] == [("evidence/a.png", 3)]


# Columns


@pytest.mark.parametrize(
    ("width", "asked", "writes", "expected"),
    [
        (1060, "", False, (True, True, True)),
        (1060, "", True, (True, True, True)),
        (900, "", False, (True, True, False)),
        (900, "panel", False, (False, True, True)),
        (900, "", True, (False, True, True)),
        (680, "", False, (True, True, False)),
        (680, "panel", False, (False, True, True)),
        (500, "", False, (False, True, False)),
        (500, "contents", False, (True, False, False)),
        (500, "panel", False, (False, False, True)),
        (500, "", True, (False, False, True)),
    ],
)
def test_what_fits_is_shown(width: int, asked: str, writes: bool, expected: tuple[bool, bool, bool]) -> None:
    found: Columns = fitting(width, wants_panel=True, asked=asked, writes=writes)
    assert (found.contents, found.paper, found.panel) == expected
