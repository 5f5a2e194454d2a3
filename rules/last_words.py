"""How texts end: closing marks, words that end no sentence, the last paragraph."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from completeness.rule import Scene

_TAGS: Final = re.compile(r"(?:\s*</?[a-z][^<>]*>)+\s*$", re.I)
_CLOSERS: Final = "\"”’»›')]）」』】〉》〕］“*_"
_STOPS: Final = ".!?。！？｡؟۔।॥።။។;；:：…‼⁉"
_CLOSED: Final = re.compile(rf"[{_STOPS}]\s*[{re.escape(_CLOSERS)}\s]*$")
SENTENCE_END: Final = re.compile(
    rf"[.!?؟۔।]\s*[{re.escape(_CLOSERS)}]*(?:\s+|$)|[。！？｡][{re.escape(_CLOSERS)}]*\s*"
)
"""Of full-width marks none needs a space after it."""
COMMAS: Final = ",，、،"
END_MARK: Final = re.compile(
    r"(?:^|\s|(?<=[。！？]))(?:-\s?30\s?-|#{2,3}|\*{3}|■|◆|□|[（(【]?(?:完|了|终|終)[）)】]?|\[?ENDS?\]?|FINE?|ENDE|MWISHO|КОНЕЦ|_{3,})\s*$"
)
END_MARK_SIGNS: Final = "-#*■◆□完了终終)）】]SDNEOЦ_"
"""What an end mark ends in."""
SIGNATURE: Final = re.compile(
    r"https?://|www\.|@|©|\(c\)|\d{4}\b.{0,6}$|/\s*\w*$"
    r"|\b(?:photo(?:s|graph\w*)?|fotos?|images?|bild(?:er)?|pictures?|cr[eé]dits?|illustrations?) ?:",
    re.I,
)
# Words that hardly ever end a sentence, per language; only such as mean the same in all of them.
UNFINISHED: Final = frozenset(
    "the of and an our their its whose which from with than into onto or but because although "
    "while whether "  # English
    "les des aux dont sont leurs cette ces une du et ou avec dans pour sur par chez sans sous "
    "comme que qui lorsque parce afin selon entre vers "  # French
    "und oder der dem den eines einer eine vom zum zur weil dass mit für sowie damit wenn "  # German
    "los las del y cuyo una por para con como sino donde "  # Spanish
    "della delle degli dello gli nella nelle di che per alla alle dal dalla "  # Italian
    "het een van voor naar maar omdat waarin "  # Dutch
    "och att som ett på för og det til av "  # Scandinavian
    "dos das uma pela pelo nas nos em "  # Portuguese
    "i w z oraz się że który która które "  # Polish
    "и в на с что или для по из ".split()  # Russian
)
# Words after which more must come, but that other languages end sentences with.
BEFORE_MORE: Final = UNFINISHED | frozenset(
    "a an to in on at by for as is are was were be been has have had this that these will would "
    "can could may "  # English
    "le la l de d en à au ne se sa son ses leur a ont est était plus très "  # French
    "die das ein im am in zu auf an bei nach von ist sind war hat haben wird "  # German
    "el al lo un se su sus a es son fue ha "  # Spanish
    "il i un una e è a da in su con si ha "  # Italian
    "de en te op in met is zijn "  # Dutch
    "i o a do na po od za nie jest "  # Polish
    "o os um ao à no na do da ".split()  # Portuguese
)
TAIL: Final = 300
"""Ends are looked for in so many last characters: patterns stay fast on any text."""
PARAGRAPH: Final = 50
"""Fewer characters are a line (a credit, a label), not a paragraph that could be cut."""


def last_paragraph(scene: Scene) -> tuple[str, int] | None:
    """The text of the article's last paragraph without trailing tags, and its start in the view."""
    if scene.last is None:
        return None
    block = scene.document.blocks[scene.last]
    if block.hidden:
        return None
    text = without_tags_at_end(block.text)
    return (text, block.start) if text else None


def without_tags_at_end(text: str) -> str:
    """A paragraph without what looks like markup after it, as texts that were half stripped have."""
    text = text.rstrip()
    if not text.endswith(">"):
        return text
    end = text[-TAIL:]
    return text[: len(text) - len(end)] + _TAGS.sub("", end).rstrip()


def tail(text: str, start: int, size: int = 80) -> tuple[int, int]:
    """The places of the last words of a paragraph."""
    begin = max(0, len(text) - size)
    if begin:
        begin = text.find(" ", begin, begin + 30) + 1 or begin
    return start + begin, start + len(text)


def ends_in_letter(text: str) -> bool:
    """Whether a text ends in a letter or a digit, with the marks that belong to it."""
    last = next((c for c in reversed(text) if unicodedata.category(c)[0] != "M"), " ")
    return last.isalnum()


def ends_unmarked(text: str) -> bool:
    """Whether a text ends in a script whose sentences have no closing mark (Thai, Lao)."""
    return "\u0e00" <= text[-1] <= "\u0eff"


def is_closed(text: str) -> bool:
    """Whether a text without white space at its end ends in a closing mark."""
    if text[-1:] in _CLOSERS:
        return _CLOSED.search(text[-TAIL:]) is not None
    return text[-1] in _STOPS
