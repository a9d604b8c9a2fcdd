"""A fault of a pack, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """An error makes a pack unusable; a warning is worth a look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in a file: the path to a value, and line and column (from 1) within its text."""

    file: str
    path: tuple[str | int, ...] = ()
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class PackProblem:
    """What is wrong, in one sentence. `code` is stable."""

    code: str
    message: str
    spot: Spot
    level: Level = Level.ERROR
