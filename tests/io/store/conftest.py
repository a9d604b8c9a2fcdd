"""Assessments and files for the tests of the store."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.assessment import Answer, Assessment, Comment, Confidence, Decision, DecisionKind, Meta, PackReference
from app.io.store import AssessmentStore

Answering = Callable[..., Assessment]


@pytest.fixture
def assessment() -> Assessment:
    """A small assessment with something in every table."""
    return Assessment(
        meta=Meta(pack=PackReference(id="builtin", version="1.0.0"), service="Payments"),
        answers={
            "slm.windows": Answer(value="28d", author="Ada", confidence=Confidence.AGREED),
            "slm.targets": Answer(value=[{"id": "r1", "target": 99.9}]),
        },
        decisions={"f-1": Decision(rule="SLM-004", kind=DecisionKind.FIX_PLANNED, reason="Next quarter")},
        comments={"c-1": Comment(about="slm.windows", text="Why not 30 days?")},
    )


@pytest.fixture
def answering() -> Answering:
    """A function that answers one question and counts the revision up."""

    def answer(assessment: Assessment, question: str, value: object) -> Assessment:
        meta = assessment.meta.model_copy(update={"revision": assessment.meta.revision + 1})
        answers = {**assessment.answers, question: Answer(value=value)}
        return assessment.model_copy(update={"meta": meta, "answers": answers})

    return answer


@pytest.fixture
def path(tmp_path: Path, assessment: Assessment) -> Path:
    """A saved and closed assessment file."""
    file = tmp_path / "payments.readyroom"
    AssessmentStore.create(file, assessment).close()
    return file


@pytest.fixture
def on_disk() -> Callable[[Path], dict[str, bytes | None]]:
    """A function that tells everything below a folder: names, and the content of plain files."""

    def listing(folder: Path) -> dict[str, bytes | None]:
        names = [Path(root) / name for root, folders, files in os.walk(folder) for name in (*folders, *files)]
        return {str(name): name.read_bytes() if name.is_file() else None for name in names}

    return listing
