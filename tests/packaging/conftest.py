"""The set-up scripts are no package: their folder goes on the path, and so does this one, for `recorded_machine`."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path.extend([str(HERE.parents[1] / "packaging"), str(HERE)])

from tests.packaging.recorded_machine import Machine, basic_machine  # noqa: E402  (found through the path above)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine with the most basic programs and Python, and without a package manager."""
    return basic_machine(tmp_path)
