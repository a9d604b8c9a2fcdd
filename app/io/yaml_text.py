"""Reading YAML from strangers: bounded, without tags, anchors and aliases, every fault with its line and column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, cast

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent, Event, NodeEvent, ScalarEvent
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from app.core.errors import InputError, Place

MAX_BYTES = 5_000_000
MAX_DEPTH = 40
MAX_VALUES = 100_000
"""Most values in a document. Reading that many takes about two seconds; a large pack's largest file has a tenth."""

YamlPath = tuple[str | int, ...]
Positions = dict[YamlPath, tuple[int, int]]
"""Line and column, from 1, by path."""

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LONG_NUMBER = re.compile(r"[0-9_]{4301,}")
_MERGE_KEY = "<<"


def load_yaml(data: bytes, file: str) -> Any:
    """The value of a YAML document; InputError with file, line and column when it cannot be used."""
    text = _decoded(data, file)
    try:
        _check_events(YAML(typ="safe", pure=False).parse(text), file)
        value = YAML(typ="safe", pure=False).load(text)
    except MarkedYAMLError as error:
        raise InputError(_sentence(error), _marked(file, error)) from None
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
    keys = _positions(_root(data), (), of_keys=True)
    inside = [] if isinstance(key, tuple) else [each for each in keys if each[0][:-1] == path and _means(each[0][-1], key)]
    place = Place(file, *inside[0][1]) if inside else place_of(positions(data), file, path)
    written = inside[0][0][-1] if inside else "this one"
    return InputError(f"A key must be text, and {written} is not; put it in quotes.", place)


def _means(written: str | int, key: Any) -> bool:
    """Whether a key as it is written was read as `key`."""
    try:
        return bool(YAML(typ="safe", pure=False).load(f"[{written}]") == [key])
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


def _check_events(events: Iterator[Event], file: str) -> None:
    depth = 0
    for number, event in enumerate(events):
        if isinstance(event, AliasEvent) or (isinstance(event, NodeEvent) and event.anchor):
            raise InputError("Anchors and aliases (& and *) are not allowed; write the value out.", _at(file, event))
        if isinstance(event, ScalarEvent):
            _check_scalar(event, file)
        elif getattr(event, "tag", None):
            raise _tagged(event, file)
        name = type(event).__name__
        depth += name.endswith("StartEvent")
        depth -= name.endswith("EndEvent")
        if depth > MAX_DEPTH:
            raise InputError(f"The document is nested more than {MAX_DEPTH} levels deep.", _at(file, event))
        if number > MAX_VALUES:
            raise InputError(f"The document holds more than {MAX_VALUES} values.", _at(file, event))


def _check_scalar(event: ScalarEvent, file: str) -> None:
    if event.tag:
        raise _tagged(event, file)
    if event.value == _MERGE_KEY and not event.style:
        raise InputError("Merging with << is not allowed; write the values out.", _at(file, event))


def _tagged(event: Event, file: str) -> InputError:
    tag = event.tag.replace("tag:yaml.org,2002:", "!!")
    return InputError(f"Tags such as {tag} are not allowed.", _at(file, event))


def _at(file: str, event: Event) -> Place:
    mark = event.start_mark
    return Place(file, mark.line + 1, mark.column + 1)


def _marked(file: str, error: MarkedYAMLError) -> Place:
    mark = error.problem_mark or error.context_mark
    return Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)


def _sentence(error: MarkedYAMLError) -> str:
    problem = (error.problem or error.context or "it is not well formed").splitlines()[0]
    if problem.startswith("found duplicate key"):
        return f"The key {problem.split('found duplicate key ')[1].split(' with value')[0]} is there twice."
    if problem.endswith("'tag:yaml.org,2002:value'"):
        return "A lone = must be put in quotes."
    return f"This is not YAML that can be read: {problem.removeprefix('but ')}."


def _root(data: bytes) -> Node | None:
    return YAML(typ="safe", pure=False).compose(data.decode("utf-8-sig"))


def _positions(node: Node | None, path: YamlPath, *, of_keys: bool) -> Iterator[tuple[YamlPath, tuple[int, int]]]:
    if node is None:
        return
    if not of_keys:
        yield path, _start(node)
    if isinstance(node, MappingNode):
        for key, value in node.value:
            name = (*path, str(key.value))
            if of_keys:
                yield name, _start(key)
            yield from _positions(value, name, of_keys=of_keys)
    elif isinstance(node, SequenceNode):
        for index, value in enumerate(node.value):
            yield from _positions(value, (*path, index), of_keys=of_keys)


def _start(node: Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1
