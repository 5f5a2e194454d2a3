"""The records of an archive, WARC or ARC, one after the other, with what is broken between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from .header import LONGEST, Fields, split
from .packing import Defect, Plain, Unpacked

WARC_BEGINS: Final = re.compile(rb"(?:\r?\n)*WARC/", re.I)
_ARC_LINE: Final = (
    r"(?P<url>(?:filedesc:|dns:|[a-z][a-z0-9+.-]{1,20}://)[^\r\n]{0,8000}?) "
    r"(?P<ip>[\d.]{1,15}|[\da-f:]{2,39}|-) (?P<date>\d{8,17}|null|-) (?P<type>\S[^\r\n]{0,400}?)"
    r"(?: (?P<status>\d{1,3}|-) \S+ \S+ (?:\d+|-) \S+)? (?P<length>\d{1,19})\r?\n"
)
"""Versions 1 and 2 of the ARC file format; the second has five fields more."""
ARC_BEGINS: Final = re.compile(rb"(?:\r?\n)*" + _ARC_LINE.encode(), re.I)
_AGAIN: Final = {
    "warc": re.compile(rb"\n(?=WARC/\d+\.\d+\r?\n)", re.I),
    "arc": re.compile(rb"\n(?=" + _ARC_LINE.encode() + rb")", re.I),
}
"""The end of a line before a record: a pattern that begins with a literal is found fast."""
BEGINS_LATER: Final = re.compile(
    rb"\n(?=WARC/\d+\.\d+\r?\n(?:[\w-]+:[^\n]*\n)*WARC-Type:|filedesc:)", re.I
)
"""The end of a line before what can hardly be anything but an archive's record."""
_ARC: Final = re.compile(_ARC_LINE, re.I)
_FIRST_LOOK: Final = 16 * 1024
_BLANKS: Final = 256


@dataclass
class ArchiveRecord:
    """A record whose block stands next in the stream.

    Attributes:
        offset: where it begins: a byte of the file; of a further record in a packed member, the
            member's first byte plus the bytes unpacked before it.
        kind: the WARC-Type in lower case, "" if there is none; of ARC "response", "arc_header".
        fields: the header.
        length: bytes of the block as announced; None if nothing usable is announced.
        stored: bytes of the block that were there; known after `finish`.
        wrong: what is wrong with its header; None if nothing is.
    """

    offset: int
    kind: str
    fields: Fields
    length: int | None
    stream: Unpacked
    wrong: str | None = None
    stored: int = 0
    claimed: int | None = None
    """The length in the header, where it was found to be wrong."""

    def read(self, size: int) -> bytes:
        """The next bytes of the block."""
        wanted = max(0, min(size, (self.length or 0) - self.stored))
        data = self.stream.read(wanted)
        while len(data) < wanted and self.stream.extend():
            data += self.stream.read(wanted - len(data))
        self.stored += len(data)
        return data

    def finish(self) -> None:
        """Goes behind the block and the blank lines: then it is known how it and its member end."""
        length = self.length or 0
        while self.stored < length:
            self.stored += self.stream.skip(length - self.stored)
            if self.stored < length and not self.stream.extend():
                break
        _skip_blanks(self.stream)

    @property
    def is_cut(self) -> bool:
        """Whether the archive holds fewer bytes of it than it announces."""
        return self.stored < (self.claimed or self.length or 0)


def records(
    stream: Unpacked, dialect: str, stop: int | None = None
) -> Iterator[ArchiveRecord | Defect]:
    """What a stream holds: records, and where no record was found in between.

    Each record is finished before the next is looked for. `stop` is where none begins any more.
    """
    begins = WARC_BEGINS if dialect == "warc" else ARC_BEGINS
    while True:
        _skip_blanks(stream)
        offset = stream.offset
        if stop is not None and offset >= stop:
            return
        start = stream.ahead(_FIRST_LOOK)
        if not start and not stream.extend():
            return
        if begins.match(start) is None:
            found = stream.find(_AGAIN[dialect])
            _skip_blanks(stream)
            skipped = f"no record begins there: {stream.offset - offset} bytes skipped"
            yield Defect("no-record", skipped, offset)
            if not found:
                return
            continue
        record = _read_header(stream, dialect)
        yield record
        record.finish()
        yield from _defects(record)


def _skip_blanks(stream: Unpacked) -> None:
    while (ahead := stream.ahead(_BLANKS)) and (blanks := len(ahead) - len(ahead.lstrip(b"\r\n"))):
        stream.skip(blanks)
        if blanks < len(ahead):
            return


def _read_header(stream: Unpacked, dialect: str) -> ArchiveRecord:
    offset = stream.offset
    first, fields, size, ends = _split(stream, dialect)
    stream.skip(size)
    if dialect == "arc":
        return _arc_record(stream, offset, first)
    length = fields.number("content-length")
    kind = fields.get("warc-type", "").lower()
    wrong = None
    if not ends:
        wrong = "its header is cut"
    elif length is None:
        wrong = "its Content-Length is missing or no number"
    elif not kind:
        wrong = "it has no WARC-Type"
    record = ArchiveRecord(offset, kind, fields, length, stream, wrong)
    _mend_length(record)
    return record


def _split(stream: Unpacked, dialect: str) -> tuple[str, Fields, int, bool]:
    if dialect == "arc":
        line = stream.ahead(LONGEST).partition(b"\n")[0] + b"\n"
        return line.decode("utf-8", "replace"), Fields(), len(line), True
    found = split(stream.ahead(_FIRST_LOOK))
    if not found[-1]:
        found = split(stream.ahead(LONGEST))
    while not found[-1] and found[2] < LONGEST and stream.extend():
        found = split(stream.ahead(LONGEST))
    return found


def _arc_record(stream: Unpacked, offset: int, line: str) -> ArchiveRecord:
    match = _ARC.fullmatch(line)
    if match is None:
        return ArchiveRecord(offset, "", Fields(), None, stream, "its header is no ARC header")
    kind = "arc_header" if match["url"].startswith("filedesc:") else "response"
    fields = Fields(
        {"warc-target-uri": match["url"], "warc-date": match["date"], "arc-type": match["type"]}
    )
    record = ArchiveRecord(offset, kind, fields, int(match["length"]), stream)
    _mend_length(record)
    return record


def _mend_length(record: ArchiveRecord) -> None:
    """Ends the block where the next record begins, if it would run over that.

    Only in plain archives, in which what follows can be looked at.
    """
    stream, length = record.stream, record.length
    if not isinstance(stream, Plain) or length is None or not stream.tape.can_seek:
        return
    begins = stream.offset
    dialect = "arc" if "arc-type" in record.fields else "warc"
    if begins + length <= stream.tape.end and _goes_on(stream, begins + length, dialect):
        return
    if stream.find(_AGAIN[dialect], length):
        end = stream.offset + 1
        blanks = stream.tape.glance(max(begins, end - 4), min(4, end - begins))
        record.length = end - begins - (len(blanks) - len(blanks.rstrip(b"\r\n")))
        record.claimed = length
    stream.tape.seek(begins)


def _goes_on(stream: Plain, end: int, dialect: str) -> bool:
    """Whether a block that ends there is followed by line breaks and a record or nothing."""
    following = stream.tape.glance(end - 1, _FIRST_LOOK)
    rest = following[1:].lstrip(b"\r\n")
    on_new_line = len(rest) < len(following) - 1 or following[:1] == b"\n"
    begins = WARC_BEGINS if dialect == "warc" else ARC_BEGINS
    return not rest or (on_new_line and begins.match(rest) is not None)


def _defects(record: ArchiveRecord) -> Iterator[Defect]:
    if record.claimed is not None:
        held = f"the record announces {record.claimed} bytes, but the next one begins in them"
        yield Defect("record-length", held, record.offset)
    elif record.is_cut:
        held = f"the record holds {record.stored} of {record.length} bytes"
        yield Defect("record-cut", held, record.offset)
