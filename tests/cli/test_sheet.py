"""`questions --format yaml` gives a sheet that `answer --from` takes back without a change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli.sheet import yaml_lines
from app.io.yaml_text import load_yaml
from tests.cli.command_line import Cli

HARD_TEXT = "a \"quoted\" {brace} [red] 100 % # no comment: \\ \t end\n\n  - indented\n'single'\n# hash\n--- ü 😀"
ANSWERS: dict[str, Any] = {
    "t.single": "1.10",
    "t.multi": ["a", "b"],
    "t.boolean": False,
    "t.number": 0.001,
    "t.percent": 99.95,
    "t.duration": "1h 30m",
    "t.date": "2026-11-02",
    "t.text": HARD_TEXT,
    "t.markdown": "# Title\n\n* one\n* two\n\n```\n{{ x }}\n```",
    "t.person": {"name": "Mara: Lind", "role": "no", "contact": "mara@shop.example"},
    "t.reference": {"link": "https://shop.example/a?b=c#d", "title": "- dash"},
    "t.group": {"words": "null", "share": 100},
    "t.table": [
        {"id": "r1", "words": HARD_TEXT, "many": 10, "kinds": ["a"], "who": {"name": "010"}},
        {"id": "r7", "words": "true"},
    ],
    "t.matrix": {"first": {"took": "200ms", "sure": True}, "second": {"sure": False}},
}


def answered(cli: Cli, file: Path, pack: Path, entries: dict[str, Any], tmp_path: Path) -> None:
    sheet = tmp_path / "given.yaml"
    sheet.write_bytes(orjson.dumps(entries))
    ran = cli("answer", file, "--pack", pack, "--from", sheet)
    assert ran.status == 0, ran.err


def sheet_of(cli: Cli, file: Path, pack: Path) -> str:
    return cli("questions", file, "--pack", pack, "--format", "yaml").out


@pytest.mark.parametrize("question", ANSWERS)
def test_an_answer_comes_back_as_it_was(
    question: str, cli: Cli, of_every_type: Path, every_type: Path, tmp_path: Path
) -> None:
    answered(cli, of_every_type, every_type, {question: ANSWERS[question]}, tmp_path)
    sheet = load_yaml(sheet_of(cli, of_every_type, every_type).encode(), "sheet")
    assert sheet[question] == ANSWERS[question]


def test_a_sheet_given_back_changes_nothing(cli: Cli, of_every_type: Path, every_type: Path, tmp_path: Path) -> None:
    answered(cli, of_every_type, every_type, ANSWERS, tmp_path)
    before = of_every_type.read_bytes()
    sheet = tmp_path / "sheet.yaml"
    sheet.write_text(sheet_of(cli, of_every_type, every_type))
    ran = cli("answer", of_every_type, "--pack", every_type, "--from", sheet)
    assert (ran.out, of_every_type.read_bytes()) == ("nothing to change, revision 1\n", before)


def test_an_empty_sheet_given_back_changes_nothing(
    cli: Cli, of_every_type: Path, every_type: Path, tmp_path: Path
) -> None:
    sheet = tmp_path / "sheet.yaml"
    sheet.write_text(sheet_of(cli, of_every_type, every_type))
    ran = cli("answer", of_every_type, "--pack", every_type, "--from", sheet)
    assert ran.out == "nothing to change, revision 0\n"


@pytest.mark.parametrize(
    "entry",
    [
        {"absent": True},
        {"not_applicable": {"reason": "There is: none", "approver": "Mara"}},
        {"value": "x", "note": "why\nnot", "confidence": "guess"},
        {"value": "x", "evidence": [{"link": "https://shop.example", "title": "T", "dated": "2026-01-02"}]},
    ],
    ids=["absent", "not applicable", "note", "evidence"],
)
def test_more_than_a_value_comes_back_too(
    entry: dict[str, Any], cli: Cli, of_every_type: Path, every_type: Path, tmp_path: Path
) -> None:
    answered(cli, of_every_type, every_type, {"t.text": entry}, tmp_path)
    assert load_yaml(sheet_of(cli, of_every_type, every_type).encode(), "sheet")["t.text"] == entry


def test_a_question_without_an_answer_shows_an_example(cli: Cli, assessment: Path, pack: Path) -> None:
    assert "# For example:\n#   backups.alarm: ticket\nbackups.alarm:\n" in sheet_of(cli, assessment, pack)


def test_the_sheet_can_be_narrowed_to_a_section(cli: Cli, assessment: Path, pack: Path) -> None:
    ran = cli("questions", assessment, "--pack", pack, "--section", "copies", "--format", "yaml")
    assert list(load_yaml(ran.out.encode(), "sheet")) == ["backups.stores", "backups.alarm"]


_TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t"), max_size=60)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | _TEXT,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(_VALUES)
def test_any_value_survives_the_writing_of_yaml(value: Any) -> None:
    text = "\n".join(["key:" + (" " if first else "") + first for first in yaml_lines(value, "  ")[:1]])
    text = "\n".join([text, *yaml_lines(value, "  ")[1:]]) + "\n"
    assert load_yaml(text.encode(), "sheet") == {"key": value}
