"""Finds uv, or installs the pinned one for this checkout alone."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

_REQUIREMENT = Path(__file__).with_name("uv.txt")
_TOO_NEW = (1,)


class SetUpError(Exception):
    """Something that the person who ran make has to see: one sentence."""


def pinned_version() -> str:
    """The version in uv.txt."""
    found = re.search(r"^uv==([0-9.]+)", _REQUIREMENT.read_text(encoding="utf-8"), re.MULTILINE)
    if not found:
        raise SetUpError(f"{_REQUIREMENT} does not pin uv.")
    return found[1]


def find(folder: Path, environ: Mapping[str, str]) -> Path | None:
    """A uv that can read uv.lock: the one in `folder`, else the one on PATH."""
    on_path = shutil.which("uv", path=environ.get("PATH", ""))
    for candidate in (folder / "bin" / "uv", Path(on_path) if on_path else None):
        if candidate and _as_numbers(pinned_version()) <= _version_of(candidate) < _TOO_NEW:
            return candidate
    return None


def can_install() -> bool:
    """Whether this Python has what it takes to install uv: ensurepip (which makes venvs) or pip."""
    return any(importlib.util.find_spec(name) for name in ("ensurepip", "pip"))


def install(folder: Path, environ: Mapping[str, str]) -> Path:
    """Installs the pinned uv into `folder` through pip, from wherever pip is set up to take it."""
    print(f"Installing uv {pinned_version()} into {folder}", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    dropped = {"PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_USER", "PIP_REQUIRE_VIRTUALENV", "PYTHONHOME", "PYTHONPATH"}
    settings = {key: value for key, value in environ.items() if key not in dropped}
    settings |= {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0", "PIP_NO_INPUT": "1"}
    settings["PIP_DISABLE_PIP_VERSION_CHECK"] = "1"
    wanted = ["install", "-qq", "--require-hashes", "--only-binary=:all:", "-r", str(_REQUIREMENT)]
    if importlib.util.find_spec("ensurepip"):
        _run([sys.executable, "-m", "venv", str(folder)], settings)
        _run([str(folder / "bin" / "python"), "-m", "pip", *wanted], settings)
    else:
        _run([sys.executable, "-m", "pip", *wanted, "--target", str(folder)], settings)
    found = find(folder, {})
    if not found:
        raise SetUpError(f"pip installed uv into {folder}, but it does not run.")
    return found


def _run(command: list[str], environ: Mapping[str, str]) -> None:
    if subprocess.run(command, env=dict(environ), stdin=subprocess.DEVNULL, check=False).returncode:
        raise SetUpError("uv could not be installed; the message of pip is above.")


def _version_of(uv: Path) -> tuple[int, ...]:
    if not os.access(uv, os.X_OK):
        return ()
    try:
        answer = subprocess.run([uv, "--version"], capture_output=True, text=True, timeout=30, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return ()
    found = re.match(r"uv ([0-9.]+)", answer)
    return _as_numbers(found[1]) if found else ()


def _as_numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part)
