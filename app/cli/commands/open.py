"""`readyroom open`, and what is done where there is no display."""

from __future__ import annotations

from pathlib import Path

from app.cli.desktop import desktop
from app.cli.output import note
from app.cli.sample_job import SAMPLE, run_sample_job
from app.core.errors import InputError
from app.io.resources import resource

_OUT = Path("out")


def run(file: Path | None, sample: bool, packs: list[Path] | None) -> int:
    """Open the desktop; with `sample`, on a copy of the sample at `file`, made where it is not there yet."""
    if not desktop().has_display():
        if not sample:
            raise InputError("There is no display to open a window on; 'readyroom --help' lists what works without.")
        without_display()
        return 0
    if sample:
        file = file or _OUT / SAMPLE[-1]
        if not file.exists():
            from app.io.store.copies import copy_assessment

            file.parent.mkdir(parents=True, exist_ok=True)
            copy_assessment(resource(*SAMPLE), file)
    return desktop().open(file, packs or [])


def without_display() -> None:
    """Do the main job on the sample, and say why."""
    note("There is no display, so the main job is done on the sample without a window.")
    run_sample_job(_OUT)
