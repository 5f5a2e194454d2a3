"""Neighbouring rows on their way from a worker to the parent."""

from __future__ import annotations

import time
from typing import Final

from .parts import Chunk
from .task import Task

_ROWS: Final = 256
_BYTES: Final = 2 * 1024 * 1024
_SECONDS: Final = 0.5
"""A frame is sent when it has so many rows or bytes, or is so old."""


class Batch:
    """The rows of one task: packed and sent from time to time."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self.next = task.start
        self.sent = 0
        self._begin()

    def _begin(self) -> None:
        self.lines: list[bytes] = []
        self.bytes = 0
        self.records = self.documents = self.reused = self.inherits = 0
        self.since = time.monotonic()

    def add(self, line: bytes) -> None:
        """Takes one row."""
        self.lines.append(line)
        self.bytes += len(line)

    @property
    def counted(self) -> int:
        """Documents of the task so far, judged or failed."""
        return self.sent + self.documents

    @property
    def taken(self) -> int:
        """Rows of the task so far."""
        return self.next + len(self.lines) - self.task.start

    @property
    def is_full(self) -> bool:
        """Whether it is time to send."""
        if not self.lines:
            return False
        old = time.monotonic() - self.since > _SECONDS
        return old or len(self.lines) >= _ROWS or self.bytes >= _BYTES

    def take(self, *, end: bool) -> tuple[Chunk, bytes]:
        """The rows so far; then it is empty."""
        chunk = Chunk(
            input=self.task.input,
            span=self.task.number,
            n=self.next,
            rows=len(self.lines),
            end=end,
            documents=self.documents,
            reused=self.reused,
            inherits=self.inherits,
            records=self.records,
        )
        lines = b"".join(self.lines)
        self.next += len(self.lines)
        self.sent += self.documents
        self._begin()
        return chunk, lines
