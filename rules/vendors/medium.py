"""Medium: stories for its members."""

from completeness.evidence import Cause, Confidence, Policy, Stance
from completeness.rule import Selector

from ..examples import around, gated, page, story, unshown

RULES = (
    Selector(
        name="wall",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        css='[data-testid="paywall-modal"], #paywall-background-color',
        words=(2, 180),
        message="The wall of Medium stands after the opening of a story for members.",
        matches=(
            gated(
                '<div id="paywall-background-color"><h2>Read this story with a membership.</h2><a href="/plans">Become a member</a></div>'
            ),
        ),
        ignores=(
            unshown(
                '<div id="paywall-background-color"><h2>Read this story with a membership.</h2></div>'
            ),
            around('class="meteredContent" data-testid="paywall-modal"'),
        ),
        seen="medium.com",
    ),
    Selector(
        name="member-only",
        argues=Stance.BARRIER,
        confidence=Confidence.LOW,
        policy=Policy.PAID,
        css='[data-testid="storyMemberOnlyBadge"], [aria-label="Member-only story"]',
        shown=None,
        words=(0, 12),
        message="Medium labels the story as one for members.",
        matches=(
            page(
                f'<div data-testid="storyMemberOnlyBadge"><p>Member-only story</p></div>{story()}'
            ),
        ),
        ignores=(
            page(f'<div data-testid="storyReadTime"><p>Member-only story</p></div>{story()}'),
        ),
        seen="medium.com",
    ),
)
