"""Error budgets: how much may fail, in time, in events and in time slices. Windows are in seconds."""

from __future__ import annotations

from fractions import Fraction

from app.core.reliability.exact import Number, not_negative, positive, share

DAY_SECONDS = 86_400


def error_budget_seconds(target_percent: Number, window_seconds: Number) -> Fraction:
    """Return the time a service may be down: (1 - target) x window; 99.9 % over 30 days gives 2592 s.

    Source: Azure Well-Architected RE:04. A month of 30 days is not one of 30.4375: print the window beside the figure.
    """
    return (1 - share(target_percent)) * not_negative(window_seconds, "The window")


def event_budget(target_percent: Number, eligible_events: Number) -> Fraction:
    """Return how many of the eligible events of a window may be bad: (1 - target) x events.

    Source: Google Cloud, service monitoring, request-based objectives.
    """
    return (1 - share(target_percent)) * not_negative(eligible_events, "The number of events")


def allowed_bad_events(target_percent: Number, events_per_second: Number, window_seconds: Number) -> Fraction:
    """Return how many bad events a rate and a window allow; below ten, single failures decide the objective.

    Source: Google SRE Workbook, chapter 5, low-traffic services.
    """
    rate = not_negative(events_per_second, "The event rate")
    return event_budget(target_percent, rate * not_negative(window_seconds, "The window"))


def event_cost_percent(target_percent: Number, eligible_events: Number) -> Fraction:
    """Return what one bad event costs, in percent of the budget; ValueError when there is no budget."""
    return 100 / positive(event_budget(target_percent, eligible_events), "The budget of events")


def slice_count(window_seconds: Number, slice_seconds: Number) -> int:
    """Return how many whole time slices a window has (a slice is counted as good or bad as a whole)."""
    return int(not_negative(window_seconds, "The window") // positive(slice_seconds, "The time slice"))


def bad_slices_allowed(target_percent: Number, window_seconds: Number, slice_seconds: Number) -> int:
    """Return how many whole slices may be bad without missing the objective.

    Source: OpenSLO, budgeting method Timeslices (a week at 99.95 % in minutes allows 5).
    """
    return int((1 - share(target_percent)) * slice_count(window_seconds, slice_seconds))


def spent_percent(bad: Number, budget: Number) -> Fraction:
    """Return how much of a budget is spent, in percent (above 100 once it is exceeded); same unit for both."""
    return 100 * not_negative(bad, "What was spent") / positive(budget, "The budget")
