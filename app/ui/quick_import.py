"""Importing PySide6 without what it loads for its error messages until one of them is needed.

At every start PySide6 compiles some 3,000 lines of Python that describe the signatures of its functions, and afterwards
reads the source of each imported module for switches to other names of Qt's functions, which this program does not use.
Both together take half as long as all the rest of importing it. Here the descriptions are loaded when something first
asks for them, such as the message of a TypeError, or when there is time; modules are imported as Python imports them.

Where a later PySide6 goes about it in another way, nothing is put off, and nothing else changes.
"""

from __future__ import annotations

import builtins
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIGNATURES = "shibokensupport.signature."
PUT_OFF = frozenset(
    _SIGNATURES + name
    for name in ("errorhandler", "layout", "mapping", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool")
)
"""The modules that are loaded when first asked for something."""


def import_pyside() -> None:
    """Import PySide6; a second call, or one after it was imported elsewhere, does nothing."""
    if "PySide6" in sys.modules:
        return
    finders = sys.meta_path
    sys.meta_path = _Finders(finders)
    try:
        import PySide6.QtCore  # noqa: F401 - what this is for
    finally:
        sys.meta_path = finders
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


class _Finders(list[Any]):
    """Where Python looks for modules. PySide6 puts the finder of its own ones first; ours goes before that."""

    def insert(self, index: Any, finder: Any) -> None:
        super().insert(index, finder)
        super().insert(index, _Finder(finder))


class _Finder:
    def __init__(self, stock: Any) -> None:
        self._stock = stock

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        found = self._stock.find_spec(name, path, target) if name in PUT_OFF else None
        return None if found is None else ModuleSpec(name, cast("Any", _Later(name, found.loader)))


class _Later:
    """Gives a module that loads itself when it is first asked for something it does not have."""

    def __init__(self, name: str, stock: Any) -> None:
        self._name = name
        self._stock = stock

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _ModuleForLater(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        module.__file__ = self._name
        vars(module)[_LOAD] = self._load
        for name in _TAKEN.get(self._name, ()):
            vars(module)[name] = lambda name=name: getattr(_loaded(module), name)()

    def _load(self, module: ModuleType) -> None:
        spec, module.__spec__ = module.__spec__, ModuleSpec(self._name, self._stock)
        try:
            self._stock.exec_module(module)
        finally:
            module.__spec__ = spec


_LOAD = "_readyroom_load"
_TAKEN = {_SIGNATURES + "mapping": ("update_mapping",)}
"""Functions that PySide6 takes out of modules without asking the module for them."""


class _ModuleForLater(ModuleType):
    def __getattr__(self, name: str) -> Any:
        load_now(self)
        try:
            return vars(self)[name]
        except KeyError:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}") from None


def put_off() -> list[ModuleType]:
    """The modules that have not been asked for anything yet."""
    return [module for name in sorted(PUT_OFF) if _LOAD in vars(module := sys.modules.get(name, sys))]


def _loaded(module: ModuleType) -> ModuleType:
    load_now(module)
    return module


def load_now(module: ModuleType) -> None:
    """Load a module that was put off; nothing where it is loaded."""
    load = vars(module).pop(_LOAD, None)
    if load is not None:
        load(module)
