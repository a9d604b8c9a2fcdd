"""The list of findings for Qt: headings of groups and findings, one line each, without copies of anything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.pages.findings.words import group_text, place_text, points_text, severity_text, standing_text

if TYPE_CHECKING:
    from app.core.evaluation.report import Finding
    from app.core.finding_list import Group, Listed
    from app.core.pack import Pack

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Heading:
    """The line above a group."""

    text: str
    count: int


class FindingModel(QAbstractListModel):
    """Lines are headings or findings; only findings can be selected."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[Heading | Listed] = []
        self.headings: list[int] = []
        self.has_decisions = False
        """Whether anything was decided about what is listed, which takes more words than 'Open'."""
        self.pack: Pack | None = None

    def show(self, groups: list[Group], by: str, pack: Pack) -> None:
        """Show other groups."""
        self.beginResetModel()
        self.pack = pack
        self.lines, self.headings = [], []
        for group in groups:
            if by != "none":
                self.headings.append(len(self.lines))
                self.lines.append(Heading(group_text(by, group.key, pack), len(group.members)))
            self.lines.extend(group.members)
        self.has_decisions = any(each.finding.decision is not None for group in groups for each in group.members)
        self.endResetModel()

    @property
    def first(self) -> int:
        """The line of the first finding; -1 when there is none."""
        return next((row for row, line in enumerate(self.lines) if not isinstance(line, Heading)), -1)

    def finding_at(self, row: int) -> Finding | None:
        """The finding of a line; None for a heading, and beyond the lines."""
        line = self.lines[row] if 0 <= row < len(self.lines) else None
        return None if line is None or isinstance(line, Heading) else line.finding

    def row_of(self, fingerprint: str) -> int:
        """The line of a finding; -1 when it is not shown."""
        for row, line in enumerate(self.lines):
            if not isinstance(line, Heading) and line.finding.fingerprint == fingerprint:
                return row
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's form
        """As many as there are lines."""
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are only to be read."""
        if isinstance(self.lines[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title for eyes, and all of the line for screen readers."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        line = self.lines[index.row()]
        if isinstance(line, Heading):
            return f"{line.text}, {line.count}"
        if role == Qt.ItemDataRole.DisplayRole:
            return line.finding.title
        return self._spoken(line)

    def _spoken(self, line: Listed) -> str:
        finding = line.finding
        assert self.pack is not None
        parts = (
            severity_text(finding.severity),
            finding.rule,
            finding.title,
            place_text(finding, self.pack),
            points_text(finding),
            standing_text(finding),
        )
        return ", ".join(part for part in parts if part not in ("", "–"))
