"""How much text there is: in words, or in characters where a script has no spaces."""

from __future__ import annotations

import re
from typing import Final

SPACELESS: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
)
"""A character of a script that sets no spaces between words."""
DENSE: Final = 2.5
"""Scripts without spaces say in one character what Latin says in about this many."""
_TOKEN: Final = re.compile(r"\w+")
_SPACE: Final = re.compile(r"\s")
_PIECE: Final = 1_000_000
"""Characters of which the words are counted at once."""


def is_spaceless(text: str) -> bool:
    """Whether a text is mostly in a script without spaces between words."""
    sample = text[:1500]
    # Each such character takes two bytes more than one of ASCII.
    beyond = len(sample.encode("utf-8", "surrogatepass")) - len(sample)
    if beyond * 3 <= len(sample.replace(" ", "")) * 2:
        return False
    return len(SPACELESS.findall(sample)) * 3 > len(sample.replace(" ", ""))


def count(text: str, *, characters: bool) -> int:
    """Words, or characters that are letters or digits."""
    if characters:
        return sum(map(len, _TOKEN.findall(text)))
    if len(text) <= _PIECE:
        return len(text.split())
    # The words of all of a long text at once take ten times its memory.
    words = at = 0
    while at < len(text):
        space = _SPACE.search(text, at + _PIECE)
        end = space.start() if space is not None else len(text)
        words += len(text[at:end].split())
        at = end
    return words
