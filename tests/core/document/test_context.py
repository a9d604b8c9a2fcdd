"""What templates can call."""

from __future__ import annotations

import pytest

from app.core.assessment import Answer, Assessment, Decision, DecisionKind, NotApplicable
from app.core.document.assemble import assemble
from app.core.document.context import FUNCTIONS, NAMES
from app.core.document.figures import FIGURES
from app.core.errors import RenderError
from tests.documented_pack import make_assessment, make_pack, objective, report_of

WAIVED = Answer(not_applicable=NotApplicable(reason="A batch job.", approver="Head of platform"))


def given(expression: str, assessment: Assessment | None = None, **values: object) -> str:
    """What a template writes for an expression."""
    return written("{{ " + expression + " }}", assessment or make_assessment(**values))


def written(template: str, assessment: Assessment) -> str:
    compiled = make_pack({"levels.md.j2": template})
    history = [{"name": "First draft", "revision": "1", "at": "2026-11-01"}]
    made = assemble(compiled.pack, assessment, report_of(compiled, assessment), milestones=history)
    return made.documents[0].markdown.strip()


def decided(kind: DecisionKind, until: str = "2027-01-31") -> Assessment:
    assessment = make_assessment(slm__objectives=[objective(target=100)])
    finding = report_of(make_pack(), assessment).open_errors[0]
    decision = Decision(rule="SLM-001", kind=kind, reason="Known.", approver="Mara Lind", until=until)
    return assessment.model_copy(update={"decisions": {finding.fingerprint: decision}})


def test_every_name_is_there() -> None:
    tests = "".join(f"{{% if {name} is undefined %}}{name} {{% endif %}}" for name in sorted(NAMES))
    assert written(tests, make_assessment()) == ""


def test_the_check_knows_every_function() -> None:
    assert {*FUNCTIONS, *FIGURES} <= NAMES


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("service.name", "Checkout"),
        ("service.revision", "0"),
        ("service.as_of", "2026-11-23"),
        ("pack.id", "small"),
        ("pack.version", "1.0.0"),
        ("document", "levels"),
        ("documents[0].file", "levels.md"),
        ("word('hello')", "Hello"),
        ("milestones[0].name", "First draft"),
        ("readiness.verdict", "incomplete"),
        ("percent(readiness.score.high)", "100.0"),
        ("percent(without_accepted_risk.score.low)", "0.0"),
        ("scope().asked ~ ' of ' ~ scope().total", "3 of 3"),
        ("scope().elements_out|length", "0"),
        ("areas()[0].area.title", "Service levels"),
        ("area('SLM').asked", "2"),
        ("elements('SLM')[0].element.id", "SRE-2.2"),
        ("elements('NOT')|length", "0"),
        ("sections()[0].asked", "3"),
        ("sections()[0].questions|join(' ')", "slm.objectives slm.narrative slm.owner"),
        ("sections()[0].open|join(' ')", "slm.objectives slm.owner"),
        ("sections()[0].answered", "0"),
        ("next_steps(1)|length", "1"),
        ("reference_list(['NONE'])|length", "0"),
        ("glossary|length", "0"),
    ],
)
def test_a_name_gives_what_it_is_called_after(expression: str, text: str) -> None:
    assert given(expression) == text


@pytest.mark.parametrize("expression", ["answer('slm.nope')", "word('nope')", "area('NOT')", "rows('slm.nope')"])
def test_what_does_not_exist_is_an_error(expression: str) -> None:
    with pytest.raises(RenderError, match=r"levels\.md\.j2:1: The template cannot be filled"):
        given(expression)


def test_open_questions_that_count_are_unanswered() -> None:
    assert given("unanswered('slm.')|map(attribute='id')|join(' ')") == "slm.objectives slm.owner"


@pytest.mark.parametrize("answer", [{"name": "Mara Lind"}, WAIVED])
def test_what_is_dealt_with_is_not_unanswered(answer: object) -> None:
    assert given("unanswered('slm.o')|map(attribute='id')|join(' ')", slm__owner=answer) == "slm.objectives"


def test_unanswered_is_chosen_by_how_ids_begin() -> None:
    assert given("unanswered('slm.ow', 'x.')|map(attribute='id')|join(' ')") == "slm.owner"


def test_what_the_team_does_not_have_is_not_in_place() -> None:
    text = given("not_in_place('slm.')|map(attribute='absent_text')|join", slm__objectives=Answer(absent=True))
    assert text == "We have no objectives."


def test_what_was_waived_is_declared_with_reason_and_approver() -> None:
    expression = "declared_not_applicable()|map(attribute='id')|join ~ declared_not_applicable()[0].reason"
    assert given(expression, slm__owner=WAIVED) == "slm.ownerA batch job."


def test_a_waiver_that_the_question_does_not_allow_is_not_declared() -> None:
    assert given("declared_not_applicable()|length", slm__objectives=WAIVED) == "0"


def test_rows_of_no_answer_are_none() -> None:
    assert given("rows('slm.objectives')|length") == "0"


def test_answers_are_shown_in_the_form_in_which_they_were_evaluated() -> None:
    row = {key: cell for key, cell in objective().items() if key != "id"}
    assert given("rows('slm.objectives')[0].row_id", slm__objectives=[row]) == "r1"


def test_an_answer_that_cannot_be_read_is_open() -> None:
    assert given("answer('slm.objectives').open", slm__objectives=[{"nope": 1}]) == "yes"


def test_prose_is_markdown_below_the_level_asked_for() -> None:
    assert given("prose('slm.narrative', 4)", slm__narrative="# Mine\n\n*yes*") == "#### Mine\n\n*yes*"


def test_prose_of_no_answer_is_nothing() -> None:
    assert given("prose('slm.narrative')") == ""


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        ("", "1"),
        ("area='SLM'", "1"),
        ("area='S'", "0"),
        ("severity='error'", "1"),
        ("severity='info'", "0"),
        ("question='slm.objectives'", "1"),
        ("question='slm.owner'", "0"),
        ("area='SLM', severity='warning'", "0"),
    ],
)
def test_findings_are_filtered(filters: str, count: str) -> None:
    assert given(f"findings({filters})|length", slm__objectives=[objective(target=100)]) == count


def test_an_accepted_risk_is_listed() -> None:
    assert given("accepted_risks()[0].decision.approver", decided(DecisionKind.RISK_ACCEPTED)) == "Mara Lind"


@pytest.mark.parametrize(
    ("kind", "until"),
    [
        (DecisionKind.RISK_ACCEPTED, "2026-11-22"),
        (DecisionKind.FIX_PLANNED, "2027-01-31"),
        (DecisionKind.DISMISSED, ""),
    ],
)
def test_no_other_decision_is_an_accepted_risk(kind: DecisionKind, until: str) -> None:
    assert given("accepted_risks()|length", decided(kind, until)) == "0"


def test_templates_cannot_reach_what_they_are_not_given() -> None:
    for expression in ("service.__class__.__mro__", "answer('slm.owner')._answer", "charts.drawn.clear()"):
        with pytest.raises(RenderError):
            given(expression)
