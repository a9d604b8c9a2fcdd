"""Faults of templates: syntax, names that templates do not have, and ids of questions that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.check.problem import PackProblem
from app.core.check.sources import Sources
from app.core.pack import Pack


def template_problems(pack: Pack, sources: Sources) -> Iterator[PackProblem]:
    """What is wrong with the templates of a pack."""
    return iter(())
