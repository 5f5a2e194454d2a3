"""BLOX (TownNews): a notice that a subscription is required, and encrypted paragraphs."""

from completeness.evidence import Cause, Confidence, Policy
from completeness.rule import Selector

from ..examples import around, gated, unshown

RULES = (
    Selector(
        name="subscription-required",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        css='.subscription-required, .subscriber-offers',
        shown=True,
        words=(2, 180),
        message="The notice of BLOX that a subscription is required stands in the page.",
        matches=(
            gated('<div class="subscription-required"><h3>Thank you for reading!</h3><p>Please log in or buy a plan to go on.</p></div>'),
        ),
        ignores=(
            unshown('<div class="subscription-required"><p>Please log in or buy a plan to go on.</p></div>'),
            around('class="subscription-required"'),
        ),
        seen="BLOX sites of local papers",
    ),
    Selector(
        name="encrypted",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        css='.encrypted-content, .redacted-overlay',
        shown=True,
        words=(1, 4000),
        message="Paragraphs of the article are encrypted or covered by BLOX.",
        matches=(
            gated('<div class="encrypted-content"><p>%96 E96 EH@ 9@FD6D 2C6 D@&gt;65 2?5 E96 &gt;:== 8C:?5D</p></div>'),
        ),
        ignores=(
            unshown('<div class="encrypted-content"><p>%96 E96 EH@ 9@FD6D</p></div>'),
            around('class="redacted-overlay"'),
        ),
        seen="BLOX sites of local papers",
    ),
)
