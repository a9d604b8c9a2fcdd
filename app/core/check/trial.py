"""Trying answers out: a pack's conditions evaluated with a few answers, everything else unanswered.

Every question is taken as asked: an example is about its rule, not about what makes a question appear.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.core.answer_sheet import answer_from_entry
from app.core.assessment import Answer, Assessment, Evidence, Meta, PackReference
from app.core.compiled import CompiledPack, ScoreKey
from app.core.evaluation.engine import Evaluation
from app.core.evaluation.scoring import Halves
from app.core.prose.rules import prose_rules

_META = Meta(pack=PackReference(id="trial", version="0.0.0"), service="Trial")


@dataclass
class Trial:
    """One evaluation that is moved from trial to trial, so that each costs only what it changes."""

    compiled: CompiledPack
    as_of: date

    def __post_init__(self) -> None:
        prose = prose_rules(self.compiled.pack, disabled=True)
        everything_asked = replace(self.compiled, asks={}, needs={}, prose=prose)
        self._evaluation = Evaluation(everything_asked, Assessment(meta=_META), self.as_of)

    def score(self, question: str, answer: Answer) -> dict[ScoreKey, Halves | None]:
        """The scores of a question when only it is answered."""
        self._set({question: answer})
        keys = [ScoreKey(question), *(ScoreKey(question, each.element) for each in self._serving(question))]
        return {key: self._evaluation.score(key) for key in keys if key in self.compiled.scores}

    def fails(self, rule: str, values: Mapping[str, Any]) -> tuple[bool, str]:
        """Whether a rule fails with these values, and the detail of a fault. InputError when a value does not fit."""
        answers = {name: trial_answer(self.compiled, name, value) for name, value in values.items()}
        self._set(answers)
        result = self._evaluation.results[rule]
        return bool(result.failures), result.faults[0].text if result.faults else ""

    def _serving(self, question: str) -> tuple[Any, ...]:
        return self.compiled.pack.questions[question].serving

    def _set(self, answers: Mapping[str, Answer]) -> None:
        self._evaluation.update(Assessment(meta=_META, answers=dict(answers)))


def trial_answer(compiled: CompiledPack, question: str, value: Any, dated: str = "") -> Answer:
    """An answer for a trial: `value` as an answers file has it, with evidence of the day `dated` if given."""
    answer = answer_from_entry(compiled.pack.questions[question], value)
    if not dated or answer.evidence:
        return answer
    evidence = Evidence(link="https://example.org/evidence", title="Evidence", dated=dated)
    return answer.model_copy(update={"evidence": (evidence,)})
