"""The profiles of a pack, each with what it is for and how long it takes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from app.ui.shell.sentences import scope_text
from app.ui.theme.theme import theme
from app.ui.widgets.layout import column, empty
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.core.pack import Profile
    from app.core.scope import Scope

_INDENT = 34


class ProfileList(QWidget):
    """One of several; the arrow keys move, and a click anywhere on an entry chooses it."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._profiles: tuple[Profile, ...] = ()
        self._lines: QVBoxLayout = column(self, spacing=14)
        self._group.idToggled.connect(self._choose)

    @property
    def current(self) -> Profile | None:
        """The one that is chosen."""
        number = self._group.checkedId()
        return self._profiles[number] if 0 <= number < len(self._profiles) else None

    def set_profiles(self, profiles: Sequence[tuple[Profile, Scope]]) -> None:
        """List these; the first is chosen."""
        empty(self._lines)
        self._profiles = tuple(profile for profile, _scope in profiles)
        for number, (profile, scope) in enumerate(profiles):
            self._lines.addWidget(self._entry(number, profile, scope))
        self._lines.addStretch(1)
        if profiles:
            self._group.button(0).setChecked(True)

    def _entry(self, number: int, profile: Profile, scope: Scope) -> QWidget:
        entry = QWidget()
        inner = column(entry, spacing=2)
        button = QRadioButton(profile.title.replace("&", "&&"))
        button.setFont(theme().font(14, 600))
        button.setAccessibleName(profile.title)
        about = scope_text(scope)
        button.setAccessibleDescription(f"{profile.summary} {about}")
        self._group.addButton(button, number)
        inner.addWidget(button)
        for text, role in ((profile.summary, "muted"), (about, "small")):
            label = Label(text, role)
            label.setContentsMargins(theme().px(_INDENT), 0, 0, 0)
            label.installEventFilter(self)
            label.setProperty("profile", number)
            inner.addWidget(label)
        return entry

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The text below a title belongs to it."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(watched.property("profile"), int):
            button = self._group.button(watched.property("profile"))
            button.setChecked(True)
            button.setFocus(Qt.FocusReason.MouseFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _choose(self, number: int, is_checked: bool) -> None:
        if is_checked:
            self.chosen.emit(self._profiles[number])
