"""Regions that a page declares as gated, or does not show: what of the article is in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from completeness.document import Document, unicode_of
from completeness.evidence import Cause, Confidence, Policy, Stance, Zone
from completeness.rule import Scene, Seen, element_path, rule

from .declared import gated_policy
from .stand_in import STORY, page
from .traces import AMP_SECTION, Trace

_DENSE: Final = 2.5
"""Characters of a script without spaces for one word."""
_ARTICLE: Final = 240
"""So many words of running text in a gated part are the article, not an offer."""
_SOME: Final = 130
_NOTICE: Final = 40
"""So few are at most a notice."""
_SHORT: Final = 150
_RATHER_SHORT: Final = 250
_CUT: Final = 800
"""After more words than this an offer in a gated part mostly stands below a whole article."""
_NEXT_TO: Final = 2
_LONGEST: Final = 200
_STEPS: Final = 6
"""A selector with more steps would cost much on a large page, and none was seen."""
_PARTS: Final = 10
_MOST: Final = 200
_PARAGRAPH: Final = 28
"""Paragraphs of an article have so many words in the mean; messages of hidden forms have fewer."""
_SEEN_IN: Final = frozenset({Zone.HEAD, Zone.BODY, Zone.ENDING, Zone.AFTER, Zone.SOLE})
_MOSTLY: Final = 0.6
_GRANTED: Final = (
    '[subscriptions-section="content"], [amp-access="subscriber"], [amp-access="access"]'
)
_AMP_ACCESS: Final = Trace("amp-access=")


@dataclass(frozen=True, slots=True)
class _Region:
    """Elements that a selector names, with the blocks in them."""

    selector: str
    path: str
    nodes: tuple[LexborNode, ...]
    blocks: tuple[int, ...]


def _is_cheap(selector: str) -> bool:
    """Whether a selector has few steps, and no search for what elements hold."""
    steps = selector.replace(">", " ").replace("+", " ").replace("~", " ").split()
    return 0 < len(steps) <= _STEPS and len(selector) <= _LONGEST and ":" not in selector


def _named(tree: LexborHTMLParser, selector: str) -> list[LexborNode] | None:
    """The elements of a selector list; None if none of its alternatives can be read."""
    found: list[LexborNode] | None = None
    for part in filter(_is_cheap, unicode_of(selector).split(",")):
        try:
            found = [*(found or ()), *tree.css(part)[:_MOST]]
        except SelectolaxError:
            continue
    return found


def _regions(document: Document) -> Iterator[_Region]:
    """The parts that the article's node declares as not free."""
    article = document.declarations.article
    if article is None or document.tree is None:
        return
    gated = {p.selector: p.path for p in article.parts if p.free is False and p.selector}
    for selector, path in islice(gated.items(), _PARTS):
        if (nodes := _named(document.tree, selector)) is not None:
            yield _region(document, selector, f"{path}.cssSelector", nodes)


def _declares_parts(document: Document) -> bool:
    article = document.declarations.article
    return article is not None and bool(article.parts)


def _region(document: Document, selector: str, path: str, nodes: Iterable[LexborNode]) -> _Region:
    found = tuple(nodes)
    blocks: list[int] = []
    held = (document.blocks_of(node) for node in found)
    # In order, and each block once however deep the elements stand in one another.
    for inside in sorted(held, key=lambda inside: (inside.start, -inside.stop)):
        blocks += range(max(inside.start, blocks[-1] + 1 if blocks else 0), inside.stop)
    return _Region(selector, path, found, tuple(blocks))


def _words(document: Document, blocks: Iterable[int]) -> float:
    amount = sum(document.amount(document.blocks[at].text) for at in blocks)
    return amount / _DENSE if document.in_characters else amount


def _article_words(scene: Scene, region: _Region) -> float:
    """Words of the article's paragraphs in a region, without notices of a wall."""
    own = set(scene.document.main.prose) - scene.notices
    return _words(scene.document, own.intersection(region.blocks))


def _node(fields: str, body: str) -> str:
    node = f'{{"@type": "NewsArticle", "headline": "A boat every hour", {fields}}}'
    script = f'<script type="application/ld+json">{node}</script>'
    return page(f"<h1>A boat every hour</h1>{body}", "A boat every hour", script)


def _gating(selector: str, free: str = "false") -> str:
    part = (
        f'{{"@type": "WebPageElement", "isAccessibleForFree": {free}, "cssSelector": {selector}}}'
    )
    return f'"isAccessibleForFree": false, "hasPart": {part}'


_PARAGRAPHS: Final = "".join(f"<p>{STORY}</p>" for _ in range(2))
_LEAD: Final = f"<p>{' '.join(STORY.split()[:50])}.</p>"
_OFFER: Final = "<p>Subscribe to read on. Four weeks cost one euro.</p>"


@rule(
    name="part-there",
    argues=Stance.COMPLETE,
    confidence=Confidence.MEDIUM,
    message="The part that the page declares as gated is there, with the article's text in it.",
    matches=(
        _node(_gating('".paid"'), f'{_LEAD}<div class="paid">{_PARAGRAPHS}</div>'),
        _node(_gating('["..", ".paid .text, .rest"]'), f'<div class="rest">{_PARAGRAPHS}</div>'),
        page(f'{_LEAD}<section subscriptions-section="content">{_PARAGRAPHS}</section>'),
        _node(
            _gating('".preview, .full"'),
            f'<div class="preview">{_LEAD}</div><div class="full" hidden>{_PARAGRAPHS}</div>',
        ),
    ),
    ignores=(
        _node(_gating('".paid"'), f'{_PARAGRAPHS}<div class="paid">{_OFFER}</div>'),
        _node(_gating('".paid"'), _PARAGRAPHS),
        _node(_gating('".lead"', "true"), f'<div class="lead">{_PARAGRAPHS}</div>'),
        _node('"speakable": {"cssSelector": ".lead"}', f'<div class="lead">{_PARAGRAPHS}</div>'),
    ),
    seen="of 22 articles read on which it fires 21 are whole; washingtonpost.com, nzz.ch, theintercept.com",
)
def part_there(scene: Scene) -> Iterator[Seen]:
    """The elements of `hasPart.cssSelector`, or AMP's section for readers with access, hold text."""
    document = scene.document
    found = list(_regions(document))
    if document.tree is None:
        return
    if AMP_SECTION.is_in(document) or _AMP_ACCESS.is_in(document):
        found.append(_region(document, _GRANTED, _GRANTED, document.tree.css(_GRANTED)))
    for region in found:
        words = _article_words(scene, region)
        if words >= _SOME:
            yield Seen(
                message=f"The part declared as gated is there: {words:.0f} words of the article.",
                view="markup",
                path=region.path,
                confidence=Confidence.MEDIUM if words >= _ARTICLE else Confidence.LOW,
            )
            return


@rule(
    name="part-without-text",
    argues=Cause.PAYWALL,
    confidence=Confidence.MEDIUM,
    policy=Policy.PAID,
    message="The part that the page declares as gated holds an offer or nothing.",
    matches=(
        _node(_gating('".paid"'), f'<div>{_LEAD}</div><div class="paid">{_OFFER}</div>'),
        _node(_gating('".paid"'), f'<div>{_LEAD}</div><div class="paid"></div>'),
    ),
    ignores=(
        _node(_gating('".paid"'), f'<div>{_PARAGRAPHS * 3}</div><div class="paid">{_OFFER}</div>'),
        _node(_gating('".paid"'), f'{_LEAD}<div class="paid">{_PARAGRAPHS}</div>'),
        _node(_gating('".paid"', "true"), f'{_LEAD}<div class="paid">{_OFFER}</div>'),
    ),
    seen="lemonde.fr",
    needs=_declares_parts,
)
def part_without_text(scene: Scene) -> Iterator[Seen]:
    """The gated elements stand at the article's end and hold none of its text."""
    document = scene.document
    regions = list(_regions(document))
    if not regions or any(_article_words(scene, region) > _NOTICE for region in regions):
        return
    present = _words(document, document.main.blocks)
    if present > _CUT:
        return
    for region in regions:
        if not region.nodes or not _at_the_end(document, region):
            continue
        yield Seen(
            view="markup",
            path=element_path(region.nodes[0]),
            confidence=Confidence.MEDIUM if present < _RATHER_SHORT else Confidence.LOW,
        )
        return


def _at_the_end(document: Document, region: _Region) -> bool:
    """Whether a region begins with the article's last block or right after it; an empty one may
    stand anywhere."""
    if not region.blocks:
        return True
    after = region.blocks[0] - document.main.last
    return 0 <= after <= _NEXT_TO


@rule(
    name="part-absent",
    argues=Cause.PAYWALL,
    confidence=Confidence.MEDIUM,
    policy=Policy.PAID,
    message="The part that the page declares as gated is not in the file, and the text is short.",
    matches=(_node(_gating('".paid"'), f"<div>{_LEAD}</div>"),),
    ignores=(
        _node(_gating('".paid"'), f"<div>{_PARAGRAPHS}</div>"),
        _node(_gating('".paid"', "true"), f"<div>{_LEAD}</div>"),
        _node(_gating('"..paid["'), f"<div>{_LEAD}</div>"),
        _node('"speakable": {"cssSelector": ".paid"}', f"<div>{_LEAD}</div>"),
        _node('"isAccessibleForFree": false', f"<div>{_LEAD}</div>"),
    ),
    seen="nzz.ch; sites that declare the same selector on every page",
    needs=_declares_parts,
)
def part_absent(scene: Scene) -> Iterator[Seen]:
    """No element has the selector of the gated part. That says nothing of a longer text."""
    document = scene.document
    regions = list(_regions(document))
    if not regions or any(region.nodes for region in regions):
        return
    if gated_policy(document.declarations) == Policy.METERED or not document.main.blocks:
        return
    present = _words(document, document.main.blocks)
    if present < _RATHER_SHORT:
        sure = present < _SHORT
        confidence = Confidence.MEDIUM if sure else Confidence.LOW
        yield Seen(view="markup", path=regions[0].path, confidence=confidence)


@rule(
    name="text-not-shown",
    argues=Stance.COMPLETE,
    confidence=Confidence.MEDIUM,
    message="The article's text stands in elements that are not shown.",
    matches=(
        page(f"<h1>A boat every hour</h1><div hidden id='S:0'>{_PARAGRAPHS}</div>"),
        page(f"<h1>A boat every hour</h1><noscript>{_PARAGRAPHS}</noscript>"),
        page(f"<h1>A boat every hour</h1>{_LEAD}<div style='display:none'>{_PARAGRAPHS}</div>"),
    ),
    ignores=(
        page(f"<h1>A boat every hour</h1>{_PARAGRAPHS}<div hidden>{_OFFER}</div>"),
        page(f"<h1>A boat every hour</h1>{_LEAD}<div hidden>{_OFFER}</div>"),
        page(
            "<h1>A boat every hour</h1><div hidden><ul>"
            + "".join(f"<li><a href='/{n}'>A boat from pier {n}</a></li>" for n in range(90))
            + "</ul></div>"
        ),
        page(
            f"<h1>Log in</h1><div hidden>{'<p>We have sent you a new password today.</p>' * 30}</div>"
        ),
    ),
    excuses=("script_shells.*", "consent.*", "login.opening"),
    seen="aa.com.tr, dailykos.com, topagrar.com, streaming frameworks",
)
def text_not_shown(scene: Scene) -> Iterator[Seen]:
    """Long prose of the article in hidden elements, `<noscript>` or a stream's containers.

    The capture holds it; what a reader saw is a question of access.
    """
    document = scene.document
    words = _unshown(document)
    if not words:
        return
    first = next(at for at in document.main.prose if document.blocks[at].hidden)
    node = document.blocks[first].element.node
    # No zone: that it is hidden is what the finding says, not a doubt about it.
    yield Seen(
        message=f"{words:.0f} words of the article stand in elements that are not shown.",
        view="markup",
        path=element_path(node) if node is not None else None,
        confidence=Confidence.MEDIUM if words >= _ARTICLE else Confidence.LOW,
    )


def _unshown(document: Document) -> float:
    """Words of the article in hidden elements, if they are most of it and read as prose; else 0."""
    blocks = document.blocks
    hidden = [at for at in document.main.prose if blocks[at].hidden]
    if not hidden:
        return 0
    words = _words(document, hidden)
    least = max(_SOME, _PARAGRAPH * len(hidden))
    most = words >= _MOSTLY * _words(document, document.main.prose)
    return words if words >= least and most else 0


@rule(
    name="wall-before-text",
    argues=Stance.BARRIER,
    confidence=Confidence.MEDIUM,
    message="The page shows a wall; the article stands behind it in elements that are not shown.",
    matches=(
        page(
            f"<h1>A boat every hour</h1><div>{_LEAD}<p>Subscribe to continue reading this article.</p>"
            f"</div><div style='display:none'>{_PARAGRAPHS}</div>"
        ),
    ),
    ignores=(
        page(f"<h1>A boat every hour</h1><div>{_LEAD}</div><div hidden>{_PARAGRAPHS}</div>"),
        page(
            f"<h1>A boat every hour</h1><div>{_PARAGRAPHS}</div>"
            "<div hidden><p>Subscribe to continue reading this article.</p></div>"
        ),
    ),
    seen="topagrar.com",
)
def wall_before_text(scene: Scene) -> Iterator[Seen]:
    """Both templates side by side: a teaser with its wall shown, the whole text not."""
    document = scene.document
    if not _unshown(document):
        return
    for finding in scene.told:
        place = finding.place
        wall = finding.argues in (Cause.PAYWALL, Cause.REGISTRATION)
        sure = finding.confidence != Confidence.LOW and finding.zone in _SEEN_IN
        if wall and sure and place is not None and place.view == "text":
            policy = Policy.PAID if finding.argues == Cause.PAYWALL else Policy.REGISTRATION
            yield Seen(
                start=place.start,
                end=place.end,
                # Nothing that is shown comes after it.
                zone=Zone.ENDING,
                policy=gated_policy(document.declarations) or policy,
            )
            return


RULES = (part_there, part_without_text, part_absent, text_not_shown, wall_before_text)
