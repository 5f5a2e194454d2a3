"""Newspack (WordPress): gates in the text and over it, hidden until a script shows them."""

from completeness.evidence import Cause, Confidence, Policy, Stance
from completeness.rule import Selector

from ..examples import around, gated, unshown

RULES = (
    Selector(
        name="inline-gate",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        css=".newspack-memberships__inline-gate, .newspack-content-gate__inline-gate",
        words=(2, 180),
        message="The gate of Newspack stands in the place of the rest.",
        matches=(
            gated(
                '<div class="newspack-memberships__gate newspack-memberships__inline-gate"><h4>This report is for members</h4><p>Membership starts at four crowns.</p><a href="/join">Join</a></div>'
            ),
        ),
        ignores=(
            unshown(
                '<div class="newspack-memberships__gate newspack-memberships__inline-gate"><p>This report is for members.</p></div>'
            ),
            gated(
                '<div class="newspack-memberships__gate newspack-memberships__inline-gate" style="display:none"><p>This report is for members.</p></div>'
            ),
            around('class="newspack-memberships__inline-gate"'),
        ),
        seen="newspack-plugin",
    ),
    Selector(
        name="overlay-gate",
        argues=Stance.BARRIER,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        css=".newspack-memberships__overlay-gate, .newspack-content-gate__overlay-gate",
        words=(2, 180),
        message="A gate of Newspack lies over the page.",
        matches=(
            gated(
                '<div class="newspack-memberships__gate newspack-memberships__overlay-gate"><p>Members read on. Join for four crowns.</p></div>'
            ),
        ),
        ignores=(
            gated(
                '<div class="newspack-memberships__gate newspack-memberships__overlay-gate" style="display:none"><p>Members read on.</p></div>'
            ),
        ),
        seen="newspack-plugin",
    ),
)
