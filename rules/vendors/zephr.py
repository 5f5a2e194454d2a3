"""Zephr (Zuora): forms and banners that replace a part of the page."""

from completeness.evidence import Cause, Confidence, Policy, Stance
from completeness.rule import Selector

from ..examples import around, gated, unshown

RULES = (
    Selector(
        name="payment-form",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        css="#zephr-payment-form-root, .zephr-payment-form",
        words=(2, 180),
        message="A payment form of the paywall system Zephr stands in the page.",
        matches=(
            gated(
                '<div id="zephr-payment-form-root"><p>Choose how you pay for the digital plan.</p><button>Go on</button></div>'
            ),
        ),
        ignores=(
            unshown('<div id="zephr-payment-form-root"><p>Choose how you pay.</p></div>'),
            gated('<div id="zephr-payment-form-root"></div>'),
        ),
        seen="bibbot, bypass lists of browser extensions",
    ),
    Selector(
        name="notice",
        argues=Stance.BARRIER,
        confidence=Confidence.LOW,
        css=".zephr-wrapper, .zephr-banner, .dm-zephr-banner",
        words=(2, 180),
        message="A notice of the paywall system Zephr stands in the page.",
        matches=(
            gated(
                '<div class="zephr-banner"><p>Two of your four free reports are left this month.</p></div>'
            ),
        ),
        ignores=(
            unshown(
                '<div class="zephr-banner"><p>Two of your four free reports are left.</p></div>'
            ),
            around('class="zephr-wrapper"'),
        ),
        seen="bibbot, bypass lists of browser extensions",
    ),
)
