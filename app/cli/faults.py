"""Sentences for what is none of the program's own errors: wrong use, the system's refusals, faults of the program."""

from __future__ import annotations

import traceback

from typer.exceptions import TyperException


def sentence_of_use(error: Exception) -> str:
    """Wrong use of the command line, or a refusal of the system, as one sentence; '' when it is neither."""
    if isinstance(error, TyperException):
        return _of_typer(error)
    if isinstance(error, OSError):
        reason = (error.strerror or "the system refuses").lower()
        place = f"{_text(error.filename)}: " if error.filename else ""
        return f"{place}This could not be read or written: {reason}."
    return ""


def unexpected(error: Exception) -> str:
    """A fault of the program: one sentence; the details go to a file that can be sent along."""
    from app.io.locations import cache_folder

    report = cache_folder() / "last-error.txt"
    try:
        report.parent.mkdir(parents=True, exist_ok=True)
        report.write_text("".join(traceback.format_exception(error)), encoding="utf-8", errors="backslashreplace")
        where = f"; the details are in {report}"
    except OSError:
        where = ""
    return f"Something went wrong inside the program ({type(error).__name__}: {error}){where}."


def _of_typer(error: TyperException) -> str:
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "readyroom"
    said = " ".join(error.format_message().replace("Value error, ", "").split()).rstrip(".")
    joint = " " if said.endswith("?") else "; "
    return f"{said}{joint}'{command} --help' shows how it is used."


def _text(name: str | bytes | int) -> str:
    return name.decode(errors="replace") if isinstance(name, bytes) else str(name)
