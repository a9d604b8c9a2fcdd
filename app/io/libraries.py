"""The libraries that the program stands on, as they are installed: name, version and licence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution

_PROGRAM = "readyroom"
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_LONGEST = 60


@dataclass(frozen=True)
class Library:
    """One library; the licence is empty where its makers do not say."""

    name: str
    version: str
    licence: str


def libraries(program: str = _PROGRAM) -> tuple[Library, ...]:
    """Every library that is needed and installed, directly or by another, in the order of the alphabet."""
    found: dict[str, Library] = {}
    waiting = [program]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if _key(name) in seen:
            continue
        seen.add(_key(name))
        try:
            installed = distribution(name)
        except PackageNotFoundError:
            continue
        waiting += _needed(installed)
        if _key(name) != _key(program):
            about = installed.metadata
            found[_key(name)] = Library(about["Name"], installed.version, licence_of(installed))
    return tuple(found[key] for key in sorted(found))


def licence_of(installed: Distribution) -> str:
    """The licence as the library states it: an expression, a short text, or what its classifiers say."""
    expression = _told(installed, "License-Expression")
    if expression:
        return expression
    told = _told(installed, "License")
    if told and "\n" not in told and len(told) <= _LONGEST and told != "UNKNOWN":
        return told
    classifiers = installed.metadata.get_all("Classifier") or []
    classified = [str(each) for each in classifiers if str(each).startswith("License ::")]
    return ", ".join(each.rsplit(" :: ", 1)[-1] for each in classified)


def _told(installed: Distribution, field: str) -> str:
    return "\n".join(str(each) for each in installed.metadata.get_all(field) or ()).strip()


def _needed(installed: Distribution) -> list[str]:
    """Names of what a library needs; extras are not installed with it."""
    lines = [line for line in installed.requires or [] if "extra ==" not in line]
    return [match[0] for line in lines if (match := _NAME.match(line))]


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
