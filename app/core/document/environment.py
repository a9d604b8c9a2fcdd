"""The template engine: Jinja2, sandboxed and strict, writing Markdown. Whatever is put into a text is literal text.

Jinja2 escapes what a template puts in with a function for HTML. This engine's code generator names ours instead, which
escapes for Markdown; trusted Markdown and what macros and blocks have written already pass as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

from jinja2 import BytecodeCache, FunctionLoader, StrictUndefined, Undefined
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import TemplateData
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from app.core.document.escaping import Markdown, escape
from app.core.values_text import plain_number

MAX_RANGE = 1000
CODE_FORMAT = "1"
"""Goes up with every change of the code that templates become."""


class _MarkdownCodeGenerator(CodeGenerator):
    """Writes our escaping function where Jinja2 would write its own."""

    def _output_child_pre(self, node: Any, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
            return
        self.write("environment.put_in(")

    def _output_child_to_const(self, node: Any, frame: Frame, finalize: Any) -> str:  # noqa: ARG002 - Jinja2 calls it so
        const = node.as_const(frame.eval_ctx)
        return str(const) if isinstance(node, TemplateData) else str(put_in(const))


class MarkdownEnvironment(ImmutableSandboxedEnvironment):
    """The environment of a pack's templates."""

    code_generator_class = _MarkdownCodeGenerator

    def put_in(self, value: Any) -> str:
        """What a template's `{{ value }}` becomes."""
        return put_in(value)


def put_in(value: Any) -> str:
    """A value as Markdown: trusted Markdown as it is, anything else as literal text."""
    if isinstance(value, Undefined):
        return str(value)
    if isinstance(value, Markdown | Markup):
        return str.__str__(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Fraction):
        value = Decimal(value.numerator) / Decimal(value.denominator)
    if isinstance(value, int | float | Decimal):
        return plain_number(value)
    return escape(str(value))


def template_environment(templates: Mapping[str, str], translated: BytecodeCache | None = None) -> MarkdownEnvironment:
    """An environment with these templates, by file name, and nothing of Jinja2's that could cost without bounds.

    `translated` keeps templates as the code that Jinja2 makes of them, which takes longer than filling them.
    """
    environment = MarkdownEnvironment(
        loader=FunctionLoader(lambda name: _source(templates, name)),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"],
        bytecode_cache=translated,
    )
    names = cast("dict[str, Any]", environment.globals)  # pyright: ignore[reportUnknownMemberType]
    names.pop("lipsum", None)
    names["range"] = _bounded_range
    for name in ("pprint", "tojson", "xmlattr", "urlize", "safe", "forceescape", "random", "filesizeformat", "center"):
        environment.filters.pop(name, None)  # pyright: ignore[reportUnknownMemberType]
    return environment


def _source(templates: Mapping[str, str], name: str) -> tuple[str, str, None] | None:
    """A template with its name as file name, so that errors can tell where they are."""
    return (templates[name], name, None) if name in templates else None


def _bounded_range(*limits: int) -> range:
    wanted = range(*limits)
    if len(wanted) > MAX_RANGE:
        raise ValueError(f"A template may count to {MAX_RANGE} at most.")
    return wanted
