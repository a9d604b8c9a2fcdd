"""Makes the assessments under resources/samples from the answers beside them: `python packaging/build_samples.py`.

`samples.yaml` there says of each sample which answers files it is made of and who gave the answers when. Of several
files the later ones replace whole entries of the earlier ones. Nothing depends on the day on which this runs.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.core.answer_sheet import changes_from_sheet  # noqa: E402
from app.core.assessment import Comment, Decision, DecisionKind  # noqa: E402
from app.core.changes import Change, SetComment, SetDecision  # noqa: E402
from app.core.errors import InputError  # noqa: E402
from app.core.evaluation.fingerprints import fingerprint  # noqa: E402
from app.core.evaluation.report import FindingPlace  # noqa: E402
from app.core.model import Model  # noqa: E402
from app.core.pack import Pack  # noqa: E402
from app.io.pack_library import PackLibrary  # noqa: E402
from app.io.yaml_text import load_yaml  # noqa: E402
from app.session import Session  # noqa: E402

SAMPLES = ROOT / "resources" / "samples"


class Sitting(Model):
    """Who gave the answers of some questionnaires, and when (ISO 8601). Without questionnaires: of all."""

    author: str
    at: str
    questionnaires: tuple[str, ...] = ()


class Ruling(Model):
    """A decision on what a rule finds at a place."""

    rule: str
    question: str
    row: str = ""
    field: str = ""
    kind: DecisionKind
    reason: str
    requester: str = ""
    approver: str = ""
    until: str = ""
    author: str
    at: str


class Layer(Model):
    """What goes with one answers file."""

    sittings: tuple[Sitting, ...]
    decisions: tuple[Ruling, ...] = ()
    comments: tuple[Comment, ...] = ()


class Sample(Model):
    """One assessment: what it is about, the last day that its answers know of, and its answers files in order."""

    service: str
    summary: str
    as_of: date
    layers: tuple[str, ...]


class SampleBook(Model):
    """`samples.yaml`: layers are named like answers files, samples like assessments."""

    layers: dict[str, Layer]
    samples: dict[str, Sample]


def sample_book() -> SampleBook:
    """What `samples.yaml` says."""
    return SampleBook.model_validate(load_yaml((SAMPLES / "samples.yaml").read_bytes(), "samples.yaml"))


def sheets(sample: Sample) -> dict[str, dict[str, Any]]:
    """By layer, the entries that no later layer replaces."""
    read = {name: load_yaml((SAMPLES / f"{name}.answers.yaml").read_bytes(), name) for name in sample.layers}
    owner = {question: name for name, sheet in read.items() for question in sheet}
    return {name: {key: sheet[key] for key in sheet if owner[key] == name} for name, sheet in read.items()}


def build(name: str, target: Path) -> None:
    """Make the assessment `name` at `target`: one change a sitting, then one with the decisions and comments."""
    book = sample_book()
    sample = book.samples[name]
    begun = datetime.fromisoformat(book.layers[sample.layers[0]].sittings[0].at)
    with Session.create(
        target,
        PackLibrary(),
        service=sample.service,
        summary=sample.summary,
        as_of=sample.as_of,
        clock=lambda: begun,
        author="",
    ) as session:
        for layer, sheet in sheets(sample).items():
            _answer(session, book.layers[layer].sittings, sheet)
            session.apply_all(_rulings(session, book.layers[layer]), "Decisions and comments")


def _answer(session: Session, sittings: tuple[Sitting, ...], sheet: Mapping[str, Any]) -> None:
    open_entries = dict(sheet)
    for sitting in sittings:
        part = {each: open_entries.pop(each) for each in list(open_entries) if _belongs(session.pack, each, sitting)}
        changes = changes_from_sheet(session.pack, session.assessment, part, author=sitting.author, at=sitting.at)
        session.apply_all(changes, f"Answers of {sitting.author}")
    if open_entries:
        raise InputError(f"Nobody answered {', '.join(open_entries)}; add the questionnaire to a sitting.")


def _belongs(pack: Pack, question: str, sitting: Sitting) -> bool:
    if not sitting.questionnaires:
        return True
    return question in pack.section_of and pack.section_of[question][0].id in sitting.questionnaires


def _rulings(session: Session, layer: Layer) -> Iterator[Change]:
    for ruling in layer.decisions:
        name = fingerprint(ruling.rule, FindingPlace(ruling.question, ruling.row, ruling.field))
        said = ruling.model_dump(exclude={"question", "row", "field"})
        before = session.assessment.decisions.get(name)
        yield SetDecision(fingerprint=name, before=before, after=Decision.model_validate(said))
    for number, comment in enumerate(layer.comments, len(session.assessment.comments) + 1):
        yield SetComment(id=f"c{number}", after=comment)


if __name__ == "__main__":
    for each in sample_book().samples:
        path = SAMPLES / f"{each}.readyroom"
        with TemporaryDirectory() as folder:
            made = Path(folder) / path.name
            build(each, made)
            shutil.copyfile(made, path)
        print(f"saved {path.relative_to(ROOT)}")
