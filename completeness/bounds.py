"""Markup that a parser gets through in bounded time.

Lexbor's time grows with the square of the nesting depth and of an element's attributes (measured:
100,000 of either take more than 20 seconds), and it copies what formatting is open into every block
that begins, so what no page needs is left out before the parse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

MAX_BYTES: Final = 16 * 1024 * 1024
"""Of a longer document only so many bytes (or characters) are read."""
MAX_TEXT: Final = 4_000_000
"""Of more text only so many characters are read; a long novel has three million."""
MAX_BLOCKS: Final = 60_000
MOST_TAGS: Final = 400_000
"""Of a page with more, only so many are read: each takes the tree about 150 bytes of memory."""
_DEPTH: Final = 1500
_OPEN: Final = 100
_COPIES: Final = 1_000_000
_ATTRIBUTES: Final = 300
_MANY_TAGS: Final = 8000
_SOME_TAGS: Final = 2000
"""So many do harm only if hardly any is closed."""
_LONG_TAG: Final = 2000
_WINDOW: Final = 2 * _LONG_TAG
_EACH: Final = 4
_PIECE: Final = 32_768
_STEP: Final = 1 << 20
_FEW_MARKS: Final = 5
# As the parser reads them: a name may hold `<` and quotes, a quoted value `>`.
_ATTRIBUTE: Final = (
    r"[\s/]*+[^\s/>][^\s/>=]*+"
    r"(?:\s*+=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^\s>\"'][^\s>]*+)?+)?+"
)
_TAG: Final = re.compile(
    rf"<(?P<end>/?)(?P<name>[a-z][^\s/>]*+)(?:{_ATTRIBUTE}){{0,{_ATTRIBUTES}}}+"
    rf"(?P<surplus>(?:{_ATTRIBUTE})*+)",
    re.I,
)
_TAG_OR_COMMENT: Final = re.compile(
    rf"{_TAG.pattern}|<!--(?:-?>|(?:[^-]|-(?!-!?>))*+)|<[!?/][^>]*+", re.I
)
_BEGIN: Final = re.compile(r"<[a-z]", re.I)
_MARK_IN_VALUE: Final = re.compile(r"=\s*+[\"'][^\"'>]*+>")
_RAW: Final = {
    name: re.compile("</" + "".join(f"[{c}{c.upper()}]" for c in name) + r"(?=[\s/>])")
    for name in ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
}
"""Elements that hold no tags, with what ends them."""
_FOREIGN: Final = frozenset({"svg", "math"})
# Void elements and those whose end tag may be left out: none of them nests for long.
_FLAT: Final = frozenset(
    "a area base br col embed hr img input link meta source track wbr p li dt dd td th tr thead "
    "tbody tfoot colgroup html head body path".split()
)
# Those that stay open until they are closed.
_LOOSE: Final = frozenset(
    "b big code em font i nobr s small strike strong tt u option optgroup rt rp".split()
)


def beginning(markup: str) -> str:
    """The markup up to more tags than any page has (the same object where it has fewer)."""
    left = MOST_TAGS
    for at in range(0, len(markup), _STEP):
        found = markup.count("<", at, at + _STEP)
        if found > left:
            end = at
            for _ in range(left + 1):
                end = markup.index("<", end) + 1
            return markup[: end - 1]
        left -= found
    return markup


class Bounded(NamedTuple):
    """Markup without the tags and attributes beyond what any page needs.

    `is_flat` if elements that were nested too deep are line breaks now.
    """

    markup: str
    is_flat: bool = False


def bounded(markup: str) -> Bounded:
    """The markup as the parser gets it."""
    tags = markup.count("<")
    many = tags > _MANY_TAGS or (tags > _SOME_TAGS and not _closes(markup, tags // 4))
    if many or any(map(_has_surplus, _long_tags(markup))) or _hides_tag_ends(markup):
        bounding = _Bounding()
        return Bounded(bounding.run(markup), bounding.has_left_out)
    return Bounded(markup)


def _closes(markup: str, least: int) -> bool:
    """Whether at least so many end tags stand in the markup; looks no further than it must."""
    found = 0
    for at in range(0, len(markup), _PIECE):
        found += markup.count("</", at, at + _PIECE)
        if found >= least:
            return True
    return False


def _hides_tag_ends(markup: str) -> bool:
    """Whether `>` stands in the values of attributes again and again: looks at a quarter of the
    markup, which a tag that is long enough to matter reaches."""
    starts = range(0, len(markup), _EACH * _WINDOW)
    search = _MARK_IN_VALUE.search
    hidden = (at for at in starts if search(markup, at, at + _WINDOW) is not None)
    return sum(1 for _ in islice(hidden, _FEW_MARKS)) == _FEW_MARKS


def _has_surplus(tag: re.Match[str]) -> bool:
    return bool(tag["surplus"])


def _long_tags(markup: str) -> Iterator[re.Match[str]]:
    """What may be tags whose `>` is further away than any tag is long."""
    at = 0
    while at + _LONG_TAG < len(markup):
        # The last `>` within reach; if there is none, everything up to the next is one piece.
        following = markup.rfind(">", at + 1, at + _LONG_TAG)
        if following < 0:
            following = markup.find(">", at + _LONG_TAG)
            following = following if following >= 0 else len(markup)
            begin = _BEGIN.search(markup, at, following)
            if begin is not None and following - begin.start() > _LONG_TAG:
                tag = _TAG.match(markup, begin.start())
                following = max(following, tag.end() if tag is not None else 0)
                yield from (tag,) if tag is not None else ()
        at = following


class _Bounding:
    """Turns the tags of elements nested too deep into line breaks, which hold nothing."""

    def __init__(self) -> None:
        self.depth = 0
        self.open = 0
        self.copies = 0
        self.foreign = 0
        self.has_left_out = False

    def run(self, markup: str) -> str:
        """The markup with what is kept of its tags."""
        parts: list[str] = []
        done = at = 0
        search = _TAG_OR_COMMENT.search
        while (tag := search(markup, at)) is not None:
            at = tag.end()
            name = (tag["name"] or "").lower()
            if not name:
                continue
            if name in _RAW and not self.foreign:
                if not tag["end"]:
                    end = _RAW[name].search(markup, at)
                    at = end.start() if end is not None else len(markup)
            elif not self.keeps(name, ends=bool(tag["end"])):
                parts += (markup[done : tag.start()], "<br")
                done = tag.end("name")
                self.has_left_out = True
            if tag["surplus"]:
                parts.append(markup[done : tag.start("surplus")])
                done = tag.end("surplus")
        return "".join([*parts, markup[done:]])

    def keeps(self, name: str, *, ends: bool) -> bool:
        """Whether the tag stays; counts what is open."""
        if name in _LOOSE:
            self.open = max(0, self.open - 1) if ends else self.open + 1
            return self.open <= _OPEN
        if not ends:
            self.copies += self.open
        if name in _FOREIGN:
            self.foreign = max(0, self.foreign + (-1 if ends else 1))
        if name in _FLAT or self.copies > _COPIES:
            return self.copies <= _COPIES
        if ends:
            self.depth = max(0, self.depth - 1)
            return self.depth < _DEPTH
        self.depth += 1
        return self.depth <= _DEPTH
