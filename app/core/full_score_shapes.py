"""The shapes that parts of a score's condition have, read from the syntax tree, and the cells that a value lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from app.core.cel import syntax
from app.core.cel.environment import Compiled
from app.core.cel.syntax import Node
from app.core.durations import format_duration, parse_duration
from app.core.pack import Pack
from app.core.questionnaire import TEXT_TYPES, AnswerType, Question, Typed

Shape = tuple[str, dict[str, Any]]


def shape_of(part: Compiled, question: Question, pack: Pack) -> Shape | None:
    """The kind of thing that a condition asks for, with the values that go with it; None for any other shape."""
    node = syntax.parse(part.serialised)
    if node.kind == "has":
        return _filled(node, question)
    if node.kind == "loop":
        return _row(node, question, pack)
    if node.kind == "ident" or (node.kind == "call" and part.text.replace(" ", "").endswith("==true")):
        source = node.source or next((each.source for each in node.children), ())
        spec = _spec(source, pack)
        return ("yes", {"row": _title(source, pack)}) if spec is not None else None
    return _call(node, question, pack) if node.kind == "call" else None


def _call(node: Node, question: Question, pack: Pack) -> Shape | None:
    first = node.children[0] if node.children else Node("")
    if node.name == "complete" and first.value == question.id:
        return "complete", {}
    if node.name in ("complete", "given", "answered") and isinstance(first.value, str):
        return "answer", {"question": first.value}
    if node.name == "evidence":
        return "evidence", {}
    if node.name == "passes" and isinstance(first.value, str):
        return "rule", {"rule": first.value}
    if node.name in ("@in", "_in_", "_==_"):
        return _option(node, pack)
    if node.name in ("_>=_", "_<=_") and len(node.children) == 2:
        return _limit(node, pack)
    return None


def _limit(node: Node, pack: Pack) -> Shape | None:
    left, right = node.children
    if not isinstance(right.value, int | float) or isinstance(right.value, bool):
        return None
    is_least, number = node.name == "_>=_", float(right.value)
    if left.kind == "call" and left.name in ("size", "words") and is_least:
        inner = left.children[0] if left.children else Node("")
        spec = _spec(inner.source, pack)
        if spec is None:
            return None
        kind = "words" if left.name == "words" else "rows" if spec.type is AnswerType.TABLE else "items"
        return kind, {"number": number, "row": _title(inner.source, pack)}
    if left.kind == "call" and left.name == "age" and not is_least:
        inner = left.children[0] if left.children else Node("")
        return "age", {"number": number, "row": _title(inner.source, pack)}
    spec = _spec(left.source, pack)
    if spec is None or left.kind == "call":
        return None
    unit = "%" if spec.type is AnswerType.PERCENT else spec.unit
    if spec.type is AnswerType.DURATION:
        unit = format_duration(parse_duration(f"{number:g}s"))
    return ("least" if is_least else "most"), {"number": number, "unit": unit, "row": _title(left.source, pack)}


def _option(node: Node, pack: Pack) -> Shape | None:
    found = list(syntax.compared_literals(node))
    specs = [_spec(source, pack) for source, _text in found]
    if not found or any(spec is None for spec in specs):
        return None
    titles = tuple(spec.option_title(text) for spec, (_s, text) in zip(specs, found, strict=True) if spec is not None)
    return "option", {"names": titles, "row": _title(found[0][0], pack)}


def _row(node: Node, question: Question, pack: Pack) -> Shape | None:
    """`x.exists(r, …)`: a row in which something is as compared."""
    over, step = (node.children[0], node.children[3]) if len(node.children) > 3 else (Node(""), Node(""))
    if _head(over.source) != question.id or step.kind != "call" or step.name != "_||_":
        return None
    names: list[str] = []
    for source, text in syntax.compared_literals(step):
        spec = _spec(source, pack)
        if spec is None or len(source) < 2:
            return None
        names.append(f"{_title(source, pack)}: {spec.option_title(text)}")
    plain = {"_==_", "_&&_", "_||_", "@in", "_in_", "@not_strictly_false"}
    calls = {each.name for each in step.walk() if each.kind == "call"}
    return ("row", {"names": tuple(names)}) if names and calls <= plain else None


def _filled(node: Node, question: Question) -> Shape | None:
    if len(node.source) != 2 or node.source[0] != question.id:
        return None
    part = question.part(node.source[1])
    return ("filled", {"row": part.title}) if part is not None else None


def _spec(source: tuple[str, ...], pack: Pack) -> Typed | None:
    question = pack.questions.get(_head(source))
    if question is None or len(source) == 1:
        return question
    return question.part(source[1])


def _head(source: tuple[str, ...]) -> str:
    """The question that something is of."""
    return next(iter(source), "")


def _title(source: tuple[str, ...], pack: Pack) -> str:
    """The title of the field or column; '' for the whole answer."""
    question = pack.questions.get(_head(source))
    part = question.part(source[-1]) if question is not None and len(source) > 1 else None
    return part.title if part is not None else ""


def missing_cells(question: Question, value: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(row as people call it, titles of the required cells that it lacks) for every row that lacks one."""
    for label, cells in _rows(question, value):
        names = tuple(spec.title for spec in question.parts if spec.required and cells.get(spec.id) in (None, "", []))
        if names:
            yield label, names


def _rows(question: Question, value: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    match question.type:
        case AnswerType.TABLE:
            for number, row in enumerate(cast("list[Mapping[str, Any]]", value), start=1):
                yield row_label(question, row, number), row
        case AnswerType.MATRIX:
            for row in question.rows:
                yield row.title, value.get(row.id, {})
        case AnswerType.GROUP:
            yield "", value
        case _:
            return


def row_label(question: Question, row: Mapping[str, Any], number: int) -> str:
    """What a table's row is called: its first text, else its number."""
    for spec in question.columns:
        if spec.type in TEXT_TYPES and isinstance(row.get(spec.id), str) and row[spec.id]:
            text = " ".join(row[spec.id].split())
            return text if len(text) <= 60 else text[:59] + "…"
    return str(number)
