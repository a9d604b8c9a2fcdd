"""The commands that look ahead of an assessment and beyond it: the roadmap, and frameworks of others."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Optional

import typer

from app.cli.options import AcceptChanges, AsOf, Assessment, PackOption


class RoadmapFormat(StrEnum):
    """How a roadmap is printed."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    MD = "md"


class CrosswalkFormat(StrEnum):
    """How a crosswalk is printed."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def add_to(app: typer.Typer) -> None:
    """Make the commands part of the command line."""
    app.command()(roadmap)
    app.command()(crosswalk)


def roadmap(
    file: Assessment,
    start: Annotated[
        Optional[str],  # noqa: UP045 - Typer reads this form
        typer.Option("--start", metavar="DAY", help="The first day of week 1; else the day that was answered, if any."),
    ] = None,
    format: Annotated[
        RoadmapFormat, typer.Option("--format", help="text for people, md and csv to hand on, json for machines.")
    ] = RoadmapFormat.TEXT,
    as_of: AsOf = None,
    accept_outside_changes: AcceptChanges = False,
    pack: PackOption = None,
) -> None:
    """Plan the way to full readiness, phase by phase.

    Each phase has steps, the gaps they close, the work that is known, and the readiness after it.

    \b
    readyroom roadmap checkout.readyroom --start 2026-11-02
    readyroom roadmap checkout.readyroom --format csv > roadmap.csv
    """
    from app.cli.commands.roadmap import run

    run(file, start, format.value, as_of, accept_outside_changes, pack)


def crosswalk(
    file: Assessment,
    to: Annotated[
        str,
        typer.Option(
            "--to", metavar="FRAMEWORK", help="aws, azure, google, iso25010, soc2, nist; a pack may name more."
        ),
    ],
    format: Annotated[
        CrosswalkFormat, typer.Option("--format", help="text for people, csv for a spreadsheet, json for machines.")
    ] = CrosswalkFormat.TEXT,
    as_of: AsOf = None,
    accept_outside_changes: AcceptChanges = False,
    pack: PackOption = None,
) -> None:
    """Show what is answered of another framework.

    Reference by reference: what is in place, in part, missing, not assessed, and the answers behind.

    \b
    readyroom crosswalk checkout.readyroom --to aws
    """
    from app.cli.commands.crosswalk import run

    run(file, to, format.value, as_of, accept_outside_changes, pack)
