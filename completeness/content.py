"""The main content: which blocks of a page are the article's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice, pairwise
from operator import itemgetter
from typing import Final

from .amounts import DENSE, SPACELESS
from .blocks import HEADINGS, Block, Element, Layout
from .hints import TELLING_TAGS, Hint, hint_of

_PROSE_END: Final = frozenset(".!?…。！？｡؟۔।॥።」』”\"»)’']")
_TOKEN: Final = re.compile(r"\w+")
# The last lines of many articles tell whose they are.
_TRAILER: Final = re.compile(
    r"(?i)^\W{0,3}(?:©|\(c\)|copyright\b)|all rights reserved|alle rechte vorbehalten"
    r"|tous droits r[ée]serv|todos los derechos reservados|todos os direitos reservados"
    r"|tutti i diritti|wszelkie prawa"
    r"|все права защищены|未经.{0,8}(?:授权|许可|允许)|未經.{0,8}(?:授權|許可|允許)|無断転載"
    r"|版权所有|版權所有|(?:本文|文章|内容|觀點|观点)[仅僅](?:代表|為|为)(?:作者|原作者)"
)
# How far into a text the first letter without a space after it is looked for.
_SAMPLE: Final = 20
_MIN_PROSE: Final = 80
_MIN_SENTENCE: Final = 25
_MIN_IN_PARAGRAPH: Final = 12
_LINKED: Final = 0.5
_LINK_LIST: Final = 0.8
# An element that holds this share of its parent's running text stands for it.
_DESCEND: Final = 0.72
# Shares of the page's running text from which names no longer count: of an element alone, of all
# with the same names together.
_WIDE: Final = 0.3
_WIDE_FIRM: Final = 0.6
_WIDE_GROUP: Final = 0.5
# A card, a teaser for another page: the length of its title and of its text, how many make a list,
# and the share of the text from which they are the article.
_CARD_TITLE: Final = 15
_CARD_TEXT: Final = 300
_CARDS: Final = 3
_NEAR: Final = 12
_WIDE_CARDS: Final = 0.5
_TEASER: Final = 60
_SOLID: Final = 5
# How many blocks (bylines, buttons, captions) may stand between a headline and its article, and
# within a teaser.
_HEADLINE_REACH: Final = 30
_GAP: Final = 6
_FAR: Final = 40
_LINK_WALL: Final = 20
_TITLE_OVERLAP: Final = 0.6
_SHORT: Final = 40
_LONELY: Final = 10
"""So many shown blocks above a paragraph part it from the article."""
_LEFT_OVER: Final = 0.1
_CARD_PART: Final = 0.2
"""A single card below an article holds less of the text; a listing's last holds more."""
_ELIDED: Final = re.compile(r"(?:…|\.\.\.)[\s.]*(?:[\[(（【][^\[\]()（）【】]{0,20}[\])）】]\s*)?$")
# The text under a headline is the article's if this share of all text is there.
_BELOW: Final = 0.8
_LEAVES: Final = HEADINGS | {"p", "li", "blockquote", "dd", "dt", "pre", "figure"}


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


def prose_mass(block: Block) -> float:
    """How many characters of running text a block holds; 0 for headings, links, labels."""
    text = block.text
    size: float = len(text) - block.link_chars
    tag = block.element.tag
    if size < _MIN_IN_PARAGRAPH or size < (1 - _LINKED) * len(text) or tag in HEADINGS:
        return 0.0
    if size < 400 and not text.isascii() and SPACELESS.search(text, 0, _SAMPLE):
        size += (DENSE - 1) * len(SPACELESS.findall(text))
    enough = _MIN_IN_PARAGRAPH if tag == "p" else _MIN_SENTENCE
    if size >= _MIN_PROSE or (size >= enough and text[-1] in _PROSE_END):
        return min(size, 2000.0)
    return 0.0


def find_main_content(layout: Layout, title: str | None) -> MainContent:
    """Picks the element that holds most of the page's running text, then what in it is body."""
    return _Search(layout).run(title) if layout.blocks else MainContent()


class _Search:
    """The page's running text: `masses` of the blocks, `weights` without what stands aside."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.blocks = layout.blocks
        # Most blocks of a page are links: to sort them out here saves half of the calls.
        self.masses = [
            0.0 if block.link_chars * 2 > len(block.text) else prose_mass(block)
            for block in layout.blocks
        ]
        self.sums = list(accumulate(self.masses, initial=0.0))

    def run(self, title: str | None) -> MainContent:
        headline = _headline(self.blocks, title)
        self.aside = self._asides(headline)
        self._weigh()
        if self.sums[-1] < _TEASER:
            self.aside = set()
            self._weigh()
        element = self._descend()
        inside: Sequence[int] = range(element.first, element.last + 1)
        if headline is not None and headline < element.first:
            teaser = self._teaser(element, headline)
            if teaser:
                element, inside = self.blocks[teaser[0]].element, teaser
            else:
                inside = [*self._lead(headline, element.first), *inside]
        kept = [at for at in inside if self._belongs(at, element)]
        kept = self._extended(kept, element)
        if headline is not None and headline >= element.first:
            kept = self._below(kept, headline)
        return self._content(kept, headline, element)

    def _weigh(self) -> None:
        aside = self.aside
        self.weights = [
            0.0 if mass and block.element in aside else mass
            for mass, block in zip(self.masses, self.blocks, strict=True)
        ]
        self.sums = list(accumulate(self.weights, initial=0.0))

    def held(self, element: Element) -> float:
        """The running text inside an element."""
        return self.sums[element.last + 1] - self.sums[element.first]

    def _asides(self, headline: int | None) -> set[Element]:
        """Elements that stand beside the article by name; not those around its headline."""
        beside = Hint.ASIDE
        named = [
            (element, hint)
            for element in self.layout.elements
            if (element.names or element.tag in TELLING_TAGS)
            and (hint := hint_of(element.tag, element.names)) >= beside
            and (headline is None or not element.first <= headline <= element.last)
        ]
        wide = self._wide_groups(named)
        found = {element for element, hint in named if not self._is_misnamed(element, hint, wide)}
        if found:
            for element in self.layout.elements:
                if element.parent in found:
                    found.add(element)
        return found

    def _is_misnamed(self, element: Element, hint: Hint, wide: set[str]) -> bool:
        """Whether so much text is inside that an article is likelier than what the name says."""
        share = self.held(element) / self.sums[-1] if self.sums[-1] else 0.0
        if hint == Hint.ASIDE and element.tag != "aside":
            return share > _WIDE or _first_name(element) in wide
        return hint != Hint.CHROME and share > _WIDE_FIRM and self._is_solid(element)

    def _wide_groups(self, named: Sequence[tuple[Element, Hint]]) -> set[str]:
        """Names that stand at so much text, all elements taken together, that they mean nothing."""
        groups: dict[str, float] = {}
        for element, hint in named:
            if hint == Hint.ASIDE and element.names:
                name = _first_name(element)
                groups[name] = groups.get(name, 0.0) + self.held(element)
        limit = _WIDE_GROUP * self.sums[-1]
        return {name for name, mass in groups.items() if mass > limit}

    def _descend(self) -> Element:
        """The smallest container that still holds nearly all of the running text."""
        at = self.layout.elements[0]
        mass = self.held(at)
        for element in self.layout.elements:
            # Elements come in the order of the document, so a child comes after its parent.
            if element.parent is at and element.tag not in _LEAVES:
                inside = self.held(element)
                if inside > _DESCEND * mass:
                    at, mass = element, inside
        return at

    def _teaser(self, element: Element, headline: int) -> list[int]:
        """The short text under a headline, if what holds most text is far and not the article."""
        if headline >= element.first - _HEADLINE_REACH:
            return []
        if _in_body(self.blocks[element.first]):
            return []
        titles = sum(self._is_linked_title(at) for at in range(headline + 1, element.first))
        if titles < _LINK_WALL and (
            self._shares_article(element, headline) or self._is_solid(element)
        ):
            return []
        found: list[int] = []
        for at in range(headline + 1, element.first):
            if self.weights[at]:
                found.append(at)
            elif at - (found[-1] if found else headline) > _GAP:
                break
        return found if sum(self.weights[at] for at in found) >= _TEASER else []

    def _shares_article(self, element: Element, headline: int) -> bool:
        around = set(self.blocks[headline].element.ancestors())
        shared = next((outer for outer in element.ancestors() if outer in around), None)
        if shared is None:
            return False
        return any(outer.tag in ("article", "main") for outer in shared.ancestors())

    @cached_property
    def _cluster(self) -> Element | None:
        """The element with most paragraphs of its own; null if it has few."""
        owners = Counter(
            block.element.parent
            for block, mass in zip(self.blocks, self.masses, strict=True)
            if mass
        )
        owner, size = max(owners.items(), key=itemgetter(1), default=(None, 0))
        return owner if size >= _SOLID else None

    def _is_solid(self, element: Element) -> bool:
        """Whether the page's longest row of paragraphs is inside; comments and teasers are none."""
        row = self._cluster
        return row is not None and element.first <= row.first and row.last <= element.last

    def _lead(self, headline: int, stop: int) -> Iterator[int]:
        for at in range(headline + 1, stop):
            block = self.blocks[at]
            short = len(block.text) < _SHORT or block.link_chars
            if self.weights[at] or not (short or block.element in self.aside or block.hidden):
                yield at

    def _belongs(self, at: int, element: Element) -> bool:
        block = self.blocks[at]
        if block.element is not element and block.element in self.aside:
            return False
        linked = block.link_chars > _LINK_LIST * len(block.text)
        return not linked or block.element.tag in ("p", "blockquote")

    def _extended(self, kept: list[int], element: Element) -> list[int]:
        """With paragraphs further down that look the same: the article goes on after a box."""
        looks = {look for at in kept if self.masses[at] and (look := _look(self.blocks[at]))}
        last = element.last
        for at in range(element.last + 1, len(self.blocks) if looks else 0):
            block = self.blocks[at]
            if block.element.tag == "h1" or at - last > _FAR:
                break
            if self.weights[at] and _look(block) in looks:
                kept.append(at)
                last = at
        return kept

    def _below(self, kept: list[int], headline: int) -> list[int]:
        """What stands under the headline, unless too much stands above it."""
        below = [at for at in kept if at > headline]
        mass = sum(self.masses[at] for at in kept)
        return below if sum(self.masses[at] for at in below) >= _BELOW * mass else kept

    def _content(self, kept: list[int], headline: int | None, element: Element) -> MainContent:
        prose = tuple(at for at in kept if self.masses[at])
        prose = prose[: self._before_links(prose)]
        prose = prose[: len(prose) - self._cards(prose)]
        while len(prose) > 1 and (
            _TRAILER.search(self.blocks[prose[-1]].text) or self._is_left_over(prose)
        ):
            prose = prose[:-1]
        if not prose:
            return MainContent(headline=headline, element=element)
        blocks = tuple(at for at in kept if at <= prose[-1])
        return MainContent(blocks, prose, headline, element)

    def _is_left_over(self, prose: Sequence[int]) -> bool:
        """Whether the last paragraph is elided and alone far below, as teasers are, or a card."""
        if not _ELIDED.search(self.blocks[prose[-1]].text[-40:]):
            return False
        between = sum(not self.blocks[at].hidden for at in range(prose[-2] + 1, prose[-1]))
        part = self.masses[prose[-1]] / sum(self.masses[at] for at in prose)
        return (between >= _LONELY and part < _LEFT_OVER) or (
            part < _CARD_PART and self._is_card(prose)
        )

    def _is_card(self, prose: Sequence[int]) -> bool:
        """Whether the last paragraph is short and right below the linked heading of its own box."""
        at = prose[-1]
        title, block, before = self.blocks[at - 1], self.blocks[at], self.blocks[prose[-2]]
        box = block.element.parent
        return (
            title.is_heading
            and self._is_linked_title(at - 1)
            and not any(self._is_linked_title(each - 1) for each in prose[:-1] if each)
            and len(block.text) <= _CARD_TEXT
            and box is not None
            and box.first == title.element.first > prose[-2]
            and before.element.parent is not box
        )

    def _before_links(self, prose: Sequence[int]) -> int:
        """How many paragraphs stand before a long list of links that nothing alike follows."""
        around = set()
        for count_, (before, at) in enumerate(pairwise(prose), 1):
            around.add(self.blocks[before].element.parent)
            if at - before > _LINK_WALL and self.blocks[at].element.parent not in around:
                titles = sum(self._is_linked_title(k) for k in range(before + 1, at))
                if titles >= _LINK_WALL and not _in_body(self.blocks[at]):
                    return count_
        return len(prose)

    def _cards(self, prose: Sequence[int]) -> int:
        """How many paragraphs at the end are each in a box of its own, below a linked title."""
        found, mass = 0, 0.0
        limit = _WIDE_CARDS * sum(self.masses[at] for at in prose)
        for before, at in zip(prose[-2::-1], prose[:0:-1], strict=True):
            block = self.blocks[at]
            mass += self.masses[at]
            apart = block.element.parent is not self.blocks[before].element.parent
            if not apart or len(block.text) > _CARD_TEXT or mass > limit or _in_body(block):
                break
            if not any(self._is_linked_title(k) for k in range(before + 1, at)):
                break
            found += 1
        return found if found >= _CARDS else 0

    def _is_linked_title(self, at: int) -> bool:
        block = self.blocks[at]
        size = len(block.text)
        return size >= _CARD_TITLE and block.link_chars > _LINK_LIST * size


def _first_name(element: Element) -> str:
    return element.names.partition(" ")[0]


def _in_body(block: Block) -> bool:
    return any(e.hint == Hint.BODY for e in islice(block.element.ancestors(), _NEAR))


def _look(block: Block) -> tuple[str, str, str] | None:
    """Tag and names of the element and of its parent; null without any name."""
    element = block.element
    around = element.parent.names if element.parent is not None else ""
    return (element.tag, element.names, around) if element.names or around else None


def _headline(blocks: Sequence[Block], title: str | None) -> int | None:
    """The h1 that shares most words with the page's title, else such an h2, else the first h1."""
    wanted = set(_TOKEN.findall((title or "").lower()))
    best: dict[str, tuple[int, int]] = {}
    first = None
    titles = [(at, each) for at, each in enumerate(blocks) if each.element.tag in ("h1", "h2")]
    for at, block in titles:
        if block.hidden:
            continue
        tag = block.element.tag
        if tag == "h1" and first is None:
            first = at
        words = set(_TOKEN.findall(block.text.lower()))
        common = len(words & wanted)
        enough = 2 if tag == "h1" else max(2, _TITLE_OVERLAP * len(words))
        if common >= enough and (tag not in best or common > best[tag][0]):
            best[tag] = common, at
    for tag in ("h1", "h2"):
        if tag in best:
            return best[tag][1]
    return first
