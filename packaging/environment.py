"""Makes .venv what uv.lock says, with bytecode, and tells in a few milliseconds whether it still is.

    python packaging/environment.py tools            ends with 0 where uv is there or can be installed, else with 3
    python packaging/environment.py make PURPOSE     installs what is missing
    .venv/bin/python packaging/environment.py ready PURPOSE     ends with 0 where nothing is to be done, else with 3
    .venv/bin/python packaging/environment.py finish PURPOSE    compiles the program, notes what .venv was made for

PURPOSE is `runtime` or `dev`; an environment made for dev serves runtime too, and stays so when it is made again.
Nothing is needed beside the standard library of Python 3.11.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

PURPOSES = ("runtime", "dev")  # each contains those before it
NOT_READY = 3
_INPUTS = ("uv.lock", "pyproject.toml")


def fingerprint(root: Path) -> str:
    """A hash over what decides what .venv must hold: the lock, the project file, this Python and the place."""
    digest = hashlib.sha256(f"{root}\0{sys.version}".encode())
    for name in _INPUTS:
        digest.update(b"\0" + (root / name).read_bytes())
    return digest.hexdigest()


def serves(made_for: str, purpose: str) -> bool:
    """Whether an environment made for the one purpose contains what the other needs."""
    return made_for in PURPOSES[PURPOSES.index(purpose) :]


def is_ready(root: Path, purpose: str) -> bool:
    """Whether .venv was finished for `purpose` from the same inputs and nothing has gone from it since."""
    made_for, mark, names = read_stamp(root)
    return (
        serves(made_for, purpose)
        and mark == fingerprint(root)
        and names <= installed_names(root)
        and not unfinished(root).exists()
    )


def finish(root: Path, purpose: str) -> None:
    """Compiles the program and writes the stamp: purpose, fingerprint, and the names of what is installed."""
    compile_program(root)
    lines = [f"{purpose} {fingerprint(root)}", *sorted(installed_names(root))]
    _stamp(root).write_text("\n".join(lines) + "\n", encoding="utf-8")


def compile_program(root: Path) -> None:
    """Writes the bytecode of `app` where it is missing or old, whatever PYTHONDONTWRITEBYTECODE says."""
    if all(is_compiled(source) for source in (root / "app").rglob("*.py")):
        return
    import compileall  # costs more than the whole check above

    compileall.compile_dir(root / "app", quiet=2)


def is_compiled(source: Path) -> bool:
    """Whether the bytecode beside `source` was made from it as it is: PEP 552, bytes 8 to 16 are time and size."""
    compiled = source.parent / "__pycache__" / f"{source.stem}.{sys.implementation.cache_tag}.pyc"
    try:
        with compiled.open("rb") as stream:
            header = stream.read(16)
    except OSError:
        return False
    now = source.stat()
    made_from = (int(now.st_mtime) & 0xFFFF_FFFF, now.st_size & 0xFFFF_FFFF)
    return header[8:] == b"".join(number.to_bytes(4, "little") for number in made_from)


def read_stamp(root: Path) -> tuple[str, str, frozenset[str]]:
    """Purpose, fingerprint and installed names as the last finished set-up left them; empty where there is none."""
    try:
        first, *names = _stamp(root).read_text(encoding="utf-8").splitlines()
        made_for, mark = first.split()
    except (OSError, ValueError):
        return "", "", frozenset()
    return made_for, mark, frozenset(names)


def installed_names(root: Path) -> frozenset[str]:
    """The entries of .venv's `bin` and `site-packages`, for the Python version that runs this."""
    venv = root / ".venv"
    library = venv / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"
    try:
        return frozenset("/".join(entry.parts[-2:]) for folder in (venv / "bin", library) for entry in folder.iterdir())
    except OSError:
        return frozenset()


def unfinished(root: Path) -> Path:
    """The file that stands while .venv is being made, and stays where that was cut short."""
    return root / ".tools" / "unfinished"


def _stamp(root: Path) -> Path:
    return root / ".venv" / ".ready"


def main(arguments: list[str]) -> int:
    """Runs one of the four commands of the module's text and gives the exit status."""
    root = Path(__file__).resolve().parents[1]
    match arguments:
        case ["ready", purpose] if purpose in PURPOSES:
            if not is_ready(root, purpose):
                return NOT_READY
            compile_program(root)
        case ["finish", purpose] if purpose in PURPOSES:
            finish(root, purpose)
        case ["tools"]:
            import installation

            return 0 if installation.has_tools(root) else NOT_READY
        case ["make", purpose] if purpose in PURPOSES:
            import installation

            return installation.run(root, purpose)
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
