"""Where a document's own text ends, and what its publisher prints below."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from ..passages import Passage
from .seen import Seen

BEARERS: Final = 3
"""A passage is repeated where so many documents end with it."""
_PARAGRAPH: Final = 120
_FOLLOWING: Final = 2


@dataclass(frozen=True, slots=True)
class Close:
    """Where a document's own text ends, as far as its publisher's other documents tell.

    `passage` is the last one that is not repeated; null where nothing but repeated ones is left.
    `before` is the one before it, repeated or not, which ends the last sentence but one, `above`
    the last one of the paragraph before; null where none is kept.
    """

    passage: Passage | None
    before: Passage | None = None
    above: Passage | None = None

    @property
    def is_broken(self) -> bool:
        return self.passage is not None and self.passage.end != "closed"

    @property
    def is_elliptic(self) -> bool:
        return self.passage is not None and self.passage.end == "ellipsis"

    @property
    def words(self) -> int:
        return self.length("words")

    @property
    def paragraphs(self) -> int:
        return self.length("paragraphs")

    def is_above(self, passage: Passage) -> bool:
        """Whether a passage stands below the document's own text."""
        return self.passage is None or passage.start > self.passage.start

    def length(self, unit: str) -> int:
        """How much of the main content stands up to here, in a unit of `Window`."""
        return _length(self.passage, unit)

    def starts(self, unit: str) -> tuple[int, int]:
        """How much stands before the last paragraph, and before its last sentence."""
        last = self.length(unit) - 1
        before = _length(self.before, unit) if self.before else self._start(unit)
        above = _length(self.above, unit) if self.above else before
        return min(above, before, last), min(before, last)

    def _start(self, unit: str) -> int:
        """What stands before the passage, by its size."""
        if self.passage is None or not self.passage.characters:
            return 0
        share = min(1.0, self.passage.size / self.passage.characters)
        return round((1 - share) * self.length(unit))


def _length(passage: Passage | None, unit: str) -> int:
    return int(getattr(passage, unit)) if passage else 0


@dataclass(frozen=True, slots=True)
class Window:
    """Lengths from `low` to `high`, in "words", "characters", "paragraphs" or "sentences"."""

    unit: str
    low: int
    high: int

    def holds(self, close: Close) -> bool:
        return self.low <= close.length(self.unit) <= self.high


def repeated_in(documents: Iterable[Seen]) -> frozenset[int]:
    """Passages that stand at the ending of three documents or more, and are no prose."""
    endings = [one.signals.ending for one in documents]
    counts = Counter(digest for ending in endings for digest in {p.digest for p in ending})
    found = frozenset(digest for digest, count in counts.items() if count >= BEARERS)
    return found - _prose(endings, found, counts)


def _prose(
    endings: Iterable[Sequence[Passage]], repeated: frozenset[int], counts: Counter[int]
) -> set[int]:
    """Sentences that a publisher's articles share, as reports do that a machine puts together.

    Of what articles share, one thing stands above them on one document and another on the next, and
    so below them. A wall and a box have the article's own text above, or the same box below.
    """
    above: dict[int, set[int]] = defaultdict(set)
    below: dict[int, set[int]] = defaultdict(set)
    for ending in endings:
        shared = [p.digest if p.is_running and p.digest in repeated else None for p in ending]
        for one, other in pairwise(shared):
            if one is not None and other is not None:
                above[other].add(one)
                below[one].add(other)
    return {
        digest
        for digest in above.keys() & below.keys()
        if min(len(above[digest]), len(below[digest])) >= max(BEARERS, counts[digest] ** 0.5)
    }


def close_of(document: Seen, repeated: frozenset[int]) -> Close:
    """Where a document's own text ends: before the first passage of its ending that is repeated.

    What stands below that is a box's, even where it is not repeated: another article's title, tags.
    A repeated passage that two paragraphs follow stands in the article.
    """
    found = Close(None)
    last = above = None
    following = sum(map(_is_paragraph, document.signals.ending))
    for passage in document.signals.ending:
        following -= _is_paragraph(passage)
        if passage.digest not in repeated:
            if passage.is_running:
                found = Close(passage, last, above)
        elif found.passage is not None and following < _FOLLOWING:
            break
        if passage.is_running:
            last = passage
            above = passage if passage.ends_block else above
    return found


def _is_paragraph(passage: Passage) -> bool:
    return passage.is_running and passage.size >= _PARAGRAPH
