"""Reading YAML from strangers: bounded, without tags, anchors and aliases, every fault with its line and column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, Protocol, cast

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from app.core.errors import InputError, Place

MAX_BYTES = 5_000_000
MAX_DEPTH = 40
MAX_VALUES = 100_000
"""Most values in a document. Reading that many takes about two seconds; a large pack's largest file has a tenth."""

YamlPath = tuple[str | int, ...]
Positions = dict[YamlPath, tuple[int, int]]
"""Line and column, from 1, by path."""


class _Mark(Protocol):
    """A position, from 0. The YAML library has no types, so what is used of it is described here."""

    line: int
    column: int


class _Event(Protocol):
    """A step of reading: a scalar with its text and style, the start or end of a mapping, …"""

    start_mark: _Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None


class _Node(Protocol):
    """A value with where it stands: a scalar, a list of nodes, or pairs of nodes."""

    start_mark: _Mark
    value: Any


_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LONG_NUMBER = re.compile(r"[0-9_]{4301,}")
_MERGE_KEY = "<<"


def load_yaml(data: bytes, file: str) -> Any:
    """The value of a YAML document; InputError with file, line and column when it cannot be used."""
    text = _decoded(data, file)
    try:
        _check_events(_reader().parse(text), file)
        value = _reader().load(text)
    except MarkedYAMLError as error:
        raise _malformed(file, error) from None
    except (YAMLError, ValueError, OverflowError) as error:
        raise _unreadable(text, file, error) from None
    return _plain(value, (), data, file)


def positions(data: bytes) -> Positions:
    """Where every value of a document stands that `load_yaml` accepted."""
    return dict(_positions(_root(data), (), of_keys=False))


def key_positions(data: bytes) -> Positions:
    """Where every key of a document stands that `load_yaml` accepted, by the path of its value."""
    return dict(_positions(_root(data), (), of_keys=True))


def place_of(known: Positions, file: str, path: YamlPath) -> Place:
    """The place of `path`, or of the nearest thing around it that is there."""
    for length in range(len(path), -1, -1):
        found = known.get(path[:length])
        if found is not None:
            return Place(file, *found)
    return Place(file, 1, 1)


def _plain(value: Any, path: YamlPath, data: bytes, file: str) -> Any:
    """Dates as ISO text, so that what was read can be kept as JSON; keys that are no text are refused."""
    if isinstance(value, dict):
        plain: dict[str, Any] = {}
        for key, each in cast("dict[Any, Any]", value).items():
            if not isinstance(key, str):
                raise _key_that_is_no_text(key, path, data, file)
            plain[key] = _plain(each, (*path, key), data, file)
        return plain
    if isinstance(value, list):
        return [_plain(each, (*path, index), data, file) for index, each in enumerate(cast("list[Any]", value))]
    return value.isoformat() if isinstance(value, date) else value


def _key_that_is_no_text(key: Any, path: YamlPath, data: bytes, file: str) -> InputError:
    keys = key_positions(data)
    written = [each for each in keys if each[:-1] == path and _means(each[-1], key)]
    place = Place(file, *keys[written[0]]) if written else place_of(positions(data), file, path)
    shown = written[0][-1] if written else "this one"
    return InputError(f"A key must be text, and {shown} is not; put it in quotes.", place)


def _means(written: str | int, key: Any) -> bool:
    """Whether a key as it is written was read as `key`."""
    if isinstance(key, tuple):
        return False
    try:
        return bool(_reader().load(f"[{written}]") == [key])
    except (YAMLError, ValueError):
        return False


def _decoded(data: bytes, file: str) -> str:
    if len(data) > MAX_BYTES:
        raise InputError(f"The file has {len(data)} bytes; {MAX_BYTES} are allowed.", Place(file))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"The file is not UTF-8 text (byte {error.start}).", Place(file)) from None
    found = _FORBIDDEN.search(text)
    if found:
        what = f"a character that text does not have (U+{ord(found[0]):04X})"
        raise InputError(f"The file holds {what}; it is damaged or not text.", _place_at(text, found.start(), file))
    return text


def _place_at(text: str, offset: int, file: str) -> Place:
    before = text[:offset]
    return Place(file, before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1)


def _unreadable(text: str, file: str, error: Exception) -> InputError:
    number = _LONG_NUMBER.search(text)
    if isinstance(error, ValueError) and number:
        return InputError("A number has too many digits.", _place_at(text, number.start(), file))
    problem = str(error).splitlines()[0].rstrip(".")
    return InputError(f"This is not YAML that can be read: {problem}.", Place(file))


def _check_events(events: Iterator[_Event], file: str) -> None:
    depth = 0
    for number, event in enumerate(events):
        kind = type(event).__name__
        if kind == "AliasEvent" or getattr(event, "anchor", None):
            raise InputError("Anchors and aliases (& and *) are not allowed; write the value out.", _at(file, event))
        if getattr(event, "tag", None):
            tag = str(event.tag).replace("tag:yaml.org,2002:", "!!")
            raise InputError(f"Tags such as {tag} are not allowed.", _at(file, event))
        if kind == "ScalarEvent" and event.value == _MERGE_KEY and not event.style:
            raise InputError("Merging with << is not allowed; write the values out.", _at(file, event))
        depth += kind.endswith("StartEvent")
        depth -= kind.endswith("EndEvent")
        if depth > MAX_DEPTH:
            raise InputError(f"The document is nested more than {MAX_DEPTH} levels deep.", _at(file, event))
        if number > MAX_VALUES:
            raise InputError(f"The document holds more than {MAX_VALUES} values.", _at(file, event))


def _at(file: str, marked: _Event) -> Place:
    return Place(file, marked.start_mark.line + 1, marked.start_mark.column + 1)


def _malformed(file: str, error: Any) -> InputError:
    mark: _Mark | None = error.problem_mark or error.context_mark
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    problem = str(error.problem or error.context or "it is not well formed").splitlines()[0].removeprefix("but ")
    if problem.startswith("found duplicate key"):
        key = problem.removeprefix("found duplicate key ").split(" with value")[0]
        return InputError(f"The key {key} is there twice.", place)
    if problem.endswith("'tag:yaml.org,2002:value'"):
        return InputError("A lone = must be put in quotes.", place)
    return InputError(f"This is not YAML that can be read: {problem}.", place)


def _reader() -> Any:
    """The safe reader with the C parser."""
    return YAML(typ="safe", pure=False)


def _root(data: bytes) -> _Node | None:
    return _reader().compose(data.decode("utf-8-sig"))


def _positions(node: _Node | None, path: YamlPath, *, of_keys: bool) -> Iterator[tuple[YamlPath, tuple[int, int]]]:
    if node is None:
        return
    if not of_keys:
        yield path, _start(node)
    kind = type(node).__name__
    if kind == "MappingNode":
        for key, value in cast("list[tuple[_Node, _Node]]", node.value):
            name = (*path, str(key.value))
            if of_keys:
                yield name, _start(key)
            yield from _positions(value, name, of_keys=of_keys)
    elif kind == "SequenceNode":
        for index, value in enumerate(cast("list[_Node]", node.value)):
            yield from _positions(value, (*path, index), of_keys=of_keys)


def _start(node: _Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1
