"""Where a document's own text ends, and what its publisher prints below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
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
    `before` is the one before it, which ends the last sentence but one, `above` the last one of the
    paragraph before.
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

    def length(self, unit: str) -> int:
        """How much of the main content stands up to here, in a unit of `Window`."""
        return _length(self.passage, unit)

    def starts(self, unit: str) -> tuple[int, int]:
        """How much stands before the last paragraph, and before its last sentence."""
        last = self.length(unit) - 1
        above, before = _length(self.above, unit), _length(self.before, unit)
        return min(above, before, last), min(before, last)


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
    """Passages that stand at the ending of three documents or more."""
    counts = Counter(
        digest for one in documents for digest in {p.digest for p in one.signals.ending}
    )
    return frozenset(digest for digest, count in counts.items() if count >= BEARERS)


def close_of(document: Seen, repeated: frozenset[int]) -> Close:
    """Where a document's own text ends: before the first passage of its ending that is repeated.

    What stands below that is a box's, even where it is not repeated: another article's title, tags.
    A repeated passage that two paragraphs follow stands in the article.
    """
    found = before = above = None
    following = sum(map(_is_paragraph, document.signals.ending))
    for passage in document.signals.ending:
        following -= _is_paragraph(passage)
        if passage.digest not in repeated:
            if passage.is_running:
                above = found if found is not None and found.ends_block else above
                found, before = passage, found
        elif found is not None and following < _FOLLOWING:
            break
    return Close(found, before, above)


def _is_paragraph(passage: Passage) -> bool:
    return passage.is_running and passage.size >= _PARAGRAPH
