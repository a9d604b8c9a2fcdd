"""A crosswalk as a page for people: what is answered of a framework, what is behind it, and what is not touched."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten

from app.cli.page import Block, Lines, Table, Title
from app.core.assessment import Assessment
from app.core.crosswalk import WORDS, Crosswalk, Standing, honest_note
from app.core.evaluation.report import Report
from app.core.pack import Pack
from app.core.values_text import shown_value

LONGEST_ANSWER = 70


def crosswalk_page(found: Crosswalk, report: Report, pack: Pack, assessment: Assessment) -> Iterator[Block]:
    """The blocks of the page."""
    yield Title(f"{assessment.meta.service} and {found.title}")
    yield Lines((_summary(found), honest_note(found, pack)))
    yield Lines((f"As of {report.as_of}, revision {assessment.meta.revision}, pack {pack.id} {pack.version}.",))
    if found.touched:
        yield Title(f"Answered ({len(found.touched)})")
        for each in found.touched:
            yield from _standing(each, pack, assessment)
    if found.untouched or found.uncited:
        yield Title(f"Not touched ({len(found.untouched) + len(found.uncited)})")
        rows = [(each.key, each.reference.title, WORDS[each.state], _elements(each)) for each in found.untouched]
        rows += [(key, each.title, "no element cites it", "") for key, each in found.uncited]
        yield Table(("Reference", "Title", "Why", "Elements"), tuple(rows))


def _summary(found: Crosswalk) -> str:
    told = ", ".join(f"{found.count(state)} {word}" for state, word in WORDS.items() if found.count(state))
    cited = len(found.standings)
    return f"{cited} {'reference is' if cited == 1 else 'references are'} cited by elements: {told or 'none'}."


def _standing(each: Standing, pack: Pack, assessment: Assessment) -> Iterator[Block]:
    yield Lines((f"{each.key} {each.reference.title}: {WORDS[each.state]}",), 2)
    elements = (f"{result.element.id} {result.element.title}: {WORDS[result.state]}" for result in each.elements)
    yield Lines(tuple(elements), 4)
    yield Lines(tuple(f"{name}: {_said(name, pack, assessment)}" for name in each.answered), 6)
    if each.unanswered:
        yield Lines((f"Open: {', '.join(each.unanswered)}",), 6)


def _said(name: str, pack: Pack, assessment: Assessment) -> str:
    """The answer behind, as long as fits a line."""
    question, answer = pack.questions[name], assessment.answers[name]
    if answer.not_applicable is not None:
        return "not applicable"
    said = question.absent if answer.absent else shown_value(question, answer.value)
    return shorten(said, LONGEST_ANSWER, placeholder=" …")


def _elements(each: Standing) -> str:
    return ", ".join(result.element.id for result in each.elements)
