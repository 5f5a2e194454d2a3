"""BLOX (TownNews): a notice that a subscription is required, and encrypted paragraphs."""

import re
from collections.abc import Iterator
from typing import Final

from completeness.evidence import Cause, Confidence, Policy, Zone
from completeness.rule import Scene, Seen, Selector, element_path, rule

from ..examples import PARAGRAPHS, around, gated, unshown
from ..traces import Trace

_ENCRYPTED: Final = "encrypted-content"
_TRACE: Final = Trace(_ENCRYPTED)
_LOWER: Final = re.compile(r"[a-z]")
_ENOUGH: Final = 60


def _turned(text: str) -> str:
    """A text under the cipher of BLOX: printable ASCII turned by 47."""
    return "".join(chr(33 + (ord(c) + 14) % 94) if "!" <= c <= "~" else c for c in text)


def _is_turned(text: str) -> bool:
    """Whether a text hardly has any small letter, as small letters become signs and digits."""
    dense = "".join(text.split())
    return len(dense) >= _ENOUGH and len(_LOWER.findall(dense)) < 0.3 * len(dense)


@rule(
    name="encrypted-text",
    argues=Cause.PAYWALL,
    confidence=Confidence.HIGH,
    policy=Policy.PAID,
    message="The rest of the article is in the page only as encrypted paragraphs.",
    matches=(
        gated(
            f'<div class="encrypted-content" style="display:none">{_turned(PARAGRAPHS[3])}</div>'
        ),
    ),
    ignores=(
        around('class="subscriber-only encrypted-content"'),
        gated('<div class="encrypted-content"></div>'),
    ),
    seen="BLOX sites of local papers",
)
def encrypted_text(scene: Scene) -> Iterator[Seen]:
    """Paragraphs of the article that are still encrypted: whoever captured it had no access."""
    document = scene.document
    if document.tree is None or not _TRACE.is_in(document):
        return
    for node in document.tree.css(f".{_ENCRYPTED}"):
        if _is_turned(node.text()):
            yield Seen(view="markup", path=element_path(node), zone=Zone.ENDING)
            return


RULES = (
    Selector(
        name="subscription-required",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        css=".subscription-required, .redacted-overlay",
        words=(2, 180),
        message="The notice of BLOX that a subscription is required stands in the page.",
        matches=(
            gated(
                '<div class="subscription-required"><h3>Thank you for reading!</h3>'
                "<p>Please log in or buy a plan to go on.</p></div>"
            ),
        ),
        ignores=(
            unshown('<div class="subscription-required"><p>Please buy a plan to go on.</p></div>'),
            around('class="subscription-required"'),
        ),
        seen="BLOX sites of local papers",
    ),
    encrypted_text,
)
