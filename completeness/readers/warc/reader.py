"""`WarcReader`: the documents of a WARC, WET or ARC file."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import chain, pairwise
from typing import Final

from ..record import InputError, Options, Problem, Record, Span
from .archive import Archive
from .documents import record_of
from .packing import Defect
from .tape import Tape

_NAMES: Final = (".warc", ".arc", ".wet", ".warc.gz", ".arc.gz", ".warc.zst", ".warc.lz4")
_TOLD: Final = 20
"""Of defects of one kind in a piece only so many are told singly."""


def recognises(start: bytes, name: str) -> bool:
    """Whether a file that begins so is an archive; `name` tells where the bytes do not."""

    def make(offset: int) -> Tape:
        return Tape(BytesIO(start), offset)

    try:
        return Archive(make).is_archive or name.lower().endswith(_NAMES)
    except InputError:
        return name.lower().endswith(_NAMES)


class WarcReader:
    """Reads an archive, WARC or ARC, plain or packed as gzip, zstd or lz4."""

    def __init__(self, path: str, options: Options) -> None:
        self.path = path
        self.options = options

    def spans(self) -> Iterator[Span | Problem]:
        """Pieces of about a MiB (packed) or some MiB (plain), found without unpacking.

        Raises:
            InputError: a library is missing.
            OSError: the file can't be read.
        """
        with open(self.path, "rb", buffering=0) as file:
            archive = Archive(lambda start: Tape(file, start))
            for start, stop in pairwise(chain(archive.pieces(), [None])):
                yield Span(self.path, archive.dialect, start or 0, stop)

    def read(self, span: Span) -> Iterator[Record | Problem]:
        """The records of a piece, and what is broken in it, in order."""
        with open(self.path, "rb", buffering=0) as file:
            archive = Archive(lambda start: Tape(file, start))
            yield from read_items(archive, self.path, archive.dialect, span)


def read_items(archive: Archive, path: str, format: str, span: Span) -> Iterator[Record | Problem]:
    """The records and problems of a piece of an archive that is, or is in, the file `path`."""
    counts: dict[str, int] = {}
    found = False
    where = path if span.member is None else f"{path}: {span.member}"
    for item in archive.items(span.start, span.stop):
        if isinstance(item, Defect):
            counts[item.code] = counts.get(item.code, 0) + 1
            if counts[item.code] <= _TOLD:
                yield Problem(item.code, f"{where}: {item.message}", path, item.offset)
        else:
            found = True
            yield record_of(item, path, format)
    for code, count in counts.items():
        if count > _TOLD:
            more = f"{where}: {count - _TOLD} more of the same after byte {span.start}: {code}"
            yield Problem(code, more, path, span.start)
    if not found and span.start == 0:
        yield Problem("no-records", f"{where}: no record could be read", path, 0)
