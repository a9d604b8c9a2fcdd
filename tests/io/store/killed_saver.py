"""Kill a process while it saves, again and again, and look at what is left. Run by test_kills.py as a script.

    killed_saver.py FOLDER KILLS SEED

A child answers question after question and reports each save that has returned through a pipe. After a random number
of reports and a random moment more it is killed. Then the file must open, and hold every answer that was reported.
Prints what was found as JSON.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from pathlib import Path
from random import Random

from app.core.assessment import Answer, Assessment, Meta, PackReference
from app.core.errors import ReadyroomError
from app.io.store import AssessmentStore

ANSWERS = 20


def length_of(revision: int) -> int:
    """Lengths that go up and down, so that a file written in place would keep an old tail."""
    return revision * 1237 % 3000


def next_one(before: Assessment) -> Assessment:
    revision = before.meta.revision + 1
    answer = Answer(value="x" * length_of(revision), note=str(revision))
    meta = before.meta.model_copy(update={"revision": revision})
    return before.model_copy(update={"meta": meta, "answers": {**before.answers, f"a.q{revision % ANSWERS}": answer}})


def save_for_ever(path: Path, pipe: int) -> None:
    store = AssessmentStore.open(path)
    while True:
        store.save(next_one(store.assessment))
        os.write(pipe, store.assessment.meta.revision.to_bytes(8, "big"))


def killed_after(path: Path, chance: Random) -> int:
    """Start the child, kill it at a random moment, give the last revision that it reported (0 for none)."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        save_for_ever(path, writing)
    os.close(writing)
    reported = os.read(reading, 8 * chance.randint(1, 3)) if chance.random() < 0.9 else b""
    until = time.perf_counter() + chance.uniform(0, 0.003)
    while time.perf_counter() < until:
        pass
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while part := os.read(reading, 65536):
        reported += part
    os.close(reading)
    return int.from_bytes(reported[-8:], "big")


def faults_of(assessment: Assessment, reported: int) -> list[str]:
    """What is wrong with the assessment that was found, when `reported` was the last acknowledged revision."""
    revision = assessment.meta.revision
    faults = [] if revision in (reported, reported + 1) else [f"revision {revision} after {reported}"]
    for number in range(max(1, revision - ANSWERS + 1), revision + 1):
        answer = assessment.answers.get(f"a.q{number % ANSWERS}")
        if answer is None or answer.note != str(number) or len(answer.value) != length_of(number):
            faults.append(f"answer {number} is lost")
    return faults


def main(folder: Path, kills: int, seed: int) -> dict[str, object]:
    path, chance = folder / "killed.readyroom", Random(seed)
    meta = Meta(pack=PackReference(id="builtin", version="1.0.0"), service="Payments")
    AssessmentStore.create(path, Assessment(meta=meta)).close()
    faults: list[str] = []
    revision = midway = 0
    for _ in range(kills):
        reported = max(revision, killed_after(path, chance))
        midway += any(folder.glob("*.tmp"))
        try:
            with AssessmentStore.open(path) as store:
                found = store.assessment
        except ReadyroomError as error:
            faults.append(str(error))
            break
        faults += faults_of(found, reported)
        revision = found.meta.revision
    left = [entry.name for entry in folder.iterdir() if not entry.name.startswith("killed.readyroom")]
    return {"revision": revision, "midway": midway, "faults": faults, "left": left}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
