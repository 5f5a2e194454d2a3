"""What a subscribers' label on a bare text says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from completeness.document import Document
from completeness.evidence import Cause, Confidence, Policy, Stance, Zone
from completeness.rule import Scene, Seen, rule

_WORDS: Final = (
    "Le conseil a voté lundi la réfection de la digue, après deux hivers de tempêtes. Les pêcheurs "
    "attendaient cette décision depuis l'effondrement du quai nord."
)
_SUMMARY: Final = 80
"""A headline, a summary and a byline have at most so many words."""
_SLACK: Final = 4
"""Signs around a label that stands alone (characters)."""


@rule(
    name="labelled-text",
    argues=Cause.PAYWALL,
    confidence=Confidence.MEDIUM,
    matches=(f"La digue sera refaite\n\nArticle réservé aux abonnés\n\n{_WORDS}",),
    ignores=(
        f"La digue sera refaite\n\n{_WORDS * 5}\n\nArticle réservé aux abonnés\n\n{_WORDS}",
        f"La digue sera refaite\n\n{_WORDS}",
        f"<!doctype html><article><p>Article réservé aux abonnés</p><p>{_WORDS}</p></article>",
    ),
    seen="lemonde.fr",
)
def labelled_text(scene: Scene) -> Iterator[Seen]:
    """The text carries the label of an article for subscribers, as it is printed for others.

    Of a plain text nothing else tells whether it was read with a subscription; pages often carry
    the label over the whole text.
    """
    document = scene.document
    if document.kind != "text":
        return
    for finding in scene.told:
        place = finding.place
        if finding.argues != Stance.BARRIER or finding.policy != Policy.PAID or place is None:
            continue
        at = document.block_at(place.view, place.start)
        if at is None or len(document.blocks[at].text) > place.end - place.start + _SLACK:
            continue
        if scene.last is not None and at < scene.last and _is_above(document, at):
            # Its weight does not depend on its place, which is the head of the text.
            yield Seen(start=place.start, end=place.end, zone=Zone.ENDING)
            return


def _is_above(document: Document, at: int) -> bool:
    """Whether a line stands above the text: no more than a headline and a summary come before it."""
    before = "\n".join(block.text for block in document.blocks[:at])
    return document.amount(before) <= _SUMMARY


RULES = (labelled_text,)
