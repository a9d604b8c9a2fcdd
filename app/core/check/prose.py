"""Faults of prose rules: patterns that are none, texts that are not there, messages that show what nothing gives."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase

from app.core.check.problem import Level, PackProblem
from app.core.check.sources import Sources
from app.core.framework import Rule
from app.core.pack import Pack
from app.core.prose.message import PLACE, shown_by
from app.core.prose.model import ProseCheck
from app.core.prose.rules import reads, text_places

_PATTERN_KEYS = ("phrases", "patterns", "idioms", "unless", "quantities", "bridges")
_LEAST_EXAMPLES = 2


def prose_problems(pack: Pack, sources: Sources) -> Iterator[PackProblem]:
    """What makes a prose rule unusable: patterns that are none, and messages that show what nothing gives."""
    for rule in pack.rules:
        if rule.prose is not None:
            yield from _patterns(rule, rule.prose, sources)
            yield from _message(rule, rule.prose, sources)


def place_problems(pack: Pack, rule: Rule, sources: Sources) -> Iterator[PackProblem]:
    """Texts that a prose rule is to read and that are not there."""
    if rule.prose is not None:
        yield from _places(pack, rule, rule.prose, sources)


def example_problems(rule: Rule, sources: Sources) -> Iterator[PackProblem]:
    """Context decides, so a prose rule needs more than one example of each kind."""
    for passes, word in ((True, "pass"), (False, "fail")):
        if sum(each.passes is passes for each in rule.examples) < _LEAST_EXAMPLES:
            spot = sources.find("rule", rule.id, "examples")
            yield PackProblem("few-examples", f"A prose rule needs at least two examples that {word}.", spot)


def _patterns(rule: Rule, check: ProseCheck, sources: Sources) -> Iterator[PackProblem]:
    from app.core.prose.patterns import faults

    for key in _PATTERN_KEYS:
        for number, reason in faults(getattr(check, key)):
            spot = sources.find("rule", rule.id, "prose", key, number)
            yield PackProblem("pattern", f"This is no pattern that RE2 can read: {reason}.", spot)


def _places(pack: Pack, rule: Rule, check: ProseCheck, sources: Sources) -> Iterator[PackProblem]:
    places = list(text_places(pack.questions.values()))
    names = {name for question, part in places for name in (question, f"{question}.{part}")}
    for key in ("read", "skip"):
        for number, glob in enumerate(getattr(check, key)):
            if not any(fnmatchcase(name, glob) for name in names):
                spot = sources.find("rule", rule.id, "prose", key, number)
                yield PackProblem("unread", f"No question that holds text fits '{glob}'.", spot, Level.WARNING)
    if not any(reads(check, place) for place in places):
        spot = sources.find("rule", rule.id, "prose", "read")
        yield PackProblem("reads-nothing", "No text of this pack is read by this rule.", spot)


def _message(rule: Rule, check: ProseCheck, sources: Sources) -> Iterator[PackProblem]:
    for match in PLACE.finditer(rule.message):
        known = shown_by(check.detector)
        if match.group(1) not in known:
            names = ", ".join(sorted(known))
            spot = sources.find("rule", rule.id, "message", column=match.start(1) + 1)
            yield PackProblem("message-prose", f"'{match.group(1)}' is not known here; there are {names}.", spot)
