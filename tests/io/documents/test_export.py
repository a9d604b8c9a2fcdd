"""Exporting, and verifying what was exported."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest
from pypdf import PdfReader

from app.core.assessment import Answer
from app.core.errors import InputError
from app.io.documents.export import RECORD, export_files
from app.io.documents.files import Source
from app.io.documents.verify import Result, compare, read_record
from tests.documented_pack import make_assessment, make_pack, objective, report_of


def source(**values: object) -> Source:
    compiled = make_pack()
    assessment = make_assessment(**values)
    return Source(compiled.pack, assessment, report_of(compiled, assessment))


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    export_files(source(slm__objectives=[objective()]), tmp_path / "out", ("md", "html"))
    return tmp_path / "out"


def test_markdown_html_charts_and_traceability_are_written(exported: Path) -> None:
    names = sorted(path.relative_to(exported).as_posix() for path in exported.rglob("*") if path.is_file())
    assert names == [
        "charts/readiness.svg",
        "export.json",
        "levels.html",
        "levels.md",
        "prd.html",
        "prd.md",
        "traceability.csv",
    ]


def test_the_record_names_revision_day_and_pack(exported: Path) -> None:
    record = orjson.loads((exported / RECORD).read_bytes())
    assert (record["revision"], record["as_of"], record["pack"]["id"]) == (1, "2026-11-23", "small")


def test_an_html_page_loads_nothing_from_elsewhere(exported: Path) -> None:
    page = (exported / "prd.html").read_text(encoding="utf-8")
    assert "default-src 'none'" in page
    assert "http" not in page.replace("http-equiv", "")


def test_one_section_can_be_exported_alone(tmp_path: Path) -> None:
    assert export_files(source(), tmp_path, ("md",), "levels") == ["charts/readiness.svg", "levels.md"]


def test_a_section_printed_alone_begins_with_the_name_of_the_service(tmp_path: Path) -> None:
    made = source()
    export_files(made, tmp_path, ("pdf",), "levels")
    cover = PdfReader(tmp_path / "levels.pdf").pages[0].extract_text()
    assert made.assessment.meta.service in cover


def test_an_unknown_section_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There is no document 'nope'; there are levels"):
        export_files(source(), tmp_path, ("md",), "nope")


def test_a_file_is_not_a_folder_to_export_into(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(InputError, match="not a folder"):
        export_files(source(), tmp_path / "out", ("md",))
    assert (tmp_path / "out").read_text() == "mine"


def test_an_untouched_export_verifies(exported: Path) -> None:
    results = compare(read_record(exported), source(slm__objectives=[objective()]))
    assert set(results.values()) == {Result.SAME}


def test_one_changed_character_is_found(exported: Path) -> None:
    path = exported / "prd.md"
    path.write_text(path.read_text().replace("99.9 %", "99.8 %"))
    results = compare(read_record(exported), source(slm__objectives=[objective()]))
    assert [name for name, result in results.items() if result is Result.DIFFERENT] == ["prd.md"]


def test_changed_metadata_alone_proves_nothing(exported: Path) -> None:
    record = orjson.loads((exported / RECORD).read_bytes())
    (exported / "prd.md").write_text("forged")
    record["files"]["prd.md"] = "0" * 64
    (exported / RECORD).write_bytes(orjson.dumps(record))
    assert compare(read_record(exported), source(slm__objectives=[objective()]))["prd.md"] is Result.DIFFERENT


def test_a_missing_file_is_found(exported: Path) -> None:
    (exported / "levels.md").unlink()
    results = compare(read_record(exported), source(slm__objectives=[objective()]))
    assert results["levels.md"] is Result.MISSING


def test_other_answers_are_found(exported: Path) -> None:
    results = compare(read_record(exported), source(slm__objectives=Answer(value=[objective(target=99.5)])))
    assert results["prd.md"] is Result.DIFFERENT


@pytest.mark.parametrize("text", [b"", b"{}", b"[]", b'{"schema": "other", "files": {}}'])
def test_a_record_that_cannot_be_read_is_refused(tmp_path: Path, text: bytes) -> None:
    (tmp_path / RECORD).write_bytes(text)
    with pytest.raises(InputError, match="record"):
        read_record(tmp_path)


def test_a_record_cannot_lead_out_of_its_folder(exported: Path) -> None:
    record = orjson.loads((exported / RECORD).read_bytes())
    record["files"]["../../etc/passwd"] = "0" * 64
    (exported / RECORD).write_bytes(orjson.dumps(record))
    with pytest.raises(InputError, match="outside its folder"):
        read_record(exported)
