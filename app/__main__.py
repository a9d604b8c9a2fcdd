"""The entry of `readyroom` and of `python -m app`."""

from __future__ import annotations

import gc
import os
import sys

_ALLOCATIONS_BEFORE_COLLECTING = 1_000_000
"""A command makes many objects that stay, and ends soon: looking for garbage as often as Python does takes a fifth."""


def main() -> None:
    """Run the program. Status 0 done, 1 findings (with --fail-on) or a difference, 2 bad input or use."""
    from app.cli.run import run

    gc.set_threshold(_ALLOCATIONS_BEFORE_COLLECTING)
    _leave(run(sys.argv[1:]))


def _leave(status: int) -> None:
    """End at once. Everything is written, closed and waited for; taking a pack apart object by object takes a fifth."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            continue
    os._exit(status)


if __name__ == "__main__":
    main()
