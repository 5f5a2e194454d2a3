"""Wallkit (WordPress): a block in the place of the rest of the text."""

from completeness.evidence import Cause, Confidence, Policy
from completeness.rule import Selector

from ..examples import gated, unshown

RULES = (
    Selector(
        name="wall",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        css=".wkwp-paywall, .wkwp-paywall-block",
        words=(2, 180),
        message="A wall of the paywall system Wallkit stands in the page.",
        matches=(
            gated(
                '<div class="wkwp-paywall"><div class="wkwp-paywall-block"><p>Read on with the digital plan.</p></div></div>'
            ),
        ),
        ignores=(
            unshown('<div class="wkwp-paywall"><p>Read on with the digital plan.</p></div>'),
            gated('<div class="wkwp-paywall"><div class="wkwp-paywall-block"></div></div>'),
        ),
        seen="wallkit plugin",
    ),
)
