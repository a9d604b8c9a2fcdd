"""Faults of templates that reading them shows."""

from __future__ import annotations

import pytest

from app.core.check.sources import Sources
from app.core.check.structure import structure_problems
from app.core.check.templates import template_problems
from tests.documented_pack import make_pack


def problems(template: str) -> list[tuple[str, str, int]]:
    pack = make_pack({"levels.md.j2": template}).pack
    return [(each.code, each.message, each.spot.line) for each in template_problems(pack)]


def test_a_sound_template_has_none() -> None:
    rows = "{% for r in rows('slm.objectives') %}{{ r.target }}{% endfor %}"
    assert problems("# {{ service.name }}\n{{ word('hello') }}\n" + rows) == []


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


def test_a_document_cannot_take_the_name_of_a_file_that_every_export_writes() -> None:
    documents = [{"id": "levels", "file": "prd.md", "title": "Levels", "template": "levels.md.j2"}]
    found = [each.code for each in structure_problems(make_pack(None, documents).pack, Sources())]
    assert "reserved-name" in found
