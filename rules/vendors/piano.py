"""Piano (Tinypass): offers drawn into containers of the page by its script."""

from completeness.evidence import Cause, Confidence, Policy, Stance
from completeness.rule import Selector

from ..examples import around, gated, unshown

RULES = (
    Selector(
        name="inline-offer",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        css='#piano-inline, #piano-inlined, #piano-inline-paywall, #piano-premium, #pianoPaywall, #piano-paywall-container, .piano-article__paywall, .piano-metered-container, .piano-template-loader-box, .o-piano-template-loader-box, [data-testid="piano-container"], [class^="article-standard_piano-inline"]',
        words=(2, 180),
        message="An offer of the paywall system Piano stands in the page.",
        matches=(
            gated(
                '<div id="piano-inline-paywall"><h2>Keep reading the Messenger</h2><p>Four weeks for one crown.</p><a href="/subscribe">Choose a plan</a></div>'
            ),
            gated(
                '<div class="piano-article__paywall"><p>This report is part of the digital plan.</p><button>See the plans</button></div>'
            ),
        ),
        ignores=(
            unshown('<div id="piano-inline-paywall"><p>Four weeks for one crown.</p></div>'),
            gated('<div id="piano-inline-paywall"></div>'),
            around('class="piano-article__paywall"'),
        ),
        seen="Piano templates of German, Swiss and Baltic papers",
    ),
    Selector(
        name="dialog",
        argues=Stance.BARRIER,
        confidence=Confidence.LOW,
        css=".tp-modal, .tp-container-inner",
        words=(2, 180),
        message="A dialog of the paywall system Piano lies over the page.",
        matches=(
            gated(
                '<div class="tp-modal"><div class="tp-title"><p>You have read your three reports of this month.</p></div></div>'
            ),
        ),
        ignores=(
            unshown(
                '<div class="tp-modal"><p>You have read your three reports of this month.</p></div>'
            ),
        ),
        seen="Piano script library",
    ),
    Selector(
        name="container",
        argues=Stance.CONTEXT,
        confidence=Confidence.LOW,
        css='#piano-inline, #piano-inlined, #piano-inline-paywall, #piano-premium, #pianoPaywall, #piano-paywall-container, .piano-metered-container, .piano-template-loader-box, [data-testid="piano-container"], [id^="piano-lightbox-article"]',
        shown=None,
        words=(0, 0),
        message="The page has an empty place for an offer of Piano.",
        matches=(gated('<div id="piano-paywall-container"></div>'),),
        ignores=(
            gated('<div id="piano-paywall-container"><p>Four weeks for one crown.</p></div>'),
        ),
        seen="Piano templates of German, Swiss and Baltic papers",
    ),
)
