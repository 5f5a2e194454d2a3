"""Running text that is about something else than the page itself: what a stand-in lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Final
from weakref import WeakKeyDictionary

from completeness.amounts import SPACELESS
from completeness.blocks import Block
from completeness.document import Document
from completeness.fold import fold

from .page_words import OF_PAGES, REPORTS

_LINE: Final = 4
"""A line of fewer words is a label, unless it ends like a sentence or a verse; …"""
_LINE_OF_TEXT: Final = 7
"""… in a plain text, which does not tell links, one of fewer than so many."""
_VERSE: Final = 2
_CHARACTERS: Final = 3
"""Letters of a script without spaces for one word."""
ELSE: Final = 40
"""Words of other running text that a page in an article's place may have."""
_FEW_ELSE: Final = 25
"""The same where the page shows few words at all."""
_FEW: Final = 120
_ABOVE: Final = 15
"""So many of them may stand above what says that it is one: it begins with that."""
_REPORTED: Final = 2
_LONGEST: Final = 1000
"""Of what has no end for so many characters the beginning tells what it is about."""
_LINKED: Final = 0.6
"""What is mostly links is a menu or a list of other texts."""
_SITE_TAGS: Final = frozenset({"header", "nav", "footer"})
_TEXT_TAGS: Final = frozenset({"article", "main"})
_STOP: Final = re.compile(r"(?<=[.!?…؟۔।])[\"'”’»)\]]*\s+|(?<=[。！？])")
_CLOSED: Final = re.compile(r"[.,;:!?…؟۔।。！？、，]['\"”’»)\]」]*$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of running text, at code points of the view that its block stands in.

    With fewer words than `line`, and without an end, it is a label.
    """

    text: str
    hidden: bool
    start: int
    end: int
    line: int

    def words(self, start: int = 0, end: int | None = None) -> int:
        """How many words of a part count as text about other things than the page.

        None do in a part that is a label or speaks of pages; in a report all, and twice.
        """
        part = self.text[start:end]
        if REPORTS.search(fold(self.text[:_LONGEST])):
            return _REPORTED * _amount(part, self.line)
        return 0 if is_about_pages(fold(part[:_LONGEST])) else _amount(part, self.line)


_KNOWN: WeakKeyDictionary[Document, tuple[Sentence, ...]] = WeakKeyDictionary()


def is_about_pages(text: str) -> bool:
    """Whether a folded text has a word with which pages speak of themselves."""
    return OF_PAGES.search(text) is not None


def has_little_else(document: Document, words: int = ELSE) -> bool:
    """Whether hardly any text, shown or in the main content, is about anything but the page."""
    so_far = accumulate(sentence.words() for sentence in _sentences(document))
    return all(amount <= words for amount in so_far)


def stands_in(document: Document, view: str, start: int, end: int) -> bool:
    """Whether a page is about hardly anything else than what a stretch of it says.

    A site's boilerplate follows its article; a sentence of an article stands among others, and
    often begins before the stretch or goes on after it.
    """
    above = below = 0
    for sentence in _sentences(document):
        if sentence.hidden != (view == "hidden") or sentence.start >= end:
            below += sentence.words()
        elif sentence.end <= start:
            above += sentence.words()
        else:
            above += sentence.words(end=max(0, start - sentence.start))
            below += sentence.words(start=max(0, end - sentence.start))
    most = _FEW_ELSE if document.shows_at_most(_FEW) else ELSE
    return above <= _ABOVE and above + below <= most


def _sentences(document: Document) -> tuple[Sentence, ...]:
    known = _KNOWN.get(document)
    if known is None:
        main = frozenset(document.main.blocks)
        blocks = (
            block
            for at, block in enumerate(document.blocks)
            if (at in main or not block.hidden) and not _is_of_site(block)
        )
        line = _LINE if document.kind == "html" else _LINE_OF_TEXT
        known = tuple(sentence for block in blocks for sentence in _of_block(block, line))
        _KNOWN[document] = known
    return known


def _is_of_site(block: Block) -> bool:
    """Whether a block stands in the site's header, navigation or footer, with its motto and address."""
    tags = {around.tag for around in block.element.ancestors()}
    return not tags.isdisjoint(_SITE_TAGS) and tags.isdisjoint(_TEXT_TAGS)


def _of_block(block: Block, line: int) -> Iterator[Sentence]:
    if block.link_chars > _LINKED * len(block.text) or block.element.tag in ("h1", "h2"):
        return
    start = 0
    for stop in (*(match.end() for match in _STOP.finditer(block.text)), len(block.text)):
        said = block.text[start:stop]
        yield Sentence(said, block.hidden, block.start + start, block.start + stop, line)
        start = stop


def _amount(text: str, line: int) -> int:
    """Words of a stretch that is no label; else 0."""
    said = text.strip()
    # Where a script has no spaces a third of its letters.
    words = max(len(said.split()), len(SPACELESS.findall(said)) // _CHARACTERS)
    least = _VERSE if _CLOSED.search(said) else line
    return words if words >= least else 0
