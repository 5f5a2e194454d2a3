"""One body on many URLs: a bot wall, a soft 404, the template of an error."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ...evidence import Cause
from ...report import ReportFinding
from ..signals import Signals
from .judge import finding, quoted_head
from .seen import Seen

_URLS: Final = 5
"""A body stands on so many URLs at least."""
_LONGEST: Final = 300
"""A longer text (words) is an article that has several URLs."""
_REPEATED: Final = 0.7
_SAMPLES: Final = 4
_COMPARED: Final = 40
"""A body is compared with those of so many URLs."""
_BARRED: Final = frozenset({401, 403, 429, 503})
_FAILED: Final = (
    Cause.BOT_WALL, Cause.CONSENT, Cause.LOGIN, Cause.GEO_BLOCK, Cause.SCRIPT_SHELL,
    Cause.ERROR_PAGE, Cause.REMOVED, Cause.EMPTY,
)  # fmt: skip


Places = Mapping[int, Mapping[str, int]]
"""Where samples stand: some of the URLs, and the word they begin at."""


@dataclass(frozen=True, slots=True)
class Bodies:
    """Of one publisher: on how many URLs each sample, and each whole body, stands."""

    samples: Mapping[int, int]
    places: Places
    whole: Mapping[int, int]
    causes: Mapping[int, Cause]

    def find(self, document: Seen) -> ReportFinding | None:
        """Whether nearly all of a document's text stands on other URLs of its publisher too."""
        signals = document.signals
        urls = self._urls(signals) if _is_short(signals) else 0
        if urls < _URLS:
            return None
        cause = self.causes.get(_first(signals), Cause.ERROR_PAGE)
        weight = -4.5 - min(1.5, (urls - _URLS) / 10)
        message = f"The same text stands on {urls} URLs of this publisher."
        return finding("same-body", cause, weight, message, at=quoted_head(signals))

    def _urls(self, signals: Signals) -> int:
        """On how many URLs nearly all of the text stands, its beginning among it.

        Below a wall documents end alike, however short they are; they do not begin alike.
        """
        whole = self.whole.get(signals.body, 0)
        counts = [self.samples.get(sample.hash, 0) for sample in signals.sketch]
        if len(counts) < _SAMPLES:
            return whole
        first = max(2, len(counts) // 3)
        urls = min(_least(counts, _REPEATED), _least(counts[:first], 0.5))
        return max(whole, self._alike(signals, first, urls) if urls >= _URLS else 0)

    def _alike(self, signals: Signals, first: int, most: int) -> int:
        """How many of the URLs have the samples together, and in the same order."""
        on: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for at, sample in enumerate(signals.sketch):
            for place, position in self.places.get(sample.hash, {}).items():
                on[place].append((at, position))
        least, least_of_first = _REPEATED * len(signals.sketch), 0.5 * first
        alike = sum(
            sum(at < first for at, _ in found) >= least_of_first
            and _in_order([position for _, position in found]) >= least
            for found in on.values()
        )
        return most if alike >= _COMPARED else alike


def _in_order(positions: Iterable[int]) -> int:
    """How many of them, at most, stand one after the other (the longest increasing part)."""
    ends: list[int] = []
    for position in positions:
        at = bisect_left(ends, position)
        ends[at : at + 1] = [position]
    return len(ends)


def _least(counts: Sequence[int], share: float) -> int:
    """So many have at least a share of the counts."""
    return sorted(counts)[int(len(counts) * (1 - share))]


def _is_short(signals: Signals) -> bool:
    return 0 < signals.words <= _LONGEST


def _first(signals: Signals) -> int:
    """What a template's bodies have in common more often than anything else."""
    return min((sample.hash for sample in signals.sketch), default=signals.body)


def count_bodies(documents: Iterable[Seen]) -> Bodies:
    """Counts short bodies by their URLs; variants of one URL count once."""
    documents = [one for one in documents if _is_short(one.signals)]
    places = _places(documents)
    samples: dict[int, set[str]] = defaultdict(set)
    shown: dict[int, dict[str, int]] = defaultdict(dict)
    whole: dict[int, set[str]] = defaultdict(set)
    causes: dict[int, Counter[Cause]] = defaultdict(Counter)
    for document in documents:
        place = places[document.key]
        whole[document.signals.body].add(place)
        for sample in document.signals.sketch:
            samples[sample.hash].add(place)
            if len(shown[sample.hash]) < _COMPARED:
                shown[sample.hash].setdefault(place, sample.position)
        if cause := _cause_of(document):
            causes[_first(document.signals)][cause] += 1
    return Bodies(
        samples={sample: len(on) for sample, on in samples.items() if len(on) >= _URLS},
        places={sample: on for sample, on in shown.items() if len(samples[sample]) >= _URLS},
        whole={body: len(on) for body, on in whole.items() if len(on) >= _URLS},
        causes={body: max(sorted(said), key=said.__getitem__) for body, said in causes.items()},
    )


def _places(documents: list[Seen]) -> dict[str, str]:
    """What tells a document's URL from others: the last part of its path, or its query.

    An article may have the same name in several sections, and queries that mean nothing; but sites
    exist where only the query tells documents apart.
    """
    addresses = {one.key: one.address or one.key for one in documents}
    paths = {key: address.partition("?")[0] for key, address in addresses.items()}
    if len(set(paths.values())) * _URLS < len(set(addresses.values())):
        return addresses
    return {key: path.rpartition("/")[2] for key, path in paths.items()}


def _cause_of(document: Seen) -> Cause | None:
    if document.cause in _FAILED:
        return document.cause
    status = document.signals.status
    if status in _BARRED:
        return Cause.BOT_WALL
    return Cause.REMOVED if status == 410 else None
