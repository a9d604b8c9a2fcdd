"""How quickly the desktop answers: its first picture, typing, going to a section, filtering, and a long day's memory.

    python -m bench.ui

Times within one process are CPU time of the thread of the interface, so that other work on the machine does not count.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory, gettempdir
from typing import TYPE_CHECKING, Any

from bench.desktop import ROOT, SAMPLE, synthetic_window, window_on_the_sample

if TYPE_CHECKING:
    from app.core.finding_list import Listed
    from app.core.pack import Pack
    from app.ui.shell.window import MainWindow

START_ROUNDS, FILTER_ROUNDS, PREVIEW_ROUNDS = 11, 15, 3
QUESTIONS, RULES = 400, 300
WIDGETS, FINDINGS = 60, 10_000
EDITS, EDITS_BEFORE, EXPORTS = 2000, 200, 3
WORDS = ("latency", "objective", "finding 99", "nothing has this", "")

_BARE = """
import os
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.UpdateRequest:
            QTimer.singleShot(0, application.quit)
        return False
application = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
painted = Painted()
window.installEventFilter(painted)
window.show()
application.exec()
os._exit(0)
"""


def run() -> list[dict[str, Any]]:
    """The rows of the benchmark: name, value, unit, target and whether the target is met."""
    rows: list[dict[str, Any]] = []
    for measure in (_start, _typing, _sections, _filtering, _preview, _long_day):
        with TemporaryDirectory(prefix="readyroom-bench-", ignore_cleanup_errors=True) as folder:
            rows += measure(Path(folder))
    return rows


def _row(name: str, value: float, unit: str, target: float | None = None) -> dict[str, Any]:
    ok = None if target is None else value <= target
    return {"name": name, "value": value, "unit": unit, "target": target, "ok": ok}


# The first picture


def _start(folder: Path) -> list[dict[str, Any]]:
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    own |= {"QT_QPA_PLATFORM": "offscreen", "READYROOM_EXIT_AFTER_FIRST_PAINT": "1", "PYTHONPATH": str(ROOT)}
    own |= {f"READYROOM_{each}": str(folder / each.lower()) for each in ("CACHE", "STATE", "PACKS")}
    own |= {"READYROOM_SETTINGS": str(folder / "settings.ini")}
    file = folder / "sample.readyroom"
    file.write_bytes(SAMPLE.read_bytes())
    commands = {"bare": ["-c", _BARE], "desktop": ["-m", "app", "open", str(file)]}
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(START_ROUNDS + 1):
        for name, arguments in commands.items():
            began = time.perf_counter()
            subprocess.run([sys.executable, *arguments], env=own, check=True, stdout=subprocess.DEVNULL)
            if number:  # the first time compiles the bytecode and reads the pack
                taken[name].append(time.perf_counter() - began)
    bare, desktop = median(taken["bare"]), median(taken["desktop"])
    return [
        _row("first painted window with the sample / bare window", desktop / bare, "x", 1.6),
        _row("first painted window with the sample", desktop * 1000, "ms"),
    ]


# Typing and going to a section


def _typing(folder: Path) -> list[dict[str, Any]]:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit

    with synthetic_window(folder, QUESTIONS, RULES) as window:
        asked = [each.id for each in window.workspace.pack.questions.values() if str(each.type) == "number"]
        window.page("overview")
        window.page("findings")
        times: list[float] = []
        for name in asked[:30]:
            _go(window, "questionnaires", name)
            field = window.page("questionnaires").question._sheet.answer.editor.findChildren(QLineEdit)[0]  # type: ignore[attr-defined]
            field.setFocus()
            field.selectAll()
            for key in "7.251234":
                times.append(_seconds(lambda key=key, field=field: QTest.keyClicks(field, key)))
                QApplication.processEvents()
    times.sort()
    return [
        _row(f"keystroke at {QUESTIONS} questions and {RULES} rules, p99", _part(times, 0.99) * 1000, "ms", 16),
        _row(f"keystroke at {QUESTIONS} questions and {RULES} rules, median", _part(times, 0.5) * 1000, "ms"),
    ]


def _sections(folder: Path) -> list[dict[str, Any]]:
    from PySide6.QtWidgets import QApplication, QWidget

    from app.ui.editors.factory import make_editor
    from app.ui.widgets.layout import column
    from app.ui.widgets.text import Label

    with synthetic_window(folder, QUESTIONS, RULES) as window:
        pack = window.workspace.pack
        sections = [f"{each.id}.{each.sections[0].id}" for each in pack.questionnaires]
        _go(window, "questionnaires", sections[0])

        def build() -> None:
            holder = QWidget()
            lines = column(holder)
            for question in list(pack.questions.values())[:WIDGETS]:
                lines.addWidget(Label(question.text, "heading"))
                lines.addWidget(Label(question.help))
                lines.addWidget(make_editor(question))
            holder.resize(800, 600)
            holder.show()
            QApplication.processEvents()
            holder.deleteLater()

        opened = median(_seconds(lambda each=each: _go(window, "questionnaires", each)) for each in sections)
        asked = list(pack.questions)[:WIDGETS]
        shown = median(_seconds(lambda each=each: _go(window, "questionnaires", each)) for each in asked)
        built = median(_seconds(build) for _ in range(3))
    return [
        _row(f"section page opened / {WIDGETS} question widgets built", opened / built, "x", 0.4),
        _row(f"question page opened / {WIDGETS} question widgets built", shown / built, "x", 0.4),
        _row("section page opened", opened * 1000, "ms"),
    ]


# Filtering


def _filtering(folder: Path) -> list[dict[str, Any]]:
    from PySide6.QtCore import QSortFilterProxyModel, Qt
    from PySide6.QtGui import QStandardItem, QStandardItemModel
    from PySide6.QtWidgets import QApplication, QListView

    from app.core.finding_list import Grouping, Wanted, filtered, grouped
    from app.ui.pages.findings.model import FindingModel

    with window_on_the_sample(folder) as window:
        pack = window.workspace.pack
        findings = _many(window, pack)
        model, items, proxy = FindingModel(window), QStandardItemModel(), QSortFilterProxyModel()
        for each in findings:
            items.appendRow(QStandardItem(each.words))
        proxy.setSourceModel(items)
        proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        views = QListView(), QListView()
        for view, shown in zip(views, (model, proxy), strict=True):
            view.setUniformItemSizes(True)
            view.setModel(shown)
            view.show()

        def ours(words: str) -> None:
            wanted = Wanted(text=words)
            model.show(grouped(filtered(findings, wanted), Grouping.NONE, pack), "none", pack)
            QApplication.processEvents()

        def theirs(words: str) -> None:
            proxy.setFilterFixedString(words)
            QApplication.processEvents()

        taken: dict[str, list[float]] = {"ours": [], "theirs": []}
        for _ in range(FILTER_ROUNDS):
            for name, task in (("ours", ours), ("theirs", theirs)):
                taken[name].append(sum(_seconds(lambda words=words, task=task: task(words)) for words in WORDS))
    ratio = median(taken["ours"]) / median(taken["theirs"])
    return [
        _row(f"{FINDINGS:,} findings filtered / proxy over a standard item model", ratio, "x", 1.5),
        _row(f"{FINDINGS:,} findings filtered", median(taken["ours"]) / len(WORDS) * 1000, "ms"),
    ]


def _many(window: MainWindow, pack: Pack) -> list[Listed]:
    from app.core.finding_list import listed

    found = window.workspace.report.findings
    copies = [
        replace(
            found[number % len(found)],
            fingerprint=f"{number:032x}",
            message=f"Finding {number} of them all.",
            decision=None,
        )
        for number in range(FINDINGS)
    ]
    return listed(copies, pack)


# The preview of the documents


def _preview(folder: Path) -> list[dict[str, Any]]:
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QApplication

    from app.core.document.pieces import pieces_of
    from app.io.documents.assembly import assemble_apart
    from app.io.documents.job import AssemblyJob
    from app.ui.pages.document.block import Block
    from app.ui.pages.document.ink import paper_ink
    from app.ui.pages.document.paper import Paper
    from app.ui.pages.document.pictures import Pictures
    from app.ui.pages.document.rich_text import rich_text, sheet

    with window_on_the_sample(folder) as window:
        session = window.workspace.session
        made = assemble_apart(AssemblyJob(session.pack, session.assessment, session.report(), html=True))
        pictures = Pictures(made.documents.charts, {})
        whole = pieces_of("".join(made.chapters.values()))
        edited = tuple(
            replace(each, html=each.html + "<p>A sentence more.</p>") if number == len(whole) // 2 else each
            for number, each in enumerate(whole)
        )
        paper = Paper()
        paper.resize(QSize(560, 700))
        paper.show()

        def shown(pieces: tuple[Any, ...], *, from_top: bool) -> None:
            paper.show_pieces(pieces, pictures, from_top=from_top)
            while not paper.is_settled:
                QApplication.processEvents()
            QApplication.processEvents()

        def at_once() -> None:
            block = Block(lambda name: pictures.image(name, 1), paper)
            text = rich_text("".join(each.html for each in whole), paper_ink(), pictures.sizes, 440)
            block.set_content(text, sheet(paper_ink(), 100))
            block.resize(440, min(block.height_at(440), 700))
            block.show()
            QApplication.processEvents()
            block.deleteLater()

        entire, after_edit = list[float](), list[float]()
        for _ in range(PREVIEW_ROUNDS):
            entire.append(_seconds(at_once))
            shown(whole, from_top=True)
            after_edit.append(_seconds(lambda: shown(edited, from_top=False)))
        count = paper.times_set
        shown(whole, from_top=False)
        count = paper.times_set - count
        paper.deleteLater()
    return [
        _row("preview after an edit / the whole document set", median(after_edit) / median(entire), "x", 0.2),
        _row("preview after an edit", median(after_edit) * 1000, "ms"),
        _row("parts set anew after an edit", count, "", 1),
    ]


# A long day


def _long_day(folder: Path) -> list[dict[str, Any]]:
    from app.core.assessment import Answer
    from app.ui.pages.catalogue import catalogue

    with window_on_the_sample(folder) as window:
        pages = [spec.id for spec in catalogue()]
        asked = list(window.workspace.pack.questions)

        def work(first: int, last: int) -> None:
            for number in range(first, last):
                answer = Answer(value=f"Version {number} of what a reader should know.")
                window.workspace.set_answer("intake.narrative", answer, "Edit", key=f"edit-{number // 3}")
                if number % 10 == 0:
                    _go(window, pages[number // 10 % len(pages)])
                if number % 8 == 0:
                    _go(window, "questionnaires", asked[number % len(asked)])
            gc.collect()

        def held() -> tuple[float, ...]:
            _go(window, "overview")
            assert window.workspace.saver is not None
            window.workspace.saver.settle()
            return _memory(), _handles(), threading.active_count(), _temporary_files()

        work(0, EDITS_BEFORE)
        _export(window, folder / "first")
        before = held()
        for number in range(EXPORTS):
            done = EDITS_BEFORE + (EDITS - EDITS_BEFORE) * number // EXPORTS
            work(done, EDITS_BEFORE + (EDITS - EDITS_BEFORE) * (number + 1) // EXPORTS)
            _export(window, folder / f"export-{number}")
        more = [now - then for now, then in zip(held(), before, strict=True)]
    return [
        _row(f"memory more after {EDITS:,} edits with page changes and {EXPORTS} exports", more[0], "MB", 50),
        _row("handles more after them", more[1], "", 0),
        _row("threads more after them", more[2], "", 0),
        _row("temporary files more after them", more[3], "", 0),
    ]


def _export(window: MainWindow, folder: Path) -> None:
    """Write the PDF as the window does, beside it."""
    from PySide6.QtCore import QEventLoop

    from app.ui.exporting import Exporting, order_of

    exporting, loop = Exporting(window), QEventLoop()
    exporting.done.connect(loop.quit)
    exporting.failed.connect(loop.quit)
    exporting.start(order_of(window.workspace, folder, ("pdf",)))
    loop.exec()
    assert (folder / "prd.pdf").is_file(), "the export failed"
    exporting.deleteLater()


def _go(window: MainWindow, page: str, place: str = "") -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    from app.ui.shell.page import Target

    window.go(Target(page, place))
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _seconds(task: Callable[[], object]) -> float:
    began = time.thread_time()
    task()
    return time.thread_time() - began


def _part(times: list[float], share: float) -> float:
    return times[min(len(times) - 1, int(len(times) * share))]


def _memory() -> float:
    """What the process holds in memory, in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _handles() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def _temporary_files() -> int:
    return sum(1 for each in Path(gettempdir()).iterdir() if "readyroom" in each.name)


if __name__ == "__main__":
    for row in run():
        print(row)
