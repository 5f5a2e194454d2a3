"""Markup that a parser gets through in bounded time.

Lexbor's time grows with the square of the nesting depth and of an element's attributes (measured:
100,000 of either take more than 20 seconds), so what no page needs is left out before the parse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

MAX_BYTES: Final = 16 * 1024 * 1024
"""Of a longer document only so many bytes (or characters) are read."""
_DEPTH: Final = 1500
_ATTRIBUTES: Final = 300
_MANY_TAGS: Final = 8000
_LONG_TAG: Final = 2000
_FEW_MARKS: Final = 30
"""So few `>` inside of attributes' values hide no tag that is long enough to matter."""
_NAME: Final = re.compile(r"<(/?)([a-z][a-z0-9-]*)", re.I)
_TAG: Final = re.compile(r"<[a-z][^\s/>]*+", re.I)
# As the parser reads them: a name may hold `<` and quotes, a quoted value `>`.
_ATTRIBUTE: Final = (
    r"[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^\s>\"'][^\s>]*+)?+)?+"
)
_FIRST: Final = re.compile(rf"(?:{_ATTRIBUTE}){{0,{_ATTRIBUTES}}}+")
_FURTHER: Final = re.compile(rf"(?:{_ATTRIBUTE})++")
_MARK_IN_VALUE: Final = re.compile(r"=\s*+[\"'][^\"'>]*+>")
# Void elements, those whose end tag may be left out, and formatting: none of them nests for long.
_FLAT: Final = frozenset(
    "area base br col embed hr img input link meta source track wbr p li dt dd td th tr thead "
    "tbody tfoot option optgroup colgroup rt rp a b i em strong u s small big font code tt nobr "
    "strike script style html head body path".split()
)


def bounded(markup: str) -> str:
    """The markup without the tags and attributes beyond what any page needs."""
    if len(markup) > 3 * _MANY_TAGS and markup.count("<") > _MANY_TAGS:
        markup = _shallow(markup)
    if len(markup) < _LONG_TAG:
        return markup
    hidden = islice(_MARK_IN_VALUE.finditer(markup), _FEW_MARKS)
    starts = _all_tags(markup) if sum(1 for _ in hidden) == _FEW_MARKS else _long_tags(markup)
    return _few_attributes(markup, starts)


def _all_tags(markup: str) -> Iterator[int]:
    return (match.start() for match in _TAG.finditer(markup))


def _long_tags(markup: str) -> Iterator[int]:
    """Where tags begin whose `>` is further away than any tag is long."""
    at = 0
    while at + _LONG_TAG < len(markup):
        # The last `>` within reach; if there is none, everything up to the next is one piece.
        following = markup.rfind(">", at + 1, at + _LONG_TAG)
        if following < 0:
            following = markup.find(">", at + _LONG_TAG)
            following = following if following >= 0 else len(markup)
            opening = _TAG.search(markup, at, following)
            if opening is not None and following - opening.start() > _LONG_TAG:
                yield opening.start()
        at = following


def _few_attributes(markup: str, starts: Iterator[int]) -> str:
    """The markup without the attributes after the first 300 of the tags at `starts`."""
    parts: list[str] = []
    done = end = 0
    for start in starts:
        tag = _TAG.match(markup, start) if start >= end else None
        if tag is None:
            continue
        first = _FIRST.match(markup, tag.end())
        end = first.end() if first is not None else tag.end()
        if (further := _FURTHER.match(markup, end)) is not None:
            parts.append(markup[done:end])
            done = end = further.end()
    return "".join([*parts, markup[done:]])


def _shallow(markup: str) -> str:
    depth = deepest = 0
    for match in _NAME.finditer(markup):
        if match[2].lower() not in _FLAT:
            depth = max(0, depth + (-1 if match[1] else 1))
            deepest = max(deepest, depth)
    return _NAME.sub(_Flatten().keep, markup) if deepest > _DEPTH else markup


class _Flatten:
    """Turns the tags of elements nested too deep into line breaks, which hold nothing."""

    def __init__(self) -> None:
        self.depth = 0

    def keep(self, match: re.Match[str]) -> str:
        if match[2].lower() in _FLAT:
            return match[0]
        if match[1]:
            self.depth = max(0, self.depth - 1)
            return match[0] if self.depth < _DEPTH else "<br"
        self.depth += 1
        return match[0] if self.depth <= _DEPTH else "<br"
