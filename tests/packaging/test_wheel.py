"""What the wheel holds, and that the program finds its data inside it."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.packaging.recorded_machine import ROOT

DATA = ("questionnaires", "translations", "validators", "templates", "resources")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout without a network."""
    from hatchling.builders.wheel import WheelBuilder

    folder = tmp_path_factory.mktemp("wheel")
    return Path(next(WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])))


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def _files(folder: str) -> set[str]:
    files = (path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {str(path.relative_to(ROOT)) for path in files if path.suffix != ".pyc"}


def test_the_pack_file_is_inside(names: set[str]) -> None:
    assert "app/_data/pack.yaml" in names


@pytest.mark.parametrize("folder", DATA)
def test_every_file_of_a_data_folder_is_inside(names: set[str], folder: str) -> None:
    assert {f"app/_data/{name}" for name in _files(folder)} - names == set()


def test_every_module_is_inside(names: set[str]) -> None:
    assert _files("app") - names == set()


def test_nothing_else_is_inside(names: set[str]) -> None:
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"app"}


def test_the_licence_is_inside(names: set[str]) -> None:
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_an_installed_wheel_finds_its_own_data(wheel: Path, tmp_path: Path) -> None:
    """Unpacking is what installing a pure wheel does; -S and -I keep the checkout and its environment out."""
    installed = tmp_path / "site-packages"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    code = "import sys; sys.path.insert(0, sys.argv[1]); from app.io.resources import data_root; print(data_root())"
    command = [sys.executable, "-I", "-S", "-c", code, str(installed)]
    answer = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == str(installed / "app" / "_data")
