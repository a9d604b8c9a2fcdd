"""Which questions a document and its sections rest on."""

from __future__ import annotations

from app.core.document.coverage import covered_by_document, covered_questions, narratives, section_questions, standing
from app.core.document.html import render_html
from app.core.document.pieces import pieces_of, sections_of
from app.core.framework import Severity
from tests.documented_pack import LEVELS, make_assessment, make_pack, objective, report_of

OTHER = {"id": "other", "file": "other.md", "title": "Other", "template": "other.md.j2"}


def covered(template: str, **others: str) -> tuple[str, ...]:
    return covered_questions(make_pack({"levels.md.j2": template, **others}).pack, "levels")


def test_a_question_that_the_template_names_is_covered() -> None:
    assert covered("{{ answer('slm.owner').text }}") == ("slm.owner",)


def test_a_beginning_of_ids_covers_all_that_begin_so_in_the_order_of_the_pack() -> None:
    assert covered("{{ unanswered('slm.')|length }}") == ("slm.objectives", "slm.narrative", "slm.owner")


def test_what_an_included_template_names_is_covered() -> None:
    found = covered("{% include 'part.md.j2' %}", **{"part.md.j2": "{{ answer('slm.owner').text }}"})
    assert found == ("slm.owner",)


def test_what_stands_in_a_comment_of_the_template_is_not_covered() -> None:
    assert covered("{# answer('slm.owner') #}Nothing.") == ()


def test_each_document_has_its_own() -> None:
    templates = {"levels.md.j2": "{{ prose('slm.narrative') }}", "other.md.j2": "{{ answer('slm.owner').text }}"}
    pack = make_pack(templates, [LEVELS, OTHER]).pack
    assert covered_by_document(pack) == {"levels": ("slm.narrative",), "other": ("slm.owner",)}


def test_own_words_are_the_markdown_that_a_document_prints() -> None:
    pack = make_pack({"levels.md.j2": "{{ prose('slm.narrative') }}{{ answer('slm.owner').text }}"}).pack
    assert narratives(pack, "levels") == ("slm.narrative",)


def test_a_text_that_is_only_counted_is_not_printed() -> None:
    assert narratives(make_pack({"levels.md.j2": "{{ answer('slm.narrative').given }}"}).pack, "levels") == ()


def behind(markdown: str, names: tuple[str, ...]) -> list[tuple[str, ...]]:
    pieces = pieces_of(render_html(markdown))
    return section_questions(make_pack().pack, names, pieces, sections_of(pieces))


def test_a_question_is_behind_the_section_that_names_it() -> None:
    found = behind("# T\n\n## A\n\nSource: slm.objectives, row 1.\n\n## B\n\nWho? (slm.owner)\n", ())
    assert found == [(), ("slm.objectives",), ("slm.owner",)]


def test_a_question_that_no_section_names_is_behind_the_one_that_names_its_neighbours() -> None:
    found = behind("# T\n\n## A\n\nNothing.\n\n## B\n\nWho? (slm.owner)\n", ("slm.narrative",))
    assert found == [(), (), ("slm.narrative", "slm.owner")]


def test_words_that_look_like_an_id_but_are_none_are_behind_nothing() -> None:
    assert behind("# T\n\nSee example.org and slm.nothing.\n", ()) == [()]


def test_the_standing_counts_what_is_asked_answered_and_open() -> None:
    compiled = make_pack()
    report = report_of(compiled, make_assessment(slm__objectives=[objective(target=100)]))
    found = standing(compiled.pack, report, ("slm.objectives", "slm.narrative", "slm.owner"))
    assert (found.asked, found.answered, found.unanswered) == (2, 1, ("slm.owner",))
    assert found.count(Severity.ERROR) == 1 and found.count(Severity.WARNING) == 0


def test_findings_at_other_questions_are_not_counted() -> None:
    compiled = make_pack()
    report = report_of(compiled, make_assessment(slm__objectives=[objective(target=100)]))
    assert standing(compiled.pack, report, ("slm.owner",)).findings == ()
