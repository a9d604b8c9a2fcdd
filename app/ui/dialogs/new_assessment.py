"""A new assessment: what kind of service it is, what it is called, and where it is saved."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.dialogs.dialog import Dialog
from app.ui.dialogs.first_answers import FirstAnswers
from app.ui.dialogs.profile_list import ProfileList
from app.ui.shell.choosing import ENDING, with_ending
from app.ui.shell.sentences import scope_text
from app.ui.texts import interface_language, tr
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button
from app.ui.widgets.layout import clear, column, frame, row
from app.ui.widgets.tab_order import tab_as_laid_out
from app.ui.widgets.text import Label, restyle

if TYPE_CHECKING:
    from app.core.beginnings import Beginnings
    from app.core.pack import Profile
    from app.core.scope import Scope
    from app.ui.shell.files import Files

_PROFILES, _FORM = 380, 420
"""Widths in pixels at 100 %: of the profiles, and the least of what stands beside them with the edges."""
_ANY = 16_777_215


class NewAssessmentDialog(Dialog):
    """Profiles at the left, the service at the right; what is chosen says at the foot how much it asks."""

    _read = Signal(object)

    def __init__(self, files: Files, parent: QWidget) -> None:
        super().__init__(tr("New assessment"), parent, width=900, height=704)
        self._files = files
        self._beginnings: Beginnings | None = None
        self._place_is_chosen = False
        self.profiles = ProfileList()
        self.answers = FirstAnswers()
        self.service, self.summary, self.place = QLineEdit(), QLineEdit(), QLineEdit()
        self._asks = Label(tr("Reading the questions"), "strong", wraps=False)
        self._problem = Label("", "err")
        self._lay_out()
        self.add_at_left(self._asks)
        self.add_button(tr("Cancel"), self.reject)
        self.make = self.add_button(tr("Begin"), self._make, kind="primary", is_default=True)
        self._connect()
        self._name_the_place()
        self._read_pack()

    def _lay_out(self) -> None:
        self._sides: QHBoxLayout = row(spacing=24)
        self._alike = clear()
        left = column(self._alike, spacing=8)
        left.addWidget(Label(tr("What it is most like"), "caption"))
        left.addWidget(self.profiles)
        left.addStretch(1)
        self._sides.addWidget(self._alike)
        form = clear()
        right = column(form, spacing=16)
        right.addWidget(self._problem)
        self._problem.hide()
        self._field(right, tr("Name of the service"), self.service, tr("Checkout API"))
        self._field(right, tr("What it does, in one sentence"), self.summary, tr("Takes orders and payments."))
        right.addWidget(self.answers)
        right.addLayout(self._place_field())
        right.addStretch(1)
        right.addWidget(_note())
        self._sides.addWidget(form, 1)
        self.body.addLayout(self._sides, 1)

    @property
    def asked(self) -> str:
        """What is said on how much is asked."""
        return self._asks.text()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where there is no room beside the profiles, the service stands below them."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _arrange(self, width: int) -> None:
        is_beside = width >= theme().px(_PROFILES + _FORM)
        direction = QBoxLayout.Direction
        self._sides.setDirection(direction.LeftToRight if is_beside else direction.TopToBottom)
        self._alike.setMinimumWidth(theme().px(_PROFILES) if is_beside else 0)
        self._alike.setMaximumWidth(theme().px(_PROFILES) if is_beside else _ANY)

    def _field(self, layout: QVBoxLayout, title: str, field: QLineEdit, example: str) -> None:
        field.setAccessibleName(title)
        field.setPlaceholderText(example)
        block = column(spacing=4)
        block.addWidget(Label(title, "caption"))
        block.addWidget(field)
        layout.addLayout(block)

    def _place_field(self) -> QVBoxLayout:
        block = column(spacing=4)
        block.addWidget(Label(tr("File"), "caption"))
        line = row(spacing=8)
        self.place.setAccessibleName(tr("File"))
        line.addWidget(self.place, 1)
        line.addWidget(button(tr("Choose…"), self._choose_place))
        block.addLayout(line)
        return block

    def _connect(self) -> None:
        self.service.setMaxLength(200)
        self.summary.setMaxLength(2000)
        self.service.textChanged.connect(lambda _text: self._name_the_place())
        self.place.textEdited.connect(lambda _text: self._take_place())
        self.profiles.chosen.connect(self._choose_profile)
        self.answers.changed.connect(self._show_scope)
        self._read.connect(self._show_pack)

    # reading the pack

    def _read_pack(self) -> None:
        workspace = self._files.workspace
        library, today = workspace.library, workspace.clock().date()

        language = interface_language()

        def read() -> tuple[Beginnings, list[tuple[Profile, Scope]]]:
            from app.core.beginnings import Beginnings
            from app.core.localised import localised

            compiled = library.default()
            beginnings = Beginnings(compiled, today)
            profiles = localised(compiled.pack, language).manifest.profiles
            return beginnings, [(each, beginnings.scope(each.answers)) for each in profiles]

        pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="profiles")
        pool.submit(read).add_done_callback(self._tell)
        pool.shutdown(wait=False)

    def _tell(self, future: Future[tuple[Beginnings, list[tuple[Profile, Scope]]]]) -> None:
        with suppress(RuntimeError):  # the dialog went while the questions were read
            self._read.emit(future)

    def _show_pack(self, future: Future[tuple[Beginnings, list[tuple[Profile, Scope]]]]) -> None:
        from app.core.beginnings import first_questions
        from app.core.errors import ReadyroomError
        from app.core.localised import localised

        try:
            self._beginnings, profiles = future.result()
        except ReadyroomError as error:
            self._say(str(error))
            return
        self.answers.set_questions(tuple(first_questions(localised(self._beginnings.pack, interface_language()))))
        self.profiles.set_profiles(profiles)
        self._alike.setVisible(bool(profiles))
        tab_as_laid_out(self)
        self._show_scope()

    def _choose_profile(self, profile: Profile) -> None:
        self.answers.set_answers(profile.answers)

    def _first_answers(self) -> dict[str, Any]:
        profile = self.profiles.current
        return {**(profile.answers if profile is not None else {}), **self.answers.answers()}

    def _show_scope(self) -> None:
        if self._beginnings is not None:
            given = {name: entry for name, entry in self._first_answers().items() if entry is not None}
            self._asks.setText(scope_text(self._beginnings.scope(given)))

    # where

    def _name_the_place(self) -> None:
        from app.core.beginnings import file_name

        if not self._place_is_chosen:
            self.place.setText(str(free_place(self._files.folder(), file_name(self.service.text()))))

    def _take_place(self) -> None:
        self._place_is_chosen = True

    def _choose_place(self) -> None:
        path = self._files.chooser.place_to_save(self, tr("Where to save it"), Path(self.place.text()))
        if path is not None:
            self._place_is_chosen = True
            self.place.setText(str(path))

    # making

    def _make(self) -> None:
        service = self.service.text().strip()
        if not service:
            self._say(tr("The service needs a name."))
            self.service.setProperty("state", "err")
            restyle(self.service)
            self.service.setFocus()
            return
        if self._beginnings is None:
            return
        path = with_ending(Path(self.place.text().strip() or service).expanduser())
        answers = {name: entry for name, entry in self._first_answers().items() if entry is not None}
        if self._files.create(path, service, self.summary.text().strip(), answers):
            self.accept()

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.show()
        self.show_part(self._problem)


def _note() -> QFrame:
    card = frame("info")
    text = tr("Nothing has to be answered at once, and both answers can be changed later.")
    column(card, margin=12).addWidget(Label(text, "small"))
    return card


def free_place(folder: Path, name: str) -> Path:
    """A file of that name in a folder, with a number where it is taken."""
    path = folder / f"{name}{ENDING}"
    number = 2
    while path.exists():
        path = folder / f"{name}-{number}{ENDING}"
        number += 1
    return path
