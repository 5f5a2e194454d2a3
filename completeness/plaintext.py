"""Plain text as a layout: paragraphs by blank lines where lines are wrapped, else by lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from statistics import median
from typing import Final

from .amounts import DENSE, is_spaceless
from .blocks import Block, Element, Layout
from .bounds import MAX_BLOCKS

_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*", re.M)
_LINE = re.compile(r"\S.*")
_WRAP = range(45, 101)
"""Usual widths of hard-wrapped text, in characters."""
_FULL: Final = 0.6
"""A usual line of wrapped text is so much of the widest; a list of labels is not."""
_END: Final = re.compile(r"[.!?…。！？｡؟۔।॥:：;；][\s\"'”’»›)\]」』）]*$")
_PARAGRAPH_LENGTH: Final = 100
_SENTENCE_LENGTH: Final = 40
_LABEL_LENGTH: Final = 80
_FEWEST_LINES: Final = 30
"""A text of fewer lines is not taken for all that a page shows."""
_LONGEST: Final = 6.0
_MENU_LABEL: Final = 22
"""A quarter of a menu's labels are not longer."""
_MENU: Final = 12.0
"""So many labels, less the paragraphs among them, make a menu around the article."""


def lay_out_text(text: str) -> Layout:
    """Blocks of a plain text; their `start` is the code point in the text itself."""
    pattern = _PARAGRAPH if _is_wrapped(text) else _LINE
    found = pattern.finditer(text)
    matches = list(islice(found, MAX_BLOCKS))
    cut = next(found, None) is not None
    element = Element(None, "body", None, "", False, 0, len(matches) - 1)
    blocks = [Block(match[0].rstrip(), match.start(), element) for match in matches]
    return Layout(blocks=blocks, elements=[element], cut=cut)


def _is_wrapped(text: str) -> bool:
    """Whether line breaks inside paragraphs come from a fixed line width."""
    if "\n\n" not in text.replace("\r", ""):
        return _breaks_inside_sentences(text)
    return max(map(len, text.splitlines()), default=0) in _WRAP


def _breaks_inside_sentences(text: str) -> bool:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    widest = max(map(len, lines), default=0)
    if len(lines) < 4 or widest not in _WRAP or median(map(len, lines)) < _FULL * widest:
        return False
    return sum(line[-1].isalnum() or line[-1] == "," for line in lines) > len(lines) / 2


def article_span(blocks: Sequence[Block]) -> range:
    """Which blocks of a plain text are the article.

    WET records and careless extractors keep all that a page showed: menus, lists of other articles
    and footers are many short lines without an end mark, before or after the paragraphs. A side
    with fewer of them than a menu has is kept, and so is all of a text of few lines.
    """
    if len(blocks) < _FEWEST_LINES:
        return range(len(blocks))
    weights = [_weight(block.text) for block in blocks]
    first, last = _heaviest(weights)
    if not _is_menu(blocks[:first], weights[:first]):
        first = 0
    if not _is_menu(blocks[last:], weights[last:]):
        last = len(blocks)
    return range(first, last)


def _is_menu(blocks: Sequence[Block], weights: Sequence[float]) -> bool:
    """Whether a side is many labels, some as short as menus have them; lines of verse are not."""
    if -sum(weights) < _MENU:
        return False
    pairs = zip(blocks, weights, strict=True)
    sizes = sorted(_size(block.text) for block, weight in pairs if weight < 0)
    return sizes[len(sizes) // 4] <= _MENU_LABEL


def _weight(line: str) -> float:
    """How much a line looks like a paragraph (positive) or like a label of a menu (negative)."""
    size = _size(line)
    if _END.search(line[-20:]) is not None:
        return min(size / _PARAGRAPH_LENGTH, _LONGEST) if size >= _SENTENCE_LENGTH else 0.0
    return -1.0 if size < _LABEL_LENGTH else 0.0


def _size(line: str) -> float:
    return len(line) * (DENSE if is_spaceless(line) else 1)


def _heaviest(weights: Sequence[float]) -> tuple[int, int]:
    """The stretch with the largest sum (Kadane's algorithm)."""
    best, found = 0.0, (0, len(weights))
    total, begin = 0.0, 0
    for at, weight in enumerate(weights):
        total += weight
        if total <= 0:
            total, begin = 0.0, at + 1
        elif total > best:
            best, found = total, (begin, at + 1)
    return found
