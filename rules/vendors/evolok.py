"""Evolok: an element of its own that shows a wall to a group of readers."""

from completeness.evidence import Cause, Confidence, Policy
from completeness.rule import Selector

from ..examples import gated, unshown

RULES = (
    Selector(
        name="wall",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        css='[group-name^="paywall-"]',
        words=(2, 180),
        message="A wall of the paywall system Evolok stands in the page.",
        matches=(
            gated(
                '<ev-engagement group-name="paywall-hard"><p>Read on with a plan from two crowns a week.</p><a href="/subscribe">Subscribe</a></ev-engagement>'
            ),
        ),
        ignores=(
            unshown(
                '<ev-engagement group-name="paywall-hard"><p>Read on with a plan.</p></ev-engagement>'
            ),
            gated('<ev-engagement group-name="paywall-hard"></ev-engagement>'),
            gated(
                '<ev-engagement group-name="newsletter-foot"><p>Our letter on Fridays.</p></ev-engagement>'
            ),
        ),
        seen="bypass lists of browser extensions",
    ),
)
