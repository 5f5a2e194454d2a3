"""What publishers say where an article stops, in whatever language: all but the words."""

from functools import partial
from typing import Final

from completeness.document import Document
from completeness.evidence import Cause, Confidence, Policy, Stance, Zone
from completeness.rule import AROUND, LAST, NEAR_END, Phrase

from .last_words import is_closed

_BACK: Final = "←«‹<"
_LINE: Final = 80
"""Fewer characters without an end are a label."""


def _continues(document: Document, view: str, start: int, _end: int) -> bool:
    """Whether an offer to read on follows text: its own paragraph's or, in a plain text, that of the
    line above. Below a label it belongs to a link, and after an arrow it leads back."""
    at = document.block_at(view, start)
    if document.kind == "html" or at is None:
        return True
    block = document.blocks[at]
    if block.text[0] in _BACK:
        return False
    if at == 0 or block.text[: start - block.start].strip():
        return True
    above = document.blocks[at - 1].text
    return len(above) >= _LINE or is_closed(above)


article_for_subscribers = partial(
    Phrase,
    name="article-for-subscribers",
    in_links=True,
    argues=Cause.PAYWALL,
    confidence=Confidence.HIGH,
    policy=Policy.PAID,
    message="The page says that the article is for subscribers.",
)
subscribe_to_read_on = partial(
    Phrase,
    name="subscribe-to-read-on",
    in_links=True,
    argues=Cause.PAYWALL,
    confidence=Confidence.HIGH,
    policy=Policy.PAID,
    message="The page asks the reader to subscribe to read on.",
)
register_to_read_on = partial(
    Phrase,
    name="register-to-read-on",
    in_links=True,
    argues=Cause.REGISTRATION,
    confidence=Confidence.HIGH,
    policy=Policy.REGISTRATION,
    message="The page asks the reader to register or to log in to read on.",
)
read_more_tail = partial(
    Phrase,
    name="read-more-tail",
    argues=Cause.EXCERPT,
    confidence=Confidence.MEDIUM,
    zones=LAST,
    fits=_continues,
    message="The last words of the text offer its continuation.",
)
subscribers_label = partial(
    Phrase,
    name="subscribers-label",
    argues=Stance.BARRIER,
    confidence=Confidence.MEDIUM,
    zones=AROUND,
    message="A label says that the article is for subscribers.",
    policy=Policy.PAID,
)
rest_for_subscribers = partial(
    Phrase,
    name="rest-for-subscribers",
    in_links=True,
    argues=Cause.PAYWALL,
    confidence=Confidence.HIGH,
    policy=Policy.PAID,
    message="The page says that the rest of the article is for subscribers.",
)
subscribers_label_at_end = partial(
    Phrase,
    name="subscribers-label-at-end",
    argues=Cause.PAYWALL,
    confidence=Confidence.MEDIUM,
    policy=Policy.PAID,
    zones=LAST,
    message="The text ends with a label that says that it is for subscribers.",
)
already_subscriber = partial(
    Phrase,
    name="already-subscriber",
    argues=Cause.PAYWALL,
    confidence=Confidence.LOW,
    zones=NEAR_END,
    message="Where the text ends, subscribers are asked to log in.",
)
read_more_after = partial(
    Phrase,
    name="read-more-after",
    argues=Cause.EXCERPT,
    confidence=Confidence.LOW,
    zones=frozenset({Zone.AFTER}),
    message="Right after the text stands an offer to read on.",
)
rest_elsewhere = partial(
    Phrase,
    name="rest-elsewhere",
    in_links=True,
    argues=Cause.EXCERPT,
    confidence=Confidence.MEDIUM,
    zones=NEAR_END,
    message="The text says where the whole article is to be found.",
)
share_left_to_read = partial(
    Phrase,
    name="share-left-to-read",
    in_links=True,
    argues=Cause.PAYWALL,
    confidence=Confidence.HIGH,
    policy=Policy.PAID,
    message="The page says that {remaining} % of the article is left to read.",
)
limit_reached = partial(
    Phrase,
    name="limit-reached",
    argues=Cause.PAYWALL,
    confidence=Confidence.MEDIUM,
    policy=Policy.METERED,
    message="The page says that the free articles are used up.",
)
offer = partial(
    Phrase,
    name="offer",
    argues=Cause.PAYWALL,
    confidence=Confidence.LOW,
    zones=NEAR_END,
    message="An offer to subscribe stands where the text ends.",
)
other_parts = partial(
    Phrase,
    name="other-parts",
    argues=Cause.PAGINATION,
    confidence=Confidence.LOW,
    zones=NEAR_END,
    message="The text says that it goes on in another part.",
)
given_free = partial(
    Phrase,
    name="given-free",
    argues=Stance.COMPLETE,
    confidence=Confidence.LOW,
    policy=Policy.FREE,
    zones=AROUND,
    message="The page says that it gives this article for free.",
)
something_for_subscribers = partial(
    Phrase,
    name="something-for-subscribers",
    in_links=True,
    argues=Cause.PAYWALL,
    confidence=Confidence.MEDIUM,
    policy=Policy.PAID,
    zones=NEAR_END,
    message="The page says that something, perhaps the article, is for subscribers.",
)
articles_left = partial(
    Phrase,
    name="articles-left",
    argues=Stance.CONTEXT,
    confidence=Confidence.MEDIUM,
    policy=Policy.METERED,
    message="The page counts the free articles that its reader has left.",
)
appeared_first = partial(
    Phrase,
    name="appeared-first",
    argues=Stance.CONTEXT,
    confidence=Confidence.LOW,
    message="The text came through a feed.",
)
amount_left_to_read = partial(
    Phrase,
    name="amount-left-to-read",
    argues=Cause.PAYWALL,
    confidence=Confidence.HIGH,
    zones=NEAR_END,
    message="The page counts what is left to read.",
    in_links=True,
)
share_read = partial(
    Phrase,
    name="share-read",
    argues=Cause.PAYWALL,
    confidence=Confidence.HIGH,
    policy=Policy.PAID,
    message="The page says that {read} % of the article has been read.",
)
read_more_elided = partial(
    Phrase,
    name="read-more-elided",
    in_links=True,
    argues=Cause.EXCERPT,
    confidence=Confidence.HIGH,
    zones=LAST,
    message="The last words of the text are elided and offer its continuation.",
)
