"""Answers as people read them: choices by their titles, durations and numbers with their units."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from app.core.durations import format_duration, parse_duration
from app.core.questionnaire import AnswerType, FieldSpec, Question, Typed


def shown_value(question: Question, value: Any) -> str:
    """A kept value in one line of plain text."""
    match question.type:
        case AnswerType.GROUP:
            return _cells(question.fields, value)
        case AnswerType.TABLE:
            return " | ".join(_cells(question.columns, row) for row in value) or "nothing"
        case AnswerType.MATRIX:
            rows = ((row.title, value[row.id]) for row in question.rows if row.id in value)
            return " | ".join(f"{title}: {_cells(question.columns, cells)}" for title, cells in rows)
        case _:
            return shown_cell(question, value)


def shown_cell(spec: Typed, value: Any) -> str:
    """A value of a row-level type as text; '' when it is empty."""
    if value is None:
        return ""
    match spec.type:
        case AnswerType.SINGLE:
            return spec.option_title(value)
        case AnswerType.MULTI:
            return ", ".join(spec.option_title(each) for each in value) or "none"
        case AnswerType.BOOLEAN:
            return "yes" if value else "no"
        case AnswerType.PERCENT:
            return f"{plain_number(value)} %"
        case AnswerType.NUMBER:
            return f"{grouped_number(value)} {spec.unit}".rstrip()
        case AnswerType.DURATION:
            return format_duration(parse_duration(value))
        case AnswerType.PERSON:
            return shown_person(value)
        case AnswerType.REFERENCE:
            return value.get("title") or value.get("link") or value.get("file", "")
        case _:
            return str(value)


def shown_person(value: Mapping[str, str]) -> str:
    """'Mara Lind, product lead'."""
    return ", ".join(value[key] for key in ("name", "role") if value.get(key))


def plain_number(value: float | Decimal) -> str:
    """A number exactly as it was written: 99.95, 28, 0.001."""
    exact = value if isinstance(value, Decimal) else Decimal(repr(value))
    text = f"{exact:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def grouped_number(value: float | Decimal) -> str:
    """A number with thousands set apart: 5,000."""
    text = plain_number(value)
    whole, dot, rest = text.partition(".")
    return f"{int(whole):,}{dot}{rest}" if len(whole.lstrip("-")) > 3 else text


def _cells(specs: tuple[FieldSpec, ...], cells: Mapping[str, Any]) -> str:
    shown = (f"{spec.title}: {shown_cell(spec, cells[spec.id])}" for spec in specs if spec.id in cells)
    return "; ".join(shown) or "nothing"
