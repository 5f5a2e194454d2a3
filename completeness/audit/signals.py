"""What an audit keeps of a document so that a whole run can be compared without its text."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from struct import iter_unpack, pack, unpack
from typing import Any, Final

from ..document import Document
from ..evidence import Zone
from ..report import Report
from ..zones import zone_of
from .passages import ROW, Passage, packed, unpacked
from .samples import Sample, digest_of, sketch_of, tokens_of
from .tail import read_ending

_HEAD: Final = 120
"""Characters of the beginning that are kept to quote."""


@dataclass(frozen=True, slots=True)
class Signals:
    """What is kept of a document: about 2 KB as JSON.

    Attributes:
        words: of the main content (or characters, of scripts without spaces).
        tokens: how many words the samples' positions count; not more than are compared.
        body: 48 bits of its words.
        status: the HTTP status.
        main: where its main content starts and ends in the view "text", as far as it is shown.
        head: the first characters of its first block, which stand there, and their zone.
        ending: its last blocks and those after it, in the document's order.
        sketch: samples of its words, by position.
    """

    words: int
    tokens: int
    body: int
    status: int | None
    main: tuple[int, int]
    head: tuple[str, Zone | None]
    ending: tuple[Passage, ...]
    sketch: tuple[Sample, ...]

    def to_json(self) -> dict[str, Any]:
        """A compact object for a stored row."""
        numbers = b"".join(pack(">Q", s.hash << 16 | s.position) for s in self.sketch)
        return {
            "words": self.words,
            "tokens": self.tokens,
            "body": self.body,
            "status": self.status,
            "main": list(self.main),
            "head": list(self.head),
            "ending": b64encode(b"".join(map(packed, self.ending))).decode(),
            "quotes": [passage.quote for passage in self.ending],
            "sketch": b64encode(numbers).decode(),
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Signals:
        """The inverse of `to_json`; raises KeyError or ValueError on anything else."""
        sketch = b64decode(stored["sketch"])
        numbers = unpack(f">{len(sketch) // 8}Q", sketch)
        start, end = stored["main"]
        text, zone = stored["head"]
        return cls(
            words=stored["words"],
            tokens=stored["tokens"],
            body=stored["body"],
            status=stored["status"],
            main=(start, end),
            head=(text, Zone(zone) if zone else None),
            ending=tuple(
                unpacked(row, quote)
                for row, quote in zip(
                    iter_unpack(ROW, b64decode(stored["ending"])), stored["quotes"], strict=True
                )
            ),
            sketch=tuple(Sample(number >> 16, number & 0xFFFF) for number in numbers),
        )


def signals_of(document: Document, report: Report) -> Signals:
    """What a second pass over the run needs of a document; only shown text, never a script's."""
    characters = report.text.unit == "characters"
    tokens = tokens_of(document.main_text, characters=characters)
    joined = " ".join(tokens)
    return Signals(
        words=report.text.words,
        tokens=len(tokens),
        body=digest_of(joined.encode()),
        status=document.status,
        main=document.shown_main or (0, 0),
        head=_head(document),
        ending=read_ending(document),
        sketch=sketch_of(tokens, joined, characters=characters),
    )


def _head(document: Document) -> tuple[str, Zone | None]:
    blocks = (document.blocks[at] for at in document.main.blocks)
    first = next((block for block in blocks if not block.hidden), None)
    if first is None or first.element.veiled or not first.text:
        return "", None
    quote = first.text[:_HEAD]
    return quote, zone_of(document, "text", first.start, first.start + len(quote))
