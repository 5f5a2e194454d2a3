"""MemberPress (WordPress): a message and a log-in form after the excerpt."""

from completeness.evidence import Cause, Confidence, Policy
from completeness.rule import Selector

from ..examples import around, gated, unshown

RULES = (
    Selector(
        name="unauthorized",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        css=".mepr-unauthorized-message, .mepr-unauthorized-excerpt + .mepr_error",
        words=(2, 180),
        message="The message of MemberPress stands in the place of the content.",
        matches=(
            gated(
                '<div class="mp_wrapper"><div class="mepr-unauthorized-message"><p>You are not allowed to read this. Members log in here.</p></div></div>'
            ),
        ),
        ignores=(
            unshown('<div class="mepr-unauthorized-message"><p>Members log in here.</p></div>'),
            around('class="mepr-unauthorized-message"'),
            gated('<div class="mp_wrapper mepr_error"><p>The letter could not be sent.</p></div>'),
        ),
        seen="farouest and other WordPress magazines, ftr-site-config",
    ),
)
