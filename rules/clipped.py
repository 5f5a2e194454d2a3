"""CSS that shows less of the article than the page holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from completeness.blocks import Element
from completeness.document import Document
from completeness.evidence import Cause, Confidence, Stance, Zone
from completeness.rule import Scene, Seen, element_path, rule

from .examples import around, page, story
from .styles import Effect, styled

_CUTS: Final = Effect.CLIPS | Effect.FADES | Effect.BLURS
_GATES: Final = Effect.FADES | Effect.BLURS
"""What is merely clipped may open at a click."""
# Names of elements that fade, blur or clamp what is in them.
_CLAMPS: Final = re.compile(
    r"(?:^|[\s_-])(?:(?:line-)?clamp(?:ed)?|truncate(?:d)?|cut-?off|is-preview|jpw-truncate\w*)"
    r"(?:$|[\s_-])",
    re.I,
)
# A fade alone is more often how a box comes in, a gradient what stands behind it.
_FADES: Final = re.compile(
    r"(?:^|[\s_-])(?:fade-?out|faded|gated-fade\w*|article-preview-fade\w*)(?:$|[\s_-])"
    r"|(?:text|content|body|article|story|paywall|intro|excerpt|preview|teaser)[\w-]{0,30}[_-]"
    r"(?:fader?s?|gradient)(?:$|[\s_-])"
    r"|[a-z](?-i:Fade(?:d|Out))(?:$|[\s_-])",
    re.I,
)
_BLURS: Final = re.compile(r"(?:^|[\s_-])blur(?:red|ry)?(?:$|[\s_-])", re.I)
# Text that lies under a gate's overlay, or that the site's own name calls locked.
_GATED: Final = re.compile(
    r"gated-overlay|gated-content|locked-(?:default|content)|blocked-?content", re.I
)
_ELIDED: Final = ("…", "...", "[…]", "[...]")
_NAMES: Final = 1000
"""Characters of an element's names that are read."""
_BRIEF: Final = 150
_CHARACTERS: Final = 3
"""Letters of a script without spaces for one word."""


@dataclass(frozen=True, slots=True)
class _Region:
    """The paragraphs, by index, that end the article and that CSS keeps from a reader."""

    effect: Effect
    blocks: Sequence[int]
    path: str | None
    """The element; its text is not quoted, since a reader is not to see it."""


@lru_cache(maxsize=8192)
def _named(names: str) -> Effect:
    """What an element's classes and id say about how its text is shown."""
    found = Effect.NONE
    for pattern, effect in (
        (_CLAMPS, Effect.CLIPS),
        (_FADES, Effect.FADES),
        (_GATED, Effect.FADES),
        (_BLURS, Effect.BLURS),
    ):
        if pattern.search(names):
            found |= effect
    return found


def _effect(document: Document, element: Element) -> Effect:
    if element.tag in ("html", "body"):
        return Effect.NONE
    named = _named(element.names[:_NAMES]) if element.names else Effect.NONE
    own = styled(document, element)
    # Most elements have neither, and to join flags takes long.
    return Effect.NONE if named is own is Effect.NONE else (named | own) & _CUTS


def _path(element: Element) -> str | None:
    return element_path(element.node) if element.node is not None else None


def _region(document: Document) -> _Region | None:
    """What of the article's end is clipped, if anything and if it is not hidden altogether."""
    prose = document.main.prose
    if document.tree is None or not prose:
        return None
    for element in document.blocks[prose[-1]].element.ancestors():
        effect = _effect(document, element)
        if effect is not Effect.NONE:
            inside = [at for at in prose if element.first <= at <= element.last]
            hidden = any(document.blocks[at].hidden for at in (inside[0], inside[-1]))
            return None if hidden else _Region(effect, inside, _path(element))
    return None


@rule(
    name="not-shown-in-full",
    argues=Stance.CONTEXT,
    confidence=Confidence.MEDIUM,
    message="CSS clips a part of the article that is in the page.",
    matches=(
        around('style="max-height:200px;overflow:hidden"'),
        around('style="overflow:hidden;-webkit-line-clamp:4"'),
        around('class="story__body fade-out"'),
        around('class="article-text-gradient"'),
        around('class="introFadeOut"'),
        around('class="article has-gated-overlay"'),
        "<style>.short{overflow:hidden;max-height:20em}</style>" + around('class="short"'),
        "<style>/* rest */ .lead, div.rest::after{background:linear-gradient(transparent, #fff)}"
        "</style>" + around('class="rest"'),
        "<style>@media screen{#text{-webkit-mask-image:linear-gradient(#000, transparent)}}</style>"
        + around('id="text"'),
        around('style="filter: blur(4px)"'),
    ),
    ignores=(
        around('style="max-height:none"'),
        around('style="overflow:hidden;height:100%"'),
        around('style="filter:blur(0)"'),
        around('class="fader-menu unblurred"'),
        around('class="tab-pane fade show"'),
        around('class="bg-gradient-to-b js-fade-up"'),
        page(f'{story()}<div class="fade-out"><a href="/more">More of the valley</a></div>'),
        "<style>.menu{overflow:hidden;max-height:20em}</style>" + around('class="story"'),
        "<style>@media print{.menu{} .story{filter:blur(2px)}}</style>" + around('class="story"'),
    ),
    seen="rp.pl, statnews.com, theweek.com",
)
def not_shown_in_full(scene: Scene) -> Iterator[Seen]:
    """CSS clips, fades or blurs the article's last paragraphs; their text is in the page.

    What is faded or blurred is gated for the reader; what is only clipped may open at a click.
    """
    document = scene.document
    region = _region(document)
    if region is None:
        return
    words = sum(document.amount(document.blocks[at].text) for at in region.blocks)
    unit = "characters" if document.in_characters else "words"
    yield Seen(
        message=f"CSS shows only a part of {words} {unit} that are in the page.",
        argues=Stance.BARRIER if region.effect & _GATES else Stance.CONTEXT,
        view="markup",
        path=region.path,
        zone=Zone.ENDING,
    )


@rule(
    name="fades-out",
    argues=Cause.EXCERPT,
    confidence=Confidence.LOW,
    matches=(
        page(f'<div class="story__body fade-out">{story(1)}</div>'),
        page(f'<div class="story__body fade-out">{story(1)}<p>On the second day they …</p></div>'),
    ),
    ignores=(
        page(f'<div class="story__body fade-out">{story(4)}</div>'),
        page(f'<div class="story__body">{story(1)}</div>'),
        page(f"<div style='overflow:hidden;max-height:9em'>{story(1)}</div>"),
        page(f'{story(1)}<div class="fade-out"><p>On the second day they slept.</p></div>'),
    ),
    seen="Leaky Paywall, rp.pl",
)
def fades_out(scene: Scene) -> Iterator[Seen]:
    """The whole of a short text stands in an element that fades out: a preview.

    Surer where the text itself breaks off.
    """
    document = scene.document
    region = _region(document)
    limit = _BRIEF * (_CHARACTERS if document.in_characters else 1)
    if region is None or not region.effect & _GATES or scene.words >= limit:
        return
    if len(region.blocks) == len(document.main.prose):
        elided = document.blocks[region.blocks[-1]].text.rstrip().endswith(_ELIDED)
        yield Seen(
            confidence=Confidence.MEDIUM if elided else Confidence.LOW,
            view="markup",
            path=region.path,
            zone=Zone.ENDING,
        )


RULES = (not_shown_in_full, fades_out)
