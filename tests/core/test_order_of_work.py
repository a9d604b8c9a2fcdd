"""The order of work: which steps there are, how far each is, and what its gate waits for."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.assessment import Assessment
from app.core.compiled import CompiledPack
from app.core.evaluation.engine import evaluate
from app.core.evaluation.report import Verdict
from app.core.order_of_work import OrderOfWork, WorkItem, WorkState, elements_of, order_of_work, work_steps
from app.core.pack import Pack
from app.core.questionnaire import Questionnaire
from app.core.roadmap.spec import RoadmapSpec
from tests.builders import (
    DAY,
    accepted,
    compile_sound,
    compiled,
    element,
    empty,
    graded,
    make_pack,
    question,
    report,
    rule,
    section,
)
from tests.random_packs import answers, packs

STEPS = (
    {"id": "begin", "title": "Begin", "questionnaires": ["ask"]},
    {"id": "build", "title": "Build", "questionnaires": ["make"], "after": ["begin"]},
    {"id": "run", "title": "Run", "questionnaires": ["use"], "after": ["begin", "build"]},
)
ASK, MAKE, USE, PLAN = "ask", "make", "use", "plan"
ALL = {"a1": "full", "a2": "full", "m1": "full", "u1": "full"}
RULES = (
    rule("ALL-001", "a1 != 'no'"),
    rule("ALL-002", "m1 != 'half'", severity="warning"),
)
PHASES = [{"id": "only", "title": "Only", "weeks": [1, 1], "steps": ["BAS-1"]}]


def asked_in(name: str, *questions: dict[str, Any], **keys: Any) -> Questionnaire:
    """A questionnaire of one section."""
    sections = [section("main", *questions, **keys)]
    return Questionnaire.model_validate({"id": name, "code": name[:3].upper(), "title": name, "sections": sections})


def trial(*replaced: Questionnaire, steps: tuple[dict[str, Any], ...] = STEPS, rules: Any = RULES) -> CompiledPack:
    """Three questionnaires, of which any may be replaced or added to."""
    known = {
        ASK: asked_in(ASK, graded("a1", serves="BAS-1"), graded("a2", serves="BAS-2", required=False)),
        MAKE: asked_in(MAKE, graded("m1", serves="SRE-1")),
        USE: asked_in(USE, graded("u1", serves="SRE-2.1")),
    }
    known |= {each.id: each for each in replaced}
    served = ("BAS-1", "BAS-2", "SRE-1", "SRE-2.1")
    pack = make_pack(rules=rules, elements=[element(each) for each in served], order_of_work=steps)
    return compile_sound(pack.model_copy(update={"questionnaires": tuple(known.values())}))


def work(given_answers: dict[str, Any], pack: CompiledPack | None = None, **decisions: Any) -> OrderOfWork:
    pack = pack or trial()
    return order_of_work(report(pack, given_answers, **decisions), pack.pack)


def item(name: str, found: OrderOfWork) -> WorkItem:
    return next(each for each in found.items if each.step.id == name)


# Which steps there are


def names(pack: Pack) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.id, each.questionnaires) for each in work_steps(pack)]


def test_the_steps_are_those_of_the_pack() -> None:
    assert names(trial().pack) == [("begin", (ASK,)), ("build", (MAKE,)), ("run", (USE,))]


def test_without_steps_each_questionnaire_is_one() -> None:
    assert names(trial(steps=()).pack) == [(ASK, (ASK,)), (MAKE, (MAKE,)), (USE, (USE,))]


def test_a_questionnaire_that_no_step_names_belongs_to_the_last() -> None:
    assert names(trial(steps=STEPS[:2]).pack) == [("begin", (ASK,)), ("build", (MAKE, USE))]


def with_plan(*more: dict[str, Any], steps: tuple[dict[str, Any], ...] = STEPS) -> Pack:
    """A pack whose roadmap asks for its first day and for owners, in a questionnaire with `more`."""
    owners = question("owners", "matrix", rows=[{"id": "s1", "title": "S"}], columns=[COLUMN], required=False)
    pack = trial(asked_in(PLAN, question("begins", "date", required=False), owners, *more), steps=steps).pack
    spec = RoadmapSpec.model_validate({"start": "begins", "owners": "owners", "phases": PHASES})
    return pack.model_copy(update={"roadmap": spec})


COLUMN = {"id": "who", "type": "person", "title": "Who"}


@pytest.mark.parametrize("steps", [STEPS, ()])
def test_what_asks_for_nothing_but_the_roadmap_belongs_to_no_step(steps: tuple[dict[str, Any], ...]) -> None:
    assert all(PLAN not in parts for _name, parts in names(with_plan(steps=steps)))


@pytest.mark.parametrize("steps", [STEPS, ()])
def test_what_asks_for_the_roadmap_and_for_more_belongs_to_a_step(steps: tuple[dict[str, Any], ...]) -> None:
    assert PLAN in names(with_plan(graded("p1"), steps=steps))[-1][1]


def test_a_roadmap_that_asks_nothing_takes_no_questionnaire_away() -> None:
    pack = trial(steps=()).pack
    spec = RoadmapSpec.model_validate({"start": "none", "phases": PHASES})
    assert len(work_steps(pack.model_copy(update={"roadmap": spec}))) == 3


def test_steps_are_numbered_from_one() -> None:
    assert [each.number for each in work({}).items] == [1, 2, 3]


def test_a_step_of_which_nothing_is_asked_is_left_out() -> None:
    pack = trial(asked_in(MAKE, graded("m1", serves="SRE-1"), ask_if="a1 != 'no'"))
    assert [(each.number, each.step.id) for each in work({"a1": "no"}, pack).items] == [(1, "begin"), (2, "run")]


def test_a_step_of_which_something_may_yet_be_asked_is_there() -> None:
    pack = trial(asked_in(MAKE, graded("m1", serves="SRE-1"), ask_if="a1 != 'no'"))
    assert item("build", work({}, pack)).asked == 0


# Which elements a step may name


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (["BAS"], ("BAS-1", "BAS-2")),
        (["BAS-1"], ("BAS-1",)),
        (["SRE-2"], ("SRE-2.1",)),
        (["SRE-1", "SRE-2.1"], ("SRE-1", "SRE-2.1")),
        (["SRE-2.1", "SRE-1"], ("SRE-1", "SRE-2.1")),
        (["BA"], ()),
        (["SRE-2.10"], ()),
        ([], ()),
    ],
)
def test_elements_are_named_by_id_area_or_beginning(wanted: list[str], found: tuple[str, ...]) -> None:
    assert elements_of(trial().pack, wanted) == found


def test_a_beginning_ends_at_a_dot_or_hyphen() -> None:
    pack = make_pack(elements=[element("SRE-1"), element("SRE-1.1"), element("SRE-10")])
    assert elements_of(pack, ["SRE-1"]) == ("SRE-1", "SRE-1.1")


# How far a step is


@pytest.mark.parametrize(
    ("given_answers", "state"),
    [
        ({}, WorkState.NOT_BEGUN),
        ({"a2": "full"}, WorkState.UNDER_WAY),
        ({"a1": "no"}, WorkState.UNDER_WAY),
        ({"a1": "full"}, WorkState.DONE),
        ({"a1": "half", "a2": "no"}, WorkState.DONE),
    ],
    ids=["nothing", "the optional one", "an error", "what is required", "everything, though not in full"],
)
def test_the_state_of_a_step(given_answers: dict[str, Any], state: WorkState) -> None:
    assert item("begin", work(given_answers)).state is state


def test_a_step_counts_its_questions() -> None:
    found = item("begin", work({"a2": "full"}))
    assert (found.asked, found.answered, found.required_open) == (2, 1, 1)


def test_a_step_counts_its_open_errors_and_no_warnings() -> None:
    found = work({"a1": "no", "m1": "half"})
    assert [each.errors for each in found.items] == [1, 0, 0]


def test_a_warning_keeps_no_gate_closed() -> None:
    assert item("build", work({"a1": "full", "m1": "half"})).is_open


def test_an_accepted_error_keeps_no_gate_closed() -> None:
    (fingerprint,) = (each.fingerprint for each in report(trial(), {"a1": "no"}).findings)
    assert item("begin", work({"a1": "no"}, **{fingerprint: accepted("ALL-001")})).is_open


def test_a_step_that_requires_nothing_is_done_at_once() -> None:
    pack = trial(asked_in(MAKE, graded("m1", serves="SRE-1", required=False)))
    assert item("build", work({"a1": "full"}, pack)).is_open


def test_a_must_of_which_it_is_open_whether_it_is_asked_keeps_the_gate_closed() -> None:
    asking = asked_in(ASK, graded("a1"), graded("a2", required=False), graded("a3", ask_if="a2 == 'full'"))
    found = item("begin", work({"a1": "full"}, trial(asking)))
    assert (found.state, found.required_open) == (WorkState.UNDER_WAY, 1)


def test_what_is_not_asked_keeps_no_gate_closed() -> None:
    asking = asked_in(ASK, graded("a1"), graded("a2", required=False), graded("a3", ask_if="a2 == 'full'"))
    assert item("begin", work({"a1": "full", "a2": "no"}, trial(asking))).is_open


NAMED = ({**STEPS[0], "elements": ["BAS"]}, *STEPS[1:])


def test_a_step_wants_the_elements_that_are_not_in_place() -> None:
    assert item("begin", work({"a1": "full", "a2": "half"}, trial(steps=NAMED))).wanting == ("BAS-2",)


def test_a_step_that_wants_an_element_is_not_done() -> None:
    assert item("begin", work({"a1": "full"}, trial(steps=NAMED))).state is WorkState.UNDER_WAY


def test_a_step_with_its_elements_in_place_is_done() -> None:
    assert item("begin", work({"a1": "full", "a2": "full"}, trial(steps=NAMED))).state is WorkState.DONE


def test_an_element_that_does_not_apply_is_not_wanted() -> None:
    waived = {"not_applicable": {"reason": "Not here", "approver": "Mara Lind"}}
    asking = asked_in(ASK, graded("a1", serves="BAS-1"), graded("a2", serves="BAS-2", not_applicable=True))
    assert item("begin", work({"a1": "full", "a2": waived}, trial(asking, steps=NAMED))).wanting == ()


# Gates


def test_a_step_waits_for_those_it_builds_on_whose_gates_are_closed() -> None:
    assert [each.waits_for for each in work({}).items] == [(), (1,), (1, 2)]


def test_a_step_that_is_done_stays_closed_while_one_before_it_is() -> None:
    found = item("build", work({"m1": "full"}))
    assert (found.state, found.is_open) == (WorkState.DONE, False)


def test_a_gate_that_is_closed_by_another_closes_the_next() -> None:
    assert item("run", work({"m1": "full", "u1": "full"})).waits_for == (1, 2)


def test_no_step_waits_for_one_that_is_left_out() -> None:
    pack = trial(asked_in(MAKE, graded("m1", serves="SRE-1"), ask_if="a1 == 'half'"))
    assert item("run", work({"a1": "full", "u1": "full"}, pack)).is_open


# Where to go on


@pytest.mark.parametrize(
    ("given_answers", "place"), [({}, "ask.main"), ({"a1": "full"}, "ask.later"), (ALL, "ask.main")]
)
def test_a_step_goes_on_at_its_first_open_question(given_answers: dict[str, Any], place: str) -> None:
    sections = [section("main", graded("a1")), section("later", graded("a2"))]
    asking = Questionnaire.model_validate({"id": ASK, "code": "ASK", "title": "Ask", "sections": sections})
    assert item("begin", work(given_answers, trial(asking))).place == place


def test_a_step_goes_past_a_section_that_is_not_asked() -> None:
    sections = [section("main", graded("a1"), ask_if="m1 == 'no'"), section("later", graded("a2"))]
    asking = Questionnaire.model_validate({"id": ASK, "code": "ASK", "title": "Ask", "sections": sections})
    assert item("begin", work(ALL, trial(asking))).place == "ask.later"


# The whole


def test_rules_that_are_decided_are_counted() -> None:
    found = work({"a1": "full"})
    assert (found.rules, found.rules_decided) == (2, 1)


def test_warnings_without_a_decision_are_counted() -> None:
    assert work({**ALL, "m1": "half"}).undecided_warnings == 1


@pytest.mark.parametrize("kind", ["risk_accepted", "fix_planned"])
def test_a_warning_with_a_decision_is_not_counted(kind: str) -> None:
    (fingerprint,) = (each.fingerprint for each in report(trial(), {**ALL, "m1": "half"}).findings)
    taken = accepted("ALL-002").model_copy(update={"kind": kind})
    assert work({**ALL, "m1": "half"}, **{fingerprint: taken}).undecided_warnings == 0


def test_open_errors_of_the_whole_are_counted() -> None:
    assert work({"a1": "no"}).errors == 1


@pytest.mark.parametrize(("given_answers", "is_checked"), [({}, False), ({**ALL, "a1": "no"}, False), (ALL, True)])
def test_the_validation_is_passed_when_all_gates_are_open(given_answers: dict[str, Any], is_checked: bool) -> None:
    assert work(given_answers).is_checked is is_checked


def test_a_pack_that_is_ready_with_an_element_missing_is_not_checked() -> None:
    found = work({**ALL, "a2": "no"}, trial(steps=NAMED))
    assert (found.verdict, found.is_checked) == (Verdict.READY, False)


# What holds for every pack and all answers


@st.composite
def assessed(draw: st.DrawFn) -> tuple[CompiledPack, Assessment]:
    """A random pack, with answers to some of its questions."""
    pack = draw(packs())
    whole = draw(answers(pack))
    kept = draw(st.sets(st.sampled_from(sorted(whole))))
    given_answers = {name: each for name, each in whole.items() if name in kept}
    return compile_sound(pack), empty(pack).model_copy(update={"answers": given_answers})


THOROUGH = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@given(assessed())
@THOROUGH
def test_while_something_must_be_answered_some_gate_is_closed(drawn: tuple[CompiledPack, Assessment]) -> None:
    pack, assessment = drawn
    result = evaluate(pack, assessment, DAY)
    found = order_of_work(result, pack.pack)
    if any(each.required and each.is_waiting for each in result.questions):
        assert not all(each.is_open for each in found.items)


@given(assessed())
@THOROUGH
def test_a_step_is_done_exactly_when_nothing_of_it_holds(drawn: tuple[CompiledPack, Assessment]) -> None:
    pack, assessment = drawn
    for each in order_of_work(evaluate(pack, assessment, DAY), pack.pack).items:
        holds = each.required_open + each.errors + len(each.wanting) + (not each.asked)
        assert (each.state is WorkState.DONE) is (holds == 0)


def test_an_empty_pack_has_no_steps() -> None:
    pack = compiled()
    assert order_of_work(report(pack), pack.pack).items == ()
