"""One article several times: captures of its URL, and copies that others publish."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ...amounts import is_spaceless
from ...evidence import Cause, Policy
from ...report import ReportFinding
from ..passages import Passage
from .closes import Close, close_of
from .judge import finding, quoted
from .seen import Seen
from .sketches import Overlap, overlap

LONGER: Final = 1.25
"""A copy elsewhere is so much longer that it is no other edit of the same text."""
_CONTAINED: Final = 0.8
_PARAGRAPH: Final = 80
_RUN: Final = 8
"""A sample is not longer (words)."""
_MORE: Final = (15, 0.08)
"""A text goes on by so many words, and by such a share, where it is longer."""
_SHIFT: Final = 40
"""A dateline, a caption: so many words may stand before one of the texts."""
_GAP: Final = 0.25
"""Scores that differ so much tell the better capture."""


@dataclass(frozen=True, slots=True)
class Longer:
    """A text that goes on where another stops; `share` of it is there.

    `is_cut`: the other stops in the middle of a sentence, and not in a caption or a list.
    """

    share: float
    other: Seen
    close: Close
    is_cut: bool


def longer(document: Seen, other: Seen, repeated: frozenset[int] = frozenset()) -> Longer | None:
    """How much of another's text a document has, if it is only its beginning.

    `repeated` are passages that are none of the article's.
    """
    common = overlap(document.signals, other.signals)
    if common is None or common.contained < _CONTAINED or abs(common.shift) > _SHIFT:
        return None
    close = _close(document, common, repeated)
    here = _tokens(document, close)
    there = _tokens(other, close_of(other, repeated)) - common.shift
    # What the document has besides, a wall or a box, is less than what it lacks.
    besides = 0 if common.foreign is None else document.signals.tokens - here
    least, part = _MORE
    if there - here < max(least, part * there, besides):
        return None
    is_cut = close.is_broken and _block_size(document, close.passage) >= _PARAGRAPH
    return Longer(max(0.0, min(1.0, here / there)), other, close, is_cut)


def _close(document: Seen, common: Overlap, repeated: frozenset[int]) -> Close:
    """Where a document's text ends: in a broken paragraph, if one stands where the texts part."""
    close = close_of(document, repeated)
    until = document.signals.tokens if common.foreign is None else common.foreign + _RUN
    within = [
        passage
        for passage in document.signals.ending
        if passage.is_running
        and passage.ends_block
        and common.last < _tokens(document, Close(passage)) <= until
    ]
    for passage in reversed(within):
        if passage.end != "closed" and _block_size(document, passage) >= _PARAGRAPH:
            return Close(passage)
    return Close(within[-1]) if within and common.foreign is not None else close


def _block_size(document: Seen, last: Passage | None) -> int:
    """Characters of the block that a passage ends; one that is a word counts like three."""
    size = 0
    for passage in document.signals.ending:
        size += passage.size
        if passage is last:
            return size * (3 if is_spaceless(passage.quote) else 1)
        if passage.ends_block:
            size = 0
    return 0


def _tokens(document: Seen, close: Close) -> int:
    """Words up to a close, counted as the samples' positions are."""
    signals = document.signals
    if close.passage is None or not signals.words:
        return signals.tokens
    return min(signals.tokens, round(close.words * signals.tokens / signals.words))


def best_of(captures: Iterable[Seen], repeated: frozenset[int] = frozenset()) -> Seen:
    """The most complete of several captures of one document; of equals the latest.

    `repeated` are passages that are none of the article's. Raises ValueError without captures.
    """
    ordered = sorted(captures, key=lambda one: (one.captured_at or "", one.key), reverse=True)
    if not ordered:
        raise ValueError("there is no capture to choose from")
    best = ordered[0]
    for other in ordered[1:]:
        if _is_better(other, best, repeated):
            best = other
    return best


def _is_better(one: Seen, other: Seen, repeated: frozenset[int]) -> bool:
    if (one.verdict == "not_article") != (other.verdict == "not_article"):
        return other.verdict == "not_article"
    if longer(other, one, repeated):
        return True
    if longer(one, other, repeated):
        return False
    difference = (one.score or 0.0) - (other.score or 0.0)
    if abs(difference) >= _GAP:
        return difference > 0
    here, there = (_tokens(each, close_of(each, repeated)) for each in (one, other))
    least, part = _MORE
    if abs(here - there) >= max(least, part * max(here, there)):
        return here > there
    return difference > 0


def of_captures(
    captures: Sequence[tuple[int, Seen]], repeated: frozenset[int] = frozenset()
) -> Iterator[tuple[int, ReportFinding]]:
    """What the most complete capture of a URL says of the others."""
    best = best_of((one for _, one in captures), repeated)
    for number, document in captures:
        found = longer(document, best, repeated) if document.key != best.key else None
        if found is not None:
            yield number, _of_capture(document, found)


def _of_capture(document: Seen, found: Longer) -> ReportFinding:
    earlier = (found.other.captured_at or "") <= (document.captured_at or "")
    if found.is_cut:
        weight = -4.5
    elif found.close.is_broken:
        weight = -2.4
    else:
        # What follows may be comments; and articles are updated, so that the earlier capture may
        # have been whole in its time.
        weight = -2.0 if earlier and found.share < 0.5 else -0.6
    when = f" of {found.other.captured_at}" if found.other.captured_at else ""
    message = f"Another capture{when} goes on where this one stops: {found.share:.0%} is here."
    at = quoted(document.signals, _last(document, found.close))
    return finding(
        "longer-capture", _cause(document), weight, message, at=at, share=found.share,
    )  # fmt: skip


def of_copies(document: Seen, others: Iterable[Seen]) -> ReportFinding | None:
    """What longer copies elsewhere say of a document."""
    found = next((one for other in others if (one := longer(document, other))), None)
    if found is None or found.share * LONGER > 1:
        return None
    # An agency's brief is an article of its own: it ends with a sentence.
    weight = -4.0 if found.is_cut else -0.7
    message = (
        f"{found.other.publisher} has the same text, and it goes on where this one stops: "
        f"{found.share:.0%} is here."
    )
    at = quoted(document.signals, _last(document, found.close))
    share = found.share if found.is_cut else None
    return finding("longer-elsewhere", _cause(document), weight, message, at=at, share=share)


def _last(document: Seen, close: Close) -> Passage | None:
    return close.passage or (document.signals.ending[-1] if document.signals.ending else None)


def _cause(document: Seen) -> Cause:
    if document.cause in (Cause.PAYWALL, Cause.REGISTRATION, Cause.LOGIN):
        return document.cause
    if document.barrier or document.policy == Policy.PAID:
        return Cause.PAYWALL
    return Cause.REGISTRATION if document.policy == Policy.REGISTRATION else Cause.TRUNCATION
