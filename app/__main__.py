"""The entry of `readyroom` and of `python -m app`. It alone knows both faces: the desktop and the command line."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

_ALLOCATIONS_BEFORE_COLLECTING = 1_000_000
"""A command makes many objects that stay, and ends soon: looking for garbage as often as Python does takes a fifth."""


def main() -> None:
    """Run the program. Status 0 done, 1 findings (with --fail-on) or a difference, 2 bad input or use."""
    arguments = sys.argv[1:]
    gc.set_threshold(_ALLOCATIONS_BEFORE_COLLECTING)
    if has_display() and _wants_the_desktop_only(arguments):
        _leave(open_desktop(Path(arguments[-1]) if arguments else None, []))
    _leave(_command(arguments))


def open_desktop(file: Path | None, packs: list[Path]) -> int:
    """Open the desktop, with a file if one is given; the exit status."""
    from app.ui.quick_import import import_pyside

    import_pyside()
    from app.ui.start import open_desktop as start

    return start(file, packs)


def has_display() -> bool:
    """Whether a window can be shown. Elsewhere than on Linux one always can; a platform chosen for Qt is believed."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _wants_the_desktop_only(arguments: list[str]) -> bool:
    """No argument, `open FILE` or an assessment alone: the window is then opened without loading the command line.

    A shell that asks how a line goes on gives no argument either.
    """
    if "_READYROOM_COMPLETE" in os.environ:
        return False
    if any(each.startswith("-") for each in arguments):
        return False
    is_named = len(arguments) == 2 and arguments[0] == "open"
    return not arguments or is_named or (len(arguments) == 1 and arguments[0].endswith(".readyroom"))


def _command(arguments: list[str]) -> int:
    from app.cli.desktop import Desktop, use_desktop
    from app.cli.run import run

    use_desktop(Desktop(open_desktop, has_display))
    return run(arguments)


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
