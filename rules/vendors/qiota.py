"""Qiota: a wall in the place of the rest of the text."""

from completeness.evidence import Cause, Confidence, Policy
from completeness.rule import Selector

from ..examples import around, gated, unshown

RULES = (
    Selector(
        name="wall",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        css="#qiota, .qiota, .qiota-amp",
        words=(2, 180),
        message="A wall of the paywall system Qiota stands in the page.",
        matches=(
            gated(
                '<div id="qiota"><p>The end of this report is for readers with a plan.</p><a href="/plans">Plans</a></div>'
            ),
        ),
        ignores=(
            unshown(
                '<div id="qiota"><p>The end of this report is for readers with a plan.</p></div>'
            ),
            gated('<div id="qiota"></div>'),
            around('class="qiota"'),
        ),
        seen="French weeklies, bypass lists",
    ),
)
