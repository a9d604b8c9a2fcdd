"""A pack of any size for measuring: tables, groups, chains of `ask_if`, rules over rows and questions, passes()."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson

SECTIONS, ELEMENTS_AN_AREA = 20, 19
AREAS = (("BAS", 70, "base"), ("SRE", 25, "sre"), ("NTH", 5, "nice"))
COLUMNS = (("indicator", "text"), ("target", "percent"), ("window", "duration"), ("owner", "person"))


def write_pack(folder: Path, questions: int, rules: int) -> None:
    """A pack that `pack check` finds nothing wrong with. The files are indented JSON, which is YAML too."""
    for name in ("questionnaires", "validators"):
        (folder / name).mkdir(parents=True)
    manifest = {"id": "synthetic", "version": "1.0.0", "title": "Synthetic", "examples_as_of": "2026-11-01"}
    _write(folder / "pack.yaml", manifest)
    asked = [_question(number, rules) for number in range(questions)]
    size = questions // SECTIONS
    for number in range(SECTIONS):
        part = asked[number * size : (number + 1) * size]
        section = {"id": "only", "title": f"Section {number}", "questions": part}
        whole = {"id": f"part_{number}", "title": f"Part {number}", "order": number, "sections": [section]}
        _write(folder / "questionnaires" / f"part_{number}.yaml", whole)
    _write(folder / "validators" / "framework.yaml", {"areas": _areas(), "elements": _elements()})
    _write(folder / "validators" / "rules.yaml", {"rules": [_rule(number, questions) for number in range(rules)]})


def _write(path: Path, content: Any) -> None:
    path.write_bytes(orjson.dumps(content, option=orjson.OPT_INDENT_2))


def _areas() -> list[dict[str, Any]]:
    return [
        {"id": area, "title": area, "points": points, "block": block, "groups": {"main": 2, "more": 1}}
        for area, points, block in AREAS
    ]


def _elements() -> list[dict[str, Any]]:
    return [
        {
            "id": f"{area}-{number}",
            "title": f"Element {number} of {area}",
            "kind": "required",
            "area": area,
            "group": "more" if number % 3 == 0 else "main",
        }
        for area, _points, _block in AREAS
        for number in range(ELEMENTS_AN_AREA)
    ]


def _question(number: int, rules: int) -> dict[str, Any]:
    element = f"{AREAS[number % 3][0]}-{number // 3 % ELEMENTS_AN_AREA}"
    question: dict[str, Any] = {
        "id": _name(number),
        "text": f"What is said of matter {number}?",
        "help": "A sentence or two of help, as a question of the built-in pack has it, so that sizes are alike.",
        "why": "What is not said cannot be checked, and what cannot be checked is forgotten.",
        "example_note": "It states a number.",
        "absent": "We do not have this.",
        "serves": [element],
        "required": number % 5 != 4,
        **_KINDS[number % 5](_name(number)),
    }
    if number % 5 == 0 and number < rules:
        question["satisfied"] += f" && passes('{_rule_id(number)}')"
    if number % 5 == 4:  # asked when the choice three questions before is made
        question["ask_if"] = f"{_name(number - 3)} == 'yearly'"
    return question


def _table(name: str) -> dict[str, Any]:
    row = {"indicator": "Availability", "target": 99.9, "window": "28d", "owner": {"name": "Mara Lind"}}
    return {
        "type": "table",
        "columns": [{"id": each, "type": kind, "title": each} for each, kind in COLUMNS],
        "satisfied": f"complete('{name}')",
        "partial": f"size({name}) >= 1",
        "example": [row, row, row],
    }


def _single(name: str) -> dict[str, Any]:
    options = [{"id": each, "title": each} for each in ("quarterly", "yearly")]
    options.append({"id": "never", "title": "never", "none": True})
    return {
        "type": "single",
        "options": options,
        "satisfied": f"{name} in ['quarterly', 'yearly']",
        "example": "yearly",
    }


def _number(name: str) -> dict[str, Any]:
    return {"type": "number", "satisfied": f"{name} >= 10.0", "partial": f"{name} >= 5.0", "example": 20}


def _group(name: str) -> dict[str, Any]:
    fields = [{"id": "limit", "type": "percent", "title": "Limit"}, {"id": "unit", "type": "text", "title": "Unit"}]
    example = {"limit": 95, "unit": "requests"}
    return {"type": "group", "fields": fields, "satisfied": f"complete('{name}')", "example": example}


def _boolean(name: str) -> dict[str, Any]:
    return {"type": "boolean", "satisfied": name, "example": True}


_KINDS = (_table, _single, _number, _group, _boolean)


def _rule(number: int, questions: int) -> dict[str, Any]:
    target = number % questions
    kind, name = target % 5, _name(target)
    check, each, good, bad = _CHECKS[kind]
    rule: dict[str, Any] = {
        "id": _rule_id(number),
        "severity": ("error", "warning", "info")[number % 3],
        "family": "consistency",
        "title": f"Matter {number} is in order",
        "check": check.format(name=name),
        "message": _MESSAGES[kind].format(name=name),
        "why": "A number without a limit is a wish.",
        "fix": "State the limit, and who watches it.",
        "effort": "S",
        "examples": [{"answers": {name: good}, "passes": True}, {"answers": {name: bad}, "passes": False}],
    }
    return {**rule, "for_each": name, "when": "has(row.window)"} if each else rule


_ROW = {"indicator": "Latency", "target": 99.0, "window": "28d"}
_CHECKS: tuple[tuple[str, bool, Any, Any], ...] = (
    ("row.target < 100.0 && row.window >= days(7.0)", True, [_ROW], [{**_ROW, "target": 100}]),
    ("{name} != 'never'", False, "yearly", "never"),
    ("{name} >= 10.0 && {name} < 1000.0", False, 20, 5),
    ("{name}.limit > 50.0", False, {"limit": 60}, {"limit": 40}),
    ("{name}", False, True, False),
)
_MESSAGES = (
    "The target {{row.target}} is not one.",
    "It is {{{name}}}.",
    "It is {{{name}}}.",
    "{{{name}.limit}} is low.",
    "It is not so.",
)


def _name(number: int) -> str:
    return f"matter_{number % SECTIONS}.question_{number}"


def _rule_id(number: int) -> str:
    return f"{AREAS[number % 3][0]}-{number:03d}"
