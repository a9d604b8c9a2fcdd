"""A session: changes are on disk when they are made, all of them or none, and the report follows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.core.assessment import Answer
from app.core.changes import SetAnswer
from app.core.compiled import CompiledPack
from app.core.errors import DamagedError, InputError, PackError, StorageError
from app.io.pack_authoring import write_new_pack
from app.io.pack_library import PackLibrary
from app.io.store import list_backups
from app.session import Session

DAY = date(2026, 11, 2)


def clock() -> datetime:
    return datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    write_new_pack(tmp_path / "pack")
    return tmp_path / "pack"


@pytest.fixture
def library(pack: Path) -> PackLibrary:
    return PackLibrary([pack])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "orders.readyroom"


@pytest.fixture
def session(file: Path, library: PackLibrary) -> Iterator[Session]:
    with Session.create(
        file, library, service="Orders", summary="Takes orders.", as_of=DAY, clock=clock, author="Mara"
    ) as made:
        yield made


def alarm(value: str, before: Answer | None = None) -> SetAnswer:
    return SetAnswer(question="backups.alarm", before=before, after=Answer(value=value))


def opened(file: Path, library: PackLibrary, *, read_only: bool = True) -> Session:
    return Session.open(file, library, as_of=DAY, clock=clock, read_only=read_only)


def test_a_new_assessment_says_what_it_is_about(session: Session) -> None:
    meta = session.assessment.meta
    assert (meta.service, meta.summary, meta.created) == ("Orders", "Takes orders.", "2026-11-02T09:30:00+00:00")


def test_a_new_assessment_is_made_with_the_default_pack(session: Session) -> None:
    assert (session.assessment.meta.pack.id, session.assessment.meta.pack.version) == ("pack", "0.1.0")


def test_a_change_is_on_disk_at_once(session: Session, file: Path, library: PackLibrary) -> None:
    session.apply(alarm("page"))
    assert opened(file, library).assessment.answers["backups.alarm"].value == "page"


def test_a_change_counts_a_revision(session: Session) -> None:
    session.apply(alarm("page"))
    assert session.assessment.meta.revision == 1


def test_several_changes_are_one_revision(session: Session) -> None:
    remarks = SetAnswer(question="restore.remarks", after=Answer(value="None."))
    assert (session.apply_all([alarm("page"), remarks], "Both"), session.assessment.meta.revision) == (2, 1)


def test_no_change_is_no_revision(session: Session, file: Path) -> None:
    before = file.read_bytes()
    assert session.apply_all([], "Nothing") == 0
    assert file.read_bytes() == before


def test_a_change_of_something_else_is_refused_and_nothing_is_saved(session: Session, file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(InputError, match="changed elsewhere"):
        session.apply_all(
            [SetAnswer(question="a.b", after=Answer(value=1)), alarm("page", Answer(value="ticket"))], "x"
        )
    assert file.read_bytes() == before
    assert session.assessment.answers == {}


def test_the_report_follows_a_change(session: Session) -> None:
    assert session.report().readiness.coverage == 0
    session.apply(alarm("page"))
    assert session.report().readiness.coverage > 0


def test_the_report_of_an_unchanged_assessment_is_not_made_again(session: Session) -> None:
    assert session.report() == session.report()


def test_a_reader_changes_nothing(session: Session, file: Path, library: PackLibrary) -> None:
    with opened(file, library) as reader, pytest.raises(StorageError, match="open for reading only"):
        reader.apply(alarm("page"))


def test_two_writers_are_refused(session: Session, file: Path, library: PackLibrary) -> None:
    with pytest.raises(StorageError, match="is being edited by"):
        opened(file, library, read_only=False)


def test_a_file_is_free_after_closing(session: Session, file: Path, library: PackLibrary) -> None:
    session.close()
    opened(file, library, read_only=False).close()


def test_a_pack_that_is_not_here_leaves_the_file_free(session: Session, file: Path, library: PackLibrary) -> None:
    session.close()
    with pytest.raises(PackError, match="The pack 'pack' is not here"):
        opened(file, PackLibrary(), read_only=False)
    opened(file, library, read_only=False).close()


@pytest.fixture
def newer_pack(pack: Path) -> PackLibrary:
    """The library, its pack one version later: a question has another name now."""
    manifest = pack / "pack.yaml"
    migration = "migrations:\n  - {since: 0.2.0, rename: {backups.alarm: backups.warning}}\n"
    manifest.write_text(manifest.read_text().replace("version: 0.1.0", "version: 0.2.0") + migration)
    questions = pack / "questionnaires" / "backups.yaml"
    questions.write_text(questions.read_text().replace("backups.alarm", "backups.warning"))
    return PackLibrary([pack])


def test_answers_are_carried_over_to_a_newer_pack(session: Session, file: Path, newer_pack: PackLibrary) -> None:
    session.apply(alarm("page"))
    session.close()
    with opened(file, newer_pack, read_only=False) as later:
        assert later.assessment.answers["backups.warning"].value == "page"
        assert (later.assessment.meta.pack.version, later.assessment.meta.revision) == ("0.2.0", 2)


def test_a_reader_sees_the_newer_pack_without_writing(session: Session, file: Path, newer_pack: PackLibrary) -> None:
    session.apply(alarm("page"))
    before = file.read_bytes()
    with opened(file, newer_pack) as reader:
        assert reader.assessment.meta.pack.version == "0.2.0"
    assert file.read_bytes() == before


def test_a_pack_older_than_the_assessment_is_told(session: Session, file: Path, pack: Path) -> None:
    manifest = pack / "pack.yaml"
    manifest.write_text(manifest.read_text().replace("version: 0.1.0", "version: 0.0.9"))
    with opened(file, PackLibrary([pack])) as reader:
        assert "made with version 0.1.0 of the pack; only 0.0.9 is here" in reader.notes[0]


def test_reopened_it_goes_on_writing_and_the_one_before_only_reads(session: Session, library: PackLibrary) -> None:
    again = session.reopened(library, as_of=DAY)
    again.save(again.assessment)
    with pytest.raises(StorageError):
        session.save(session.assessment)
    again.close()


def test_what_cannot_be_reopened_stays_open_for_writing(session: Session, library: PackLibrary, file: Path) -> None:
    good = file.read_bytes()
    file.write_bytes(b"no assessment")
    with pytest.raises(DamagedError):
        session.reopened(library, as_of=DAY)
    file.write_bytes(good)
    session.save(session.assessment)


def test_without_its_pack_it_stays_open_for_writing(session: Session, tmp_path: Path) -> None:
    class Nothing(PackLibrary):
        def find(self, pack_id: str) -> CompiledPack:
            raise PackError(f"There is no pack {pack_id}.")

    with pytest.raises(PackError):
        session.reopened(Nothing([]), as_of=DAY)
    session.save(session.assessment)


def test_a_backup_is_put_back_while_the_file_is_open(session: Session, library: PackLibrary, file: Path) -> None:
    session.apply(alarm("page"))
    session.close()
    with opened(file, library, read_only=False) as again:
        file.unlink()
        assert again.restore(list_backups(file)[0]) is None
        assert opened(file, library).assessment.answers["backups.alarm"].value == "page"
