"""A command line that runs in the process, a small pack and one with every type, and assessments of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli.run import run
from app.io.pack_authoring import write_new_pack
from tests.cli.command_line import Cli, Disk, Ran
from tests.cli.every_type import write_pack_of_every_type


@pytest.fixture
def cli(capfdbinary: pytest.CaptureFixture[bytes]) -> Cli:
    def ran(*arguments: object) -> Ran:
        status = run([str(each) for each in arguments])
        out, err = capfdbinary.readouterr()
        return Ran(status, out.decode(), err.decode())

    return ran


@pytest.fixture(autouse=True)
def _known_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READYROOM_AUTHOR", "Mara Lind")
    monkeypatch.delenv("COLUMNS", raising=False)


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("authored") / "backups"
    write_new_pack(folder)
    return folder


@pytest.fixture(scope="session")
def every_type(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pack_of_every_type(tmp_path_factory.mktemp("every-type"))


@pytest.fixture
def assessment(tmp_path: Path, pack: Path, cli: Cli) -> Path:
    file = tmp_path / "orders.readyroom"
    assert cli("new", file, "--service", "Orders", "--pack", pack).status == 0
    return file


@pytest.fixture
def of_every_type(tmp_path: Path, every_type: Path, cli: Cli) -> Path:
    file = tmp_path / "typed.readyroom"
    assert cli("new", file, "--service", "Typed", "--pack", every_type).status == 0
    return file


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    """The content of everything under the temporary folder, by name; None for what is no plain file."""

    def listing() -> dict[str, bytes | None]:
        return {
            path.relative_to(tmp_path).as_posix(): path.read_bytes() if path.is_file() else None
            for path in tmp_path.rglob("*")
        }

    return listing
