"""Ghost: the upgrade box after the public preview of a post."""

from completeness.evidence import Cause, Confidence, Policy
from completeness.rule import Selector

from ..examples import around, gated, unshown

RULES = (
    Selector(
        name="upgrade-box",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        css=".gh-post-upgrade-cta, .post-upgrade-cta",
        words=(2, 80),
        message="The upgrade box of Ghost stands after a preview of the post.",
        matches=(
            gated(
                '<aside class="gh-post-upgrade-cta"><div class="gh-post-upgrade-cta-content"><h2>This post is for subscribers only</h2><a href="#/portal/signup">Subscribe now</a></div></aside>'
            ),
        ),
        ignores=(
            unshown(
                '<aside class="gh-post-upgrade-cta"><h2>This post is for subscribers only</h2></aside>'
            ),
            around('class="post-upgrade-cta"'),
            gated('<aside class="gh-post-upgrade-cta"></aside>'),
        ),
        seen="Ghost core templates and the Casper theme",
    ),
)
