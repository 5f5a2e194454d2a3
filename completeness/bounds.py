"""Markup that a parser gets through in bounded time.

Lexbor's time grows with the square of the nesting depth and of an element's attributes (measured:
100,000 of either take more than 20 seconds), so what no page needs is left out before the parse.
"""

from __future__ import annotations

import re
from typing import Final

MAX_BYTES: Final = 16 * 1024 * 1024
"""Of a longer document only so many bytes (or characters) are read."""
_DEPTH: Final = 1500
_ATTRIBUTES: Final = 300
_MANY_TAGS: Final = 8000
_LONG_TAG: Final = 20_000
_NAME: Final = re.compile(r"<(/?)([a-z][a-z0-9-]*)[^<>]*>", re.I)
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
    return _few_attributes(markup) if _has_long_tag(markup) else markup


def _has_long_tag(markup: str) -> bool:
    """Whether `<` and the next `>` are anywhere further apart than any tag is long."""
    at = 0
    while at + _LONG_TAG < len(markup):
        # The last `<` within reach; if there is none, everything between is one piece.
        following = markup.rfind("<", at + 1, at + _LONG_TAG)
        if following < 0:
            end = markup.find(">", at + 1)
            if end < 0 or end - at > _LONG_TAG:
                return True
            following = markup.find("<", at + _LONG_TAG)
            if following < 0:
                return False
        at = following
    return False


def _shallow(markup: str) -> str:
    depth = deepest = 0
    for match in _NAME.finditer(markup):
        if match[2].lower() not in _FLAT:
            depth = max(0, depth + (-1 if match[1] else 1))
            deepest = max(deepest, depth)
    return _NAME.sub(_Flatten().keep, markup) if deepest > _DEPTH else markup


class _Flatten:
    """Drops the tags of elements nested too deep."""

    def __init__(self) -> None:
        self.depth = 0

    def keep(self, match: re.Match[str]) -> str:
        if match[2].lower() in _FLAT:
            return match[0]
        if match[1]:
            self.depth = max(0, self.depth - 1)
            return match[0] if self.depth < _DEPTH else " "
        self.depth += 1
        return match[0] if self.depth <= _DEPTH else " "


def _few_attributes(markup: str) -> str:
    parts = markup.split("<")
    return "<".join(_cut_tag(part) if len(part) > _LONG_TAG else part for part in parts)


def _cut_tag(part: str) -> str:
    """`part` follows a `<`; a text after the tag, as in a script, stays."""
    tag, end, rest = part.partition(">")
    if len(tag) <= _LONG_TAG or len(pieces := tag.split(None, _ATTRIBUTES)) <= _ATTRIBUTES:
        return part
    last = tag[-1:] if tag.endswith("/") else ""
    return f"{' '.join(pieces[:_ATTRIBUTES])}{last}{end}{rest}"
