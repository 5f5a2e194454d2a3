"""Upscore: markers of where a wall would stand, also on whole pages."""

from completeness.evidence import Confidence, Stance
from completeness.rule import Selector

from ..examples import around, gated

RULES = (
    Selector(
        name="placeholder",
        argues=Stance.CONTEXT,
        confidence=Confidence.LOW,
        css=".upscore-paywall-placeholder",
        shown=None,
        words=(0, 180),
        message="The page marks where the wall of another system would stand.",
        matches=(gated('<div class="upscore-paywall-placeholder"></div>'),),
        ignores=(
            gated(
                '<div class="js-upscore-headline"><p>Most read</p></div><div class="upscore-placeholder"></div>'
            ),
            around('class="js-upscore-article-content-for-paywall"'),
        ),
        seen="German regional papers",
    ),
)
