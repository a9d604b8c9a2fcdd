"""A made-up machine for the set-up scripts: a few real programs, and recorders in the place of the others."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# What the scripts use of the system and what no test replaces.
_REAL_PROGRAMS = ("bash", "dirname", "cat", "env", "id")


@dataclass
class Machine:
    """A folder of programs that stands for a machine: some real, some recorders; `calls` has one line a call."""

    programs: Path
    log: Path

    def has(self, name: str, script: str = "") -> None:
        """Puts a program there that records its call and then runs `script` (shell)."""
        program = self.programs / name
        program.unlink(missing_ok=True)
        record = f"""printf '%s\\n' "{name} $*" >>"{self.log}\""""
        program.write_text(f"#!/bin/sh\n{record}\n{script}\n", encoding="utf-8")
        program.chmod(0o755)

    def run(self, *command: str | Path, environ: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        variables = {"PATH": str(self.programs), **(environ or {})}
        return subprocess.run(
            [str(part) for part in command],
            env=variables,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    @property
    def calls(self) -> list[str]:
        return self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []


def basic_machine(folder: Path) -> Machine:
    """A machine in `folder` with the most basic programs and Python, and without a package manager."""
    programs = folder / "programs"
    programs.mkdir()
    for name in _REAL_PROGRAMS:
        found = shutil.which(name)
        assert found, f"this system has no {name}"
        (programs / name).symlink_to(found)
    (programs / "python3").symlink_to(os.path.realpath(sys.executable))
    return Machine(programs, folder / "calls.log")
