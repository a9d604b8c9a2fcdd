"""Load the parts of fontTools that WeasyPrint rarely needs only when they are needed.

Importing them costs a third of a worker's start. HarfBuzz makes the font subsets; fontTools does it only where the
library of HarfBuzz is missing, and instantiates variable fonts only when a document falls back to one.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any

_SUBSET = "fontTools.subset"
_INSTANCER = "fontTools.varLib.instancer"


def install() -> None:
    """Put stand-ins for both modules where importing finds them; a module that is already loaded stays."""
    if _SUBSET not in sys.modules:
        subset: Any = ModuleType(_SUBSET)
        subset.__getattr__ = _from_subset
        sys.modules[_SUBSET] = subset
    if _INSTANCER not in sys.modules:
        instancer: Any = ModuleType(_INSTANCER)
        instancer.instantiateVariableFont = _instantiate
        sys.modules[_INSTANCER] = instancer


def _real(name: str) -> Any:
    """The module itself, in place of its stand-in."""
    if getattr(sys.modules.get(name), "__spec__", None) is None:
        sys.modules.pop(name, None)
    return importlib.import_module(name)


def _from_subset(name: str) -> object:
    if name.startswith("__"):
        raise AttributeError(name)
    return getattr(_real(_SUBSET), name)


def _instantiate(*arguments: object, **options: object) -> object:
    return _real(_INSTANCER).instantiateVariableFont(*arguments, **options)
