"""The functions that conditions may call beyond the standard ones of CEL.

A function that has no answer raises Unknown: the condition is then neither true nor false, exactly as when an answer
is missing. State functions ask the current `State`.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Protocol

from cel_expr_python import cel

from app.core import reliability
from app.core.durations import format_duration

STATE_FUNCTIONS = ("answered", "given", "absent", "complete", "evidence")
RULE_FUNCTION = "passes"


Unknown = LookupError
"""There is no answer yet. The CEL library tells exactly this exception, not its subclasses, apart from other faults."""


class State(Protocol):
    """What state functions ask about the assessment under evaluation. Each may raise Unknown."""

    def answered(self, question: str) -> bool: ...
    def given(self, question: str) -> bool: ...
    def absent(self, question: str) -> bool: ...
    def complete(self, question: str) -> bool: ...
    def evidence(self, question: str) -> bool: ...
    def passes(self, rule: str) -> bool: ...
    def age(self, day: str) -> float: ...


@dataclass
class StateHolder:
    """Where the functions of one environment find the state to ask; set before evaluating."""

    state: State | None = None

    def current(self) -> State:
        """The state; without one, state functions are unknown."""
        if self.state is None:
            raise Unknown("there is no assessment")
        return self.state


def function_declarations(holder: StateHolder) -> list[cel.FunctionDecl]:
    """All functions, with the state functions bound to `holder`."""
    text, number, truth = cel.Type.STRING, cel.Type.DOUBLE, cel.Type.BOOL
    numbers = cel.Type.List(number)
    declarations = [
        _declare("answered", truth, [text], lambda question: holder.current().answered(question)),
        _declare("given", truth, [text], lambda question: holder.current().given(question)),
        _declare("absent", truth, [text], lambda question: holder.current().absent(question)),
        _declare("complete", truth, [text], lambda question: holder.current().complete(question)),
        _declare("evidence", truth, [text], lambda question: holder.current().evidence(question)),
        _declare(RULE_FUNCTION, truth, [text], lambda rule: holder.current().passes(rule)),
        _declare("age", number, [text], lambda day: holder.current().age(day)),
    ]
    plain: list[tuple[str, cel.Type, list[cel.Type], Callable[..., object]]] = [
        ("seconds", number, [number], float),
        ("minutes", number, [number], lambda x: x * 60.0),
        ("hours", number, [number], lambda x: x * 3600.0),
        ("days", number, [number], lambda x: x * 86400.0),
        ("number", number, [cel.Type.INT], float),
        ("sum", number, [numbers], lambda xs: float(sum(_present(xs)))),
        ("count", cel.Type.INT, [numbers], lambda xs: len(_present(xs))),
        ("lowest", number, [numbers], lambda xs: min(_some(xs))),
        ("highest", number, [numbers], lambda xs: max(_some(xs))),
        ("divide", number, [number, number], _divide),
        ("serial", number, [numbers], lambda xs: _known(lambda: reliability.serial_percent(_some(xs)))),
        ("parallel", number, [numbers], lambda xs: _known(lambda: reliability.parallel_percent(_some(xs)))),
        ("k_of_n", number, [number, number, number], _k_of_n),
        ("error_budget", number, [number, number], _error_budget),
        ("burn_rate", number, [number, number], _burn_rate),
        ("burn_threshold", number, [number, number, number], _burn_threshold),
        ("highest_burn", number, [number], _highest_burn),
        ("nines", number, [number], _nines),
        ("words", cel.Type.INT, [text], lambda words: len(words.split())),
        ("duration_text", text, [number], lambda seconds: format_duration(_finite(seconds))),
        ("number_text", text, [number], number_text),
    ]
    return declarations + [_declare(*each) for each in plain]


_PLAIN_NAMES = (
    "age seconds minutes hours days number sum count lowest highest divide serial parallel k_of_n error_budget "
    "burn_rate burn_threshold highest_burn nines words duration_text number_text"
)
FUNCTION_NAMES = frozenset((*STATE_FUNCTIONS, RULE_FUNCTION, *_PLAIN_NAMES.split()))


def number_text(value: float) -> str:
    """A number as people write it: no trailing zeros, at most four decimals."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def age_in_days(day: str, as_of: date) -> float:
    """Days from the ISO date `day` to `as_of`; Unknown when it is no date."""
    try:
        return float((as_of - date.fromisoformat(day)).days)
    except ValueError as error:
        raise Unknown(f"'{day}' is not a date") from error


def _declare(
    name: str, gives: cel.Type, takes: list[cel.Type], implementation: Callable[..., object]
) -> cel.FunctionDecl:
    overload = cel.Overload(f"readyroom_{name}", return_type=gives, parameters=takes, impl=implementation)
    return cel.FunctionDecl(name, [overload])


def _present(numbers: list[float | None]) -> list[float]:
    return [each for each in numbers if each is not None]


def _some(numbers: list[float | None]) -> list[float]:
    present = _present(numbers)
    if not present:
        raise Unknown("the list is empty")
    return present


def _finite(number: float) -> float:
    if not math.isfinite(number):
        raise Unknown("the number is not finite")
    return number


def _divide(above: float, below: float) -> float:
    if below == 0:
        raise Unknown("division by zero")
    return above / below


def _k_of_n(needed: float, parts: float, percent: float) -> float:
    if not needed.is_integer() or not parts.is_integer():
        raise Unknown("parts are counted in whole numbers")
    return _known(lambda: reliability.k_of_n_percent(int(needed), int(parts), percent))


def _error_budget(target: float, window: float) -> float:
    return _known(lambda: reliability.error_budget_seconds(target, window))


def _burn_rate(error: float, target: float) -> float:
    return _known(lambda: reliability.burn_rate(error, target))


def _burn_threshold(budget: float, long_window: float, period: float) -> float:
    return _known(lambda: reliability.threshold(budget, period, long_window))


def _highest_burn(target: float) -> float:
    return _known(lambda: reliability.burn_rate(100, target))


def _nines(percent: float) -> float:
    return _known(lambda: reliability.nines(percent))


def _known(formula: Callable[[], Fraction | float]) -> float:
    """The formula's value; unknown where it is not defined for what was answered."""
    try:
        return float(formula())
    except (ValueError, ArithmeticError) as error:
        raise Unknown(str(error)) from error
