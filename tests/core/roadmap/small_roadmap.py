"""A small pack with a roadmap of two phases, whose figures can be worked out by hand.

BAS-1 and BAS-2 carry 35 points each, SRE-1.1, SRE-1.2 and SRE-2.1 25/3 each, NTH-1 5.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from app.core.compiled import CompiledPack
from app.core.pack import Pack
from app.core.roadmap.model import Gap, Phase, Roadmap, Step
from app.core.roadmap.plan import plan_roadmap
from app.core.roadmap.spec import RoadmapSpec
from tests.builders import assessment, compile_sound, element, graded, make_pack, question, report, rule

PHASES = (
    {"id": "first", "title": "Foundation", "weeks": [1, 2], "steps": ["STP-1.1", "STP-1.2"]},
    {"id": "second", "title": "Maturity", "weeks": [3, 6], "steps": ["STP-2.1"]},
)
SCORED = ("BAS-1", "BAS-2", "SRE-1.1", "SRE-1.2", "SRE-2.1", "NTH-1")
STEPS = {"STP-1.1": ["SRE-1"], "STP-1.2": ["SRE-2.1", "SRE-1.1"], "STP-2.1": ["SRE"]}
RULES = (
    rule("ALL-001", "s12 != 'half'", effort="M", question="s12", fix="Do all of it."),
    rule("ALL-002", "b2 != 'no'", effort="S", question="b1", severity="warning", fix="Begin."),
)
ANSWERS: dict[str, Any] = {"b1": "full", "b2": "no", "s11": "full", "s12": "half"}
EVERYTHING: dict[str, Any] = dict.fromkeys(("b1", "b2", "s11", "s12", "s21", "n1"), "full")


QUESTIONS = {
    "b1": graded("b1", serves="BAS-1"),
    "b2": graded("b2", serves="BAS-2", satisfied="b2 == 'full' && passes('ALL-002')"),
    "s11": graded("s11", serves="SRE-1.1", not_applicable=True),
    "s12": graded("s12", serves="SRE-1.2", satisfied="s12 == 'full' && passes('ALL-001')"),
    "s21": graded("s21", serves="SRE-2.1", minutes=7),
    "n1": graded("n1", serves="NTH-1"),
    "begins": question("begins", "date", required=False),
    "owners": question(
        "owners",
        "matrix",
        required=False,
        rows=[{"id": name, "title": name} for name in ("s1_1", "s1_2", "s2_1")],
        columns=[{"id": "who", "type": "person", "title": "Who"}],
    ),
}


def small_pack(changed: dict[str, dict[str, Any]] | None = None, **roadmap: Any) -> CompiledPack:
    """The pack; questions, and keys of its roadmap, may be replaced."""
    steps = [
        {"id": name, "title": f"Weeks 1–9: do {name}", "kind": "roadmap", "derived_from": parts}
        for name, parts in STEPS.items()
    ]
    questions = {**QUESTIONS, **(changed or {})}
    elements = [*(element(name) for name in SCORED), *steps]
    pack = make_pack(*questions.values(), rules=RULES, elements=elements)
    return with_roadmap(pack, {"start": "begins", "owners": "owners", "phases": PHASES, **roadmap})


def with_roadmap(pack: Pack, roadmap: dict[str, Any]) -> CompiledPack:
    """A pack with a roadmap."""
    return compile_sound(pack.model_copy(update={"roadmap": RoadmapSpec.model_validate(roadmap)}))


PACK = small_pack()


def planned(answers: dict[str, Any] | None = None, start: date | None = None, pack: CompiledPack = PACK) -> Roadmap:
    """The roadmap for answers; for ANSWERS when none are given."""
    given = ANSWERS if answers is None else answers
    return plan_roadmap(pack.pack, report(pack, given), assessment(pack, given), start)


def phase(name: str, roadmap: Roadmap) -> Phase:
    """A phase by its id."""
    return next(each for each in roadmap.phases if each.id == name)


def step(name: str, roadmap: Roadmap) -> Step:
    """A step by its id."""
    return next(each for each in roadmap.steps if each.id == name)


def gap(name: str, roadmap: Roadmap) -> Gap:
    """A gap by its element."""
    return next(each for each in roadmap.gaps if each.element.id == name)
