"""What reading a pack and evaluating an assessment cost, on a synthetic pack of 400 questions and 300 rules.

    python -m bench.engine

Medians of CPU time in one run on this machine. Reading for the first time means: read, check in full and compile; the
second time the pack comes from the cache. An update is one changed answer with the report after it.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from app.core.answer_sheet import answer_from_entry
from app.core.assessment import Answer, Assessment, Meta, PackReference
from app.core.compiled import CompiledPack
from app.core.evaluation.engine import Evaluation, evaluate
from app.io.pack_check import check_pack_at
from app.io.pack_library import PackLibrary
from app.io.pack_reader import load_pack
from bench.synthetic_pack import write_pack

DAY = date(2026, 11, 1)
QUESTIONS, RULES = 400, 300
FIRST_ROUNDS, CACHED_ROUNDS, FULL_ROUNDS = 3, 15, 40


def run() -> list[dict[str, Any]]:
    """The rows of the benchmark: name, value, unit, target and whether the target is met."""
    with TemporaryDirectory(prefix="readyroom-bench-") as folder:
        pack, cache = Path(folder) / "pack", Path(folder) / "cache"
        write_pack(pack, QUESTIONS, RULES)
        first = _median(FIRST_ROUNDS, lambda: _read_and_check(pack))
        load_pack(pack, cache=cache)
        cached = _median(CACHED_ROUNDS, lambda: load_pack(pack, cache=cache))
        compiled = load_pack(pack, cache=cache)
    assessment = answered(compiled)
    full = _median(FULL_ROUNDS, lambda: evaluate(compiled, assessment, DAY))
    update = median(_update_times(compiled, assessment))
    return [
        _row("pack read, checked and compiled the first time", first, "s", 1.5),
        _row("pack from the cache", cached * 1000, "ms", 150),
        _row("full evaluation", full * 1000, "ms", 25),
        _row("evaluation after one changed answer", update / full, "x the full one", 0.1),
        _row("evaluation after one changed answer, time", update * 1000, "ms", None),
    ]


def answered(compiled: CompiledPack) -> Assessment:
    """An assessment that answers every question with its example."""
    questions = compiled.pack.questions.values()
    answers = {question.id: answer_from_entry(question, question.example) for question in questions}
    reference = PackReference(id=compiled.pack.id, version=compiled.pack.version)
    return Assessment(meta=Meta(pack=reference, service="Checkout"), answers=answers)


def _read_and_check(pack: Path) -> None:
    """The whole check reads every file, checks it against all others, compiles each condition and runs the examples."""
    found = check_pack_at(pack, PackLibrary(cache=pack / "unused"))
    assert found.errors == 0, found.problems[:3]


def _update_times(compiled: CompiledPack, assessment: Assessment) -> list[float]:
    """Seconds that clearing an answer, and giving it again, take; for every question."""
    evaluation = Evaluation(compiled, assessment, DAY)
    evaluation.report()
    times: list[float] = []
    for name in assessment.answers:
        without: dict[str, Answer] = {**assessment.answers}
        del without[name]
        for changed in (assessment.model_copy(update={"answers": without}), assessment):
            started = time.process_time()
            evaluation.update(changed)
            evaluation.report()
            times.append(time.process_time() - started)
    return times


def _median(rounds: int, action: Callable[[], object]) -> float:
    times: list[float] = []
    for _ in range(rounds):
        gc.collect()
        started = time.process_time()
        action()
        times.append(time.process_time() - started)
    return median(times)


def _row(name: str, value: float, unit: str, target: float | None) -> dict[str, Any]:
    return {"name": name, "value": value, "unit": unit, "target": target, "ok": target is None or value <= target}


if __name__ == "__main__":
    for row in run():
        print(f"{row['name']}: {row['value']:.3f} {row['unit']} (target {row['target']}, ok {row['ok']})")
