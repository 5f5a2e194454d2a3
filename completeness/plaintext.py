"""Plain text as a layout: paragraphs by blank lines where lines are wrapped, else by lines."""

from __future__ import annotations

import re
from itertools import islice

from .blocks import Block, Element, Layout
from .bounds import MAX_BLOCKS

_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*", re.M)
_LINE = re.compile(r"\S.*")
_WRAP = range(45, 101)
"""Usual widths of hard-wrapped text, in characters."""


def lay_out_text(text: str) -> Layout:
    """Blocks of a plain text; their `start` is the code point in the text itself."""
    pattern = _PARAGRAPH if _is_wrapped(text) else _LINE
    found = pattern.finditer(text)
    matches = list(islice(found, MAX_BLOCKS))
    cut = next(found, None) is not None
    element = Element(None, "body", None, "", False, 0, len(matches) - 1)
    blocks = [Block(match[0].rstrip(), match.start(), element) for match in matches]
    return Layout(blocks=blocks, elements=[element], cut=cut)


def _is_wrapped(text: str) -> bool:
    """Whether line breaks inside paragraphs come from a fixed line width."""
    if "\n\n" not in text.replace("\r", ""):
        return _breaks_inside_sentences(text)
    return max(map(len, text.splitlines()), default=0) in _WRAP


def _breaks_inside_sentences(text: str) -> bool:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < 4 or max(map(len, lines)) not in _WRAP:
        return False
    return sum(line[-1].isalnum() or line[-1] == "," for line in lines) > len(lines) / 2
