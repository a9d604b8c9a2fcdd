"""A worker process: reads tasks on standard input, answers with fragments on standard output.

Started as `python -m app.io.pdf.worker` by `pool`. It opens no file but the bundled style sheet and fonts, holds itself
to the limits that come with each task, and ends when its input does.
"""

from __future__ import annotations

import ctypes.util
import gc
import os
import resource
import select
import signal
import sys
from typing import TYPE_CHECKING, Any

from app.io.pdf import lazy_imports, wire
from app.io.pdf.html_tree import UnprintableError

if TYPE_CHECKING:
    from app.io.pdf.typeset import Typesetter

_IDLE_SECONDS = 0.2
_RECURSION = 3000


def main() -> None:
    """Serve tasks until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # nothing that a library prints may get between the messages
    tasks = os.fdopen(os.dup(0), "rb", buffering=0)
    sys.setrecursionlimit(_RECURSION)
    gc.disable()
    typesetter = _start()
    gc.collect()
    gc.freeze()
    buffered = os.fdopen(tasks.fileno(), "rb", closefd=False)
    while (message := wire.read(buffered)) is not None:
        header, blobs = message
        _limit(header["memory_mb"], header["seconds"])
        answers_left = memoryview(_answer(typesetter, header, blobs))
        while answers_left:
            answers_left = answers_left[answers.write(answers_left) :]
        if not select.select([tasks], [], [], _IDLE_SECONDS)[0]:
            gc.collect()
    os._exit(0)


def _start() -> Typesetter | str:
    """The typesetter, or the sentence that says why there is none."""
    try:
        ctypes.util.find_library = _no_library
        lazy_imports.install()
        from app.io.pdf.typeset import Typesetter

        return Typesetter()
    except OSError as error:
        return (
            f"A library that PDF needs is missing ({error}); on Debian or Ubuntu install "
            "libpangoft2-1.0-0 and libharfbuzz-subset0."
        )
    except MemoryError:
        return "The memory limit is too small to start the PDF engine."


def _no_library(name: str) -> str | None:
    """cffi opens the libraries by their file names; searching for other spellings starts a compiler each time."""
    del name
    return None


def _limit(memory_mb: int, seconds: float) -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime + seconds) + 2
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))
    resource.setrlimit(resource.RLIMIT_AS, (memory_mb * 2**20, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _answer(typesetter: Typesetter | str, header: dict[str, Any], blobs: list[bytes]) -> bytes:
    """The message for one task: a fragment, or what went wrong."""
    if isinstance(typesetter, str):
        return wire.pack({"error": "start", "message": typesetter})
    task = header["task"]
    try:
        images = dict(zip(header["images"], blobs, strict=True))
        return wire.pack({"error": ""}, [typesetter.render(task, images).encode()])
    except UnprintableError as error:
        return wire.pack({"error": "unprintable", "message": str(error)})
    except MemoryError:
        return wire.pack({"error": "memory", "message": ""})
    except RecursionError:
        return wire.pack({"error": "unprintable", "message": "The text is nested too deeply to be printed."})
    except Exception as error:
        return wire.pack({"error": "fault", "message": f"{type(error).__name__}: {error}"[:500]})


if __name__ == "__main__":
    main()
