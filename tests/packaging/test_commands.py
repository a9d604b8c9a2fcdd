"""The Makefile and .ci/run: each target sets up first, and the check in CI is `make test` and nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from recorded_machine import ROOT, Machine


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


def test_run_starts_the_program_without_arguments() -> None:
    assert _steps("run")[1:] == [".venv/bin/readyroom"]


@pytest.mark.parametrize(
    "check", ["'ruff check .'", " pyright ", "'lint-imports --no-logo'", ".venv/bin/pytest -n auto"]
)
def test_the_test_target_contains_every_check(check: str) -> None:
    assert any(check in step for step in _steps("test"))


def test_pytest_comes_last_of_the_checks() -> None:
    steps = _steps("test")
    assert max(place for place, step in enumerate(steps) if "lint-imports" in step) < steps.index(
        ".venv/bin/pytest -n auto || exit $?; \\"
    )


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
