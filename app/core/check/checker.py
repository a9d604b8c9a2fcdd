"""The whole check of a pack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.core.check.conditions import condition_problems, message_problems, naming_problems
from app.core.check.coverage import coverage_problems
from app.core.check.prefill import prefill_problems
from app.core.check.problem import PackProblem
from app.core.check.profiles import profile_problems, scope_problems
from app.core.check.reach import reach_problems, unused_options
from app.core.check.sources import Sources
from app.core.check.structure import structure_problems
from app.core.check.templates import template_problems
from app.core.check.translations import translation_problems
from app.core.check.trial import Trial
from app.core.check.trials import trial_problems
from app.core.compiled import compile_pack
from app.core.pack import Pack


@dataclass(frozen=True, slots=True)
class Counts:
    """What a pack holds; `examples` are the executed ones, of rules and of questions."""

    questions: int
    elements: int
    rules: int
    examples: int
    templates: int


def check_pack(pack: Pack, sources: Sources) -> list[PackProblem]:
    """Every fault of a pack whose files could be read."""
    return list(dict.fromkeys(_all_problems(pack, sources)))


def count(pack: Pack) -> Counts:
    """How much a pack holds."""
    examples = sum(len(rule.examples) for rule in pack.rules)
    examples += sum(question.example is not None for question in pack.questions.values())
    return Counts(len(pack.questions), len(pack.elements), len(pack.rules), examples, len(pack.templates))


def _all_problems(pack: Pack, sources: Sources) -> Iterator[PackProblem]:
    yield from structure_problems(pack, sources)
    compiled, faults = compile_pack(pack)
    yield from condition_problems(faults, sources)
    yield from message_problems(compiled, sources)
    yield from naming_problems(compiled, sources)
    yield from coverage_problems(compiled, sources)
    yield from translation_problems(pack)
    yield from template_problems(pack)
    yield from reach_problems(compiled, sources)
    yield from prefill_problems(pack, sources)
    yield from profile_problems(pack)
    yield from scope_problems(compiled, sources)
    trial = Trial(compiled, date.fromisoformat(pack.manifest.examples_as_of))
    yield from unused_options(compiled, trial, sources)
    yield from trial_problems(compiled, sources)
