"""What earlier answers propose: shown, never counted, and taken over only when the team says so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.cli.command_line import Cli, refusal
from tests.cli.scoped_pack import write_scoped_pack

SOURCES: dict[str, Any] = {
    "s.words": "Pay: 'at once' # really\nand always",
    "s.multi": ["a", "b"],
    "s.share": 99.95,
    "s.window": "28d",
    "s.table": [{"words": "Pay\n\nnow", "share": 99.9}, {"words": "Look"}],
    "s.group": {"words": "no", "who": {"name": "Mara: Lind", "role": "lead"}},
}
ALONE = "'l.share' stands alone; name questions with --accept-proposals, or use --set."


@pytest.fixture(scope="module")
def scoped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_scoped_pack(tmp_path_factory.mktemp("scoped"))


@pytest.fixture
def begun(tmp_path: Path, scoped: Path, cli: Cli) -> Path:
    file, sheet = tmp_path / "pay.readyroom", tmp_path / "sources.yaml"
    sheet.write_bytes(orjson.dumps(SOURCES))
    assert cli("new", file, "--profile", "large", "--pack", scoped).status == 0
    assert cli("answer", file, "--pack", scoped, "--from", sheet).status == 0
    return file


def answers(cli: Cli, file: Path, pack: Path) -> dict[str, Any]:
    listed = cli("questions", file, "--pack", pack, "--format", "json").json
    return {each["id"]: each["answer"] for each in listed if each["answer"] is not None}


def proposed(cli: Cli, file: Path, pack: Path) -> dict[str, Any]:
    listed = cli("questions", file, "--pack", pack, "--format", "json").json
    return {each["id"]: each["proposed"] for each in listed if each["proposed"] is not None}


def uncommented(sheet: str) -> str:
    """The sheet after the marks of every proposal were removed, as its comment says."""
    lines: list[str] = []
    taking = False
    for line in sheet.splitlines():
        is_head = line.startswith("# Proposed from")
        taking = is_head or (taking and line.startswith("#"))
        lines.append(line[2:] if taking and not is_head else line)
    return "\n".join(lines) + "\n"


def test_proposals_are_listed_with_their_source(cli: Cli, begun: Path, scoped: Path) -> None:
    out = cli("questions", begun, "--pack", scoped, "--unanswered").out
    assert "proposed from s.window: 28 d" in out
    assert "--accept-proposals" in out


def test_proposals_are_told_as_json(cli: Cli, begun: Path, scoped: Path) -> None:
    told = proposed(cli, begun, scoped)
    assert told["l.share"] == {"from": "s.share", "value": 99.95}
    assert set(told) == {"l.words", "l.multi", "l.share", "l.window", "l.table", "l.group"}


def test_an_answered_question_has_none(cli: Cli, begun: Path, scoped: Path) -> None:
    cli("answer", begun, "--pack", scoped, "--set", "l.share=5")
    assert "l.share" not in proposed(cli, begun, scoped)


def test_a_sheet_given_back_takes_no_proposal(cli: Cli, begun: Path, scoped: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.yaml"
    sheet.write_text(cli("questions", begun, "--pack", scoped, "--format", "yaml").out)
    assert cli("answer", begun, "--pack", scoped, "--from", sheet).out == "nothing to change, revision 2\n"


def test_a_sheet_takes_a_proposal_whose_marks_are_removed(cli: Cli, begun: Path, scoped: Path, tmp_path: Path) -> None:
    told = proposed(cli, begun, scoped)
    sheet = tmp_path / "sheet.yaml"
    sheet.write_text(uncommented(cli("questions", begun, "--pack", scoped, "--format", "yaml").out))
    ran = cli("answer", begun, "--pack", scoped, "--from", sheet)
    assert ran.out == "saved 6 answers, revision 3\n", ran.err
    taken = answers(cli, begun, scoped)
    assert {name: taken[name]["value"] for name in told} == {name: each["value"] for name, each in told.items()}


def test_all_proposals_are_taken_over_as_one_change(cli: Cli, begun: Path, scoped: Path) -> None:
    assert cli("answer", begun, "--pack", scoped, "--accept-proposals").out == "saved 6 answers, revision 3\n"
    assert answers(cli, begun, scoped)["l.window"] == {
        "value": "28d",
        "note": "Taken over from s.window.",
        "confidence": "estimate",
        "author": "Mara Lind",
        "at": answers(cli, begun, scoped)["l.window"]["at"],
    }


def test_one_proposal_can_be_taken_over_alone(cli: Cli, begun: Path, scoped: Path) -> None:
    ran = cli("answer", begun, "--pack", scoped, "--accept-proposals", "l.share", "l.window", "--format", "json")
    assert ran.json["questions"] == ["l.share", "l.window"]


def test_an_answer_given_at_the_same_time_comes_before_its_proposal(cli: Cli, begun: Path, scoped: Path) -> None:
    cli("answer", begun, "--pack", scoped, "--accept-proposals", "--set", "l.share=5")
    assert answers(cli, begun, scoped)["l.share"]["value"] == 5


def test_without_a_proposal_nothing_changes(cli: Cli, begun: Path, scoped: Path) -> None:
    cli("answer", begun, "--pack", scoped, "--accept-proposals")
    assert cli("answer", begun, "--pack", scoped, "--accept-proposals").out == "nothing to change, revision 3\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--accept-proposals", "s.share"), "Nothing is proposed for 's.share'."),
        (("--accept-proposals", "l.shar"), "There is no question 'l.shar'. Did you mean 'l.share'?"),
        (("--accept-proposals", "l.share", "--set", "l.share=5"), "The question 'l.share' is answered twice."),
        (("l.share",), ALONE),
        (("l.share", "--set", "s.share=5"), ALONE),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_over_is_refused(
    arguments: tuple[str, ...], sentence: str, cli: Cli, begun: Path, scoped: Path
) -> None:
    assert refusal(cli("answer", begun, *arguments, "--pack", scoped)) == sentence
