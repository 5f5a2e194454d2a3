"""Substack: the paywall under the free preview of a post."""

from completeness.evidence import Cause, Confidence, Policy
from completeness.rule import Selector

from ..examples import around, gated, unshown

RULES = (
    Selector(
        name="paywall",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        css='.paywall:has(.paywall-title), [data-testid="paywall"]',
        words=(2, 180),
        message="The paywall of Substack stands after a preview of the post.",
        matches=(
            gated(
                '<div class="paywall"><h2 class="paywall-title">This post is for paid subscribers</h2><div class="paywall-cta"><a href="/subscribe">Subscribe</a></div></div>'
            ),
            gated(
                '<div data-testid="paywall"><h2>Keep reading with a 7-day free trial</h2><a href="/subscribe">Start trial</a></div>'
            ),
        ),
        ignores=(
            unshown(
                '<div class="paywall"><h2 class="paywall-title">This post is for paid subscribers</h2></div>'
            ),
            gated(
                '<div class="subscription-widget-wrap"><div class="subscription-widget"><p>Subscribe to receive new posts.</p></div></div><div class="paywall-title"></div>'
            ),
            around('class="paywall"'),
        ),
        seen="substack.com and posts on own domains",
    ),
)
