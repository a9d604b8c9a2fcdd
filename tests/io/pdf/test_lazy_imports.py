# ruff: noqa: E501 - code as it is run
"""The stand-ins become the real modules when they are used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
FONT = ROOT / "resources" / "fonts" / "Inter-Regular.ttf"
START = "import sys; from app.io.pdf import lazy_imports; lazy_imports.install(); from io import BytesIO; "


def _run(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", START + code, str(FONT)], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout.strip()


def test_importing_the_typesetter_loads_neither() -> None:
    code = "import app.io.pdf.typeset; print('fontTools.subset.cff' in sys.modules, 'fontTools.varLib.merger' in sys.modules)"
    assert _run(code) == "False False"


def test_subsetting_works_when_it_is_used() -> None:
    code = (
        "from fontTools import subset; from fontTools.ttLib import TTFont; font = TTFont(sys.argv[1]); "
        "tool = subset.Subsetter(subset.Options()); tool.populate(text='ab'); tool.subset(font); print(len(font.getBestCmap()))"
    )
    assert _run(code) == "2"


def test_a_font_without_axes_is_refused_by_the_real_function() -> None:
    code = (
        "from fontTools.varLib.instancer import instantiateVariableFont; from fontTools.ttLib import TTFont\n"
        "try: instantiateVariableFont(TTFont(sys.argv[1]), {})\n"
        "except Exception as error: print(type(error).__name__, sys.modules['fontTools.varLib.instancer'].__spec__ is not None)"
    )
    name, loaded = _run(code).split()
    assert name in ("ValueError", "KeyError")
    assert loaded == "True"
