"""What a command did, and what a good error looks like."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import orjson


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed, as JSON."""
        return orjson.loads(self.out)


Cli = Callable[..., Ran]
Disk = Callable[[], dict[str, bytes | None]]


def refusal(ran: Ran) -> str:
    """The one sentence with which bad input was refused; fails when it was not, or when more was said."""
    assert ran.status == 2, ran
    assert ran.out == ""
    lines = ran.err.splitlines()
    assert len(lines) == 1, ran.err
    assert lines[0].startswith("readyroom: ")
    assert lines[0].endswith((".", "?")), lines[0]
    assert "Traceback" not in lines[0]
    assert "inside the program" not in lines[0]
    return lines[0].removeprefix("readyroom: ")
