"""Filler in the place of text: letters put together at random, or the printers' dummy Latin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from completeness.blocks import Element
from completeness.evidence import Cause, Confidence, Zone
from completeness.rule import Scene, Seen, rule

from .stand_in import STORY, page

_WORD: Final = re.compile(r"[^\W\d_]+")
_ENOUGH: Final = 40
"""Words from which on two parts of one text share many of them."""
_SHARED: Final = 0.1
"""Of the words of one part of an article a quarter and more stand in any other part of it."""
_NAMES: Final = re.compile(
    r"blur|scrambl|obfuscat|unreadable|placeholder|dummy|fake|lorem|teaser-?fade", re.I
)
_BLURS: Final = re.compile(r"blur\(|user-select\s*:\s*none", re.I)
_LATIN: Final = re.compile(r"\blorem ipsum\b.*\bdolor sit amet\b", re.I | re.S)

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
    if not _is_blurred(blocks[prose[-1]].element):
        return
    first = next(at for at in prose if _is_blurred(blocks[at].element))
    before = [blocks[at].text for at in prose if at < first]
    blurred = "\n".join(blocks[at].text for at in prose if at >= first)
    if _LATIN.search(blurred) or _is_foreign(" ".join(before), blurred):
        yield Seen(start=blocks[first].start, end=blocks[first].end, zone=Zone.ENDING)


def _is_blurred(element: Element) -> bool:
    for around in element.ancestors():
        if _is_blur_name(around.names):
            return True
        style = around.node.attributes.get("style") if around.node is not None else None
        if style and _BLURS.search(style):
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
