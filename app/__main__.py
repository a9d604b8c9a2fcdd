"""The entry of `readyroom` and of `python -m app`."""

from __future__ import annotations

import gc
import sys

_ALLOCATIONS_BEFORE_COLLECTING = 100_000
"""A command makes many objects that stay, and ends soon: looking for garbage as often as Python does takes a fifth."""


def main() -> None:
    """Run the program. Status 0 done, 1 findings (with --fail-on) or a difference, 2 bad input or use."""
    from app.cli.run import run

    gc.set_threshold(_ALLOCATIONS_BEFORE_COLLECTING)
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
