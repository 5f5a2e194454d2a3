"""A stretch of a file that is read forwards."""

from __future__ import annotations

import re
from typing import BinaryIO, Final

CHUNK: Final = 16 * 1024
"""Bytes that are read at a time."""
_LOOK: Final = 1 << 20
OVERLAP: Final = 64
"""No pattern that is looked for is longer."""


class Tape:
    """Bytes of a file from `start` on, at most to `stop`; offsets count from `base`.

    A file inside a container is a tape with the `base` of its first byte, and `size`.
    """

    def __init__(
        self, file: BinaryIO, start: int = 0, *, base: int = 0, size: int | None = None
    ) -> None:
        self._file = file
        self._base = base
        self._size = size
        self._buffer = b""
        self._at = 0
        self._next = start
        self.can_seek = file.seekable()
        if self.can_seek:
            file.seek(base + start)

    @property
    def offset(self) -> int:
        """Where the next byte stands."""
        return self._next - len(self._buffer) + self._at

    def seek(self, offset: int) -> None:
        """Goes to an offset, which may lie behind."""
        kept = offset - (self._next - len(self._buffer))
        if 0 <= kept <= len(self._buffer):
            self._at = kept
        else:
            self._buffer, self._at, self._next = b"", 0, offset
            self._file.seek(self._base + offset)

    def ahead(self, size: int = 1) -> memoryview:
        """At least `size` bytes from here on without taking them; fewer only at the end."""
        while len(self._buffer) - self._at < size:
            wanted = max(CHUNK, size)
            if self._size is not None:
                wanted = min(wanted, self._size - self._next)
            more = self._file.read(wanted) if wanted > 0 else b""
            if not more:
                break
            self._buffer = self._buffer[self._at :] + more
            self._at = 0
            self._next += len(more)
        return memoryview(self._buffer)[self._at :]

    def glance(self, offset: int, size: int) -> bytes:
        """Bytes elsewhere; this goes nowhere. Only where the file can seek."""
        first = self._next - len(self._buffer)
        if first <= offset and offset + size <= self._next:
            return self._buffer[offset - first : offset - first + size]
        self._file.seek(self._base + max(0, offset))
        data = self._file.read(min(size, max(0, self.length - offset)))
        self._file.seek(self._base + self._next)
        return data

    def take(self, size: int) -> int:
        """Goes on by so many bytes; how many there were."""
        held = len(self._buffer) - self._at
        if size <= held:
            self._at += size
            return size
        before = self.offset
        if self.can_seek and size > held + CHUNK:
            size = min(size, max(0, self.length - before))
            self.seek(before + size)
            return size
        while size > 0 and (ahead := len(self.ahead())):
            step = min(size, ahead)
            self._at += step
            size -= step
        return self.offset - before

    @property
    def length(self) -> int:
        """Bytes of the whole stretch; only where the file can seek."""
        if self._size is None:
            here = self._file.tell()
            self._size = self._file.seek(0, 2) - self._base
            self._file.seek(here)
        return self._size

    def find(self, pattern: re.Pattern[bytes], within: int) -> bool:
        """Goes to the next match that begins within so many bytes; else behind them."""
        end = self.offset + within
        while self.offset < end and (ahead := self.ahead(_LOOK)):
            match = pattern.search(ahead)
            if match is not None and self.offset + match.start() < end:
                self._at += match.start()
                return True
            # What may begin at the end of this look is left for the next.
            kept = 0 if len(ahead) < _LOOK else OVERLAP
            self.take(min(len(ahead) - kept, end - self.offset))
        return False
