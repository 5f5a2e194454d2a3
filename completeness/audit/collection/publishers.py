"""What one publisher's documents say of each other: walls, spikes, templates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ...evidence import Cause, Policy
from ...report import ReportFinding
from .bodies import Bodies, count_bodies
from .closes import Close, Window, close_of, repeated_in
from .endings import Learned, learn
from .judge import finding, quoted
from .seen import Seen
from .spikes import Spike, find_spike
from .stops import Stop

MOST_LEARNED: Final = 4000
"""So many documents of a publisher are enough to learn its endings."""
_USUAL: Final = 2.9
"""What it takes to make the odds of a page that looks whole those of a wall."""
_SPIKED: Final = 3.5
_MOST: Final = 6.5
_WALLS: Final = (Cause.PAYWALL, Cause.REGISTRATION, Cause.LOGIN)


@dataclass(frozen=True)
class Habits:
    """What is learned of a publisher."""

    repeated: frozenset[int]
    walls: Sequence[Learned]
    cause: Cause
    spike: Spike | None
    bodies: Bodies

    @classmethod
    def of(cls, documents: Iterable[Seen]) -> Habits:
        """Learns from documents in any order; several captures of one article count once."""
        everything = sorted(documents, key=lambda one: one.key)
        bodies = count_bodies(everything)
        single = _single(one for one in everything if bodies.find(one) is None)
        repeated = repeated_in(single)
        walls = learn(single, repeated)
        closes = [close_of(one, repeated) for one in single]
        spike = find_spike([close for close in closes if close.passage])
        return cls(repeated, walls, _cause(single, walls), spike, bodies)

    def findings(self, document: Seen) -> Iterator[ReportFinding]:
        """What the habits say of one of the documents."""
        same = self.bodies.find(document)
        close = close_of(document, self.repeated)
        wall = self._wall(document, close)
        if same is not None:
            yield same
        elif wall is not None:
            yield wall
        elif self.spike is not None and self.spike.fits(close):
            yield _spiked(self.spike, document, close)

    def _wall(self, document: Seen, close: Close) -> ReportFinding | None:
        wall = next((wall for wall in self.walls if wall.explains(document, close)), None)
        if wall is None:
            return None
        passages = (p for p in document.signals.ending if p.digest in wall.digests)
        at = quoted(document.signals, next((p for p in passages if p.quote), None))
        weight = -min(_MOST, _USUAL + wall.log_odds)
        message = f"{wall.bearers} documents of this publisher end like this, {_why(wall, close)}."
        return finding("repeated-ending", self.cause, weight, message, at=at)


def _single(documents: Iterable[Seen]) -> list[Seen]:
    """One document of each address and of each text."""
    addresses: set[str | None] = set()
    bodies: set[int] = set()
    found = []
    for document in documents:
        if document.verdict == "not_article":
            continue
        if document.address in addresses or document.signals.body in bodies:
            continue
        addresses.add(document.address)
        bodies.add(document.signals.body)
        found.append(document)
    return found


def _cause(documents: Sequence[Seen], walls: Sequence[Learned]) -> Cause:
    """What the walls' documents say themselves, else that one must pay."""
    digests = frozenset().union(*(wall.digests for wall in walls))
    bearing = [one for one in documents if digests & {p.digest for p in one.signals.ending}]
    said = Counter(one.cause for one in bearing)
    if any(said[cause] for cause in _WALLS):
        return max(_WALLS, key=lambda cause: said[cause])
    if any(one.policy == Policy.REGISTRATION for one in bearing):
        return Cause.REGISTRATION
    return Cause.PAYWALL


def _why(wall: Learned, close: Close) -> str:
    """What is true of this document, too."""
    way = wall.way(close)
    if way == "length" and wall.window is not None:
        most = "most" if 2 * wall.inside > wall.bearers else f"{wall.inside}"
        return f"{most} of them {_place(wall.window)}"
    if way == "broken":
        return f"{wall.broken:.0%} of them in the middle of a sentence"
    return "and they are shorter than the others"


def _place(window: Window | Stop) -> str:
    if isinstance(window, Stop):
        return f"at the end of the {window.grain} after {window.length} {window.unit}"
    if window.unit in ("paragraphs", "sentences"):
        return f"after {window.high} {window.unit.removesuffix('s' * (window.high == 1))} of text"
    return f"after {window.high} {window.unit}"


def _spiked(spike: Spike, document: Seen, close: Close) -> ReportFinding:
    weight = -min(_MOST, _SPIKED + spike.log_odds / 4)
    message = (
        f"{spike.documents} documents of this publisher stop in the middle of a sentence after "
        f"{spike.window.high} {spike.window.unit}."
    )
    at = quoted(document.signals, close.passage)
    return finding("length-spike", Cause.TRUNCATION, weight, message, at=at)
