"""CSS that shows less of the article than the page holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from completeness.blocks import Element
from completeness.document import Document
from completeness.evidence import Cause, Confidence, Stance, Zone
from completeness.rule import Scene, Seen, rule

from .examples import around, page, story

_CLIPS: Final = re.compile(
    r"line-clamp\s*:\s*\d|text-overflow\s*:\s*ellipsis|mask-image\s*:|filter\s*:\s*blur"
    r"|max-height\s*:\s*\d[^;}]*(?=[;}].*overflow(?:-y)?\s*:\s*(?:hidden|clip)|$)"
    r"|overflow(?:-y)?\s*:\s*(?:hidden|clip)[^}]*max-height\s*:\s*\d",
    re.I | re.S,
)
_GATES: Final = re.compile(r"filter\s*:\s*blur|mask-image\s*:", re.I)
_CLIP_WORDS: Final = ("line-clamp", "max-height", "filter:blur", "filter: blur", "mask-image")
_RULE: Final = re.compile(r"([^{}]{1,300})\{([^{}]*)\}")
_SIMPLE: Final = re.compile(r"\s*(?:\w+)?[.#]([\w-]+)\s*")
# Names of elements that fade, blur or clamp what is in them.
_NAMED: Final = re.compile(
    r"(?:^|[\s_-])(?:fade(?:d|s)?(?:-?out)?|gradient|blur(?:red|ry)?|clamp(?:ed)?|truncate(?:d)?"
    r"|cut-?off|is-preview|gated-fade\w*|article-preview-fade\w*|jpw-truncate\w*)(?:$|[\s_-])",
    re.I,
)
_BLUR_NAMED: Final = re.compile(r"(?:^|[\s_-])blur(?:red|ry)?(?:$|[\s_-])", re.I)
_STYLES: Final = 200_000
"""Of longer own style sheets only so many characters are read."""
_BRIEF: Final = 150


def _sheet(document: Document) -> str:
    if document.tree is None:
        return ""
    return "\n".join(node.text() for node in document.tree.css("style"))[:_STYLES]


@lru_cache(maxsize=64)
def _clipping_names(css: str) -> dict[str, str]:
    """Classes and ids that the page's own style clips, with what it does to them."""
    if not any(word in css for word in _CLIP_WORDS):
        return {}
    found: dict[str, str] = {}
    for selectors, body in _RULE.findall(css):
        if _CLIPS.search(body):
            for selector in selectors.split(","):
                if match := _SIMPLE.fullmatch(selector):
                    found[match[1]] = body
    return found


def _how_clipped(element: Element, names: dict[str, str]) -> str | None:
    """The declaration or name that clips an element; None if nothing does."""
    if element.node is None or element.tag in ("html", "body"):
        return None
    style = element.node.attributes.get("style") or ""
    if style and _CLIPS.search(style):
        return style
    for name in element.names.split():
        if name in names:
            return names[name]
    match = _NAMED.search(element.names)
    return match[0].strip() if match else None


def _clipped(scene: Scene) -> tuple[str, Sequence[int]] | None:
    """What clips the article's last paragraph, and which of its paragraphs are clipped with it."""
    document = scene.document
    prose = document.main.prose
    if document.tree is None or not prose:
        return None
    names: dict[str, str] | None = None
    for element in document.blocks[prose[-1]].element.ancestors():
        if names is None:
            names = _clipping_names(_sheet(document))
        if how := _how_clipped(element, names):
            return how, [at for at in prose if element.first <= at <= element.last]
    return None


def _words(document: Document, blocks: Sequence[int]) -> int:
    return sum(document.amount(document.blocks[at].text) for at in blocks)


@rule(
    name="not-shown-in-full",
    argues=Stance.CONTEXT,
    confidence=Confidence.MEDIUM,
    message="CSS clips a part of the article that is in the page.",
    matches=(
        around('style="max-height:200px;overflow:hidden"'),
        around('class="story__body fade-out"'),
        "<style>.short{overflow:hidden;max-height:20em}</style>" + around('class="short"'),
        around('style="filter: blur(4px)"'),
    ),
    ignores=(
        around('style="max-height:none"'),
        page(f'{story()}<div class="fade-out"><a href="/more">More of the valley</a></div>'),
        "<style>.menu{overflow:hidden;max-height:20em}</style>" + around('class="story"'),
    ),
    seen="rp.pl, statnews.com, theweek.com",
)
def not_shown_in_full(scene: Scene) -> Iterator[Seen]:
    """CSS clips, fades or blurs the article's last paragraphs; their text is in the page.

    What is blurred or masked is gated for the reader; what is only clipped may open at a click.
    """
    found = _clipped(scene)
    if found is None:
        return
    how, blocks = found
    document = scene.document
    unit = "characters" if document.in_characters else "words"
    gates = _GATES.search(how) or _BLUR_NAMED.search(how)
    first, last = document.blocks[blocks[0]], document.blocks[blocks[-1]]
    if first.hidden or last.hidden:
        return
    yield Seen(
        message=f"CSS shows only a part of {_words(document, blocks)} {unit} that are in the page.",
        argues=Stance.BARRIER if gates else Stance.CONTEXT,
        start=first.start,
        end=last.end,
        zone=Zone.ENDING,
    )


@rule(
    name="fades-out",
    argues=Cause.EXCERPT,
    confidence=Confidence.LOW,
    matches=(page(f'<div class="story__body fade-out">{story(1)}</div>'),),
    ignores=(
        page(f'<div class="story__body fade-out">{story(4)}</div>'),
        page(f'<div class="story__body">{story(1)}</div>'),
    ),
    seen="Leaky Paywall, rp.pl",
)
def fades_out(scene: Scene) -> Iterator[Seen]:
    """The whole of a short text stands in an element that fades out: a preview."""
    found = _clipped(scene)
    if found is None or scene.words >= _BRIEF * (2 if scene.document.in_characters else 1):
        return
    blocks = found[1]
    if len(blocks) == len(scene.document.main.prose):
        first, last = scene.document.blocks[blocks[0]], scene.document.blocks[blocks[-1]]
        if not first.hidden and not last.hidden:
            yield Seen(start=first.start, end=last.end, zone=Zone.ENDING)


RULES = (not_shown_in_full, fades_out)
