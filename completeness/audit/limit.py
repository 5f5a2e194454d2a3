"""`--limit`: when the first pieces of a run hold as many documents as were asked for."""

from __future__ import annotations

from collections import deque

from .parts import Chunk

Place = tuple[int, int]


class Limit:
    """Follows how many documents the finished pieces at the run's beginning hold.

    Pieces are done in any order, but the first documents are those of the first pieces.
    """

    def __init__(self, documents: int | None) -> None:
        self._documents = documents
        self._expected: deque[Place] = deque()
        self._found: dict[Place, int] = {}
        self._ended: set[Place] = set()
        self._sum = 0

    def expect(self, piece: Place) -> None:
        """Takes the next piece of the plan."""
        if self._documents is not None:
            self._expected.append(piece)
            self._advance()

    def add(self, chunk: Chunk) -> None:
        """Takes stored rows."""
        if self._documents is not None:
            piece = chunk.input, chunk.span
            self._found[piece] = self._found.get(piece, 0) + chunk.documents
            if chunk.end:
                self._ended.add(piece)
            self._advance()

    def _advance(self) -> None:
        while self._expected and self._expected[0] in self._ended:
            self._sum += self._found.pop(self._expected.popleft(), 0)

    @property
    def is_reached(self) -> bool:
        """Whether nothing more is needed."""
        return self._documents is not None and self._sum >= self._documents
