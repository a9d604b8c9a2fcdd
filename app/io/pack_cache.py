"""The cache of packs: the checked value and its compiled conditions, by content hash. It only ever saves time.

What is kept is a pickle, which is the fastest to read. It makes records of the core and nothing else: a file that names
anything beside them is not read.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import sys
from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from google.protobuf import __version__ as protobuf_version

from app import __version__
from app.core.cel.environment import Environment
from app.core.cel.schema import build_schema
from app.core.compiled import CompiledPack
from app.core.errors import ReadyroomError
from app.core.pack import Pack
from app.core.prose.rules import ProseRules
from app.io.atomic_file import write_atomically

if TYPE_CHECKING:
    from app.core.check.problem import PackProblem
    from app.io.pack_reader import ReadPack

CACHE_FORMAT = "6"
"""Goes up with every change of what is kept, and with the version of the rule language's library."""
_KEEP = 20
_CORE = "app.core."
_CORE_FOLDER = Path(__file__).resolve().parents[1] / "core"
_KEPT: Mapping[str, type] = {
    "pack": Pack,
    "asks": dict,
    "needs": dict,
    "scores": dict,
    "rules": dict,
    "messages": dict,
    "order": tuple,
    "prose": ProseRules,
}
"""The fields of a compiled pack that are kept, and what they are; the environment is made anew."""
_UNREADABLE = (
    OSError,
    ValueError,
    TypeError,
    AttributeError,
    ImportError,
    EOFError,
    LookupError,
    pickle.UnpicklingError,
)


class Unpickler(pickle.Unpickler):
    """Makes what a pack is made of, and nothing else."""

    def find_class(self, module_name: str, global_name: str, /) -> Any:
        """A class of the core, or what finds a member of an enumeration; UnpicklingError for anything else."""
        if (module_name, global_name) == ("builtins", "getattr"):
            return _member
        found = super().find_class(module_name, global_name) if module_name.startswith(_CORE) else None
        if isinstance(found, type) and found.__module__ == module_name:
            return found
        raise pickle.UnpicklingError(f"{module_name}.{global_name} is not kept in a cache")


def _member(enumeration: type[Enum], name: str) -> Enum:
    return enumeration[name]


def load(cache: Path | None, key: str) -> CompiledPack | None:
    """The kept pack; None when there is none, or when it is damaged or of another version of the program."""
    if cache is None:
        return None
    try:
        content = _file(cache, key).read_bytes()
        end = content.index(b"\n")
        body = memoryview(content)[end + 1 :]
        if content[:end] != _header(key, body):
            return None
        kept = dict(zip(_KEPT, Unpickler(io.BytesIO(body)).load(), strict=True))
    except _UNREADABLE:
        return None
    if not all(isinstance(kept[name], kind) for name, kind in _KEPT.items()):
        return None
    return CompiledPack(environment=Environment(build_schema(kept["pack"].questions.values())), **kept)


def save(cache: Path | None, key: str, compiled: CompiledPack) -> None:
    """Keep a pack. A cache that cannot be written is no error."""
    if cache is None:
        return
    body = pickle.dumps(tuple(getattr(compiled, name) for name in _KEPT), protocol=5)
    try:
        cache.mkdir(parents=True, exist_ok=True)
        write_atomically(_file(cache, key), b"\n".join((_header(key, body), body)))
        _trim(cache)
    except (OSError, ReadyroomError):
        return


def compile_read(read: ReadPack) -> tuple[CompiledPack | None, list[PackProblem]]:
    """The pack with its conditions compiled, and everything that makes it unusable."""
    from app.core.check.conditions import condition_problems, naming_problems
    from app.core.check.structure import repeated_ids
    from app.core.compiled import compile_pack

    if read.pack is None or read.problems:
        return None, read.problems
    compiled, faults = compile_pack(read.pack)
    wrong = [*repeated_ids(read.sources), *condition_problems(faults, read.sources)]
    return compiled, [*wrong, *naming_problems(compiled, read.sources)]


def _header(key: str, body: bytes | memoryview) -> bytes:
    """Says what a kept pack depends on besides the pack, and proves that the file is whole and that of `key`."""
    made_by = "\0".join((__version__, sys.version, protobuf_version, *_sources(str(_CORE_FOLDER))))
    program = hashlib.blake2b(made_by.encode(), digest_size=16).hexdigest()
    checksum = hashlib.sha256(body).hexdigest()
    return f"{CACHE_FORMAT} {program} {key} {checksum}".encode()


def _sources(folder: str) -> Iterator[str]:
    """Name, size and time of what the records are made by."""
    with os.scandir(folder) as entries:
        listed = sorted(entries, key=lambda entry: entry.name)
    for entry in listed:
        if entry.name.endswith(".py"):
            found = entry.stat()
            yield f"{entry.path} {found.st_size} {found.st_mtime_ns}"
        elif entry.is_dir() and entry.name in ("cel", "prose", "roadmap"):
            yield from _sources(entry.path)


def _file(cache: Path, key: str) -> Path:
    return cache / f"pack-{key}.pickle"


def _trim(cache: Path) -> None:
    """Remove the oldest beyond what is kept."""
    files = sorted(cache.glob("pack-*"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in files[_KEEP:]:
        path.unlink(missing_ok=True)
