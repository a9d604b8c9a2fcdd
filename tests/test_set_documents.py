"""The documents about the set as a whole, made from the samples: what leads through it, and what stands around it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import cache
from itertools import pairwise

import pytest

from app.core.assessment import Assessment, Meta, PackReference
from app.core.document.assemble import assemble
from app.core.document.model import DocumentSet
from app.core.evaluation.engine import evaluate
from app.core.evaluation.report import Report
from app.core.order_of_work import order_of_work
from app.core.pack import Pack
from app.io.pack_library import PackLibrary
from app.io.resources import resource
from app.session import Session

AS_OF = date(2026, 11, 23)
EMPTY = "nothing answered"
SAMPLES = ("baseline", "enterprise", "complete", "half-finished", "kubernetes-control-plane")
ALL = (*SAMPLES, EMPTY)
OURS = ("readme", "orchestrator", "overview", "validation", "roadmap", "summary", "appendix")
HEADING = re.compile(r"^(#+) (.*?)(?: \{#.*\})?$", re.MULTILINE)


@cache
def state(name: str) -> tuple[Pack, Assessment, Report]:
    library = PackLibrary()
    if name == EMPTY:
        compiled = library.find("readyroom")
        meta = Meta(pack=PackReference(id="readyroom", version=compiled.pack.version), service="Checkout API")
        nothing = Assessment(meta=meta)
        return compiled.pack, nothing, evaluate(compiled, nothing, AS_OF)
    path = resource("resources", "samples", f"{name}.readyroom")
    noon = datetime(2026, 11, 23, 12, tzinfo=UTC)
    session = Session.open(path, library, as_of=AS_OF, clock=lambda: noon, read_only=True)
    return session.pack, session.assessment, session.report()


@cache
def made(name: str) -> DocumentSet:
    return assemble(*state(name))


def text(name: str, document: str) -> str:
    return next(each.markdown for each in made(name).documents if each.id == document)


def headings(name: str, document: str, level: int) -> list[str]:
    return [title for marks, title in HEADING.findall(text(name, document)) if len(marks) == level]


def section(name: str, document: str, heading: str) -> str:
    """What stands between a heading of the second level and the next."""
    return text(name, document).split(f"\n## {heading}")[1].split("\n## ")[0]


def test_the_documents_stand_in_their_order() -> None:
    ids = [each.id for each in made("complete").documents]
    assert [each for each in ids if each in OURS] == [
        "summary", "readme", "orchestrator", "overview", "validation", "roadmap", "appendix"
    ]  # fmt: skip


@pytest.mark.parametrize("document", OURS)
@pytest.mark.parametrize("name", ALL)
def test_something_stands_below_every_heading(name: str, document: str) -> None:
    parts = HEADING.split(text(name, document))
    found = [(len(marks), body) for marks, body in zip(parts[1::3], parts[3::3], strict=True)]
    assert all(body.strip() or deeper == level + 1 for (level, body), (deeper, _) in pairwise(found))
    assert found[-1][1].strip()


@pytest.mark.parametrize("document", OURS)
@pytest.mark.parametrize("name", ALL)
def test_a_table_ends_with_an_empty_line(name: str, document: str) -> None:
    lines = text(name, document).splitlines()
    assert [after for row, after in pairwise(lines) if row[:1] == "|" and after[:1] not in ("|", "")] == []


# Order of work


@pytest.mark.parametrize("name", ALL)
def test_the_nine_steps_are_in_order_with_the_critical_ones_after_the_baselines(name: str) -> None:
    assert [re.sub(r"^\d\\?\. ", "", each) for each in headings(name, "orchestrator", 3)] == [
        "Prerequisites", "Intake", "Baselines", "SRE framework (critical)", "Performance engineering (critical)",
        "Operations and metrics", "Validation", "Review and sign-off", "Export",
    ]  # fmt: skip


@pytest.mark.parametrize(("name", "gates"), [("complete", 7), ("baseline", 7), ("half-finished", 0), (EMPTY, 0)])
def test_gates_open_where_nothing_required_is_left(name: str, gates: int) -> None:
    assert text(name, "orchestrator").count("**Gate open.**") == gates


@pytest.mark.parametrize("name", ALL)
def test_the_steps_are_counted_as_in_the_overview(name: str) -> None:
    pack, _assessment, report = state(name)
    rows = [line.split("|") for line in section(name, "orchestrator", "Steps and gates").splitlines()]
    said = {
        row[2].strip().removesuffix(" (critical)"): (row[4].strip(), row[5].strip()) for row in rows if len(row) > 5
    }
    work = order_of_work(report, pack).items
    assert {each.step.title: (f"{each.answered} of {each.asked}", str(each.errors)) for each in work}.items() <= (
        said.items()
    )


@pytest.mark.parametrize("name", ALL)
def test_a_step_says_how_many_required_questions_are_open_in_it(name: str) -> None:
    pack, _assessment, report = state(name)
    parts = text(name, "orchestrator").split("\n### ")[1:]
    said = [
        int(found[1]) if (found := re.search(r"(\d+) required questions? (?:is|are) open", each)) else 0
        for each in parts
    ]
    assert said[:6] == [each.required_open for each in order_of_work(report, pack).items]


def test_a_closed_gate_says_what_closes_it_and_who_is_next() -> None:
    intake = text("half-finished", "orchestrator").split("### 2. Intake")[1].split("### ")[0]
    assert "1 required question is open." in intake
    assert "**ARC-009**" in intake
    assert "**Next**, seen to by Greta Novak" in intake


@pytest.mark.parametrize("name", ["complete", EMPTY])
def test_the_order_of_work_names_every_other_file(name: str) -> None:
    files = [each.file for each in made(name).documents if each.alone and each.id != "orchestrator"]
    order = text(name, "orchestrator").replace(r"\_", "_")
    assert [each for each in [*files, "prd.pdf", "traceability.csv"] if each not in order] == []


@pytest.mark.parametrize("name", ALL)
def test_a_step_builds_on_what_the_pack_says(name: str) -> None:
    rows = [line.split("|") for line in text(name, "orchestrator").splitlines() if re.match(r"\| \d", line)]
    builds_on = {row[2].strip().removesuffix(" (critical)"): row[3].strip() for row in rows[:6]}
    steps = PackLibrary().find("readyroom").pack.manifest.order_of_work
    numbers = {each.id: str(number) for number, each in enumerate(steps, start=1)}
    assert builds_on == {each.title: ", ".join(sorted(numbers[id] for id in each.after)) or "nothing" for each in steps}


# How the set is read


@pytest.mark.parametrize("name", ["complete", EMPTY])
def test_the_readme_names_every_file(name: str) -> None:
    files = [each.file.replace("_", r"\_") for each in made(name).documents if each.alone and each.id != "readme"]
    readme = text(name, "readme").replace(r"\_", "_")
    assert [each for each in files if each.replace(r"\_", "_") not in readme] == []
    assert "roadmap.csv" in readme
    assert "traceability.csv" in readme


# Coverage and benefits


@pytest.mark.parametrize("name", ALL)
def test_each_audience_has_five_benefits(name: str) -> None:
    for audience in ("For the enterprise", "For developers", "For the business"):
        assert section(name, "overview", audience).count("\n- **") == 5


@pytest.mark.parametrize(
    "figure",
    [
        "Checkout availability at 99.95 % over 28 days allows 20 min 10 s of failure",
        "what 99.95 % over 28 days allows costs up to EUR 6,048",
        "An incident is noticed after 5 minutes",
        "Manual work went from 570 to 430 hours a month",
        "the last test of the whole took 42 minutes",
        "Up to its ceiling the service carries 2.4 times a normal peak",
    ],
)
def test_benefits_are_told_in_the_teams_own_figures(figure: str) -> None:
    assert figure in text("complete", "overview")


def test_where_no_figure_is_answered_the_question_is_named() -> None:
    assert "No figure yet; it comes from" in section(EMPTY, "overview", "For the business")
    assert "slm.agreements" in section(EMPTY, "overview", "For the business")


@pytest.mark.parametrize(
    ("name", "words"),
    [("baseline", "70.0 of 70 points"), ("enterprise", "95.0 of 95"), (EMPTY, "0.0–70.0 of 70 points")],
)
def test_before_and_after_have_this_teams_figures(name: str, words: str) -> None:
    assert words in section(name, "overview", "Before and after")


# Validation


@pytest.mark.parametrize("name", ALL)
def test_the_critical_sections_are_validated_by_name(name: str) -> None:
    assert {"SRE framework validation", "Performance engineering validation"} < set(headings(name, "validation", 2))


@pytest.mark.parametrize("name", ALL)
def test_every_rule_is_counted_once_by_part_and_once_by_criterion(name: str) -> None:
    checked = section(name, "validation", "What was checked")
    number = int(re.findall(r"(\d+) rules were applied", checked)[0])
    by_part, by_criterion = checked.split("| Criterion ")[0], checked.split("| Criterion ")[1].split("\n\n")[0]
    for counted in (by_part, by_criterion):
        rows = [line.split("|")[2:-1] for line in counted.splitlines() if line[:1] == "|" and "---" not in line]
        figures = [
            [int(cell) if cell.strip() != "–" else 0 for cell in row] for row in rows if row[0].strip().isdigit()
        ]
        assert sum(row[0] for row in figures) == number
        assert all(row[0] == sum(row[1:]) for row in figures)


def test_an_accepted_risk_has_its_approver_and_its_end() -> None:
    accepted = "| ARC-025 | Store without any backup | Viktor Lang, head of operations | 30 June 2027 |"
    assert accepted in section("half-finished", "validation", "Accepted risks")


# Roadmap


@pytest.mark.parametrize("name", ALL)
def test_the_roadmap_has_its_prerequisites_before_three_phases(name: str) -> None:
    found = headings(name, "roadmap", 2)
    assert found[1:5] == ["Before the phases", "Phase 1: Foundation", "Phase 2: Optimisation", "Phase 3: Maturity"]
    assert section(name, "roadmap", "Before the phases").count("\n| PRE-") == 6


@pytest.mark.parametrize("name", ["enterprise", "complete"])
def test_where_every_step_is_done_nothing_of_the_phases_is_left(name: str) -> None:
    assert headings(name, "roadmap", 3) == []
    assert text(name, "roadmap").count("every step is done") == 3


def test_at_nothing_every_element_has_its_gap_once() -> None:
    gaps = re.findall(r"^- \*\*([A-Z]+-[\w.]+)\*\*", text(EMPTY, "roadmap"), re.MULTILINE)
    assert len(gaps) == len(set(gaps)) == 116


def test_dates_and_owners_stand_in_the_roadmap() -> None:
    foundation = section("half-finished", "roadmap", "Phase 1: Foundation")
    assert "Planned for 11 to 24 January 2027." in foundation
    assert "| Greta Novak |" in foundation
    assert "| nobody named |" in foundation


# Front and back


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("complete", "**Ready for review:**"),
        ("half-finished", "**Blocked by 8 open errors.**"),
        (EMPTY, "**Incomplete:**"),
    ],
)
def test_the_front_begins_with_the_verdict_and_ends_unsigned(name: str, verdict: str) -> None:
    front = text(name, "summary")
    assert verdict in front
    assert front.splitlines()[-1].count("Not signed: ") == 2


@pytest.mark.parametrize("name", ALL)
def test_the_appendix_ends_with_the_revisions(name: str) -> None:
    assert headings(name, "appendix", 2) == [
        "Other frameworks", "Glossary", "Accepted risks", "Declared not applicable", "Revisions"
    ]  # fmt: skip
