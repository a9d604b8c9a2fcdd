"""What is behind a step, shown below it: the gaps, what it waits for, and the ways to all that is said about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.pages.roadmap.gap_list import GapList
from app.ui.texts import tr
from app.ui.widgets.buttons import button
from app.ui.widgets.flow import Flow
from app.ui.widgets.layout import clear, column, empty
from app.ui.widgets.text import Label, set_tool_tip

if TYPE_CHECKING:
    from app.core.pack import Pack
    from app.core.roadmap.model import Step
    from app.ui.shell.desk import Desk


class StepBehind(QWidget):
    """Follows its step."""

    def __init__(self, desk: Desk, step: str) -> None:
        super().__init__()
        self.setProperty("ground", "clear")
        self._desk = desk
        self._waits: tuple[str, ...] | None = None
        self._place: tuple[str, str] = ("", "")
        lines = column(self, spacing=8)
        ways = clear()
        flow = Flow(ways, spacing=16)
        self.explain = button(tr("Explain the state"), lambda: desk.explain(step), kind="link")
        self.more = button(tr("Role, contact and remark"), self._go_to_owner, kind="link")
        flow.addWidget(self.explain)
        flow.addWidget(self.more)
        lines.addWidget(ways)
        self.gaps = GapList(desk)
        lines.addWidget(self.gaps)
        self._note = Label("", "small")
        lines.addWidget(self._note)
        earlier = clear()
        self._earlier = Flow(earlier, spacing=12)
        lines.addWidget(earlier)

    def show_step(self, step: Step, pack: Pack) -> None:
        """Show what is behind it."""
        from app.core.roadmap.owning import owners_question
        from app.core.roadmap.spec import owner_row

        question = owners_question(pack, step.id)
        self._place = (question.id, owner_row(step.id)) if question is not None else ("", "")
        self.more.setVisible(question is not None)
        self._note.setText(_note(step))
        self._note.setVisible(bool(self._note.text()))
        self._show_earlier(step, pack)
        self.gaps.setVisible(bool(step.gaps))
        self.gaps.show_gaps(step.gaps, pack)

    def _show_earlier(self, step: Step, pack: Pack) -> None:
        """The steps that come first, each a way to it."""
        from app.core.rollups import short_title

        if step.waits_for == self._waits:
            return
        self._waits = step.waits_for
        empty(self._earlier)
        for name in step.waits_for:
            title = short_title(pack.element_by_id[name])
            made = button(name, lambda name=name: self._desk.go("roadmap", name), kind="link")
            made.setAccessibleName(tr("{step}: {title}", step=name, title=title))
            set_tool_tip(made, title)
            self._earlier.addWidget(made)

    def _go_to_owner(self) -> None:
        self._desk.go_to_question(*self._place)


def _note(step: Step) -> str:
    if step.waits_for:
        return tr("Part of it is still missing from earlier steps:")
    if step.gaps:
        return ""
    if step.state == "nothing_asked":
        return tr("Nothing is asked about it of this service.")
    return tr("Everything that belongs to it is in place.")
