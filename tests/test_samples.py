"""The samples: made from their answers files, with the figures they are there to show, and true to their subjects."""

from __future__ import annotations

import re
import shutil
import sys
from collections import Counter
from datetime import UTC, date, datetime
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from app.core.assessment import Confidence, DecisionKind, PackReference
from app.core.document.assemble import assemble, traceability_csv
from app.core.evaluation.report import Finding, Report, State, Verdict
from app.core.framework import Block, Severity
from app.io.pack_library import PackLibrary
from app.io.resources import resource
from app.io.store import AssessmentStore
from app.session import Session

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "packaging"))

import build_samples  # noqa: E402  (found through the path above)

AS_OF = date(2026, 11, 23)
KUBERNETES = "kubernetes-control-plane"
REFERENCES = Path(__file__).parent / "_reference"
OF_PACK_1_0 = REFERENCES / "assessment-of-pack-1.0.0.readyroom"
BOOK = build_samples.sample_book()
SAMPLES = tuple(BOOK.samples)
INVENTED = tuple(name for name in SAMPLES if name != KUBERNETES)
FIGURES = {"baseline": 70, "enterprise": 95, "complete": 100}
HOLDS_UNTIL = {"baseline": date(2027, 2, 15), "enterprise": date(2027, 5, 3), "complete": date(2027, 5, 3)}
"""After these days a rollback or a recovery plan of theirs is half a year old, and the figures fall as they should."""
HOST = re.compile(r"https?://([^/\s\"]+)")


def path_of(name: str) -> Path:
    return resource("resources", "samples", f"{name}.readyroom")


@cache
def library() -> PackLibrary:
    return PackLibrary()


@cache
def opened(path: Path, as_of: date = AS_OF) -> Session:
    def no_clock() -> datetime:
        pytest.fail("no clock is read")

    return Session.open(path, library(), as_of=as_of, clock=no_clock, read_only=True)


@cache
def report_of(name: str, as_of: date = AS_OF) -> Report:
    return opened(path_of(name), as_of).report()


def findings(name: str, severity: Severity) -> list[Finding]:
    return [each for each in report_of(name).findings if each.severity is severity]


def places(found: list[Finding]) -> list[tuple[str, str]]:
    return [(each.rule, each.place.question) for each in found]


# All of them


def test_every_file_of_the_folder_is_made_from_answers() -> None:
    assert {each.stem for each in path_of("baseline").parent.glob("*.readyroom")} == set(SAMPLES)


@pytest.mark.parametrize("name", SAMPLES)
def test_building_again_gives_the_same_bytes(name: str, tmp_path: Path) -> None:
    target = tmp_path / f"{name}.readyroom"
    build_samples.build(name, target)
    assert target.read_bytes() == path_of(name).read_bytes()


@pytest.mark.parametrize("name", SAMPLES)
def test_it_has_every_entry_of_its_answers_files(name: str) -> None:
    said = {question for sheet in build_samples.sheets(BOOK.samples[name]).values() for question in sheet}
    assert set(opened(path_of(name)).assessment.answers) == said


@pytest.mark.parametrize("name", SAMPLES)
def test_it_opens_without_notes(name: str) -> None:
    assert opened(path_of(name)).notes == ()


@pytest.mark.parametrize("name", SAMPLES)
def test_every_answer_of_it_is_read(name: str) -> None:
    assert report_of(name).orphans == ()


@pytest.mark.parametrize("name", SAMPLES)
def test_no_rule_breaks_on_it(name: str) -> None:
    assert report_of(name).faults == ()


@pytest.mark.parametrize("name", SAMPLES)
def test_somebody_gave_each_answer_at_some_time(name: str) -> None:
    given = opened(path_of(name)).assessment.answers.values()
    assert all(each.author and datetime.fromisoformat(each.at).date() <= BOOK.samples[name].as_of for each in given)


@pytest.mark.parametrize("name", SAMPLES)
def test_its_evidence_is_not_of_the_future(name: str) -> None:
    given = opened(path_of(name)).assessment.answers.values()
    assert all(item.dated <= BOOK.samples[name].as_of.isoformat() for each in given for item in each.evidence)


@pytest.mark.parametrize("name", INVENTED)
def test_an_invented_one_leads_to_no_real_host(name: str) -> None:
    hosts = set(HOST.findall(path_of(name).read_text(encoding="utf-8")))
    assert hosts
    assert {each for each in hosts if not each.endswith((".example.com", ".example.org"))} == set()


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("baseline", ["GOV-006", "INT-018"]),
        ("enterprise", ["ARC-010", "FUR-014", "GOV-006"]),
        ("complete", ["ARC-010", "GOV-006"]),
        ("half-finished", ["ARC-025", "INT-009", "OPB-001"]),
    ],
)
def test_decisions_are_on_findings_of_it(name: str, rules: list[str]) -> None:
    assert sorted(each.rule for each in report_of(name).findings if each.decision) == rules


# Baseline, enterprise, complete


@pytest.mark.parametrize("name", FIGURES)
def test_its_figure_is_exact(name: str) -> None:
    for as_of in (BOOK.samples[name].as_of, AS_OF, HOLDS_UNTIL[name]):
        score = report_of(name, as_of).readiness.score
        assert (score.low, score.high) == (Fraction(FIGURES[name], 100), Fraction(FIGURES[name], 100)), as_of


@pytest.mark.parametrize("name", FIGURES)
def test_it_is_ready(name: str) -> None:
    assert report_of(name).readiness.verdict is Verdict.READY


@pytest.mark.parametrize("name", FIGURES)
def test_it_is_answered_completely(name: str) -> None:
    assert report_of(name).readiness.coverage == 1


@pytest.mark.parametrize("name", FIGURES)
def test_it_has_no_error(name: str) -> None:
    assert places(findings(name, Severity.ERROR)) == []


@pytest.mark.parametrize("name", ["enterprise", "complete"])
def test_no_warning_of_it_is_left_undecided(name: str) -> None:
    assert places([each for each in findings(name, Severity.WARNING) if each.decision is None]) == []


@pytest.mark.parametrize(("name", "without"), [("baseline", ["NTH-4"]), ("enterprise", []), ("complete", [])])
def test_every_element_counts_in_it(name: str, without: list[str]) -> None:
    counting = [each for each in report_of(name).elements if each.element.area is not None]
    left_out = (State.HIDDEN, State.NOT_APPLICABLE)
    assert [each.element.id for each in counting if each.state in left_out] == without


@pytest.mark.parametrize("name", FIGURES)
def test_the_team_speaks_in_its_own_words_in_every_section(name: str) -> None:
    session = opened(path_of(name))
    narratives = [each for each in session.pack.questions if each.endswith(".narrative")]
    assert len(narratives) >= 16
    texts = {each: session.assessment.answers[each].value for each in narratives}
    assert [each for each, text in texts.items() if len(re.findall(r"[.;:]\s", f"{text} ")) < 2] == []


def test_the_baseline_has_nothing_of_the_rest() -> None:
    others = [each for each in report_of("baseline").areas if each.area.block is not Block.BASE]
    assert {each.score.high for each in others} == {0}


def test_the_baseline_says_of_most_of_it_that_it_is_not_there() -> None:
    assert sum(each.absent for each in opened(path_of("baseline")).assessment.answers.values()) >= 60


def test_one_service_is_shown_before_and_after() -> None:
    assert {opened(path_of(name)).assessment.meta.service for name in FIGURES} == {"Checkout API"}


def test_an_accepted_risk_of_the_enterprise_has_approver_and_end() -> None:
    accepted = [
        each
        for each in opened(path_of("enterprise")).assessment.decisions.values()
        if each.kind is DecisionKind.RISK_ACCEPTED
    ]
    assert [(each.rule, each.approver, each.until) for each in accepted] == [
        ("ARC-010", "Ines Roth, head of operations", "2027-05-31")
    ]


# Half finished


def test_the_half_finished_one_is_blocked_by_mistakes_that_teams_make() -> None:
    assert places(report_of("half-finished").open_errors) == [
        ("ARC-002", "arc.redundancy"),
        ("ARC-009", "intake.targets"),
        ("INT-009", "intake.recovery"),
        ("INT-022", "intake.speed"),
        ("OPB-001", "opb.backups"),
        ("SLM-012", "slm.agreements"),
        ("SLM-053", "slm.budget_formula"),
        ("SLM-075", "slm.burn_alerts"),
    ]
    assert report_of("half-finished").readiness.verdict is Verdict.BLOCKED


def test_about_three_fifths_of_it_are_answered() -> None:
    assert 0.55 <= report_of("half-finished").readiness.coverage <= 0.65


def test_its_figure_is_still_open() -> None:
    score = report_of("half-finished").readiness.score
    assert 0 < score.low < score.high < 1


def test_its_prose_has_what_teams_leave_in_theirs() -> None:
    found = Counter(each.rule for each in findings("half-finished", Severity.WARNING) if each.rule.startswith("TXT"))
    assert found == {"TXT-002": 2, "TXT-003": 1, "TXT-004": 1, "TXT-008": 1, "TXT-010": 1}


def test_toil_is_to_be_less_than_its_rota_takes() -> None:
    assert ("TOI-004", "toil.targets") in places(findings("half-finished", Severity.WARNING))


def test_a_guess_of_it_is_marked_as_one() -> None:
    assert opened(path_of("half-finished")).assessment.answers["toil.share"].confidence is Confidence.GUESS


def test_an_accepted_risk_that_has_expired_blocks_again() -> None:
    (found,) = [each for each in report_of("half-finished").open_errors if each.rule == "OPB-001"]
    assert found.decision is not None
    assert found.decision.until == "2026-09-30"


def test_its_architect_has_decided_on_two_findings() -> None:
    decided = [each for each in report_of("half-finished").findings if each.decision]
    by_architect = {
        each.rule: each.decision_active for each in decided if each.decision and "architect" in each.decision.author
    }
    assert by_architect == {"INT-009": False, "ARC-025": True}


# The Kubernetes control plane


def test_every_objective_has_percentile_threshold_and_conditions() -> None:
    rows = opened(path_of(KUBERNETES)).assessment.answers["slm.objectives"].value
    assert len(rows) == 4
    assert all(row["percentile"] == "p99" and row["threshold"] and row["conditions"] for row in rows)


def test_no_finding_says_that_percentile_or_threshold_are_missing() -> None:
    assert not {"SLM-003", "SLM-004", "SLM-006"} & {finding.rule for finding in report_of(KUBERNETES).findings}


def test_it_has_no_agreement_with_customers() -> None:
    assert opened(path_of(KUBERNETES)).assessment.answers["slm.agreements"].absent


def test_its_documents_say_nothing_of_how_available_it_must_be() -> None:
    answers = opened(path_of(KUBERNETES)).assessment.answers
    assert answers["profile.kinds"].value == ["api"]
    assert "profile.tier" not in answers


def test_the_missing_budget_policy_blocks_it() -> None:
    report = report_of(KUBERNETES)
    assert "SLM-059" in {finding.rule for finding in report.open_errors}
    assert report.readiness.verdict is Verdict.BLOCKED


def test_nothing_is_proven_of_what_the_documents_do_not_speak_of() -> None:
    lows = {area.area.id: area.score.low for area in report_of(KUBERNETES).areas}
    assert {name for name, low in lows.items() if low} == {"SRF", "SLM"}


def test_its_documents_are_as_reviewed(request: pytest.FixtureRequest) -> None:
    session, report = opened(path_of(KUBERNETES)), report_of(KUBERNETES)
    made = assemble(session.pack, session.assessment, report)
    texts = {each.file: each.markdown for each in made.documents}
    texts["traceability.csv"] = traceability_csv(made.requirements)
    reference = REFERENCES / KUBERNETES
    if request.config.getoption("--renew"):
        reference.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            (reference / name).write_text(text, encoding="utf-8")
    assert {path.name: path.read_text(encoding="utf-8") for path in reference.iterdir()} == texts


# An assessment that was made with the first version of the pack


@pytest.fixture
def of_pack_1_0(tmp_path: Path) -> Path:
    return Path(shutil.copyfile(OF_PACK_1_0, tmp_path / OF_PACK_1_0.name))


def as_stored(path: Path) -> Session:
    """The file as its own version of the pack left it: nothing is brought to another version."""
    store = AssessmentStore.open(path, read_only=True)
    return Session(store, library().find("readyroom"), AS_OF, lambda: datetime.now(UTC), "")


def test_the_old_one_is_of_the_first_version() -> None:
    assert as_stored(OF_PACK_1_0).assessment.meta.pack == PackReference(id="readyroom", version="1.0.0")


def test_the_old_one_opens_with_all_its_answers() -> None:
    kept = as_stored(OF_PACK_1_0).assessment.answers
    assert len(kept) == 14
    assert opened(OF_PACK_1_0).assessment.answers == kept


def test_the_old_one_opens_without_notes() -> None:
    assert opened(OF_PACK_1_0).notes == ()


def test_every_answer_of_the_old_one_is_read() -> None:
    report = opened(OF_PACK_1_0).report()
    assert report.orphans == ()
    resolved = {each.id for each in report.questions if each.resolved}
    assert set(opened(OF_PACK_1_0).assessment.answers) <= resolved


def test_the_old_one_is_kept_with_the_new_version_once_it_is_written(of_pack_1_0: Path) -> None:
    before = as_stored(of_pack_1_0).assessment.answers
    with Session.open(of_pack_1_0, library(), as_of=AS_OF, clock=lambda: datetime.now(UTC)) as session:
        version = session.pack.version
    after = as_stored(of_pack_1_0).assessment
    assert (after.meta.pack.version, after.answers) == (version, before)
    assert version != "1.0.0"
