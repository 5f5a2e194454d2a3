"""Memberful: a marketing text in the place of the content."""

from completeness.evidence import Cause, Confidence, Policy
from completeness.rule import Selector

from ..examples import around, gated, unshown

RULES = (
    Selector(
        name="marketing",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        css='[class*="memberful-"]',
        words=(4, 180),
        message="A box of the membership system Memberful stands in the page.",
        matches=(
            gated(
                '<div class="memberful-marketing-content"><p>This report is for members. Join from four crowns.</p></div>'
            ),
        ),
        ignores=(
            unshown(
                '<div class="memberful-marketing-content"><p>This report is for members.</p></div>'
            ),
            around('class="memberful-post"'),
        ),
        seen="vendor fingerprint lists",
    ),
)
