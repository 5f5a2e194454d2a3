"""AMP: sections for readers with and without access, often both in one page."""

from collections.abc import Iterator
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from completeness.document import Document
from completeness.evidence import Cause, Confidence, Policy, Stance, Zone
from completeness.rule import Scene, Seen, Selector, element_path, rule

from ..examples import page, story
from ..traces import AMP_SECTION

_GRANTED: Final = '[subscriptions-section="content"]'
_REFUSED: Final = '[subscriptions-section="content-not-granted"]'
_EMPTY: Final = 25
"""So few words in the section for readers with access are no article."""

_OFFER: Final = (
    '<section subscriptions-section="content-not-granted"><p>The rest of this report is for '
    'subscribers.</p><a subscriptions-action="subscribe">Plans</a></section>'
)


def _amount(document: Document, tree: LexborHTMLParser, css: str) -> int:
    """How much text the elements hold; what is sealed in a script is none."""
    blocks = [document.blocks[at] for node in tree.css(css) for at in document.blocks_of(node)]
    return sum(document.amount(block.text) for block in blocks)


@rule(
    name="granted-section-empty",
    argues=Cause.PAYWALL,
    confidence=Confidence.HIGH,
    policy=Policy.PAID,
    message="The section for readers with access is empty, the one for those without is not.",
    matches=(
        page(f'<div>{story(2)}</div><section subscriptions-section="content"></section>{_OFFER}'),
        page(
            f'<div>{story(2)}</div><section subscriptions-section="content" encrypted>'
            '<script type="application/octet-stream">c2VhbGVk</script></section>' + _OFFER
        ),
    ),
    ignores=(
        page(
            f'<div>{story(1)}</div><section subscriptions-section="content">{story(4)}</section>'
            + _OFFER
        ),
        page(
            f'<div>{story(4)}</div><section subscriptions-section="actions"><a>Log in</a></section>'
        ),
    ),
    seen="the subscriptions extension of AMP",
)
def granted_section_empty(scene: Scene) -> Iterator[Seen]:
    """A page that has an offer for readers without access and nothing for those with it."""
    document = scene.document
    if document.tree is None or not AMP_SECTION.is_in(document):
        return
    refused = document.tree.css_first(_REFUSED)
    if refused is None or not refused.text().strip() or not document.tree.css_matches(_GRANTED):
        return
    if _amount(document, document.tree, _GRANTED) <= _EMPTY:
        yield Seen(view="markup", path=element_path(refused), zone=Zone.ENDING)


RULES = (
    granted_section_empty,
    Selector(
        name="refused-section",
        argues=Stance.BARRIER,
        confidence=Confidence.LOW,
        policy=Policy.PAID,
        css=_REFUSED,
        shown=None,
        words=(2, 180),
        message="The page has a section for readers without access.",
        matches=(page(f"<div>{story(4)}</div>{_OFFER}"),),
        ignores=(
            page(f'<section subscriptions-section="content">{story(4)}</section>'),
            page(f'<div amp-access="NOT subscriber">{story(4)}</div>'),
            page(f'{story(4)}<div amp-access="NOT loggedIn"><p>Log in to comment.</p></div>'),
        ),
        seen="washingtonpost.com, the subscriptions extension of AMP",
    ),
)
