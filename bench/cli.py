"""What `readyroom assess` costs as a whole process, beside a process that only imports the libraries it stands on.

    python -m bench.cli

Every figure is a ratio of medians of CPU time, the processes being run in turns. An assessment that is evaluated is
one that changed; one that did not change is answered from the report that is kept.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "samples" / "kubernetes-control-plane.readyroom"
ROUNDS = 15

_LIBRARIES = "import pydantic, orjson, tinydb; from cel_expr_python import cel"
_LIBRARIES_IN_USE = "import orjson, tinydb; from pydantic import BaseModel; from cel_expr_python import cel"
_EVALUATED, _EVALUATED_JSON, _UNCHANGED = "evaluated", "evaluated as JSON", "unchanged"


def run() -> list[dict[str, Any]]:
    """The rows of the benchmark: name, value, unit, target and whether the target is met."""
    with TemporaryDirectory(prefix="readyroom-bench-") as folder:
        seconds = _measured(Path(folder))
    libraries, in_use = seconds["libraries"], seconds["libraries in use"]
    return [
        _row("process that imports the libraries", libraries * 1000, "ms"),
        _row("assess, report kept / importing the libraries", seconds[_UNCHANGED] / libraries, "x", 2),
        _row("assess, evaluated / importing the libraries", seconds[_EVALUATED] / libraries, "x", 2),
        _row("assess as JSON, evaluated / importing the libraries", seconds[_EVALUATED_JSON] / libraries, "x", 2),
        _row("assess, evaluated / importing the libraries with BaseModel", seconds[_EVALUATED] / in_use, "x"),
        _row("assess, evaluated", seconds[_EVALUATED] * 1000, "ms"),
    ]


def _row(name: str, value: float, unit: str, target: float | None = None) -> dict[str, Any]:
    return {
        "name": name,
        "value": value,
        "unit": unit,
        "target": target,
        "ok": None if target is None else value <= target,
    }


def _measured(folder: Path) -> dict[str, float]:
    """Median CPU seconds of each kind of process."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"READYROOM_CACHE": str(folder), "PYTHONPATH": str(ROOT)}
    taken: dict[str, list[float]] = {}
    for number in range(ROUNDS + 1):
        for name, arguments in _commands(number):
            seconds = _cpu_seconds(arguments, environment)
            if number:  # the first time compiles the bytecode and reads the pack
                taken.setdefault(name, []).append(seconds)
    return {name: median(times) for name, times in taken.items()}


def _commands(number: int) -> Iterator[tuple[str, list[str]]]:
    """The processes of one round; a day of its own makes sure that a report is evaluated."""
    day = f"2026-01-{number + 1:02}"
    yield "libraries", ["-c", _LIBRARIES]
    yield "libraries in use", ["-c", _LIBRARIES_IN_USE]
    yield _EVALUATED, _assess("--as-of", day)
    yield _UNCHANGED, _assess("--as-of", day)
    yield _EVALUATED_JSON, _assess("--as-of", day, "--format", "json")


def _assess(*options: str) -> list[str]:
    return ["-m", "app", "assess", str(SAMPLE), *options]


def _cpu_seconds(arguments: list[str], environment: dict[str, str]) -> float:
    silent = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    command = [sys.executable, *arguments]
    process = os.posix_spawn(sys.executable, command, environment, file_actions=silent)
    _process, status, used = os.wait4(process, 0)
    if status:
        raise RuntimeError(f"'{' '.join(arguments)}' ended with {os.waitstatus_to_exitcode(status)}.")
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    for row in run():
        print(row)
