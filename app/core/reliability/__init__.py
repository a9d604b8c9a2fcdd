"""Reliability arithmetic: pure, exact, each formula with its source.

Numbers may be int, Decimal, Fraction or float (read as the shortest decimal that shows it); results are fractions
wherever the formula is rational. Percentages are of 0 to 100 and say so in their name. Whatever a formula is not
defined for raises ValueError with one sentence.
"""

from app.core.reliability.availability import (
    carries,
    k_of_n_percent,
    lost_percents,
    parallel_percent,
    repaired_percent,
    serial_percent,
)
from app.core.reliability.budget import (
    DAY_SECONDS,
    allowed_bad_events,
    bad_slices_allowed,
    error_budget_seconds,
    event_budget,
    event_cost_percent,
    slice_count,
    spent_percent,
)
from app.core.reliability.burn_rate import (
    budget_percent_spent,
    burn_rate,
    can_fire,
    detection_seconds,
    exhaustion_seconds,
    lowest_target_percent,
    short_window_seconds,
    threshold,
)
from app.core.reliability.exact import Number, exact, nines, one_nine_better_percent, percent, share
from app.core.reliability.queueing import (
    SingleServer,
    erlang_c_percent,
    little_concurrency,
    servers_needed,
    single_server,
)
from app.core.reliability.scalability import (
    headroom_percent,
    peak_ceiling_percent,
    usl_peak_size,
    usl_throughput,
)

__all__ = [
    "DAY_SECONDS",
    "Number",
    "SingleServer",
    "allowed_bad_events",
    "bad_slices_allowed",
    "budget_percent_spent",
    "burn_rate",
    "can_fire",
    "carries",
    "detection_seconds",
    "erlang_c_percent",
    "error_budget_seconds",
    "event_budget",
    "event_cost_percent",
    "exact",
    "exhaustion_seconds",
    "headroom_percent",
    "k_of_n_percent",
    "little_concurrency",
    "lost_percents",
    "lowest_target_percent",
    "nines",
    "one_nine_better_percent",
    "parallel_percent",
    "peak_ceiling_percent",
    "percent",
    "repaired_percent",
    "serial_percent",
    "servers_needed",
    "share",
    "short_window_seconds",
    "single_server",
    "slice_count",
    "spent_percent",
    "threshold",
    "usl_peak_size",
    "usl_throughput",
]
