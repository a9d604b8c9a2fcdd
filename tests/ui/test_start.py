"""What is loaded when the window is painted for the first time, and what comes after."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.io.resources import resource
from tests.ui.watching import LONGEST_BLOCK, least_of

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


_WATCHED = """
import os, sys
from pathlib import Path
from app.ui.quick_import import import_pyside, put_off
import_pyside()
from PySide6.QtCore import QTimer
from app.ui import first_paint
from tests.ui.watching import Watchdog
painted = first_paint.FirstPaint._painted

def watch(self):
    dog = Watchdog()
    painted(self)
    window = self._window
    look = QTimer(window)

    def end():
        page = window.page("overview")
        if window.workspace.is_open and page.work.isVisible() and not put_off():
            look.stop()
            print(dog.stop())
            sys.stdout.flush()
            os._exit(0)

    look.timeout.connect(end)
    look.start(50)

first_paint.FirstPaint._painted = watch
from app.ui.start import open_desktop
open_desktop(Path(sys.argv[1]))
"""


def ran(program: str, folder: Path, file: Path, **more: str) -> str:
    """What a program says that opens the desktop with a file, in an account of its own."""
    own = {f"READYROOM_{each}": str(folder / each.lower()) for each in ("CACHE", "STATE", "PACKS", "SETTINGS")}
    own |= {"QT_QPA_PLATFORM": "offscreen", **more}
    command = [sys.executable, "-c", program, str(file)]
    done = subprocess.run(command, env={**os.environ, **own}, capture_output=True, text=True, timeout=100, check=True)
    return done.stdout


def loaded(folder: Path, file: Path) -> set[str]:
    """The modules that are loaded at the first paint with a file."""
    return set(ran(_PROGRAM, folder, file, READYROOM_EXIT_AFTER_FIRST_PAINT="1").split())


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


def test_work_in_the_background_gives_way_to_the_interface(tmp_path: Path, sample: Path) -> None:
    program = _PROGRAM.replace('*sys.modules, sep="\\n"', "sys.getswitchinterval()")
    assert float(ran(program, tmp_path, sample, READYROOM_EXIT_AFTER_FIRST_PAINT="1")) < 0.001


def test_from_the_first_picture_until_all_is_open_the_window_is_never_blocked(tmp_path: Path, sample: Path) -> None:
    loaded(tmp_path, sample)
    assert least_of(lambda: float(ran(_WATCHED, tmp_path, sample))) < LONGEST_BLOCK
