"""An input to the reader that reads it, chosen by content."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Final

from .omnivore import is_export
from .record import InputError, Options, Reader, Span, reason_of, shown
from .skipped import Skipped
from .sniff import START, Recognised, promises_text, recognise
from .streams import read_start

_READERS: Final = {
    "folder": ("folder", "FolderReader"),
    "page": ("pages", "PageReader"),
    "jsonl": ("jsonl", "JsonlReader"),
    "json": ("json_file", "JsonReader"),
    "csv": ("table", "TableReader"),
    "parquet": ("parquet", "ParquetReader"),
    "omnivore": ("omnivore", "OmnivoreReader"),
    "urls": ("url_list", "UrlListReader"),
    "warc": ("warc", "WarcReader"),
    "wacz": ("wacz", "WaczReader"),
}
"""Modules of this package with their readers; they are imported when they are needed."""
_ARCHIVES: Final = ("warc", "wacz")
_BINARY: Final = frozenset({Skipped.BINARY, Skipped.PDF, Skipped.IMAGE, Skipped.FONT, Skipped.ZIP})


def open_reader(path: str, options: Options) -> Reader:
    """The reader of a file or folder.

    Raises:
        InputError: it is not found, can't be read, is of no known format, or needs an extra.
    """
    name = shown(path)
    file = Path(path)
    try:
        if file.is_dir():
            return reader_of("omnivore" if is_export(file) else "folder", path, options)
        if file.exists() and not file.is_file():
            raise InputError("unreadable", f"{name}: neither a file nor a folder")
        found = format_of(file, alone=True)
    except (OSError, ValueError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else str(error).lower()
        raise InputError("unreadable", f"{name}: {reason}") from error
    if found.format is None:
        raise _no_text(file, found)
    return reader_of(found.format, path, options)


def reader_for(span: Span, options: Options) -> Reader:
    """The reader that a span names, for a worker.

    It is kept from one span to the next of the same file: readers of packed files go on where the
    last piece ended, where a new one would unpack all that comes before.
    """
    return _kept(span.path, span.format, options)


@lru_cache(maxsize=1)
def _kept(path: str, format: str, options: Options) -> Reader:
    return reader_of(format, path, options)


def reader_of(format: str, path: str, options: Options) -> Reader:
    """A reader by its format's name.

    Raises:
        InputError: an extra is missing.
    """
    module, reader = _READERS[format]
    found: Reader = getattr(import_module(f".{module}", __package__), reader)(path, options)
    return found


def format_of(file: Path, *, alone: bool) -> Recognised:
    """What a file is.

    Raises:
        OSError: it can't be read.
        InputError: zstd is not installed, nothing of the file can be unpacked, or its name is that
            of a page or a text and its content is none.
    """
    with file.open("rb") as stream:
        packed = stream.read(START)
    start, damage = read_start(file, START)
    for archive in _ARCHIVES:
        module = import_module(f".{archive}", __package__)
        if any(module.recognises(content, file.name) for content in (packed, start)):
            return Recognised(archive)
    if damage is not None and not start:
        raise InputError("binary", f"{damage}, nothing of it can be unpacked")
    found = recognise(start, file.name, alone=alone)
    if found.format == "zip":
        found = Recognised("omnivore") if is_export(file) else Recognised(None, Skipped.ZIP)
    if found.skipped in _BINARY and promises_text(file.name):
        raise _no_text(file, found)
    return found


def _no_text(file: Path, found: Recognised) -> InputError:
    message = f"{shown(str(file))}: a binary file ({found.skipped}), no HTML or text"
    return InputError("binary", message)
