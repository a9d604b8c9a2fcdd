"""Lines and columns of what stands at a path in a pack's file; worked out only when there is something to report."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from app.core.check.problem import Spot
from app.core.errors import InputError
from app.io.yaml_text import YamlPath, load_yaml, place_of, positions


def line_and_column(files: Mapping[str, bytes], spot: Spot) -> tuple[int, int]:
    """Line and column, from 1, of a spot. A position within a text is exact where the text stands on one line."""
    content = files.get(spot.file)
    if content is None or not spot.file.endswith(".yaml"):
        return spot.line, spot.column
    known = _positions(content, spot.file)
    if not known:
        return spot.line, spot.column
    place = place_of(known, spot.file, spot.path)
    line, column = place.line or 1, place.column or 1
    if (spot.line, spot.column) == (1, 1) or spot.path not in known:
        return line, column
    return _within(content.decode(), line, column, spot)


def _within(text: str, line: int, column: int, spot: Spot) -> tuple[int, int]:
    lines = text.splitlines()
    start = lines[line - 1][column - 1 : column] if line <= len(lines) else ""
    if start in ("|", ">"):
        below = line + spot.line
        indent = len(lines[below - 1]) - len(lines[below - 1].lstrip()) if below <= len(lines) else 0
        return below, indent + spot.column
    quoted = 1 if start in ('"', "'") else 0
    return (line, column + quoted + spot.column - 1) if spot.line == 1 else (line + spot.line - 1, spot.column)


@lru_cache(maxsize=64)
def _positions(content: bytes, file: str) -> dict[YamlPath, tuple[int, int]]:
    try:
        load_yaml(content, file)
    except InputError:
        return {}
    return positions(content)
