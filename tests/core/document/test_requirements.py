"""Numbered requirements: their numbers over all documents, their small print, and the errors at their place."""

from __future__ import annotations

import pytest

from app.core.assessment import Answer, Confidence, Evidence
from app.core.document.assemble import assemble
from app.core.document.escaping import Markdown
from app.core.document.model import DocumentSet
from app.core.document.requirements import plain
from tests.documented_pack import make_assessment, make_pack, objective, report_of

SOURCE = "'SLM', 'slm.objectives'"


def made(template: str, **values: object) -> DocumentSet:
    compiled = make_pack({"levels.md.j2": template})
    assessment = make_assessment(**values)
    return assemble(compiled.pack, assessment, report_of(compiled, assessment))


def block(arguments: str = SOURCE, text: str = "It **shall** work.", **values: object) -> str:
    """The Markdown of a requirement that is made with these arguments."""
    return made(f"{{% call requirement({arguments}) %}}\n{text}\n{{% endcall %}}", **values).documents[0].markdown


def per_row(**values: object) -> DocumentSet:
    return made(
        "{% for row in rows('slm.objectives') %}{% call requirement('SLM', 'slm.objectives', row=row) %}"
        "{{ row.indicator }}{% endcall %}\n\n{% endfor %}",
        **values,
    )


def test_it_is_a_quotation_with_number_text_and_source() -> None:
    assert block() == "> **REQ-SLM-01** It **shall** work.\n>\n> Source: slm.objectives.\n"


def test_areas_are_numbered_by_themselves() -> None:
    calls = ("SLM", "OPS", "SLM")
    text = "".join(f"{{% call requirement('{area}', 'slm.owner') %}}x{{% endcall %}}\n\n" for area in calls)
    assert [each.id for each in made(text).requirements] == ["REQ-SLM-01", "REQ-OPS-01", "REQ-SLM-02"]


def test_numbers_go_on_from_document_to_document() -> None:
    documents = [
        {"id": name, "file": f"{name}.md", "title": name, "template": "levels.md.j2"} for name in ("first", "second")
    ]
    text = "{% call requirement('SLM', 'slm.owner') %}x{% endcall %}"
    compiled = make_pack({"levels.md.j2": text}, documents)
    assessment = make_assessment()
    stated = assemble(compiled.pack, assessment, report_of(compiled, assessment)).requirements
    assert [(each.document, each.id) for each in stated] == [("first", "REQ-SLM-01"), ("second", "REQ-SLM-02")]


def test_why_and_verification_end_like_sentences() -> None:
    assert "> Why: Because. Verified by: looking? Source:" in block(f"{SOURCE}, why='Because', verify='looking?'")


def test_empty_reasons_are_not_shown() -> None:
    assert "> Source: slm.objectives." in block(f"{SOURCE}, why=' ', verify=''")


def test_reasons_of_strangers_are_literal() -> None:
    row = objective(reason="*because* <b>")
    text = "{% call requirement('SLM', 'slm.objectives', why=rows('slm.objectives')[0].reason) %}x{% endcall %}"
    assert r"Why: \*because\* \<b>." in made(text, slm__objectives=[row]).documents[0].markdown


def test_an_error_of_another_row_is_not_marked() -> None:
    rows = [objective(), {**objective(target=100), "id": "r2"}]
    assert [each.open_errors for each in per_row(slm__objectives=rows).requirements] == [(), ("SLM-001",)]


def test_an_error_is_marked_with_message_and_fix() -> None:
    markdown = per_row(slm__objectives=[objective(target=100)]).documents[0].markdown
    assert markdown.startswith(
        "> **REQ-SLM-01 · OPEN ERROR SLM-001** Availability\n>\n> SLM-001: Availability aims for 100 %. Aim for less.\n"
    )


def standing(dated: str = "", **keys: object) -> str:
    evidence = (Evidence(link="https://example.org", dated=dated),)
    answer = Answer(value=[objective()], **{"evidence": evidence, **keys})
    return block(slm__objectives=answer).splitlines()[-1]


@pytest.mark.parametrize(
    ("dated", "said"),
    [
        ("2026-11-23", "evidence of the same day"),
        ("2026-11-22", "evidence 1 day old"),
        ("2026-10-24", "evidence 30 days old"),
        ("", "evidence without a date"),
        ("2026-12-24", "evidence dated 2026-12-24, after the day of this document"),
    ],
)
def test_the_age_of_evidence_is_said(dated: str, said: str) -> None:
    assert standing(dated) == f"> Source: slm.objectives; {said}."


def test_the_newest_evidence_counts() -> None:
    evidence = tuple(Evidence(link="https://example.org", dated=day) for day in ("2026-11-20", "2026-11-21", ""))
    assert "evidence 2 days old" in standing(evidence=evidence)


def test_confidence_is_said() -> None:
    assert standing(evidence=(), confidence=Confidence.GUESS) == "> Source: slm.objectives; confidence guess."


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("The API **shall**, *always*, answer.", "The API shall, always, answer."),
        ("one\ntwo  \nthree", "one two three"),
        ("It **shall**:\n\n- start\n- stop", "It shall: start stop"),
        ("see `a b` and [this](#x)", "see a b and this"),
        (r"a \* b", "a * b"),
        ("![graph](charts/a.svg) below", "below"),
        ("", ""),
    ],
)
def test_the_words_of_markdown(markdown: str, words: str) -> None:
    assert plain(Markdown(markdown)) == words


def test_the_record_has_the_words_only() -> None:
    stated = made(
        f"{{% call requirement({SOURCE}, verify='a *look*') %}}It **shall** work.{{% endcall %}}"
    ).requirements
    assert (stated[0].text, stated[0].verification) == ("It shall work.", "a *look*")
