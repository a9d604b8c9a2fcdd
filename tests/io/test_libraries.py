"""The libraries that the program stands on."""

from __future__ import annotations

from importlib.metadata import version

from app.io.libraries import libraries


def test_every_library_has_the_version_that_is_installed() -> None:
    found = {each.name: each for each in libraries()}
    assert found["orjson"].version == version("orjson")


def test_every_library_states_a_licence() -> None:
    assert [each.name for each in libraries() if not each.licence] == []


def test_what_a_library_needs_is_listed_too() -> None:
    assert {"pydantic_core", "shiboken6"} <= {each.name for each in libraries()}


def test_the_program_itself_and_tools_of_its_makers_are_not() -> None:
    assert not {"readyroom", "pytest", "ruff"} & {each.name for each in libraries()}


def test_they_are_in_the_order_of_the_alphabet() -> None:
    names = [each.name.lower().replace("_", "-") for each in libraries()]
    assert names == sorted(names)
