"""Editors in a window, and what they tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.core.questionnaire import Question
from app.ui.editors.editor import Editor
from app.ui.editors.factory import make_editor

OPTIONS = [
    {"id": "logs", "title": "Logs"},
    {"id": "metrics", "title": "Metrics", "help": "Numbers over time."},
    {"id": "traces", "title": "Traces"},
    {"id": "nothing", "title": "None of these", "none": True},
]


class Told:
    """What an editor said, in order."""

    def __init__(self, editor: Editor) -> None:
        self.editor = editor
        self.values: list[Any] = []
        self.problems: list[str] = []
        editor.edited.connect(self.values.append)
        editor.invalid.connect(self.problems.append)

    @property
    def problem(self) -> str:
        return self.problems[-1] if self.problems else ""


Make = Callable[..., Told]


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Make]:
    """An editor for a question of a type, shown in a window with another field to go to."""

    windows: list[QWidget] = []

    def build(kind: str, value: Any = None, **keys: Any) -> Told:
        if kind in ("single", "multi"):
            keys.setdefault("options", OPTIONS)
        question = Question.model_validate({"id": "a.question", "type": kind, "text": "What is it?", **keys})
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        layout = QVBoxLayout(window)
        editor = make_editor(question)
        if value is not None:
            editor.set_value(value)
        layout.addWidget(editor)
        layout.addWidget(QLineEdit())
        layout.addStretch()
        window.resize(900, 700)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return Told(editor)

    yield build
