"""The pages of the window in their order. A new page is a package beside this file and an entry here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.shell.page import PageSpec
from app.ui.texts import tr

if TYPE_CHECKING:
    from app.ui.shell.desk import Desk
    from app.ui.shell.page import Page


def catalogue() -> list[PageSpec]:
    """The pages. What a page needs is imported when it is first shown."""
    return [
        PageSpec("overview", lambda: tr("Overview"), "overview", _overview, "Ctrl+1", has_sight=True),
        PageSpec(
            "questionnaires", lambda: tr("Questionnaires"), "questionnaires", _questionnaires, "Ctrl+2", _answered_share
        ),
        PageSpec("findings", lambda: tr("Findings"), "findings", _findings, "Ctrl+3", _open_findings),
        PageSpec("document", lambda: tr("Document"), "document", _document, "Ctrl+4"),
        PageSpec("roadmap", lambda: tr("Roadmap"), "roadmap", _roadmap, "Ctrl+5"),
    ]


def _overview(desk: Desk) -> Page:
    from app.ui.pages.overview.page import OverviewPage

    return OverviewPage(desk)


def _questionnaires(desk: Desk) -> Page:
    from app.ui.pages.questionnaires.page import QuestionnairesPage

    return QuestionnairesPage(desk)


def _findings(desk: Desk) -> Page:
    from app.ui.pages.findings.page import FindingsPage

    return FindingsPage(desk)


def _roadmap(desk: Desk) -> Page:
    from app.ui.pages.roadmap.page import RoadmapPage

    return RoadmapPage(desk)


def _document(desk: Desk) -> Page:
    from app.ui.pages.document.page import DocumentPage

    return DocumentPage(desk)


def _answered_share(desk: Desk) -> tuple[str, str]:
    """How much of what applies is answered."""
    from app.core.evaluation.report import per_cent
    from app.ui.shell.sentences import decimal_text

    return tr("{figure} %", figure=decimal_text(per_cent(desk.workspace.report.readiness.coverage, 0), 0)), ""


def _open_findings(desk: Desk) -> tuple[str, str]:
    """How many errors are open, or else how many findings wait for a decision."""
    report = desk.workspace.report
    errors = len(report.open_errors)
    waiting = sum(not each.is_decided for each in report.findings)
    return (str(errors), "err") if errors else (str(waiting) if waiting else "", "")
