"""What a pack's questions look like to the rule language: a variable each, messages for rows and groups.

Every field of a message is a wrapper type, so that an empty cell is null, `has()` works, and a misspelt field or a
comparison of a number with a text fails when the pack loads.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cel_expr_python import cel
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory, wrappers_pb2

from app.core.durations import parse_duration
from app.core.questionnaire import AnswerType, FieldSpec, Question, Typed
from app.core.values import PERSON_KEYS, REFERENCE_KEYS

_PACKAGE = "readyroom"
_FILE = "readyroom.proto"
_LABEL_OPTIONAL, _LABEL_REPEATED = 1, 3
_TYPE_STRING, _TYPE_MESSAGE = 9, 11

_WRAPPERS: dict[AnswerType, str] = {
    AnswerType.SINGLE: ".google.protobuf.StringValue",
    AnswerType.BOOLEAN: ".google.protobuf.BoolValue",
    AnswerType.NUMBER: ".google.protobuf.DoubleValue",
    AnswerType.PERCENT: ".google.protobuf.DoubleValue",
    AnswerType.DURATION: ".google.protobuf.DoubleValue",
    AnswerType.DATE: ".google.protobuf.StringValue",
    AnswerType.TEXT: ".google.protobuf.StringValue",
    AnswerType.MARKDOWN: ".google.protobuf.StringValue",
    AnswerType.PERSON: f".{_PACKAGE}.Person",
    AnswerType.REFERENCE: f".{_PACKAGE}.Reference",
}
_PLAIN_TYPES: dict[AnswerType, cel.Type] = {
    AnswerType.SINGLE: cel.Type.STRING,
    AnswerType.MULTI: cel.Type.List(cel.Type.STRING),
    AnswerType.BOOLEAN: cel.Type.BOOL,
    AnswerType.NUMBER: cel.Type.DOUBLE,
    AnswerType.PERCENT: cel.Type.DOUBLE,
    AnswerType.DURATION: cel.Type.DOUBLE,
    AnswerType.DATE: cel.Type.STRING,
    AnswerType.TEXT: cel.Type.STRING,
    AnswerType.MARKDOWN: cel.Type.STRING,
}


@dataclass(frozen=True)
class Schema:
    """Types of a pack: its descriptor pool, the variables, and which message stands for which question."""

    pool: Any
    variables: Mapping[str, cel.Type]
    message_names: Mapping[str, str]
    _classes: dict[str, Any] = field(default_factory=dict[str, Any])

    def question_of(self, message_name: str) -> str | None:
        """The question whose rows (or fields) are messages of that name."""
        return next((question for question, name in self.message_names.items() if name == message_name), None)

    def row_type(self, question: str) -> cel.Type:
        """The type of a row of that table or matrix."""
        return cel.Type(self.message_names[question])

    def new_message(self, name: str) -> Any:
        """An empty message of that name."""
        if name not in self._classes:
            self._classes[name] = message_factory.GetMessageClass(self.pool.FindMessageTypeByName(name))
        return self._classes[name]()

    def to_cel(self, question: Question, value: Any) -> Any:
        """A kept value as the rule language sees it; `value` fits the question."""
        match question.type:
            case AnswerType.GROUP:
                return self._message(question, question.fields, value)
            case AnswerType.TABLE:
                return [self._message(question, question.columns, row, row["id"]) for row in value]
            case AnswerType.MATRIX:
                rows = ((row.id, value.get(row.id, {})) for row in question.rows)
                return [self._message(question, question.columns, cells, row_id) for row_id, cells in rows]
            case AnswerType.PERSON:
                return self._named(f"{_PACKAGE}.Person", value)
            case AnswerType.REFERENCE:
                return self._named(f"{_PACKAGE}.Reference", value)
            case _:
                return plain_value(question, value)

    def empty(self, question: Question) -> Any:
        """What 'we do not have this' looks like: an empty list or group; None where there is no such thing."""
        match question.type:
            case AnswerType.TABLE | AnswerType.MULTI:
                return []
            case AnswerType.GROUP | AnswerType.MATRIX:
                return self.to_cel(question, {})
            case AnswerType.BOOLEAN:
                return False
            case _:
                return None

    def _message(
        self, question: Question, specs: Iterable[FieldSpec], cells: Mapping[str, Any], row_id: str = ""
    ) -> Any:
        message = self.new_message(self.message_names[question.id])
        if row_id:
            message.id.value = row_id
        for spec in specs:
            cell = cells.get(spec.id)
            if cell is None:
                continue
            target = getattr(message, spec.id)
            if spec.type is AnswerType.MULTI:
                target.extend(cell)
            elif spec.type in (AnswerType.PERSON, AnswerType.REFERENCE):
                _fill_named(target, cell)
            else:
                target.value = plain_value(spec, cell)
        return message

    def _named(self, name: str, value: Mapping[str, str]) -> Any:
        message = self.new_message(name)
        _fill_named(message, value)
        return message


def plain_value(spec: Typed, value: Any) -> Any:
    """A value that needs no message: numbers as doubles, durations in seconds."""
    if spec.type in (AnswerType.NUMBER, AnswerType.PERCENT):
        return float(value)
    if spec.type is AnswerType.DURATION:
        return float(parse_duration(value))
    return value


def build_schema(questions: Iterable[Question]) -> Schema:
    """The types of these questions."""
    file = descriptor_pb2.FileDescriptorProto(
        name=_FILE, package=_PACKAGE, syntax="proto3", dependency=["google/protobuf/wrappers.proto"]
    )
    _add_named(file, "Person", PERSON_KEYS)
    _add_named(file, "Reference", REFERENCE_KEYS)
    variables: dict[str, cel.Type] = {}
    names: dict[str, str] = {}
    for number, question in enumerate(questions):
        if question.parts:
            short = f"Q{number}"
            names[question.id] = f"{_PACKAGE}.{short}"
            _add_message(file, short, question)
        variables[question.id] = _variable_type(question, names)
    pool = descriptor_pool.DescriptorPool()
    wrappers = descriptor_pb2.FileDescriptorProto()
    wrappers_pb2.DESCRIPTOR.CopyToProto(wrappers)
    pool.Add(wrappers)  # type: ignore[no-untyped-call]
    pool.Add(file)  # type: ignore[no-untyped-call]
    return Schema(pool, variables, names)


def _variable_type(question: Question, names: Mapping[str, str]) -> cel.Type:
    match question.type:
        case AnswerType.GROUP:
            return cel.Type(names[question.id])
        case AnswerType.TABLE | AnswerType.MATRIX:
            return cel.Type.List(cel.Type(names[question.id]))
        case AnswerType.PERSON:
            return cel.Type(f"{_PACKAGE}.Person")
        case AnswerType.REFERENCE:
            return cel.Type(f"{_PACKAGE}.Reference")
        case _:
            return _PLAIN_TYPES[question.type]


def _add_message(file: Any, name: str, question: Question) -> None:
    message = file.message_type.add(name=name)
    number = 1
    if question.type is not AnswerType.GROUP:
        _add_field(message, "id", number, _WRAPPERS[AnswerType.TEXT])
    for spec in question.parts:
        number += 1
        if spec.type is AnswerType.MULTI:
            message.field.add(name=spec.id, number=number, label=_LABEL_REPEATED, type=_TYPE_STRING)
        else:
            _add_field(message, spec.id, number, _WRAPPERS[spec.type])


def _add_named(file: Any, name: str, keys: Iterable[str]) -> None:
    message = file.message_type.add(name=name)
    for number, key in enumerate(keys, start=1):
        _add_field(message, key, number, _WRAPPERS[AnswerType.TEXT])


def _add_field(message: Any, name: str, number: int, type_name: str) -> None:
    message.field.add(name=name, number=number, label=_LABEL_OPTIONAL, type=_TYPE_MESSAGE, type_name=type_name)


def _fill_named(message: Any, value: Mapping[str, str]) -> None:
    message.SetInParent()
    for key, text in value.items():
        getattr(message, key).value = text
