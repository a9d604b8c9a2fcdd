"""Every part of an editor that can be worked has a name that a screen reader says."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTableView, QWidget

from app.ui.theme.theme import theme
from tests.ui.editors.conftest import OPTIONS, Make

PARTS = [
    {"id": kind, "type": kind, "title": f"The {kind}", **({"options": OPTIONS} if kind in ("single", "multi") else {})}
    for kind in (
        *("single", "multi", "boolean", "number", "percent", "duration"),
        *("date", "text", "markdown", "person", "reference"),
    )
]
KINDS: list[tuple[str, dict[str, Any]]] = [
    *[(part["type"], {}) for part in PARTS],
    ("group", {"fields": PARTS}),
    ("table", {"columns": PARTS}),
    ("matrix", {"columns": PARTS, "rows": [{"id": "one", "title": "One"}]}),
]
WORKED = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QTableView)


def worked(editor: QWidget) -> list[QWidget]:
    found = [each for each in editor.findChildren(QWidget) if isinstance(each, WORKED) and each.isVisible()]
    return [each for each in found if each.focusPolicy() != Qt.FocusPolicy.NoFocus]


@pytest.mark.parametrize(("kind", "keys"), KINDS, ids=[kind for kind, _ in KINDS])
def test_all_that_takes_the_focus_has_a_name(make: Make, kind: str, keys: dict[str, Any]) -> None:
    parts = worked(make(kind, **keys).editor)
    assert parts
    assert [type(each).__name__ for each in parts if not each.accessibleName()] == []


@pytest.mark.parametrize("zoom", [80, 200])
@pytest.mark.parametrize(("kind", "keys"), KINDS, ids=[kind for kind, _ in KINDS])
def test_no_field_is_cut_off_at_any_size_of_text(make: Make, kind: str, keys: dict[str, Any], zoom: int) -> None:
    editor = make(kind, **keys).editor
    theme().set_zoom(zoom)
    editor.window().resize(700, 500)
    for each in worked(editor):
        assert each.mapTo(editor, each.rect().topRight()).x() <= editor.width(), each.accessibleName()
