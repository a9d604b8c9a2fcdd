"""What saving and opening an assessment cost, beside the least that the disk or the parser takes for the same bytes.

    python -m bench.store

Every figure is a ratio of medians measured in the same run, in turns, because a machine's speed drifts.
"""

from __future__ import annotations

import gc
import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from app.core.assessment import Answer, Assessment, Meta, PackReference
from app.io.store import AssessmentStore

ANSWERS = 400
FOLDER_OF = 1000
ROUNDS = 300

_VALUES: tuple[Any, ...] = (
    99.9,
    "28d",
    ["automated", "reviewed", "tested"],
    [
        {"id": "r1", "name": "API availability", "target": 99.9, "window": "28d"},
        {"id": "r2", "name": "API latency", "target": 99.0, "window": "28d"},
    ],
)


def sample(answers: int = ANSWERS) -> Assessment:
    """An assessment with the given number of answers of mixed types."""
    meta = Meta(pack=PackReference(id="builtin", version="1.0.0"), service="Payments", revision=1)
    return Assessment(meta=meta, answers={f"area_{i % 12}.question_{i}": _answer(i) for i in range(answers)})


def run() -> list[dict[str, Any]]:
    """The rows of the benchmark: name, value, unit, target and whether the target is met."""
    with TemporaryDirectory(prefix="readyroom-bench-", dir=os.environ.get("BENCH_DIR")) as folder:
        return [*_saving(Path(folder)), *_opening(Path(folder))]


def _saving(folder: Path) -> list[dict[str, Any]]:
    alone, crowded = folder / "alone", folder / "crowded"
    alone.mkdir()
    crowded.mkdir()
    _fill(crowded, FOLDER_OF - 1)
    with (
        AssessmentStore.create(alone / "a.readyroom", sample()) as one,
        AssessmentStore.create(crowded / "a.readyroom", sample()) as many,
    ):
        text = one.path.read_bytes()
        times = _medians(
            {
                "plain": lambda: _plain_write(alone / "plain", text),
                "one": lambda: _answer_one(one),
                "many": lambda: _answer_one(many),
            }
        )
    return [
        _row("one acknowledged answer", times["one"] / times["plain"], "x writing the same bytes durably", 1.5),
        _row("with 1,000 assessments in the folder", times["many"] / times["one"], "x with one", 1.3),
        _row("one acknowledged answer, time", times["one"] * 1000, "ms", None),
    ]


def _opening(folder: Path) -> list[dict[str, Any]]:
    path = folder / "opening.readyroom"
    AssessmentStore.create(path, sample()).close()
    text = path.read_bytes()
    times = _medians(
        {
            "json": lambda: json.loads(text),
            "reading": lambda: AssessmentStore.open(path, read_only=True).close(),
            "writing": lambda: AssessmentStore.open(path).close(),
        }
    )
    return [
        _row("opening an assessment", times["reading"] / times["json"], "x json.loads of the same bytes", 4.0),
        _row("opening it for writing, with lock and backups", times["writing"] / times["json"], "x json.loads", None),
        _row("opening an assessment, time", times["reading"] * 1000, "ms", None),
        _row("size of the file", len(text) / 1000, "kB", None),
    ]


def _answer(number: int) -> Answer:
    note = "Agreed in the review of May." if number % 3 == 0 else ""
    return Answer(value=_VALUES[number % 4], note=note, author="Ada Lovelace", at="2026-11-23T05:40:00+00:00")


def _answer_one(store: AssessmentStore) -> None:
    before = store.assessment
    revision = before.meta.revision + 1
    answers = {**before.answers, f"area_{revision % 12}.question_{revision % 12}": Answer(value=revision)}
    meta = before.meta.model_copy(update={"revision": revision})
    store.save(before.model_copy(update={"meta": meta, "answers": answers}))


def _fill(folder: Path, count: int) -> None:
    with AssessmentStore.create(folder / "pattern.readyroom", sample()) as store:
        text = store.path.read_bytes()
    for number in range(count - 1):
        (folder / f"service-{number}.readyroom").write_bytes(text)


def _plain_write(path: Path, data: bytes) -> None:
    """The least that makes `data` durable under a name: write, sync, rename, sync the folder."""
    temporary = path.with_suffix(".tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    os.write(descriptor, data)
    os.fsync(descriptor)
    os.close(descriptor)
    temporary.replace(path)
    descriptor = os.open(path.parent, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)


def _medians(tasks: dict[str, Callable[[], object]], rounds: int = ROUNDS) -> dict[str, float]:
    """Median seconds of each task; the tasks take turns, so that a slow moment meets all of them."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    gc.collect()
    shuffled, order = list(tasks), Random(1)
    for _ in range(rounds):
        order.shuffle(shuffled)
        for name in shuffled:
            start = time.perf_counter()
            tasks[name]()
            times[name].append(time.perf_counter() - start)
    return {name: median(measured) for name, measured in times.items()}


def _row(name: str, value: float, unit: str, target: float | None) -> dict[str, Any]:
    ok = target is None or value <= target
    return {"name": name, "value": round(value, 3), "unit": unit, "target": target, "ok": ok}


if __name__ == "__main__":
    for row in run():
        verdict = "" if row["target"] is None else f"{'ok' if row['ok'] else 'missed'} (at most {row['target']})"
        print(f"{row['name']:48} {row['value']:9.3f} {row['unit']:34} {verdict}")
