"""What `assess` loads, and what it leaves alone because it needs none of it."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib

import pytest

from app import __version__
from app.io.resources import data_root, resource

SAMPLE = resource("resources", "samples", "kubernetes-control-plane.readyroom")
_PROGRAM = """
import sys
from app.cli.run import run
status = run(sys.argv[1:])
print(*sorted(sys.modules), file=sys.stderr)
sys.exit(status)
"""
HEAVY = (
    "PySide6",
    "difflib",
    "filelock",
    "jinja2",
    "markdown_it",
    "pydantic",
    "pydantic_core",
    "rich",
    "ruamel",
    "tinydb",
    "typer",
    "weasyprint",
)


def loaded_by(*arguments: str) -> frozenset[str]:
    command = [sys.executable, "-c", _PROGRAM, *arguments]
    ran = subprocess.run(command, capture_output=True, env=dict(os.environ), cwd=data_root(), timeout=60)
    assert ran.returncode == 0, ran.stderr
    return frozenset(ran.stderr.decode().splitlines()[-1].split())


@pytest.fixture(scope="module")
def loaded() -> frozenset[str]:
    """The modules that are loaded once an assessment was evaluated with a pack that was read before."""
    loaded_by("assess", str(SAMPLE), "--as-of", "2026-10-01")
    return loaded_by("assess", str(SAMPLE), "--as-of", "2026-10-02")


@pytest.fixture(scope="module")
def loaded_again() -> frozenset[str]:
    """The modules that are loaded for an assessment whose report is kept."""
    loaded_by("assess", str(SAMPLE), "--as-of", "2026-10-03")
    return loaded_by("assess", str(SAMPLE), "--as-of", "2026-10-03")


@pytest.mark.parametrize("module", HEAVY)
def test_assess_does_not_load(module: str, loaded: frozenset[str]) -> None:
    assert not {name for name in loaded if name == module or name.startswith(module + ".")}


def test_assess_loads_what_evaluates(loaded: frozenset[str]) -> None:
    assert {"orjson", "cel_expr_python"} <= loaded


@pytest.mark.parametrize("module", ["pydantic", "orjson", "tinydb", "cel_expr_python", "google.protobuf"])
def test_an_unchanged_assessment_does_not_load(module: str, loaded_again: frozenset[str]) -> None:
    assert module not in loaded_again


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((data_root() / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == __version__
