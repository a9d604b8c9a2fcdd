"""Assembling in a process of its own."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import orjson
import pytest

from app.core.errors import RenderError
from app.io.documents import assembly
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


# What the process may use, and how it may end


def test_a_process_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assembly, "WALL_SECONDS", 0.05)
    with pytest.raises(RenderError, match=r"The templates took longer than 0.05 seconds and were stopped\."):
        assembled()


def test_a_template_that_calls_itself_is_named() -> None:
    with pytest.raises(RenderError, match=r"levels\.md\.j2:\d+: The template cannot be filled: maximum recursion"):
        assembled("{% macro m() %}{{ m() }}{% endmacro %}\n{{ m() }}")


def test_a_document_without_end_is_refused() -> None:
    with pytest.raises(RenderError, match="more than 2000000 characters"):
        assembled("{% for i in range(1000) %}{% for j in range(1000) %}abc{% endfor %}{% endfor %}")


def playing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str) -> None:
    """Let the process do something else."""
    (tmp_path / "app_worker_played.py").write_text(script)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(assembly, "_MODULE", "app_worker_played")


def test_a_process_that_breaks_down_is_told_from_one_over_its_limits(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    playing(monkeypatch, tmp_path, "import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)")
    with pytest.raises(RenderError, match=r"The process that fills the templates broke down \(signal 11\)\."):
        assembled()


@pytest.mark.parametrize("name", ["SIGKILL", "SIGXCPU"])
def test_a_process_that_the_system_stops_was_over_its_limits(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    playing(monkeypatch, tmp_path, f"import os, signal\nos.kill(os.getpid(), signal.{name})")
    with pytest.raises(RenderError, match="need more time or memory than they may have"):
        assembled()


def test_a_process_that_fails_says_why(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    playing(monkeypatch, tmp_path, "raise ValueError('out of order')")
    with pytest.raises(RenderError, match=r"could not be assembled: ValueError: out of order\."):
        assembled()


# What it answers is not trusted

ANSWER: dict[str, Any] = {
    "markdown": {"levels": "# A\n"},
    "charts": {},
    "requirements": [],
    "html": {"levels": "<h1>A</h1>"},
    "chapters": {"levels": "<h1>A</h1>"},
}


def answering(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, answer: bytes) -> None:
    """Let the process answer this."""
    (tmp_path / "answer").write_bytes(answer)
    playing(
        monkeypatch, tmp_path, f"import sys\nsys.stdout.buffer.write(open({str(tmp_path / 'answer')!r}, 'rb').read())"
    )


def test_an_answer_of_the_right_shape_is_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    answering(monkeypatch, tmp_path, orjson.dumps(ANSWER))
    assert assembled().documents.documents[0].markdown == "# A\n"


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"[]",
        b"not JSON",
        orjson.dumps({"markdown": {}}),
        orjson.dumps({**ANSWER, "more": 1}),
        orjson.dumps({**ANSWER, "markdown": {"levels": 1}}),
        orjson.dumps({**ANSWER, "markdown": {**ANSWER["markdown"], "another": "# B"}}),
        orjson.dumps({**ANSWER, "chapters": {}}),
        orjson.dumps({**ANSWER, "charts": {"../../outside.svg": "<svg/>"}}),
        orjson.dumps({**ANSWER, "charts": {f"evidence/{'a' * 64}.svg": "<svg/>"}}),
        orjson.dumps({**ANSWER, "requirements": [{"id": "REQ-1"}]}),
        orjson.dumps({"error": 1, "file": "", "line": None}),
    ],
)
def test_any_other_answer_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, answer: bytes) -> None:
    answering(monkeypatch, tmp_path, answer)
    with pytest.raises(RenderError, match=r"the templates' process gave something else\."):
        assembled()


def test_a_pickle_is_not_opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    answering(monkeypatch, tmp_path, pickle.dumps(Path(tmp_path / "x").touch) + pickle.dumps(ANSWER))
    with pytest.raises(RenderError, match="gave something else"):
        assembled()


def test_what_a_document_is_called_is_not_asked_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    answering(monkeypatch, tmp_path, orjson.dumps(ANSWER))
    document = assembled().documents.documents[0]
    assert (document.file, document.title) == ("levels.md", "Levels")
