"""What publishers print where an article stops, drawn from the rules' own examples.

About three in ten examples are held back, by a hash of their text: what is measured with them was
not seen by a fit that leaves them out.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from completeness.catalog import Entry, default_catalog
from completeness.evidence import Cause, Confidence, Stance
from completeness.fold import Folded
from completeness.rule import Check, Phrase, Sample, Selector

HELD_BACK: Final = "held-back: "
_HELD_BACK_BELOW: Final = 77
"""Of 256: three in ten."""
_WALLS: Final = frozenset({Cause.PAYWALL, Cause.REGISTRATION})
_BEFORE: Final = re.compile(r".*[.!?…]+[\"»)\]]*\s+", re.S)
_LEADING: Final = ' .!?,;:»"”'
_ELEMENT_WORDS: Final = 120
_WORDS_A_MINUTE: Final = 200


@dataclass(frozen=True, slots=True)
class Amounts:
    """How much a cut left and took: words are characters in scripts without spaces."""

    share: float
    words: int
    words_left: int
    characters: int
    characters_left: int

    def told(self, name: str) -> int | None:
        """The number that a phrase's group of this name states; None for other groups."""
        return {
            "remaining": round(100 * (1 - self.share)),
            "read": round(100 * self.share),
            "words_left": self.words_left,
            "words_total": self.words + self.words_left,
            "characters_left": self.characters_left,
            "characters_total": self.characters + self.characters_left,
            "minutes_left": max(1, round(self.words_left / _WORDS_A_MINUTE)),
        }.get(name)


@dataclass(frozen=True, slots=True)
class Marker:
    """A sentence or an element (HTML) from an example of the rule `rule`.

    `numbers` are the stretches of the text that state an amount, by the name of the amount.
    """

    rule: str
    text: str
    held_back: bool
    numbers: tuple[tuple[str, int, int], ...] = ()

    @property
    def name(self) -> str:
        """The rule's id, with "held-back: " before it where the example is held back."""
        return f"{HELD_BACK if self.held_back else ''}{self.rule}"

    def stating(self, amounts: Amounts) -> str:
        """The text with the true numbers in place of the example's."""
        text = self.text
        for name, start, end in sorted(self.numbers, key=lambda number: -number[1]):
            true = amounts.told(name)
            text = text if true is None else f"{text[:start]}{true}{text[end:]}"
        return text


ByLanguage = Mapping[str, list[Marker]]


@dataclass(frozen=True, slots=True)
class Markers:
    """Sentences by language, and elements: of walls, of offers to read on, labels on links."""

    walls: ByLanguage = field(default_factory=dict)
    read_more: ByLanguage = field(default_factory=dict)
    labels: ByLanguage = field(default_factory=dict)
    elements: list[Marker] = field(default_factory=list)


@lru_cache(maxsize=1)
def default_markers() -> Markers:
    """The markers that the examples of the package's own rules hold."""
    walls: defaultdict[str, list[Marker]] = defaultdict(list)
    more: defaultdict[str, list[Marker]] = defaultdict(list)
    labels: defaultdict[str, list[Marker]] = defaultdict(list)
    elements: list[Marker] = []
    for entry in default_catalog().entries.values():
        rule = entry.rule
        sure = rule.confidence == Confidence.HIGH
        if rule.argues in _WALLS and isinstance(rule, Selector | Check):
            elements += _elements(entry)
        if not isinstance(rule, Phrase) or entry.language is None:
            continue
        if rule.argues in _WALLS and sure:
            walls[entry.language] += _sentences(entry, rule)
        elif rule.argues == Cause.EXCERPT and sure:
            more[entry.language] += _sentences(entry, rule, bare=True)
        elif rule.argues == Stance.BARRIER:
            labels[entry.language] += _sentences(entry, rule)
    return Markers(dict(walls), dict(more), dict(labels), elements)


def is_held_back(example: str) -> bool:
    """Whether an example is among the three in ten that no fit may see."""
    return hashlib.sha256(example.encode()).digest()[0] < _HELD_BACK_BELOW


def _sentences(entry: Entry, rule: Phrase, *, bare: bool = False) -> Iterator[Marker]:
    """The examples without sentences of an article before the phrase; `bare`: the phrase alone."""
    for example in rule.matches:
        if not isinstance(example, str) or "<" in example:
            continue
        folded = Folded(example)
        match = re.search(rule.pattern, folded.text, re.MULTILINE)
        if match is None:
            continue
        start = folded.origin(match.start())
        before = _BEFORE.match(example[:start])
        begin = start if bare else before.end() if before else 0
        begin += len(example[begin:]) - len(example[begin:].lstrip(_LEADING))
        begin -= example[max(0, begin - 1) : begin] in ("[", "(")
        numbers = tuple(_numbers(folded, match, begin))
        yield Marker(entry.id, example[begin:].rstrip(), is_held_back(example), numbers)


def _numbers(folded: Folded, match: re.Match[str], begin: int) -> Iterator[tuple[str, int, int]]:
    for name, value in match.groupdict().items():
        if value and value[0].isdigit():
            start, end = folded.origin(match.start(name)), folded.origin_end(match.end(name))
            yield name, start - begin, end - begin


def _elements(entry: Entry) -> Iterator[Marker]:
    """Elements of walls that stand after the story of an example."""
    rule = entry.rule
    if isinstance(rule, Selector) and rule.shown is not True:
        return
    for example in rule.matches:
        if isinstance(example, Sample) or "<body>" not in example:
            continue
        tree = LexborHTMLParser(example)
        css = rule.css if isinstance(rule, Selector) else "main > .story + *"
        node = tree.css_first(css)
        html = node.html if node is not None and _is_box(node) else None
        if html:
            yield Marker(entry.id, html, is_held_back(example))


def _is_box(node: LexborNode) -> bool:
    """Whether an element shows a few words of its own, without the story."""
    style = node.attributes.get("style") or ""
    words = len(node.text().split())
    outer = node.tag in ("html", "body", "main", "article") or node.css_first(".story") is not None
    return not outer and 0 < words <= _ELEMENT_WORDS and "none" not in style
