"""Without a command the sample is assessed and its documents are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli.sample_job import SAMPLE
from app.io.resources import resource
from tests.cli.command_line import Cli, Ran


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to be in, whose name a terminal would break."""
    folder = tmp_path / ("a folder with a rather long name, " * 5).strip(", ")
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def _beside_the_sample() -> dict[str, bytes | None]:
    folder = resource(*SAMPLE).parent
    return {str(each): each.read_bytes() if each.is_file() else None for each in folder.rglob("*")}


@pytest.fixture
def ran(cli: Cli, here: Path) -> Ran:
    return cli()


def test_the_main_job(cli: Cli, here: Path) -> None:
    """One run, which takes a while, and everything that is to be said of it."""
    before = _beside_the_sample()
    ran = cli()
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("Kubernetes control plane")
    assert "Readiness" in ran.out
    lines = ran.out.splitlines()
    for name in ("prd.pdf", "prd.md", "prd.html"):
        assert f"  {here / 'out' / name}" in lines
        assert (here / "out" / name).stat().st_size > 10_000
    assert f"  {resource(*SAMPLE)}" in lines
    assert _beside_the_sample() == before
