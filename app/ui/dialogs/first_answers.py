"""The questions that set the scope of an assessment, as choices in a form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from app.ui.widgets.layout import column, empty
from app.ui.widgets.text import Label, set_tool_tip

if TYPE_CHECKING:
    from app.core.questionnaire import Question


class FirstAnswers(QWidget):
    """`changed` tells that something else is chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: QVBoxLayout = column(self, spacing=16)
        self._singles: dict[str, QComboBox] = {}
        self._multis: dict[str, dict[str, QCheckBox]] = {}

    def set_questions(self, questions: Sequence[Question]) -> None:
        """Ask these."""
        empty(self._lines)
        self._singles, self._multis = {}, {}
        for question in questions:
            block = column(spacing=4)
            block.addWidget(Label(question.text, "caption"))
            if str(question.type) == "single":
                self._add_single(block, question)
            else:
                self._add_multi(block, question)
            self._lines.addLayout(block)

    def set_answers(self, answers: Mapping[str, Any]) -> None:
        """Choose what a profile says; what it does not mention is left open."""
        was_blocked = self.blockSignals(True)
        for name, box in self._singles.items():
            box.setCurrentIndex(box.findData(answers.get(name)))
        for name, boxes in self._multis.items():
            chosen = answers.get(name) or ()
            for option, box in boxes.items():
                box.setChecked(option in chosen)
        self.blockSignals(was_blocked)
        self.changed.emit()

    def answers(self) -> dict[str, Any]:
        """What is chosen, as an answers file has it; None where nothing is."""
        singles = {name: box.currentData() for name, box in self._singles.items()}
        multis = {
            name: [option for option, box in boxes.items() if box.isChecked()] or None
            for name, boxes in self._multis.items()
        }
        return {**singles, **multis}

    def _add_single(self, block: QVBoxLayout, question: Question) -> None:
        box = QComboBox()
        box.setAccessibleName(question.text)
        for option in question.options:
            box.addItem(option.title, option.id)
        box.setCurrentIndex(-1)
        about = Label("", "small")
        helps = {option.id: option.help for option in question.options}
        box.currentIndexChanged.connect(lambda _index: about.setText(helps.get(box.currentData(), "")))
        box.currentIndexChanged.connect(lambda _index: self.changed.emit())
        block.addWidget(box)
        block.addWidget(about)
        self._singles[question.id] = box

    def _add_multi(self, block: QVBoxLayout, question: Question) -> None:
        boxes: dict[str, QCheckBox] = {}
        for option in question.options:
            box = QCheckBox(option.title.replace("&", "&&"))
            box.setAccessibleName(option.title)
            box.setAccessibleDescription(option.help)
            set_tool_tip(box, option.help)
            box.toggled.connect(lambda _checked: self.changed.emit())
            block.addWidget(box)
            boxes[option.id] = box
        self._multis[question.id] = boxes
