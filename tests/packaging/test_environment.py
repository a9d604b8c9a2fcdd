"""packaging/environment.py: when .venv counts as finished, and that bytecode is there."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import environment
import pytest

LIBRARY = f".venv/lib/python{sys.version_info[0]}.{sys.version_info[1]}/site-packages"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with a made-up .venv, finished for `runtime`."""
    for name in ("uv.lock", "pyproject.toml", "app/core/sums.py", ".venv/bin/readyroom", f"{LIBRARY}/pydantic/x.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("# text\n", encoding="utf-8")
    environment.finish(tmp_path, "runtime")
    return tmp_path


def test_a_finished_environment_is_ready(checkout: Path) -> None:
    assert environment.is_ready(checkout, "runtime")


def test_an_environment_without_a_stamp_is_not_ready(checkout: Path) -> None:
    (checkout / ".venv/.ready").unlink()
    assert not environment.is_ready(checkout, "runtime")


@pytest.mark.parametrize("text", ["", "runtime", "runtime one two\n", "nonsense 0\n"])
def test_a_stamp_that_makes_no_sense_is_not_ready(checkout: Path, text: str) -> None:
    (checkout / ".venv/.ready").write_text(text, encoding="utf-8")
    assert not environment.is_ready(checkout, "runtime")


@pytest.mark.parametrize("name", ["uv.lock", "pyproject.toml"])
def test_a_changed_input_makes_it_old(checkout: Path, name: str) -> None:
    (checkout / name).write_text("# other\n", encoding="utf-8")
    assert not environment.is_ready(checkout, "runtime")


def test_another_python_makes_it_old(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version", "3.11.99 (made up)")
    assert not environment.is_ready(checkout, "runtime")


def test_a_checkout_that_was_moved_is_not_ready(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    moved = checkout.rename(tmp_path_factory.mktemp("elsewhere") / "checkout")
    assert not environment.is_ready(moved, "runtime")


def test_runtime_does_not_serve_dev(checkout: Path) -> None:
    assert not environment.is_ready(checkout, "dev")


def test_dev_serves_both(checkout: Path) -> None:
    environment.finish(checkout, "dev")
    assert environment.is_ready(checkout, "runtime") and environment.is_ready(checkout, "dev")


def test_a_deleted_package_is_seen(checkout: Path) -> None:
    (checkout / LIBRARY / "pydantic").rename(checkout / "gone")
    assert not environment.is_ready(checkout, "runtime")


def test_a_package_added_by_hand_does_no_harm(checkout: Path) -> None:
    (checkout / LIBRARY / "ipython").mkdir()
    assert environment.is_ready(checkout, "runtime")


def test_a_set_up_that_was_cut_short_is_not_ready(checkout: Path) -> None:
    environment.unfinished(checkout).parent.mkdir()
    environment.unfinished(checkout).touch()
    assert not environment.is_ready(checkout, "runtime")


def test_the_program_is_compiled_though_python_is_told_not_to(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = checkout / "app/core/new.py"
    source.write_text("x = 1\n", encoding="utf-8")
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    environment.compile_program(checkout)
    assert environment.is_compiled(source)


def test_an_edited_module_is_not_compiled(checkout: Path) -> None:
    source = checkout / "app/core/sums.py"
    os.utime(source, (1, 1))
    assert not environment.is_compiled(source)


def test_a_module_that_does_not_parse_stops_nothing(checkout: Path) -> None:
    (checkout / "app/core/broken.py").write_text("def\n", encoding="utf-8")
    environment.compile_program(checkout)
    assert environment.is_compiled(checkout / "app/core/sums.py")


@pytest.mark.parametrize("arguments", [[], ["ready"], ["ready", "holiday"], ["nonsense", "dev"]])
def test_a_wrong_call_shows_the_use(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert environment.main(arguments) == 2
    assert "PURPOSE is `runtime` or `dev`" in capsys.readouterr().err
