"""Queues: how much is in a system, and how long it waits. Rates share one unit of time; waits come in that unit."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from app.core.reliability.exact import Number, not_negative, percent, plain, positive, share

SERVERS_LIMIT = 10_000


def little_concurrency(arrival_rate: Number, time_in_system: Number) -> Fraction:
    """Return L = lambda x W, the mean number in a stable system: 200/s at 0.25 s is 50.

    Source: J. D. C. Little, A Proof for the Queuing Formula L = lambda W, 1961.
    """
    return not_negative(arrival_rate, "The arrival rate") * not_negative(time_in_system, "The time in the system")


def erlang_c_percent(servers: int, offered_load: Number) -> float:
    """Return the probability, in percent, that an arrival waits in M/M/c; `offered_load` is lambda / mu, in erlangs.

    Source: A. K. Erlang, 1917; as `erlangc` of Octave's queueing package. Worked through the Erlang B recursion,
    which is stable in floating point. ValueError without a server and at a utilisation of 100 % or more, where the
    queue grows without end.
    """
    load = not_negative(offered_load, "The offered load")
    if not 1 <= servers <= SERVERS_LIMIT:
        raise ValueError(f"A queue needs between 1 and {SERVERS_LIMIT} servers, not {servers}.")
    _require_stable(load / servers)
    blocked = 1.0
    for count in range(1, servers + 1):
        blocked = _next_blocked(count, float(load), blocked)
    return 100 * _waiting(servers, float(load), blocked)


def servers_needed(offered_load: Number, no_wait_percent: Number) -> int:
    """Return the fewest servers with which at least `no_wait_percent` of arrivals find one free.

    ValueError at 100 % (no number suffices) and above 10,000 servers.
    """
    load, wanted = float(not_negative(offered_load, "The offered load")), float(share(no_wait_percent))
    if wanted == 1 and load > 0:
        raise ValueError("No number of servers frees every arrival from waiting.")
    blocked = 1.0
    for count in range(1, SERVERS_LIMIT + 1):
        blocked = _next_blocked(count, load, blocked)
        if load < count and 1 - _waiting(count, load, blocked) >= wanted:
            return count
    raise ValueError(f"More than {SERVERS_LIMIT} servers would be needed.")


@dataclass(frozen=True)
class SingleServer:
    """What M/M/1 gives: utilisation in percent, mean numbers, and mean times in the unit of the rates."""

    utilisation_percent: Fraction
    in_system: Fraction
    in_queue: Fraction
    time_in_system: Fraction
    time_in_queue: Fraction


def single_server(arrival_rate: Number, service_rate: Number) -> SingleServer:
    """Return the means of M/M/1: W = 1 / (mu - lambda), L = lambda W. ValueError when arrivals reach the service rate.

    Source: L. Kleinrock, Queueing Systems, volume 1, 1975.
    """
    arrivals = not_negative(arrival_rate, "The arrival rate")
    service = positive(service_rate, "The service rate")
    _require_stable(arrivals / service)
    stay = 1 / (service - arrivals)
    wait = stay - 1 / service
    return SingleServer(percent(arrivals / service), arrivals * stay, arrivals * wait, stay, wait)


def _next_blocked(servers: int, load: float, blocked: float) -> float:
    """Return Erlang B of `servers` from that of one server fewer."""
    return load * blocked / (servers + load * blocked)


def _waiting(servers: int, load: float, blocked: float) -> float:
    """Return Erlang C from Erlang B: B / (1 - rho (1 - B))."""
    return min(1.0, blocked / (1 - load / servers * (1 - blocked)))


def _require_stable(utilisation: Fraction) -> None:
    if utilisation >= 1:
        raise ValueError(f"At a utilisation of {plain(utilisation * 100)} % the queue grows without end.")
