"""`readyroom pack check|schema|new`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from app.cli import context, output
from app.cli.page import Block, Lines, Title, Verbatim, print_page
from app.cli.progress import busy
from app.io.pack_check import PackCheck, PlacedProblem, check_pack_at
from app.io.pack_library import PackLibrary

UNUSABLE = 2


def check(path: Path, form: str, packs: list[Path] | None) -> None:
    """Print what is wrong; status 2 when the pack cannot be used."""
    with busy(f"Checking {path}"):
        result = check_pack_at(path, PackLibrary(packs or ()))
    if form == "json":
        context.print_json(
            {
                "pack": result.name,
                "counts": asdict(result.counts),
                "problems": [_problem_json(each) for each in result.problems],
            }
        )
    else:
        print_page(_page(path, result))
    if result.errors:
        sys.exit(UNUSABLE)


def _problem_json(problem: PlacedProblem) -> dict[str, object]:
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "code": problem.code,
        "message": problem.message,
        "severity": problem.level,
    }


def _page(path: Path, result: PackCheck) -> Iterator[Block]:
    if result.problems:
        yield Verbatim(tuple(_problem_line(each) for each in result.problems))
    counts = result.counts
    yield Title(f"{result.name or path}: {_verdict(result)}", "error" if result.errors else "ok")
    yield Lines(
        (
            f"{_counted(counts.elements, 'element')}, {_counted(counts.questions, 'question')}, "
            f"{_counted(counts.rules, 'rule')}, {_counted(counts.examples, 'executed example')}, "
            f"{_counted(counts.templates, 'template')}.",
        )
    )


def _problem_line(problem: PlacedProblem) -> str:
    place = f"{problem.file}:{problem.line}:{problem.column}"
    return f"{place}: {problem.level}: {' '.join(problem.message.split())} [{problem.code}]"


def _verdict(result: PackCheck) -> str:
    if not result.problems:
        return "no problem"
    return f"{_counted(result.errors, 'error')}, {_counted(len(result.problems) - result.errors, 'warning')}"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def schema(path: Path, form: str) -> None:
    """Write the schemas and say how an editor finds them."""
    from app.io.pack_authoring import write_schemas

    names = write_schemas(path)
    if not _listed_as_json(path, names, form):
        output.say(
            f"Next: copy {path / 'settings.json'} into the pack's .vscode folder; docs/packs.md has other editors."
        )


def new(path: Path, form: str) -> None:
    """Write a small pack."""
    from app.io.pack_authoring import write_new_pack

    names = write_new_pack(path)
    if not _listed_as_json(path, names, form):
        output.say(f"Next: readyroom pack check {output.shell_word(str(path))}")


def _listed_as_json(path: Path, names: list[str], form: str) -> bool:
    """Say which files were written; whether that was said as JSON."""
    if form == "json":
        context.print_json({"path": output.terminal_safe(str(path)), "files": names})
        return True
    for name in names:
        output.say(f"saved {path / name}")
    return False
