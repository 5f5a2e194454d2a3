"""Pelcro: notices and dialogs over the page."""

from completeness.evidence import Confidence, Stance
from completeness.rule import Selector

from ..examples import gated, unshown

RULES = (
    Selector(
        name="notice",
        argues=Stance.BARRIER,
        confidence=Confidence.LOW,
        css=".pelcro-notification-view, .pcl-wrap",
        words=(2, 180),
        message="A notice of the paywall system Pelcro stands in the page.",
        matches=(
            gated(
                '<div class="pelcro-notification-view"><p>You have one free report left. Subscribe to read all.</p></div>'
            ),
        ),
        ignores=(
            unshown(
                '<div class="pelcro-notification-view"><p>You have one free report left.</p></div>'
            ),
        ),
        seen="bypass lists of browser extensions",
    ),
)
