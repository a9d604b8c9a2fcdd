"""The template engine: what is put in is literal, what templates write is Markdown, and nothing reaches outside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import TemplateError

from app.core.document.environment import template_environment
from app.core.document.escaping import Markdown, escape


def rendered(template: str, **names: object) -> str:
    return template_environment({"t": template}).get_template("t").render(names)


def test_what_a_template_writes_stays_markdown() -> None:
    assert rendered("# A **b**") == "# A **b**"


def test_what_is_put_in_is_literal() -> None:
    assert rendered("{{ x }}", x="**b** <i>") == r"\*\*b\*\* \<i>"


def test_a_literal_text_in_braces_is_literal_too() -> None:
    assert rendered("{{ '*a*' }}") == r"\*a\*"


def test_trusted_markdown_passes() -> None:
    assert rendered("{{ x }}", x=Markdown("**b**")) == "**b**"


def test_what_a_macro_wrote_is_not_escaped_again() -> None:
    assert rendered("{% macro m(v) %}**{{ v }}**{% endmacro %}{{ m(x) }}", x="a*b") == r"**a\*b**"


@pytest.mark.parametrize(
    ("value", "shown"), [(99.95, "99.95"), (28, "28"), (True, "yes"), (False, "no"), (None, ""), (3.50, "3.5")]
)
def test_values_are_shown_as_people_write_them(value: object, shown: str) -> None:
    assert rendered("{{ x }}", x=value) == shown


def test_templates_in_values_are_not_run() -> None:
    assert rendered("{{ x }}", x="{{ 7 * 7 }}{% for a in b %}") == escape("{{ 7 * 7 }}{% for a in b %}")


def test_a_name_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(TemplateError, match="nothing"):
        rendered("{{ nothing }}")


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ x.__init__.__globals__ }}",
        "{{ self.__dict__ }}",
        "{{ cycler.__init__.__globals__.os }}",
        "{{ ''.format.__self__.__class__ }}",
        "{{ x.append(1) }}",
    ],
)
def test_the_sandbox_holds(attack: str) -> None:
    with pytest.raises(TemplateError):
        rendered(attack, x=[1])


def test_counting_is_bounded() -> None:
    with pytest.raises(ValueError, match="1000"):
        rendered("{% for i in range(100000000) %}{% endfor %}")


@pytest.mark.parametrize("name", ["safe", "urlize", "tojson", "random"])
def test_filters_that_would_bring_html_or_chance_do_not_exist(name: str) -> None:
    with pytest.raises(TemplateError, match=name):
        rendered(f"{{{{ 'x'|{name} }}}}")


@given(st.text(max_size=60))
def test_putting_in_is_escaping(text: str) -> None:
    assert rendered("{{ x }}", x=text) == escape(text)
