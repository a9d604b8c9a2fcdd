"""A process killed at any moment of a save loses no acknowledged answer and damages no file."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SCRIPT = Path(__file__).with_name("killed_saver.py")
KILLS, CHUNKS = 300, 6


@pytest.mark.parametrize("seed", range(CHUNKS))
def test_kills_lose_nothing_and_damage_nothing(tmp_path: Path, seed: int) -> None:
    arguments = [sys.executable, str(SCRIPT), str(tmp_path), str(KILLS // CHUNKS), str(seed)]
    done = subprocess.run(
        arguments, cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert (found["faults"], found["left"]) == ([], [])
    assert found["midway"] > 0  # some kills met a half-written temporary
