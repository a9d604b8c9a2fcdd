"""`profiles`, `new --profile`, and what the other commands say of the scope."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command_line import Cli, refusal
from tests.cli.scoped_pack import write_scoped_pack


@pytest.fixture(scope="module")
def scoped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_scoped_pack(tmp_path_factory.mktemp("scoped"))


@pytest.fixture
def small(tmp_path: Path, scoped: Path, cli: Cli) -> Path:
    file = tmp_path / "small.readyroom"
    assert cli("new", file, "--profile", "small", "--name", "Rota", "--pack", scoped).status == 0
    return file


def test_each_profile_says_how_much_it_asks_and_how_long_that_takes(cli: Cli, scoped: Path) -> None:
    lines = [" ".join(line.split()) for line in cli("profiles", "--pack", scoped).out.splitlines()]
    assert lines[1:3] == ["large Large service 13 12 to 13 about 2 hours", "small Small tool 7 7 about 1 hour"]


def test_what_it_asks_is_told_as_json(cli: Cli, scoped: Path) -> None:
    large, small = cli("profiles", "--pack", scoped, "--format", "json").json
    assert (large["id"], large["answers"]) == ("large", {"s.tier": "high"})
    assert large["scope"]["required"] == {"low": 12, "high": 13}
    assert (small["scope"]["asked"], small["scope"]["minutes"]) == ({"low": 7, "high": 7}, {"low": 66, "high": 66})


def test_a_pack_without_profiles_says_so(cli: Cli, every_type: Path) -> None:
    assert cli("profiles", "--pack", every_type).out.startswith("The pack 'every-type' has no profiles")


def test_a_new_assessment_has_the_answers_of_its_profile(cli: Cli, small: Path, scoped: Path) -> None:
    listed = cli("questions", small, "--pack", scoped, "--format", "json").json
    assert [each["id"] for each in listed][-1] == "s.group"
    assert (listed[0]["answer"]["value"], listed[0]["answer"]["author"]) == ("low", "Mara Lind")


def test_it_says_how_much_is_asked(cli: Cli, tmp_path: Path, scoped: Path) -> None:
    ran = cli("new", tmp_path / "a.readyroom", "--profile", "large", "--name", "Pay", "--pack", scoped)
    assert ran.out.splitlines()[0].endswith("an assessment of Pay, with 13 questions, about 2 hours.")


def test_without_a_profile_everything_is_asked(cli: Cli, tmp_path: Path, scoped: Path) -> None:
    ran = cli("new", tmp_path / "a.readyroom", "--pack", scoped, "--format", "json").json
    assert (ran["profile"], ran["questions"], ran["revision"]) == (None, 13, 0)


def test_a_profile_is_told_as_json(cli: Cli, tmp_path: Path, scoped: Path) -> None:
    ran = cli("new", tmp_path / "a.readyroom", "--profile", "small", "--pack", scoped, "--format", "json").json
    assert (ran["profile"], ran["questions"], ran["minutes"], ran["revision"]) == ("small", 7, 66, 1)


def test_an_unknown_profile_makes_no_file(cli: Cli, tmp_path: Path, scoped: Path) -> None:
    ran = cli("new", tmp_path / "a.readyroom", "--profile", "smal", "--pack", scoped)
    assert refusal(ran) == "There is no profile 'smal'. Did you mean 'small'?"
    assert list(tmp_path.iterdir()) == []


def test_the_questions_end_with_the_time_that_is_left(cli: Cli, small: Path, scoped: Path) -> None:
    cli("answer", small, "--pack", scoped, "--set", "s.words=x")
    last = cli("questions", small, "--pack", scoped).out.splitlines()[-1]
    assert last == "2 of 7 questions answered, about 5 minutes left."


def test_an_assessment_says_what_is_out_of_scope_and_how_long_the_rest_takes(
    cli: Cli, small: Path, scoped: Path
) -> None:
    out = cli("assess", small, "--pack", scoped).out
    assert "Asked 7 of 13 questions, 1 answered; about 1 hour left." in out
    assert "Out of scope by the profile: 1 of 2 elements; they do not count." in out
    assert "out of scope" in next(line for line in out.splitlines() if "More" in line)


def test_the_scope_is_told_as_json(cli: Cli, small: Path, scoped: Path) -> None:
    told = cli("assess", small, "--pack", scoped, "--format", "json").json["scope"]
    assert (told["questions"], told["asked"], told["elements_out"]) == (13, {"low": 7, "high": 7}, ["MOR-1"])
    assert "l.words" in told["questions_out"]


def test_whether_a_question_is_a_must_follows_from_the_answers(cli: Cli, tmp_path: Path, scoped: Path) -> None:
    file = tmp_path / "a.readyroom"
    cli("new", file, "--profile", "large", "--pack", scoped)
    cli("answer", file, "--pack", scoped, "--set", "s.share=10")
    assert "l.multi  " in cli("questions", file, "--pack", scoped).out
    cli("answer", file, "--pack", scoped, "--set", "s.share=60")
    assert "l.multi *" in cli("questions", file, "--pack", scoped).out


def test_explain_says_why_a_question_is_not_asked(cli: Cli, small: Path, scoped: Path) -> None:
    out = cli("explain", small, "l.words", "--pack", scoped).out
    assert "Not asked with ‘A little’ as the answer to ‘" in out
    assert "Asked when: s.tier == 'high'" in out
