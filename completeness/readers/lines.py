"""Lines of files with where they stand; the same whether a file is packed or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from .streams import DamageError, chunks, is_packed

MAX_LINE: Final = 64 << 20
"""A longer line is not loaded, in bytes."""
SPAN: Final = 4 << 20
"""About so many bytes are a piece of work."""


class Line(NamedTuple):
    """A line with its end, and the positions of its first byte and after its last one.

    The content is None if it is too long.
    """

    position: int
    stop: int
    content: bytes | None


class LineRange(NamedTuple):
    """Neighbouring lines: their bytes, and the number of the first one, from 1."""

    start: int
    stop: int
    row: int


class Source:
    """A file read forwards, now here, now there: what is packed is unpacked once, if pieces are
    asked for in their order."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._position = 0
        self._chunks: Iterator[bytes] | None = None
        self._rest = b""

    def between(self, start: int, stop: int | None) -> Iterator[bytes]:
        """The unpacked content from `start` to `stop`. Raises as `chunks` does."""
        if self._chunks is None or start != self._position:
            self._go_to(start)
        assert self._chunks is not None
        while stop is None or self._position < stop:
            if not self._rest:
                self._rest = next(self._chunks, b"")
                if not self._rest:
                    return
            size = len(self._rest) if stop is None else stop - self._position
            chunk, self._rest = self._rest[:size], self._rest[size:]
            self._position += len(chunk)
            yield chunk

    def _go_to(self, start: int) -> None:
        if self._chunks is None or start < self._position or not is_packed(self.path):
            self._chunks, self._rest = chunks(self.path, start=start), b""
            self._position = start
            return
        for _ in self.between(self._position, start):
            pass


def lines(parts: Iterable[bytes], position: int = 0) -> Iterator[Line]:
    """The lines of a content that begins at `position`; a DamageError comes after the last one."""
    kept: list[bytes] = []
    size = 0
    damage: DamageError | None = None
    source = iter(parts)
    while True:
        try:
            chunk = next(source, b"")
        except DamageError as error:
            chunk, damage = b"", error
        if not chunk:
            break
        begin = 0
        while begin < len(chunk):
            end = chunk.find(b"\n", begin) + 1
            piece = chunk[begin : end or len(chunk)]
            size += len(piece)
            if size <= MAX_LINE:
                kept.append(piece)
            else:
                kept.clear()
            begin += len(piece)
            if end:
                line = Line(position, position + size, _joined(kept) if size <= MAX_LINE else None)
                position, size = line.stop, 0
                yield line
    if size:
        yield Line(position, position + size, _joined(kept) if size <= MAX_LINE else None)
    if damage is not None:
        raise damage


def _joined(kept: list[bytes]) -> bytes:
    """The pieces as one; they are let go, since they may be large."""
    line = b"".join(kept)
    kept.clear()
    return line


def line_ranges(parts: Iterable[bytes]) -> Iterator[LineRange]:
    """The content in pieces of whole lines; a DamageError comes after the last one."""
    start = position = 0
    row = rows = 1
    damage: DamageError | None = None
    source = iter(parts)
    while True:
        try:
            chunk = next(source, b"")
        except DamageError as error:
            chunk, damage = b"", error
        if not chunk:
            break
        counted = 0
        while position + len(chunk) - start >= SPAN:
            cut = chunk.find(b"\n", max(0, start + SPAN - 1 - position)) + 1
            if not cut:
                break
            rows += chunk.count(b"\n", counted, cut)
            counted = cut
            yield LineRange(start, position + cut, row)
            start, row = position + cut, rows
        rows += chunk.count(b"\n", counted)
        position += len(chunk)
    if position > start:
        yield LineRange(start, position, row)
    if damage is not None:
        raise damage
