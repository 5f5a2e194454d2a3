"""Files, folders and standard input: HTML pages and plain texts, gzip or not."""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..bounds import MAX_BYTES
from ..document import Document, Kind
from ..report import ReportError, Source

_START: Final = 4096
_GZIP: Final = b"\x1f\x8b"
_PAGES: Final = frozenset({".html", ".htm", ".xhtml", ".shtml", ".mhtml", ".php", ".asp", ".aspx"})
_TEXTS: Final = frozenset({".txt", ".text", ".md", ".rst"})


@dataclass(frozen=True)
class Input:
    """A document with where it came from, or why there is none."""

    name: str
    document: Document | None = None
    source: Source | None = None
    errors: tuple[ReportError, ...] = ()


def read_path(path: str, *, kind: Kind | None = None, url: str | None = None) -> Iterator[Input]:
    """The documents of a file, of a folder (walked, in the order of the names), or of `-`."""
    if not path:
        yield Input(path, errors=(ReportError(code="unreadable", message="an empty file name"),))
    elif path == "-":
        yield _input("-", sys.stdin.buffer.read(MAX_BYTES + 1), kind, url)
    elif Path(path).is_dir():
        yield from _read_folder(Path(path), kind)
    else:
        yield _read_file(Path(path), _unicode(path), kind, url)


def _unicode(name: str) -> str:
    """A file's name for reports, which are Unicode; names need not be."""
    return os.fsencode(name).decode("utf-8", "replace")


def _read_folder(folder: Path, kind: Kind | None) -> Iterator[Input]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and _may_hold_article(path):
            yield _read_file(path, _unicode(str(path)), kind, None)


def _may_hold_article(path: Path) -> bool:
    """By name, or for a nameless type by how the file begins."""
    suffixes = [suffix.lower() for suffix in path.suffixes if suffix.lower() != ".gz"]
    if suffixes and suffixes[-1] in _PAGES | _TEXTS:
        return True
    try:
        with path.open("rb") as file:
            start = file.read(_START)
    except OSError:
        return True  # so that it is named as unreadable
    if start.startswith(_GZIP):
        start, _ = _inflate(start)
    start = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html"))


def _read_file(path: Path, name: str, kind: Kind | None, url: str | None) -> Input:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        return Input(name, errors=(ReportError(code="unreadable", message=f"{name}: {reason}"),))
    return _input(name, content, kind, url)


def _input(name: str, content: bytes, kind: Kind | None, url: str | None) -> Input:
    errors = []
    if content.startswith(_GZIP):
        content, whole = _inflate(content)
        if not whole:
            message = f"{name}: the gzip stream is cut or damaged after {len(content)} bytes"
            errors.append(ReportError(code="gzip-cut", message=message))
    if len(content) > MAX_BYTES:
        content = content[:MAX_BYTES]
        message = f"{name}: only the first {MAX_BYTES} bytes were read"
        errors.append(ReportError(code="too-long", message=message))
    document = Document(content, kind=kind, url=url, id=name)
    if document.is_binary:
        message = f"{name}: a binary file, no HTML or text"
        errors.append(ReportError(code="binary", message=message))
    return Input(name, document, source_of(document, name), tuple(errors))


def source_of(document: Document, path: str | None) -> Source:
    """Where a document that is a file of its own was read from."""
    return Source(path=path, format=document.kind, offset=None, digest=document.digest)


def _inflate(content: bytes) -> tuple[bytes, bool]:
    """A gzip stream's content, up to the limit, and whether it was whole."""
    parts, size = [], 0
    while content and size <= MAX_BYTES:
        stream = zlib.decompressobj(wbits=31)
        try:
            parts.append(stream.decompress(content, MAX_BYTES + 1 - size))
        except zlib.error:
            return b"".join(parts), False
        size += len(parts[-1])
        if not stream.eof:
            return b"".join(parts), size > MAX_BYTES
        content = stream.unused_data.lstrip(b"\0")
    return b"".join(parts), True
