"""What a reader finds in the PDF, and that both engines make the same document."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import page
import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from app.core.errors import RenderError
from app.io.pdf import Chapter, render_pdf
from tests.io.pdf.checkout_sample import checkout_job
from tests.io.pdf.pdf_structure import Structure, check, text_right_edges

SECTIONS = 6  # cover, contents, four chapters


@pytest.fixture(params=["by_chapters", "in_one_piece"])
def pdf(request: pytest.FixtureRequest) -> bytes:
    data = request.getfixturevalue(request.param)
    assert isinstance(data, bytes)
    return data


def _reader(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data), strict=True)


def _texts(data: bytes) -> list[str]:
    return [" ".join(each.extract_text().split()) for each in _reader(data).pages]


def _links(data: bytes) -> list[tuple[int, str, str]]:
    found = []
    for number, each in enumerate(_reader(data).pages):
        for reference in each.get("/Annots", []):
            link = reference.get_object()
            found.append((number, str(link.get("/Dest", "")) or str(link["/A"]["/URI"]), str(link["/Contents"])))
    return found


def _bookmarks(reader: PdfReader, entries: Any, level: int = 1) -> Iterator[tuple[int, str, int]]:
    for entry in entries:
        if isinstance(entry, Destination):
            number = reader.get_destination_page_number(entry)
            assert number is not None
            yield level, str(entry.title), number + 1
        else:
            yield from _bookmarks(reader, entry, level + 1)


def _outline(data: bytes) -> list[tuple[int, str, int]]:
    reader = _reader(data)
    return list(_bookmarks(reader, reader.outline))


def test_page_validation_finds_no_failure(pdf: bytes) -> None:
    report = page.validate_pdf_bytes(pdf, profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


def test_own_structure_checks_find_nothing(pdf: bytes) -> None:
    assert check(pdf, SECTIONS) == []


def test_engines_agree_on_the_text_of_every_page(by_chapters: bytes, in_one_piece: bytes) -> None:
    assert _texts(by_chapters) == _texts(in_one_piece)


def test_engines_agree_on_links(by_chapters: bytes, in_one_piece: bytes) -> None:
    assert _links(by_chapters) == _links(in_one_piece)


def test_engines_agree_on_where_links_lead(by_chapters: bytes, in_one_piece: bytes) -> None:
    def places(data: bytes) -> dict[str, tuple[int | None, float | None]]:
        reader = _reader(data)
        named = reader.named_destinations
        return {name: (reader.get_destination_page_number(place), place.top) for name, place in named.items()}

    assert places(by_chapters) == places(in_one_piece)


def test_engines_agree_on_bookmarks(by_chapters: bytes, in_one_piece: bytes) -> None:
    assert _outline(by_chapters) == _outline(in_one_piece)


def test_engines_agree_on_the_structure(by_chapters: bytes, in_one_piece: bytes) -> None:
    chapters, single = Structure(by_chapters).kinds(), Structure(in_one_piece).kinds()
    del chapters["/NonStruct"], single["/NonStruct"]  # the single render wraps counted page numbers once more
    assert chapters == single


@pytest.mark.parametrize("engine", ["chapters", "single"])
def test_equal_jobs_give_identical_bytes(engine: Any, request: pytest.FixtureRequest) -> None:
    first = request.getfixturevalue("by_chapters" if engine == "chapters" else "in_one_piece")
    assert render_pdf(checkout_job(), engine=engine) == first


def test_contents_give_the_page_of_every_heading(pdf: bytes) -> None:
    contents = _texts(pdf)[1]
    for level, title, number in _outline(pdf):
        if level <= 2 and title not in ("Contents",) and number > 2:
            assert f"{title} {number}" in contents


def test_every_page_has_its_number_and_the_total(pdf: bytes) -> None:
    texts = _texts(pdf)
    assert [f"{number} / {len(texts)}" in text for number, text in enumerate(texts, start=1)] == [True] * len(texts)


def test_running_heads_name_service_and_chapter(pdf: bytes) -> None:
    texts = _texts(pdf)
    assert all("Checkout API" in text for text in texts)
    assert "3 Capacity and performance" in texts[4] and "2.2 Service levels" in texts[3]


def test_draft_is_on_every_page(pdf: bytes) -> None:
    assert all("DRAFT" in text and "Draft · 2 errors open" in text for text in _texts(pdf))


def test_a_validated_document_is_not_marked() -> None:
    job = checkout_job(draft=None, footer="Validated · 23 Nov 2026", cover_html="<h1>Checkout</h1>")
    assert not any("DRAFT" in text for text in _texts(render_pdf(job)))


def test_table_heads_are_repeated_on_the_next_page(pdf: bytes) -> None:
    with_rows = [text for text in _texts(pdf) if "/payment-intents" in text and "LT-" in text]
    assert len(with_rows) >= 2
    assert all("Case Endpoint Load p95" in text for text in with_rows)


def test_no_text_goes_over_the_right_margin(pdf: bytes) -> None:
    right = 595.28 - 22 / 25.4 * 72
    reader = _reader(pdf)
    edges = [edge for each in reader.pages for edge in text_right_edges(each, reader)]
    assert len(edges) > 300
    assert max(edges) <= right + 0.5


def test_metadata_says_what_the_job_says(pdf: bytes) -> None:
    reader = _reader(pdf)
    info, xmp = reader.metadata, reader.xmp_metadata
    assert info is not None and xmp is not None
    assert (info.title, info.author, info.subject) == (
        "Checkout API: reliability and performance", "Checkout team", "Product requirements document"
    )  # fmt: skip
    assert info["/Keywords"] == "SLO, reliability"
    assert info.creation_date == datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    assert xmp.dc_title == {"x-default": "Checkout API: reliability and performance"}
    assert reader.root_object["/Lang"] == "en"


def test_creation_time_keeps_its_zone() -> None:
    moment = datetime(2026, 11, 23, 9, 30, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))
    info = _reader(render_pdf(checkout_job(created=moment))).metadata
    assert info is not None and info.creation_date == moment


def test_title_outside_latin_1_survives() -> None:
    chapter = Chapter("a", "Über", '<h1 id="ü">Über</h1><a href="#%C3%BC">x</a>')
    job = checkout_job(title="Übersicht – 結帳 (1)", chapters=(chapter,))
    data = render_pdf(job)
    info = _reader(data).metadata
    assert info is not None and info.title == "Übersicht – 結帳 (1)"
    assert check(data, 3) == []


@pytest.mark.parametrize("engine", ["chapters", "single"])
def test_a_character_that_no_font_has_is_a_square(engine: Any) -> None:
    chapter = Chapter("a", "A \ue123", "<h1>A \ue123</h1><p>See &#xe123;.</p>")
    data = render_pdf(checkout_job(chapters=(chapter,), cover_html="<h1>Cover</h1>"), engine=engine)
    assert page.validate_pdf_bytes(data, profile="ua1").is_compliant
    assert "See □." in _texts(data)[2]


def test_only_bundled_fonts_are_used_for_latin_text(pdf: bytes) -> None:
    names = {str(font["/BaseFont"]) for each in _reader(pdf).pages for font in _fonts(each["/Resources"])}
    assert names and all("Inter" in name or "JetBrains" in name for name in names)


def _fonts(resources: Any) -> list[Any]:
    return [font.get_object() for font in resources.get_object()["/Font"].get_object().values()]


def test_images_carry_their_alternative_text(pdf: bytes) -> None:
    alts = [str(element["/Alt"]) for element in Structure(pdf).tree.values() if element["/S"] == "/Figure"]
    assert [alt.split(" ")[0] for alt in alts] == ["Readiness", "Error"]


def test_cells_under_a_spanning_head_name_it(pdf: bytes) -> None:
    structure = Structure(pdf)
    head = next(e for e in structure.tree.values() if e["/S"] == "/TH" and e["/A"].get("/ColSpan") == 2)
    covered = [e for e in structure.tree.values() if e["/S"] == "/TD" and head["/ID"] in e["/A"].get("/Headers", [])]
    assert len(covered) == 4  # two rows of usual and peak


def test_list_items_hold_labels_and_bodies_only(pdf: bytes) -> None:
    structure = Structure(pdf)
    inside = {
        kid.get_object()["/S"] for e in structure.tree.values() if e["/S"] == "/LI" for kid in e["/K"]
    }  # fmt: skip
    assert inside == {"/Lbl", "/LBody"}


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"title": " "}, "The document has no title."),
        ({"language": "en us"}, "'en us' is not a language tag such as 'en' or 'de-AT'."),
        ({"chapters": ()}, "The document has no chapters."),
        (
            {"chapters": (Chapter("A b", "", "x"),)},
            "'A b' is not a chapter id: use lower-case letters, digits and hyphens.",
        ),
        ({"chapters": (Chapter("a", "", "x"), Chapter("a", "", "y"))}, "The chapter id 'a' is used twice or reserved."),
    ],
)
def test_a_job_that_cannot_be_printed_is_refused_in_one_sentence(changes: dict[str, object], sentence: str) -> None:
    with pytest.raises(RenderError) as caught:
        render_pdf(checkout_job(**changes))
    assert str(caught.value) == sentence
