"""The measures, each written out by hand so that a figure can be checked against its formula."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

Z_95 = 1.959963984540054
"""The 97.5 % quantile of the standard normal distribution."""

Forecast = tuple[float, bool]
"""A forecast probability (0..1) and what came true."""


def wilson(count: int, total: int, z: float = Z_95) -> tuple[float, float]:
    """Wilson's score interval of a proportion, as (low, high) in 0..1.

    centre ± half with p = count/total: centre = (p + z²/2n) / (1 + z²/n),
    half = z / (1 + z²/n) · √(p(1 - p)/n + z²/4n²). No trials say nothing: (0, 1).
    Raises ValueError unless 0 ≤ count ≤ total.
    """
    if not 0 <= count <= total:
        raise ValueError(f"count {count} is not between 0 and {total}")
    if total == 0:
        return 0.0, 1.0
    p, spread = count / total, z * z / total
    centre = (p + spread / 2) / (1 + spread)
    half = z / (1 + spread) * math.sqrt(p * (1 - p) / total + spread / (4 * total))
    return max(0.0, centre - half), min(1.0, centre + half)


@dataclass(frozen=True, slots=True)
class Rate:
    """`count` of `total` trials; `value` is null without trials."""

    count: int
    total: int

    @property
    def value(self) -> float | None:
        return self.count / self.total if self.total else None

    @property
    def interval(self) -> tuple[float, float]:
        return wilson(self.count, self.total)


def f1(precision: float | None, recall: float | None) -> float | None:
    """The harmonic mean 2PR / (P + R); null where either is null, 0 where both are 0."""
    if precision is None or recall is None:
        return None
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def auc(forecasts: Sequence[Forecast]) -> float | None:
    """Area under the ROC curve: P(p of a true one > p of a false one) + ½ P(equal).

    By mid-ranks (Mann-Whitney): (R₊ - n₊(n₊ + 1)/2) / (n₊ n₋). Null without both classes.
    """
    true = sum(came for _, came in forecasts)
    false = len(forecasts) - true
    if not true or not false:
        return None
    rank_sum, before = 0.0, 0
    for _, tied in groupby(sorted(forecasts), key=lambda forecast: forecast[0]):
        members = list(tied)
        rank_sum += (before + (len(members) + 1) / 2) * sum(came for _, came in members)
        before += len(members)
    return (rank_sum - true * (true + 1) / 2) / (true * false)


def brier(forecasts: Sequence[Forecast]) -> float | None:
    """Brier score: the mean of (p - y)², 0 best, 0.25 for always saying one half."""
    if not forecasts:
        return None
    return sum((p - came) ** 2 for p, came in forecasts) / len(forecasts)


@dataclass(frozen=True, slots=True)
class Bin:
    """`size` forecasts of neighbouring probability: their mean, and the share that came true."""

    size: int
    forecast: float
    observed: float


def calibration_bins(forecasts: Sequence[Forecast], bins: int = 10) -> list[Bin]:
    """Equal-mass bins over sorted probabilities: bin i holds ranks i·n/bins to (i + 1)·n/bins.

    Equal probabilities can fall into two bins; each of them carries the mean outcome of all that
    are equal to it, so that the bins do not depend on the order of the input.
    """
    smoothed: list[tuple[float, float]] = []
    for p, tied in groupby(sorted(forecasts), key=lambda forecast: forecast[0]):
        outcomes = [came for _, came in tied]
        smoothed += [(p, sum(outcomes) / len(outcomes))] * len(outcomes)
    edges = [index * len(smoothed) // bins for index in range(bins + 1)]
    slices = [smoothed[low:high] for low, high in pairwise(edges)]
    return [
        Bin(len(part), mean([p for p, _ in part]), mean([y for _, y in part]))
        for part in slices
        if part
    ]


def calibration_error(bins: Sequence[Bin]) -> float | None:
    """Expected calibration error: Σ size/n · |mean forecast - observed share|."""
    total = sum(bin_.size for bin_ in bins)
    if not total:
        return None
    return sum(bin_.size * abs(bin_.forecast - bin_.observed) for bin_ in bins) / total


def mean(values: Sequence[float]) -> float:
    """The arithmetic mean, summed without loss; raises ZeroDivisionError on nothing."""
    return math.fsum(values) / len(values)


def mean_absolute_error(pairs: Sequence[tuple[float, float]]) -> float | None:
    """The mean of |estimate - truth|; null without pairs."""
    return mean([abs(estimate - truth) for estimate, truth in pairs]) if pairs else None
