"""What is left of a wall that a script draws: an empty place, a picture, a declared level of access."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from selectolax.lexbor import LexborNode

from completeness.document import Document
from completeness.evidence import Cause, Confidence, Policy, Stance, Zone
from completeness.fold import fold
from completeness.rule import Scene, Seen, element_path, rule

from .examples import gated, page, story
from .traces import Trace
from .walls import EXEMPT, in_words, plain_name

_SHORT: Final = 400
"""Longer texts followed by an empty place for a wall are mostly whole."""
_CAPTION: Final = 60
"""More characters describe what a picture shows."""
_LEVELS: Final = 3
_UNSEEN: Final = frozenset({"script", "style", "link", "meta", "br", "template"})
_EMPTY_WALL: Final = (
    '[class*="aywall"], [id*="aywall"], [data-testid*="aywall"], [class*="regwall"], '
    '[class*="article-gate"], [class*="ArticleGate"]'
)


_EMPTY_TRACE: Final = Trace("aywall", "regwall", "article-gate", "articlegate")


@rule(
    name="empty-container",
    argues=Cause.PAYWALL,
    confidence=Confidence.LOW,
    message="A short article is followed by an empty place for a wall.",
    matches=(
        gated('<div class="inline-paywall-container"></div>'),
        gated('<div><div data-testid="PaywallContainer"> </div></div>'),
    ),
    ignores=(
        page(f'<div class="inline-paywall-container"></div><div>{story()}</div>'),
        gated('<div class="placeholderSlotPaywall"></div>'),
        page(f'<div>{story() * 3}</div><div class="inline-paywall-container"></div>'),
        gated('<div class="inline-paywall-container"><p>The mill grinds on Thursdays.</p></div>'),
    ),
    seen="scmp.com, Dutch and Belgian papers",
)
def empty_container(scene: Scene) -> Iterator[Seen]:
    """An empty element with the name of a wall, right after the last paragraph of a short text."""
    document = scene.document
    if not document.main.prose or in_words(document, document.words) > _SHORT:
        return
    if document.tree is None or not _EMPTY_TRACE.is_in(document):
        return
    for node in document.tree.css(_EMPTY_WALL):
        if not _is_empty_wall(node):
            continue
        before = _block_before(document, node)
        if before is not None and document.main.prose[-1] <= before <= document.main.last + 1:
            yield Seen(view="markup", path=element_path(node), zone=Zone.AFTER)
            return


def _is_empty_wall(node: LexborNode) -> bool:
    attributes = node.attributes
    told = " ".join(attributes.get(key) or "" for key in ("class", "id", "data-testid"))
    if node.tag in _UNSEEN or EXEMPT.search(plain_name(told)):
        return False
    return not node.text().strip()


def _block_before(document: Document, node: LexborNode) -> int | None:
    """Index of the last block before an element that holds none."""
    at: LexborNode | None = node
    while at is not None:
        sibling = at.prev
        while sibling is not None:
            if sibling.is_element_node and sibling.tag not in _UNSEEN:
                inside = document.blocks_of(sibling)
                if inside:
                    return inside[-1]
            sibling = sibling.prev
        at = at.parent
    return None


_LOCK_PICTURE: Final = re.compile(
    r"(?:^|/)(?:lock(?:ed)?[-_](?:article|content|story|post|premium)|(?:article|content|story|post)[-_]lock(?:ed)?"
    r"|paywall[\w-]*)\.(?:png|gif|jpe?g|svg|webp)"
)
_LOCK_WORDS: Final = re.compile(
    r"\b(?:article|content|story|post) (?:is )?locked|locked (?:article|content|story|post)"
    r"|(?:for|only) (?:our )?(?:paid )?(?:subscribers|members)(?: only)?$|^(?:subscribers?|members?) only"
    r"|reservee? (?:aux|a nos) abonne|nur fur abonnent|solo para suscriptor|exclusivo para (?:suscriptor|assinant)"
    r"|riservato agli abbonati|alleen voor abonnees|tylko dla (?:prenumerator|subskrybent)|μονο για συνδρομ"
    r"|только для подписчик|会員限定|有料記事|会员专享"
)


@rule(
    name="picture-of-a-lock",
    argues=Cause.PAYWALL,
    confidence=Confidence.MEDIUM,
    policy=Policy.PAID,
    message="A picture at the article's end says that it is locked.",
    matches=(
        page(f'<div>{story(2)}</div><div><img src="/theme/lock-article.png"></div>'),
        page(f'<div>{story(2)}<p><img alt="For subscribers only" src="/i/9.svg"></p></div>'),
    ),
    ignores=(
        page(
            f'<div>{story()}</div><a href="/b"><img alt="For subscribers only" src="/i/9.svg"></a>'
        ),
        page(f'<img alt="For subscribers only" src="/i/9.svg"><div>{story()}</div>'),
        page(f'<div>{story()}<img alt="The locked door of the bakery" src="/i/door.jpg"></div>'),
    ),
    seen="tanea.gr",
)
def picture_of_a_lock(scene: Scene) -> Iterator[Seen]:
    """A picture, not in a link, whose words or file name say "locked" where the text stops."""
    for node in _pictures_at_end(scene.document):
        attributes = node.attributes
        words = fold(attributes.get("alt") or "").strip()
        source = (attributes.get("src") or "").partition("?")[0].lower()
        says_so = len(words) < _CAPTION and _LOCK_WORDS.search(words)
        if (says_so or _LOCK_PICTURE.search(source)) and not _in_link(node):
            yield Seen(view="markup", path=element_path(node), zone=Zone.ENDING)
            return


def _pictures_at_end(document: Document) -> Iterator[LexborNode]:
    """The pictures in the last paragraph's element, and after it up to the next text."""
    prose = document.main.prose
    at = document.blocks[prose[-1]].element.node if prose else None
    if at is not None:
        yield from at.css("img")
    for _ in range(_LEVELS):
        following = at.next if at is not None else None
        while following is not None:
            if following.tag not in _UNSEEN and following.text().strip():
                return
            if following.is_element_node:
                yield from following.css("img")
            following = following.next
        at = at.parent if at is not None else None


def _in_link(node: LexborNode) -> bool:
    at = node.parent
    while at is not None and at.tag != "a":
        at = at.parent
    return at is not None


_STATE: Final = re.compile(
    r"data-(?:(?:access|content|user|reader)?-?|article-)(?:access|level|type|tier|policy)"
)
_STATE_TRACE: Final = Trace(
    *(f"data-{word}" for word in "access content user reader level type tier policy".split()),
    *(f"data-article-{word}" for word in "access level type tier policy".split()),
)
_STATES: Final = {
    "subscribed": Policy.PAID,
    "subscriber": Policy.PAID,
    "subscribers": Policy.PAID,
    "paid": Policy.PAID,
    "locked": Policy.PAID,
    "registered": Policy.REGISTRATION,
    "metered": Policy.METERED,
    "free": Policy.FREE,
}


@rule(
    name="access-attribute",
    argues=Stance.BARRIER,
    confidence=Confidence.LOW,
    message="An attribute of the article's element states who may read it.",
    matches=(
        page(f'<div data-access-level="subscribed">{story()}</div>'),
        page(f'<div data-content-tier="metered">{story()}</div>'),
        page(f'<div data-access="free">{story()}</div>'),
    ),
    ignores=(
        page(f'<div>{story()}</div><div data-access="paid"><p>Another report</p></div>'),
        page(f'<div data-access="true">{story()}</div>'),
    ),
    seen="ft.com",
)
def access_attribute(scene: Scene) -> Iterator[Seen]:
    """A declared level of access on the article's element or one around it."""
    element = scene.document.main.element
    if not _STATE_TRACE.is_in(scene.document):
        return
    for around_ in element.ancestors() if element is not None else ():
        node = around_.node
        if node is None:
            continue
        for key, value in node.attributes.items():
            policy = _STATES.get((value or "").strip().lower())
            if policy is not None and _STATE.fullmatch(key):
                free = policy == Policy.FREE
                yield Seen(
                    view="markup",
                    path=element_path(node),
                    policy=policy,
                    source=key,
                    argues=Stance.CONTEXT if free else Stance.BARRIER,
                )
                return


RULES = (empty_container, picture_of_a_lock, access_attribute)
