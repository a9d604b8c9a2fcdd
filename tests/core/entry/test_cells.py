"""What is typed into a cell becomes its value, and a value becomes text that is read as that value."""

from __future__ import annotations

from typing import Any

import pytest

from app.core.entry.cells import cell_text, read_cell, read_text
from app.core.entry.unreadable import Reason, Unreadable
from app.core.questionnaire import AnswerType, Option, Typed

OPTIONS = (
    Option(id="logs", title="Logs"),
    Option(id="load_time", title="Time to load, in the browser"),
    Option(id="load_rate", title="Load rate"),
    Option(id="nothing", title="None of these", none=True),
)


def spec(kind: str, **keys: Any) -> Typed:
    return Typed(type=AnswerType(kind), options=OPTIONS if kind in ("single", "multi") else (), **keys)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("single", "Load rate", "load_rate"),
        ("single", "load rate ", "load_rate"),
        ("single", "load_time", "load_time"),
        ("single", "lo", None),
        ("single", "ti", "load_time"),
        ("multi", "Load rate; Logs", ["logs", "load_rate"]),
        ("multi", "logs, load rate", ["logs", "load_rate"]),
        ("multi", "Time to load, in the browser", ["load_time"]),
        ("multi", "logs\nlogs", ["logs"]),
        ("boolean", "Yes", True),
        ("boolean", "ja", True),
        ("boolean", "x", True),
        ("boolean", "Nein", False),
        ("boolean", "FALSE", False),
        ("percent", "99,9 %", 99.9),
        ("duration", "28 days", "28d"),
        ("date", "2.11.2026", "2026-11-02"),
        ("text", "two\r\nlines", "two\nlines"),
        ("person", "Mara Lind", {"name": "Mara Lind"}),
        ("person", "Mara Lind (product lead)", {"name": "Mara Lind", "role": "product lead"}),
        ("person", "(on call)", {"role": "on call"}),
        (
            "person",
            "Lind (lead (acting)) <m@example.org>",
            {"name": "Lind", "role": "lead (acting)", "contact": "m@example.org"},
        ),
        ("reference", "The runbook https://example.org/a", {"link": "https://example.org/a", "title": "The runbook"}),
        ("reference", "mailto:a@example.org", {"link": "mailto:a@example.org"}),
    ],
)
def test_what_is_typed_is_read(kind: str, text: str, value: Any) -> None:
    if value is None:
        with pytest.raises(Unreadable):
            read_cell(spec(kind), text)
    else:
        assert read_cell(spec(kind), text) == value


@pytest.mark.parametrize(
    "kind", ["single", "multi", "boolean", "number", "percent", "duration", "date", "text", "person"]
)
def test_blank_is_nothing(kind: str) -> None:
    assert read_cell(spec(kind), " \n ") is None


@pytest.mark.parametrize(
    ("kind", "text", "reason"),
    [
        ("single", "traces", Reason.NO_CHOICE),
        ("single", "lo", Reason.SEVERAL_CHOICES),
        ("multi", "logs; traces", Reason.NO_CHOICE),
        ("multi", "logs; nothing", Reason.NOT_ALONE),
        ("boolean", "perhaps", Reason.NOT_YES_OR_NO),
        ("person", "<m@example.org>", Reason.NOBODY),
        ("reference", "example.org", Reason.NOT_A_LINK),
        ("reference", "javascript:alert(1)", Reason.NOT_A_LINK),
        ("text", "x" * 20_001, Reason.TEXT_TOO_LONG),
    ],
)
def test_what_cannot_be_read_has_a_reason(kind: str, text: str, reason: Reason) -> None:
    with pytest.raises(Unreadable) as raised:
        read_cell(spec(kind), text)
    assert raised.value.reason == reason


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("single", "load_time"),
        ("multi", ["logs", "load_time"]),
        ("multi", ["load_time"]),
        ("boolean", False),
        ("number", 1234.567),
        ("percent", 99.999),
        ("duration", "1h 30m"),
        ("date", "2026-11-02"),
        ("text", 'a "quoted"\nline'),
        ("person", {"name": "Mara Lind", "role": "lead", "contact": "m@example.org"}),
        ("reference", {"link": "https://example.org", "title": "A title of words"}),
    ],
)
@pytest.mark.parametrize("comma", [True, False])
def test_a_value_as_text_is_read_as_that_value(kind: str, value: Any, comma: bool) -> None:
    assert read_cell(spec(kind), cell_text(spec(kind), value, comma=comma), comma=comma) == value


def test_characters_that_cannot_be_kept_are_left_out() -> None:
    assert read_text("a\x07b\ufeff\x0bc\ud800", 100) == "ab\nc"
