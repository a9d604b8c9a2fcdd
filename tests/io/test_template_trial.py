"""Filling templates on trial finds what reading them does not show."""

from __future__ import annotations

import pytest

from app.io.template_trial import template_trials
from tests.documented_pack import TEMPLATE, make_pack


def problems(template: str) -> list[tuple[str, str, int]]:
    compiled = make_pack({"levels.md.j2": template})
    return [(each.code, each.spot.file, each.spot.line) for each in template_trials(compiled)]


def test_a_sound_template_passes() -> None:
    assert problems(TEMPLATE) == []


def test_a_pack_without_documents_needs_no_trial() -> None:
    compiled = make_pack()
    manifest = compiled.pack.manifest.model_copy(update={"documents": ()})
    pack = compiled.pack.model_copy(update={"manifest": manifest})
    object.__setattr__(compiled, "pack", pack)
    assert template_trials(compiled) == []


@pytest.mark.parametrize(
    "broken", ["{{ answer('slm.owner').nope }}", "{{ areas()[0].nope }}", "{{ answer('slm.objectives')['nope'] }}"]
)
def test_a_name_that_does_not_exist_is_found_with_its_line(broken: str) -> None:
    assert problems(f"# A\n\n{broken}") == [("template-fails", "templates/levels.md.j2", 3)]


def test_an_endless_template_is_found() -> None:
    loops = "".join(f"{{% for i{n} in range(1000) %}}" for n in range(6)) + "{% endfor %}" * 6
    (found,) = problems(loops)
    assert found[0] == "template-fails"
