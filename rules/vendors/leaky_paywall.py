"""Leaky Paywall (WordPress): a message after the excerpt when the free articles are read."""

from completeness.evidence import Cause, Confidence, Policy, Stance
from completeness.rule import Selector

from ..examples import around, gated, unshown

RULES = (
    Selector(
        name="message",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        css=".leaky_paywall_message_wrap, #leaky_paywall_message, #issuem-leaky-paywall-articles-zero-remaining-nag",
        words=(2, 180),
        message="The message of Leaky Paywall stands after an excerpt.",
        matches=(
            gated(
                '<div class="leaky_paywall_message_wrap"><div id="leaky_paywall_message"><p>Subscribe or log in to read the rest of this content.</p></div></div>'
            ),
            gated(
                '<div id="issuem-leaky-paywall-articles-zero-remaining-nag"><div id="issuem-leaky-paywall-articles-remaining-subscribe-link"><p>Subscribe today for full access</p></div></div>'
            ),
        ),
        ignores=(
            unshown(
                '<div class="leaky_paywall_message_wrap"><p>Subscribe or log in to read the rest of this content.</p></div>'
            ),
            gated(
                '<div id="issuem-leaky-paywall-articles-remaining-nag"><p>2 articles remaining</p></div>'
            ),
            around('class="leaky_paywall_message_wrap"'),
        ),
        seen="leaky-paywall plugin",
    ),
    Selector(
        name="meter",
        argues=Stance.BARRIER,
        confidence=Confidence.LOW,
        policy=Policy.METERED,
        css="#issuem-leaky-paywall-articles-remaining-nag",
        words=(2, 60),
        message="Leaky Paywall counts the free articles that are left.",
        matches=(
            gated(
                '<div id="issuem-leaky-paywall-articles-remaining-nag"><p>2 articles remaining this month</p></div>'
            ),
        ),
        ignores=(
            unshown(
                '<div id="issuem-leaky-paywall-articles-remaining-nag"><p>2 articles remaining</p></div>'
            ),
        ),
        seen="leaky-paywall plugin",
    ),
)
