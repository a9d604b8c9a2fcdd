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
Numbers = list[float | None]
"""A list from the rule language; an empty cell is None."""


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

    def speaks_of(self, question: str) -> bool | None:
        """Whether its answer decides what the functions above say of a question.

        Where not, all of them say no (False) or are unknown (None).
        """
        ...


@dataclass(frozen=True)
class NothingAnswered:
    """The state in which no question is answered: functions say no, or are unknown where answers are `awaited`."""

    awaited: bool

    def answered(self, question: str) -> bool:
        """See State; so are the others."""
        if self.awaited:
            raise Unknown(f"{question} is open")
        return False

    given = absent = complete = evidence = answered

    def passes(self, rule: str) -> bool:
        """Unknown: no rule is evaluated."""
        raise Unknown(f"{rule} is not evaluated here")

    def age(self, day: str) -> float:
        """Unknown: there is no day to count to."""
        raise Unknown(f"{day} is not compared with a day here")

    def speaks_of(self, question: str) -> bool | None:  # noqa: ARG002 - the same for each
        """See State."""
        return None if self.awaited else False


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
    asked = [_declare(name, truth, [text], _asking(holder, name)) for name in (*STATE_FUNCTIONS, RULE_FUNCTION)]
    asked.append(_declare("age", number, [text], _asking(holder, "age")))
    plain: list[tuple[str, cel.Type, list[cel.Type], Callable[..., object]]] = [
        ("seconds", number, [number], float),
        ("minutes", number, [number], _times(60.0)),
        ("hours", number, [number], _times(3600.0)),
        ("days", number, [number], _times(86400.0)),
        ("number", number, [cel.Type.INT], float),
        ("sum", number, [numbers], _sum),
        ("count", cel.Type.INT, [numbers], _count),
        ("lowest", number, [numbers], _lowest),
        ("highest", number, [numbers], _highest),
        ("divide", number, [number, number], _divide),
        ("serial", number, [numbers], _serial),
        ("parallel", number, [numbers], _parallel),
        ("k_of_n", number, [number, number, number], _k_of_n),
        ("error_budget", number, [number, number], _error_budget),
        ("burn_rate", number, [number, number], _burn_rate),
        ("burn_threshold", number, [number, number, number], _burn_threshold),
        ("highest_burn", number, [number], _highest_burn),
        ("nines", number, [number], _nines),
        ("words", cel.Type.INT, [text], _words),
        ("duration_text", text, [number], _duration_text),
        ("number_text", text, [number], number_text),
        ("counted", text, [number, text, text], counted),
    ]
    return asked + [_declare(*each) for each in plain]


_PLAIN_NAMES = (
    "age seconds minutes hours days number sum count lowest highest divide serial parallel k_of_n error_budget "
    "burn_rate burn_threshold highest_burn nines words duration_text number_text counted"
)
FUNCTION_NAMES = frozenset((*STATE_FUNCTIONS, RULE_FUNCTION, *_PLAIN_NAMES.split()))


def number_text(value: float) -> str:
    """A number as people write it: no trailing zeros, at most four decimals."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def counted(value: float, one: str, many: str) -> str:
    """'1 day', '2 days', '0.5 days'; takes the word for one and the word for any other number."""
    text = number_text(value)
    return f"{text} {one if text == '1' else many}"


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


def _asking(holder: StateHolder, name: str) -> Callable[[str], object]:
    """Asks the state that is current when the condition is evaluated."""

    def ask(literal: str) -> object:
        return getattr(holder.current(), name)(literal)

    return ask


def _times(factor: float) -> Callable[[float], float]:
    def multiplied(number: float) -> float:
        return number * factor

    return multiplied


def _sum(numbers: Numbers) -> float:
    return float(sum(_present(numbers)))


def _count(numbers: Numbers) -> int:
    return len(_present(numbers))


def _lowest(numbers: Numbers) -> float:
    return min(_some(numbers))


def _highest(numbers: Numbers) -> float:
    return max(_some(numbers))


def _serial(numbers: Numbers) -> float:
    parts = _some(numbers)
    return _known(lambda: reliability.serial_percent(parts))


def _parallel(numbers: Numbers) -> float:
    parts = _some(numbers)
    return _known(lambda: reliability.parallel_percent(parts))


def _words(text: str) -> int:
    return len(text.split())


def _duration_text(seconds: float) -> str:
    if not math.isfinite(seconds):
        raise Unknown("the number is not finite")
    return format_duration(seconds)


def _present(numbers: Numbers) -> list[float]:
    return [each for each in numbers if each is not None]


def _some(numbers: Numbers) -> list[float]:
    present = _present(numbers)
    if not present:
        raise Unknown("the list is empty")
    return present


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
