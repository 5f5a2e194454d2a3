"""What an audit keeps of a document so that a whole run can be compared without its text."""

from __future__ import annotations

import re
import zlib
from base64 import b64decode, b64encode
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from struct import iter_unpack, pack, unpack
from typing import Any, Final, Literal

from ..blocks import Block
from ..content import is_spaceless
from ..document import Document
from ..fold import fold
from ..report import Report

End = Literal["closed", "ellipsis", "open"]

_MAIN: Final = 9
"""So many of the main content's last blocks are kept, and …"""
_AFTER: Final = 5
"""… so many of those that follow it."""
_LAST: Final = 2
"""So many sentences of each are taken apart."""
_BEFORE: Final = 120
_SENTENCE_WORDS: Final = 4
_NEAR: Final = 5
_HEAD: Final = 120
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
_REMNANT: Final = 20
_REMNANT_WORDS: Final = 5
"""What a cut leaves of a paragraph is shorter, but longer than a name."""
_CUT_OFF: Final = re.compile(r"[^\W\d_][^,;:|/]*\s[a-zß-ÿα-ωа-я]\w*")
"""A few words that go on with a small letter, as names and labels do not."""
_LABELLED: Final = re.compile(r"\W*\w+(?:\s\w+){0,4}\s?[:：](?!.*[.!?。！？…]\W*$).{0,150}$", re.S)
"""A label and what it stands for: tags, credits, links to other articles."""
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
_ROW: Final = ">HIIHIIHB"
"""A passage's numbers, as they are packed."""
_ENDS: Final[tuple[End, ...]] = ("closed", "ellipsis", "open")
_TOKEN: Final = re.compile(r"\w+")
_DIGITS: Final = re.compile(r"\d+")
_SENTENCE: Final = re.compile(r"(?:[.!?]+|…)[\"'”’»)\]]*\s+|[。！？…]+[」』）]*")
_UNMARKED: Final = re.compile(r"(?<=[^\W\d_A-Z]\s)(?=[^\W\d_a-z])")
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


@dataclass(frozen=True, slots=True)
class Sample:
    """A run of words of the main content by its hash (48 bits), and which word it begins at."""

    hash: int
    position: int


@dataclass(frozen=True, slots=True)
class Signals:
    """What is kept of a document: under 2 KB as JSON.

    Attributes:
        words: of the main content (or characters, of scripts without spaces).
        tokens: how many words the samples' positions count; not more than are compared.
        body: 48 bits of its words.
        status: the HTTP status.
        head: where its first block starts in the view "text", and its first characters.
        ending: its last blocks and those after it, in the document's order.
        sketch: samples of its words, by position.
    """

    words: int
    tokens: int
    body: int
    status: int | None
    head: tuple[int, str]
    ending: tuple[Passage, ...]
    sketch: tuple[Sample, ...]

    def to_json(self) -> dict[str, Any]:
        """A compact object for a stored row."""
        packed = b"".join(pack(">Q", s.hash << 16 | s.position) for s in self.sketch)
        return {
            "words": self.words,
            "tokens": self.tokens,
            "body": self.body,
            "status": self.status,
            "head": list(self.head),
            "ending": b64encode(b"".join(map(_packed, self.ending))).decode(),
            "quotes": [passage.quote for passage in self.ending],
            "sketch": b64encode(packed).decode(),
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Signals:
        """The inverse of `to_json`; raises KeyError or ValueError on anything else."""
        packed = b64decode(stored["sketch"])
        numbers = unpack(f">{len(packed) // 8}Q", packed)
        start, text = stored["head"]
        return cls(
            words=stored["words"],
            tokens=stored["tokens"],
            body=stored["body"],
            status=stored["status"],
            head=(start, text),
            ending=tuple(
                _unpacked(row, quote)
                for row, quote in zip(
                    iter_unpack(_ROW, b64decode(stored["ending"])), stored["quotes"], strict=True
                )
            ),
            sketch=tuple(Sample(number >> 16, number & 0xFFFF) for number in numbers),
        )


def _packed(passage: Passage) -> bytes:
    return pack(
        _ROW,
        passage.digest >> 32,
        passage.digest & 0xFFFFFFFF,
        passage.start,
        min(passage.size, 0xFFFF),
        passage.words,
        passage.characters,
        min(passage.paragraphs, 0xFFFF),
        _ENDS.index(passage.end) << 2 | passage.ends_block << 1 | passage.is_running,
    )


def _unpacked(row: tuple[int, ...], quote: str) -> Passage:
    high, low, start, size, words, characters, paragraphs, flags = row
    return Passage(
        digest=high << 32 | low,
        start=start,
        size=size,
        words=words,
        characters=characters,
        paragraphs=paragraphs,
        end=_ENDS[flags >> 2],
        is_running=bool(flags & 1),
        ends_block=bool(flags & 2),
        quote=quote,
    )


def signals_of(document: Document, report: Report) -> Signals:
    """What a second pass over the run needs of a document; only shown text, never a script's."""
    main = document.main
    first = next((at for at in main.blocks if not document.blocks[at].hidden), None)
    head = document.blocks[first] if first is not None else None
    characters = report.text.unit == "characters"
    tokens = _tokens(document.main_text, characters=characters)
    joined = " ".join(tokens)
    return Signals(
        words=report.text.words,
        tokens=len(tokens),
        body=_digest(joined.encode()),
        status=document.status,
        head=(head.start, head.text[:_HEAD]) if head and _is_quotable(head) else (0, ""),
        ending=_ending(document),
        sketch=_sketch(tokens, joined, characters=characters),
    )


def _is_quotable(block: Block) -> bool:
    return not block.hidden and not block.element.veiled


def _ending(document: Document) -> tuple[Passage, ...]:
    """The last blocks of the main content and those after it; quotes of those around it first."""
    inside = [*_inside(document)]
    found = [*inside, *_following(document)]
    left = _QUOTES
    near = max(0, len(inside) - _NEAR)
    for at in [*range(near, len(found)), *range(near)]:
        quote = found[at].quote[:left]
        left -= len(quote)
        found[at] = replace(found[at], quote=quote)
    return tuple(found)


def _inside(document: Document) -> Iterator[Passage]:
    """The last blocks of the main content, the last sentence of its last paragraph apart."""
    blocks, main = document.blocks, document.main
    shown = [at for at in main.blocks if not blocks[at].hidden]
    words = characters = paragraphs = 0
    for place, at in enumerate(shown):
        block = blocks[at]
        before = words, characters
        words += document.amount(block.text)
        characters += len(block.text) + 1
        paragraphs += _is_paragraph(block)
        if place < len(shown) - _MAIN or block.element.veiled:
            continue
        running = _is_running(block)
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
    paragraphs = sum(_is_paragraph(blocks[at]) for at in main.blocks)
    found = 0
    for block in blocks[main.last + 1 :]:
        if found == _AFTER:
            return
        if block.hidden or block.element.veiled:
            continue
        found += 1
        running = before is not None and _goes_on(before, block) and _is_running(block)
        if running:
            words += document.amount(block.text)
            characters += len(block.text) + 1
            paragraphs += _is_paragraph(block)
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


def _is_paragraph(block: Block) -> bool:
    size = len(block.text) * (3 if is_spaceless(block.text) else 1)
    return size >= _PARAGRAPH and not block.is_heading and block.link_chars * 2 <= size


def _is_running(block: Block) -> bool:
    """Whether a block may be the article's own text, of which a cut can leave a few words."""
    text = block.text
    if block.is_heading or block.link_chars * 2 > len(text) or _LABELLED.match(text):
        return False
    size = len(text) * (3 if is_spaceless(text) else 1)
    if size >= _RUNNING or (size >= _REMNANT and len(text.split()) >= _REMNANT_WORDS):
        return True
    return _CUT_OFF.fullmatch(text) is not None


def _pieces(block: Block) -> Iterator[Block]:
    """A block as what comes before its last two sentences, and these; by its text alone."""
    text = block.text
    cuts = [m.end() for m in _SENTENCE.finditer(text) if m.end() < len(text)][-_LAST:]
    cuts = sorted({*cuts, *_unmarked(text, cuts)})
    for start, end in pairwise([0, *cuts, len(text)]):
        yield Block(text[start:end].rstrip(), block.start + start, block.element)


def _unmarked(text: str, cuts: Sequence[int]) -> Iterator[int]:
    """Where a wall's sentence may begin that is put behind a cut: a capital letter after no end."""
    first = max((cuts[0] if cuts else len(text)) - _BEFORE, 0)
    for found in reversed([*_UNMARKED.finditer(text, first)]):
        following = min((cut for cut in cuts if cut > found.end()), default=len(text))
        if len(text[found.end() : following].split()) >= _SENTENCE_WORDS:
            yield found.end()
            return


def _passage(block: Block, totals: tuple[int, int, int], running: bool, last: bool) -> Passage:
    words, characters, paragraphs = totals
    return Passage(
        digest=_digest(_DIGITS.sub("0", fold(block.text[:_FOLDED])).encode()),
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


def _tokens(text: str, *, characters: bool) -> list[str]:
    words = _TOKEN.findall(text[: _WORDS * 12].lower())
    return [*"".join(words)[:_WORDS]] if characters else words[:_WORDS]


def _digest(data: bytes) -> int:
    """48 bits; the upper ones are evenly spread, so that the smallest are a fair sample."""
    return zlib.crc32(data) << 16 | zlib.adler32(data) & 0xFFFF


def _is_anchor(token: str) -> bool:
    return len(token) > (_ANCHOR if token[0] < _SHORT_WORDS else _ANCHOR_SHORT)


def _sketch(tokens: Sequence[str], joined: str, *, characters: bool) -> tuple[Sample, ...]:
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
        anchors = [at for at, token in enumerate(tokens[: max(0, last + 1)]) if _is_anchor(token)]

    def run(at: int) -> bytes:
        # A space stands after every word.
        return joined[starts[at] + at : starts[at + size] + at + size - 1].encode()

    found: list[Sample] = []
    for (low, high), wanted in zip(pairwise(OCTAVES), SAMPLES, strict=True):
        runs = anchors[bisect_left(anchors, low) : bisect_left(anchors, high)]
        drawn = sorted([(zlib.crc32(run(at)), at) for at in runs])[:wanted]
        found += [Sample(_digest(run(at)), at) for at in sorted([at for _, at in drawn])]
    return tuple(found)
