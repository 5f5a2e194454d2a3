"""Plain texts that hold what a page of links showed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from completeness.evidence import Confidence, PageType, Stance
from completeness.rule import Scene, Seen, rule

_LABELS: Final = 60
"""Fewer short lines around it may be the menus of an article that is gone."""
_LITTLE: Final = 40
"""So few words are no article's (of scripts without spaces, twice as many characters)."""

_MENU = "\n".join(f"Pier {number}\nWhat became of boat {number}" for number in range(20, 50))
_POEM = "\n".join(f"The {number}th wave came in and no one counted it" for number in range(20, 90))
_TEASER = "The ferry was laid up in the autumn. Two winters passed before the yard found an engine."
_ARTICLE = "\n".join(
    f"In the {number}th year the society planted another row of pears along the northern wall, and "
    "waited three summers for the first of them to be sold at the market."
    for number in range(4, 12)
)


@rule(
    name="labels-without-text",
    argues=Stance.NOT_ARTICLE,
    confidence=Confidence.HIGH,
    page_type=PageType.LISTING,
    matches=(f"{_MENU}\n{_TEASER}\n{_MENU}",),
    ignores=(f"{_MENU}\n{_ARTICLE}\n{_MENU}", _TEASER, _MENU, f"{_POEM}\n{_TEASER}"),
)
def labels_without_text(scene: Scene) -> Iterator[Seen]:
    """A plain text is nearly all short lines as menus and listings have, with a sentence or two."""
    document = scene.document
    if document.kind != "text":
        return
    around = len(document.blocks) - len(document.main.blocks)
    little = _LITTLE * 2 if document.in_characters else _LITTLE
    if around >= _LABELS and document.words <= little:
        yield Seen()


RULES = (labels_without_text,)
