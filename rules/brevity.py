"""How little text there is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from completeness.evidence import Cause, Confidence
from completeness.rule import Scene, Seen, rule

_SHORT: Final = 160
_STEPS: Final = (25, 40, 60, 80, 100, 130)
_CHARACTERS: Final = 2
"""Letters of a script without spaces that say as much as a word."""

_SENTENCE: Final = "The ferry sails again from Monday on, every hour until nine in the evening. "


@rule(
    name="brief",
    argues=Cause.EXCERPT,
    confidence=Confidence.LOW,
    matches=(_SENTENCE * 2, _SENTENCE * 8),
    ignores=(_SENTENCE * 12,),
    seen="of whole articles 2 in 100 have fewer than 60 words, of cut ones 36 (labelled pages)",
    traits=(*(f"under-{words}" for words in _STEPS), "one-paragraph", "page"),
)
def brief(scene: Scene) -> Iterator[Seen]:
    """There is very little text for an article.

    Whole briefs exist: it is no proof, and alone it leaves the verdict open.
    """
    document = scene.document
    words = scene.words // _CHARACTERS if document.in_characters else scene.words
    if words >= _SHORT or not document.shown_words:
        return
    unit = "characters" if document.in_characters else "words"
    traits = {f"under-{limit}" for limit in _STEPS if words < limit}
    if len(scene.body) == 1:
        traits.add("one-paragraph")
    if document.kind == "html":
        traits.add("page")
    one = scene.words == 1
    few = (
        f"There {'is' if one else 'are'} only {scene.words} {unit[:-1] if one else unit}, "
        "very few for an article."
    )
    yield Seen(
        message=few if words else "Nothing in the document looks like the text of an article.",
        traits=frozenset(traits),
    )


RULES = (brief,)
