"""`readyroom verify`."""

from __future__ import annotations

import sys
from pathlib import Path

from app import __version__
from app.cli import context
from app.cli.page import Lines, Table, Title, print_page
from app.cli.progress import progress
from app.core.errors import InputError, Place
from app.core.evaluation.engine import evaluate
from app.io.documents.history import assessment_at, document_source
from app.io.documents.verify import Record, Result, compare, read_record
from app.io.locations import cache_folder
from app.session import Session

DIFFERS = 1
_WORDS = {
    Result.SAME: "same",
    Result.DIFFERENT: "differs",
    Result.MISSING: "missing",
    Result.UNKNOWN: "not made by this assessment",
}


def run(export: Path, file: Path, form: str, packs: list[Path] | None) -> None:
    """Make the documents again and compare; status 1 when something differs."""
    record = read_record(export)
    with context.open_for_reading(file, packs, record.as_of) as session:
        results = _compared(session, record)
    reasons = _reasons(session, record)
    same = all(result is Result.SAME for result in results.values())
    if form == "json":
        made_of = {
            "revision": record.revision,
            "as_of": record.as_of,
            "pack": f"{record.pack_id} {record.pack_version}",
        }
        context.print_json({"verified": same, **made_of, "files": results, "remarks": reasons})
    else:
        verdict = "verified: every file is what the assessment gives" if same else "the export differs"
        print_page(
            [
                Title(f"{export}: {verdict}", "ok" if same else "error"),
                Lines(
                    (f"Revision {record.revision}, as of {record.as_of}, pack {record.pack_id} {record.pack_version}.",)
                ),
                Table(("File", "Result"), tuple((name, _WORDS[result]) for name, result in results.items())),
                Lines(tuple(reasons) if not same else ()),
            ]
        )
    if not same:
        sys.exit(DIFFERS)


def _compared(session: Session, record: Record) -> dict[str, Result]:
    assessment = assessment_at(session.path, session.assessment, record.revision)
    if assessment is None:
        now = session.assessment.meta.revision
        message = (
            f"The export is of revision {record.revision}, which was not kept; the assessment is at revision {now}."
        )
        raise InputError(message, Place(str(session.path)))
    report = evaluate(session.compiled, assessment, session.as_of)
    source = document_source(session.path, session.pack, assessment, report)
    with progress("Making the documents again") as on_progress:
        return compare(record, source, cache=cache_folder() / "pages", on_progress=on_progress)


def _reasons(session: Session, record: Record) -> list[str]:
    """What else differs and may be why."""
    reasons: list[str] = []
    if record.service != session.assessment.meta.service:
        reasons.append(
            f"The export is about '{record.service}', this assessment about '{session.assessment.meta.service}'."
        )
    if record.pack_id != session.pack.id:
        reasons.append(
            f"The export was made with the pack '{record.pack_id}', this assessment with '{session.pack.id}'."
        )
    elif record.pack_content != session.pack.content_hash:
        reasons.append(f"The content of the pack has changed since (it said {record.pack_version}).")
    if record.program != __version__:
        reasons.append(f"The export was made by version {record.program} of the program; this is {__version__}.")
    return reasons
