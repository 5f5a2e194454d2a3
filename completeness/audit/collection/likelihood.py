"""How much likelier an observation is behind a wall than at a harmless ending, in log-odds.

Rates that nobody knows are averaged over what they may be (beta-binomial), so that three documents
never prove what thirty do.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

Rate = tuple[float, float]
"""The two parameters of a beta distribution."""

_SEEN: Final = 20.0
"""What other documents of a publisher say of its habits counts like so many at most."""


def log_beta(a: float, b: float) -> float:
    """ln B(a, b)."""
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)


def log_evidence(hits: float, total: float, rate: Rate) -> float:
    """ln of the chance of one order of so many hits, the rate being beta distributed."""
    a, b = rate
    return log_beta(a + hits, b + total - hits) - log_beta(a, b)


def informed(rate: Rate, hits: int, total: int) -> Rate:
    """A rate after others were counted, which weigh like `_SEEN` at most."""
    factor = min(1.0, _SEEN / total) if total else 0.0
    return rate[0] + factor * hits, rate[1] + factor * (total - hits)


def ratio(hits: int, total: int, wall: Rate, harmless: Rate, chance: float) -> float:
    """Log-odds of a count, if a wall shows in it with a chance and else leaves no trace."""
    harm = log_evidence(hits, total, harmless)
    return mixed(log_evidence(hits, total, wall) - harm, chance)


def mixed(log_ratio: float, chance: float) -> float:
    """ln(chance · e^ratio + 1 - chance)."""
    high = max(log_ratio + math.log(chance), math.log1p(-chance))
    low = min(log_ratio + math.log(chance), math.log1p(-chance))
    return high + math.log1p(math.exp(low - high))


def densest(values: Sequence[int], reach: float, least: int) -> tuple[int, int, int]:
    """The window (low, high) that holds most of the sorted values, and how many.

    It reaches down from its upper end by a share `reach` of that, by `least` at least.
    """
    best = (0, 0, 0)
    for at, high in enumerate(values):
        low = high - max(least, round(reach * high))
        inside = at + 1 - bisect_left(values, low)
        if inside > best[2]:
            best = low, high, inside
    return best


def shorter(values: Sequence[int], others: Sequence[int]) -> float:
    """How often one of `values` is shorter than one of the sorted `others` (0..1); ties half."""
    total = sum(
        len(others) - (bisect_left(others, value) + bisect_right(others, value)) / 2
        for value in values
    )
    return total / (len(values) * len(others))
