"""How the command line is used: help by example, wrong use in one sentence, and whatever the surroundings are."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app import __version__
from app.cli import run as run_module
from app.io.pack_library import PackLibrary
from app.io.resources import resource
from tests.cli.command_line import Cli, refusal

COMMANDS = ("new", "profiles", "questions", "answer", "assess", "explain", "decide", "export", "verify", "restore")
PACK_COMMANDS = ("check", "schema", "new")
SAMPLE = resource("resources", "samples", "kubernetes-control-plane.readyroom")


def readyroom(*arguments: object, **surroundings: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, **surroundings}
    command = [sys.executable, "-m", "app", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, env=environment, cwd=SAMPLE.parents[2], timeout=60)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_teaches_by_example(command: str, cli: Cli) -> None:
    ran = cli(command, "--help")
    assert (ran.status, ran.err) == (0, "")
    assert re.search(rf"^  readyroom {command} ", ran.out, re.MULTILINE)


@pytest.mark.parametrize("command", PACK_COMMANDS)
def test_help_on_packs_teaches_by_example(command: str, cli: Cli) -> None:
    assert re.search(rf"^  readyroom pack {command} ", cli("pack", command, "--help").out, re.MULTILINE)


def test_help_names_every_command(cli: Cli) -> None:
    out = cli("--help").out
    assert all(re.search(rf"^  {command} ", out, re.MULTILINE) for command in (*COMMANDS, "pack"))


def test_help_names_only_questions_that_are_asked(cli: Cli) -> None:
    shown = re.findall(r"--(?:set|absent) ([a-z_]+\.[a-z_]+)", cli("answer", "--help").out)
    assert shown
    assert set(shown) <= PackLibrary().default().pack.questions.keys()


def test_the_version_is_told(cli: Cli) -> None:
    assert cli("--version").out == f"readyroom {__version__}\n"


WRONG_USE: dict[tuple[str, ...], str] = {
    ("asses",): "No such command 'asses'. Did you mean 'assess'? 'readyroom --help' shows how it is used.",
    ("assess",): "Missing argument 'FILE'; 'readyroom assess --help' shows how it is used.",
    ("assess", "a", "b"): "Got unexpected extra argument(s) (b); 'readyroom assess --help' shows how it is used.",
    ("assess", "a", "--as-of"): "Option '--as-of' requires an argument; 'readyroom --help' shows how it is used.",
    ("assess", "a", "--format", "xml"): (
        "Invalid value for '--format': 'xml' is not one of 'text', 'json'; "
        "'readyroom assess --help' shows how it is used."
    ),
    ("assess", "a", "--formt", "json"): "No such option: --formt",
    ("pack",): "Missing command; 'readyroom pack --help' shows how it is used.",
    ("export", "a"): "Missing option '--to'; 'readyroom export --help' shows how it is used.",
}


@pytest.mark.parametrize("arguments", WRONG_USE, ids=" ".join)
def test_wrong_use_is_one_sentence(arguments: tuple[str, ...], cli: Cli) -> None:
    assert refusal(cli(*arguments)).startswith(WRONG_USE[arguments])


def test_a_fault_of_the_program_is_one_sentence(cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def fails(_arguments: list[str]) -> int:
        raise RuntimeError("broken\n inside")

    monkeypatch.setenv("READYROOM_CACHE", str(tmp_path))
    monkeypatch.setattr(run_module, "_command", fails)
    ran = cli("assess")
    said = "readyroom: Something went wrong inside the program (RuntimeError: broken inside); the details are in "
    assert (ran.status, ran.err) == (2, f"{said}{tmp_path}/last-error.txt.\n")
    assert "Traceback" in (tmp_path / "last-error.txt").read_text()


def test_an_interruption_is_one_sentence(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def stops(_arguments: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(run_module, "_command", stops)
    ran = cli("assess")
    assert (ran.status, ran.err) == (130, "readyroom: Stopped; what was saved before is safe.\n")


def test_an_interruption_within_a_command_is_one_sentence() -> None:
    command = [sys.executable, "-m", "app", "answer", "x.readyroom", "--from", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=SAMPLE.parents[2]) as process:
        _until_it_reads(process.pid)
        process.send_signal(signal.SIGINT)
        _out, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (130, b"readyroom: Stopped; what was saved before is safe.\n")


def _until_it_reads(pid: int) -> None:
    """Wait until the process waits for its standard input."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if "pipe" in Path(f"/proc/{pid}/wchan").read_text():
            return
        os.sched_yield()
    pytest.fail("the process never read its standard input")


LOCALES = {
    "C": {"LC_ALL": "C"},
    "POSIX without UTF-8 mode": {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "ASCII": {"PYTHONIOENCODING": "ascii"},
    "Latin-1": {"PYTHONIOENCODING": "latin-1"},
}


@pytest.mark.parametrize("locale", LOCALES)
def test_any_locale_will_do(locale: str) -> None:
    ran = readyroom("assess", SAMPLE, **LOCALES[locale])
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"ready" in ran.stdout


def test_a_terminal_without_blocks_gets_plain_characters() -> None:
    assert b"....." in readyroom("assess", SAMPLE, PYTHONIOENCODING="ascii").stdout


def test_json_is_utf_8_in_any_locale(tmp_path: Path) -> None:
    ran = readyroom(
        "new", tmp_path / "a.readyroom", "--service", "Bücher", "--format", "json", PYTHONIOENCODING="ascii"
    )
    assert '"service": "Bücher"' in ran.stdout.decode()


def test_a_reader_that_leaves_is_no_fault() -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "app", "assess", str(SAMPLE)]
    ran = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, cwd=SAMPLE.parents[2], timeout=60)
    os.close(write)
    assert (ran.returncode, ran.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("assess", str(SAMPLE)), "Standard output could not be written: no space left on device."),
        (("--version",), "Standard output could not be written: no space left on device."),
        (("--help",), "This could not be read or written: no space left on device."),
    ],
    ids=["assess", "version", "help"],
)
def test_a_full_disk_behind_standard_output_is_one_sentence(arguments: tuple[str, ...], said: str) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "app", *arguments]
        ran = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, cwd=SAMPLE.parents[2], timeout=60)
    assert (ran.returncode, ran.stderr.decode()) == (2, f"readyroom: {said}\n")


def test_closed_streams_are_no_fault() -> None:
    command = f'exec "{sys.executable}" -m app assess "{SAMPLE}" >&- 2>&-'
    assert subprocess.run(["sh", "-c", command], cwd=SAMPLE.parents[2], timeout=60).returncode == 0


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_complete_commands(shell: str) -> None:
    words = {"COMP_WORDS": "readyroom asse", "COMP_CWORD": "1", "_TYPER_COMPLETE_ARGS": "readyroom asse"}
    words |= {"QT_QPA_PLATFORM": "offscreen", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    ran = readyroom(_READYROOM_COMPLETE=f"complete_{shell}", **words)
    assert ran.returncode == 0
    assert b"assess" in ran.stdout
