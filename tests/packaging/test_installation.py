"""packaging/installation.py: how .venv is made, mended and left behind, with a recorder in uv's place."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import environment
import installation
import pytest

from tests.packaging.recorded_machine import ROOT

VERSION = f"{sys.version_info[0]}.{sys.version_info[1]}"
MIRROR = "https://mirror.example/simple"

# Writes its arguments and settings down, and makes the .venv that the real one would make.
UV = """#!/bin/sh
[ "$1" = --version ] && echo "uv 0.13.9" && exit
echo "$*" >>calls.log
env | sort >variables.log
case "$1 $2" in *"{failing}"*) exit 3;; esac
[ "$1" = lock ] && exit
mkdir -p .venv/bin .venv/lib/python{version}/site-packages/pydantic
touch .venv/pyvenv.cfg .venv/bin/readyroom
ln -sf "{python}" .venv/bin/python
"""


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout without .venv, with a uv of its own, on a machine where nothing is set for pip or uv."""
    root = tmp_path / "checkout"
    shutil.copytree(ROOT / "packaging", root / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("uv.lock", "pyproject.toml", "app/__init__.py", ".tools/uv/bin/uv"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).touch()
    _set_uv(root)
    for name in ("PIP_INDEX_URL", "PIP_NO_INDEX", "UV_DEFAULT_INDEX", "UV_INDEX_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    return root


def _set_uv(root: Path, failing: str = "nothing") -> None:
    program = root / ".tools" / "uv" / "bin" / "uv"
    text = UV.replace("{failing}", failing).replace("{version}", VERSION).replace("{python}", sys.executable)
    program.write_text(text, encoding="utf-8")
    program.chmod(0o755)


def _calls(root: Path) -> list[str]:
    return (root / "calls.log").read_text(encoding="utf-8").splitlines()


def _variables(root: Path) -> dict[str, str]:
    lines = (root / "variables.log").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)


def test_a_new_checkout_is_made_ready(checkout: Path) -> None:
    assert installation.run(checkout, "runtime") == 0
    assert environment.read_stamp(checkout)[0] == "runtime" and not environment.unfinished(checkout).exists()


@pytest.mark.parametrize(("purpose", "groups"), [("runtime", "--no-dev"), ("dev", "--group dev")])
def test_uv_installs_the_lock_for_the_purpose(checkout: Path, purpose: str, groups: str) -> None:
    installation.run(checkout, purpose)
    assert _calls(checkout) == [f"sync --locked --python {sys.executable} {groups}"]


def test_runtime_after_dev_keeps_dev(checkout: Path) -> None:
    installation.run(checkout, "dev")
    (checkout / "uv.lock").write_text("changed", encoding="utf-8")
    installation.run(checkout, "runtime")
    assert environment.read_stamp(checkout)[0] == "dev"


def test_bytecode_is_written_whatever_the_shell_says(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    installation.run(checkout, "runtime")
    seen = _variables(checkout)
    assert seen["UV_COMPILE_BYTECODE"] == "1" and "PYTHONDONTWRITEBYTECODE" not in seen
    assert environment.is_compiled(checkout / "app" / "__init__.py")


def test_no_python_is_downloaded(checkout: Path) -> None:
    installation.run(checkout, "runtime")
    assert _variables(checkout)["UV_PYTHON_DOWNLOADS"] == "never"


@pytest.mark.parametrize("name", ["UV_PROJECT_ENVIRONMENT", "UV_FROZEN", "UV_PYTHON", "VIRTUAL_ENV", "UV_NO_DEV"])
def test_settings_that_lead_elsewhere_are_dropped(checkout: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "1")
    installation.run(checkout, "runtime")
    assert name not in _variables(checkout)


def test_a_cache_that_cannot_be_written_is_kept_in_the_checkout(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("UV_CACHE_DIR", raising=False)
    monkeypatch.setattr(installation.os, "access", lambda *_: False)
    options: dict[str, str] = {}
    assert installation._variables(checkout, options)["UV_CACHE_DIR"] == str(checkout / ".tools" / "cache")


def test_a_mirror_gets_the_locked_versions_with_their_hashes(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", MIRROR)
    installation.run(checkout, "runtime")
    calls = _calls(checkout)
    assert [" ".join(call.split()[:2]) for call in calls] == [
        "lock --check",
        "venv --quiet",
        "export --quiet",
        "pip sync",
        "pip install",
    ]
    assert "--frozen" in calls[2] and "--no-dev" in calls[2] and "--require-hashes" in calls[3]
    assert _variables(checkout)["UV_DEFAULT_INDEX"] == MIRROR


def test_a_mirror_with_an_old_lock_is_refused(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", MIRROR)
    _set_uv(checkout, failing="lock --check")
    assert installation.run(checkout, "runtime") == 1
    assert "uv.lock does not fit pyproject.toml" in capsys.readouterr().err


def test_folders_without_an_index_are_enough(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", "/wheels")
    installation.run(checkout, "runtime")
    assert "--no-index" in _calls(checkout)[3] and _variables(checkout)["UV_FIND_LINKS"] == "/wheels"


def test_a_uv_that_fails_is_one_sentence(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _set_uv(checkout, failing="sync --locked")
    assert installation.run(checkout, "runtime") == 1
    said = capsys.readouterr().err
    assert said == "The environment could not be set up: 'uv sync' ended with 3; its message is above.\n"


def test_a_failure_that_changed_nothing_leaves_what_was_there(checkout: Path) -> None:
    installation.run(checkout, "runtime")
    _set_uv(checkout, failing="sync --locked")
    (checkout / "uv.lock").write_text("changed", encoding="utf-8")
    installation.run(checkout, "runtime")
    assert not installation.is_damaged(checkout)


def _delete_a_package(root: Path) -> None:
    shutil.rmtree(root / ".venv" / "lib" / f"python{VERSION}" / "site-packages" / "pydantic")


def _cut_short(root: Path) -> None:
    environment.unfinished(root).touch()


def _lose_python(root: Path) -> None:
    (root / ".venv" / "bin" / "python").unlink()


def _swap_python(root: Path) -> None:
    _lose_python(root)
    (root / ".venv" / "bin" / "python").symlink_to("/bin/false")


def _lose_the_marker_of_a_venv(root: Path) -> None:
    (root / ".venv" / "pyvenv.cfg").unlink()


@pytest.mark.parametrize(
    "damage", [_delete_a_package, _cut_short, _lose_python, _swap_python, _lose_the_marker_of_a_venv]
)
def test_a_damaged_environment_is_made_anew(checkout: Path, damage: Callable[[Path], None]) -> None:
    installation.run(checkout, "runtime")
    leftover = checkout / ".venv" / "leftover"
    leftover.touch()
    damage(checkout)
    assert installation.is_damaged(checkout)
    assert installation.run(checkout, "runtime") == 0
    assert not leftover.exists() and environment.is_ready(checkout, "runtime")


def test_an_environment_made_by_hand_is_kept(checkout: Path) -> None:
    installation.run(checkout, "dev")
    (checkout / ".venv" / ".ready").unlink()
    assert not installation.is_damaged(checkout)
