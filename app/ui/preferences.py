"""What the program remembers of its user: theme, size of text, language, name, files, and where the window was."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from app.ui.theme.tokens import Scheme

_MOST_RECENT = 12


class Preferences:
    """Kept in the system's place for settings, or in the file that READYROOM_SETTINGS names."""

    def __init__(self) -> None:
        named = os.environ.get("READYROOM_SETTINGS")
        self._settings = (
            QSettings(named, QSettings.Format.IniFormat)
            if named
            else QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "readyroom", "readyroom")
        )

    @property
    def scheme(self) -> Scheme:
        """The theme chosen."""
        value = self._text("scheme")
        return Scheme(value) if value in set(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._settings.setValue("scheme", str(scheme))

    @property
    def zoom(self) -> int:
        """Size of text in per cent."""
        value = self._text("zoom")
        return int(value) if value.isascii() and value.isdigit() and len(value) <= 3 else 100

    @zoom.setter
    def zoom(self, per_cent: int) -> None:
        self._settings.setValue("zoom", str(per_cent))

    @property
    def language(self) -> str:
        """Language of the interface: 'en', 'de', or empty for that of the system."""
        return self._text("language")

    @language.setter
    def language(self, language: str) -> None:
        self._settings.setValue("language", language)

    @property
    def author(self) -> str:
        """Name that stands with answers and decisions; empty for that of the account."""
        return self._text("author")[:200]

    @author.setter
    def author(self, name: str) -> None:
        self._settings.setValue("author", name[:200])

    def text(self, key: str) -> str:
        """Something else that is remembered, such as whether the tour was seen."""
        return self._text(f"other/{key}")

    def set_text(self, key: str, value: str) -> None:
        """Remember something else."""
        self._settings.setValue(f"other/{key}", value)

    @property
    def recent(self) -> list[Path]:
        """Files opened, the newest first."""
        found = self._settings.value("recent", [])
        names = [found] if isinstance(found, str) else found if isinstance(found, list) else []
        return [Path(name) for name in names if isinstance(name, str) and name][:_MOST_RECENT]

    def add_recent(self, path: Path) -> None:
        """Put a file at the head of the files opened."""
        others = [each for each in self.recent if each != path]
        self._settings.setValue("recent", [str(each) for each in [path, *others][:_MOST_RECENT]])

    def forget_recent(self, path: Path) -> None:
        """Take a file out of the files opened."""
        self._settings.setValue("recent", [str(each) for each in self.recent if each != path])

    @property
    def window(self) -> QByteArray:
        """Place and size of the window; empty when it was never shown."""
        value = self._settings.value("window")
        return value if isinstance(value, QByteArray) else QByteArray()

    @window.setter
    def window(self, geometry: QByteArray) -> None:
        self._settings.setValue("window", geometry)

    def save(self) -> None:
        """Write to the disk now."""
        self._settings.sync()

    def _text(self, key: str) -> str:
        value = self._settings.value(key, "")
        return value if isinstance(value, str) else ""
