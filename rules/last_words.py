"""How texts end: closing marks, words that end no sentence, the last paragraph."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from completeness.amounts import is_spaceless
from completeness.rule import Scene

from .trailers import is_trailer

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
WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NEARBY: Final = 4
"""More blocks below the last paragraph, hidden ones included, are a box of links or credits."""
_FEW: Final = 3
_DENSE_LINE: Final = 8
"""So many words without a capital, or characters without spaces, are no name."""
_LABELS: Final = re.compile(r"[:：/|@©]|[记記]者|[编編][辑輯]|摄|攝")


def last_paragraph(scene: Scene) -> tuple[str, int] | None:
    """The text of the article's last paragraph without trailing tags, and its start in the view."""
    unfinished = unfinished_line(scene)
    at = scene.last if unfinished is None else unfinished
    if at is None:
        return None
    block = scene.document.blocks[at]
    if block.hidden:
        return None
    text = without_tags_at_end(block.text)
    return (text, block.start) if text else None


def unfinished_line(scene: Scene) -> int | None:
    """The block of a line that breaks off right below a page's last paragraph, beside it; else None.

    It is too short to be told from a caption or a credit but for its words and its place.
    """
    blocks, last = scene.document.blocks, scene.last
    if scene.document.kind == "text" or last is None:
        return None
    beside = blocks[last].element
    if beside.tag != "p" or beside.parent is None or beside.parent.last > last + _NEARBY:
        return None
    below = [at for at in range(last + 1, beside.parent.last + 1) if not blocks[at].hidden]
    if len(below) != 1 or blocks[below[0]].link_chars or below[0] in scene.notices:
        return None
    line = blocks[below[0]]
    alike = line.element.tag == "p" and line.element.parent is beside.parent
    return below[0] if alike and _runs(line.text) and not is_trailer(line.text) else None


def _runs(line: str) -> bool:
    """Whether words run on to the line's end, with no mark there, as in a sentence."""
    if not (ends_in_letter(line) or line[-1] in COMMAS) or SIGNATURE.search(line):
        return False
    if is_spaceless(line):
        return len(line) >= _DENSE_LINE and not _LABELS.search(line)
    words = WORD.findall(line)
    lower = sum(not word[0].isupper() for word in words)
    return lower >= _FEW and 2 * lower > len(words) and not _LABELS.search(line)


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
