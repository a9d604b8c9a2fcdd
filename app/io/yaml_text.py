"""Reading YAML from strangers: bounded, without tags, anchors and aliases, every fault with its line and column."""

from __future__ import annotations

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

YamlPath = tuple[str | int, ...]


def load_yaml(data: bytes, file: str) -> Any:
    """The value of a YAML document; InputError with file, line and column when it cannot be used."""
    text = _decoded(data, file)
    try:
        _check_events(YAML(typ="safe", pure=False).parse(text), file)
        return _with_text_dates(YAML(typ="safe", pure=False).load(text))
    except MarkedYAMLError as error:
        raise InputError(_sentence(error), _place(file, error)) from None
    except (YAMLError, ValueError, OverflowError) as error:
        raise InputError(f"This is not YAML that can be read: {str(error).splitlines()[0]}.", Place(file)) from None


def positions(data: bytes) -> dict[YamlPath, tuple[int, int]]:
    """Line and column, from 1, of every value of a document that `load_yaml` accepted."""
    root = YAML(typ="safe", pure=True).compose(data.decode())
    return dict(_positions(root, ())) if root is not None else {}


def place_of(known: dict[YamlPath, tuple[int, int]], file: str, path: YamlPath) -> Place:
    """The place of `path`, or of the nearest thing around it that is there."""
    for length in range(len(path), -1, -1):
        found = known.get(path[:length])
        if found is not None:
            return Place(file, *found)
    return Place(file, 1, 1)


def _with_text_dates(value: Any) -> Any:
    """Dates as ISO text, so that what was read can be kept as JSON."""
    if isinstance(value, dict):
        return {key: _with_text_dates(each) for key, each in cast("dict[Any, Any]", value).items()}
    if isinstance(value, list):
        return [_with_text_dates(each) for each in cast("list[Any]", value)]
    return value.isoformat() if isinstance(value, date) else value


def _decoded(data: bytes, file: str) -> str:
    if len(data) > MAX_BYTES:
        raise InputError(f"The file has {len(data)} bytes; {MAX_BYTES} are allowed.", Place(file))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"The file is not UTF-8 text (byte {error.start}).", Place(file)) from None
    if "\x00" in text:
        raise InputError("The file contains NUL characters; it is damaged or not text.", Place(file))
    return text


def _check_events(events: Iterator[Event], file: str) -> None:
    depth = 0
    for event in events:
        if isinstance(event, AliasEvent) or (isinstance(event, NodeEvent) and event.anchor):
            raise InputError("Anchors and aliases (& and *) are not allowed; write the value out.", _at(file, event))
        if getattr(event, "tag", None) and not _is_plain_tag(event):
            raise InputError(f"Tags such as {event.tag} are not allowed.", _at(file, event))
        name = type(event).__name__
        depth += name.endswith("StartEvent")
        depth -= name.endswith("EndEvent")
        if depth > MAX_DEPTH:
            raise InputError(f"The document is nested more than {MAX_DEPTH} levels deep.", _at(file, event))


def _is_plain_tag(event: Event) -> bool:
    return isinstance(event, ScalarEvent) and event.tag == "!"


def _at(file: str, event: Event) -> Place:
    mark = event.start_mark
    return Place(file, mark.line + 1, mark.column + 1)


def _place(file: str, error: MarkedYAMLError) -> Place:
    mark = error.problem_mark or error.context_mark
    return Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)


def _sentence(error: MarkedYAMLError) -> str:
    problem = (error.problem or error.context or "it is not well formed").splitlines()[0]
    if problem.startswith("found duplicate key"):
        return f"The key {problem.split('found duplicate key ')[1].split(' with value')[0]} is there twice."
    return f"This is not YAML that can be read: {problem}."


def _positions(node: Node, path: YamlPath) -> Iterator[tuple[YamlPath, tuple[int, int]]]:
    yield path, (node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield from _positions(value, (*path, str(key.value)))
    elif isinstance(node, SequenceNode):
        for index, value in enumerate(node.value):
            yield from _positions(value, (*path, index))
