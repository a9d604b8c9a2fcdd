"""The entry of `readyroom` and of `python -m app`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the program. Status 0 done, 1 findings (with --fail-on) or a difference, 2 bad input or use."""
    from app.cli.run import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
