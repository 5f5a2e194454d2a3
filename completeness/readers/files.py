"""What `check` reads: documents of files, folders, archives, data sets, and standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from ..bounds import MAX_BYTES
from ..document import Document, Kind
from ..report import ReportError, Source
from .pages import PageReader, page_record
from .recognise import open_reader, reader_for
from .record import InputError, Options, Problem, Reader, Record, Span, shown
from .sniff import START
from .streams import read_packed


@dataclass(frozen=True)
class Input:
    """A document with where it came from, or why there is none."""

    name: str
    document: Document | None = None
    source: Source | None = None
    errors: tuple[ReportError, ...] = ()


def read_path(path: str, *, kind: Kind | None = None, url: str | None = None) -> Iterator[Input]:
    """The documents of a file, of a folder (walked, in the order of the names), or of `-`."""
    options = Options(kind=kind, url=url)
    name = shown(path)
    if not path:
        yield _unread(path, "unreadable", "an empty file name")
    elif path == "-":
        yield from _inputs(_stream_record(sys.stdin.buffer, "-", options))
    elif _is_pipe(path):
        with Path(path).open("rb") as file:
            yield from _inputs(_stream_record(file, name, options))
    else:
        try:
            reader: Reader = open_reader(path, options)
        except InputError as error:
            if error.code != "binary":
                yield _unread(name, error.code, str(error))
                return
            reader = PageReader(path, options)
        for piece in reader.spans():
            yield from _read_piece(piece, options)


def _read_piece(piece: Span | Problem, options: Options) -> Iterator[Input]:
    if isinstance(piece, Problem):
        yield from _inputs(piece)
        return
    try:
        for record in reader_for(piece, options).read(piece):
            yield from _inputs(record)
    except InputError as error:
        yield _unread(shown(piece.path), error.code, str(error))


def _inputs(record: Record | Problem) -> Iterator[Input]:
    """What is judged or told; what is only counted is left out."""
    if isinstance(record, Problem):
        yield _unread(shown(record.path), record.code, record.message)
    elif record.failed is not None:
        yield _unread(record.path, "unreadable", record.failed)
    elif record.document is not None:
        document = record.document
        source = Source(
            path=record.path, format=record.format, offset=record.offset, digest=document.digest
        )
        yield Input(_name(record), document, source, record.errors)


def _name(record: Record) -> str:
    name = record.id or record.path
    return name if name.startswith(record.path) else f"{record.path}: {name}"


def _unread(name: str, code: str, message: str) -> Input:
    return Input(name, errors=(ReportError(code=code, message=message),))


def _is_pipe(path: str) -> bool:
    try:
        return Path(path).exists() and not (Path(path).is_file() or Path(path).is_dir())
    except (OSError, ValueError):
        return False


def _stream_record(stream: BinaryIO, name: str, options: Options) -> Record:
    """The one document in what can be read only once."""
    packed = stream.read(MAX_BYTES + 1)
    content, damage = read_packed(BytesIO(packed), name, MAX_BYTES + 1)
    return page_record(content or packed[:START], name, options, damage=damage)
