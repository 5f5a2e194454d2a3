"""LaterPay: an offer to buy over the blurred rest of a text."""

from completeness.evidence import Cause, Confidence, Policy
from completeness.rule import Selector

from ..examples import around, gated, unshown

RULES = (
    Selector(
        name="purchase",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        css=".lp_purchase-overlay",
        words=(2, 180),
        message="An offer of LaterPay to buy the text stands in the page.",
        matches=(
            gated(
                '<div class="lp_purchase-overlay"><p>Read now, pay later: 29 cents for this report.</p></div>'
            ),
        ),
        ignores=(
            unshown('<div class="lp_purchase-overlay"><p>Read now, pay later.</p></div>'),
            around('class="lp_premium-content"'),
        ),
        seen="laterpay plugin",
    ),
)
