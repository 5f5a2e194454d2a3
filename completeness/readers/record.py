"""What readers yield: records to judge or to count, and what is wrong with an input."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from ..document import Document, Kind
from ..report import ReportError


class InputError(Exception):
    """An input can't be read at all: not found, not recognised, or an extra is missing.

    `code` is a stable word for programs; the message is one line that names the input and says
    what to do.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def shown(path: str) -> str:
    """A file's name for reports, which are Unicode; names need not be."""
    return os.fsencode(path).decode("utf-8", "replace")


def reason_of(error: OSError) -> str:
    """Why a file can't be read, in the system's words."""
    return (error.strerror or str(error)).lower()


@dataclass(frozen=True, slots=True)
class Original:
    """Whose payload a revisit record stands for; what is unknown is None.

    `digest` is the payload digest as the archive writes it (`sha1:…` in base 32, usually).
    """

    digest: str | None
    url: str | None
    captured_at: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record of an input: one of `document`, `inherits`, `skipped`, `failed` tells its fate.

    Attributes:
        path: the input as given, or as found below a folder.
        format: "html", "text", "warc", "wacz", "jsonl", "parquet", …
        offset: where the record begins: a byte offset (of compressed JSON lines, in what they
            unpack to), of Parquet and CSV the row's number, from 1.
        payload_digest: as the archive writes it, for revisits that refer to it.
        document: what is to be judged.
        errors: what went wrong while the document was read, for its report.
        inherits: a revisit, whose verdict is its original's.
        skipped: why it is counted and not judged: "request", "image", "redirect", "pdf", …
        failed: why it could not be read; one clear line.
    """

    path: str
    format: str
    offset: int | None = None
    id: str | None = None
    url: str | None = None
    captured_at: str | None = None
    payload_digest: str | None = None
    document: Document | None = None
    errors: tuple[ReportError, ...] = ()
    inherits: Original | None = None
    skipped: str | None = None
    failed: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A defect of an input itself, told once: a cut member, a file without records, a bad name.

    `code` is a stable word for programs ("gzip-cut"); `message` is one line that names the file;
    `offset` the byte where it was seen.
    """

    code: str
    message: str
    path: str
    offset: int | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A run of neighbouring records that is read, judged and stored as one piece of work.

    `start` and `stop` are the reader's own positions (bytes, rows, or entries); `stop` None reads
    to the end. `member` names the file inside a container (a WARC in a WACZ, a folder below the
    folder). `row` is the number of the first row, from 1, where rows are numbered.
    """

    path: str
    format: str
    start: int = 0
    stop: int | None = None
    member: str | None = None
    row: int = 1


class Reader(Protocol):
    """Reads one input; made anew, from its path and options alone, in every worker."""

    def spans(self) -> Iterator[Span | Problem]:
        """The input in pieces, in order: cheap, without keeping the input in memory."""
        ...

    def read(self, span: Span) -> Iterator[Record | Problem]:
        """The records of one piece, in order."""
        ...


@dataclass(frozen=True, slots=True)
class Options:
    """What a user may say about inputs; fields that are None are found by themselves.

    `kind` is how single pages and texts are read, `url` where a single one was captured.
    """

    text_field: str | None = None
    html_field: str | None = None
    url_field: str | None = None
    id_field: str | None = None
    title_field: str | None = None
    language_field: str | None = None
    date_field: str | None = None
    kind: Kind | None = None
    url: str | None = None
    online: bool = False
    allow_private: bool = False
