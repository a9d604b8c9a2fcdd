"""Runs a command and turns whatever goes wrong into one sentence and a status."""

from __future__ import annotations

import os
import sys
import traceback

from app.core.errors import ReadyroomError

USE = 2
INTERRUPTED = 130


def run(arguments: list[str]) -> int:
    """The exit status of `readyroom ARGUMENTS`."""
    from app.cli.app import app

    try:
        app(args=arguments, prog_name="readyroom", standalone_mode=True)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else USE
    except ReadyroomError as error:
        return _said(str(error))
    except KeyboardInterrupt:
        sys.stderr.write("\nreadyroom: stopped; what was saved before is safe.\n")
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        return _unexpected(error)
    return 0


def _said(sentence: str) -> int:
    sys.stderr.write(f"readyroom: {sentence}\n")
    return USE


def _unexpected(error: Exception) -> int:
    """A fault of the program: one sentence, and the details in a file that can be sent along."""
    from app.io.locations import cache_folder

    report = cache_folder() / "last-error.txt"
    try:
        report.parent.mkdir(parents=True, exist_ok=True)
        report.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
        where = f"; the details are in {report}"
    except OSError:
        where = ""
    return _said(f"Something went wrong inside the program ({type(error).__name__}: {error}){where}.")
