"""The cache of packs: the checked value and its compiled conditions, by content hash. It only ever saves time."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson
from google.protobuf import __version__ as protobuf_version
from pydantic import ValidationError

from app import __version__
from app.core.cel.environment import Compiled
from app.core.check.problem import PackProblem
from app.core.compiled import CompiledPack, cache_key, compile_pack
from app.core.errors import ReadyroomError
from app.core.pack import Pack
from app.io.atomic_file import write_atomically

if TYPE_CHECKING:
    from app.io.pack_reader import ReadPack

CACHE_FORMAT = "5"
"""Goes up with every change of what is kept, and with the version of the rule language's library."""
_KEEP = 20


def load(cache: Path | None, key: str) -> CompiledPack | None:
    """The kept pack; None when there is none, or when it is damaged or of another version of the program."""
    if cache is None:
        return None
    try:
        header, _, body = _file(cache, key).read_bytes().partition(b"\n")
        if header != _header(key, body):
            return None
        content: dict[str, Any] = orjson.loads(body)
        pack = Pack.model_validate(content["pack"])
        known = {name: _compiled(each) for name, each in content["conditions"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, ValidationError):
        return None
    return compile_pack(pack, known)[0]


def save(cache: Path | None, key: str, compiled: CompiledPack) -> None:
    """Keep a pack. A cache that cannot be written is no error."""
    if cache is None:
        return
    conditions = {name: _plain(each) for name, each in _conditions(compiled)}
    pack = compiled.pack.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    body = orjson.dumps({"pack": pack, "conditions": conditions})
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

    if read.pack is None or read.problems:
        return None, read.problems
    compiled, faults = compile_pack(read.pack)
    wrong = [*repeated_ids(read.sources), *condition_problems(faults, read.sources)]
    return compiled, [*wrong, *naming_problems(compiled, read.sources)]


def _conditions(compiled: CompiledPack) -> list[tuple[str, Compiled]]:
    deciding = [*(part for each in compiled.asks.values() for part in each.parts), *compiled.needs.values()]
    found = [(cache_key(each.text, None), each) for each in deciding]
    for score in compiled.scores.values():
        found += [(cache_key(each.text, None), each) for each in (score.satisfied, score.partial) if each]
    for rule in compiled.rules.values():
        row_of = rule.rule.for_each
        found += [(cache_key(each.text, row_of), each) for each in (rule.when, rule.check) if each]
        message = compiled.messages[rule.rule.id]
        found += [(cache_key(each.text, row_of), each) for each in message.conditions]
    return found


def _plain(each: Compiled) -> list[Any]:
    serialised = base64.b64encode(each.serialised).decode()
    return [
        each.text,
        serialised,
        sorted(each.reads),
        sorted(each.states),
        sorted(each.rules),
        each.uses_row,
        each.uses_age,
    ]


def _compiled(each: list[Any]) -> Compiled:
    text, serialised, reads, states, rules, uses_row, uses_age = each
    return Compiled(
        text, base64.b64decode(serialised), frozenset(reads), frozenset(states), frozenset(rules), uses_row, uses_age
    )


def _header(key: str, body: bytes) -> bytes:
    """Says what a kept pack depends on besides the pack, and proves that the file is whole and that of `key`."""
    checksum = hashlib.blake2b(body, digest_size=16).hexdigest()
    return f"{CACHE_FORMAT} {__version__} {protobuf_version} {key} {checksum}".encode()


def _file(cache: Path, key: str) -> Path:
    return cache / f"pack-{key}.json"


def _trim(cache: Path) -> None:
    """Remove the oldest beyond what is kept."""
    files = sorted(cache.glob("pack-*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in files[_KEEP:]:
        path.unlink(missing_ok=True)
