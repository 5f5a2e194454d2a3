"""How little text there is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from completeness.evidence import Cause, Confidence
from completeness.rule import Scene, Seen, rule

_VERY_SHORT: Final = 60
_SHORT: Final = 100
_CHARACTERS: Final = 2
"""Letters of a script without spaces that say as much as a word."""

_SENTENCE: Final = "The ferry sails again from Monday on, every hour until nine in the evening. "


@rule(
    name="brief",
    argues=Cause.EXCERPT,
    confidence=Confidence.LOW,
    matches=(_SENTENCE * 2, _SENTENCE * 6),
    ignores=(_SENTENCE * 8,),
    seen="of whole articles 2 in 100 have fewer than 60 words, of cut ones 36 (labelled pages)",
)
def brief(scene: Scene) -> Iterator[Seen]:
    """There is very little text for an article.

    Whole briefs exist: it is no proof, and alone it leaves the verdict open.
    """
    document = scene.document
    words = scene.words // _CHARACTERS if document.in_characters else scene.words
    if words == 0 or words >= _SHORT:
        return
    unit = "characters" if document.in_characters else "words"
    yield Seen(
        message=f"There are only {scene.words} {unit}, very few for an article.",
        confidence=Confidence.MEDIUM if words < _VERY_SHORT else Confidence.LOW,
    )


RULES = (brief,)
