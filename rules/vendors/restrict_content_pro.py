"""Restrict Content Pro (WordPress): a message in the place of the content."""

from completeness.evidence import Cause, Confidence, Policy
from completeness.rule import Selector

from ..examples import around, gated, unshown

RULES = (
    Selector(
        name="restricted",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        css=".rcp_restricted, .rcp_paid_only",
        words=(2, 180),
        message="The message of Restrict Content Pro stands in the place of the content.",
        matches=(
            gated(
                '<div class="rcp_restricted rcp_paid_only"><p>This report is for readers with a paid membership.</p></div>'
            ),
        ),
        ignores=(
            unshown(
                '<div class="rcp_restricted"><p>This report is for readers with a paid membership.</p></div>'
            ),
            around('class="rcp_restricted"'),
        ),
        seen="ftr-site-config",
    ),
)
