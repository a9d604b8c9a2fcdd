"""`readyroom profiles`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.cli import context, output
from app.cli.page import Block, Lines, Table, print_page
from app.core.pack import Pack, Profile
from app.core.profiles import profile_scopes
from app.core.report_json import scope_json
from app.core.scope import Scope


def run(form: str, packs: list[Path] | None) -> None:
    """List the profiles of the pack for new assessments, with what each asks."""
    compiled = context.library(packs).default()
    found = list(profile_scopes(compiled, context.day(None)))
    if form == "json":
        output.print_json([_json(profile, scope) for profile, scope in found])
    else:
        print_page(_page(compiled.pack, found))


def _json(profile: Profile, scope: Scope) -> dict[str, Any]:
    about = {"id": profile.id, "title": profile.title, "summary": profile.summary}
    return {**about, "answers": profile.answers, "scope": scope_json(scope)}


def _page(pack: Pack, found: list[tuple[Profile, Scope]]) -> Iterator[Block]:
    if not found:
        yield Lines((f"The pack '{pack.id}' has no profiles: a new assessment asks everything that applies.",))
        return
    heads = ("Profile", "For", "Questions", "Required", "Takes")
    rows = ((each.id, each.title, str(scope.asked), str(scope.required), scope.time) for each, scope in found)
    yield Table(heads, tuple(rows), right=(2, 3))
    yield Lines(("",))
    yield Lines(tuple(f"{each.id}: {each.summary}" for each, _scope in found))
    yield Lines(("", f"Without a profile, up to {len(pack.questions)} questions are asked."))
    yield Lines(("Start with: readyroom new FILE --profile PROFILE --name NAME",))
