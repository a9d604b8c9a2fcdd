"""Worker processes: started when first needed, kept warm, killed when they exceed a limit or are not wanted."""

from __future__ import annotations

import os
import selectors
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, cast

from app.core.errors import Place, RenderError
from app.io.pdf import assets, wire
from app.io.pdf.fragment import Fragment, FragmentError
from app.io.pdf.job import Limits
from app.io.pdf.tasks import Task

_CHUNK = 1 << 18


class EngineFault(Exception):  # noqa: N818 - a fault of the engine, not an error of the user
    """The engine failed for a reason of its own; another way of rendering may still work."""


class _Worker:
    """One process and what is on its way to and from it."""

    def __init__(self, folder: Path) -> None:
        self._folder = Path(tempfile.mkdtemp(dir=folder))
        package_root = str(Path(__file__).resolve().parents[3])
        path = os.pathsep.join(part for part in (package_root, os.environ.get("PYTHONPATH", "")) if part)
        environment = {
            **os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": "0", "PYTHONSAFEPATH": "1", "TMPDIR": str(self._folder),
            "FONTCONFIG_FILE": str(assets.resources_folder() / "fonts" / "fonts.conf"),
        }  # fmt: skip
        self.process = subprocess.Popen(
            [sys.executable, "-m", "app.io.pdf.worker"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment,
        )  # fmt: skip
        self.task: Task | None = None
        self.outgoing = memoryview(b"")
        self.inbox = wire.Inbox()
        os.set_blocking(self.stdin.fileno(), False)
        os.set_blocking(self.stdout.fileno(), False)

    @property
    def stdin(self) -> IO[bytes]:
        return cast("IO[bytes]", self.process.stdin)

    @property
    def stdout(self) -> IO[bytes]:
        return cast("IO[bytes]", self.process.stdout)

    def give(self, task: Task, memory_mb: int, seconds: float) -> None:
        header: dict[str, Any] = {
            "task": task.header, "images": list(task.images), "memory_mb": memory_mb, "seconds": seconds
        }  # fmt: skip
        self.task = task
        self.outgoing = memoryview(wire.pack(header, list(task.images.values())))

    def end(self) -> None:
        """Leave no process, pipe or temporary file."""
        self.process.kill()
        for pipe in (self.stdin, self.stdout):
            with suppress(OSError):
                pipe.close()
        self.process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)


class WorkerPool:
    """A few workers; not to be shared between threads without a lock."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._workers: list[_Worker] = []
        self._folder: Path | None = None

    @property
    def process_ids(self) -> list[int]:
        """The processes that are alive now."""
        return [worker.process.pid for worker in self._workers]

    def start(self, count: int | None = None) -> None:
        """Start workers up to a number (all by default), so that they are warm when needed."""
        while len(self._workers) < min(self._count, self._count if count is None else count):
            if self._folder is None:
                self._folder = Path(tempfile.mkdtemp(prefix="readyroom-pdf-"))
            self._workers.append(_Worker(self._folder))

    def close(self) -> None:
        """End every process and remove every temporary file; the pool can be used again."""
        while self._workers:
            self._workers.pop().end()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def run(self, tasks: Sequence[Task], limits: Limits, deadline: float, done: Callable[[Task, bytes], None]) -> None:
        """Do all tasks, the longest first, calling `done` with each encoded fragment.

        `deadline` is a value of `time.monotonic`. Raises RenderError for a limit or a crash, EngineFault for a fault of
        the engine, and whatever `done` raises; busy workers are then ended, so that nothing goes on in the background.
        """
        waiting = sorted(tasks, key=_size)
        self.start(len(waiting))
        try:
            with selectors.DefaultSelector() as selector:
                while waiting or any(worker.task for worker in self._workers):
                    for worker in self._workers:
                        if worker.task is None and waiting:
                            worker.give(waiting.pop(), limits.memory_mb, max(1.0, deadline - time.monotonic()))
                            selector.register(worker.stdin, selectors.EVENT_WRITE, worker)
                            selector.register(worker.stdout, selectors.EVENT_READ, worker)
                    self._serve(selector, limits, deadline, done)
        finally:
            for worker in [worker for worker in self._workers if worker.task is not None]:
                self._workers.remove(worker)
                worker.end()

    def _serve(
        self, selector: selectors.BaseSelector, limits: Limits, deadline: float, done: Callable[[Task, bytes], None]
    ) -> None:
        ready = selector.select(max(0.0, deadline - time.monotonic()))
        if not ready and time.monotonic() >= deadline:
            busy = next((worker.task for worker in self._workers if worker.task), None)
            raise RenderError(f"The PDF was not finished within {limits.seconds:g} seconds.", _place(busy))
        for key, events in ready:
            worker = cast(_Worker, key.data)
            if events & selectors.EVENT_WRITE:
                self._write(selector, worker)
            elif (answer := self._read(worker, limits)) is not None:
                task = cast(Task, worker.task)
                fragment = _fragment(task, answer, limits)
                worker.task = None
                selector.unregister(worker.stdout)
                done(task, fragment)

    def _write(self, selector: selectors.BaseSelector, worker: _Worker) -> None:
        try:
            sent = os.write(worker.stdin.fileno(), worker.outgoing[:_CHUNK])
        except BrokenPipeError:
            sent = len(worker.outgoing)  # it is gone; reading says how
        worker.outgoing = worker.outgoing[sent:]
        if not worker.outgoing:
            selector.unregister(worker.stdin)

    def _read(self, worker: _Worker, limits: Limits) -> tuple[dict[str, Any], list[bytes]] | None:
        piece = os.read(worker.stdout.fileno(), _CHUNK)
        if piece:
            return worker.inbox.feed(piece)
        code = worker.process.wait()
        if code == -signal.SIGXCPU:
            raise RenderError(f"The PDF was not finished within {limits.seconds:g} seconds.", _place(worker.task))
        raise RenderError(f"The PDF engine stopped unexpectedly ({_ending(code)}).", _place(worker.task))


def _size(task: Task) -> int:
    """A measure of how long a task will take."""
    return sum(len(part["html"]) for part in task.header.get("parts", ())) + sum(map(len, task.images.values())) // 20


def _fragment(task: Task, answer: tuple[dict[str, Any], list[bytes]], limits: Limits) -> bytes:
    header, blobs = answer
    kind = header["error"]
    if kind == "":
        return blobs[0]
    if kind == "memory":
        raise RenderError(f"The PDF needs more than {limits.memory_mb} MB of memory.", _place(task))
    if kind == "fault":
        raise EngineFault(f"{task.name}: {header['message']}")
    raise RenderError(header["message"], _place(task))


def _place(task: Task | None) -> Place:
    return Place(file=f"chapter '{task.name}'") if task and task.name not in ("book", "furniture") else Place()


def _ending(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"status {code}"


def decode(task: Task, data: bytes) -> Fragment:
    """The fragment a worker sent; EngineFault when it is damaged."""
    try:
        return Fragment.decode(data)
    except (FragmentError, ValueError, KeyError, TypeError) as error:
        raise EngineFault(f"{task.name}: {error}") from error
