"""What the repository says of itself is true: commands run, examples pass, counts are right, links lead somewhere."""

from __future__ import annotations

import re
import shlex
import shutil
import textwrap
from datetime import UTC, datetime
from pathlib import Path

import orjson
import pytest
from typer.main import get_group

from app.cli import context, days, desktop
from app.cli.app import app
from app.cli.desktop import Desktop
from app.cli.run import run
from app.io.pack_library import PackLibrary
from app.io.yaml_text import load_yaml

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = "".join(re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)).splitlines()
FILLED_IN = ROOT / "resources" / "samples" / "half-finished.answers.yaml"
LINKING = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/packs.md",
    "docs/templates.md",
    "resources/samples/README.md",
)
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to run commands in, on a day of autumn 2026; a window is taken as opened when it has a file."""
    monkeypatch.chdir(tmp_path)
    for module in (context, days):
        monkeypatch.setattr(module, "clock", lambda: NOW)
    monkeypatch.setattr(desktop, "_FOUND", [Desktop(lambda file, _packs: int(file is None), lambda: True)])
    return tmp_path


def test_its_commands_run_one_after_another(here: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    for line in EXAMPLES:
        command, _, target = line.split("#")[0].partition(" > ")
        status = run(_arguments(command, capfdbinary))
        out, err = capfdbinary.readouterr()
        assert status == 0, (line, err.decode())
        if target:
            (here / target.strip()).write_bytes(out)


def _arguments(command: str, captured: pytest.CaptureFixture[bytes]) -> list[str]:
    """What follows the program's name; with a filled sheet, a finding that is there, and no PDF, which takes long."""
    _, *arguments = shlex.split(command)
    if "--from" in arguments:
        shutil.copy(FILLED_IN, arguments[arguments.index("--from") + 1])
    if "FINDING" in arguments:
        assert run(["assess", arguments[1], "--format", "json"]) == 0
        findings = orjson.loads(captured.readouterr().out)["findings"]
        arguments[arguments.index("FINDING")] = findings[0]["fingerprint"]
    return [*arguments, "--format", "md"] if arguments[0] == "export" else arguments


def test_it_shows_every_command() -> None:
    shown = {line.split()[1] for line in EXAMPLES}
    assert shown == set(get_group(app).commands)


def test_its_counts_are_those_of_the_pack() -> None:
    pack = PackLibrary().default().pack
    counts = f"{len(pack.elements)} elements, {len(pack.questions)} questions and {len(pack.rules)} rules"
    assert counts in " ".join(README.split())


@pytest.mark.parametrize("name", LINKING)
def test_links_lead_to_files(name: str) -> None:
    document = ROOT / name
    targets = re.findall(r"\]\(([^)\s#:]+)(?:#[^)]*)?\)", document.read_text(encoding="utf-8"))
    assert [target for target in targets if not (document.parent / target).exists()] == []


# What CONTRIBUTING shows, done in a copy of the pack

PACK = ("pack.yaml", "questionnaires", "validators", "templates", "translations")


def _fenced(document: str, language: str) -> list[str]:
    text = (ROOT / document).read_text(encoding="utf-8")
    blocks = re.findall(rf"^ *```{language}\n(.*?)^ *```$", text, re.MULTILINE | re.DOTALL)
    return [textwrap.dedent(block) for block in blocks]


@pytest.fixture
def copied_pack(tmp_path: Path) -> Path:
    for name in PACK:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    return tmp_path


def test_question_rule_and_document_of_contributing_pass_the_check(
    copied_pack: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    question, rule, document = _fenced("CONTRIBUTING.md", "yaml")
    (template,) = _fenced("CONTRIBUTING.md", "jinja")
    _insert(
        copied_pack / "questionnaires" / "toil.yaml",
        "      - id: toil.measured_by\n",
        textwrap.indent(question, " " * 6),
    )
    _insert(copied_pack / "validators" / "toil.yaml", "  - id: TOI-001\n", textwrap.indent(rule, "  "))
    _insert(copied_pack / "pack.yaml", "  - {id: appendix,", textwrap.indent(document, "  "))
    (copied_pack / "templates" / "handbook.md.j2").write_text(template, encoding="utf-8")
    status = run(["pack", "check", str(copied_pack)])
    assert (status, capfdbinary.readouterr().out.decode().splitlines()[0].endswith(": no problem")) == (0, True)


def _insert(file: Path, before: str, text: str) -> None:
    old = file.read_text(encoding="utf-8")
    assert old.count(before) == 1
    file.write_text(old.replace(before, text + before), encoding="utf-8")


@pytest.mark.parametrize("document", ["CONTRIBUTING.md", "docs/packs.md", "docs/templates.md"])
def test_yaml_that_is_shown_can_be_read(document: str) -> None:
    for number, block in enumerate(_fenced(document, "yaml")):
        load_yaml(block.encode(), f"{document}, block {number}")
