"""How throughput grows with size, and how full a system may be while part of it is lost."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from app.core.reliability.exact import Number, exact, not_negative, positive, share


def usl_throughput(size: Number, unit_rate: Number, contention: Number, coherency: Number) -> Fraction:
    """Return X(N) = lambda N / (1 + sigma (N - 1) + kappa N (N - 1)), in the unit of `unit_rate`.

    `size` N is the number of workers or nodes, `unit_rate` lambda the throughput of one, sigma the contention and
    kappa the coherency delay. Source: N. J. Gunther, Universal Scalability Law; checked against usl4j.
    """
    count = positive(size, "The size")
    sigma, kappa = _coefficients(contention, coherency)
    divisor = 1 + sigma * (count - 1) + kappa * count * (count - 1)
    return not_negative(unit_rate, "The throughput of one") * count / positive(divisor, "The divisor of the law")


def usl_peak_size(contention: Number, coherency: Number) -> float:
    """Return N* = sqrt((1 - sigma) / kappa), beyond which more size gives less; infinite without coherency delay."""
    sigma, kappa = _coefficients(contention, coherency)
    if kappa == 0:
        return float("inf")
    square = max(Fraction(0), 1 - sigma) / kappa
    return float((Decimal(square.numerator) / Decimal(square.denominator)).sqrt())  # its square may be no float


def peak_ceiling_percent(domains: int, ceiling_percent: Number = 100) -> Fraction:
    """Return the highest normal peak utilisation that survives the loss of one of `domains`: ceiling x (N - 1) / N.

    Two failure domains allow half, three two thirds; one alone allows nothing. Source: Azure Well-Architected RE:06.
    """
    if domains < 1:
        raise ValueError(f"A system has at least one failure domain, not {domains}.")
    return 100 * share(ceiling_percent) * Fraction(domains - 1, domains)


def headroom_percent(peak_percent: Number, ceiling_percent: Number) -> Fraction:
    """Return how much the peak may grow, in percent of itself, before it meets the ceiling; negative when above."""
    peak = positive(peak_percent, "The peak utilisation")
    return 100 * (exact(ceiling_percent) - peak) / peak


def _coefficients(contention: Number, coherency: Number) -> tuple[Fraction, Fraction]:
    return not_negative(contention, "The contention"), not_negative(coherency, "The coherency delay")
