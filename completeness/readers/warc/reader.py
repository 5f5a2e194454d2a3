"""`WarcReader`: the documents of a WARC, WET or ARC file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from typing import BinaryIO, Final, cast

from ..record import InputError, Options, Problem, Record, Span, shown
from .archive import Archive
from .documents import record_of
from .packing import Defect
from .tape import Tape

_NAMES: Final = (".warc", ".arc", ".wet", ".warc.gz", ".arc.gz", ".warc.zst", ".warc.lz4")
_TOLD: Final = 20
"""Of defects of one kind in a piece only so many are told singly."""


def recognises(start: bytes, name: str) -> bool:
    """Whether a file that begins so is an archive; `name` tells where the bytes do not."""

    try:
        return Archive(partial(Tape, BytesIO(start))).is_archive or name.lower().endswith(_NAMES)
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
            InputError: the file can't be read, or a library is missing.
        """
        with opened(self.path) as file:
            for start, stop in Archive(partial(Tape, file)).pieces():
                yield Span(self.path, "warc", start, stop)

    def read(self, span: Span) -> Iterator[Record | Problem]:
        """The records of a piece, and what is broken in it, in order.

        Raises:
            InputError: the file can't be read, or a library is missing.
        """
        with opened(self.path) as file:
            archive = Archive(partial(Tape, file))
            yield from read_piece(archive, shown(self.path), archive.dialect, span)


@contextmanager
def opened(path: str) -> Iterator[BinaryIO]:
    """An archive to read from.

    Raises:
        InputError: it can't be read, or a library is missing; the message names the file.
    """
    try:
        with open(path, "rb", buffering=0) as file:
            yield cast(BinaryIO, file)
    except InputError as error:
        raise InputError(error.code, f"{shown(path)}: {error}") from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise InputError("unreadable", f"{shown(path)}: {reason}") from error


def read_piece(
    archive: Archive, path: str, format: str, span: Span, titles: Mapping[str, str] | None = None
) -> Iterator[Record | Problem]:
    """The records and problems of a piece of an archive that is, or is in, the file `path`."""
    counts: dict[str, int] = {}
    found = False
    where = path if span.member is None else f"{path}: {span.member}"
    for item in archive.items(span.start, span.stop):
        if isinstance(item, Defect):
            counts[item.code] = counts.get(item.code, 0) + 1
            if counts[item.code] <= _TOLD:
                message = f"{where}: at byte {item.offset}: {item.message}"
                yield Problem(item.code, message, path, item.offset)
        else:
            found = True
            yield record_of(item, path, format, titles or {})
    for code, count in counts.items():
        if count > _TOLD:
            more = f"{where}: {count - _TOLD} more of the kind {code} after byte {span.start}"
            yield Problem(code, more, path, span.start)
    if not found and not counts and span.start == archive.begin:
        yield Problem("no-records", f"{where}: it holds no record", path, span.start)
