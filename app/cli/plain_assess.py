"""`readyroom assess` in its plain forms, read without Typer.

Scripts run `assess` after every change, and importing Typer takes longer than the evaluation. Anything unusual (help,
completion, a pack, `--format=json`, a mistake) is left to Typer, which then says what is to be said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

PlainAssess = tuple[Path, str, str | None, str | None, bool, list[Path] | None]

_CHOICES: Mapping[str, tuple[str, ...]] = {
    "--format": ("text", "json"),
    "--fail-on": ("error", "warning"),
    "--as-of": (),
}


def plain_assess(arguments: Sequence[str]) -> PlainAssess | None:
    """What `app.cli.commands.assess.run` takes, or None when Typer has to read the arguments."""
    if len(arguments) < 2 or arguments[0] != "assess" or not _is_plain(arguments[1]):
        return None
    options = arguments[2:]
    names, values = options[::2], options[1::2]
    if len(names) != len(values) or len(set(names)) != len(names):
        return None
    given = dict(zip(names, values, strict=True))
    if not all(name in _CHOICES and _is_choice(value, _CHOICES[name]) for name, value in given.items()):
        return None
    return Path(arguments[1]), given.get("--format", "text"), given.get("--as-of"), given.get("--fail-on"), False, None


def _is_plain(argument: str) -> bool:
    return bool(argument) and not argument.startswith("-")


def _is_choice(value: str, choices: tuple[str, ...]) -> bool:
    return value in choices if choices else _is_plain(value)
