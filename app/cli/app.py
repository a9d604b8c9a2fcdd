"""The command line: every command, its options, and where its work is done."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Optional

import typer

from app import __version__
from app.cli import outlook
from app.cli.options import AcceptChanges, AsOf, Assessment, Form, Listed, PackOption, TextOrJson
from app.cli.output import say

app = typer.Typer(
    name="readyroom",
    no_args_is_help=False,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="""Readiness for reliability: answer questions about one service, see how ready it is and why, and get the
requirements as Markdown and PDF.

\b
Start here:
  readyroom new checkout.readyroom --service "Checkout API"
  readyroom questions checkout.readyroom --format yaml > sheet.yaml
  readyroom answer checkout.readyroom --from sheet.yaml
  readyroom assess checkout.readyroom
  readyroom export checkout.readyroom --to out

Without a command the desktop opens; 'readyroom FILE' opens it on that file. Where there is no display, the sample is
assessed instead and its documents are written to the folder 'out'.

\b
Exit status:
  0  done, also with findings
  1  findings with --fail-on, or a difference that 'verify' found
  2  bad input or use
\b
Environment:
  READYROOM_AUTHOR  who answers
  READYROOM_PACKS   a folder of packs to have at hand
  READYROOM_CACHE   where packs are kept once they are checked
  READYROOM_STATE   where the log of the desktop lies, and what could not be saved""",
)
pack_app = typer.Typer(help="Work on packs: check one, write its schemas, start a new one.", rich_markup_mode=None)
app.add_typer(pack_app, name="pack")


class SheetFormat(StrEnum):
    """How questions are printed; yaml is a sheet to fill in."""

    TEXT = "text"
    JSON = "json"
    YAML = "yaml"


class FailOn(StrEnum):
    """Which open findings make `assess` end with status 1."""

    ERROR = "error"
    WARNING = "warning"


class ExportFormat(StrEnum):
    """What `export` writes."""

    MD = "md"
    PDF = "pdf"
    HTML = "html"
    ALL = "all"


@app.callback(invoke_without_command=True)
def main(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,
) -> None:
    if version:
        say(f"readyroom {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        from app.cli.commands.open import without_display

        without_display()


@app.command("open")
def open_(
    file: Annotated[Optional[Path], typer.Argument(metavar="[FILE]", help="The assessment, NAME.readyroom.")] = None,  # noqa: UP045
    sample: Annotated[
        bool, typer.Option("--sample", help="Open a copy of the sample, made at FILE or in the folder 'out'.")
    ] = False,
    pack: PackOption = None,
) -> None:
    """Open the desktop, on a file or on the one that was open last.

    \b
    readyroom checkout.readyroom
    readyroom open checkout.readyroom
    readyroom open --sample
    """
    from app.cli.commands.open import run

    raise SystemExit(run(file, sample, pack))


@app.command()
def new(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to make, NAME.readyroom.")],
    service: Annotated[str, typer.Option("--service", "--name", help="What the service is called.")] = "",
    summary: Annotated[str, typer.Option("--summary", help="What it does, in one sentence.")] = "",
    profile: Annotated[
        str, typer.Option("--profile", help="A starting point that decides what is asked; 'profiles' lists them.")
    ] = "",
    format: Form = TextOrJson.TEXT,
    pack: PackOption = None,
) -> None:
    """Start an assessment.

    \b
    readyroom new checkout.readyroom --service "Checkout API" --summary "Takes orders and payments."
    readyroom new rota.readyroom --profile internal-tool --name "Rota planner"
    """
    from app.cli.commands.new import run

    run(file, service, summary, profile, format.value, pack)


@app.command()
def profiles(format: Form = TextOrJson.TEXT, pack: PackOption = None) -> None:
    """List the starting points for new assessments: what each asks, and how long that takes.

    \b
    readyroom profiles --format json
    """
    from app.cli.commands.profiles import run

    run(format.value, pack)


@app.command()
def questions(
    file: Assessment,
    unanswered: Annotated[bool, typer.Option("--unanswered", help="Only what is asked and still open.")] = False,
    section: Annotated[str, typer.Option("--section", help="Only this questionnaire or section, by its id.")] = "",
    format: Annotated[SheetFormat, typer.Option("--format", help="yaml is a sheet to fill in.")] = SheetFormat.TEXT,
    accept_outside_changes: AcceptChanges = False,
    pack: PackOption = None,
) -> None:
    """List what is asked: id, type, section, state, answer.

    \b
    readyroom questions checkout.readyroom --unanswered
    readyroom questions checkout.readyroom --section service_levels --format yaml > sheet.yaml
    """
    from app.cli.commands.questions import run

    run(file, unanswered, section, format.value, accept_outside_changes, pack)


@app.command()
def answer(
    file: Assessment,
    questions: Annotated[
        Listed, typer.Argument(metavar="[ID]...", help="Questions whose proposals are taken, with --accept-proposals.")
    ] = None,
    set_: Annotated[Listed, typer.Option("--set", metavar="ID=VALUE", help="An answer. May be repeated.")] = None,
    from_: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option("--from", metavar="SHEET", help="YAML that maps ids to answers; '-' reads standard input."),
    ] = None,
    absent: Annotated[
        Listed,
        typer.Option("--absent", metavar="ID", help="A question to answer 'we do not have this'. May be repeated."),
    ] = None,
    clear: Annotated[
        Listed, typer.Option("--clear", metavar="ID", help="A question whose answer is taken back. May be repeated.")
    ] = None,
    accept_proposals: Annotated[
        bool,
        typer.Option("--accept-proposals", help="Take over what earlier answers propose: everything, or for each ID."),
    ] = False,
    format: Form = TextOrJson.TEXT,
    accept_outside_changes: AcceptChanges = False,
    pack: PackOption = None,
) -> None:
    """Give answers. All of them are taken over as one change, or none; prints 'saved' once they are on disk.

    \b
    readyroom answer checkout.readyroom --set slm.review_cadence=quarterly
    readyroom answer checkout.readyroom --set context.hosting=cloud,own --absent slm.agreements
    readyroom questions checkout.readyroom --unanswered --format yaml > sheet.yaml
    readyroom answer checkout.readyroom --from sheet.yaml
    readyroom answer checkout.readyroom --accept-proposals slm.objectives

    \b
    A value with --set, by the question's type:
      single, multi             quarterly; logs,metrics
      boolean                   yes, no
      number, percent           12; 99.95
      duration, date            28d, '1h 30m', 200ms; 2026-11-02
      text, markdown            'any words'
      person, reference         'Mara Lind'; https://example.com/runbook
      group, table, matrix      JSON: '{"field": 1}'; '[{"column": 1}]'; '{"row": {"column": 1}}'
    """
    from app.cli.commands.answer import Wanted, run

    wanted = Wanted(set_ or [], from_, absent or [], clear or [], accept_proposals, questions or [])
    run(file, wanted, format.value, accept_outside_changes, pack)


@app.command()
def assess(
    file: Assessment,
    format: Form = TextOrJson.TEXT,
    as_of: AsOf = None,
    fail_on: Annotated[
        Optional[FailOn],  # noqa: UP045
        typer.Option("--fail-on", help="End with status 1 when a finding of this severity or worse is open."),
    ] = None,
    accept_outside_changes: AcceptChanges = False,
    pack: PackOption = None,
) -> None:
    """Say how ready the service is, why, and what to do next.

    \b
    readyroom assess checkout.readyroom
    readyroom assess checkout.readyroom --format json --as-of 2026-11-02 --fail-on error
    """
    from app.cli.commands.assess import run

    run(file, format.value, as_of, fail_on.value if fail_on else None, accept_outside_changes, pack)


@app.command()
def explain(
    file: Assessment,
    name: Annotated[
        str, typer.Argument(metavar="ID", help="readiness, coverage, or an area, element, question, rule, finding.")
    ],
    format: Form = TextOrJson.TEXT,
    as_of: AsOf = None,
    accept_outside_changes: AcceptChanges = False,
    pack: PackOption = None,
) -> None:
    """Show how a number, a state or a finding came about.

    \b
    readyroom explain checkout.readyroom readiness
    readyroom explain checkout.readyroom SRE-2.2
    """
    from app.cli.commands.explain import run

    run(file, name, format.value, as_of, accept_outside_changes, pack)


outlook.add_to(app)


@app.command()
def decide(
    file: Assessment,
    finding: Annotated[
        str, typer.Argument(metavar="FINDING", help="The finding's fingerprint, as 'assess' prints it.")
    ],
    accept_risk: Annotated[bool, typer.Option("--accept-risk", help="The risk is accepted until a date.")] = False,
    plan_fix: Annotated[bool, typer.Option("--plan-fix", help="A fix is planned; the finding stays open.")] = False,
    dismiss: Annotated[bool, typer.Option("--dismiss", help="The finding does not hold here.")] = False,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Take the decision back.")] = False,
    reason: Annotated[str, typer.Option("--reason", help="Why.")] = "",
    approver: Annotated[str, typer.Option("--approver", help="Who agreed.")] = "",
    until: Annotated[str, typer.Option("--until", help="Last day an accepted risk holds, such as 2027-01-31.")] = "",
    format: Form = TextOrJson.TEXT,
    pack: PackOption = None,
) -> None:
    """Decide about a finding.

    \b
    readyroom decide checkout.readyroom 3f2a9c41d07e --accept-risk --reason "Replaced in March." \\
        --approver "Head of platform" --until 2027-03-31
    """
    from app.cli.commands.decide import run

    chosen = {"risk_accepted": accept_risk, "fix_planned": plan_fix, "dismissed": dismiss, "withdraw": withdraw}
    run(file, finding, [kind for kind, wanted in chosen.items() if wanted], reason, approver, until, format.value, pack)


@app.command()
def export(
    file: Assessment,
    to: Annotated[Path, typer.Option("--to", help="The folder to write into; it is made when it is not there.")],
    format: Annotated[ExportFormat, typer.Option("--format", help="What to write.")] = ExportFormat.ALL,
    section: Annotated[str, typer.Option("--section", help="Only this document, by its id or file name.")] = "",
    as_of: AsOf = None,
    pack: PackOption = None,
) -> None:
    """Write the documents: Markdown, HTML, PDF.

    \b
    readyroom export checkout.readyroom --to out
    readyroom export checkout.readyroom --to out --format pdf
    """
    from app.cli.commands.export import run

    run(file, to, format.value, section, as_of, pack)


@app.command()
def verify(
    export: Annotated[Path, typer.Argument(metavar="EXPORT", help="A folder written by 'export', or one file of it.")],
    assessment: Annotated[Path, typer.Option("--assessment", help="The assessment it was made from.")],
    format: Form = TextOrJson.TEXT,
    pack: PackOption = None,
) -> None:
    """Render the documents again at the recorded revision and day, and compare. Status 1 when they differ.

    \b
    readyroom verify out --assessment checkout.readyroom
    """
    from app.cli.commands.verify import run

    run(export, assessment, format.value, pack)


@app.command()
def restore(
    file: Assessment,
    backup: Annotated[
        str, typer.Option("--backup", metavar="NAME", help="Which backup; without it they are listed.")
    ] = "",
    format: Form = TextOrJson.TEXT,
) -> None:
    """List the backups of an assessment, or go back to one. The file as it was is kept beside it.

    \b
    readyroom restore checkout.readyroom
    readyroom restore checkout.readyroom --backup 000003-revision-12-5f0c1a2b3c4d5e6f.readyroom
    """
    from app.cli.commands.restore import run

    run(file, backup, format.value)


@pack_app.command("check")
def pack_check(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="A folder or zip with a pack.yaml.")],
    format: Form = TextOrJson.TEXT,
    pack: Annotated[
        Optional[list[Path]],  # noqa: UP045
        typer.Option("--pack", metavar="PATH", help="A pack that the one checked extends. May be repeated."),
    ] = None,
) -> None:
    """Say everything that is wrong with a pack, with file, line and column. Status 2 when it cannot be used.

    \b
    readyroom pack check my-pack
    """
    from app.cli.commands.pack import check

    check(path, format.value, pack)


@pack_app.command("schema")
def pack_schema(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="The folder to write the schemas into.")],
    format: Form = TextOrJson.TEXT,
) -> None:
    """Write JSON Schemas with which an editor completes and checks a pack's YAML.

    \b
    readyroom pack schema my-pack/.schemas
    """
    from app.cli.commands.pack import schema

    schema(path, format.value)


@pack_app.command("new")
def pack_new(
    path: Annotated[Path, typer.Argument(metavar="PATH", help="The folder to make.")],
    format: Form = TextOrJson.TEXT,
) -> None:
    """Write a small pack that passes the check, to build on.

    \b
    readyroom pack new my-pack
    """
    from app.cli.commands.pack import new as new_pack

    new_pack(path, format.value)
