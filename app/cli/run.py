"""Runs a command and turns whatever goes wrong into one sentence and a status."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.cli import output
from app.core.errors import ReadyroomError

DONE = 0
USE = 2
INTERRUPTED = 130
READER_GONE = 141


def run(arguments: list[str]) -> int:
    """The exit status of `readyroom ARGUMENTS`."""
    output.prepare_streams()
    try:
        status = _command(arguments)
        output.flush()
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else USE
    except output.OutputClosedError:
        return READER_GONE
    except ReadyroomError as error:
        return _said(str(error))
    except KeyboardInterrupt:
        return _interrupted()
    except Exception as error:
        return _other(error)
    return _interrupted() if status == INTERRUPTED else status


def _command(arguments: list[str]) -> int:
    """Run what the arguments ask for. The command most often run in scripts is run without Typer's long import."""
    from app.cli.plain_assess import plain_assess

    if is_file_alone(arguments):
        arguments = ["open", *arguments]
    plain = plain_assess(arguments)
    if plain is not None:
        from app.cli.commands.assess import run as assess

        assess(*plain)
        return DONE
    from app.cli.app import app

    status: Any = app(args=arguments, prog_name="readyroom", standalone_mode=False)
    return status if isinstance(status, int) else DONE


def is_file_alone(arguments: list[str]) -> bool:
    """Whether all that is given is an assessment: by its ending, there or not, or a file that has no command's name."""
    if len(arguments) != 1 or arguments[0].startswith("-"):
        return False
    if arguments[0].endswith(".readyroom"):
        return True
    if not Path(arguments[0]).is_file():
        return False
    from app.cli.app import app

    names = {each.name or (each.callback.__name__ if each.callback else "") for each in app.registered_commands}
    groups = {str(each.name) for each in app.registered_groups}
    return arguments[0] not in names | groups


def _other(error: Exception) -> int:
    from app.cli.faults import sentence_of_use, unexpected

    return _said(sentence_of_use(error) or unexpected(error))


def _interrupted() -> int:
    output.note("readyroom: Stopped; what was saved before is safe.")
    return INTERRUPTED


def _said(sentence: str) -> int:
    output.note(f"readyroom: {sentence}")
    output.abandon_what_cannot_be_printed()
    return USE
