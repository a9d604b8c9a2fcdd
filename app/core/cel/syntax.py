"""Reads the serialised, type-checked form of a condition: what it depends on, and what literals it names.

The form is `cel.expr.CheckedExpr`, whose published protobuf numbers are declared here for the parts that are read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from google.protobuf import any_pb2, descriptor_pb2, descriptor_pool, message_factory

_STRING, _MESSAGE, _INT64, _BOOL, _DOUBLE = 9, 11, 3, 8, 1
_MESSAGES: dict[str, dict[str, tuple[int, int, str, bool]]] = {
    # message: field: (number, type, message type, repeated)
    "Checked": {"references": (2, _MESSAGE, "ReferenceEntry", True), "expr": (4, _MESSAGE, "Expr", False)},
    "ReferenceEntry": {"key": (1, _INT64, "", False), "value": (2, _MESSAGE, "Reference", False)},
    "Reference": {"name": (1, _STRING, "", False)},
    "Expr": {
        "id": (2, _INT64, "", False),
        "const": (3, _MESSAGE, "Constant", False),
        "ident": (4, _MESSAGE, "Ident", False),
        "select": (5, _MESSAGE, "Select", False),
        "call": (6, _MESSAGE, "Call", False),
        "list": (7, _MESSAGE, "CreateList", False),
        "struct": (8, _MESSAGE, "CreateStruct", False),
        "comprehension": (9, _MESSAGE, "Comprehension", False),
    },
    "Constant": {"int": (3, _INT64, "", False), "double": (5, _DOUBLE, "", False), "string": (6, _STRING, "", False)},
    "Ident": {"name": (1, _STRING, "", False)},
    "Select": {
        "operand": (1, _MESSAGE, "Expr", False),
        "field": (2, _STRING, "", False),
        "test": (3, _BOOL, "", False),
    },
    "Call": {
        "target": (1, _MESSAGE, "Expr", False),
        "function": (2, _STRING, "", False),
        "args": (3, _MESSAGE, "Expr", True),
    },
    "CreateList": {"elements": (1, _MESSAGE, "Expr", True)},
    "CreateStruct": {"entries": (2, _MESSAGE, "Entry", True)},
    "Entry": {"key": (3, _MESSAGE, "Expr", False), "value": (4, _MESSAGE, "Expr", False)},
    "Comprehension": {
        "variable": (1, _STRING, "", False),
        "range": (2, _MESSAGE, "Expr", False),
        "accumulator": (3, _STRING, "", False),
        "start": (4, _MESSAGE, "Expr", False),
        "condition": (5, _MESSAGE, "Expr", False),
        "step": (6, _MESSAGE, "Expr", False),
        "result": (7, _MESSAGE, "Expr", False),
    },
}


@dataclass(frozen=True)
class Node:
    """One node of a condition. `source`: where its value comes from, as ('slm.objectives', 'target').

    A variable that a loop binds is of the kind 'local', any other of the kind 'ident'.
    """

    kind: str
    name: str = ""
    value: str | float | int | None = None
    children: tuple[Node, ...] = ()
    source: tuple[str, ...] = ()

    def walk(self) -> Iterator[Node]:
        """This node and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


@cache
def _checked_class() -> Any:
    file = descriptor_pb2.FileDescriptorProto(name="readyroom_cel.proto", package="readyroom.cel", syntax="proto3")
    for message_name, fields in _MESSAGES.items():
        message = file.message_type.add(name=message_name)
        for name, (number, kind, type_name, repeated) in fields.items():
            entry = message.field.add(name=name, number=number, type=kind, label=3 if repeated else 1)
            if type_name:
                entry.type_name = f".readyroom.cel.{type_name}"
            elif message_name == "Constant":
                entry.oneof_index = 0
        if message_name == "Constant":
            message.oneof_decl.add(name="value")
    pool = descriptor_pool.DescriptorPool()
    pool.Add(file)  # type: ignore[no-untyped-call]
    return message_factory.GetMessageClass(pool.FindMessageTypeByName("readyroom.cel.Checked"))


@lru_cache(maxsize=4096)
def parse(serialised: bytes) -> Node:
    """The tree of a serialised condition."""
    wrapped = any_pb2.Any.FromString(serialised)
    checked = _checked_class().FromString(wrapped.value)
    names = {entry.key: entry.value.name for entry in checked.references if entry.value.name}
    return _node(checked.expr, names, {})


def _node(expr: Any, names: dict[int, str], scope: dict[str, tuple[str, ...]]) -> Node:
    """The node of `expr`; `names` resolves dotted identifiers, `scope` says what loop variables run over."""
    if expr.HasField("const"):
        which = expr.const.WhichOneof("value")
        return Node("const", value=getattr(expr.const, which) if which else None)
    if expr.id in names and not expr.HasField("call"):
        return _variable(names[expr.id], scope)
    if expr.HasField("ident"):
        return _variable(expr.ident.name, scope)
    if expr.HasField("select"):
        operand = _node(expr.select.operand, names, scope)
        source = (*operand.source, expr.select.field) if operand.source else ()
        return Node("has" if expr.select.test else "select", expr.select.field, None, (operand,), source)
    if expr.HasField("call"):
        return _call(expr.call, names, scope)
    if expr.HasField("list"):
        return Node("list", children=tuple(_node(each, names, scope) for each in expr.list.elements))
    if expr.HasField("comprehension"):
        return _loop(expr.comprehension, names, scope)
    parts = [part for entry in expr.struct.entries for part in (entry.key, entry.value)]
    return Node("struct", children=tuple(_node(part, names, scope) for part in parts))


def _variable(name: str, scope: dict[str, tuple[str, ...]]) -> Node:
    return Node("local", name, source=scope[name]) if name in scope else Node("ident", name, source=(name,))


def _call(call: Any, names: dict[int, str], scope: dict[str, tuple[str, ...]]) -> Node:
    target = [call.target] if call.HasField("target") else []
    children = tuple(_node(each, names, scope) for each in (*target, *call.args))
    source = children[0].source if call.function == "_[_]" and children else ()
    return Node("call", call.function, None, children, source)


def _loop(loop: Any, names: dict[int, str], scope: dict[str, tuple[str, ...]]) -> Node:
    over = _node(loop.range, names, scope)
    inner = {**scope, loop.variable: over.source, loop.accumulator: ()}
    body = tuple(_node(each, names, inner) for each in (loop.start, loop.condition, loop.step, loop.result))
    # filter() keeps what it runs over: rows stay rows of the same table.
    source = over.source if _gives_its_own_items(body[2], loop.variable) else ()
    return Node("loop", loop.variable, None, (over, *body), source)


def _gives_its_own_items(step: Node, variable: str) -> bool:
    return any(
        node.kind == "list"
        and len(node.children) == 1
        and node.children[0].kind == "local"
        and node.children[0].name == variable
        for node in step.walk()
    )


def identifiers(tree: Node) -> frozenset[str]:
    """Names of all variables read, without loop variables."""
    return frozenset(node.name for node in tree.walk() if node.kind == "ident")


def literal_arguments(tree: Node, function: str) -> tuple[frozenset[str], bool]:
    """Literal first arguments of the calls of `function`, and whether all its calls have a literal one."""
    found: set[str] = set()
    all_literal = True
    for node in tree.walk():
        if node.kind == "call" and node.name == function:
            first = node.children[0] if node.children else None
            if first is not None and first.kind == "const" and isinstance(first.value, str):
                found.add(first.value)
            else:
                all_literal = False
    return frozenset(found), all_literal


def compared_literals(tree: Node) -> Iterator[tuple[tuple[str, ...], str]]:
    """(source, text) for every text that something answered is compared with: `x == 'a'`, `x in ['a']`, `'a' in x`."""
    for node in tree.walk():
        if node.kind != "call" or node.name not in ("_==_", "_!=_", "@in", "_in_") or len(node.children) != 2:
            continue
        left, right = node.children
        for source, literals in ((left.source, right), (right.source, left)):
            if source:
                yield from ((source, text) for text in _texts(literals))


def _texts(node: Node) -> Iterator[str]:
    if node.kind == "const" and isinstance(node.value, str):
        yield node.value
    elif node.kind == "list":
        for child in node.children:
            yield from _texts(child)


def divisors(tree: Node) -> Iterator[Node]:
    """What stands below the line in every division."""
    return (node.children[1] for node in tree.walk() if node.kind == "call" and node.name in ("_/_", "_%_"))
