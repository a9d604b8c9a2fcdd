"""A step as a line: its tick, what it is and how far, who sees to it; opened, what is behind it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.pages.roadmap import words
from app.ui.pages.roadmap.owner_field import OwnerField
from app.ui.pages.roadmap.step_behind import StepBehind
from app.ui.pages.roadmap.step_tick import StepTick
from app.ui.texts import tr
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.layout import clear, column, row
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.core.pack import Pack
    from app.core.roadmap.model import Phase, Step
    from app.ui.shell.desk import Desk

OWNER, NARROW = 168, 560
_TOP = Qt.AlignmentFlag.AlignTop


class StepRow(QWidget):
    """`led` tells that the tick was pressed, `named` the owner that was typed, `opened` that the row was opened."""

    led = Signal(str)
    named = Signal(str, str)
    opened = Signal(str)

    def __init__(self, desk: Desk, name: str, people: Callable[[], list[str]]) -> None:
        super().__init__()
        self.setProperty("ground", "clear")
        self.name = name
        self._desk = desk
        self._said = ""
        self._step: Step | None = None
        self._pack: Pack | None = None
        self._behind: StepBehind | None = None
        self.tick = StepTick(lambda: self.led.emit(self.name))
        self.whole = RowButton("", self.toggle)
        self.owner = OwnerField(people)
        self.owner.named.connect(lambda said: self.named.emit(self.name, said))
        self._title = Label("")
        self._sign = IconLabel()
        self._about = Label("", "small")
        self._gain = Label("", "ok", wraps=False)
        self._chevron = IconLabel("chevron-right")
        self._lay_out()

    def _lay_out(self) -> None:
        inside = self.whole.inner
        inside.setContentsMargins(8, 6, 6, 6)
        text = column(spacing=1)
        text.addWidget(self._title)
        state = row(spacing=6)
        state.addWidget(self._sign, 0, _TOP)
        state.addWidget(self._about, 1)
        text.addLayout(state)
        inside.addLayout(text, 1)
        inside.addWidget(self._gain, 0, _TOP)
        inside.addWidget(self._chevron, 0, _TOP)
        self._owner = clear()
        owner = row(self._owner, spacing=4)
        owner.addWidget(IconLabel("person"))
        owner.addWidget(self.owner, 1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2)
        self._grid.setVerticalSpacing(0)
        self._grid.addWidget(self.tick, 0, 0, _TOP)
        self._grid.addWidget(self.whole, 0, 1)
        self._grid.setColumnStretch(1, 1)
        self.arrange(is_narrow=False)

    @property
    def is_open(self) -> bool:
        """Whether what is behind the step is shown."""
        return self._behind is not None and not self._behind.isHidden()

    def show_step(self, step: Step, phase: Phase, pack: Pack) -> None:
        """Show a step of a phase."""
        from app.core.roadmap.standing import standing

        self._step, self._pack = step, pack
        stands, state = str(standing(step, phase)), str(step.state)
        said = words.standing_text(stands, state)
        about = words.step_about(step)
        gain = words.points_text(step.points)
        self._title.setText(step.title)
        self._sign.set_icon(*words.SIGNS[stands])
        self._about.setText(f"{said} · {about}" if about else said)
        self._gain.setText(gain)
        self.tick.show_state(step.title, stands, state)
        self._say(", ".join(part for part in (step.id, step.title, said, about, gain) if part))
        if self.is_open:
            self._show_behind()

    def show_owner(self, owner: dict[str, str] | None, *, has_place: bool, is_read_only: bool) -> None:
        """Show who sees to it; without a place for that in the pack, nothing."""
        self._owner.setVisible(has_place)
        self.owner.setReadOnly(is_read_only)
        if self._step is not None:
            self.owner.show_owner(self._step.title, owner or {})

    def toggle(self) -> None:
        """Show what is behind the step, or hide it."""
        if self.is_open and self._behind is not None:
            self._behind.hide()
        else:
            self._show_behind()
            self.opened.emit(self.name)
        self._chevron.set_icon("chevron-down" if self.is_open else "chevron-right", "text2")
        self._say(self._said)

    def open(self) -> None:
        """Show what is behind the step."""
        if not self.is_open:
            self.toggle()

    def arrange(self, *, is_narrow: bool) -> None:
        """Have the owner beside the step, or below it where there is no room."""
        self._grid.removeWidget(self._owner)
        if is_narrow:
            self._grid.addWidget(self._owner, 1, 1, Qt.AlignmentFlag.AlignLeft)
            self._owner.setContentsMargins(8, 0, 0, 6)
        else:
            self._grid.addWidget(self._owner, 0, 2, _TOP)
            self._owner.setContentsMargins(0, 4, 0, 0)
        self.owner.fit(OWNER)

    def _say(self, said: str) -> None:
        self._said = said
        name = tr("{step}: hide what is behind it", step=said) if self.is_open else said
        self.whole.setAccessibleName(name)
        self.whole.setAccessibleDescription("" if self.is_open else tr("Shows what is behind it"))

    def _show_behind(self) -> None:
        step, pack = self._step, self._pack
        if step is None or pack is None:
            return
        if self._behind is None:
            self._behind = StepBehind(self._desk, self.name)
            self._behind.setContentsMargins(8, 4, 0, 12)
            self._grid.addWidget(self._behind, 2, 1, 1, 2)
        self._behind.show_step(step, pack)
        self._behind.show()
