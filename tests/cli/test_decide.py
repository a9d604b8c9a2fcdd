"""`decide` and `explain`: on a finding, with everything a decision needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command_line import Cli, refusal

STORES = 'backups.stores=[{"store": "Orders", "every": "1d", "kept": "12h", "place": "other_site"}]'
ACCEPT = ("--accept-risk", "--reason", "Replaced in March.", "--approver", "Head of platform", "--until", "2999-01-31")


@pytest.fixture
def finding(cli: Cli, assessment: Path, pack: Path) -> str:
    cli("answer", assessment, "--pack", pack, "--set", STORES)
    [found] = cli("assess", assessment, "--pack", pack, "--format", "json").json["findings"]
    return found["fingerprint"]


def test_an_accepted_risk_is_in_force(cli: Cli, assessment: Path, pack: Path, finding: str) -> None:
    assert cli("decide", assessment, finding, "--pack", pack, *ACCEPT).out == "saved, revision 2\n"
    [found] = cli("assess", assessment, "--pack", pack, "--format", "json").json["findings"]
    assert (found["decision"]["kind"], found["decision"]["active"]) == ("risk_accepted", True)


def test_an_accepted_risk_is_no_open_error(cli: Cli, assessment: Path, pack: Path, finding: str) -> None:
    cli("decide", assessment, finding, "--pack", pack, *ACCEPT)
    assert cli("assess", assessment, "--pack", pack, "--fail-on", "error").status == 0


def test_a_decision_is_told_as_json(cli: Cli, assessment: Path, pack: Path, finding: str) -> None:
    told = cli("decide", assessment, finding, "--pack", pack, *ACCEPT, "--format", "json").json
    assert (told["fingerprint"], told["revision"], told["decision"]["approver"]) == (finding, 2, "Head of platform")


def test_a_decision_is_taken_back(cli: Cli, assessment: Path, pack: Path, finding: str) -> None:
    cli("decide", assessment, finding, "--pack", pack, *ACCEPT)
    cli("decide", assessment, finding, "--pack", pack, "--withdraw")
    assert cli("assess", assessment, "--pack", pack, "--format", "json").json["findings"][0]["decision"] is None


def test_a_planned_fix_is_not_said_to_be_void(cli: Cli, assessment: Path, pack: Path, finding: str) -> None:
    cli("decide", assessment, finding, "--pack", pack, "--plan-fix", "--reason", "In May.")
    assert "Decided: fix planned: In May." in cli("assess", assessment, "--pack", pack).out


WRONG: dict[str, tuple[tuple[str, ...], str]] = {
    "nothing": ((), "Give one of --accept-risk, --plan-fix, --dismiss and --withdraw."),
    "two": (("--dismiss", "--withdraw"), "Give one of --accept-risk, --plan-fix, --dismiss and --withdraw."),
    "no reason": (("--plan-fix",), "A decision needs a --reason."),
    "no approver": (("--dismiss", "--reason", "x"), "Accepting a risk or dismissing a finding needs an --approver."),
    "no end": (ACCEPT[:-2], "An accepted risk needs a last day: --until 2027-01-31."),
    "no day": ((*ACCEPT[:-1], "soon"), "'soon' is not a date; write it like 2026-11-02."),
    "past": ((*ACCEPT[:-1], "2020-01-31"), "The last day, 2020-01-31, has passed already."),
    "too long": (("--plan-fix", "--reason", "x" * 5000), "The decision cannot be kept: reason: string should have"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_decision_that_lacks_something_is_refused(
    case: str, cli: Cli, assessment: Path, pack: Path, finding: str
) -> None:
    before = assessment.read_bytes()
    options, sentence = WRONG[case]
    assert refusal(cli("decide", assessment, finding, "--pack", pack, *options)).startswith(sentence)
    assert assessment.read_bytes() == before


def test_a_finding_that_is_none_is_named(cli: Cli, assessment: Path, pack: Path) -> None:
    said = refusal(cli("decide", assessment, "0123", "--pack", pack, *ACCEPT))
    assert said == "There is no finding '0123'; 'readyroom assess' lists them."


@pytest.mark.parametrize("name", ["readiness", "coverage", "BCK", "BCK-1", "backups.stores", "BCK-001"])
def test_anything_can_be_explained(name: str, cli: Cli, assessment: Path, pack: Path) -> None:
    told = cli("explain", assessment, name, "--pack", pack, "--format", "json").json
    assert told["id"] == name
    assert told["lines"]


def test_a_finding_can_be_explained(cli: Cli, assessment: Path, pack: Path, finding: str) -> None:
    assert "kept for 12 h" in cli("explain", assessment, finding, "--pack", pack).out


def test_what_is_not_there_cannot_be_explained(cli: Cli, assessment: Path, pack: Path) -> None:
    assert refusal(cli("explain", assessment, "XYZ", "--pack", pack)).startswith("Nothing here is called 'XYZ'")
