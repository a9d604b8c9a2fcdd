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
    "rich",
    "ruamel",
    "typer",
    "weasyprint",
)


@pytest.fixture(scope="module")
def loaded() -> frozenset[str]:
    """The modules that are loaded once an assessment was assessed with a pack that is kept already."""
    command = [sys.executable, "-c", _PROGRAM, "assess", str(SAMPLE)]
    for _again in range(2):
        ran = subprocess.run(command, capture_output=True, env=dict(os.environ), cwd=data_root(), timeout=60)
    assert ran.returncode == 0, ran.stderr
    return frozenset(ran.stderr.decode().splitlines()[-1].split())


@pytest.mark.parametrize("module", HEAVY)
def test_assess_does_not_load(module: str, loaded: frozenset[str]) -> None:
    assert not {name for name in loaded if name == module or name.startswith(module + ".")}


def test_the_version_is_that_of_the_project() -> None:
    project = tomllib.loads((data_root() / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == __version__
