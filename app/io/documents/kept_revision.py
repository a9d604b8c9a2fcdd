"""Keeping the revision that was exported, so that the export can be verified after later changes."""

from __future__ import annotations

from pathlib import Path

from app.core.assessment import Assessment
from app.core.errors import ReadyroomError
from app.core.evaluation.report import Report
from app.core.pack import Pack
from app.core.report_json import report_json
from app.io.store import milestones, save_milestone


def keep_revision(path: Path, pack: Pack, assessment: Assessment, report: Report, at: str) -> str:
    """Keep this revision as a milestone of the assessment at `path`, unless it is kept already.

    `at`: ISO 8601 time. Gives a sentence about why it could not be kept, which is no reason to give up the export, or
    an empty text.
    """
    revision = assessment.meta.revision
    if any(each.revision == revision for each in milestones(path)):
        return ""
    try:
        save_milestone(path, f"Export of {report.as_of}", assessment, report_json(report, pack, assessment), at)
    except ReadyroomError as error:
        return f"The revision is not kept beside the assessment, so only this revision can be verified: {error}"
    return ""
