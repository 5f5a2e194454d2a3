"""Whether words speak to their reader, as walls do, or tell of what others are asked to do."""

from __future__ import annotations

import re
from typing import Final

from completeness.document import Document
from completeness.fold import fold
from completeness.rule import Fit

_BEFORE: Final = 300
_AFTER: Final = 120
"""Further before and after the words than so many characters nothing is looked at."""
OPENS: Final = r"(?:.{0,30}[:|,،>\"]\s?|.{0,6})\W*"
"""A sentence begins, perhaps with a label or a politeness: as the `lead` of what reports quote."""
_STOP: Final = re.compile(r"[.!?؟۔।][\"')\]]*(?:\s|$)|[。！？!?]")


def to_reader(told: str, *, lead: str = r".{0,60}", stop: str | None = None) -> Fit:
    """The words may stand in a sentence that holds nothing of `told`, a pattern of folded text.

    `told` is what reports and stories have: who says so, the third person, the tense or the ending
    in which nobody is addressed. What comes before the words in their sentence matches `lead`.
    `stop` is what comes before a sentence in a script that marks no end.
    """
    reports, opening = re.compile(told), re.compile(lead)
    stops = re.compile(stop) if stop else _STOP

    def fits(document: Document, view: str, start: int, end: int) -> bool:
        before, sentence = _sentence(document, view, start, end, stops)
        return opening.fullmatch(before) is not None and reports.search(sentence) is None

    return fits


def _sentence(
    document: Document, view: str, start: int, end: int, stops: re.Pattern[str]
) -> tuple[str, str]:
    """What stands before a stretch in its sentence, and the whole sentence; both folded."""
    at = document.block_at(view, start)
    if at is None:
        return "", fold(document.text(view)[start:end])
    block = document.blocks[at]
    first, last = max(0, start - block.start), min(len(block.text), end - block.start)
    before = block.text[max(0, first - _BEFORE) : first]
    before = before[max((stop.end() for stop in stops.finditer(before)), default=0) :]
    # The words may end in the stop themselves.
    closed = _STOP.search(block.text, max(first, last - 1), last + _AFTER)
    stop_at = closed.end() if closed is not None else last + _AFTER
    return fold(before).strip(), fold(f"{before}{block.text[first : max(last, stop_at)]}").strip()
