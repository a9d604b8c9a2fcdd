"""The samples: made from their answers files, and true of what they are about."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.core.answer_sheet import changes_from_sheet
from app.core.changes import apply_change
from app.core.document.assemble import assemble, traceability_csv
from app.core.evaluation.report import Report, Verdict
from app.io.pack_library import PackLibrary
from app.io.resources import resource
from app.io.store import AssessmentStore
from app.io.yaml_text import load_yaml
from app.session import Session

AS_OF = date(2026, 11, 23)
NAME = "kubernetes-control-plane"
REFERENCE = Path(__file__).parent / "_reference" / NAME
SAMPLE = resource("resources", "samples", f"{NAME}.readyroom")


@pytest.fixture(scope="module")
def session() -> Session:
    store = AssessmentStore.open(SAMPLE, read_only=True)
    compiled = PackLibrary().find("readyroom")
    return Session(store, compiled, AS_OF, lambda: pytest.fail("no clock is read"), "")


@pytest.fixture(scope="module")
def report(session: Session) -> Report:
    return session.report()


def test_the_sample_is_what_its_answers_file_says(session: Session) -> None:
    sheet = load_yaml(SAMPLE.with_suffix(".answers.yaml").read_bytes(), "answers")
    empty = session.assessment.model_copy(update={"answers": {}})
    made = empty
    at = "2026-11-23T09:00:00+00:00"
    for change in changes_from_sheet(session.pack, empty, sheet, author="Readyroom samples", at=at):
        made = apply_change(made, change)
    assert made.answers == session.assessment.answers


def test_every_answer_of_it_is_read(report: Report) -> None:
    assert report.orphans == ()


def test_no_rule_breaks_on_it(report: Report) -> None:
    assert report.faults == ()


def test_every_objective_has_percentile_threshold_and_conditions(session: Session) -> None:
    rows = session.assessment.answers["slm.objectives"].value
    assert len(rows) == 4
    assert all(row["percentile"] == "p99" and row["threshold"] and row["conditions"] for row in rows)


def test_no_finding_says_that_percentile_or_threshold_are_missing(report: Report) -> None:
    assert not {"SLM-003", "SLM-004", "SLM-006"} & {finding.rule for finding in report.findings}


def test_it_has_no_agreement_with_customers(session: Session) -> None:
    assert session.assessment.answers["slm.agreements"].absent


def test_the_missing_budget_policy_blocks_it(report: Report) -> None:
    assert "SLM-059" in {finding.rule for finding in report.open_errors}
    assert report.readiness.verdict is Verdict.BLOCKED


def test_nothing_is_proven_of_what_the_documents_do_not_speak_of(report: Report) -> None:
    lows = {area.area.id: area.score.low for area in report.areas}
    assert (lows["GOV"], lows["OPB"]) == (0, 0)


def test_its_documents_are_as_reviewed(session: Session, report: Report, request: pytest.FixtureRequest) -> None:
    made = assemble(session.pack, session.assessment, report)
    texts = {each.file: each.markdown for each in made.documents}
    texts["traceability.csv"] = traceability_csv(made.requirements)
    if request.config.getoption("--renew"):
        REFERENCE.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            (REFERENCE / name).write_text(text, encoding="utf-8")
    assert {path.name: path.read_text(encoding="utf-8") for path in REFERENCE.iterdir()} == texts
