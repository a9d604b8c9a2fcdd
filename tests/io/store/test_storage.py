"""The assessment file as a TinyDB database."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tinydb import where
from tinydb.table import Document

from app.core.assessment import Assessment
from app.core.errors import StorageError
from app.io import atomic_file
from app.io.store import AssessmentStore
from app.io.store.storage import AssessmentDatabase

Answering = Callable[..., Assessment]


def test_the_header_is_no_table(path: Path) -> None:
    assert AssessmentDatabase(path).tables() == {"answers", "comments", "decisions", "meta"}


def test_rows_are_found_by_their_text_id(path: Path) -> None:
    assert AssessmentDatabase(path).table("answers").get(doc_id="slm.windows")["value"] == "28d"


def test_rows_are_found_by_what_they_hold(path: Path) -> None:
    found = AssessmentDatabase(path).table("answers").search(where("author") == "Ada")
    assert [row.doc_id for row in found] == ["slm.windows"]


def test_a_row_written_through_tinydb_is_sealed(path: Path) -> None:
    AssessmentDatabase(path).table("answers").insert(Document({"value": 1}, doc_id="slm.owner"))
    with AssessmentStore.open(path, read_only=True) as store:
        assert (store.assessment.answers["slm.owner"].value, store.opened.warnings) == (1, ())


def test_what_was_saved_is_read_back_from_the_same_database(path: Path, answering: Answering) -> None:
    with AssessmentStore.open(path) as store:
        store.save(answering(store.assessment, "slm.windows", "7d"))
        assert store._database.table("answers").get(doc_id="slm.windows") == {"value": "7d"}


def test_a_save_is_one_write(path: Path, answering: Answering, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[Path] = []
    whole = atomic_file.write_atomically

    def write(target: Path, data: bytes) -> None:
        written.append(target)
        whole(target, data)

    monkeypatch.setattr("app.io.store.sealed_file.write_atomically", write)
    with AssessmentStore.open(path) as store:
        store.save(answering(store.assessment, "slm.windows", "7d"))
    assert written == [path]


def test_a_write_over_a_foreign_file_is_refused(path: Path) -> None:
    database = AssessmentDatabase(path)
    tables = database.all_tables()
    path.write_text(json.dumps({"somebody": "else"}))
    with pytest.raises(StorageError, match="somebody else"):
        database.storage.write(tables)


def test_a_database_without_a_file_has_no_tables(tmp_path: Path) -> None:
    assert AssessmentDatabase(tmp_path / "none.readyroom").tables() == set()
