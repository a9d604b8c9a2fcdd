"""The log: what went wrong inside the program, in a file of the user's state folder that never grows large.

No answer and no name goes into it: of an error it has the kind and the places in the program, not what it said.
"""

from __future__ import annotations

import logging
import traceback
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

from app import __version__
from app.io.locations import state_folder

NAME = "readyroom"
_MAX_BYTES = 500_000
_KEPT = 3
_HANDLERS: list[logging.Handler] = []


def log_file() -> Path:
    """Where the log is."""
    return state_folder() / "readyroom.log"


def start_log() -> logging.Logger:
    """The log, ready to be written to; where its folder cannot be written, what is logged is dropped."""
    logger = logging.getLogger(NAME)
    if _HANDLERS:
        return logger
    logger.propagate = False
    logger.setLevel(logging.INFO)
    handler: logging.Handler = logging.NullHandler()
    with suppress(OSError):
        log_file().parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler = RotatingFileHandler(log_file(), maxBytes=_MAX_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True)
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(process)d %(message)s"))
    logger.addHandler(handler)
    _HANDLERS.append(handler)
    logger.info("Readyroom %s started", __version__)
    return logger


def stop_log() -> None:
    """Close the file."""
    while _HANDLERS:
        handler = _HANDLERS.pop()
        logging.getLogger(NAME).removeHandler(handler)
        handler.close()


def newest_lines(most: int = 2000) -> str:
    """The newest lines of the log; empty when there is none."""
    try:
        lines = log_file().read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return "\n".join(lines[-most:])


def trace_without_content(error: BaseException) -> str:
    """The kind of an error and where it happened, without what it said: that may hold what a team wrote."""
    frames = traceback.extract_tb(error.__traceback__)
    places = "; ".join(f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames)
    return f"{type(error).__name__} at {places or 'no place'}"


def _short(file: str) -> str:
    parts = Path(file).parts
    return "/".join(parts[parts.index("app") :]) if "app" in parts else Path(file).name
