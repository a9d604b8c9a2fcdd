"""What documents need beside the answers: kept revisions and evidence, as they were at a revision."""

from __future__ import annotations

from pathlib import Path

from app.core.assessment import Assessment
from app.core.errors import ReadyroomError
from app.core.evaluation.report import Report
from app.core.pack import Pack
from app.io.documents.files import Source
from app.io.store import evidence_bytes, load_milestone, milestones

PICTURES = (".png", ".jpg", ".svg")


def document_source(path: Path, pack: Pack, assessment: Assessment, report: Report) -> Source:
    """What the documents of this assessment are made from. Of its history only what came before it: whether its own
    revision is kept may change after its documents were written."""
    kept = tuple(
        {"name": each.name, "revision": str(each.revision), "at": each.at[:10]}
        for each in milestones(path)
        if each.revision < assessment.meta.revision and not each.is_damaged
    )
    return Source(pack, assessment, report, kept, _evidence(path, assessment))


def assessment_at(path: Path, current: Assessment, revision: int) -> Assessment | None:
    """The assessment at a revision: as it is now, or as a kept revision has it; None when it was not kept."""
    if current.meta.revision == revision:
        return current
    return load_milestone(path, revision)


def _evidence(path: Path, assessment: Assessment) -> dict[str, bytes]:
    """Pictures among the evidence, by the name under which a document shows them."""
    names = {
        each.file for answer in assessment.answers.values() for each in answer.evidence if each.file.endswith(PICTURES)
    }
    found: dict[str, bytes] = {}
    for name in sorted(names):
        try:
            found[f"evidence/{name}"] = evidence_bytes(path, name)
        except ReadyroomError:
            continue
    return found
