"""Render a job to PDF: by chapters in warm workers with a cache, or in one piece."""

from __future__ import annotations

import os
import threading
import time
import weakref
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from app.core.errors import RenderError
from app.io.pdf import pages
from app.io.pdf.assemble import AssemblyError, Part, assemble
from app.io.pdf.cache import RenderCache
from app.io.pdf.fragment import Fragment
from app.io.pdf.html_filter import Heading
from app.io.pdf.job import Engine, Limits, PdfJob
from app.io.pdf.pool import EngineFault, WorkerPool, decode
from app.io.pdf.tasks import Task, book_task, contents_task, furniture_task, job_key, part_tasks

Progress = Callable[[int, int], None]
DEFAULT_LIMITS = Limits()
_CONTENTS_TRIES = 5
_MAX_WORKERS = 4


class PdfWorkers:
    """Warm worker processes for several renders; a context manager. May be shared by threads: renders take turns."""

    def __init__(self, count: int | None = None) -> None:
        """`count` workers, by default one for each core up to four."""
        self._pool = WorkerPool(count or max(1, min(_MAX_WORKERS, os.cpu_count() or 1)))
        self._lock = threading.Lock()
        self._finalizer = weakref.finalize(self, self._pool.close)

    def __enter__(self) -> PdfWorkers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def process_ids(self) -> list[int]:
        """The worker processes that are alive."""
        return self._pool.process_ids

    def start(self) -> None:
        """Start all workers now, so that the first render finds them warm."""
        with self._lock:
            self._pool.start()

    def close(self) -> None:
        """End all workers; nothing of them stays. A later render starts new ones."""
        with self._lock:
            self._pool.close()

    def render(
        self, job: PdfJob, *, cache: Path | None = None, on_progress: Progress | None = None,
        limits: Limits = DEFAULT_LIMITS, engine: Engine = "chapters",
    ) -> bytes:  # fmt: skip
        """The PDF of a job; see `render_pdf`."""
        job.check()
        with self._lock:
            return _Render(self._pool, job, RenderCache(cache), on_progress, limits).run(engine)


def render_pdf(
    job: PdfJob, *, cache: Path | None = None, on_progress: Progress | None = None,
    limits: Limits = DEFAULT_LIMITS, engine: Engine = "chapters",
) -> bytes:  # fmt: skip
    """Render a job as tagged PDF (PDF/UA-1); equal jobs give identical bytes.

    `cache` is a folder for rendered parts; `on_progress(done, total)` is called as parts are ready and may raise to
    cancel; `engine` 'single' lays the document out in one piece, which also happens when the chapter engine fails for a
    reason of its own. Raises RenderError when the job cannot be printed or exceeds a limit.
    """
    with PdfWorkers() as workers:
        return workers.render(job, cache=cache, on_progress=on_progress, limits=limits, engine=engine)


class _Render:
    """One render from job to bytes."""

    def __init__(
        self, pool: WorkerPool, job: PdfJob, cache: RenderCache, on_progress: Progress | None, limits: Limits
    ) -> None:
        self._pool = pool
        self._job = job
        self._cache = cache
        self._on_progress = on_progress
        self._limits = limits
        self._deadline = time.monotonic() + limits.seconds
        self._done = 0
        self._total = len(job.chapters) + 4  # cover, furniture, contents, assembly

    def run(self, engine: Engine) -> bytes:
        key = job_key(self._job) if engine == "chapters" else ""
        if (known := self._cache.get(key)) is not None:
            self._done = self._total
            self._tell()
            return known
        self._tell()
        data: bytes | None = None
        if engine == "chapters":
            with suppress(EngineFault, AssemblyError):
                data = self._by_chapters()
        if data is None:
            data = self._in_one_piece()
        self._done = self._total
        self._tell()
        if key:
            self._cache.put(key, data)
        self._cache.trim()
        return data

    def _by_chapters(self) -> bytes:
        tasks = part_tasks(self._job)
        furniture_request = furniture_task(self._job)
        fragments = self._fragments([furniture_request, *tasks])
        furniture, cover, *chapters = (fragments[task.name] for task in (furniture_request, *tasks))
        contents = self._contents(cover, chapters)
        parts = [Part(cover, [0] * len(cover.pages)), Part(contents, [1] * len(contents.pages))]
        parts += [Part(chapter, [sheet] * len(chapter.pages)) for sheet, chapter in enumerate(chapters, start=2)]
        return assemble(self._job, parts, furniture)

    def _contents(self, cover: Fragment, chapters: Sequence[Fragment]) -> Fragment:
        """The contents, rendered until the page numbers in it agree with its own length."""
        shown = [
            (chapter, Heading(level, anchor, text))
            for chapter in chapters
            for level, anchor, text in chapter.headings
            if level <= pages.CONTENTS_LEVELS
        ]
        length = 1
        for _ in range(_CONTENTS_TRIES):
            numbers = _page_numbers(shown, chapters, len(cover.pages) + length)
            task = contents_task(self._job, [heading for _, heading in shown], numbers)
            contents = self._fragments([task])[task.name]
            if len(contents.pages) == length:
                return contents
            length = len(contents.pages)
        raise EngineFault("the contents do not settle")

    def _in_one_piece(self) -> bytes:
        try:
            return self._book()
        except (EngineFault, AssemblyError) as fault:
            raise RenderError(f"The PDF engine failed ({fault}).") from fault

    def _book(self) -> bytes:
        book = self._fragments([book_task(self._job)])["book"]  # one after the other: one worker is enough
        furniture = self._fragments([furniture_task(self._job)])["furniture"]
        starts = [pages.anchor(name) for name in ("cover", "contents", *(chapter.id for chapter in self._job.chapters))]
        firsts = {book.anchors[start][0]: sheet for sheet, start in enumerate(starts) if start in book.anchors}
        sheet, sheets = 0, list[int]()
        for page in range(len(book.pages)):
            sheet = firsts.get(page, sheet)
            sheets.append(sheet)
        return assemble(self._job, [Part(book, sheets)], furniture)

    def _fragments(self, tasks: Sequence[Task]) -> dict[str, Fragment]:
        """All answers by the name of their task, from the cache where it has them."""
        found: dict[str, Fragment] = {}
        missing: list[Task] = []
        for task in tasks:
            known = self._cache.get(task.key())
            if known is None:
                missing.append(task)
            else:
                found[task.name] = self._accept(task, known)

        def done(task: Task, data: bytes) -> None:
            found[task.name] = self._accept(task, data)
            self._cache.put(task.key(), data)

        if missing:
            self._pool.run(missing, self._limits, self._deadline, done)
        return found

    def _accept(self, task: Task, data: bytes) -> Fragment:
        fragment = decode(task, data)
        self._done = min(self._done + 1, self._total - 1)
        self._tell()
        return fragment

    def _tell(self) -> None:
        if self._on_progress is not None:
            self._on_progress(self._done, self._total)


def _page_numbers(shown: Sequence[tuple[Fragment, Heading]], chapters: Sequence[Fragment], before: int) -> list[int]:
    """The page on which each heading stands, counted from 1, when `before` pages precede the first chapter."""
    first: dict[int, int] = {}
    for chapter in chapters:
        first[id(chapter)] = before + 1
        before += len(chapter.pages)
    return [first[id(chapter)] + chapter.anchors[heading.id][0] for chapter, heading in shown]
