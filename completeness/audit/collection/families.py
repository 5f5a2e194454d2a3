"""Which endings a publisher's documents have in common; several may be the wordings of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Final

from .closes import BEARERS, Close
from .seen import Seen

_ADJOINING: Final = 0.7
"""An ending follows the text itself on so many of its documents."""
_MOST: Final = 12
_COMMON: Final = 0.1
"""Of two wordings hardly any document has both."""


@dataclass(frozen=True, slots=True)
class Ending:
    """Passages (by digest) that stand on the same documents (by index).

    `adjoins`: on most of them one of the passages follows the text itself.
    """

    digests: frozenset[int]
    bearers: frozenset[int]
    adjoins: bool

    def __or__(self, other: Ending) -> Ending:
        adjoins = self.adjoins and other.adjoins
        return Ending(self.digests | other.digests, self.bearers | other.bearers, adjoins)


def endings_of(
    documents: Sequence[Seen], closes: Sequence[Close], repeated: frozenset[int]
) -> list[Ending]:
    """The repeated endings; passages that stand on the same documents are one."""
    bearers: dict[int, set[int]] = defaultdict(set)
    for at, (document, close) in enumerate(zip(documents, closes, strict=True)):
        for passage in document.signals.ending:
            if passage.digest in repeated and close.is_above(passage):
                bearers[passage.digest].add(at)
    grouped: dict[frozenset[int], set[int]] = defaultdict(set)
    for digest, on in bearers.items():
        if len(on) >= BEARERS:
            grouped[frozenset(on)].add(digest)
    below = [_below(*pair) for pair in zip(documents, closes, strict=True)]
    return [
        Ending(frozenset(digests), on, _adjoins(digests, on, below))
        for on, digests in grouped.items()
    ]


def families(endings: Sequence[Ending], closes: Sequence[Close]) -> Iterator[Ending]:
    """Endings that may be the wordings of one wall: at the same place, on different documents.

    Those of the same kind of stop are put together first, since boxes stand below whole texts.
    """
    found = [one for one in endings if one.adjoins]
    found.sort(key=lambda one: (-len(one.bearers), min(one.digests)))
    broken = {one: _broken(one, closes) for one in found}
    for least in (0.5, 0.0):
        family: Ending | None = None
        members = 0
        for one in found[:_MOST]:
            if broken[one] < least:
                continue
            common = len(family.bearers & one.bearers) if family else 0
            if common <= _COMMON * len(one.bearers):
                family = family | one if family else one
                members += 1
        if family is not None and members > 1:
            yield family


def _below(document: Seen, close: Close) -> int | None:
    """The passage that follows the text itself."""
    if close.passage is None:
        return None
    following = (p for p in document.signals.ending if p.start > close.passage.start)
    return next((passage.digest for passage in following), None)


def _adjoins(digests: Set[int], bearers: Set[int], below: Sequence[int | None]) -> bool:
    there = sum(below[at] in digests for at in bearers)
    return there >= _ADJOINING * len(bearers)


def _broken(ending: Ending, closes: Sequence[Close]) -> float:
    return sum(closes[at].is_broken for at in ending.bearers) / len(ending.bearers)
