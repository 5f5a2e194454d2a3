"""Poool: a widget under the opening of a text that its script cut or hid."""

from completeness.evidence import Cause, Confidence, Policy, Stance
from completeness.rule import Selector

from ..examples import around, gated, unshown

RULES = (
    Selector(
        name="widget",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        css='#poool-widget, .poool-widget, #poool-widget-content, [data-pleco-poool^="paywall"]',
        words=(2, 180),
        message="A wall of the paywall system Poool stands in the page.",
        matches=(
            gated(
                '<div id="poool-widget"><div class="p3-wrapper"><p>Read on with the digital plan.</p><a href="/offers">See the offers</a></div></div>'
            ),
        ),
        ignores=(
            unshown('<div id="poool-widget"><p>Read on with the digital plan.</p></div>'),
            gated('<div id="poool-widget"></div>'),
            around('data-poool="80" class="poool-content"'),
        ),
        seen="euronews.com, French regional papers",
    ),
    Selector(
        name="container",
        argues=Stance.CONTEXT,
        confidence=Confidence.LOW,
        css='#poool-widget, .poool-widget, [data-pleco-poool^="paywall"]',
        shown=None,
        words=(0, 0),
        message="The page has an empty place for a wall of Poool.",
        matches=(gated('<div id="poool-widget"></div>'),),
        ignores=(gated('<div id="poool-widget"><p>Read on with the digital plan.</p></div>'),),
        seen="euronews.com",
    ),
)
