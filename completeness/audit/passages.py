"""How documents end: their last sentences, and the blocks that follow."""

from __future__ import annotations

from dataclasses import dataclass
from struct import pack
from typing import Final, Literal

from ..evidence import Zone

End = Literal["closed", "ellipsis", "open"]

ROW: Final = ">HIIHIIHHB"
"""A passage's numbers, as they are packed."""
_ENDS: Final[tuple[End, ...]] = ("closed", "ellipsis", "open")
_ZONES: Final[tuple[Zone | None, ...]] = (None, *Zone)


@dataclass(frozen=True, slots=True)
class Passage:
    """A block, or a last sentence, at the end of the main content or after it.

    Attributes:
        digest: 48 bits of the text in small letters, numbers left out.
        start: its code point in the view "text".
        size: its characters.
        words, characters, paragraphs, sentences: of the main content up to its end.
        end: how it ends.
        is_running: whether it may be the article's own text: no heading, label or list of links.
        ends_block: whether nothing of its block follows.
        quote: its first characters.
        zone: where in the page it stands; null without a quote.
    """

    digest: int
    start: int
    size: int
    words: int
    characters: int
    paragraphs: int
    sentences: int
    end: End
    is_running: bool
    ends_block: bool
    quote: str
    zone: Zone | None = None


def packed(passage: Passage) -> bytes:
    """A passage's numbers as bytes; see `ROW`."""
    return pack(
        ROW,
        passage.digest >> 32,
        passage.digest & 0xFFFFFFFF,
        passage.start,
        min(passage.size, 0xFFFF),
        passage.words,
        passage.characters,
        min(passage.paragraphs, 0xFFFF),
        min(passage.sentences, 0xFFFF),
        _ZONES.index(passage.zone) << 4
        | _ENDS.index(passage.end) << 2
        | passage.ends_block << 1
        | passage.is_running,
    )


def unpacked(row: tuple[int, ...], quote: str) -> Passage:
    """The inverse of `packed`, of the numbers that `ROW` reads."""
    high, low, start, size, words, characters, paragraphs, sentences, flags = row
    return Passage(
        digest=high << 32 | low,
        start=start,
        size=size,
        words=words,
        characters=characters,
        paragraphs=paragraphs,
        sentences=sentences,
        end=_ENDS[flags >> 2 & 3],
        is_running=bool(flags & 1),
        ends_block=bool(flags & 2),
        quote=quote,
        zone=_ZONES[flags >> 4],
    )
