"""Hypothesis strategies: packs with conditions that lean on each other, and answers to them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from app.core.answer_sheet import answer_from_entry
from app.core.assessment import Answer
from app.core.pack import Pack
from app.core.questionnaire import AnswerType, Question
from tests.builders import GRADES, make_pack, parts, question, rule, section

ELEMENTS = ("BAS-1", "BAS-2", "SRE-1", "SRE-2", "NTH-1")
KINDS = ("boolean", "single", "number", "multi", "group", "table")
CELLS = {"size": "number", "remark": "text?"}
NOT_APPLICABLE = {"not_applicable": {"reason": "Not here", "approver": "Mara Lind"}}


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """A pack of up to eight questions in two sections.

    Chains of `ask_if` and `required_if`, a section with a condition of its own, questions that set the scope, state
    functions, passes(), several elements a question.
    """
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=8))
    names = {f"q{number}": kind for number, kind in enumerate(kinds)}
    rules = [_rule(draw, f"ALL-00{number}", names) for number in range(draw(st.integers(0, 4)))]
    rule_ids = [each["id"] for each in rules]
    questions: list[dict[str, Any]] = []
    for name, kind in names.items():
        earlier = {each["id"]: each["type"] for each in questions}
        questions.append(_question(draw, name, kind, names, earlier, rule_ids))
    first = questions[: draw(st.integers(1, len(questions)))]
    keys = {"ask_if": _condition(draw, {each["id"]: each["type"] for each in first})} if draw(st.booleans()) else {}
    second = section("second", *draw(st.permutations(questions[len(first) :])), **keys)
    return make_pack(*draw(st.permutations(first)), more=[second], rules=rules)


@st.composite
def answers(draw: st.DrawFn, pack: Pack) -> dict[str, Answer]:
    """An answer to every question of a pack, whether it is asked or not."""
    return {each.id: draw(answer(each)) for each in pack.questions.values()}


@st.composite
def answer(draw: st.DrawFn, to: Question) -> Answer:
    """An answer of any kind that the question allows."""
    values = _values(to)
    if to.absent:
        values = st.one_of(values, st.just({"absent": True}))
    if to.not_applicable:
        values = st.one_of(values, st.just(NOT_APPLICABLE))
    return answer_from_entry(to, draw(values))


def _values(to: Question) -> st.SearchStrategy[Any]:
    cell = st.fixed_dictionaries({}, optional={"size": st.integers(0, 4), "remark": st.just("x")})
    match to.type:
        case AnswerType.BOOLEAN:
            return st.booleans()
        case AnswerType.SINGLE:
            return st.sampled_from([option.id for option in to.options])
        case AnswerType.MULTI:
            return st.lists(st.sampled_from([option.id for option in to.options]), unique=True)
        case AnswerType.NUMBER:
            return st.integers(0, 4)
        case AnswerType.GROUP:
            return cell.filter(bool)
        case _:
            return st.lists(cell, max_size=3)


def _question(
    draw: st.DrawFn, name: str, kind: str, names: dict[str, str], earlier: dict[str, str], rules: list[str]
) -> dict[str, Any]:
    keys: dict[str, Any] = {
        "serves": draw(st.lists(st.sampled_from(ELEMENTS), max_size=2, unique=True)),
        "required": draw(st.booleans()),
        "not_applicable": draw(st.booleans()),
        "absent": draw(st.sampled_from(["", "No"])),
    }
    if kind in ("single", "multi"):
        keys["options"] = GRADES
    if kind == "group":
        keys["fields"] = parts(CELLS)
    if kind == "table":
        keys["columns"] = parts(CELLS)
    if draw(st.integers(0, 4)) == 0:
        keys |= {"scope": True, "serves": []}
    elif earlier and draw(st.integers(0, 2)) > 0:
        keys["ask_if"] = _condition(draw, earlier)
    if earlier and keys["required"] and draw(st.booleans()):
        keys["required_if"] = _condition(draw, earlier)
    scoring = [*(f"passes('{each}')" for each in rules), _atom(draw, {name: kind})]
    if draw(st.booleans()):
        keys["satisfied"] = f"{draw(st.sampled_from(scoring))} && {_condition(draw, names)}"
        keys["partial"] = f"{draw(st.sampled_from(scoring))} || {_condition(draw, names)}"
    if draw(st.integers(0, 4)) == 0 and keys["serves"]:
        keys["serves"][0] = {"element": keys["serves"][0], "satisfied": _condition(draw, names)}
    return question(name, kind, **keys)


def _rule(draw: st.DrawFn, name: str, names: dict[str, str]) -> dict[str, Any]:
    tables = [each for each, kind in names.items() if kind == "table"]
    keys: dict[str, Any] = {"severity": draw(st.sampled_from(["error", "warning"]))}
    if draw(st.booleans()):
        keys["when"] = _condition(draw, names)
    if tables and draw(st.booleans()):
        check = f"row.size >= {draw(st.integers(0, 4))}.0 || {_condition(draw, names)}"
        return rule(name, check, for_each=draw(st.sampled_from(tables)), **keys)
    return rule(name, _condition(draw, names), **keys)


def _condition(draw: st.DrawFn, names: dict[str, str]) -> str:
    form = draw(st.sampled_from(["{0}", "{0}", "!({0})", "{0} && {1}", "{0} || {1}", "{0} ? {1} : !({1})"]))
    return "(" + form.format(_atom(draw, names), _atom(draw, names)) + ")"


def _atom(draw: st.DrawFn, names: dict[str, str]) -> str:
    name = draw(st.sampled_from(sorted(names)))
    if draw(st.integers(0, 2)) == 0:
        return f"{draw(st.sampled_from(['answered', 'given', 'absent', 'complete', 'evidence']))}('{name}')"
    number = draw(st.integers(0, 4))
    match names[name]:
        case "boolean":
            return name
        case "single":
            return f"{name} == '{draw(st.sampled_from(['full', 'half', 'no']))}'"
        case "number":
            return draw(st.sampled_from([f"{name} > {number}.0", f"[1, 2][int({name})] == 1"]))
        case "multi":
            return f"'full' in {name}"
        case "group":
            return f"{name}.size > {number}.0"
        case _:
            return draw(st.sampled_from([f"size({name}) > {number}", f"{name}.exists(each, each.size > {number}.0)"]))
