"""Where in a page a stretch of text stands, seen from the article."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import SplitResult

from . import addresses
from .blocks import Block, Element
from .document import Document
from .evidence import Place, Zone
from .hints import Hint

_ENDING: Final = 2
"""Where fewer paragraphs follow is the ending."""
_AFTER: Final = 12
"""So many shown blocks after the main content are still next to it."""
_LINE: Final = 40
"""A button's words have hardly more characters."""
_HEAD: Final = 8
_BESIDES: Final = 20
"""A label or a sign beside a sentence that has its paragraph for itself (characters)."""
_SOLE: Final = 120
"""A page with at most so many words shown is hardly more than the finding."""
_LOG_IN: Final = re.compile(r"log-?in|sign-?in|subscri", re.I)
_OPENING: Final = "«“„‘「『"
_CLOSING: Final = {"«": "»", "“": "”", "„": "“”", "‘": "’", "「": "」", "『": "』"}
_OFFER_PATH: Final = re.compile(
    r"subscri|abo(?:nn|s?\b|s?/)|login|log-in|sign|regist|account|member|premium|offer|plus\b|shop"
    r"|checkout|connexion|konto|suscri|abbona|assin|prenum|tilaa|#|^$|^/$",
    re.I,
)

_CAMPAIGN: Final = re.compile(r"(?:^|&)utm_\w+=[^&]*")


def zone_of(document: Document, view: str, start: int, end: int, *, in_links: bool = False) -> Zone:
    """The zone of `start`..`end` in a view of the document.

    `in_links`: the words mean the same inside a link, as a whole sentence does, unlike a label; but
    below the article a link within the site may bear the title of another one.
    """
    if view == "hidden":
        return Zone.HIDDEN
    at = document.block_at(view, start)
    if at is None:
        return Zone.CHROME
    block = document.blocks[at]
    place = _place(document, at, block)
    if place != Zone.CHROME and _quoted(block, start, end):
        return Zone.QUOTATION
    if block.element.veiled:
        return Zone.HIDDEN
    host = _host(document) if in_links else None
    may_be_title = not in_links or (place == Zone.AFTER and host is not None)
    if may_be_title and _in_foreign_link(document, block, document.text(view)[start:end], host):
        return Zone.LINK
    return place


def stands_alone(document: Document, place: Place) -> bool:
    """Whether hardly more than the stretch stands in its paragraph."""
    at = document.block_at(place.view, place.start)
    return at is not None and len(document.blocks[at].text) <= _BESIDES + place.end - place.start


def is_between(document: Document, place: Place) -> bool:
    """Whether the stretch has its paragraph for itself in a text that holds all a page showed.

    What follows it there may be other articles, an offer, a form, for all that it looks like text.
    """
    is_dump = document.kind == "text" and len(document.main.blocks) < len(document.blocks)
    return is_dump and stands_alone(document, place)


def _place(document: Document, at: int, block: Block) -> Zone:
    main = document.main
    if document.shows_at_most(_SOLE - document.hidden_words):
        return Zone.SOLE
    if _unfolds(block.element) or _opens_hidden(document, at, block):
        return Zone.CHROME
    if main.first <= at <= main.last:
        return _within(document, at)
    if _is_chrome(block.element):
        return Zone.CHROME
    if main.last < at and _is_near(document, at):
        return Zone.AFTER
    if max(main.headline or 0, main.first - _HEAD) <= at < main.first:
        return Zone.HEAD
    return Zone.CHROME


def _within(document: Document, at: int) -> Zone:
    """Ending or body: by the paragraphs of the article that follow."""
    return Zone.BODY if document.paragraphs_after(at) >= _ENDING else Zone.ENDING


def _unfolds(element: Element) -> bool:
    """Whether it is the line of a <details> that opens more text of the page itself."""
    around = element.parent
    is_line = element.tag == "summary" and around is not None and around.tag == "details"
    return is_line and around is not None and around.last > element.last


def _opens_hidden(document: Document, at: int, block: Block) -> bool:
    """Whether it is a line between paragraphs of the article of which the next is not shown yet."""
    if block.hidden or len(block.text) > _LINE or at + 1 not in document.main.prose:
        return False
    return document.blocks[at + 1].hidden


def _is_near(document: Document, at: int) -> bool:
    """Whether a block after the main content stands in the article's element or soon after it."""
    main = document.main
    end = main.last
    if main.element is not None and main.element.tag != "body":
        end = max(end, main.element.last)
    between = document.blocks[end + 1 : at]
    return sum(not block.hidden for block in between) < _AFTER


def _is_chrome(element: Element) -> bool:
    """Whether the site's navigation, header or footer is around; log-in boxes may be walls."""
    return any(
        around.hint == Hint.CHROME and not _LOG_IN.search(around.names)
        for around in element.ancestors()
    )


def _quoted(block: Block, start: int, end: int) -> bool:
    """Whether the stretch stands between quotation marks of its own block or in a blockquote."""
    if any(around.tag in ("blockquote", "q") for around in block.element.ancestors()):
        return True
    if start == block.start:
        return False
    before, after = block.text[: start - block.start], block.text[end - block.start :]
    for mark in _OPENING:
        opened = before.rfind(mark)
        if opened >= 0 and not any(close in before[opened:] for close in _CLOSING[mark]):
            return any(close in after for close in _CLOSING[mark])
    return before.count('"') % 2 == 1 and '"' in after


def _host(document: Document) -> str | None:
    address = document.address or document.declarations.canonical
    return addresses.split(address).hostname if address else None


def _in_foreign_link(document: Document, block: Block, quote: str, host: str | None) -> bool:
    """Whether the quote is text of a link to another page (of a host) than an offer or a log-in."""
    quote = " ".join(quote.split())
    for text, node in block.links:
        if quote in " ".join(text.split()):
            href = node.attributes.get("href") or ""
            parts = addresses.split(href)
            if host and parts.hostname not in (None, host):
                return False
            offers = _OFFER_PATH.search(f"{parts.hostname or ''}{parts.path}") is not None
            return not offers and not _leads_here(document, href)
    return False


def _leads_here(document: Document, href: str) -> bool:
    """Whether a link leads to the document's own address, as in a feed's excerpt of it."""
    own = document.address
    if own is None or "#" in href:
        return False
    here, there = addresses.split(own), addresses.split(addresses.join(own, href))
    return _without_campaign(here) == _without_campaign(there)


def _without_campaign(parts: SplitResult) -> tuple[str | None, str, str]:
    """What an address leads to; feeds add by which of them a reader comes."""
    return parts.hostname, parts.path.rstrip("/"), _CAMPAIGN.sub("", parts.query)
