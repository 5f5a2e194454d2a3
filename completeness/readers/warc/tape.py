"""A stretch of a file that is read forwards."""

from __future__ import annotations

import re
from typing import Final, Protocol

CHUNK: Final = 16 * 1024
"""Bytes that are read at a time."""
_LOOK: Final = 1 << 20
OVERLAP: Final = 64
"""No pattern that is looked for is longer, or it is not found across two looks."""


class Readable(Protocol):
    """A binary file."""

    def read(self, size: int, /) -> bytes: ...
    def seek(self, offset: int, whence: int = ..., /) -> int: ...
    def tell(self) -> int: ...
    def seekable(self) -> bool: ...


class Tape:
    """The bytes of a file from `start` to `stop`, or to its end; offsets are the file's own.

    A file that can't seek stands at `start` already, whatever number that is.
    """

    def __init__(self, file: Readable, start: int = 0, stop: int | None = None) -> None:
        self._file = file
        self._stop = stop
        self._buffer = b""
        self._at = 0
        self._next = start
        self.can_seek = file.seekable()
        if self.can_seek:
            file.seek(start)

    @property
    def offset(self) -> int:
        """Where the next byte stands."""
        return self._next - len(self._buffer) + self._at

    @property
    def end(self) -> int:
        """Where the stretch ends; only where the file can seek."""
        if self._stop is None:
            here = self._file.tell()
            self._stop = self._file.seek(0, 2)
            self._file.seek(here)
        return self._stop

    def seek(self, offset: int) -> None:
        """Goes to an offset, which may lie behind."""
        kept = offset - (self._next - len(self._buffer))
        if 0 <= kept <= len(self._buffer):
            self._at = kept
        else:
            self._buffer, self._at, self._next = b"", 0, offset
            self._file.seek(offset)

    def ahead(self, size: int = 1) -> memoryview:
        """At least `size` bytes from here on without taking them; fewer only at the end."""
        while len(self._buffer) - self._at < size:
            more = self._read(max(CHUNK, size))
            if not more:
                break
            self._buffer = self._buffer[self._at :] + more
            self._at = 0
            self._next += len(more)
        return memoryview(self._buffer)[self._at :]

    def _read(self, size: int) -> bytes:
        if self._stop is not None:
            size = min(size, self._stop - self._next)
        return self._file.read(size) if size > 0 else b""

    def glance(self, offset: int, size: int) -> bytes:
        """Bytes elsewhere; this goes nowhere. Only where the file can seek."""
        first = self._next - len(self._buffer)
        if first <= offset and offset + size <= self._next:
            return self._buffer[offset - first : offset - first + size]
        self._file.seek(offset)
        data = self._file.read(min(size, max(0, self.end - offset)))
        self._file.seek(self._next)
        return data

    def take(self, size: int) -> int:
        """Goes on by so many bytes; how many there were."""
        before = self.offset
        held = len(self._buffer) - self._at
        if size > held + CHUNK and self.can_seek:
            self.seek(max(before, min(before + size, self.end)))
            return self.offset - before
        while size > 0 and (ahead := len(self.ahead())):
            step = min(size, ahead)
            self._at += step
            size -= step
        return self.offset - before

    def find(self, pattern: re.Pattern[bytes], within: int | None = None) -> bool:
        """Goes to the next match that begins within so many bytes; else behind them."""
        stop = self.offset + within if within is not None else None
        while (stop is None or self.offset < stop) and (ahead := self.ahead(_LOOK)):
            match = pattern.search(ahead)
            if match is not None and (stop is None or self.offset + match.start() < stop):
                self._at += match.start()
                return True
            # What may begin at the end of this look is left for the next.
            passed = len(ahead) - (0 if len(ahead) < _LOOK else OVERLAP)
            self.take(passed if stop is None else min(passed, stop - self.offset))
        return False
