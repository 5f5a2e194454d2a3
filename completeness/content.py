"""The main content: which blocks of a page are the article's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from .blocks import Block, Element, Hint, Layout

_PROSE_END: Final = re.compile(r"[.!?…。！？｡؟۔।॥።」』”\"»)’']\s*$")
_TOKEN: Final = re.compile(r"\w+")
_SPACELESS: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
)
# Scripts without spaces say in one character what Latin says in about this many.
_DENSE: Final = 2.5
_MIN_PROSE: Final = 80
_MIN_SENTENCE: Final = 25
_LINKED: Final = 0.5
_DESCEND: Final = 0.72
_WIDE: Final = 0.5
_TEASER: Final = 60
_HEADLINE_REACH: Final = 30


@dataclass(frozen=True, slots=True)
class MainContent:
    """The article's blocks, as indexes into `Layout.blocks` in the document's order.

    `prose` are those of them that are paragraphs (no headings, captions, link lists); `headline`
    is the block of the article's own heading.
    """

    blocks: tuple[int, ...] = ()
    prose: tuple[int, ...] = ()
    headline: int | None = None
    element: Element | None = None

    @property
    def first(self) -> int:
        """Index of the first block, -1 if there is none."""
        return self.blocks[0] if self.blocks else -1

    @property
    def last(self) -> int:
        """Index of the last block, -1 if there is none."""
        return self.blocks[-1] if self.blocks else -1


def is_spaceless(text: str) -> bool:
    """Whether a text is mostly in a script without spaces between words."""
    sample = text[:4000]
    return len(_SPACELESS.findall(sample)) * 3 > len(sample.replace(" ", ""))


def count(text: str, *, characters: bool) -> int:
    """Words, or characters that are letters or digits."""
    if characters:
        return sum(map(len, _TOKEN.findall(text)))
    return len(text.split())


def prose_mass(block: Block) -> float:
    """How many characters of running text a block holds; 0 for headings, links, labels."""
    text = block.text
    size: float = len(text) - block.link_chars
    if size < 12 or block.is_heading or block.link_chars > _LINKED * len(text):
        return 0.0
    if not text.isascii() and size < 400:
        size += (_DENSE - 1) * len(_SPACELESS.findall(text))
    if size >= _MIN_PROSE or (size >= _MIN_SENTENCE and _PROSE_END.search(text)):
        return min(size, 2000.0)
    return 0.0


def find_main_content(layout: Layout, title: str | None) -> MainContent:
    """Picks the element that holds most of the page's running text, then what in it is body."""
    blocks = layout.blocks
    if not blocks:
        return MainContent()
    masses = [prose_mass(block) for block in blocks]
    aside = _asides(layout, masses)
    weights = [
        0.0 if e in aside else mass for mass, e in zip(masses, (b.element for b in blocks), strict=True)
    ]
    headline = _headline(layout, title)
    element = _descend(layout, weights)
    if headline is not None:
        element = _near_headline(layout, element, headline, weights)
    return _body(layout, element, masses, aside, headline)


def _asides(layout: Layout, masses: Sequence[float]) -> set[Element]:
    """Elements that stand beside the article by name, unless they hold most of the page's text."""
    total = sum(masses) or 1.0
    sums = [0.0]
    for mass in masses:
        sums.append(sums[-1] + mass)
    found: set[Element] = set()
    for element in layout.elements:
        if element.parent in found:
            found.add(element)
        elif element.hint >= Hint.ASIDE:
            held = sums[element.last + 1] - sums[element.first] if element.last >= 0 else 0.0
            if held < _WIDE * total or (element.hint == Hint.CHROME and element.tag in ("nav", "footer")):
                found.add(element)
    return found


def _descend(layout: Layout, weights: Sequence[float]) -> Element:
    """The smallest element that still holds nearly all of the running text."""
    sums = [0.0]
    for weight in weights:
        sums.append(sums[-1] + weight)

    def held(element: Element) -> float:
        return sums[element.last + 1] - sums[element.first] if element.last >= element.first else 0.0

    at = layout.elements[0]
    mass = held(at)
    for element in layout.elements[1:]:
        # Elements come in the order of the document, so a child comes after its parent.
        if element.parent is at and held(element) > _DESCEND * mass:
            at = element
            mass = held(at)
    return at


def _headline(layout: Layout, title: str | None) -> int | None:
    """The h1 (or h2) that shares most words with the page's title."""
    wanted = set(_TOKEN.findall((title or "").lower()))
    best, best_overlap = None, 0.0
    first = None
    for at, block in enumerate(layout.blocks):
        if block.element.tag not in ("h1", "h2") or block.hidden:
            continue
        if block.element.tag == "h1" and first is None:
            first = at
        words = set(_TOKEN.findall(block.text.lower()))
        if len(words) < 2:
            continue
        overlap = len(words & wanted) / len(words)
        if overlap > best_overlap:
            best, best_overlap = at, overlap
    return best if best_overlap >= 0.6 else first


def _near_headline(
    layout: Layout, element: Element, headline: int, weights: Sequence[float]
) -> Element:
    """A short article between its headline and a page full of other text wins by its place."""
    if element.first - _HEADLINE_REACH <= headline <= element.last:
        return element
    for around in layout.blocks[headline].element.ancestors():
        if sum(weights[headline : around.last + 1]) >= _TEASER:
            return around
        if around.tag in ("article", "main", "body"):
            break
    return element


def _body(
    layout: Layout,
    element: Element,
    masses: Sequence[float],
    aside: set[Element],
    headline: int | None,
) -> MainContent:
    inside = [
        at
        for at in range(element.first, element.last + 1)
        if not _beside(layout.blocks[at], element, aside)
    ]
    if headline is not None and headline < element.first:
        lead = range(headline + 1, element.first)
        inside = [at for at in lead if masses[at] and layout.blocks[at].element not in aside] + inside
    elif headline is not None:
        inside = [at for at in inside if at > headline]
    prose = tuple(at for at in inside if masses[at])
    if not prose:
        return MainContent(headline=headline, element=element)
    kept = tuple(at for at in inside if prose[0] <= at <= prose[-1] or masses[at])
    return MainContent(kept, prose, headline, element)


def _beside(block: Block, element: Element, aside: set[Element]) -> bool:
    if block.element is not element and block.element in aside:
        return True
    linked = block.link_chars > 0.8 * len(block.text)
    return linked and block.element.tag not in ("p", "blockquote")
