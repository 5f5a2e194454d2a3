"""How documents end: their last sentences, and the blocks that follow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from struct import pack
from typing import Final, Literal

from ..blocks import Block
from ..content import is_spaceless
from ..document import Document
from ..evidence import Zone
from ..fold import fold
from ..zones import zone_of
from .samples import digest_of

End = Literal["closed", "ellipsis", "open"]

_MAIN: Final = 9
"""So many of the main content's last blocks are kept, and …"""
_AFTER: Final = 5
"""… so many of those that follow it."""
_LAST: Final = 3
"""So many sentences of each are taken apart."""
_BEFORE: Final = 120
_SENTENCE_WORDS: Final = 4
_NEAR: Final = 5
_QUOTE: Final = 60
"""Characters of a block that are kept to quote."""
_FOLDED: Final = 400
"""Characters of a block that tell it from others."""
_QUOTES: Final = 420
"""Characters of all of them together."""
_RUNNING: Final = 40
"""A block of so many characters may be a paragraph of the article."""
_PARAGRAPH: Final = 80
"""A block of so many characters is counted as a paragraph; scripts without spaces need a third."""
_DENSE: Final = 3
_REMNANT: Final = 20
_REMNANT_WORDS: Final = 5
"""What a cut leaves of a paragraph is shorter, but longer than a name."""
_CUT_OFF: Final = re.compile(r"[^\W\d_][^,;:|/]*\s[a-zß-ÿα-ωа-я]\w*")
"""A few words that go on with a small letter, as names and labels do not."""
_LABELLED: Final = re.compile(r"\W*\w+(?:\s\w+){0,4}\s?[:：](?!.*[.!?。！？…]\W*$).{0,150}$", re.S)
"""A label and what it stands for: tags, credits, links to other articles."""
ROW: Final = ">HIIHIIHB"
"""A passage's numbers, as they are packed."""
_ENDS: Final[tuple[End, ...]] = ("closed", "ellipsis", "open")
_ZONES: Final[tuple[Zone | None, ...]] = (None, *Zone)
_DIGITS: Final = re.compile(r"\d+")
_SENTENCE: Final = re.compile(r"(?:[.!?]+|…)[\"'”’»)\]]*\s+|[。！？…]+[」』）]*")
_UNMARKED: Final = re.compile(
    r"(?<=[^\W\d_A-Z]\s)(?=[^\W\d_a-z])|(?<=[\u3040-\u9fff]\s)(?=[\u3040-\u9fff])"
)
_ELLIPSIS: Final = re.compile(r"(?:…|\.\.\.?)[\"'”’»)\]\s]*$")
_CLOSED: Final = re.compile(
    # An agency's mark or a name may follow the last sentence.
    r"(?:[.!?。！？｡؟۔।॥][\"'”’»)\]」』）]*|[\"'”’»)\]」』）])(?:</\w+>|\s+(?![a-zß-ÿα-ωа-я])\S{1,15}){0,2}\s*$"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A block, or a last sentence, at the end of the main content or after it.

    Attributes:
        digest: 48 bits of the folded text, numbers left out.
        start: its code point in the view "text".
        size: its characters.
        words, characters, paragraphs: of the main content up to its end.
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
        _ZONES.index(passage.zone) << 4
        | _ENDS.index(passage.end) << 2
        | passage.ends_block << 1
        | passage.is_running,
    )


def unpacked(row: tuple[int, ...], quote: str) -> Passage:
    """The inverse of `packed`, of the numbers that `ROW` reads."""
    high, low, start, size, words, characters, paragraphs, flags = row
    return Passage(
        digest=high << 32 | low,
        start=start,
        size=size,
        words=words,
        characters=characters,
        paragraphs=paragraphs,
        end=_ENDS[flags >> 2 & 3],
        is_running=bool(flags & 1),
        ends_block=bool(flags & 2),
        quote=quote,
        zone=_ZONES[flags >> 4],
    )


def read_ending(document: Document) -> tuple[Passage, ...]:
    """The last blocks of the main content and those after it; quotes of those around it first."""
    inside = [*_inside(document)]
    found = [*inside, *_following(document)]
    left = _QUOTES
    near = max(0, len(inside) - _NEAR)
    for at in [*range(near, len(found)), *range(near)]:
        quote = found[at].quote
        quote = quote[:left]
        left -= len(quote)
        start = found[at].start
        zone = zone_of(document, "text", start, start + len(quote)) if quote else None
        found[at] = replace(found[at], quote=quote, zone=zone)
    return tuple(found)


def _inside(document: Document) -> Iterator[Passage]:
    """The last blocks of the main content, the last sentence of its last paragraph apart."""
    blocks, main = document.blocks, document.main
    shown = [at for at in main.blocks if not blocks[at].hidden]
    dense = document.in_characters
    words = characters = paragraphs = 0
    for place, at in enumerate(shown):
        block = blocks[at]
        before = words, characters
        words += document.amount(block.text)
        characters += len(block.text) + 1
        paragraphs += _is_paragraph(block, dense=dense)
        if place < len(shown) - _MAIN or block.element.veiled:
            continue
        running = _is_running(block, dense=dense)
        for piece in _pieces(block):
            until = piece.end - block.start
            so_far = before[0] + document.amount(block.text[:until]), before[1] + until
            yield _passage(piece, (*so_far, paragraphs), running, piece.end == block.end)


def _following(document: Document) -> Iterator[Passage]:
    """The blocks after the main content; a cut leaves a paragraph too short to be part of it."""
    blocks, main = document.blocks, document.main
    before = blocks[main.last] if main.blocks else None
    words = document.words - document.hidden_words
    characters = len(document.main_text)
    shown = (blocks[at] for at in main.blocks if not blocks[at].hidden)
    dense = document.in_characters
    paragraphs = sum(_is_paragraph(block, dense=dense) for block in shown)
    found = 0
    for block in blocks[main.last + 1 :]:
        if found == _AFTER:
            return
        if block.hidden or block.element.veiled:
            continue
        found += 1
        running = before is not None and _goes_on(before, block) and _is_running(block, dense=dense)
        if running:
            words += document.amount(block.text)
            characters += len(block.text) + 1
            paragraphs += _is_paragraph(block, dense=dense)
            before = block
        else:
            before = None
        for piece in _pieces(block):
            left = block.text[piece.end - block.start :] if running else ""
            so_far = words - document.amount(left), characters - len(left)
            yield _passage(piece, (*so_far, paragraphs), running, piece.end == block.end)


def _goes_on(before: Block, block: Block) -> bool:
    one, other = before.element, block.element
    return one.tag == other.tag and one.parent is other.parent and one.names == other.names


def _is_paragraph(block: Block, *, dense: bool) -> bool:
    size = len(block.text) * (_DENSE if dense else 1)
    return size >= _PARAGRAPH and not block.is_heading and block.link_chars * 2 <= size


def _is_running(block: Block, *, dense: bool) -> bool:
    """Whether a block may be the article's own text, of which a cut can leave a few words."""
    text = block.text
    if block.is_heading or block.link_chars * 2 > len(text) or _LABELLED.match(text):
        return False
    size = len(text) * (_DENSE if dense else 1)
    if size >= _RUNNING or (size >= _REMNANT and len(text.split()) >= _REMNANT_WORDS):
        return True
    return _CUT_OFF.fullmatch(text) is not None


def _pieces(block: Block) -> Iterator[Block]:
    """A block as what comes before its last sentences, and these; by its text alone."""
    text = block.text
    cuts = [m.end() for m in _SENTENCE.finditer(text) if m.end() < len(text)][-_LAST:]
    cuts = sorted({*cuts, *_unmarked(text, cuts)})
    for start, end in pairwise([0, *cuts, len(text)]):
        yield Block(text[start:end].rstrip(), block.start + start, block.element)


def _unmarked(text: str, cuts: Sequence[int]) -> Iterator[int]:
    """Where a wall's sentence may begin that is put behind a cut: a capital letter after no end, or
    a space where the script has none."""
    first = max((cuts[0] if cuts else len(text)) - _BEFORE, 0)
    for found in reversed([*_UNMARKED.finditer(text, first)]):
        following = min((cut for cut in cuts if cut > found.end()), default=len(text))
        sentence = text[found.end() : following]
        if len(sentence if is_spaceless(sentence) else sentence.split()) >= _SENTENCE_WORDS:
            yield found.end()
            return


def _passage(block: Block, totals: tuple[int, int, int], running: bool, last: bool) -> Passage:
    words, characters, paragraphs = totals
    return Passage(
        digest=digest_of(_DIGITS.sub("0", fold(block.text[:_FOLDED])).encode()),
        start=block.start,
        size=len(block.text),
        words=words,
        characters=characters,
        paragraphs=paragraphs,
        end=_end_of(block.text[-100:]),
        is_running=running,
        ends_block=last,
        quote=block.text[:_QUOTE],
    )


def _end_of(text: str) -> End:
    if _ELLIPSIS.search(text):
        return "ellipsis"
    return "closed" if _CLOSED.search(text) else "open"
