"""Steady: memberships of blogs and small magazines."""

from completeness.evidence import Cause, Confidence, Policy
from completeness.rule import Selector

from ..examples import gated, unshown

RULES = (
    Selector(
        name="checkout",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        css="#steady-checkout, .js-paywall-divider",
        words=(2, 180),
        message="A checkout of the membership system Steady stands in the page.",
        matches=(
            gated(
                '<div id="steady-checkout"><h3>Read on as a member</h3><p>From three crowns a month.</p><a href="/plans">Plans</a></div>'
            ),
        ),
        ignores=(
            unshown('<div id="steady-checkout"><p>Read on as a member.</p></div>'),
            gated('<div class="js-paywall-divider"></div>'),
        ),
        seen="bibbot, bypass lists of browser extensions",
    ),
)
