"""An archive file: how it is packed, where it can be cut into pieces, and what a piece holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain, pairwise
from typing import Final

from .frames import FRAME_BEGINS, LZ4, ZSTD, lz4, pass_frame, read_dictionary, skip_empty, zstd
from .packing import GZIP, Defect, Packed, Packing, Plain, find_member, gzip
from .records import ARC_BEGINS, BEGINS_LATER, WARC_BEGINS, ArchiveRecord, records
from .tape import Tape

PIECE: Final = 1 << 20
"""Packed bytes of a piece; of plain archives four times as many."""
_RECORDS: Final = 64
_START: Final = 16 * 1024
_BEGINS: Final = re.compile(WARC_BEGINS.pattern + b"|" + ARC_BEGINS.pattern, re.I)


class Archive:
    """A WARC or ARC file, of which `make` gives a tape; it begins at `begin`.

    Raises:
        InputError: a library is missing.
        OSError: the file can't be read.
    """

    def __init__(self, make: Callable[[int], Tape], begin: int = 0) -> None:
        self._make = make
        self.begin = begin
        tape = make(begin)
        start = bytes(tape.ahead(_START)[:_START])
        self._packing = _packing(tape, start)
        if self._packing is not None:
            start = Packed(tape, self._packing).ahead(_START)
        self.is_archive = _BEGINS.match(start) is not None
        if not self.is_archive:
            start = self._first_record(start)
        self.dialect = "arc" if ARC_BEGINS.match(start) else "warc"

    def _first_record(self, start: bytes) -> bytes:
        """The bytes from the first record on, where an archive's beginning is damaged."""
        if self._packing is None:
            first = BEGINS_LATER.search(start)
            return start[first.end() :] if first is not None else b""
        tape = self._make(self.begin)
        if self._packing.name.startswith("gzip") and tape.can_seek:
            tape.seek(self.begin + 1)
            if find_member(tape, _BEGINS):
                return Packed(tape, self._packing).ahead(_START)
        return b""

    def pieces(self) -> Iterator[tuple[int, int | None]]:
        """Where pieces begin and end, in order; all but the first begin at a record.

        Nothing is unpacked: gzip members are looked for by their sign and first bytes, frames are
        passed by their headers.
        """
        yield from pairwise(chain([self.begin], self._inner(), [None]))

    def _inner(self) -> Iterator[int]:
        tape = self._make(self.begin)
        if not tape.can_seek:
            return
        if self._packing is None:
            yield from self._plain_pieces(tape)
        elif self._packing.name.startswith("gzip"):
            tape.seek(self.begin + PIECE)
            while find_member(tape, _BEGINS):
                yield tape.offset
                tape.seek(tape.offset + PIECE)
        else:
            yield from self._frame_pieces(tape)

    def _frame_pieces(self, tape: Tape) -> Iterator[int]:
        last = self.begin
        skip_empty(tape)
        while pass_frame(tape):
            skip_empty(tape)
            if tape.offset - last >= PIECE and tape.ahead():
                last = tape.offset
                yield last

    def _plain_pieces(self, tape: Tape) -> Iterator[int]:
        last, count = self.begin, 0
        for record in records(Plain(tape), self.dialect):
            if isinstance(record, ArchiveRecord):
                if count >= _RECORDS or record.offset - last >= 4 * PIECE:
                    last, count = record.offset, 0
                    yield last
                count += 1

    def items(self, start: int, stop: int | None = None) -> Iterator[ArchiveRecord | Defect]:
        """The records that begin in a piece, and its defects, in order."""
        tape = self._make(start)
        if self._packing is None:
            yield from records(Plain(tape), self.dialect, stop)
            return
        if not self._packing.name.startswith("gzip"):
            skip_empty(tape)
        told = False
        last: ArchiveRecord | Defect | None = None
        while tape.ahead() and (stop is None or tape.offset < stop):
            begins, count = tape.offset, 0
            for last in self._member(tape, self._packing):
                count += isinstance(last, ArchiveRecord)
                if count == 2 and not told:
                    told = True
                    yield _several(self._packing, begins)
                yield last
        if stop is not None and tape.offset > stop and isinstance(last, ArchiveRecord):
            yield _nested(stop)

    def _member(self, tape: Tape, packing: Packing) -> Iterator[ArchiveRecord | Defect]:
        """The records of the member at which the tape stands, which then stands at the next."""
        begins = tape.offset
        if not packing.begins.match(tape.ahead(8)):
            self._find_next(tape, packing)
            what = f"no {packing.name} begins there: {tape.offset - begins} bytes skipped"
            yield Defect("no-member", what, begins)
            return
        stream = Packed(tape, packing)
        yield from records(stream, self.dialect)
        stream.close()
        if stream.defect is not None:
            yield stream.defect
            self._find_next(tape, packing)
        elif not packing.name.startswith("gzip"):
            skip_empty(tape)

    @staticmethod
    def _find_next(tape: Tape, packing: Packing) -> bool:
        if packing.name.startswith("gzip"):
            return find_member(tape, _BEGINS)
        return tape.find(packing.begins)


def _several(packing: Packing, offset: int) -> Defect:
    what = f"the {packing.name} holds several records, so that none can be read alone"
    return Defect("several-records", what, offset)


def _nested(offset: int) -> Defect:
    what = "what seemed to begin a record is in the middle of one: an archive inside the archive, "
    return Defect("nested", f"{what}whose records are counted, too", offset)


def _packing(tape: Tape, start: bytes) -> Packing | None:
    """How the file is packed; goes behind what stands before its first record."""
    if start.startswith(GZIP[:2]):
        return gzip(_BEGINS)
    if start.startswith(LZ4):
        return lz4()
    if start.startswith(ZSTD) or FRAME_BEGINS.match(start):
        dictionary = read_dictionary(tape)
        skip_empty(tape)
        return zstd(dictionary)
    return gzip(_BEGINS) if _goes_on_in_gzip(tape, start) else None


def _goes_on_in_gzip(tape: Tape, start: bytes) -> bool:
    """Whether a gzip archive has lost its first bytes."""
    if _BEGINS.match(start) or BEGINS_LATER.search(start) or not tape.can_seek:
        return False
    begins = tape.offset
    found = find_member(tape, _BEGINS, PIECE)
    tape.seek(begins)
    return found
