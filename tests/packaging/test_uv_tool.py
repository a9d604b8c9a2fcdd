"""packaging/uv_tool.py: which uv is taken, and how one is installed."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest
import uv_tool

from tests.packaging.recorded_machine import ROOT, Machine

PINNED = "0.13.9"


def _make_uv(folder: Path, version: str = PINNED, script: str = "") -> Path:
    program = folder / "bin" / "uv"
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_text(f"#!/bin/sh\n{script or f'echo uv {version} made up'}\n", encoding="utf-8")
    program.chmod(0o755)
    return program


def _path(folder: Path) -> dict[str, str]:
    return {"PATH": str(folder / "bin")}


def test_the_pinned_version_is_read_from_its_file() -> None:
    assert uv_tool.pinned_version() == PINNED


def test_the_pin_names_a_hash_for_every_file() -> None:
    text = (ROOT / "packaging" / "uv.txt").read_text(encoding="utf-8")
    assert text.count("--hash=sha256:") > 10


def test_no_uv_is_no_uv(tmp_path: Path) -> None:
    assert uv_tool.find(tmp_path, {"PATH": str(tmp_path)}) is None


def test_the_checkout_s_own_uv_goes_first(tmp_path: Path) -> None:
    own = _make_uv(tmp_path / "own")
    _make_uv(tmp_path / "other")
    assert uv_tool.find(tmp_path / "own", _path(tmp_path / "other")) == own


@pytest.mark.parametrize("version", [PINNED, "0.13.10", "0.20.0"])
def test_a_uv_on_the_path_is_used(tmp_path: Path, version: str) -> None:
    uv = _make_uv(tmp_path, version)
    assert uv_tool.find(tmp_path / "none", _path(tmp_path)) == uv


@pytest.mark.parametrize("version", ["0.4.30", "0.13.8", "1.0.0"])
def test_a_uv_that_may_not_read_the_lock_is_passed_over(tmp_path: Path, version: str) -> None:
    _make_uv(tmp_path, version)
    assert uv_tool.find(tmp_path / "none", _path(tmp_path)) is None


@pytest.mark.parametrize("script", ["exit 127", "echo no version here", "echo uv"])
def test_a_uv_that_does_not_work_is_passed_over(tmp_path: Path, script: str) -> None:
    _make_uv(tmp_path, script=script)
    assert uv_tool.find(tmp_path / "none", _path(tmp_path)) is None


def _pretend_python(machine: Machine, monkeypatch: pytest.MonkeyPatch, modules: set[str], script: str) -> None:
    machine.has("python", script)
    monkeypatch.setattr(sys, "executable", str(machine.programs / "python"))
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: name if name in modules else None)


def test_pip_alone_installs_into_the_folder(tmp_path: Path, machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    prepared = _make_uv(tmp_path / "prepared")
    _pretend_python(machine, monkeypatch, {"pip"}, f'mkdir -p "{tmp_path}/uv/bin"; cp "{prepared}" "{tmp_path}/uv/bin"')
    assert uv_tool.install(tmp_path / "uv", {"PATH": "/usr/bin:/bin"}) == tmp_path / "uv" / "bin" / "uv"
    assert machine.calls[0].startswith("python -m pip install") and machine.calls[0].endswith(f"--target {tmp_path}/uv")


def test_the_hashes_are_required(tmp_path: Path, machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    _pretend_python(machine, monkeypatch, {"pip"}, "exit 1")
    with pytest.raises(uv_tool.SetUpError):
        uv_tool.install(tmp_path / "uv", {})
    assert "--require-hashes" in machine.calls[0]


def test_a_pip_that_fails_is_named(tmp_path: Path, machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    _pretend_python(machine, monkeypatch, {"ensurepip"}, "exit 1")
    with pytest.raises(uv_tool.SetUpError, match="uv could not be installed"):
        uv_tool.install(tmp_path / "uv", {})


def test_a_uv_that_was_installed_and_does_not_run_is_named(
    tmp_path: Path, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    _pretend_python(machine, monkeypatch, {"pip"}, "exit 0")
    with pytest.raises(uv_tool.SetUpError, match="does not run"):
        uv_tool.install(tmp_path / "uv", {})


@pytest.mark.parametrize(("modules", "expected"), [({"pip"}, True), ({"ensurepip"}, True), (set(), False)])
def test_pip_or_venv_is_enough_to_install(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, modules: set[str], expected: bool
) -> None:
    _pretend_python(machine, monkeypatch, modules, "exit 0")
    assert uv_tool.can_install() is expected
