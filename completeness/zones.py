"""Where in a page a stretch of text stands, seen from the article."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from .blocks import Block, Element, Hint
from .document import Document
from .evidence import Zone

_ENDING: Final = 2
"""So many of the last paragraphs are the ending."""
_AFTER: Final = 12
"""So many blocks after the main content are still next to it."""
_HEAD: Final = 8
_SOLE: Final = 120
"""A page with at most so many words shown is hardly more than the finding."""
_OPENING: Final = "«“„‘「『"
_CLOSING: Final = {"«": "»", "“": "”", "„": "“”", "‘": "’", "「": "」", "『": "』"}
_OFFER_PATH: Final = re.compile(
    r"subscri|abo(?:nn|s?\b|s?/)|login|log-in|sign|regist|account|member|premium|offer|plus\b|shop"
    r"|checkout|connexion|konto|suscri|abbona|assin|prenum|tilaa|#|^$|^/$",
    re.I,
)


def zone_of(document: Document, view: str, start: int, end: int) -> Zone:
    """The zone of `start`..`end` in a view of the document."""
    if view == "hidden":
        return Zone.HIDDEN
    at = document.block_at(view, start)
    if at is None:
        return Zone.CHROME
    block = document.blocks[at]
    place = _place(document, at, block)
    if place in (Zone.BODY, Zone.ENDING, Zone.HEAD) and _quoted(block, start, end):
        return Zone.QUOTATION
    if block.element.veiled:
        return Zone.HIDDEN
    if _in_foreign_link(block, document.text(view)[start:end]):
        return Zone.LINK
    return place


def _place(document: Document, at: int, block: Block) -> Zone:
    main = document.main
    if document.shown_words <= _SOLE * (3 if document.in_characters else 1):
        return Zone.SOLE
    if at in main.blocks:
        return Zone.ENDING if at >= main.prose[-_ENDING:][0] else Zone.BODY
    if main.first <= at <= main.last:
        return Zone.BODY
    if _is_chrome(block.element):
        return Zone.CHROME
    if main.last < at <= main.last + _AFTER:
        return Zone.AFTER
    if max(main.headline or 0, main.first - _HEAD) <= at < main.first:
        return Zone.HEAD
    return Zone.CHROME


def _is_chrome(element: Element) -> bool:
    return any(around.hint == Hint.CHROME for around in element.ancestors())


def _quoted(block: Block, start: int, end: int) -> bool:
    """Whether the stretch stands between quotation marks of its own block or in a blockquote."""
    if any(around.tag in ("blockquote", "q") for around in block.element.ancestors()):
        return True
    before, after = block.text[: start - block.start], block.text[end - block.start :]
    for mark in _OPENING:
        opened = before.rfind(mark)
        if opened >= 0 and not any(close in before[opened:] for close in _CLOSING[mark]):
            return any(close in after for close in _CLOSING[mark])
    return before.count('"') % 2 == 1 and '"' in after


def _in_foreign_link(block: Block, quote: str) -> bool:
    """Whether the quote is text of a link to another page than an offer or a log-in."""
    quote = " ".join(quote.split())
    for text, node in block.links:
        if quote in " ".join(text.split()):
            parts = urlsplit(node.attributes.get("href") or "")
            return not _OFFER_PATH.search(f"{parts.hostname or ''}{parts.path}")
    return False
