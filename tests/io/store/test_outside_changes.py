"""Files that somebody changed outside the program: by hand, by a merge, by another line end."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.assessment import Assessment
from app.core.errors import DamagedError, StorageError
from app.io.store import AssessmentStore, list_backups

Answering = Callable[..., Assessment]


@pytest.fixture
def changed(path: Path) -> Path:
    """An assessment with a good backup, in which somebody changed, added and removed something."""
    AssessmentStore.open(path).close()
    document = json.loads(path.read_bytes())
    document["answers"]["slm.windows"]["value"] = "7d"
    document["answers"]["slm.owner"] = {"value": "Bo"}
    del document["answers"]["slm.targets"], document["comments"]["c-1"]
    document["meta"]["assessment"]["service"] = "Payroll"
    path.write_text(json.dumps(document))
    return path


def test_they_are_refused_unless_accepted(changed: Path) -> None:
    with pytest.raises(DamagedError, match="changed outside"):
        AssessmentStore.open(changed)


def test_accepted_changes_are_listed(changed: Path) -> None:
    with AssessmentStore.open(changed, accept_outside_changes=True) as store:
        assert store.opened.outside_changes == (
            "The answer slm.owner was added.",
            "The answer slm.targets was removed.",
            "The answer slm.windows was changed (value).",
            "The comment c-1 was removed.",
            "The description was changed (service).",
        )


def test_accepted_changes_are_in_the_assessment(changed: Path) -> None:
    with AssessmentStore.open(changed, read_only=True, accept_outside_changes=True) as store:
        assert store.assessment.answers["slm.windows"].value == "7d"


def test_accepting_alone_writes_nothing(changed: Path) -> None:
    text, backups = changed.read_bytes(), list_backups(changed)
    AssessmentStore.open(changed, accept_outside_changes=True).close()
    assert (changed.read_bytes(), list_backups(changed)) == (text, backups)


def test_an_accepted_file_is_not_taken_for_a_good_backup(changed: Path) -> None:
    document, backups = json.loads(changed.read_bytes()), list_backups(changed)
    document["readyroom"]["checksum"] = "sha256:" + "0" * 64
    changed.write_text(json.dumps(document))
    AssessmentStore.open(changed, accept_outside_changes=True).close()
    assert list_backups(changed) == backups


def test_the_next_save_makes_the_file_whole_again(changed: Path, answering: Answering) -> None:
    with AssessmentStore.open(changed, accept_outside_changes=True) as store:
        after = answering(store.assessment, "slm.windows", "90d")
        store.save(after)
    with AssessmentStore.open(changed) as store:
        assert (store.assessment, store.opened.outside_changes) == (after, ())


def test_without_a_backup_it_says_that_nothing_can_be_compared(changed: Path) -> None:
    for backup in list_backups(changed):
        backup.path.unlink()
    with AssessmentStore.open(changed, accept_outside_changes=True) as store:
        assert any("no good backup to compare" in warning for warning in store.opened.warnings)


def test_answers_saved_before_closing_are_not_taken_for_outside_changes(path: Path, answering: Answering) -> None:
    with AssessmentStore.open(path) as store:
        store.save(answering(store.assessment, "slm.owner", "Bo"))
    path.write_bytes(path.read_bytes().replace(b"28d", b"29d"))
    with AssessmentStore.open(path, accept_outside_changes=True) as store:
        assert store.opened.outside_changes == ("The answer slm.windows was changed (value).",)


@pytest.mark.parametrize(
    "lay_out",
    [
        lambda text: text.replace(b"\n", b"\r\n"),
        lambda text: text.replace(b"  ", b"\t"),
        lambda text: json.dumps(json.loads(text)).encode(),
        lambda text: text.rstrip(),
    ],
    ids=["line ends", "tabs", "one line", "no last newline"],
)
def test_another_layout_is_no_change(path: Path, assessment: Assessment, lay_out: Callable[[bytes], bytes]) -> None:
    path.write_bytes(lay_out(path.read_bytes()))
    with AssessmentStore.open(path, read_only=True) as store:
        assert (store.assessment, len(store.opened.warnings)) == (assessment, 1)


def test_a_damaged_file_is_not_opened_by_accepting(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(DamagedError, match="cut off"):
        AssessmentStore.open(path, accept_outside_changes=True)


def test_mine_replaces_what_was_changed_while_open_and_that_is_kept_aside(
    path: Path, assessment: Assessment, answering: Answering
) -> None:
    with AssessmentStore.open(path) as store:
        path.write_text("theirs")
        aside = store.set_outside_changes_aside()
        store.save(answering(assessment, "slm.windows", "7d"))
    assert aside is not None
    assert aside.read_text() == "theirs"
    with AssessmentStore.open(path, read_only=True) as store:
        assert store.assessment.answers["slm.windows"].value == "7d"


def test_mine_is_saved_where_the_file_was_removed_while_open(
    path: Path, assessment: Assessment, answering: Answering
) -> None:
    with AssessmentStore.open(path) as store:
        path.unlink()
        assert store.set_outside_changes_aside() is None
        store.save(answering(assessment, "slm.windows", "7d"))
    with AssessmentStore.open(path, read_only=True) as store:
        assert store.assessment.answers["slm.windows"].value == "7d"


def test_a_file_open_for_reading_only_puts_nothing_aside(path: Path) -> None:
    with AssessmentStore.open(path, read_only=True) as store, pytest.raises(StorageError, match="reading only"):
        store.set_outside_changes_aside()
