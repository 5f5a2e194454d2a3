"""Plenigo: a wall in the place of the rest of the text."""

from completeness.evidence import Cause, Confidence, Policy
from completeness.rule import Selector

from ..examples import gated, unshown

RULES = (
    Selector(
        name="wall",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        css="#plenigo-paywall, .plenigo-paywall",
        words=(2, 180),
        message="A wall of the paywall system Plenigo stands in the page.",
        matches=(
            gated(
                '<div id="plenigo-paywall"><p>Read on with the digital plan.</p><a href="/plans">Plans</a></div>'
            ),
        ),
        ignores=(
            unshown('<div id="plenigo-paywall"><p>Read on with the digital plan.</p></div>'),
            gated('<div id="plenigo-paywall"></div>'),
        ),
        seen="bibbot, bypass lists of browser extensions",
    ),
)
