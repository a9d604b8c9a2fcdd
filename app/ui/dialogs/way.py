"""A way on that a question or a sentence offers."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Way(NamedTuple):
    """One thing that can be done about what is said: what its button says, and what it does."""

    text: str
    run: Callable[[], object]
    kind: str = ""
