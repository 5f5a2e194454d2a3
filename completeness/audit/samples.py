"""Samples of a document's words, by which texts are compared without keeping them."""

from __future__ import annotations

import re
import zlib
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

_WORDS: Final = 6000
"""So many words of the main content are compared at most."""
_SHINGLE: Final = 5
_ANCHOR: Final = 6
"""A run of words begins with one that has more letters; from this letter on words are short."""
_SHORT_WORDS: Final = "\u0900"
_ANCHOR_SHORT: Final = 2
_SHINGLE_SPACELESS: Final = 8
OCTAVES: Final = (0, 64, 128, 256, 512, 1024, 2048, 1 << 16)
"""Word positions between which samples are drawn: a beginning's are those of the whole's."""
SAMPLES: Final = (16, 12, 8, 8, 8, 8, 8)
"""So many are drawn of each octave; of the first one nearly all that there are."""
_TOKEN: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Sample:
    """A run of words of the main content by its hash (48 bits), and which word it begins at."""

    hash: int
    position: int


def tokens_of(text: str, *, characters: bool) -> list[str]:
    """The words of a text as far as they are compared; of scripts without spaces, the letters."""
    words = _TOKEN.findall(text[: _WORDS * 12].lower())
    return [*"".join(words)[:_WORDS]] if characters else words[:_WORDS]


def digest_of(data: bytes) -> int:
    """48 bits; the upper ones are evenly spread, so that the smallest are a fair sample."""
    return zlib.crc32(data) << 16 | zlib.adler32(data) & 0xFFFF


def sketch_of(tokens: Sequence[str], joined: str, *, characters: bool) -> tuple[Sample, ...]:
    """The runs of words with the smallest hashes of each octave.

    A bottom-k sketch (Broder 1997) for each octave of positions: of two texts that begin alike the
    shorter one's samples are among the longer one's, however much longer it is. Only runs that
    begin with a long word are drawn, which saves three quarters of the time.
    """
    size = _SHINGLE_SPACELESS if characters else _SHINGLE
    starts = [*accumulate(map(len, tokens), initial=0)]
    last = len(tokens) - size
    if characters:
        anchors = [at for at, token in enumerate(tokens) if at <= last and not ord(token) & 3]
    else:
        anchors = [
            at
            for at, token in enumerate(tokens[: max(0, last + 1)])
            if len(token) > _ANCHOR or (token >= _SHORT_WORDS and len(token) > _ANCHOR_SHORT)
        ]

    encoded = joined.encode() if joined.isascii() else None

    def run(at: int) -> bytes:
        # A space stands after every word.
        begin, end = starts[at] + at, starts[at + size] + at + size - 1
        return encoded[begin:end] if encoded is not None else joined[begin:end].encode()

    found: list[Sample] = []
    for (low, high), wanted in zip(pairwise(OCTAVES), SAMPLES, strict=True):
        runs = anchors[bisect_left(anchors, low) : bisect_left(anchors, high)]
        drawn = sorted([(zlib.crc32(run(at)), at) for at in runs])[:wanted]
        found += [Sample(digest_of(run(at)), at) for at in sorted([at for _, at in drawn])]
    return tuple(found)
