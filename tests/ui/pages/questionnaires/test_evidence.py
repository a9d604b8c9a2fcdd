"""Evidence: links and files with title and day, kept by content beside the assessment."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.core.assessment import Answer, Evidence
from app.io.store import evidence_bytes
from app.ui.dialogs.asking import Asking
from app.ui.pages.questionnaires.file_keeper import EvidenceChooser
from app.ui.pages.questionnaires.page import QuestionnairesPage
from tests.ui.acting import shown
from tests.ui.pages.questionnaires.conftest import pressed

At = Callable[[str], QuestionnairesPage]
LINK = Evidence(link="https://example.org/report", title="Report", dated="2026-10-01")


class Chosen(EvidenceChooser):
    def __init__(self, path: Path) -> None:
        self.path = path

    def file_to_keep(self, _parent: QWidget) -> Path | None:
        return self.path

    def place_for_copy(self, _parent: QWidget, _name: str) -> Path | None:
        return self.path


def evidence(page: QuestionnairesPage) -> tuple[Evidence, ...]:
    kept = page.workspace.assessment.answers.get("run.restore")
    return kept.evidence if kept is not None else ()


def test_a_link_is_added(qtbot: QtBot, at: At) -> None:
    page = at("run.restore")
    pressed(qtbot, page.sheet, "Add link")
    form = page.sheet.details.evidence.form
    qtbot.keyClicks(form.link, "https://example.org/report")
    qtbot.keyClicks(form.title, "Report")
    form.dated.selectAll()
    qtbot.keyClicks(form.dated, "2026-10-01")
    qtbot.keyClick(form.dated, Qt.Key.Key_Return)
    assert evidence(page) == (LINK,)


def test_the_form_comes_into_sight(qtbot: QtBot, at: At) -> None:
    page = at("run.restore")
    page.window().resize(1000, 620)
    pressed(qtbot, page.sheet, "Add link")
    form = page.sheet.details.evidence.form
    for each in (form.link, form.keep):
        qtbot.waitUntil(lambda each=each: each.visibleRegion().boundingRect() == each.rect())
    assert form.link.hasFocus()


def test_what_is_no_link_is_refused_with_a_sentence(qtbot: QtBot, at: At) -> None:
    page = at("run.restore")
    pressed(qtbot, page.sheet, "Add link")
    form = page.sheet.details.evidence.form
    qtbot.keyClicks(form.link, "smb://host/share")
    pressed(qtbot, form, "Keep")
    assert evidence(page) == ()
    assert form.isVisible()


def test_escape_leaves_the_form(qtbot: QtBot, at: At) -> None:
    page = at("run.restore")
    pressed(qtbot, page.sheet, "Add link")
    form = page.sheet.details.evidence.form
    qtbot.keyClick(form.link, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_evidence_is_removed(qtbot: QtBot, at: At) -> None:
    page = at("run.restore")
    page.workspace.set_answer("run.restore", Answer(value="2h", evidence=(LINK,)), "Answer")
    pressed(qtbot, page.sheet, "Remove Report")
    assert evidence(page) == ()


def test_title_and_day_are_changed(qtbot: QtBot, at: At) -> None:
    page = at("run.restore")
    page.workspace.set_answer("run.restore", Answer(value="2h", evidence=(LINK,)), "Answer")
    pressed(qtbot, page.sheet, "Change Report")
    form = page.sheet.details.evidence.form
    qtbot.keyClicks(form.title, " of May")
    qtbot.keyClick(form.title, Qt.Key.Key_Return)
    assert evidence(page)[0].title == "Report of May"


def test_a_file_is_kept_by_its_content(qtbot: QtBot, at: At, tmp_path: Path) -> None:
    (tmp_path / "restore.txt").write_bytes(b"restored")
    page = at("run.restore")
    page.question.evidence.chooser = Chosen(tmp_path / "restore.txt")
    pressed(qtbot, page.sheet, "Attach file…")
    qtbot.waitUntil(lambda: bool(evidence(page)))
    kept = evidence(page)[0]
    assert (kept.file, kept.title, kept.dated) == (
        sha256(b"restored").hexdigest() + ".txt",
        "restore.txt",
        "2026-11-02",
    )
    assert evidence_bytes(page.workspace.path, kept.file) == b"restored"


def test_a_file_that_cannot_be_kept_is_said(qtbot: QtBot, at: At, tmp_path: Path) -> None:
    page = at("run.restore")
    page.question.evidence.chooser = Chosen(tmp_path)
    with qtbot.waitSignal(page.desk.said):
        pressed(qtbot, page.sheet, "Attach file…")
    assert evidence(page) == ()


def test_a_copy_of_kept_evidence_is_saved(qtbot: QtBot, at: At, tmp_path: Path) -> None:
    (tmp_path / "restore.txt").write_bytes(b"restored")
    page = at("run.restore")
    page.question.evidence.chooser = Chosen(tmp_path / "restore.txt")
    pressed(qtbot, page.sheet, "Attach file…")
    qtbot.waitUntil(lambda: bool(evidence(page)))
    page.question.evidence.chooser = Chosen(tmp_path / "copy.txt")
    with qtbot.waitSignal(page.desk.said):
        pressed(qtbot, page.sheet, "restore.txt")
    assert (tmp_path / "copy.txt").read_bytes() == b"restored"


def test_a_link_is_shown_before_it_is_opened(qtbot: QtBot, at: At) -> None:
    page = at("run.restore")
    page.workspace.set_answer("run.restore", Answer(value="2h", evidence=(LINK,)), "Answer")
    pressed(qtbot, page.sheet, "Report")
    asking = shown(qtbot, Asking)
    assert "https://example.org/report" in asking.accessibleDescription()
    asking.reject()
