"""Places in an article where it can be cut."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from completeness.amounts import is_spaceless

Place = tuple[int, int]
"""A paragraph's index, and how many characters of it stand before the place."""
Span = tuple[float, float]
"""The least and the largest share of an article that a cut may leave."""

END: Final = frozenset(".!?…。！？।؟۔｡")
_SENTENCE_END: Final = re.compile(r"[.!?…。！？।؟۔｡]+[\"'”’»)\]」』）]*")
_WIDE: Final = frozenset("。！？｡」』）")
_WORD_END: Final = re.compile(r"(?<=[^\W\d_])[,;]?(?=\s\w)")
_LONG_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_INSIDE_SPACELESS: Final = re.compile(r"(?<=[^\W\d_])(?=[^\W\d_])")
_SHORTEST: Final = 25
"""A sentence has so many characters; what ends earlier is an abbreviation or a number."""


def sentence_ends(text: str) -> list[int]:
    """Offsets after the sentences of a paragraph."""
    shortest = _SHORTEST // 3 if is_spaceless(text) else _SHORTEST
    found, begin = [], 0
    for match in _SENTENCE_END.finditer(text):
        if match.end() - begin >= shortest and _goes_on_anew(text, match.end()):
            found.append(match.end())
            begin = match.end()
    return found


def _goes_on_anew(text: str, at: int) -> bool:
    after = text[at:]
    if not after or text[at - 1] in _WIDE:
        return True
    first = after.lstrip()[:1]
    return after[0].isspace() and not first.islower() and not first.isdigit()


def inside_sentences(text: str) -> list[int]:
    """Offsets after words that do not end a sentence; in scripts without spaces, after letters."""
    if is_spaceless(text):
        return [match.start() for match in _INSIDE_SPACELESS.finditer(text)]
    return [match.end() for match in _WORD_END.finditer(text)]


def inside_words(text: str) -> list[int]:
    """Offsets inside words, two letters or more from their start; none without spaces."""
    if is_spaceless(text):
        return []
    words = _LONG_WORD.finditer(text)
    return [at for match in words for at in range(match.start() + 2, match.end())]


def starts(paragraphs: Sequence[str]) -> list[int]:
    """Where each paragraph begins in the paragraphs joined by spaces; at last the end of all."""
    at, found = 0, []
    for paragraph in paragraphs:
        found.append(at)
        at += len(paragraph) + 1
    return [*found, max(0, at - 1)]


def places(
    paragraphs: Sequence[str],
    span: Span,
    within: Callable[[str], list[int]],
    without: frozenset[int] = frozenset(),
) -> list[Place]:
    """The places that `within` finds in paragraphs, as far as they leave a share in the span."""
    begin = starts(paragraphs)
    low, high = (share * begin[-1] for share in span)
    return [
        (at, offset)
        for at, paragraph in enumerate(paragraphs)
        if at not in without and begin[at] <= high and begin[at] + len(paragraph) >= low
        for offset in within(paragraph)
        if low <= begin[at] + offset <= high
    ]


def after_characters(paragraphs: Sequence[str], characters: int) -> Place:
    """The place after so many characters of the paragraphs joined by spaces."""
    begin = starts(paragraphs)
    at = max(index for index, start in enumerate(begin[:-1]) if start <= characters)
    return at, min(characters - begin[at], len(paragraphs[at]))


def after_words(paragraphs: Sequence[str], words: int) -> Place:
    """The place after so many words of the paragraphs."""
    left = words
    for at, paragraph in enumerate(paragraphs):
        ends = [match.end() for match in re.finditer(r"\S+", paragraph)]
        if left <= len(ends):
            return at, ends[left - 1]
        left -= len(ends)
    return len(paragraphs) - 1, len(paragraphs[-1])


def kept_until(paragraphs: Sequence[str], place: Place) -> tuple[int, ...]:
    """How many characters of each paragraph stand before a place; no white space at its end."""
    last, offset = place
    kept = [len(paragraph) if at < last else 0 for at, paragraph in enumerate(paragraphs)]
    kept[last] = len(paragraphs[last][:offset].rstrip())
    return tuple(kept)


def joined(paragraphs: Sequence[str], kept: Sequence[int]) -> str:
    """What is kept, its white space normalised."""
    parts = (paragraph[:size] for paragraph, size in zip(paragraphs, kept, strict=True) if size)
    return " ".join(" ".join(parts).split())


def share_of(paragraphs: Sequence[str], kept: Sequence[int]) -> float:
    """Kept characters of all, white space normalised."""
    whole = [len(paragraph) for paragraph in paragraphs]
    return len(joined(paragraphs, kept)) / len(joined(paragraphs, whole))
