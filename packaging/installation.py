"""Installs the locked environment into .venv: by uv, from the index that uv.lock names or the one pip is set up for."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import environment
import pip_settings
import uv_tool

# Would lead uv or Python to another environment than .venv, another lock, or no bytecode.
_DROPPED = frozenset(
    {
        *("PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "CONDA_PREFIX"),
        *("UV_PROJECT", "UV_PROJECT_ENVIRONMENT", "UV_PYTHON", "UV_SYSTEM_PYTHON", "UV_WORKING_DIR"),
        *("UV_FROZEN", "UV_LOCKED", "UV_NO_SYNC", "UV_NO_EDITABLE", "UV_NO_INSTALL_PROJECT", "UV_NO_INSTALL_LOCAL"),
        *("UV_DEV", "UV_NO_DEV", "UV_NO_GROUP", "UV_NO_DEFAULT_GROUPS"),
    }
)


def has_tools(root: Path) -> bool:
    """Whether uv is there, or this Python can install it without a further system package."""
    return uv_tool.can_install() or uv_tool.find(_uv_folder(root), os.environ) is not None


def run(root: Path, purpose: str) -> int:
    """Makes .venv ready for `purpose`; gives the exit status, having said in a sentence what went wrong."""
    try:
        with _only_one(root):
            _make(root, purpose)
    except (uv_tool.SetUpError, OSError) as error:
        print(f"The environment could not be set up: {error}", file=sys.stderr)
        return 1
    return 0


def _make(root: Path, purpose: str) -> None:
    made_for = environment.read_stamp(root)[0]
    wanted = made_for if environment.serves(made_for, purpose) else purpose
    options = pip_settings.read_options(os.environ, pip_settings.configuration_files(os.environ))
    variables = _variables(root, options)
    uv = uv_tool.find(_uv_folder(root), variables) or uv_tool.install(_uv_folder(root), variables)
    if is_damaged(root):
        shutil.rmtree(root / ".venv", ignore_errors=True)
    if pip_settings.is_other_index(variables, options):
        _check_lock(root, uv, variables)
    with _marked_unfinished(root):
        print(f"Installing the environment that uv.lock names into .venv ({wanted}).", flush=True)
        for command in _commands(root, uv, wanted, options, variables):
            _call(root, command, variables)
        _call(root, [_python(root), "packaging/environment.py", "finish", wanted], variables)


def is_damaged(root: Path) -> bool:
    """Whether .venv cannot be mended by installing into it: cut short, parts deleted, or its Python gone or other."""
    if environment.unfinished(root).exists() or not (root / ".venv" / "pyvenv.cfg").is_file():
        return True
    names = environment.read_stamp(root)[2]
    return not names <= environment.installed_names(root) or not _runs_same_version(_python(root))


def _commands(
    root: Path, uv: Path, purpose: str, options: dict[str, str], variables: dict[str, str]
) -> Iterator[list[str | Path]]:
    groups = ["--no-dev"] if purpose == "runtime" else ["--group", "dev"]
    if not pip_settings.is_other_index(variables, options):
        yield [uv, "sync", "--locked", "--python", sys.executable, *groups]
        return
    # uv takes a lock for outdated when it is told of another index than the lock names. The locked versions and hashes
    # are what counts, so these are taken from the lock and installed from there.
    without_index = ["--no-index"] if pip_settings.is_without_index(options) else []
    with tempfile.TemporaryDirectory() as folder:
        pinned = Path(folder, "requirements.txt")
        if not (root / ".venv").exists():
            yield [uv, "venv", "--quiet", "--python", sys.executable, ".venv"]
        yield [uv, "export", "--quiet", "--frozen", "--no-emit-project", *groups, "--output-file", pinned]
        target = ["--python", _python(root), *without_index]
        yield [uv, "pip", "sync", "--require-hashes", *target, pinned]
        yield [uv, "pip", "install", "--no-deps", *target, "--editable", "."]


def _check_lock(root: Path, uv: Path, variables: dict[str, str]) -> None:
    """Does what --locked would do: that needs nothing from an index as long as the lock fits the project file."""
    own_index = variables | dict.fromkeys(pip_settings.INDEX_VARIABLES, "")
    check = [uv, "lock", "--check", "--offline", "--quiet", "--python", sys.executable]
    if subprocess.run(check, cwd=root, env=own_index, capture_output=True, check=False).returncode:
        raise uv_tool.SetUpError("uv.lock does not fit pyproject.toml; 'uv lock' brings it up to date.")


def _variables(root: Path, options: dict[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _DROPPED}
    variables = pip_settings.with_transport(kept, options)
    if pip_settings.is_other_index(kept, options):
        variables = pip_settings.with_indexes(variables, options)
    variables |= {"UV_COMPILE_BYTECODE": "1", "UV_PYTHON_DOWNLOADS": "never"}
    if not _is_writable(Path(kept.get("XDG_CACHE_HOME") or Path(kept.get("HOME", "/"), ".cache"))):
        variables.setdefault("UV_CACHE_DIR", str(root / ".tools" / "cache"))
    return variables


@contextmanager
def _only_one(root: Path) -> Generator[None]:
    """Waits until no other set-up of this checkout is at work."""
    folder = root / ".tools"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def _marked_unfinished(root: Path) -> Generator[None]:
    """Leaves a mark where .venv was touched and not finished, so that the next set-up starts afresh."""
    before = environment.installed_names(root)
    mark = environment.unfinished(root)
    mark.touch()
    try:
        yield
    except uv_tool.SetUpError:
        if environment.installed_names(root) == before:
            mark.unlink()
        raise
    mark.unlink()


def _call(root: Path, command: list[str | Path], variables: dict[str, str]) -> None:
    status = subprocess.run(command, cwd=root, env=variables, stdin=subprocess.DEVNULL, check=False).returncode
    if status:
        raise uv_tool.SetUpError(f"'{Path(command[0]).name} {command[1]}' ended with {status}; its message is above.")


def _runs_same_version(python: Path) -> bool:
    probe = [python, "-EsSc", f"import sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"]
    try:
        return subprocess.run(probe, stderr=subprocess.DEVNULL, check=False).returncode == 0
    except OSError:
        return False


def _is_writable(folder: Path) -> bool:
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return os.access(folder, os.W_OK)


def _python(root: Path) -> Path:
    return root / ".venv" / "bin" / "python"


def _uv_folder(root: Path) -> Path:
    return root / ".tools" / "uv"
