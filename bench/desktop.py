"""A window to measure: the real one, without a screen, on an assessment of a given size."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bench.synthetic_pack import write_pack

if TYPE_CHECKING:
    from app.ui.shell.window import MainWindow

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "samples" / "complete.readyroom"
NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


def clock() -> datetime:
    """A time that stands still."""
    return NOW


@contextmanager
def window_on_the_sample(folder: Path) -> Iterator[MainWindow]:
    """A window on a copy of the largest sample."""
    with _window(Path(shutil.copy(SAMPLE, folder)), []) as window:
        yield window


@contextmanager
def synthetic_window(folder: Path, questions: int, rules: int) -> Iterator[MainWindow]:
    """A window on a pack of that size, most of whose questions are answered with their examples."""
    from app.core.answering import with_value
    from app.core.changes import SetAnswer
    from app.io.pack_library import PackLibrary
    from app.session import Session

    write_pack(folder / "pack", questions, rules)
    library, path = PackLibrary([folder / "pack"]), folder / "synthetic.readyroom"
    session = Session.create(
        path, library, service="Synthetic", summary="", as_of=date(2026, 11, 2), clock=clock, author="bench"
    )
    asked = list(session.pack.questions.values())
    answers = [each for number, each in enumerate(asked) if number % 7]
    changes = [
        SetAnswer(question=each.id, after=with_value(each, None, each.example, author="bench", at=""))
        for each in answers
    ]
    session.apply_all(changes, "Answer")
    session.close()
    with _window(path, [folder / "pack"]) as window:
        yield window


@contextmanager
def _window(path: Path, packs: list[Path]) -> Iterator[MainWindow]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["READYROOM_SETTINGS"] = str(path.with_suffix(".ini"))
    from PySide6.QtWidgets import QApplication

    from app.io.pack_library import PackLibrary
    from app.ui.application import make_application
    from app.ui.lasting_none import keep_none
    from app.ui.preferences import Preferences
    from app.ui.shell.window import MainWindow
    from app.ui.workspace import Workspace

    keep_none()
    preferences = Preferences()
    preferences.language = "en"
    if QApplication.instance() is None:
        _APPLICATION.append(make_application(preferences))
    workspace = Workspace(PackLibrary(packs), clock, "bench")
    window = MainWindow(workspace, preferences)
    workspace.open(path)
    window.resize(1280, 800)
    window.show()
    QApplication.processEvents()
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        QApplication.processEvents()


_APPLICATION: list[object] = []
