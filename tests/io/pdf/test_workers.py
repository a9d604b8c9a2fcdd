"""Limits, crashes, cancelling and caching: whatever happens, nothing is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.errors import RenderError
from app.io.pdf import Chapter, Limits, PdfWorkers, assemble, render, render_pdf
from tests.io.pdf.checkout_sample import checkout_job

ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Temporary files go here; the test fails when one is left, or a worker process."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    before = _worker_processes()
    yield folder
    assert list(folder.iterdir()) == []
    assert _worker_processes() <= before


def _worker_processes() -> set[int]:
    """Worker processes that this test process started."""
    found: set[int] = set()
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            if parent == os.getpid() and b"app.io.pdf.worker" in (folder / "cmdline").read_bytes():
                found.add(int(folder.name))
    return found


SMALL = checkout_job(chapters=(Chapter("only", "Only", "<h1>Only</h1><p>Text.</p>"),), cover_html="<h1>Cover</h1>")
ENDLESS = replace(SMALL, chapters=(Chapter("endless", "Endless", "<h1>x</h1><p>" + "a" * 2_000_000),))


def test_a_chapter_that_takes_too_long_ends_in_one_sentence() -> None:
    with pytest.raises(RenderError) as caught:
        render_pdf(ENDLESS, limits=Limits(seconds=2.5))
    assert str(caught.value) == "chapter 'endless': The PDF was not finished within 2.5 seconds."


def test_too_little_memory_ends_in_one_sentence() -> None:
    text = "<h1>x</h1>" + "<p>A sentence of some words.</p>" * 6_000
    long = replace(SMALL, chapters=(Chapter("long", "Long", text),))
    with pytest.raises(RenderError, match=r"(needs more than 120 MB of memory|stopped unexpectedly \(signal \d+\))\.$"):
        render_pdf(long, limits=Limits(memory_mb=120))


BOMBS = {
    "colspan": "<table><tr><td colspan=100000000>a</td></tr></table>",
    "rowspan": "<table><tr><td rowspan=100000000>a</td><td>b</td></tr></table>",
    "spans": "<table>" + "<tr><td colspan=40 rowspan=9999>a</td></tr>" * 100 + "</table>",
    "depth": "<div>" * 50_000 + "deep",
    "inline depth": "<b><i>" * 2_000 + "deep",
    "list depth": "<ul><li>" * 1_500 + "deep",
    "table depth": "<table><tr><td>" * 500 + "deep",
    "flex": '<div style="display:flex">' * 14 + "x",
    "columns": "<table><tr>" + "<td>a</td>" * 500 + "</tr></table>",
    "elements": "<b>a</b>" * 200_000,
    "angles": "<" * 100_000,
    "attributes": "<p " + 'a="' * 50_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_printed_or_refused_within_the_limits(name: str) -> None:
    job = replace(SMALL, chapters=(Chapter("bomb", "Bomb", "<h1>x</h1>" + BOMBS[name]),))
    try:
        assert render_pdf(job, limits=Limits(seconds=30, memory_mb=1500)).startswith(b"%PDF-1.7")
    except RenderError as error:
        assert str(error).startswith("chapter 'bomb': ") and str(error).endswith(".")


def test_too_much_html_is_refused_before_a_worker_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "Popen", None)
    with pytest.raises(RenderError, match=r"^big: The chapter has 5,000,000 characters of HTML"):
        render_pdf(replace(SMALL, chapters=(Chapter("big", "Big", "a" * 5_000_000),)))


def test_an_svg_that_multiplies_itself_is_stopped() -> None:
    groups = "".join(f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 9))
    svg = f'<svg xmlns="http://www.w3.org/2000/svg"><g id="a0"><path d="M0 0h1"/></g>{groups}<use href="#a8"/></svg>'
    job = replace(
        SMALL, resources={"x.svg": svg.encode()}, chapters=(Chapter("a", "A", '<h1>x</h1><img src="x.svg" alt="x">'),)
    )
    with pytest.raises(RenderError, match=r"not finished within 3 seconds\.$"):
        render_pdf(job, limits=Limits(seconds=3))


def test_a_killed_worker_ends_in_one_sentence_and_the_pool_goes_on() -> None:
    with PdfWorkers(1) as workers:
        workers.start()
        (victim,) = workers.process_ids

        def kill(done: int, total: int) -> None:
            os.kill(victim, signal.SIGKILL)

        with pytest.raises(RenderError, match=r"The PDF engine stopped unexpectedly \(signal 9\)\.$"):
            workers.render(SMALL, on_progress=kill)
        assert workers.render(SMALL).startswith(b"%PDF")
        assert workers.process_ids not in ([], [victim])


class CancelError(Exception):
    pass


@pytest.mark.parametrize("step", [0, 1, 3])
def test_progress_may_cancel_at_any_step(step: int) -> None:
    def cancel(done: int, total: int) -> None:
        if done == step:
            raise CancelError

    with PdfWorkers(2) as workers:
        with pytest.raises(CancelError):
            workers.render(SMALL, on_progress=cancel)
        assert workers.render(SMALL).startswith(b"%PDF")


def test_progress_counts_up_to_the_total() -> None:
    seen: list[tuple[int, int]] = []
    render_pdf(SMALL, on_progress=lambda done, total: seen.append((done, total)))
    assert seen == [(step, 5) for step in range(6)]


def test_close_ends_the_processes() -> None:
    workers = PdfWorkers(2)
    workers.start()
    alive = workers.process_ids
    workers.close()
    assert len(alive) == 2
    assert not any(Path(f"/proc/{process}").exists() for process in alive)


def test_workers_are_kept_between_renders() -> None:
    with PdfWorkers(1) as workers:
        workers.render(SMALL)
        first = workers.process_ids
        workers.render(replace(SMALL, title="Another"))
        assert workers.process_ids == first


def test_a_fault_of_the_chapter_engine_falls_back_to_one_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    real, calls = render.assemble, list[int]()

    def failing(job: object, parts: list[object], furniture: object) -> bytes:
        calls.append(len(parts))
        if len(parts) > 1:
            raise assemble.AssemblyError("made to fail")
        return real(job, parts, furniture)  # type: ignore[arg-type]

    monkeypatch.setattr(render, "assemble", failing)
    assert render_pdf(SMALL).startswith(b"%PDF")
    assert calls == [3, 1]


def test_a_link_that_leads_nowhere_is_text() -> None:
    job = replace(SMALL, chapters=(Chapter("a", "A", '<h1>A</h1><p><a href="#nowhere">gone</a></p>'),))
    assert b"nowhere" not in render_pdf(job)


def test_a_cached_document_starts_no_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = render_pdf(SMALL, cache=tmp_path / "cache")
    monkeypatch.setattr(subprocess, "Popen", None)
    assert render_pdf(SMALL, cache=tmp_path / "cache") == first


def test_cached_parts_are_enough_without_the_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = render_pdf(SMALL, cache=tmp_path / "cache")
    for entry in (tmp_path / "cache").iterdir():
        if b"%PDF-" in entry.read_bytes():
            entry.unlink()
    monkeypatch.setattr(subprocess, "Popen", None)
    assert render_pdf(SMALL, cache=tmp_path / "cache") == first


def test_a_changed_chapter_alone_is_rendered_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    job = checkout_job()
    render_pdf(job, cache=tmp_path / "cache")
    changed = replace(job.chapters[3], html=job.chapters[3].html.replace("Toil", "Toil, measured"))
    asked: list[str] = []
    real = render.WorkerPool.run

    def noting(self: object, tasks: list[object], *rest: object) -> None:
        asked.extend(task.name for task in tasks)  # type: ignore[attr-defined]
        real(self, tasks, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(render.WorkerPool, "run", noting)
    again = render_pdf(replace(job, chapters=(*job.chapters[:3], changed)), cache=tmp_path / "cache")
    assert asked == ["glossary-5"]
    assert again == render_pdf(replace(job, chapters=(*job.chapters[:3], changed)))


@pytest.mark.parametrize("damage", ["flip", "cut", "empty", "foreign"])
def test_a_damaged_cache_changes_nothing(tmp_path: Path, damage: str) -> None:
    cache = tmp_path / "cache"
    first = render_pdf(SMALL, cache=cache)
    intact = {entry: entry.read_bytes() for entry in cache.iterdir()}
    for entry, data in intact.items():
        entry.write_bytes({
            "flip": data[:200] + bytes([data[200] ^ 1]) + data[201:], "cut": data[:-7], "empty": b"",
            "foreign": next(other for path, other in intact.items() if path != entry),
        }[damage])  # fmt: skip
    assert render_pdf(SMALL, cache=cache) == first
    assert {entry: entry.read_bytes() for entry in cache.iterdir()} == intact


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert render_pdf(SMALL, cache=tmp_path / "file" / "cache").startswith(b"%PDF")


def test_the_parent_never_imports_weasyprint(tmp_path: Path) -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path; "
        "from checkout_sample import checkout_job; "
        "from app.io.pdf import render_pdf; render_pdf(checkout_job(), cache=Path(sys.argv[2])); "
        "print([name for name in sys.modules if name.split('.')[0] in ('weasyprint', 'pydyf', 'fontTools', 'PIL')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(Path(__file__).parent), str(tmp_path)], capture_output=True, text=True,
        check=True, cwd=ROOT,
    )  # fmt: skip
    assert done.stdout.strip() == "[]"
