"""Assembling in a process of its own."""

from __future__ import annotations

import pytest

from app.core.errors import RenderError
from app.io.documents.assembly import Assembled, assemble_apart
from app.io.documents.job import AssemblyJob
from tests.documented_pack import TEMPLATE, make_assessment, make_pack, objective, report_of


def assembled(template: str = TEMPLATE, **limits: int) -> Assembled:
    compiled = make_pack({"levels.md.j2": template})
    assessment = make_assessment(slm__objectives=[objective()])
    return assemble_apart(AssemblyJob(compiled.pack, assessment, report_of(compiled, assessment), html=True, **limits))


def test_documents_and_html_come_back() -> None:
    result = assembled()
    assert result.documents.documents[0].markdown.startswith("# Checkout\n")
    assert '<blockquote class="requirement"' in result.html["levels"]


def test_requirements_come_back_as_they_were() -> None:
    assert assembled().documents.requirements[0].elements == ("SRE-2.2",)


def test_a_broken_template_is_named() -> None:
    with pytest.raises(RenderError, match=r"levels.md.j2:2: The template cannot be filled: 'nope' is undefined"):
        assembled("a\n{{ nope }}")


LOOPS = "".join(f"{{% for i{n} in range(1000) %}}" for n in range(6)) + "{% endfor %}" * 6


def test_an_endless_template_is_stopped() -> None:
    with pytest.raises(RenderError, match="more time or memory"):
        assembled(LOOPS, cpu_seconds=1)


def test_a_template_that_eats_memory_is_stopped() -> None:
    bomb = "{% set x = 'a' * 300000000 %}{% set y = x ~ x ~ x ~ x ~ x ~ x %}{{ y|length }}"
    with pytest.raises(RenderError, match="memory"):
        assembled(bomb, memory_mb=512)
