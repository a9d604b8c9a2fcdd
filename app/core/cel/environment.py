"""Compiles conditions against a pack's schema and evaluates them with an assessment's answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from cel_expr_python import cel

from app.core.cel.functions import (
    FUNCTION_NAMES,
    RULE_FUNCTION,
    STATE_FUNCTIONS,
    NothingAnswered,
    State,
    StateHolder,
    function_declarations,
)
from app.core.cel.schema import Schema

if TYPE_CHECKING:
    from app.core.cel.syntax import Node

ROW = "row"

_POSITION = re.compile(r"<input>:(\d+):(\d+): (.*?)(?:\n|$)")
_UNDECLARED = re.compile(r"undeclared reference to '([^']+)'")
_NO_FIELD = re.compile(r"undefined field '([^']+)' not found in struct '([^']+)'")
_NO_OVERLOAD = re.compile(r"found no matching overload for '([^']+)' applied to '(.+)'")
_NO_PARTS = "cannot be the operand of a select operation"
_UNKNOWN_MARKS = ("No value with name", "No matching overloads found", "NOT_FOUND")
_TYPE_WORDS = {
    "wrapper(double)": "number",
    "double": "number",
    "int": "whole number",
    "wrapper(string)": "text",
    "string": "text",
    "wrapper(bool)": "yes/no",
    "bool": "yes/no",
    "null_type": "null",
}


class ConditionError(Exception):
    """A condition that cannot be used; `line` and `column` count from 1 within the condition."""

    def __init__(self, code: str, message: str, line: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.code, self.message, self.line, self.column = code, message, line, column


class Status(Enum):
    """How an evaluation ended."""

    VALUE = "value"
    UNKNOWN = "unknown"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The value of a condition; unknown where an answer is missing; a fault where the condition itself is wrong."""

    status: Status
    value: Any = None
    detail: str = ""

    @property
    def is_true(self) -> bool:
        """Whether it is definitely true."""
        return self.status is Status.VALUE and self.value is True

    @property
    def is_false(self) -> bool:
        """Whether it is definitely false."""
        return self.status is Status.VALUE and self.value is False


UNKNOWN = Outcome(Status.UNKNOWN)
TRUE = Outcome(Status.VALUE, True)
FALSE = Outcome(Status.VALUE, False)


@dataclass(frozen=True)
class Compiled:
    """A type-checked condition: what it reads, which questions' state it asks for, which rules it names.

    Its outcome while nothing that it depends on is answered is `unanswered`, and where those answers are waited for
    `awaiting`; both are None where more than the answers decides it.
    """

    text: str
    serialised: bytes
    reads: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    rules: frozenset[str] = frozenset()
    uses_row: bool = False
    uses_age: bool = False
    unanswered: Outcome | None = None
    awaiting: Outcome | None = None

    @property
    def depends_on(self) -> frozenset[str]:
        """Questions whose answer or state it depends on directly."""
        return self.reads | self.states


@dataclass
class Environment:
    """One pack's conditions. Not safe for use by two threads at once: the state functions share `holder`."""

    schema: Schema
    holder: StateHolder = field(default_factory=StateHolder)
    _environments: dict[str, cel.Env] = field(default_factory=dict[str, cel.Env])
    _programs: dict[bytes, cel.Expression] = field(default_factory=dict[bytes, cel.Expression])

    def compile(self, text: str, *, row_of: str | None = None, boolean: bool = True) -> Compiled:
        """The condition `text`; `row_of` names the table whose row it may read. ConditionError when it is wrong."""
        try:
            expression = self._environment(row_of).compile(text)
        except (RuntimeError, ValueError) as error:
            raise self._explained(str(error), text, row_of) from None
        if boolean and expression.return_type() != cel.Type.BOOL:
            kind = _worded(expression.return_type().name().lower())
            raise ConditionError("type-mismatch", f"A condition must be true or false; this one gives a {kind}.")
        compiled = _with_dependencies(text, expression.serialize())
        if not boolean or compiled.rules or compiled.uses_row or compiled.uses_age:
            return compiled
        unanswered, awaiting = (self._outcome_in(NothingAnswered(awaited), compiled) for awaited in (False, True))
        return replace(compiled, unanswered=unanswered, awaiting=awaiting)

    def outcome(self, compiled: Compiled, values: Mapping[str, Any], activation: Any = None) -> Outcome:
        """The outcome with `values`; `activation` is what `activation` made of them, if it did so already."""
        if compiled.unanswered is not None and compiled.reads.isdisjoint(values):
            foreseen = self._foreseen(compiled)
            if foreseen is not None:
                return foreseen
        if activation is None:
            activation = self.activation({name: values[name] for name in compiled.reads if name in values})
        return self.evaluate(compiled, activation)

    def evaluate(self, compiled: Compiled, activation: Any) -> Outcome:
        """The outcome with the values of `activation` (see `activation`); an empty cell is unknown."""
        try:
            result = self._program(compiled).eval(activation)
        except RuntimeError as error:  # a spent iteration budget is raised, not given
            return Outcome(Status.FAULT, None, str(error))
        value = result.plain_value()
        if value is True:
            return TRUE
        if value is False:
            return FALSE
        if result.type() != cel.Type.ERROR:
            return UNKNOWN if value is None else Outcome(Status.VALUE, value)
        detail = str(value)
        if any(mark in detail for mark in _UNKNOWN_MARKS):
            return UNKNOWN
        return Outcome(Status.FAULT, None, detail)

    def _foreseen(self, compiled: Compiled) -> Outcome | None:
        """The outcome when nothing that it reads is answered; None where an answer decides what state functions say."""
        said: set[bool | None] = set()
        for name in compiled.states:
            speaks = self.holder.current().speaks_of(name)
            if speaks:
                return None
            said.add(speaks)
        if len(said) > 1:
            return None
        return compiled.awaiting if None in said else compiled.unanswered

    def _outcome_in(self, state: State, compiled: Compiled) -> Outcome:
        before, self.holder.state = self.holder.state, state
        try:
            return self.evaluate(compiled, self.activation({}))
        finally:
            self.holder.state = before

    def activation(self, values: Mapping[str, Any]) -> Any:
        """Values for evaluating several conditions."""
        return self._without_row.Activation(values)

    def _program(self, compiled: Compiled) -> cel.Expression:
        program = self._programs.get(compiled.serialised)
        if program is None:
            program = self._programs[compiled.serialised] = self._without_row.deserialize(compiled.serialised)
        return program

    @cached_property
    def _without_row(self) -> cel.Env:
        return self._environment(None)

    def _environment(self, row_of: str | None) -> cel.Env:
        key = row_of or ""
        if key not in self._environments:
            variables = dict(self.schema.variables)
            if row_of is not None:
                variables[ROW] = self.schema.row_type(row_of)
            functions = function_declarations(self.holder)
            self._environments[key] = cel.NewEnv(self.schema.pool, variables=variables, functions=functions)
        return self._environments[key]

    def _explained(self, raw: str, text: str, row_of: str | None) -> ConditionError:
        found = _POSITION.search(raw)
        if found is None:
            return ConditionError("condition", f"The condition cannot be read: {raw.splitlines()[0]}.")
        line, column, message = int(found.group(1)), int(found.group(2)), found.group(3)
        if _NO_PARTS in message:
            message = f"undeclared reference to '{_dotted_at(text, line, column)}'"
        code, sentence = self._sentence(message, row_of)
        return ConditionError(code, sentence, line, _start(text, line, column, message))

    def _sentence(self, message: str, row_of: str | None) -> tuple[str, str]:
        if match := _UNDECLARED.search(message):
            return self._undeclared(match.group(1), row_of)
        if match := _NO_FIELD.search(message):
            name = self.schema.question_of(match.group(2)) or match.group(2).rsplit(".", 1)[-1]
            return "unknown-field", f"'{name}' has no field or column '{match.group(1)}'."
        if match := _NO_OVERLOAD.search(message):
            return "type-mismatch", _mismatch(match.group(1), match.group(2))
        if message.startswith("Syntax error"):
            return (
                "syntax",
                f"The condition cannot be read: {message.removeprefix('Syntax error: ').split(' expecting')[0]}.",
            )
        return "condition", f"The condition cannot be used: {message.removesuffix('.')}."

    def _undeclared(self, name: str, row_of: str | None) -> tuple[str, str]:
        if name.split(".")[0] == ROW and row_of is None:
            return "unknown-question", "There is no row here: 'row' needs a rule with for_each."
        if name in FUNCTION_NAMES:
            return "type-mismatch", f"{name}() is called with the wrong number of values."
        import difflib

        near = difflib.get_close_matches(name, [*self.schema.variables, *FUNCTION_NAMES], n=1)
        hint = f" Did you mean '{near[0]}'?" if near else ""
        return "unknown-question", f"There is no question or function '{name}'.{hint}"


def _dotted_at(text: str, line: int, column: int) -> str:
    """The dotted name that has a dot at that place, up to the part after it."""
    lines = text.splitlines()
    before, after = lines[line - 1][: column - 1], lines[line - 1][column - 1 :]
    return "".join(found.group() for found in (re.search(r"[\w.]*$", before), re.match(r"\.\w*", after)) if found)


def _start(text: str, line: int, column: int, message: str) -> int:
    """Where a name begins: of a dotted one, and of a function, the library gives where the last part or '(' is."""
    undeclared = _UNDECLARED.search(message)
    lines = text.splitlines()
    if undeclared is None or line > len(lines):
        return column
    name, before = undeclared.group(1), lines[line - 1][: column - 1]
    whole = next((part for part in (name, name.rpartition(".")[0]) if part and before.endswith(part)), "")
    return column - len(whole)


def _with_dependencies(text: str, serialised: bytes) -> Compiled:
    from app.core.cel import syntax  # not needed where conditions come from the cache

    tree = syntax.parse(serialised)
    names = syntax.identifiers(tree)
    states: set[str] = set()
    for function in STATE_FUNCTIONS:
        states |= _literals(tree, function)
    return Compiled(
        text=text,
        serialised=serialised,
        reads=names - {ROW},
        states=frozenset(states),
        rules=_literals(tree, RULE_FUNCTION),
        uses_row=ROW in names,
        uses_age=any(node.kind == "call" and node.name == "age" for node in tree.walk()),
    )


def _literals(tree: Node, function: str) -> frozenset[str]:
    from app.core.cel import syntax

    found, all_literal = syntax.literal_arguments(tree, function)
    if not all_literal:
        raise ConditionError("state-argument", f"{function}() takes the id itself, in quotes.")
    return found


def _mismatch(function: str, arguments: str) -> str:
    inner = arguments.strip("()")
    if "double" in inner and "int" in inner.split(", "):
        return "Numbers are written with a decimal point: 100.0, not 100."
    words = ", ".join(_worded(part) for part in inner.split(", "))
    operator = function.strip("_").replace("_", " ").strip()
    return f"'{operator}' does not work with these types: {words}."


def _worded(kind: str) -> str:
    if kind in _TYPE_WORDS:
        return _TYPE_WORDS[kind]
    if kind.startswith("list"):
        return "list"
    return "row or group" if "readyroom." in kind else kind


def reads_of(compiled: Iterable[Compiled | None]) -> frozenset[str]:
    """All questions that these conditions depend on directly."""
    return frozenset(name for each in compiled if each is not None for name in each.depends_on)
