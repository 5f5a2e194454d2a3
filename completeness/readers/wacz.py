"""`WaczReader`: the archives inside a WACZ, with the titles of its page lists."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cached_property
from typing import BinaryIO, Final

from .record import Options, Problem, Record, Span, shown
from .warc.archive import Archive
from .warc.packing import Unpacked
from .warc.reader import opened, read_piece
from .warc.tape import Tape
from .zips import LOCAL, Entry, entries

_ARCHIVE: Final = re.compile(r"archive/.+\.(?:warc|arc)(?:\.gz|\.zst|\.lz4)?", re.I)
_PAGES: Final = re.compile(r"pages/.+\.jsonl", re.I)
_OURS: Final = re.compile(rb"PK\x03\x04.{26}(?:datapackage|archive/|pages/|indexes/)", re.S)
_LINE: Final = 4 * 1024 * 1024
_TITLES: Final = 100_000
_TITLE: Final = 1000


def recognises(start: bytes, name: str) -> bool:
    """Whether a file that begins so is a WACZ; `name` tells where a zip's beginning does not."""
    is_zip = start.startswith(LOCAL)
    return name.lower().endswith(".wacz") or (is_zip and _OURS.search(start) is not None)


class WaczReader:
    """Reads the archives of a WACZ: in place where they are stored, else unpacked on the way.

    Page lists (`pages/*.jsonl`) give titles. What a browser rendered as text (`urn:text:`) is
    counted, not judged: the page's own response is.
    """

    def __init__(self, path: str, options: Options) -> None:
        self.path = path
        self.options = options

    def spans(self) -> Iterator[Span | Problem]:
        """Pieces of the archives inside, in the order in which the file holds them.

        Raises:
            InputError: the file can't be read, or a library is missing.
        """
        yield from self._problems()
        for name, entry in self._archives.items():
            with opened(self.path) as file:
                for start, stop in _archive(file, entry)[0].pieces():
                    yield Span(self.path, "wacz", start, stop, name)

    def read(self, span: Span) -> Iterator[Record | Problem]:
        """The records of a piece of an archive, and what is broken in it, in order.

        Raises:
            InputError: the file can't be read, or a library is missing.
        """
        entry = self._archives[span.member or ""]
        with opened(self.path) as file:
            archive, streams = _archive(file, entry)
            yield from read_piece(archive, shown(self.path), "wacz", span, self._titles)
            defect = streams[-1].defect
            if defect is not None:
                yield self._problem(defect.code, f"{entry.name}: {defect.message}", defect.offset)

    def _problem(self, code: str, message: str, offset: int | None = None) -> Problem:
        name = shown(self.path)
        return Problem(code, f"{name}: {message}", name, offset)

    @cached_property
    def _entries(self) -> tuple[list[Entry], str | None]:
        with opened(self.path) as file:
            return entries(file)

    @cached_property
    def _archives(self) -> dict[str, Entry]:
        """By name; of two with one name the first."""
        found: dict[str, Entry] = {}
        for entry in self._entries[0]:
            if _ARCHIVE.fullmatch(entry.name) and entry.unreadable is None:
                found.setdefault(entry.name, entry)
        return found

    def _problems(self) -> Iterator[Problem]:
        found, wrong = self._entries
        if wrong is not None:
            yield self._problem("zip-damaged", wrong)
        for entry in found:
            if entry.unreadable is not None:
                yield self._problem("zip-entry", f"{entry.name}: {entry.unreadable}", entry.start)
            elif self._archives.get(entry.name, entry) is not entry:
                yield self._problem("zip-entry", f"{entry.name}: a second one", entry.start)
        if not self._archives:
            yield self._problem("no-records", "it holds no archive that can be read")

    @cached_property
    def _titles(self) -> dict[str, str]:
        """The titles of the page lists by URL; lines that are broken tell none."""
        titles: dict[str, str] = {}
        with opened(self.path) as file:
            for entry in self._entries[0]:
                if _PAGES.fullmatch(entry.name) and entry.unreadable is None:
                    for line in _lines(entry.open(file)):
                        url, title = _page(line)
                        if url and title and title != url and len(titles) < _TITLES:
                            titles.setdefault(url, title)
        return titles


class _Entry:
    """A packed entry as a file that is read forwards."""

    def __init__(self, stream: Unpacked) -> None:
        self.read = stream.read

    def seekable(self) -> bool:
        return False

    def seek(self, offset: int, whence: int = 0, /) -> int:
        raise OSError(f"no seeking to {offset} from {whence}")

    def tell(self) -> int:
        raise OSError("no position")


def _archive(file: BinaryIO, entry: Entry) -> tuple[Archive, list[Unpacked]]:
    """An archive in the zip, and the entry's stream, the last one that was opened."""
    streams: list[Unpacked] = []

    def make(start: int) -> Tape:
        streams.append(entry.open(file))
        if entry.is_packed:
            return Tape(_Entry(streams[-1]), entry.start)
        return Tape(file, start, entry.stop)

    return Archive(make, entry.start), streams


def _lines(stream: Unpacked) -> Iterator[bytes]:
    """The lines of a page list; none that is longer than any page's."""
    rest = b""
    while piece := stream.read(_LINE):
        *lines, rest = (rest + piece).split(b"\n")
        yield from lines
        if len(rest) > _LINE:
            rest = b""
    yield rest


def _page(line: bytes) -> tuple[str | None, str | None]:
    """URL and title of a page."""
    try:
        page = json.loads(line)
    except (ValueError, RecursionError):
        return None, None
    if not isinstance(page, dict):
        return None, None
    url, title = page.get("url"), page.get("title")
    return (
        url if isinstance(url, str) else None,
        title.strip()[:_TITLE] if isinstance(title, str) else None,
    )
