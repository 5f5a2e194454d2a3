"""Filler in the place of text: letters put together at random, or the printers' dummy Latin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from completeness.blocks import Element
from completeness.document import Document
from completeness.evidence import Basis, Cause, Confidence, Zone
from completeness.rule import Scene, Seen, rule

from .stand_in import STORY, page
from .styles import Effect, styled

_WORD: Final = re.compile(r"[^\W\d_]+")
_ENOUGH: Final = 40
"""Words from which on two parts of one text share many of them."""
_SHARED: Final = 0.1
"""Of the words of one part of an article a quarter and more stand in any other part of it."""
_NAMES: Final = re.compile(
    r"blur|scrambl|obfuscat|unreadable|placeholder|dummy|fake|lorem|teaser-?fade", re.I
)
_NAMES_READ: Final = 1000
_UNREADABLE: Final = Effect.BLURS | Effect.LOCKS
_LATIN: Final = ("lorem ipsum", "dolor sit amet")

_TEASER: Final = "<h1>A boat every hour</h1>" + STORY
_NOISE: Final = (
    "<p>Rtes oalin dcmpe utras nol. Ietr dosam lpicr eunat, sodl mretia pno culd eistra.</p>" * 4
)
_DUMMY: Final = (
    "<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.</p>" * 4
)


@rule(
    name="instead-of-text",
    argues=Cause.PAYWALL,
    confidence=Confidence.HIGH,
    message="The article's last paragraphs are filler: none of the words before are used in them.",
    matches=(
        page(f'{_TEASER}<div class="story__blur" aria-hidden="true">{_NOISE}</div>'),
        page(f'{_TEASER}<div style="filter: blur(4px)">{_NOISE}</div>'),
        page(f'{_TEASER}<div class="is-blurred">{_DUMMY}</div>'),
        page(
            f'{_TEASER}<div class="rest">{_NOISE}</div>',
            head="<style>.rest{user-select:none}</style>",
        ),
        page(f'{_TEASER}<div class="scrambled">{re.sub("[a-z]", "x", STORY)}</div>'),
    ),
    ignores=(
        page(f'{_TEASER}<div class="story__blur">{STORY}</div>'),
        page(f"{_TEASER}<div>{_NOISE}</div>"),
        page(f'<h1>A boat</h1><div class="blur">{_NOISE}</div>'),
    ),
)
def instead_of_text(scene: Scene) -> Iterator[Seen]:
    """Blurred paragraphs at the end that share hardly a word with those before them.

    Blurred text that reads like the rest is the article itself; without a blur the text may go
    on in another language.
    """
    document = scene.document
    blocks, prose = document.blocks, document.main.prose
    if document.tree is None or document.in_characters or not prose:
        return
    if not _is_blurred(document, blocks[prose[-1]].element):
        return
    first = next(at for at in prose if _is_blurred(document, blocks[at].element))
    before = " ".join(blocks[at].text for at in prose if at < first)
    blurred = " ".join(blocks[at].text for at in prose if at >= first)
    folded = blurred.lower()
    if all(words in folded for words in _LATIN) or _is_foreign(before, blurred):
        present, filler = document.amount(before), document.amount(blurred)
        yield Seen(
            f"The article's last {filler} words are filler, in the place of text.",
            start=blocks[first].start,
            end=blocks[first].end,
            zone=Zone.ENDING,
            share=present / (present + filler),
            basis=Basis.FILLER,
            expected=present + filler,
        )


def _is_blurred(document: Document, element: Element) -> bool:
    """Whether an element or one around it is blurred, can't be selected, or is named so."""
    for around in element.ancestors():
        effect = styled(document, around)
        if effect is not Effect.NONE and effect & _UNREADABLE:
            return True
        if _is_blur_name(around.names[:_NAMES_READ]):
            return True
    return False


@lru_cache(maxsize=4096)
def _is_blur_name(names: str) -> bool:
    return _NAMES.search(names) is not None


def _is_foreign(before: str, text: str) -> bool:
    """Whether hardly a word of a text stands in the one before it, both being long enough."""
    known = _WORD.findall(before.lower())
    words = _WORD.findall(text.lower())
    if min(len(known), len(words)) < _ENOUGH:
        return False
    used = frozenset(known)
    return sum(word in used for word in words) < _SHARED * len(words)


RULES = (instead_of_text,)
