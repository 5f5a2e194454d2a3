"""What the publisher declares about access. A policy is never a cause: most declared pages are whole."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from completeness.declarations import Declarations
from completeness.document import Document
from completeness.evidence import Confidence, Policy, Stance
from completeness.flags import Declared
from completeness.rule import Sample, Scene, Seen, rule
from completeness.state import FRAMEWORKS

from .stand_in import STORY, page

_TOLD_BY_MARKUP: Final = ("json-ld", "json-ld hasPart", "microdata")
_PRECISE: Final = frozenset({Policy.METERED, Policy.REGISTRATION})


def policy_of(declarations: Declarations, declared: Declared) -> Policy:
    """The declared policy; "not free" in structured data is what a more precise source calls it."""
    if declared.policy == Policy.PAID and declared.source in _TOLD_BY_MARKUP:
        for other in declarations.declared:
            if other.policy in _PRECISE:
                return other.policy
    return declared.policy


def gated_policy(declarations: Declarations) -> Policy | None:
    """How the article is declared to be gated; None if nothing says so."""
    for declared in declarations.declared:
        if declared.policy != Policy.FREE:
            return policy_of(declarations, declared)
    return None


def _declares(document: Document) -> bool:
    return bool(document.declarations.declared)


def _said(scene: Scene, sources: Collection[str]) -> Iterator[Seen]:
    """What the sources declare."""
    declarations = scene.document.declarations
    for declared in declarations.declared:
        if declared.source not in sources:
            continue
        policy = policy_of(declarations, declared)
        yield Seen(
            message=f"The page declares its access as {policy} "
            f"({declared.source}, {declared.path}: {declared.value}).",
            view="url" if declared.source == "url" else "markup",
            path=declared.path,
            policy=policy,
            source=declared.source,
        )


_LD: Final = '<script type="application/ld+json">{}</script>'


def _with_node(fields: str) -> str:
    node = f'{{"@type": "NewsArticle", "headline": "A boat every hour", {fields}}}'
    return page(f"<h1>A boat every hour</h1><p>{STORY}</p>", "A boat every hour", _LD.format(node))


def _with_head(head: str) -> str:
    return page(f"<h1>A boat every hour</h1><p>{STORY}</p>", "A boat every hour", head)


@rule(
    name="structured-data",
    argues=Stance.CONTEXT,
    confidence=Confidence.HIGH,
    message="The page's structured data declares who may read the article.",
    matches=(
        _with_node('"isAccessibleForFree": false'),
        _with_node('"isAccessibleForFree": "True"'),
        _with_node('"hasPart": {"isAccessibleForFree": "False", "cssSelector": ".paid"}'),
        _with_head('<link itemprop="isAccessibleForFree" href="http://schema.org/False">'),
    ),
    ignores=(
        _with_node('"isAccessibleForFree": ""'),
        _with_node('"speakable": {"cssSelector": [".summary"]}'),
        _with_node('"hasPart": {"isAccessibleForFree": true, "cssSelector": ".lead"}'),
        _with_node('"comment": {"@type": "Article", "isAccessibleForFree": false}'),
    ),
    seen="schema.org's isAccessibleForFree, on 83 of 920 pages read; 60 of these are whole articles",
    needs=_declares,
)
def structured_data(scene: Scene) -> Iterator[Seen]:
    """`isAccessibleForFree` of the article's own node or of its parts, as JSON-LD or microdata."""
    yield from _said(scene, _TOLD_BY_MARKUP)


@rule(
    name="meta-tag",
    argues=Stance.CONTEXT,
    confidence=Confidence.HIGH,
    message="A meta declares who may read the article.",
    matches=(
        _with_head('<meta property="article:content_tier" content="locked">'),
        _with_head('<meta name="article.access" content="paid">'),
        _with_head('<meta name="premium" content="true">'),
    ),
    ignores=(
        _with_head('<meta property="article:content_tier" content="">'),
        _with_head('<meta name="premium" content="A boat of the first class">'),
        _with_head('<meta name="user.type" content="nonsubscriber">'),
    ),
    seen="washingtonpost.com, lemonde.fr, wsj.com, elespectador.com",
    needs=_declares,
)
def meta_tag(scene: Scene) -> Iterator[Seen]:
    """`article:content_tier` and its like: free, metered, locked."""
    yield from _said(scene, ("meta",))


@rule(
    name="page-data",
    argues=Stance.CONTEXT,
    confidence=Confidence.MEDIUM,
    message="A variable in the page's scripts says who may read the article.",
    matches=(
        _with_head('<script>dataLayer.push({"isPremium": true, "section": "harbour"});</script>'),
        _with_head("<script>var page = {'is_paywall': 'no', 'id': 7};</script>"),
        _with_head(
            r'<script>window._preloads = JSON.parse("{\"audience\":\"only_paid\"}")</script>'
        ),
    ),
    ignores=(
        _with_head('<script>list = [{"isPremium": true, "id": 1}, {"isPremium": false}];</script>'),
        _with_head("<script>if (isPremium === '1') { open(); }</script>"),
        _with_head('<script>settings = {"paywallUrl": "/plans", "isPremiumLabel": true};</script>'),
    ),
    seen="Substack, Arc, bizjournals.com, nettavisen.no",
    needs=_declares,
)
def page_data(scene: Scene) -> Iterator[Seen]:
    """isPremium, is_paywall, paywallMode, audience … in a data layer or a framework's state.

    A flag that takes several values, or stands there often, belongs to a list of articles and is
    left out.
    """
    yield from _said(scene, FRAMEWORKS | {"data-layer"})


@rule(
    name="address",
    argues=Stance.CONTEXT,
    confidence=Confidence.LOW,
    message="The address has the path of the site's paid articles.",
    matches=(
        Sample(f"<!doctype html><p>{STORY}</p>", url="https://news.example/bild-plus/a-boat.html"),
    ),
    ignores=(
        Sample(f"<!doctype html><p>{STORY}</p>", url="https://news.example/plus/a-boat.html"),
    ),
    seen="bild.de, haaretz.com, Italian papers",
    needs=_declares,
)
def address(scene: Scene) -> Iterator[Seen]:
    """A path that a publisher gives to paid articles only."""
    yield from _said(scene, ("url",))


RULES = (structured_data, meta_tag, page_data, address)
