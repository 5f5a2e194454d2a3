"""Cxense (Piano Conversion Engine): offers drawn into a place of the page."""

from completeness.evidence import Cause, Confidence, Policy
from completeness.rule import Selector

from ..examples import around, gated, unshown

RULES = (
    Selector(
        name="offer",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        css=".cx_paywall_area",
        words=(2, 180),
        message="An offer of the paywall system Cxense stands in the page.",
        matches=(
            gated(
                '<div class="cx_paywall_area"><p>The rest is for readers with a plan.</p><a href="/plans">Plans</a></div>'
            ),
        ),
        ignores=(
            unshown(
                '<div class="cx_paywall_area"><p>The rest is for readers with a plan.</p></div>'
            ),
            gated('<div class="cx_paywall_area"></div>'),
            around('class="cx_paywall_area"'),
        ),
        seen="Japanese and Nordic papers, bypass lists",
    ),
)
