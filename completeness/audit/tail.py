"""The last blocks of a document, taken apart into passages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Final, NamedTuple

from ..amounts import is_spaceless
from ..blocks import Block
from ..document import Document
from ..evidence import Zone
from ..zones import zone_of
from .passages import End, Passage
from .samples import digest_of

_MAIN: Final = 9
"""So many of the main content's last blocks are kept, and …"""
_AFTER: Final = 5
"""… so many of those that follow it."""
_LAST: Final = 3
"""So many last sentences of a block are taken apart, …"""
_APART: Final = 3
_LONG: Final = 120
"""… unless so many paragraphs of so many characters follow: texts do not end there."""
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
_NUMBER: Final = re.compile(r"\d+(?:[.,:/ \u202f]\d+)*")
"""A number, a price, a date or a time."""
_QUOTED: Final = re.compile(
    r"«[^»]{1,150}»|“[^”]{1,150}”|„[^“”]{1,150}[“”]|\"[^\"]{1,150}\"|「[^」]{1,80}」"
)
_UNQUOTED: Final = 20
"""So many characters beside a quotation are a sentence about what it names, such as the article."""
_SENTENCE: Final = re.compile(r"(?:[.!?؟۔।॥]++|…)[\"'”’»)\]]*+\s+|[。！？…]++[」』）]*")
_SENTENCE_END: Final = re.compile(r"(?:[.!?؟۔।॥]++|…)[\"'”’»)\]]*+(?=\s|$)|[。！？…]++[」』）]*")
_SHORTEST: Final = 24
"""What ends after fewer characters is an abbreviation, a name, a number."""
_UNMARKED: Final = re.compile(
    r"(?<=[^\W\d_A-Z]\s)(?=[^\W\d_a-z])|(?<=[\u3040-\u9fff]\s)(?=[\u3040-\u9fff])"
)
_ELLIPSIS: Final = re.compile(r"(?:…|\.\.\.?)[\"'”’»)\]\s]*$")
_CLOSED: Final = re.compile(
    # An agency's mark or a name may follow the last sentence.
    r"(?:[.!?。！？｡؟۔।॥][\"'”’»)\]」』）]*|[\"'”’»)\]」』）])(?:</\w+>|\s+(?![a-zß-ÿα-ωа-я])\S{1,15}){0,2}\s*$"
)


class _Piece(NamedTuple):
    """A part of a block, `start` to `end` of its text.

    `words`, `characters` and `paragraphs` are those of the main content up to the end of the block,
    if it is `counted` among it, `sentences` those before it.
    """

    block: Block
    start: int
    end: int
    words: int
    characters: int
    paragraphs: int
    sentences: int
    counted: bool
    running: bool


def read_ending(document: Document) -> tuple[Passage, ...]:
    """The last blocks of the main content and those after it; quotes of those around it first."""
    inside = [*_inside(document)]
    pieces = [*inside, *_following(document)]
    near = max(0, len(inside) - _NEAR)
    quotes = [""] * len(pieces)
    left = _QUOTES
    for at in [*range(near, len(pieces)), *range(near)]:
        block, start, end, *_ = pieces[at]
        quotes[at] = block.text[start : min(end, start + _QUOTE, start + left)]
        left -= len(quotes[at])
    zones: dict[int, Zone] = {}
    for (block, *_), quote in zip(pieces, quotes, strict=True):
        if quote and block.start not in zones:
            zones[block.start] = zone_of(document, "text", block.start, block.start + len(quote))
    return tuple(
        _passage(document, piece, quote, zones.get(piece.block.start) if quote else None)
        for piece, quote in zip(pieces, quotes, strict=True)
    )


def _inside(document: Document) -> Iterator[_Piece]:
    """The last blocks of the main content, the last sentences of its last paragraphs apart."""
    blocks, dense = document.blocks, document.in_characters
    shown = [block for at in document.main.blocks if not (block := blocks[at]).hidden]
    last = shown[-_MAIN:]
    amounts = [document.amount(block.text) for block in last]
    words = document.words - document.hidden_words - sum(amounts)
    characters = len(document.main_text) + 1 - sum(len(block.text) + 1 for block in last)
    paragraphs = sum(_is_paragraph(block, dense=dense) for block in shown[:-_MAIN])
    sentences = sum(_sentences(block.text, dense=dense) for block in shown[:-_MAIN])
    running = [_is_running(block, dense=dense) for block in last]
    following = sum(map(_is_long, last, running))
    for block, amount, runs in zip(last, amounts, running, strict=True):
        words += amount
        characters += len(block.text) + 1
        paragraphs += _is_paragraph(block, dense=dense)
        following -= _is_long(block, runs)
        if not block.element.veiled:
            spans = _spans(block.text) if following < _APART else [(0, len(block.text))]
            for start, end in spans:
                counts = words, characters - 1, paragraphs, sentences
                yield _Piece(block, start, end, *counts, counted=True, running=runs)
        sentences += _sentences(block.text, dense=dense)


def _following(document: Document) -> Iterator[_Piece]:
    """The blocks after the main content; a cut leaves a paragraph too short to be part of it."""
    blocks, main, dense = document.blocks, document.main, document.in_characters
    before = blocks[main.last] if main.blocks else None
    words = document.words - document.hidden_words
    characters = len(document.main_text)
    inside = [block for at in main.blocks if not (block := blocks[at]).hidden]
    paragraphs = sum(_is_paragraph(block, dense=dense) for block in inside)
    sentences = sum(_sentences(block.text, dense=dense) for block in inside)
    later = islice(blocks, main.last + 1, None)
    shown = (block for block in later if not (block.hidden or block.element.veiled))
    for block in islice(shown, _AFTER):
        running = before is not None and _goes_on(before, block) and _is_running(block, dense=dense)
        before = block if running else None
        if running:
            words += document.amount(block.text)
            characters += len(block.text) + 1
            paragraphs += _is_paragraph(block, dense=dense)
        for start, end in _spans(block.text):
            counts = words, characters, paragraphs, sentences
            yield _Piece(block, start, end, *counts, counted=running, running=running)
        sentences += _sentences(block.text, dense=dense) if running else 0


def _goes_on(before: Block, block: Block) -> bool:
    one, other = before.element, block.element
    return one.tag == other.tag and one.parent is other.parent and one.names == other.names


def _is_long(block: Block, running: bool) -> bool:
    return running and len(block.text) >= _LONG


def _is_paragraph(block: Block, *, dense: bool) -> bool:
    size = len(block.text) * (_DENSE if dense else 1)
    linked = block.link_chars * 2 > len(block.text)
    return size >= _PARAGRAPH and not (block.is_heading or linked)


def _sentences(text: str, *, dense: bool) -> int:
    """How many sentences end in a text."""
    shortest = _SHORTEST // (_DENSE if dense else 1)
    found = begin = 0
    for match in _SENTENCE_END.finditer(text):
        if match.end() - begin >= shortest:
            found += 1
            begin = match.end()
    return found


def _is_running(block: Block, *, dense: bool) -> bool:
    """Whether a block may be the article's own text, of which a cut can leave a few words."""
    text = block.text
    if (
        block.is_heading
        or block.link_chars * 2 > len(text)
        or (len(text) <= _FOLDED and _LABELLED.match(text))
    ):
        return False
    size = len(text) * (_DENSE if dense else 1)
    if size >= _RUNNING or (size >= _REMNANT and len(text.split()) >= _REMNANT_WORDS):
        return True
    return _CUT_OFF.fullmatch(text) is not None


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """A block as what comes before its last sentences, and these; by its text alone."""
    cuts = [m.end() for m in _SENTENCE.finditer(text) if m.end() < len(text)][-_LAST:]
    cuts = sorted({*cuts, *_unmarked(text, cuts)})
    for start, end in pairwise([0, *cuts, len(text)]):
        yield start, start + len(text[start:end].rstrip())


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


def _passage(document: Document, piece: _Piece, quote: str, zone: Zone | None) -> Passage:
    block, start, end, words, characters, paragraphs, sentences, counted, running = piece
    text = block.text[start:end]
    left = block.text[end:] if counted else ""
    own = block.text[:end] if counted else ""
    at = block.start + start
    return Passage(
        digest=digest_of(_wording(text).encode()),
        start=at,
        size=len(text),
        words=words - document.amount(left),
        characters=characters - len(left),
        paragraphs=paragraphs,
        sentences=sentences + _sentences(own, dense=document.in_characters),
        end=_end_of(text[-100:]),
        is_running=running,
        ends_block=end == len(block.text),
        quote=quote,
        zone=zone,
    )


def _wording(text: str) -> str:
    """What a text says on every page: without numbers, and without the title that it quotes."""
    wording = _NUMBER.sub("0", text[:_FOLDED].lower())
    unnamed = _QUOTED.sub("“”", wording)
    return unnamed if sum(map(str.isalpha, unnamed)) >= _UNQUOTED else wording


def _end_of(text: str) -> End:
    if _ELLIPSIS.search(text):
        return "ellipsis"
    return "closed" if _CLOSED.search(text) else "open"
