"""Texts that stop at the first end of a sentence, or of a paragraph, after one length.

Such a cut leaves lengths that are never equal, but lie in a narrow window; more than that, in each
text the same length falls into the last sentence.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from statistics import fmean, median
from typing import Final

from .closes import Close

_STRAY: Final = 0.1
"""How often a text stops elsewhere, or its last sentence is not told right."""
_LEAST: Final = 8
_MOST: Final = 0.8
"""A cut explains so many of the texts at least."""
_UNITS: Final = ("words", "characters")
_GRAINS: Final = {"sentence": (0.25, 0.75), "paragraph": (0.9, 0.1)}
"""Where the length falls into, the last paragraph or its last sentence: not each end of a sentence
is told, and a last sentence may be all of its paragraph."""
_MAD: Final = 1.4826
"""A normal distribution's standard deviation by its median absolute deviation."""
_CORE: Final = 0.05
_WAYS: Final = math.log(4)
"""What it takes off that the best one of four ways is taken; both sides choose their middle."""
_NARROW: Final = (0.3, 2.5)
"""Lengths that spread so little about their mean are nobody's own, nine in ten times."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A text goes on up to the end of the "sentence" or "paragraph" that `length` falls into."""

    unit: str
    grain: str
    length: int

    def holds(self, close: Close) -> bool:
        """Whether a text stops so."""
        above, _ = close.starts(self.unit)
        return above < self.length <= close.length(self.unit)


def find_stop(closes: Sequence[Close]) -> tuple[float, Stop | None]:
    """The length that most of the texts' last sentences share, and how much speaks for it.

    The log-odds that the texts were cut there, so that each stops anywhere in the sentence that the
    length falls into, against lengths that are spread normally or evenly about their own middle.
    """
    if len(closes) < _LEAST:
        return -math.inf, None
    found = (_stop(closes, unit, grain) for unit, grain in product(_UNITS, _GRAINS))
    return max(found, key=lambda pair: pair[0])


def _stop(closes: Sequence[Close], unit: str, grain: str) -> tuple[float, Stop | None]:
    spans = [(*close.starts(unit), close.length(unit)) for close in closes]
    longest = max(end for *_, end in spans)
    first = sum(close.starts(unit)[grain == "sentence"] <= 0 for close in closes)
    if 2 * first > len(closes):
        return -math.inf, None
    stray = _STRAY / longest
    length, gained = _stabbed(spans, _GRAINS[grain], stray)
    # Of a mixture, such as notices of one length among articles, no shape below is likely.
    if sum(above < length <= end for above, _, end in spans) < _MOST * len(spans):
        return -math.inf, None
    said = gained + len(spans) * math.log(stray)
    ends = [end for *_, end in spans]
    said -= _harmless(ends, stray) + _WAYS
    narrow, bonus = _NARROW
    middle = median(ends)
    if _MAD * median(abs(end - middle) for end in ends) <= narrow * middle:
        said += bonus
    return said, Stop(unit, grain, length)


def _stabbed(
    spans: Sequence[tuple[int, int, int]], shares: tuple[float, float], stray: float
) -> tuple[int, float]:
    """The length that most speaks for itself, and how much, against strays alone."""
    edges = []
    in_paragraph, in_sentence = ((1 - _STRAY) * share for share in shares)
    for above, before, end in spans:
        wide = in_paragraph / (end - above)
        gain = math.log(wide + stray) - math.log(stray)
        more = math.log(wide + in_sentence / (end - before) + stray) - math.log(stray)
        edges += [(above + 1, gain), (before + 1, more - gain), (end + 1, -more)]
    best, total = (0, 0.0), 0.0
    edges.sort()
    for (at, gain), following in zip(edges, [*edges[1:], (-1, 0.0)], strict=True):
        total += gain
        if following[0] != at and total > best[1]:
            best = at, total
    return best


def _harmless(ends: Sequence[int], stray: float) -> float:
    """The log-likelihood of lengths about their own middle, whichever of three shapes fits best."""
    logs = [math.log(max(1, end)) for end in ends]
    shapes = _normal(ends, stray), _lognormal(logs, stray), _even(ends, stray)
    return max(sum(map(math.log, densities)) for densities in shapes)


def _normal(ends: Sequence[int], stray: float) -> list[float]:
    return [(1 - _STRAY) * density + stray for density in _bell(ends, 1.0)]


def _lognormal(logs: Sequence[float], stray: float) -> list[float]:
    densities = zip(_bell(logs, 0.005), logs, strict=True)
    return [(1 - _STRAY) * density / math.exp(log) + stray for density, log in densities]


def _bell(values: Sequence[float], least: float) -> list[float]:
    """A normal distribution's densities, fitted to what is not far out."""
    middle = median(values)
    spread = max(least, _MAD * median(abs(value - middle) for value in values))
    core = [value for value in values if abs(value - middle) <= 3 * spread]
    middle = fmean(core)
    spread = max(least, math.sqrt(fmean((value - middle) ** 2 for value in core)))
    height = 1 / (spread * math.sqrt(2 * math.pi))
    return [height * math.exp(-(((value - middle) / spread) ** 2) / 2) for value in values]


def _even(ends: Sequence[int], stray: float) -> list[float]:
    ordered = sorted(ends)
    out = round(len(ends) * _CORE)
    low, high = ordered[out], ordered[-1 - out]
    height = (1 - _STRAY) / (high - low + 1)
    return [height * (low <= end <= high) + stray for end in ends]
