"""The shape of the code: who may import whom, what the core may not touch, and how large things may grow."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).resolve().parents[1]
APP = ROOT / "app"

MODULE_LINES = 400
FUNCTION_LINES = 60
CLASS_METHODS = 25
EMPTY_NAMES = {"common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}

# Doors to the world outside: files, processes, network, clocks, chance, threads, the interpreter itself.
IMPURE_MODULES = frozenset(
    {
        *("asyncio", "builtins", "concurrent", "ctypes", "glob", "http", "importlib", "io", "logging", "mmap"),
        *("multiprocessing", "os", "pathlib", "pickle", "platform", "random", "secrets", "select", "shutil", "signal"),
        *("socket", "sqlite3", "ssl", "subprocess", "sys", "tempfile", "threading", "time", "urllib.request"),
    }
)
PURE_NAMES = frozenset({"io.StringIO", "io.BytesIO"})  # text and bytes in memory
IMPURE_CALLS = frozenset({"open", "print", "input", "exec", "eval", "__import__", "breakpoint"})
CLOCK_AND_CHANCE_CALLS = frozenset({"now", "today", "utcnow", "uuid1", "uuid4"})

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef


def modules(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def imported_modules(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def impurities(source: str) -> list[str]:
    """What in a module reaches outside: `line: import` or `line: call`."""
    tree = ast.parse(source)
    found = [(line, f"import {name}") for line, name in imported_modules(tree) if _is_impure(name)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Name) and called.id in IMPURE_CALLS:
                found.append((node.lineno, f"{called.id}()"))
            elif isinstance(called, ast.Attribute) and called.attr in CLOCK_AND_CHANCE_CALLS:
                found.append((node.lineno, f".{called.attr}()"))
    return [f"{line}: {what}" for line, what in sorted(found)]


def _is_impure(name: str) -> bool:
    parts = name.split(".")
    return name not in PURE_NAMES and any(
        ".".join(parts[:length]) in IMPURE_MODULES for length in range(1, len(parts) + 1)
    )


def oversized(source: str) -> list[str]:
    """Functions with more than FUNCTION_LINES lines and classes with more than CLASS_METHODS methods."""
    found: list[str] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, FunctionNode):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > FUNCTION_LINES:
                found.append(f"{node.lineno}: {node.name} has {lines} lines")
        elif isinstance(node, ast.ClassDef):
            methods = sum(isinstance(member, FunctionNode) for member in node.body)
            if methods > CLASS_METHODS:
                found.append(f"{node.lineno}: {node.name} has {methods} methods")
    return found


def _in_every_module(folder: Path, check: Callable[[str], Iterable[str]]) -> list[str]:
    sources = {path.relative_to(ROOT): path.read_text(encoding="utf-8") for path in modules(folder)}
    return [f"{name}:{fault}" for name, source in sources.items() for fault in check(source)]


def test_the_layers_and_their_libraries_are_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_the_core_reaches_nothing_outside() -> None:
    assert _in_every_module(APP / "core", impurities) == []


def test_functions_and_classes_stay_small() -> None:
    assert _in_every_module(APP, oversized) == []


def test_modules_stay_short() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in modules(APP)}
    assert {name: length for name, length in lengths.items() if length > MODULE_LINES} == {}


def test_names_say_what_is_inside() -> None:
    names = {path: {path.stem, *path.relative_to(ROOT).parent.parts} for path in modules(APP)}
    assert [str(path) for path, parts in names.items() if parts & EMPTY_NAMES] == []


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("import os", "1: import os"),
        ("import os.path", "1: import os.path"),
        ("from pathlib import Path", "1: import pathlib.Path"),
        ("def f():\n    import subprocess", "2: import subprocess"),
        ("from urllib import request", "1: import urllib.request"),
        ("from datetime import datetime\ndatetime.now()", "2: .now()"),
        ("import datetime\ndatetime.date.today()", "2: .today()"),
        ("open('x')", "1: open()"),
    ],
)
def test_a_way_out_of_the_core_is_seen(source: str, fault: str) -> None:
    assert impurities(source) == [fault]


@pytest.mark.parametrize(
    "source",
    ["from datetime import date", "from urllib.parse import quote", "from .os import x", "from io import StringIO"],
)
def test_pure_code_is_left_alone(source: str) -> None:
    assert impurities(source) == []


def test_a_long_function_is_seen() -> None:
    body = "    pass\n" * FUNCTION_LINES
    assert oversized(f"def long():\n{body}") == [f"1: long has {FUNCTION_LINES + 1} lines"]


def test_a_wide_class_is_seen() -> None:
    methods = "".join(f"    def m{number}(self): pass\n" for number in range(CLASS_METHODS + 1))
    assert oversized(f"class Wide:\n{methods}") == [f"1: Wide has {CLASS_METHODS + 1} methods"]
