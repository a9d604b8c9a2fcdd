"""The bar above the findings: which are shown, and how they are put together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QLineEdit, QPushButton, QWidget

from app.ui.pages.findings.choice_button import ChoiceButton, MenuButton
from app.ui.pages.findings.words import severity_text, tally_text
from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button, set_button_text
from app.ui.widgets.flow import Flow
from app.ui.widgets.layout import column, row
from app.ui.widgets.text import set_tool_tip

if TYPE_CHECKING:
    from app.core.finding_list import Wanted

STANDINGS = ("to_decide", "planned", "settled", "all")
_BESIDE, _WORDY = 400, 1000
"""How wide the bar is at least for its actions to stand at the right, and to have words; both follow the zoom."""


class _Words(QLineEdit):
    """A field that is wide enough for a few words."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as two or three words."""
        return QSize(theme().px(220), super().sizeHint().height())


class FilterBar(QWidget):
    """Tells `changed` whenever something else is wanted, and `fitted` when it needs more or less room."""

    changed = Signal()
    fitted = Signal()
    copy_clicked = Signal()
    export_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._standing = QButtonGroup(self)
        self._standings = {name: self._toggle(name) for name in STANDINGS}
        self._standings[STANDINGS[0]].setChecked(True)
        self.severity = ChoiceButton(tr("Severity"))
        self.area = ChoiceButton(tr("Area"))
        self.rule = ChoiceButton(tr("Rule"))
        self._group = MenuButton()
        self._by = "none"
        self._text = _Words()
        self._text.setPlaceholderText(tr("Words in the finding"))
        self._text.setAccessibleName(tr("Words in the finding"))
        self._text.setClearButtonEnabled(True)
        self._make_grouping()
        self._lay_out()
        for choice in self._choices:
            choice.chosen.connect(self.changed)
        self._text.textChanged.connect(self.changed)
        self._standing.buttonClicked.connect(self.changed)
        names = ("error", "warning", "info")
        self.severity.offer([(name, severity_text(name)) for name in names])

    @property
    def _choices(self) -> tuple[ChoiceButton, ...]:
        return self.severity, self.area, self.rule

    @property
    def standing(self) -> str:
        """Which standing is wanted."""
        return next(name for name, each in self._standings.items() if each.isChecked())

    def wanted(self) -> Wanted:
        """What is wanted."""
        from app.core.finding_list import Standing, Wanted

        severities, areas, rules = (each.ticked() for each in self._choices)
        return Wanted(Standing(self.standing), severities, areas, rules, self._text.text())

    @property
    def by(self) -> str:
        """By what the findings are put together."""
        return self._by

    @property
    def narrowing(self) -> int:
        """How many of the filters beside the standing are in use."""
        return sum(bool(each.ticked()) for each in self._choices) + bool(self._text.text().strip())

    def clear_filters(self) -> None:
        """Want every severity, area, rule and word; the standing stays."""
        blocked = self.blockSignals(True)
        for choice in self._choices:
            choice.clear_ticks()
        self._text.clear()
        self.blockSignals(blocked)
        self.changed.emit()

    def show_all(self) -> None:
        """Want everything, as when one of the findings is looked for."""
        self._standings["all"].setChecked(True)
        self.clear_filters()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """How many there are of each standing."""
        for name, each in self._standings.items():
            set_button_text(each, tally_text(name, counts[name]))

    @property
    def tally(self) -> str:
        """The standing that is wanted, with how many there are."""
        return self._standings[self.standing].accessibleName()

    def focus_words(self) -> None:
        """Put the focus into the field of words."""
        self._text.setFocus()
        self._text.selectAll()

    def _toggle(self, name: str) -> QPushButton:
        made = button(name, kind="toggle")
        made.setCheckable(True)
        self._standing.addButton(made)
        return made

    def _make_grouping(self) -> None:
        titles = {
            "none": tr("Not grouped"),
            "severity": tr("By severity"),
            "area": tr("By area"),
            "rule": tr("By rule"),
            "question": tr("By question"),
        }
        for name, title in titles.items():
            self._group.choices.addAction(title).triggered.connect(self._chooser(name, title))
        set_button_text(self._group, titles["none"])

    def _chooser(self, name: str, title: str) -> Callable[[], None]:
        def choose() -> None:
            self._by = name
            set_button_text(self._group, title)
            self._group.mark(name != "none")
            self.changed.emit()

        return choose

    def _lay_out(self) -> None:
        outer = column(self, spacing=8)
        self._first = row(spacing=16)
        standings, others = Flow(spacing=8), Flow(spacing=8)
        for each in self._standings.values():
            standings.addWidget(each)
        for each in (*self._choices, self._group, self._text):
            others.addWidget(each)
        copy = button(tr("Copy as Markdown"), self.copy_clicked.emit, icon_name="copy")
        save = button(tr("Save as file…"), self.export_clicked.emit, icon_name="save")
        self._actions = {each: each.text() for each in (copy, save)}
        beside, actions = column(), row(spacing=8)
        for each in self._actions:
            actions.addWidget(each)
        actions.addStretch(1)
        beside.addLayout(actions)
        beside.addStretch(1)
        self._first.addLayout(standings, 1)
        self._first.addLayout(beside)
        outer.addLayout(self._first)
        outer.addLayout(others)

    def event(self, event: QEvent) -> bool:
        """Tell when something in it has become wider or narrower."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.fitted.emit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is no room for words, the two at the right are icons; where there is little, they go below."""
        super().resizeEvent(event)
        width = event.size().width()
        is_beside = width >= theme().px(_BESIDE)
        self._first.setDirection(QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom)
        self._first.setSpacing(16 if is_beside else 8)
        has_words = width >= theme().px(_WORDY)
        for each, text in self._actions.items():
            if each.text() != (text if has_words else ""):
                each.setText(text if has_words else "")
                set_tool_tip(each, "" if has_words else each.accessibleName())
