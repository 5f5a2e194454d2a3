"""Folded text: plain characters to write rules in, with a way back to the original's places."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from functools import lru_cache

_MARKS = range(0x300, 0x370)
_ACCENTED = (
    range(0x80, 0x250),  # Latin
    range(0x370, 0x530),  # Greek, Cyrillic
    range(0x1E00, 0x2000),  # Latin and Greek, extended
)
_FULL_WIDTH = range(0xFF01, 0xFF5F)
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u061c"
_ARABIC_MARKS = "\u0640\u0670" + "".join(map(chr, range(0x64B, 0x660)))
_HEBREW_MARKS = "".join(chr(c) for c in range(0x591, 0x5C8) if unicodedata.combining(chr(c)))
_LETTERS = {
    "ı": "i", "ς": "σ", "ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d",
    "þ": "th", "ŋ": "n", "ħ": "h", "ŧ": "t", "ŀ": "l", "ĸ": "k", "ſ": "s", "ŉ": "'n",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
}  # fmt: skip
_SIGNS = {
    "'": "‘’‚‛ʼʹ´`′＇",
    '"': "“”„‟«»‹›″〝〞＂",
    "-": "‐‑‒–—―−﹘﹣－⸺⸻",
    "...": "…⋯",
    "..": "‥",
}


def _without_accents(char: str) -> str:
    parts = unicodedata.normalize("NFD", char)
    return "".join(c for c in parts if ord(c) not in _MARKS)


def _table() -> dict[str, str]:
    table = {}
    for codes in _ACCENTED:
        for code in codes:
            char = chr(code)
            plain = _without_accents(char)
            if plain and plain != char:
                table[char] = plain.lower()
    table.update({chr(code): chr(code - 0xFEE0).lower() for code in _FULL_WIDTH})
    table.update(_LETTERS)
    for plain, signs in _SIGNS.items():
        table.update(dict.fromkeys(signs, plain))
    table.update(dict.fromkeys(map(chr, _MARKS), ""))
    table.update(dict.fromkeys(_INVISIBLE + _ARABIC_MARKS + _HEBREW_MARKS, ""))
    # NFC decomposes these Devanagari, Bengali and Gurmukhi letters (composition exclusions).
    for code in (*range(0x958, 0x960), 0x9DC, 0x9DD, 0x9DF, 0xA33, 0xA36, *range(0xA59, 0xA5F)):
        table[chr(code)] = unicodedata.normalize("NFC", chr(code))
    return {char: plain for char, plain in table.items() if not char.isspace()}


_TABLE = _table()
_SPACES = rf"[\s{_INVISIBLE}]"
_EVERY = re.escape("".join(_TABLE))
_RUNS = re.compile(rf"{_SPACES}{{2,}}|[^\S \n]|[\uff61-\uff9f]+|[{_EVERY}]")
# Where no white space stands beside white space one class is enough, at a sixth of the cost.
_ODD_SPACES = "\t\r\f\v\x1c-\x1f\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_SINGLES = re.compile(rf"[{_ODD_SPACES}{_EVERY}]")
# Of ASCII characters none stands for more or less than one.
_ASCII = {ord(c): " " for c in map(chr, range(128)) if c.isspace() and c not in " \n"}
_ASCII[ord("`")] = "'"
_HALF_WIDTH = re.compile("[\uff61-\uff9f]")
_BESIDE = ("  ", "\n\n", "\n ", " \n")


class _Shifts:
    """Sparse list of the places where one text is longer or shorter than the other.

    Code points `starts[i]`..`ends[i]` of the one stand for `origins[i]`..`origin_ends[i]` of the
    other. In arrays, because a text may be made of little else.
    """

    def __init__(self) -> None:
        self.starts, self.ends = array("q"), array("q")
        self.origins, self.origin_ends = array("q"), array("q")
        self.deletes = False
        """Whether something stands for nothing."""

    def add(self, start: int, size: int, origin: int, origin_end: int) -> None:
        """Adds a place after the last one."""
        self.starts.append(start)
        self.ends.append(start + size)
        self.origins.append(origin)
        self.origin_ends.append(origin_end)
        self.deletes = self.deletes or not size

    def origin(self, offset: int) -> int:
        """Where the folded character at `offset` begins in the original."""
        at = bisect_right(self.starts, offset) - 1
        if at < 0:
            return offset
        end = self.ends[at]
        return self.origins[at] if offset < end else self.origin_ends[at] + offset - end

    def origin_end(self, offset: int) -> int:
        """Where the folded character before `offset` ends in the original."""
        return self.origin(offset - 1) + self._width(offset - 1) if offset else 0

    def _width(self, offset: int) -> int:
        at = bisect_right(self.starts, offset) - 1
        if at >= 0 and offset < self.ends[at]:
            return self.origin_ends[at] - self.origins[at]
        return 1


class Folded:
    """A text's folded form.

    Attributes:
        text: the folded text: NFC; lower case; accents dropped for Latin, Greek and Cyrillic;
            quotes, dashes, ellipsis and full-width forms as their plain ASCII form; runs of white
            space as one space, or as one line feed if they hold one; soft hyphens and zero-width
            characters gone.

    Args:
        original: the text.
        tidy: whether one space, or one line feed, is all white space that stands together in it.
    """

    def __init__(self, original: str, *, tidy: bool = False) -> None:
        composed, self._composing = _compose(original)
        self.text, self._folding = _fold(composed, tidy=tidy)

    def origin(self, offset: int) -> int:
        """The original's code point at which the folded one at `offset` begins."""
        return self._composing.origin(self._folding.origin(offset))

    def origin_end(self, offset: int) -> int:
        """The original's code point at which a folded stretch that ends at `offset` ends."""
        return self._composing.origin_end(self._folding.origin_end(offset))


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """`text` as rules see it; see `Folded`."""
    return Folded(text).text


def _substitute(pattern: re.Pattern[str], text: str, plain: dict[str, str]) -> tuple[str, _Shifts]:
    shifts = _Shifts()
    add = shifts.add
    grown = 0

    def put(match: re.Match[str]) -> str:
        nonlocal grown
        found = match[0]
        new = plain.get(found)
        if new is None:
            new = _folded_run(found)
        if len(new) != len(found):
            begin, end = match.span()
            add(begin + grown, len(new), begin, end)
            grown += len(new) - len(found)
        return new

    return pattern.sub(put, text), shifts


def _folded_run(run: str) -> str:
    """White space becomes a space; half-width kana and letters with marks are composed."""
    if run[0] in _INVISIBLE or run[0].isspace():
        return "\n" if "\n" in run else " " if any(c.isspace() for c in run) else ""
    return unicodedata.normalize("NFKC" if "\uff61" <= run[0] <= "\uff9f" else "NFC", run)


def _fold(text: str, *, tidy: bool) -> tuple[str, _Shifts]:
    # U+0130 is the only character whose lower case has another length.
    lower = text.lower() if text.isascii() else text.replace("İ", "i").lower()
    if text.isascii():
        folded, shifts = lower.translate(_ASCII), _Shifts()
    elif _HALF_WIDTH.search(text) is None:
        folded, shifts = _substitute(_SINGLES, lower, _TABLE)
    else:
        return _substitute(_RUNS, lower, _TABLE)
    if (tidy and not shifts.deletes) or not any(pair in folded for pair in _BESIDE):
        return folded, shifts
    return _substitute(_RUNS, lower, _TABLE)


def _compose(text: str) -> tuple[str, _Shifts]:
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text, _Shifts()
    return _substitute(_sequences(), text, {})


@lru_cache(maxsize=1)
def _sequences() -> re.Pattern[str]:
    """A character with what may compose with it, from the Unicode decompositions."""
    seconds = {
        "\u3099",
        "\u309a",
        *map(chr, range(0x1161, 0x1176)),
        *map(chr, range(0x11A8, 0x11C3)),
    }
    for code in range(0xC0, 0x3100):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            seconds.add(chr(int(parts[1], 16)))
    seconds.update(chr(c) for c in range(0x300, 0x3100) if unicodedata.combining(chr(c)))
    alone = "\u0340-\u0344\u1f71-\u1ffd\u2126-\u212b\u2329\u232a\uf900-\ufaff\ufb1d-\ufb4e"
    alone += "\U0002f800-\U0002fa1f"
    return re.compile(rf"[^\s][{re.escape(''.join(sorted(seconds)))}]+|[{alone}]")
