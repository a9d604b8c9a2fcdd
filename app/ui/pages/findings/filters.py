"""The bar above the findings: which are shown, and how they are put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QMenu, QPushButton, QSizePolicy, QWidget

from app.ui.pages.findings.words import severity_text
from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button, set_button_text
from app.ui.widgets.layout import column, row
from app.ui.widgets.text import set_tool_tip

if TYPE_CHECKING:
    from app.core.finding_list import Wanted

STANDINGS = ("open", "decided", "all")


class ChoiceButton(QPushButton):
    """A button that opens a menu of choices; several may be ticked. It says how many are."""

    chosen = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._say()

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """The choices, id and title; what was ticked and is still there stays ticked."""
        ticked = self.ticked()
        self._menu.clear()
        for name, title in choices:
            action = QAction(title.replace("&", "&&"), self._menu)
            action.setCheckable(True)
            action.setData(name)
            action.setChecked(name in ticked)
            action.toggled.connect(self._told)
            self._menu.addAction(action)
        self._menu.addSeparator()
        everything = self._menu.addAction(tr("Show all"))
        everything.triggered.connect(self.clear_ticks)
        self.setEnabled(bool(choices))
        self._say()

    def ticked(self) -> frozenset[str]:
        """Ids of what is ticked."""
        return frozenset(str(each.data()) for each in self._menu.actions() if each.isChecked())

    def clear_ticks(self) -> None:
        """Tick nothing, which shows all."""
        for action in self._menu.actions():
            action.setChecked(False)

    def _told(self) -> None:
        self._say()
        self.chosen.emit()

    def _say(self) -> None:
        count = len(self.ticked())
        set_button_text(self, tr("{title} ({count})", title=self._title, count=count) if count else self._title)
        self.setProperty("kind", "toggle" if count else None)


class FilterBar(QWidget):
    """Tells `changed` whenever something else is wanted."""

    changed = Signal()
    copy_clicked = Signal()
    export_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._standing = QButtonGroup(self)
        self._standings = {name: self._toggle(name) for name in STANDINGS}
        self._standings["open"].setChecked(True)
        self.severity = ChoiceButton(tr("Severity"))
        self.area = ChoiceButton(tr("Area"))
        self.rule = ChoiceButton(tr("Rule"))
        self._group = QPushButton()
        self._by = "none"
        self._text = QLineEdit()
        self._text.setPlaceholderText(tr("Words in the finding"))
        self._text.setAccessibleName(tr("Words in the finding"))
        self._text.setClearButtonEnabled(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._text.setMaximumWidth(theme().px(360))
        self._make_grouping()
        self._lay_out()
        for choice in (self.severity, self.area, self.rule):
            choice.chosen.connect(self.changed)
        self._text.textChanged.connect(self.changed)
        self._standing.buttonClicked.connect(self.changed)
        names = ("error", "warning", "info")
        self.severity.offer([(name, severity_text(name)) for name in names])

    def wanted(self) -> Wanted:
        """What is wanted."""
        from app.core.finding_list import Standing, Wanted

        standing = next(name for name, each in self._standings.items() if each.isChecked())
        return Wanted(
            Standing(standing), self.severity.ticked(), self.area.ticked(), self.rule.ticked(), self._text.text()
        )

    @property
    def by(self) -> str:
        """By what the findings are put together."""
        return self._by

    def show_all(self) -> None:
        """Want everything, as when one of the findings is looked for."""
        for choice in (self.severity, self.area, self.rule):
            choice.clear_ticks()
        self._text.clear()
        self._standings["all"].setChecked(True)
        self.changed.emit()

    def set_counts(self, open_: int, decided: int) -> None:
        """How many there are of each."""
        set_button_text(self._standings["open"], tr("To decide {count}", count=open_))
        set_button_text(self._standings["decided"], tr("Decided {count}", count=decided))
        set_button_text(self._standings["all"], tr("All {count}", count=open_ + decided))

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
        menu = QMenu(self._group)
        titles = {
            "none": tr("Not grouped"),
            "severity": tr("By severity"),
            "area": tr("By area"),
            "rule": tr("By rule"),
            "question": tr("By question"),
        }
        for name, title in titles.items():
            menu.addAction(title).triggered.connect(self._chooser(name, title))
        self._group.setMenu(menu)
        set_button_text(self._group, titles["none"])

    def _chooser(self, name: str, title: str) -> Callable[[], None]:
        def choose() -> None:
            self._by = name
            set_button_text(self._group, title)
            self.changed.emit()

        return choose

    def _lay_out(self) -> None:
        outer = column(self, spacing=8)
        self._first, second = row(spacing=8), row(spacing=8)
        for each in self._standings.values():
            self._first.addWidget(each)
        self._first.addStretch(1)
        copy = button(tr("Copy as Markdown"), self.copy_clicked.emit, icon_name="copy")
        save = button(tr("Save as file…"), self.export_clicked.emit, icon_name="save")
        self._actions = {each: each.text() for each in (copy, save)}
        for each in self._actions:
            self._first.addWidget(each)
        for each in (self.severity, self.area, self.rule, self._group):
            second.addWidget(each)
        second.addWidget(self._text, 1)
        second.addStretch(0)
        outer.addLayout(self._first)
        outer.addLayout(second)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is no room for words, the two at the right are icons."""
        super().resizeEvent(event)
        for each, text in self._actions.items():
            each.setText(text)
            set_tool_tip(each, "")
        if self._first.minimumSize().width() > event.size().width():
            for each in self._actions:
                each.setText("")
                set_tool_tip(each, each.accessibleName())
