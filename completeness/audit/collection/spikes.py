"""Texts of a publisher that all stop at one length, with no word about it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from . import likelihood
from .closes import Close, Window
from .endings import LEAST, UNITS

_PRIOR: Final = -3.0
_DOCUMENTS: Final = 5
_AROUND: Final = 1.3
"""Lengths up to so much shorter or longer show how many to expect."""
_STRAY: Final = 0.3
_PLACES: Final = math.log(300)
"""What it takes off that the best of all lengths is taken."""


@dataclass(frozen=True, slots=True)
class Spike:
    """So many documents end at one length in the middle of a sentence; log-odds of a cut."""

    window: Window
    documents: int
    log_odds: float

    def fits(self, close: Close) -> bool:
        """Whether a document is one of them."""
        return close.is_broken and self.window.holds(close)


def find_spike(closes: Sequence[Close]) -> Spike | None:
    """The length that most speaks for a cut; null without one.

    ln of the chance of so many by Poisson's law with as many as are seen, against as many as the
    lengths around let expect: n ln(n/λ) - n + λ.
    """
    broken = [close for close in closes if close.is_broken]
    if len(closes) < LEAST or len(broken) < _DOCUMENTS:
        return None
    spikes = [_spike(unit, broken, closes) for unit in UNITS]
    best = max(spikes, key=lambda spike: spike.log_odds)
    return best if best.log_odds > 2 and best.documents >= _DOCUMENTS else None


def _spike(unit: str, broken: Sequence[Close], closes: Sequence[Close]) -> Spike:
    lengths = sorted(close.length(unit) for close in broken)
    low, high, inside = likelihood.densest(lengths, *UNITS[unit])
    window = Window(unit, low, high)
    near = [c.length(unit) for c in closes if low / _AROUND <= c.length(unit) <= high * _AROUND]
    around = sum(not low <= length <= high for length in near)
    closed = sum(window.holds(close) and not close.is_broken for close in closes)
    width = (high - low + 1) / max(1.0, high * _AROUND - low / _AROUND)
    outside = len(closes) - inside
    habit = (len(broken) - inside + 1) / (outside + 4)
    expected = _STRAY + (closed + around * width) * habit
    said = inside * math.log(inside / expected) - inside + expected if inside > expected else 0.0
    return Spike(window, inside, _PRIOR - _PLACES + said)
