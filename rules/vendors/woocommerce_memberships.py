"""WooCommerce Memberships (WordPress): a notice after the excerpt."""

from completeness.evidence import Cause, Confidence, Policy
from completeness.rule import Selector

from ..examples import gated, unshown

RULES = (
    Selector(
        name="restricted",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        css=".wc-memberships-content-restricted-message, .wc-memberships-content-delayed-message, .wc-memberships-restriction-message",
        words=(2, 180),
        message="The notice of WooCommerce Memberships stands in the place of the content.",
        matches=(
            gated(
                '<div class="woocommerce"><div class="woocommerce-info wc-memberships-restriction-message wc-memberships-message wc-memberships-content-restricted-message"><p>To read this report you need a membership.</p></div></div>'
            ),
        ),
        ignores=(
            unshown(
                '<div class="wc-memberships-content-restricted-message"><p>To read this report you need a membership.</p></div>'
            ),
            gated(
                '<div class="wc-memberships-discount-message"><p>Members pay less for this bread.</p></div><p class="wc-memberships-restriction-message"></p>'
            ),
        ),
        seen="ftr-site-config",
    ),
)
