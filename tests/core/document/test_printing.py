"""What a printed document says of itself."""

from __future__ import annotations

import pytest

from app.core.assessment import Assessment, Decision, DecisionKind
from app.core.document.printing import Status, content_hash, shown_date, status
from tests.documented_pack import make_assessment, make_pack, objective, report_of


def status_of(assessment: Assessment, content: str = "text") -> Status:
    compiled = make_pack()
    return status(compiled.pack, assessment, report_of(compiled, assessment), content)


def wrong(*names: str) -> list[dict[str, object]]:
    return [{**objective(target=100), "id": name} for name in names]


def test_it_is_a_draft_while_an_error_is_open() -> None:
    found = status_of(make_assessment(slm__objectives=wrong("r1")))
    assert found == Status("DRAFT", "Draft · 1 error open · 23 Nov 2026 · revision 1 · pack small 1.0.0")


def test_errors_are_counted() -> None:
    assert "2 errors open" in status_of(make_assessment(slm__objectives=wrong("r1", "r2"))).footer


def test_without_an_error_it_says_all_that_identifies_it() -> None:
    found = status_of(make_assessment(slm__objectives=[objective()], slm__owner={"name": "Mara Lind"}))
    digits = content_hash("text")
    foot = f"100.0 % ready · 23 Nov 2026 · revision 2 · pack small 1.0.0 · {digits} · Not signed"
    assert found == Status(None, foot)


def test_what_is_open_is_shown_as_an_interval() -> None:
    assert status_of(make_assessment()).footer.startswith("0.0 – 100.0 % ready · ")


def test_an_accepted_risk_makes_it_no_draft() -> None:
    assessment = make_assessment(slm__objectives=wrong("r1"))
    finding = report_of(make_pack(), assessment).open_errors[0]
    decision = Decision(
        rule="SLM-001", kind=DecisionKind.RISK_ACCEPTED, reason="Known.", approver="Mara Lind", until="2027-01-31"
    )
    assert status_of(assessment.model_copy(update={"decisions": {finding.fingerprint: decision}})).draft is None


def test_a_risk_whose_acceptance_has_ended_makes_it_a_draft_again() -> None:
    assessment = make_assessment(slm__objectives=wrong("r1"))
    finding = report_of(make_pack(), assessment).open_errors[0]
    decision = Decision(
        rule="SLM-001", kind=DecisionKind.RISK_ACCEPTED, reason="Known.", approver="Mara Lind", until="2026-11-22"
    )
    assert status_of(assessment.model_copy(update={"decisions": {finding.fingerprint: decision}})).draft == "DRAFT"


def test_another_content_has_another_hash() -> None:
    assert status_of(make_assessment(), "a").footer != status_of(make_assessment(), "b").footer


def test_the_hash_is_the_beginning_of_sha256() -> None:
    assert content_hash("") == "e3b0c44298fc"


@pytest.mark.parametrize(("iso", "shown"), [("2026-11-02", "2 Nov 2026"), ("2027-01-31", "31 Jan 2027")])
def test_a_day_is_shown_in_words(iso: str, shown: str) -> None:
    assert shown_date(iso) == shown
