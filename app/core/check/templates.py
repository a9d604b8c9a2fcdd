"""Faults of templates: syntax, names that templates do not have, and ids of questions that do not exist."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from jinja2 import TemplateSyntaxError, meta, nodes

from app.core.check.problem import PackProblem, Spot
from app.core.document.context import NAMES
from app.core.document.environment import MarkdownEnvironment, template_environment
from app.core.pack import Pack

# Calls whose literal arguments are ids of questions, with the positions of these arguments.
_QUESTION_ARGUMENTS = {"answer": (0,), "rows": (0,), "prose": (0,), "requirement": (1,)}


def template_problems(pack: Pack) -> Iterator[PackProblem]:
    """What is wrong with the templates of a pack, as far as reading them shows."""
    environment = template_environment(pack.templates)
    for name, text in pack.templates.items():
        spot_file = f"templates/{name}"
        try:
            tree = environment.parse(text, name)
        except TemplateSyntaxError as error:
            message = f"The template cannot be read: {error.message}"
            yield PackProblem("template-syntax", message, Spot(spot_file, (), error.lineno))
            continue
        yield from _unknown_names(environment, tree, spot_file)
        yield from _unknown_ids(pack, tree, spot_file)


def _unknown_names(environment: MarkdownEnvironment, tree: nodes.Template, file: str) -> Iterator[PackProblem]:
    known = cast("dict[str, Any]", environment.globals)  # pyright: ignore[reportUnknownMemberType]
    filters = cast("dict[str, Any]", environment.filters)  # pyright: ignore[reportUnknownMemberType]
    stored = {node.name for node in tree.find_all(nodes.Name) if node.ctx in ("store", "param")}
    undeclared = meta.find_undeclared_variables(tree) - NAMES - known.keys() - stored
    for name in sorted(undeclared):
        line = next((node.lineno for node in tree.find_all(nodes.Name) if node.name == name), 1)
        yield PackProblem("unknown-variable", f"Templates have no variable '{name}'.", Spot(file, (), line))
    for node in tree.find_all(nodes.Filter):
        if node.name not in filters:
            yield PackProblem("unknown-filter", f"Templates have no filter '{node.name}'.", Spot(file, (), node.lineno))


def _unknown_ids(pack: Pack, tree: nodes.Template, file: str) -> Iterator[PackProblem]:
    for call in tree.find_all(nodes.Call):
        if not isinstance(call.node, nodes.Name):
            continue
        for position in _QUESTION_ARGUMENTS.get(call.node.name, ()):
            argument = call.args[position] if position < len(call.args) else None
            if isinstance(argument, nodes.Const) and argument.value not in pack.questions:
                message = f"There is no question '{argument.value}'."
                yield PackProblem("unknown-question", message, Spot(file, (), call.lineno))
        if call.node.name == "word" and call.args and isinstance(call.args[0], nodes.Const):
            key = call.args[0].value
            if key not in pack.manifest.words:
                message = f"There is no phrase '{key}' among the words of pack.yaml."
                yield PackProblem("unknown-word", message, Spot(file, (), call.lineno))
