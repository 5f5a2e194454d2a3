"""Paid Memberships Pro (WordPress): a message in the place of the content, and body classes."""

from collections.abc import Iterator
from typing import Final

from completeness.evidence import Cause, Confidence, Policy, Stance
from completeness.rule import Scene, Seen, Selector, rule

from ..examples import gated, page, story, unshown
from ..traces import Trace

_GRANTED: Final = "pmpro-has-access"
_TRACE: Final = Trace(_GRANTED)


@rule(
    name="access-granted",
    argues=Stance.CONTEXT,
    confidence=Confidence.LOW,
    matches=(page(story(), "post single pmpro-has-access"),),
    ignores=(page(story(), "post single pmpro-no-access"),),
    seen="paid-memberships-pro plugin",
)
def access_granted(scene: Scene) -> Iterator[Seen]:
    """Paid Memberships Pro says in a class of the page that the reader had access."""
    if _TRACE.is_in(scene.document) and _GRANTED in scene.document.layout.names:
        yield Seen(view="markup", path=f"body.{_GRANTED}")


RULES = (
    access_granted,
    Selector(
        name="message",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        css=".pmpro_content_message, .pmpro_card_content_message, .pmpro-no-access .pmpro_card",
        words=(2, 180),
        message="The message of Paid Memberships Pro stands in the place of the content.",
        matches=(
            gated(
                '<div class="pmpro_content_message"><p>This content is for Reader members only.</p><a href="/levels">Join now</a></div>'
            ),
            gated(
                '<div class="pmpro_card"><h2>Membership required</h2><p>You must be a Reader member to read this.</p></div>',
                "pmpro-no-access",
            ),
        ),
        ignores=(
            unshown(
                '<div class="pmpro_content_message"><p>This content is for Reader members only.</p></div>'
            ),
            gated(
                '<div class="pmpro_card"><h2>Your membership</h2><p>You are a Reader member.</p></div>',
                "pmpro-has-access",
            ),
        ),
        seen="paid-memberships-pro plugin",
    ),
)
