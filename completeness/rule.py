"""The three kinds of rule: Phrase (words), Selector (an element), Check (a function).

Rules import from here alone what they are made of, the scene of a check included.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from selectolax.lexbor import LexborNode

from .blocks import Block
from .document import Document
from .evidence import (
    Argues,
    Basis,
    Confidence,
    Finding,
    PageType,
    Place,
    Policy,
    Zone,
)
from .fold import Folded
from .scene import NEAR_END, Scene
from .transport import Transport
from .zones import is_between, zone_of

__all__ = [
    "AROUND",
    "LAST",
    "NEAR_END",
    "Check",
    "Example",
    "Fit",
    "Need",
    "Phrase",
    "Rule",
    "Sample",
    "Scene",
    "Seen",
    "Selector",
    "element_path",
    "rule",
]

LAST: Final = frozenset({Zone.ENDING, Zone.SOLE})
"""Where the article's own last words stand."""
AROUND: Final = frozenset({Zone.HEAD, Zone.BODY, *NEAR_END})
"""In the article and next to it: not in chrome, links, quotations or hidden parts."""
BEFORE_GUARD: Final = 160
AFTER_GUARD: Final = 2000
"""How far (folded characters) a phrase is looked for before and after the start of its guard."""
_WHOLE: Final = "whole_match"
_HOLDS_ARTICLE: Final = 0.4


@dataclass(frozen=True)
class Sample:
    """An example that needs more than its content."""

    content: str | bytes
    url: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    status: int | None = None
    kind: str | None = None
    transport: Transport | None = None
    is_beginning: bool = False

    def document(self) -> Document:
        """The example as a document."""
        kind: object = self.kind
        return Document(
            self.content,
            url=self.url,
            headers=dict(self.headers),
            status=self.status,
            transport=self.transport,
            is_beginning=self.is_beginning,
            kind="html" if kind == "html" else "text" if kind == "text" else None,
        )


Example = str | Sample

Fit = Callable[[Document, str, int, int], bool]
"""What must hold of a document and a stretch (view, start, end) of it."""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """What all rules have.

    Attributes:
        name: unique in its module; the id is module.name.
        argues: what a finding of this rule speaks for.
        confidence: how often that is so.
        message: what a finding says to a person; may name the pattern's groups.
        matches: documents on which it fires.
        ignores: near misses, on which it does not.
        policy: what it says about access, if anything.
        page_type: the kind of page, for rules that argue `not_article` or a kind of failed page.
        zones: where it counts at all; everywhere if empty.
        excuses: ids (or prefixes ending in `*`) of rules whose findings it takes back.
        seen: where the sign was seen, or who says so.
        traits: the names of the traits that its findings may have.
    """

    name: str
    argues: Argues
    confidence: Confidence
    message: str
    matches: tuple[Example, ...]
    ignores: tuple[Example, ...]
    policy: Policy | None = None
    page_type: PageType | None = None
    zones: frozenset[Zone] = frozenset()
    excuses: tuple[str, ...] = ()
    seen: str = ""
    traits: tuple[str, ...] = ()

    def _finding(
        self,
        id: str,
        place: Place | None,
        zone: Zone | None,
        message: str,
        told: tuple[tuple[str, str], ...] = (),
    ) -> Finding:
        return Finding(
            rule=id,
            argues=self.argues,
            confidence=self.confidence,
            message=message,
            place=place,
            zone=zone,
            policy=self.policy,
            page_type=self.page_type,
            told=told,
        )


@dataclass(frozen=True, kw_only=True)
class Phrase(Rule):
    """Words that publishers print, in folded text.

    `guard` holds literals of which one stands in every text that `pattern` matches. A pattern sees
    one block at a time: `^` and `$` are its start and end. Named groups
    that are numbers: `remaining` and `read` (percent), `words_left`, `characters_left`,
    `characters_total`, `words_total`, `minutes_left`, `page` and `pages`.
    """

    guard: str | tuple[str, ...]
    pattern: str
    in_links: bool = False
    """Whether the words mean the same inside a link to elsewhere, as a whole sentence does."""
    fits: Fit | None = field(default=None, repr=False)
    """What must hold of the words that the pattern matched, besides their zone."""

    @property
    def guards(self) -> tuple[str, ...]:
        """The guard's literals."""
        return (self.guard,) if isinstance(self.guard, str) else self.guard

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        """The pattern, from wherever it begins up to a guard: further on the next guard decides."""
        return re.compile(rf".{{0,{BEFORE_GUARD}}}?(?P<{_WHOLE}>{self.pattern})", re.MULTILINE)

    def find(
        self, id: str, document: Document, view: str, hits: Sequence[int]
    ) -> Iterator[Finding]:
        """Findings around the places where a guard was seen in the folded view."""
        folded = document.folded(view)
        text = folded.text
        done = 0
        for hit in hits:
            line_end = text.find("\n", hit)
            begin = max(done, text.rfind("\n", 0, hit) + 1, hit - BEFORE_GUARD)
            end = min(line_end if line_end >= 0 else len(text), hit + AFTER_GUARD)
            match = self._regex.match(text, begin, end) if hit >= done else None
            if match is not None and match.end() > match.start(_WHOLE):
                done = match.end()
                yield from self._judge(id, document, view, folded, match)

    def _judge(
        self, id: str, document: Document, view: str, folded: Folded, match: re.Match[str]
    ) -> Iterator[Finding]:
        start, end = folded.origin(match.start(_WHOLE)), folded.origin_end(match.end())
        zone = zone_of(document, view, start, end, in_links=self.in_links)
        if self.zones and zone not in self.zones:
            return
        if self.fits is not None and not self.fits(document, view, start, end):
            return
        told = {key: value for key, value in match.groupdict().items() if value is not None}
        del told[_WHOLE]
        start, end = document.sentence(view, start, end)
        message = self.message.format_map(_Told(told))
        place = Place(view, start, end)
        finding = self._finding(id, place, zone, message, tuple(told.items()))
        between = zone == Zone.BODY and is_between(document, place)
        yield replace(finding, between=True) if between else finding


class _Told(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "some"


@dataclass(frozen=True, kw_only=True)
class Selector(Rule):
    """An element of the page.

    Its guards are the class, id and attribute words in `css` itself. `shown`: True only where it
    is shown, False only where not, None both. `words`: how many words it may hold (from, to). An
    element that holds a good part of the article is what a wall protects, not the wall.
    """

    css: str
    shown: bool | None = True
    words: tuple[int, int] = (1, 250)

    @cached_property
    def guards(self) -> tuple[frozenset[str], ...]:
        """For each alternative of the selector the words that must stand in the page's names."""
        return tuple(_css_words(part) for part in _COMMA.split(_NEGATED.sub("", self.css)))

    def find(self, id: str, document: Document) -> Iterator[Finding]:
        """A finding for each element that the selector names."""
        if document.tree is None:
            return
        end = -1
        for node in document.tree.css(self.css):
            inside = document.blocks_of(node)
            if not inside or inside.stop > end:  # an element inside the last one says no more
                yield from self._judge(id, document, node)
            end = max(end, inside.stop)

    def _judge(self, id: str, document: Document, node: LexborNode) -> Iterator[Finding]:
        inside = document.blocks_of(node)
        blocks = [document.blocks[at] for at in inside]
        shown = [block for block in blocks if not block.hidden and not block.element.veiled]
        if (self.shown is True and not shown and self.words[0]) or (self.shown is False and shown):
            return
        held = shown if self.shown else blocks
        words = sum(document.amount(block.text) for block in held)
        words = words // 3 if document.in_characters else words
        if not self.words[0] <= words <= self.words[1] or self._holds_article(document, inside):
            return
        place, zone = self._where(document, node, held)
        if self.zones and zone not in self.zones:
            return
        yield self._finding(id, place, zone, self.message)

    @staticmethod
    def _holds_article(document: Document, inside: range) -> bool:
        prose = document.main.prose
        return len(prose) > 1 and sum(at in inside for at in prose) > _HOLDS_ARTICLE * len(prose)

    @staticmethod
    def _where(document: Document, node: LexborNode, held: list[Block]) -> tuple[Place, Zone]:
        path = element_path(node)
        if not held:
            return Place("markup", path=path), Zone.HIDDEN
        first = held[0]
        view = "hidden" if first.hidden else "text"
        last = [block for block in held if block.hidden == first.hidden][-1]
        zone = zone_of(document, view, first.start, first.end)
        return Place(view, first.start, last.end, path), zone


_CSS_WORD: Final = re.compile(r"[.#]([\w-]+)|\[\s*([\w-]+)\s*(?:[*^$~|]?=\s*[\"']?([^\"'\]]+))?")


_COMMA: Final = re.compile(r",(?![^(]*\))")
_NEGATED: Final = re.compile(r":not\([^)]*\)")


def _css_words(part: str) -> frozenset[str]:
    words = {word for match in _CSS_WORD.findall(part.strip()) for word in match if len(word) > 3}
    return frozenset(words - {"class", "data-testid"})


def element_path(node: LexborNode) -> str:
    """Where an element stands: its last three ancestors and itself, with ids and first classes."""
    steps: list[str] = []
    at: LexborNode | None = node
    while at is not None and at.tag not in (None, "html", "-undef") and len(steps) < 4:
        name = at.attributes.get("id")
        classes = (at.attributes.get("class") or "").split()
        steps.append(f"{at.tag}{f'#{name}' if name else f'.{classes[0]}' if classes else ''}")
        at = at.parent
    return " > ".join(reversed(steps))


@dataclass(frozen=True, slots=True)
class Seen:
    """What a check saw; what is left out is as its rule says."""

    message: str | None = None
    view: str = "text"
    start: int | None = None
    end: int = 0
    path: str | None = None
    zone: Zone | None = None
    argues: Argues | None = None
    confidence: Confidence | None = None
    share: float | None = None
    basis: Basis | None = None
    expected: int | None = None
    page_type: PageType | None = None
    policy: Policy | None = None
    source: str | None = None
    traits: frozenset[str] | None = None


Look = Callable[[Scene], Iterator[Seen]]
Need = Callable[[Document], bool]
"""What must hold of a document for a check to have any work."""


@dataclass(frozen=True, kw_only=True)
class Check(Rule):
    """A function over the document; its docstring is its documentation.

    `needs` is asked once for all checks that share it; where it does not hold none of them is run.
    """

    look: Look = field(repr=False)
    needs: Need | None = field(default=None, repr=False)

    def find(self, id: str, scene: Scene) -> Iterator[Finding]:
        """The findings of the function."""
        for seen in self.look(scene):
            yield self._complete(id, scene.document, seen)

    def _complete(self, id: str, document: Document, seen: Seen) -> Finding:
        place = Place(seen.view, path=seen.path) if seen.path else None
        zone = seen.zone
        if seen.start is not None:
            place = Place(seen.view, seen.start, seen.end, seen.path)
            if zone is None and seen.view in ("text", "hidden"):
                zone = zone_of(document, seen.view, seen.start, seen.end)
        return Finding(
            rule=id,
            argues=seen.argues or self.argues,
            confidence=seen.confidence or self.confidence,
            message=seen.message or self.message,
            place=place,
            zone=zone,
            share=seen.share,
            basis=seen.basis,
            expected=seen.expected,
            page_type=seen.page_type or self.page_type,
            policy=seen.policy or self.policy,
            source=seen.source,
            traits=seen.traits or frozenset(),
        )


def rule(
    *,
    name: str,
    argues: Argues,
    confidence: Confidence,
    matches: tuple[Example, ...],
    ignores: tuple[Example, ...],
    message: str | None = None,
    policy: Policy | None = None,
    page_type: PageType | None = None,
    excuses: tuple[str, ...] = (),
    seen: str = "",
    traits: tuple[str, ...] = (),
    needs: Need | None = None,
) -> Callable[[Look], Check]:
    """Makes a Check of a generator function; `message` is by default its docstring's first line."""

    def make(look: Look) -> Check:
        return Check(
            name=name,
            argues=argues,
            confidence=confidence,
            message=message or (look.__doc__ or "").strip().split("\n")[0],
            matches=matches,
            ignores=ignores,
            policy=policy,
            page_type=page_type,
            excuses=excuses,
            seen=seen,
            traits=traits,
            look=look,
            needs=needs,
        )

    return make
