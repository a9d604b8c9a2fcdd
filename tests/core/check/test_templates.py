"""Faults of templates that reading them shows."""

from __future__ import annotations

import pytest

from app.core.check.templates import template_problems
from tests.documented_pack import make_pack


def problems(template: str) -> list[tuple[str, str, int]]:
    pack = make_pack({"levels.md.j2": template}).pack
    return [(each.code, each.message, each.spot.line) for each in template_problems(pack)]


def test_a_sound_template_has_none() -> None:
    assert problems("# {{ service.name }}\n{{ word('hello') }}\n{% for r in rows('slm.objectives') %}{{ r.target }}{% endfor %}") == []


@pytest.mark.parametrize(
    ("template", "code", "named"),
    [
        ("a\n{{ servis.name }}", "unknown-variable", "servis"),
        ("a\n{{ answer('slm.nope').text }}", "unknown-question", "slm.nope"),
        ("a\n{% for r in rows('slm.nope') %}{% endfor %}", "unknown-question", "slm.nope"),
        ("a\n{% call requirement('SLM', 'slm.nope') %}{% endcall %}", "unknown-question", "slm.nope"),
        ("a\n{{ word('nope') }}", "unknown-word", "nope"),
        ("a\n{% if %}", "template-syntax", "Expected"),
    ],
)
def test_each_fault_is_found_on_its_line(template: str, code: str, named: str) -> None:
    (found,) = problems(template)
    assert found[0] == code
    assert named in found[1]
    assert found[2] == 2
