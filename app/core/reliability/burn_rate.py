"""Burn rates: how fast an error budget is spent, and what alerts on it can and cannot see.

A burn rate of 1 spends the whole budget in exactly its period. Times are in seconds, targets and rates in percent.
Source unless said otherwise: Google SRE Workbook, chapter 5, "Alerting on SLOs" (table 5-8).
"""

from __future__ import annotations

from fractions import Fraction

from app.core.reliability.exact import Number, not_negative, positive, share, target_share

SHORT_WINDOW_PARTS = 12


def burn_rate(error_rate_percent: Number, target_percent: Number) -> Fraction:
    """Return error rate / (1 - target); ValueError at a target of 100 %."""
    return share(error_rate_percent) / (1 - target_share(target_percent))


def threshold(budget_percent: Number, period_seconds: Number, long_window_seconds: Number) -> Fraction:
    """Return the burn rate that spends `budget_percent` of the budget within the long window.

    2 % in an hour of 30 days is 14.4. The formula is share x period / window, as sloth's burn-rate factor has it.
    """
    period = positive(period_seconds, "The period")
    return share(budget_percent) * period / positive(long_window_seconds, "The long window")


def budget_percent_spent(factor: Number, period_seconds: Number, long_window_seconds: Number) -> Fraction:
    """Return how much of the budget, in percent, an alert at `factor` has seen spent: the inverse of `threshold`."""
    window = positive(long_window_seconds, "The long window")
    return 100 * not_negative(factor, "The burn rate") * window / positive(period_seconds, "The period")


def can_fire(factor: Number, target_percent: Number) -> bool:
    """Return whether an alert can ever fire: errors of 100 % must burn faster, so factor x (1 - target) < 1.

    14.4 needs a target above 93.06 %. Source: sloth issue 341.
    """
    return positive(factor, "The burn rate") * (1 - share(target_percent)) < 1


def lowest_target_percent(factor: Number) -> Fraction:
    """Return the target that must be exceeded for an alert at `factor` to be able to fire: 1 - 1 / factor."""
    return max(Fraction(0), 100 - 100 / positive(factor, "The burn rate"))


def exhaustion_seconds(factor: Number, period_seconds: Number) -> Fraction:
    """Return how long a full budget lasts at a burn rate: period / factor; 14.4 on 30 days is 50 hours.

    Source: Datadog's documentation of burn-rate alerts has the formula.
    """
    return positive(period_seconds, "The period") / positive(factor, "The burn rate")


def detection_seconds(
    factor: Number, target_percent: Number, error_rate_percent: Number, long_window_seconds: Number
) -> Fraction | None:
    """Return how long errors of a steady rate last before the alert fires, or None when they never make it fire.

    factor x (1 - target) / error rate x long window: 14.4 over an hour at 99.9 % sees a full outage after 51.84 s.
    The condition is strict: errors that burn exactly at the factor do not fire.
    """
    window = positive(long_window_seconds, "The long window")
    rate = share(error_rate_percent)
    limit = positive(factor, "The burn rate") * (1 - target_share(target_percent))
    return None if rate <= limit else limit / rate * window


def short_window_seconds(long_window_seconds: Number) -> Fraction:
    """Return the short window that ends an alert soon after the errors end: a twelfth of the long one."""
    return positive(long_window_seconds, "The long window") / SHORT_WINDOW_PARTS
