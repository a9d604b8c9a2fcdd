"""Templates kept as code."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.core.document.assemble import assemble
from app.io.documents.template_code import template_code
from tests.documented_pack import make_assessment, make_pack, objective, report_of


def text(template: str, cache: Path) -> str:
    compiled = make_pack({"levels.md.j2": template})
    assessment = make_assessment(slm__objectives=[objective()])
    made = assemble(compiled.pack, assessment, report_of(compiled, assessment), translated=template_code(cache))
    return made.documents[0].markdown


def test_what_is_kept_gives_the_same_text(tmp_path: Path) -> None:
    first = text("# {{ service.name }} {{ 1 + 1 }}", tmp_path)
    assert list(tmp_path.rglob("*.code"))
    assert text("# {{ service.name }} {{ 1 + 1 }}", tmp_path) == first


def test_another_text_of_the_same_name_is_not_mistaken_for_it(tmp_path: Path) -> None:
    text("# one", tmp_path)
    assert "# two" in text("# two", tmp_path)


def test_a_damaged_file_is_made_again(tmp_path: Path) -> None:
    text("# one", tmp_path)
    for kept in tmp_path.rglob("*.code"):
        kept.write_bytes(kept.read_bytes()[:7])
    assert "# one" in text("# one", tmp_path)


def test_without_a_place_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert template_code(tmp_path / "file") is None


@pytest.mark.parametrize("value", ["# forged", "<b>x</b>"])
def test_what_is_put_in_stays_literal(tmp_path: Path, value: str) -> None:
    template = "{{ " + repr(value) + " }}"
    assert text(template, tmp_path) == text(template, tmp_path)
    assert "\\" in text(template, tmp_path)
