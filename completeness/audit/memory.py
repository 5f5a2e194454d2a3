"""How much memory a worker takes, and how much one document may take on top."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

_MIB: Final = 1 << 20
_GROWTH: Final = 128 * _MIB
"""A worker that keeps so much more than at its first document ends and is followed by a new one."""


class Memory:
    """Of this process; measured on Linux only.

    `has_grown` says that it should end soon, `is_short` that it ran out of memory and ends now.
    """

    def __init__(self, limit: int) -> None:
        """`limit` is in MiB."""
        self.has_grown = False
        self.is_short = False
        self._limit = limit * _MIB
        self._first: int | None = None
        self._lift: Callable[[], None] | None = None
        self._page = os.sysconf("SC_PAGE_SIZE") if Path("/proc/self/statm").exists() else 0

    def measure(self) -> None:
        """Looks at the process after a record."""
        if not self._page:
            return
        _, resident = self._sizes()
        if self._first is None:
            self._first = resident
        elif resident - self._first > _GROWTH:
            self.has_grown = True

    def limit(self) -> None:
        """From here on the process may take so much more; beyond that it gets a MemoryError."""
        if self._page:
            self._set(self._sizes()[0] + self._limit)

    def unlimit(self) -> None:
        """Lifts the limit: reading has bounds of its own. Takes no memory, there may be none."""
        if self._lift is not None:
            self._lift()

    def _set(self, size: int) -> None:
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        if hard != resource.RLIM_INFINITY and size > hard:
            size = hard
        self._lift = partial(resource.setrlimit, resource.RLIMIT_AS, (hard, hard))
        resource.setrlimit(resource.RLIMIT_AS, (size, hard))

    def _sizes(self) -> tuple[int, int]:
        """Virtual and resident size, in bytes."""
        with open("/proc/self/statm", "rb", buffering=0) as file:
            virtual, resident = file.read(64).split(maxsplit=2)[:2]
        return int(virtual) * self._page, int(resident) * self._page
