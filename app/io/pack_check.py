"""Checking a pack on disk: reads it, checks it, and gives every fault with file, line and column."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.core.check.checker import Counts, check_pack, count
from app.core.check.problem import Level, PackProblem
from app.core.compiled import compile_pack
from app.core.errors import InputError
from app.io.pack_files import read_pack_files
from app.io.pack_library import PackLibrary
from app.io.pack_places import line_and_column
from app.io.pack_reader import extended_pack, read_pack
from app.io.template_trial import template_trials


@dataclass(frozen=True, slots=True)
class PlacedProblem:
    """A fault where an editor can go to it: file, line and column from 1."""

    file: str
    line: int
    column: int
    code: str
    message: str
    level: Level


@dataclass(frozen=True, slots=True)
class PackCheck:
    """What a check found. `name` is 'id version' of the pack, empty when its manifest cannot be read."""

    name: str
    counts: Counts
    problems: tuple[PlacedProblem, ...]

    @property
    def errors(self) -> int:
        """How many faults make the pack unusable."""
        return sum(problem.level is Level.ERROR for problem in self.problems)


def check_pack_at(path: Path, library: PackLibrary) -> PackCheck:
    """The check of the pack at `path`, which may extend one of the library."""
    files = read_pack_files(path)
    wanted = _extended(files)
    read = read_pack(files, library.find(wanted).pack if wanted else None)
    problems: list[PackProblem] = list(read.problems)
    counts = Counts(0, 0, 0, 0, 0)
    name = ""
    if read.pack is not None:
        problems += check_pack(read.pack, read.sources)
        counts, name = count(read.pack), f"{read.pack.id} {read.pack.version}"
        if not any(each.level is Level.ERROR for each in problems):
            problems += template_trials(compile_pack(read.pack)[0])
    placed = {_key(each): each for each in (_placed(files, problem) for problem in reversed(problems))}
    return PackCheck(name, counts, tuple(sorted(placed.values(), key=_key)))


def _key(problem: PlacedProblem) -> tuple[str, int, int, str, str]:
    """What makes two problems one: reading and checking may both find it, and word it differently."""
    told = "" if problem.code == "duplicate-id" else problem.message
    return problem.file, problem.line, problem.column, problem.code, told


def _extended(files: dict[str, bytes]) -> str:
    try:
        return extended_pack(files)
    except InputError:
        return ""  # the manifest's fault is reported with the others


def _placed(files: dict[str, bytes], problem: PackProblem) -> PlacedProblem:
    line, column = line_and_column(files, problem.spot)
    return PlacedProblem(problem.spot.file, line, column, problem.code, problem.message, problem.level)
