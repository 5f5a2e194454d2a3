"""Two documents' samples side by side: is one the other's beginning?"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import median_low
from typing import Final

from ..samples import OCTAVES, SAMPLES, Sample
from ..signals import Signals

_LEAST: Final = 3
"""So many samples in common are no chance."""
_DRIFT: Final = 60
"""So many words a text may lose or gain on the way, such as a caption."""
_PLACED: Final = 0.6
"""Of the samples in common so many stand at the same place, but for that."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two texts have in common; positions are words of the first.

    Attributes:
        shift: how many words later the common text begins in the second.
        contained: the share of the first's samples, up to the last common one, that the second has.
        last: where the last common sample begins.
        foreign: where the first one after that begins that the second would have too if its text
            went on in the same way; null without one.
    """

    shift: int
    contained: float
    last: int
    foreign: int | None


def overlap(one: Signals, other: Signals) -> Overlap | None:
    """The first text against the second; null if they have hardly anything in common."""
    places = {sample.hash: sample.position for sample in other.sketch}
    pairs = [(s.position, places[s.hash]) for s in one.sketch if s.hash in places]
    if len(pairs) < _LEAST:
        return None
    shift = median_low([there - here for here, there in pairs])
    placed = [(here, there) for here, there in pairs if abs(there - here - shift) <= _DRIFT]
    if len(placed) < max(_LEAST, _PLACED * len(pairs)):
        return None
    pairs, near = placed, {there for _, there in placed}
    places = {sample: there for sample, there in places.items() if there in near}
    last = max(here for here, _ in pairs)
    missing = [*_missing(one, other, places, shift)]
    inside = sum(position < last for position in missing)
    return Overlap(
        shift=shift,
        contained=len(pairs) / (len(pairs) + inside),
        last=last,
        foreign=min((position for position in missing if position > last), default=None),
    )


def _missing(one: Signals, other: Signals, places: Mapping[int, int], shift: int) -> Iterator[int]:
    """Positions of the first's samples that the second would have drawn if it held them."""
    octaves: dict[int, list[Sample]] = defaultdict(list)
    for sample in other.sketch:
        octaves[_octave(sample.position)].append(sample)
    largest = {
        octave: max(s.hash for s in samples)
        for octave, samples in octaves.items()
        if len(samples) == SAMPLES[octave]
    }
    for sample in one.sketch:
        there = sample.position + shift
        if sample.hash in places or not 0 <= there < other.tokens:
            continue
        if sample.hash < largest.get(_octave(there), 1 << 48):
            yield sample.position


def _octave(position: int) -> int:
    return bisect_right(OCTAVES, position) - 1
