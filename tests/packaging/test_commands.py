"""The Makefile and .ci/run: each target sets up first, and the check in CI is `make test` and nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.packaging.recorded_machine import ROOT, Machine


def _make(*arguments: str) -> list[str]:
    """The lines that make prints, whatever make these tests were started by."""
    variables = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    command = ["make", "--no-print-directory", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=variables, capture_output=True, text=True, check=True
    ).stdout.splitlines()


def test_no_recipe_calls_make() -> None:
    """make runs such a recipe even when it was asked to run nothing, and these tests ask that."""
    assert "$(MAKE)" not in (ROOT / "Makefile").read_text(encoding="utf-8")


def _steps(target: str) -> list[str]:
    """What make would run for a target, nothing run."""
    return _make("--dry-run", target)


@pytest.mark.parametrize(
    ("target", "purpose"), [("run", "runtime"), ("test", "dev"), ("lint", "dev"), ("bench", "dev")]
)
def test_a_target_sets_up_what_it_needs_first(target: str, purpose: str) -> None:
    assert _steps(target)[0] == f"packaging/set-up.sh {purpose}"


def test_run_opens_the_sample() -> None:
    assert _steps("run")[1:] == [".venv/bin/readyroom open --sample"]


class Clone:
    """The Makefile alone, in a folder whose programs are recorders."""

    def __init__(self, folder: Path, log: Path) -> None:
        self.folder = folder
        self.programs = Machine(folder / ".venv" / "bin", log)
        self.scripts = Machine(folder / "packaging", log)
        for machine in (self.programs, self.scripts):
            machine.programs.mkdir(parents=True)
        for name in ("ruff", "pyright", "lint-imports", "pytest", "readyroom"):
            self.programs.has(name)
        self.scripts.has("set-up.sh")
        shutil.copy(ROOT / "Makefile", folder)

    def make(self, target: str, **environ: str) -> tuple[int, list[str]]:
        """Status and calls of a target run for real."""
        variables = {"PATH": os.environ["PATH"], **environ}
        command = ["make", target]
        status = subprocess.run(command, cwd=self.folder, env=variables, capture_output=True, timeout=60, check=False)
        return status.returncode, self.programs.calls


CHECKS = ["ruff check .", "pyright ", "lint-imports --no-logo"]


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    return Clone(tmp_path / "clone", tmp_path / "calls.log")


def test_the_tests_come_after_every_check(clone: Clone) -> None:
    assert clone.make("test") == (0, ["set-up.sh dev", *CHECKS, "pytest -n auto"])


@pytest.mark.parametrize("name", ["ruff", "pyright", "lint-imports"])
def test_a_check_that_finds_something_fails_the_run_after_the_tests(clone: Clone, name: str) -> None:
    clone.programs.has(name, "exit 1")
    status, calls = clone.make("test")
    assert status == 2 and calls[1:] == [*CHECKS, "pytest -n auto"]


@pytest.mark.parametrize("name", ["ruff", "pyright", "lint-imports"])
def test_a_check_that_finds_something_fails_lint(clone: Clone, name: str) -> None:
    clone.programs.has(name, "exit 1")
    status, calls = clone.make("lint")
    assert status == 2 and calls[1:] == CHECKS


def test_a_test_that_fails_fails_the_run(clone: Clone) -> None:
    clone.programs.has("pytest", "exit 1")
    assert clone.make("test")[0] == 2


@pytest.mark.parametrize("target", ["run", "test", "lint", "bench"])
def test_nothing_runs_where_the_set_up_failed(clone: Clone, target: str) -> None:
    clone.scripts.has("set-up.sh", "exit 1")
    status, calls = clone.make(target)
    assert status == 2 and len(calls) == 1


def test_bytecode_is_written_whatever_the_shell_says(clone: Clone) -> None:
    clone.programs.has("readyroom", 'test -z "${PYTHONDONTWRITEBYTECODE+set}"')
    assert clone.make("run", PYTHONDONTWRITEBYTECODE="1")[0] == 0


def test_make_alone_lists_the_targets() -> None:
    listed = [line.split()[1] for line in _make()]
    assert listed == ["help", "run", "test", "lint", "bench", "clean"]


def test_ci_runs_make_test_at_the_root_and_nothing_else(tmp_path: Path, machine: Machine) -> None:
    (tmp_path / "clone" / ".ci").mkdir(parents=True)
    script = shutil.copy(ROOT / ".ci" / "run", tmp_path / "clone" / ".ci")
    machine.has("make", 'pwd >>"${0%/*}/../calls.log"')
    assert machine.run(script).returncode == 0
    assert machine.calls == ["make test", str(tmp_path / "clone")]


def test_ci_fails_where_the_tests_fail(machine: Machine) -> None:
    machine.has("make", "exit 7")
    assert machine.run(ROOT / ".ci" / "run").returncode == 7
