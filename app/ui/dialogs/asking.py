"""Questions with a few answers, in plain words, and notes that are only to be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QWidget

from app.ui.dialogs.dialog import Dialog
from app.ui.dialogs.way import Way
from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.widgets.text import Label


class Asking(Dialog):
    """A sentence or two, perhaps a list of particulars, and the ways on. Escape is the way that changes nothing."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        text: str,
        ways: Sequence[Way],
        *,
        particulars: Sequence[str] = (),
        leave: str = "",
        left: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(title, parent, width=540)
        self.setAccessibleDescription(text)
        self._chosen: Callable[[], object] | None = left
        said = Label(text)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(said)
        if particulars:
            self.body.addWidget(_listed(particulars), 1)
        self.body.addStretch(0)
        self._leave = self.add_button(leave or tr("Cancel"), self.reject)
        for way in ways:
            last = way is ways[-1]
            self.add_button(way.text, lambda way=way: self._choose(way), kind=way.kind, is_default=last)
        self.finished.connect(lambda _result: self._end())

    def _choose(self, way: Way) -> None:
        self._chosen = way.run
        self.accept()

    def _end(self) -> None:
        run, self._chosen = self._chosen, None
        if run is not None:
            run()


def ask(
    parent: QWidget,
    title: str,
    text: str,
    ways: Sequence[Way],
    *,
    particulars: Sequence[str] = (),
    leave: str = "",
    left: Callable[[], object] | None = None,
) -> Asking:
    """Ask; the way chosen is run when the dialog has gone. `left` is run where it is left without choosing."""
    dialog = Asking(parent, title, text, ways, particulars=particulars, leave=leave, left=left)
    dialog.open()
    return dialog


def tell(parent: QWidget, title: str, text: str, particulars: Sequence[str] = ()) -> Asking:
    """Say something that has to be read."""
    return ask(parent, title, text, (), particulars=particulars, leave=tr("Close"))


def _listed(particulars: Sequence[str]) -> QListWidget:
    found = QListWidget()
    found.setAccessibleName(tr("Particulars"))
    found.setProperty("kind", "listed")
    found.setWordWrap(True)
    found.setTextElideMode(Qt.TextElideMode.ElideNone)
    found.addItems(list(particulars))
    found.setMinimumHeight(theme().px(min(260, 20 + 38 * len(particulars))))
    return found
