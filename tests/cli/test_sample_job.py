"""Without a command and without a display the sample is assessed and its documents are written."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.cli.sample_job import SAMPLE
from app.io.resources import resource

ROOT = Path(__file__).parents[2]
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@dataclass(frozen=True)
class Job:
    """One run: where, what it printed, and whether anything beside the sample changed."""

    folder: Path
    status: int
    out: str
    err: str
    has_touched_the_sample: bool


@pytest.fixture(scope="module")
def job(tmp_path_factory: pytest.TempPathFactory) -> Job:
    """The program without arguments, in a folder whose name is longer than a line."""
    folder = tmp_path_factory.mktemp("main job") / ("a folder with a rather long name " * 5).strip()
    folder.mkdir()
    start = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from app.__main__ import main; sys.argv[1:] = []; main()"
    without_display = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    before = _beside_the_sample()
    done = subprocess.run(
        [sys.executable, "-c", start], cwd=folder, env=without_display, capture_output=True, text=True
    )
    return Job(folder, done.returncode, done.stdout, done.stderr, _beside_the_sample() != before)


def _beside_the_sample() -> dict[str, bytes | None]:
    folder = resource(*SAMPLE).parent
    return {str(each): each.read_bytes() if each.is_file() else None for each in folder.rglob("*")}


def test_it_succeeds_and_says_why_there_is_no_window(job: Job) -> None:
    said = "There is no display, so the main job is done on the sample without a window.\n"
    assert (job.status, job.err) == (0, said)


def test_the_summary_is_printed(job: Job) -> None:
    assert job.out.startswith("Kubernetes control plane: ")
    assert "Blocked" in job.out


@pytest.mark.parametrize("name", ["prd.pdf", "prd.md", "prd.html"])
def test_a_document_is_written_and_its_whole_path_is_printed_on_one_line(job: Job, name: str) -> None:
    assert (job.folder / "out" / name).stat().st_size > 10_000
    assert f"  {job.folder / 'out' / name}" in job.out.splitlines()


def test_it_says_where_the_sample_is(job: Job) -> None:
    assert f"  {resource(*SAMPLE)}" in job.out.splitlines()


def test_the_shipped_sample_is_left_alone(job: Job) -> None:
    assert not job.has_touched_the_sample
