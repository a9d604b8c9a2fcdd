"""Progress of long work, on standard error and only where somebody watches."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """A function to call with (done, in all); it moves a bar on a terminal and does nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


@contextmanager
def busy(label: str, after_seconds: float = 0.5) -> Iterator[None]:
    """Show on a terminal that work of unknown length goes on, once it has taken longer than a moment."""
    if not sys.stderr.isatty():
        yield
        return
    done = threading.Event()
    watcher = threading.Thread(target=_spin, args=(label, done, after_seconds), daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()


def _spin(label: str, done: threading.Event, after_seconds: float) -> None:
    if done.wait(after_seconds):
        return
    from rich.console import Console

    with Console(stderr=True, markup=False).status(label):
        done.wait()
