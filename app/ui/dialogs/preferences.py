"""What the user may set: theme, size of text, language, name. Every choice is in force at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QComboBox, QLineEdit, QSlider, QWidget

from app.ui.clock import account
from app.ui.commands.view_commands import language_titles, scheme_titles, set_language, set_scheme
from app.ui.dialogs.dialog import Dialog
from app.ui.texts import tr
from app.ui.theme.theme import LARGEST_ZOOM, SMALLEST_ZOOM, theme
from app.ui.widgets.buttons import button
from app.ui.widgets.flow import Flow
from app.ui.widgets.layout import column, row
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.ui.shell.desk import Desk

_STEP = 5


class PreferencesDialog(Dialog):
    """One column of settings."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(tr("Preferences"), parent, width=600)
        self._desk = desk
        self.schemes = QButtonGroup(self)
        self.zoom = QSlider(Qt.Orientation.Horizontal)
        self.language = QComboBox()
        self.author = QLineEdit()
        self._add_look()
        self._add_language()
        self._add_author()
        self._add_tour()
        self.body.addStretch(1)
        self.add_button(tr("Close"), self.close, kind="primary", is_default=True)

    def _section(self, title: str, help_text: str, *content: QWidget) -> None:
        block = column(spacing=6)
        block.addWidget(Label(title, "caption"))
        for each in content:
            block.addWidget(each)
        if help_text:
            block.addWidget(Label(help_text, "small"))
        self.body.addLayout(block)

    def _add_look(self) -> None:
        choices = QWidget()
        line = Flow(choices)
        for number, (scheme, title) in enumerate(scheme_titles().items()):
            choice = button(title, lambda scheme=scheme: set_scheme(self._desk, scheme), kind="toggle")
            choice.setCheckable(True)
            choice.setChecked(scheme is theme().scheme)
            self.schemes.addButton(choice, number)
            line.addWidget(choice)
        self._section(tr("Theme"), "", choices)
        self.zoom.setRange(SMALLEST_ZOOM // _STEP, LARGEST_ZOOM // _STEP)
        self.zoom.setValue(theme().zoom // _STEP)
        self.zoom.setAccessibleName(tr("Size of text"))
        self.zoom.setPageStep(5)
        shown = Label(tr("{zoom} %", zoom=theme().zoom), wraps=False)
        self.zoom.valueChanged.connect(lambda value: shown.setText(tr("{zoom} %", zoom=value * _STEP)))
        self.zoom.valueChanged.connect(self._zoom_soon)
        content = QWidget()
        line = row(content, spacing=12)
        line.addWidget(self.zoom, 1)
        line.addWidget(shown)
        self._section(tr("Size of text"), tr("Ctrl and + or − do the same anywhere, Ctrl and 0 is 100 %."), content)

    def _zoom_soon(self, value: int) -> None:
        if not self.zoom.isSliderDown():
            self._set_zoom(value)
        else:
            self.zoom.sliderReleased.connect(self._released, Qt.ConnectionType.UniqueConnection)

    def _released(self) -> None:
        self._set_zoom(self.zoom.value())

    def _set_zoom(self, value: int) -> None:
        if value * _STEP != theme().zoom:
            theme().set_zoom(value * _STEP)
            self._desk.preferences.zoom = theme().zoom
            self.fit()

    def _add_language(self) -> None:
        self.language.setAccessibleName(tr("Language"))
        for name, title in language_titles().items():
            self.language.addItem(title, name)
        self.language.setCurrentIndex(self.language.findData(self._desk.preferences.language))
        self.language.activated.connect(lambda _index: self._speak())
        help_text = tr(
            "Of the window, and of questions that the pack has in it. Documents keep the language of the pack."
        )
        self._section(tr("Language"), help_text, self.language)

    def _speak(self) -> None:
        desk, name = self._desk, self.language.currentData()
        if name != desk.preferences.language:
            self.close()
            set_language(desk, name)

    def _add_author(self) -> None:
        self.author.setAccessibleName(tr("Your name"))
        self.author.setMaxLength(200)
        self.author.setText(self._desk.preferences.author)
        self.author.setPlaceholderText(account())
        self.author.textEdited.connect(self._set_author)
        self._section(tr("Your name"), tr("It stands with your answers and decisions."), self.author)

    def _set_author(self, name: str) -> None:
        self._desk.preferences.author = name.strip()
        self._desk.workspace.set_author(name.strip() or account())

    def _add_tour(self) -> None:
        again = button(tr("Take the tour again"), self._take_tour)
        again.setEnabled(self._desk.workspace.is_open)
        line = QWidget()
        inner = row(line)
        inner.addWidget(again)
        inner.addStretch(1)
        self._section(tr("Tour"), "", line)

    def _take_tour(self) -> None:
        desk = self._desk
        self.close()
        desk.tour_wanted.emit()
