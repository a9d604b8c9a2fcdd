"""Prints the places (0, 1, …) of those arguments that are neither an existing path nor a library that loads.

system-libraries.sh asks this where the package manager does not know a library, or where there is no such manager.
It runs on any Python 3.11, without the environment.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import re
import sys
from pathlib import Path


def is_usable(proof: str) -> bool:
    """Whether `proof`, a path or a shared library's name (`libfontconfig.so.1`), is there; `-` is never there."""
    if proof == "-" or proof.startswith("/"):
        return Path(proof).exists()
    return loads(proof) or loads(ctypes.util.find_library(re.sub(r"^lib|\.so.*$", "", proof)))


def loads(library: str | None) -> bool:
    """Whether the dynamic linker finds and opens `library`."""
    if not library:
        return False
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    print(*(place for place, proof in enumerate(sys.argv[1:]) if not is_usable(proof)))
