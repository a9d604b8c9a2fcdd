"""Findings as an architect works through them: filtered, grouped, copied as Markdown; quick for thousands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from app.core.document.escaping import escape
from app.core.evaluation.report import Finding
from app.core.framework import Severity
from app.core.pack import Pack


class Standing(StrEnum):
    """What was decided about a finding. Each stands in one of the first three; those to decide and planned are open."""

    TO_DECIDE = "to_decide"
    PLANNED = "planned"
    SETTLED = "settled"
    ALL = "all"


class Grouping(StrEnum):
    """By what findings are put together."""

    NONE = "none"
    SEVERITY = "severity"
    AREA = "area"
    RULE = "rule"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which findings to show. An empty set means all."""

    standing: Standing = Standing.TO_DECIDE
    severities: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    rules: frozenset[str] = frozenset()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A finding with what it is found by. `area`: id of the area, '' where its question serves none."""

    finding: Finding
    area: str
    words: str = field(repr=False, default="")
    standing: Standing = Standing.TO_DECIDE


@dataclass(frozen=True, slots=True)
class Group:
    """Findings that belong together. `key`: severity, area, rule or question; '' for those without one."""

    key: str
    members: tuple[Listed, ...]


def listed(findings: Iterable[Finding], pack: Pack) -> list[Listed]:
    """The findings, each with its area and the words it is found by."""
    areas = area_of_questions(pack)
    return [_listed(each, areas.get(each.place.question, ""), pack) for each in findings]


def area_of_questions(pack: Pack) -> dict[str, str]:
    """Question: the area of the first element with an area that it serves."""
    found: dict[str, str] = {}
    for question in pack.questions.values():
        for served in question.serving:
            element = pack.element_by_id.get(served.element)
            if element is not None and element.area is not None:
                found[question.id] = element.area
                break
    return found


def standing_of(finding: Finding) -> Standing:
    """A planned fix is planned, whatever its day; an acceptance that ended is to be decided again."""
    if not finding.is_decided:
        return Standing.TO_DECIDE
    return Standing.PLANNED if finding.is_open else Standing.SETTLED


def counted(findings: Iterable[Listed]) -> dict[str, int]:
    """How many stand where; those of `ALL` are the sum of the others."""
    found = Counter(each.standing for each in findings)
    return {str(each): found.total() if each is Standing.ALL else found[each] for each in Standing}


def follower(before: Sequence[str], at: int, after: Container[str]) -> str:
    """Of the fingerprints listed `before`, the nearest one from place `at` on that is still listed `after`.

    Where none follows it is the nearest one before that place, and '' where nothing is left.
    """
    following = (*before[at:], *reversed(before[:at]))
    return next((each for each in following if each in after), "")


def filtered(findings: Sequence[Listed], wanted: Wanted) -> list[Listed]:
    """Those that are wanted, in the order given."""
    rows = list(findings)
    if wanted.standing is not Standing.ALL:
        rows = [each for each in rows if each.standing is wanted.standing]
    if wanted.severities:
        rows = [each for each in rows if each.finding.severity in wanted.severities]
    if wanted.areas:
        rows = [each for each in rows if each.area in wanted.areas]
    if wanted.rules:
        rows = [each for each in rows if each.finding.rule in wanted.rules]
    for word in wanted.text.casefold().split():
        rows = [each for each in rows if word in each.words]
    return rows


def grouped(findings: Sequence[Listed], by: Grouping, pack: Pack) -> list[Group]:
    """The findings in groups: severities by weight, areas and questions in the order of the pack, rules by id."""
    if by is Grouping.NONE:
        return [Group("", tuple(findings))]
    members: dict[str, list[Listed]] = {}
    for each in findings:
        members.setdefault(_key(each, by), []).append(each)
    order = {name: place for place, name in enumerate(_order(by, pack))}
    keys = sorted(members, key=lambda key: (order.get(key, len(order)), key))
    return [Group(key, tuple(members[key])) for key in keys]


def as_markdown(findings: Iterable[Listed], pack: Pack) -> str:
    """The findings as a list to paste into an issue or a mail; every text is literal."""
    return "\n".join(line for each in findings for line in _lines(each.finding, pack))


def _lines(finding: Finding, pack: Pack) -> Iterator[str]:
    yield f"- **{finding.rule} ({finding.severity})** {escape(finding.title)}"
    yield f"  - {escape(finding.message)}"
    question = pack.questions.get(finding.place.question)
    where = ", ".join(part for part in (finding.place.question, finding.place.row, finding.place.field) if part)
    yield f"  - At: {escape(question.text) if question else ''} ({escape(where)})"
    yield f"  - Fix: {escape(finding.fix)}"
    if finding.decision is not None:
        until = f" until {finding.decision.until}" if finding.decision.until else ""
        kind = finding.decision.kind.replace("_", " ")
        yield f"  - Decision: {kind}{until}: {escape(finding.decision.reason)}"


def _listed(finding: Finding, area: str, pack: Pack) -> Listed:
    question = pack.questions.get(finding.place.question)
    parts = (finding.rule, finding.title, finding.message, finding.place.question, question.text if question else "")
    return Listed(finding, area, " ".join(parts).casefold(), standing_of(finding))


def _key(each: Listed, by: Grouping) -> str:
    match by:
        case Grouping.SEVERITY:
            return str(each.finding.severity)
        case Grouping.AREA:
            return each.area
        case Grouping.RULE:
            return each.finding.rule
        case _:
            return each.finding.place.question


def _order(by: Grouping, pack: Pack) -> Iterable[str]:
    match by:
        case Grouping.SEVERITY:
            return [str(each) for each in Severity]
        case Grouping.AREA:
            return [area.id for area in pack.areas]
        case Grouping.QUESTION:
            return list(pack.questions)
        case _:
            return ()
