"""Patreon: posts that only patrons may read, on its own pages and in its WordPress plugin."""

from completeness.evidence import Cause, Confidence, Policy
from completeness.rule import Selector

from ..examples import around, gated, unshown

RULES = (
    Selector(
        name="locked-post",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        css='[data-tag^="locked-"], .patreon-campaign-banner',
        words=(2, 180),
        message="The post is locked for those who are no patrons.",
        matches=(
            gated(
                '<div data-tag="locked-rich-text-post"><p>Join to unlock this post</p><a href="/join/bakery">Join</a></div>'
            ),
            gated(
                '<div class="patreon-campaign-banner"><p>To read this, you must become a patron of the bakery at three crowns or more.</p></div>'
            ),
        ),
        ignores=(
            unshown('<div data-tag="locked-rich-text-post"><p>Join to unlock this post</p></div>'),
            around('data-tag="locked-rich-text-post"'),
            gated('<div data-tag="post-card"><p>Another post</p></div>'),
        ),
        seen="patreon.com",
    ),
)
