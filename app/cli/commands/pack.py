"""`readyroom pack check|schema|new`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from app.cli import context
from app.cli.page import Block, Lines, Title, print_page
from app.io.pack_check import PackCheck, check_pack_at
from app.io.pack_library import PackLibrary

UNUSABLE = 2


def check(path: Path, form: str) -> None:
    """Print what is wrong; status 2 when the pack cannot be used."""
    result = check_pack_at(path, PackLibrary())
    if form == "json":
        problems = [{**asdict(each), "severity": each.level} for each in result.problems]
        context.print_json({"pack": result.name, "counts": asdict(result.counts), "problems": problems})
    else:
        print_page(_page(path, result))
    if result.errors:
        sys.exit(UNUSABLE)


def _page(path: Path, result: PackCheck) -> Iterator[Block]:
    for each in result.problems:
        yield Lines((f"{each.file}:{each.line}:{each.column}: {each.level}: {each.message} [{each.code}]",))
    counts = result.counts
    warnings = len(result.problems) - result.errors
    verdict = f"{result.errors} errors, {warnings} warnings" if result.problems else "no problem"
    yield Title(f"{result.name or path}: {verdict}", "error" if result.errors else "ok")
    yield Lines(
        (
            f"{counts.elements} elements, {counts.questions} questions, {counts.rules} rules, "
            f"{counts.examples} executed examples, {counts.templates} templates.",
        )
    )


def schema(path: Path) -> None:
    """Write the schemas and say how an editor finds them."""
    from app.io.pack_authoring import write_schemas

    for name in write_schemas(path):
        print(f"saved {path / name}")
    print("In VS Code with the YAML extension, map them under yaml.schemas; see docs/packs.md.")


def new(path: Path) -> None:
    """Write a small pack."""
    from app.io.pack_authoring import write_new_pack

    for name in write_new_pack(path):
        print(f"saved {path / name}")
    print(f"Next: readyroom pack check {path}")
