"""Exporting in a process of its own, and assembling again and again."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.errors import RenderError, StorageError
from app.io.documents.assembly import Assembler, assemble_apart
from app.io.documents.export_process import ExportJob, ExportProcess
from app.io.documents.files import Source
from app.io.documents.job import AssemblyJob
from tests.documented_pack import make_assessment, make_pack, objective, report_of


def source() -> Source:
    compiled = make_pack()
    assessment = make_assessment(slm__objectives=[objective()])
    return Source(compiled.pack, assessment, report_of(compiled, assessment))


def job(template: str | None = None) -> AssemblyJob:
    compiled = make_pack({"levels.md.j2": template}) if template else make_pack()
    assessment = make_assessment(slm__objectives=[objective()])
    return AssemblyJob(compiled.pack, assessment, report_of(compiled, assessment), html=True)


def ignored(_done: int, _total: int) -> None:
    pass


def test_the_files_are_those_of_an_export(tmp_path: Path) -> None:
    names = ExportProcess(ExportJob(source(), tmp_path / "out", ("md",))).run(ignored)
    assert "prd.md" in names
    assert (tmp_path / "out" / "prd.md").read_text(encoding="utf-8").startswith("# ")


def test_a_pdf_tells_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    ExportProcess(ExportJob(source(), tmp_path / "out", ("pdf",))).run(lambda done, of: told.append((done, of)))
    assert told
    assert told[-1][0] == told[-1][1]


def test_what_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    with pytest.raises(StorageError, match="a file, not a folder"):
        ExportProcess(ExportJob(source(), tmp_path / "out", ("md",))).run(ignored)


def test_a_stopped_export_leaves_nothing(tmp_path: Path) -> None:
    process = ExportProcess(ExportJob(source(), tmp_path / "out", ("md", "html", "pdf")))
    stopper = threading.Timer(0.05, process.stop)
    stopper.start()
    with pytest.raises(StorageError, match="stopped; nothing was changed"):
        process.run(ignored)
    stopper.join()
    assert not (tmp_path / "out").exists()


@pytest.fixture
def assembler() -> Iterator[Assembler]:
    made = Assembler()
    yield made
    made.close()


def test_an_assembler_gives_what_one_call_gives(assembler: Assembler) -> None:
    assert assembler.assemble(job()) == assemble_apart(job()) == assembler.assemble(job())


def test_an_assembler_goes_on_after_a_fault(assembler: Assembler) -> None:
    with pytest.raises(RenderError, match="undefined"):
        assembler.assemble(job("{{ nope }}"))
    assert assembler.assemble(job()).html


def test_an_assembler_can_be_stopped(assembler: Assembler) -> None:
    loops = "".join(f"{{% for i{n} in range(1000) %}}" for n in range(6)) + "{% endfor %}" * 6
    stopper = threading.Timer(0.5, assembler.stop)
    stopper.start()
    with pytest.raises(RenderError):
        assembler.assemble(job(loops))
    stopper.join()
