"""What no step covers, before the phases or after them: a card that opens the list of its gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from app.ui.pages.roadmap.gap_list import GapList
from app.ui.pages.roadmap.part_head import PartHead
from app.ui.texts import tr, tr_n
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.layout import column, rule
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.core.pack import Pack
    from app.core.roadmap.model import Remainder
    from app.ui.shell.desk import Desk


class RemainderCard(QFrame):
    """Hidden where nothing is left of it."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        from app.core.roadmap.explaining import AFTER_NAME, BEFORE_NAME

        self.setProperty("frame", "card")
        self.name = name
        self._desk = desk
        self._shown: tuple[Remainder, Pack] | None = None
        explained = BEFORE_NAME if name == "before" else AFTER_NAME
        self.head = PartHead(lambda: desk.explain(explained))
        self.head.show_state("", "info")
        self.whole = RowButton("", self.toggle)
        self.whole.inner.setContentsMargins(8, 6, 6, 6)
        self._number = Label("")
        self._chevron = IconLabel("chevron-right")
        self.whole.inner.addWidget(self._number, 1)
        self.whole.inner.addWidget(self._chevron)
        self.gaps = GapList(desk)
        self.gaps.setContentsMargins(8, 4, 8, 8)
        self.gaps.hide()
        lines = column(self, spacing=6)
        lines.setContentsMargins(12, 16, 12, 8)
        head = column(spacing=6)
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(self.head)
        head.addSpacing(2)
        head.addWidget(rule())
        lines.addLayout(head)
        lines.addWidget(self.whole)
        lines.addWidget(self.gaps)

    def show_remainder(self, remainder: Remainder, pack: Pack) -> None:
        """Show what is left."""
        is_before = self.name == "before"
        title = tr("Before the roadmap") if is_before else tr("After the roadmap")
        why = (
            tr("The baseline comes first; no step covers it.")
            if is_before
            else tr("Further needs that no step covers.")
        )
        self._shown = remainder, pack
        self.setAccessibleName(title)
        self.head.show_part(title, why, remainder)
        self._number.setText(tr_n("%n gaps", len(remainder.gaps)))
        self._say(title)
        self.setVisible(bool(remainder.gaps))
        if not self.gaps.isHidden():
            self.gaps.show_gaps(remainder.gaps, pack)

    def toggle(self) -> None:
        """Show the gaps, or hide them."""
        if self._shown is None:
            return
        if self.gaps.isHidden():
            self.gaps.show_gaps(self._shown[0].gaps, self._shown[1])
            self.gaps.show()
        else:
            self.gaps.hide()
        self._chevron.set_icon("chevron-right" if self.gaps.isHidden() else "chevron-down", "text2")
        self._say(self.accessibleName())

    def open(self) -> None:
        """Show the gaps."""
        if self.gaps.isHidden():
            self.toggle()

    def _say(self, title: str) -> None:
        said = tr("{part}: {gaps}", part=title, gaps=self._number.text())
        self.whole.setAccessibleName(said if self.gaps.isHidden() else tr("{step}: hide what is behind it", step=said))
        self.whole.setAccessibleDescription(tr("Shows what is behind it") if self.gaps.isHidden() else "")
