"""The pieces of work of a run, in order: found in a thread, while others are done."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ..readers.recognise import open_reader
from ..readers.record import InputError, Options, Problem, Span, reason_of, shown

_AHEAD: Final = 100_000
"""Pieces that may wait: some 30 MB; where an archive has fewer, the time left is known soon."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A span with its place: the input's index, the span's in it, and its index in the run."""

    input: int
    number: int
    ordinal: int
    path: str
    span: Span


class Plan:
    """Spans of all inputs, in order.

    `known` counts those found so far, `complete` says that there are no more.
    """

    def __init__(
        self, inputs: Sequence[str], options: Options, shard: tuple[int, int] | None
    ) -> None:
        self.known = 0
        self.complete = False
        self._inputs = inputs
        self._options = options
        self._shard = shard
        self._found: queue.Queue[Piece | tuple[int, Problem] | None] = queue.Queue(_AHEAD)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="plan", daemon=True)
        self._thread.start()

    def take(self) -> Piece | tuple[int, Problem] | None:
        """The next one, or a problem of an input.

        None if there is none now; for good if it is `complete`.
        """
        try:
            found = self._found.get_nowait()
        except queue.Empty:
            return None
        if found is None:
            self.complete = True
        return found

    def wait(self, seconds: float) -> None:
        """Waits until there may be one."""
        if not self.complete and self._found.empty():
            threading.Event().wait(seconds)

    @property
    def is_counted(self) -> bool:
        """Whether `known` counts all."""
        return not self._thread.is_alive()

    def close(self) -> None:
        """Ends the thread."""
        self._stop.set()
        while self._thread.is_alive():
            self.take()
            self._thread.join(0.01)

    def _run(self) -> None:
        for found in self._pieces():
            if self._stop.is_set():
                return
            self._found.put(found)
        self._found.put(None)

    def _pieces(self) -> Iterator[Piece | tuple[int, Problem]]:
        ordinal = 0
        for index, path in enumerate(self._inputs):
            number = 0
            for found in self._spans(path):
                if isinstance(found, Problem):
                    if self._shard is None or self._shard[0] == 1:
                        yield index, found
                    continue
                if self._is_ours(ordinal):
                    self.known += 1
                    yield Piece(index, number, ordinal, path, found)
                number += 1
                ordinal += 1

    def _is_ours(self, ordinal: int) -> bool:
        return self._shard is None or ordinal % self._shard[1] == self._shard[0] - 1

    def _spans(self, path: str) -> Iterator[Span | Problem]:
        try:
            yield from open_reader(path, self._options).spans()
        except InputError as error:
            yield Problem(error.code, str(error), shown(path))
        except OSError as error:
            yield Problem("unreadable", f"{shown(path)}: {reason_of(error)}", shown(path))
        except Exception as error:
            reason = f"{type(error).__name__}: {error}"
            message = f"{shown(path)}: internal error: {reason}"
            yield Problem("internal-error", message, shown(path))
