"""What is loaded when the window is painted for the first time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.io.resources import resource

SAMPLE = resource("resources", "samples", "kubernetes-control-plane.readyroom")
SLOW = ("weasyprint", "pydyf", "app.core.document.charts.canvas", "jinja2")
CORE = ("pydantic", "tinydb", "cel_expr_python", "app.session")
_PROGRAM = """
import os, sys
from pathlib import Path
from app.ui import first_paint
painted = first_paint.FirstPaint._painted

def tell(self):
    if not self._has_content or self._window.has_content:
        print(*sys.modules, sep="\\n")
        sys.stdout.flush()
    painted(self)

first_paint.FirstPaint._painted = tell
from app.ui.start import open_desktop
status = open_desktop(Path(sys.argv[1]))
sys.stdout.flush()
os._exit(status)
"""


def loaded(folder: Path, file: Path) -> set[str]:
    """The modules that are loaded at the first paint with a file."""
    own = {f"READYROOM_{each}": str(folder / each.lower()) for each in ("CACHE", "STATE", "PACKS", "SETTINGS")}
    own |= {"QT_QPA_PLATFORM": "offscreen", "READYROOM_EXIT_AFTER_FIRST_PAINT": "1"}
    command = [sys.executable, "-c", _PROGRAM, str(file)]
    ran = subprocess.run(command, env={**os.environ, **own}, capture_output=True, text=True, timeout=100, check=True)
    return set(ran.stdout.split())


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "sample.readyroom"))


def test_neither_the_pdf_nor_the_charts_are_loaded(tmp_path: Path, sample: Path) -> None:
    modules = loaded(tmp_path, sample)
    assert "app.session" in modules
    assert modules.isdisjoint(SLOW)


def test_of_a_file_that_was_open_before_not_even_the_core_is(tmp_path: Path, sample: Path) -> None:
    loaded(tmp_path, sample)
    modules = loaded(tmp_path, sample)
    assert "app.ui.shell.window" in modules
    assert modules.isdisjoint((*SLOW, *CORE))
