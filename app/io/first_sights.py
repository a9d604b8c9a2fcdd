"""First sights of assessments, kept by everything that they were made from: content, pack, program, day, language."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from app.core.first_sight import FirstSight
from app.io.kept_reports import KeptReport, keep_report, kept_report, report_key

_FORM = "first sight 1"


def kept_first_sight(path: Path, as_of: date, language: str) -> FirstSight | None:
    """What was kept of the assessment as it is on disk; None when nothing was, or it is another by now."""
    key = report_key(path, as_of, f"{_FORM} {language}")
    kept = None if key is None else kept_report(key)
    try:
        return None if kept is None else FirstSight.from_plain(json.loads(kept.text))
    except ValueError:
        return None


def keep_first_sight(path: Path, as_of: date, language: str, sight: FirstSight) -> None:
    """Keep it for the assessment as it is on disk; it must have been made from that and the built-in pack."""
    key = report_key(path, as_of, f"{_FORM} {language}")
    if key is not None:
        keep_report(key, KeptReport(json.dumps(sight.to_plain()).encode(), frozenset()))
