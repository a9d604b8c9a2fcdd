"""Arguments and options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Optional

import typer


class TextOrJson(StrEnum):
    """How a command prints."""

    TEXT = "text"
    JSON = "json"


Form = Annotated[TextOrJson, typer.Option("--format", help="text for people, json for machines.")]

PackOption = Annotated[
    Optional[list[Path]],  # noqa: UP045 - Typer reads this form
    typer.Option(
        "--pack",
        metavar="PATH",
        help="A pack (folder or zip) to have at hand beside the built-in one. May be repeated.",
    ),
]
AsOf = Annotated[
    Optional[str],  # noqa: UP045
    typer.Option("--as-of", metavar="DAY", help="The day to evaluate for, such as 2026-11-02; else today."),
]
AcceptChanges = Annotated[
    bool, typer.Option("--accept-outside-changes", help="Take over what was changed outside the program.")
]
Assessment = Annotated[Path, typer.Argument(metavar="FILE", help="The assessment, NAME.readyroom.")]
Listed = Optional[list[str]]  # noqa: UP045 - Typer reads this form
