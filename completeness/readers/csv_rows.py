"""Rows of CSV, where a broken one does not take the next ones with it."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from typing import Final, NamedTuple

from .lines import Line
from .streams import DamageError

MAX_ROW: Final = 32 << 20
"""Bytes of a row of several lines: a quote that is never closed would swallow the whole file."""


class Row(NamedTuple):
    """A row's values, or what is wrong with it, and the position after it."""

    stop: int
    values: list[str]
    broken: str | None = None


class _TooLongError(Exception):
    pass


def parse(lines: Iterator[Line], *, encoding: str, delimiter: str, width: int) -> Iterator[Row]:
    """The rows of these lines; of a broken one only its first line is given up.

    `width` is the number of columns, 0 if it is not known. A DamageError of the lines comes last.
    Text after a closing quote is let pass within a line only: across lines it tells that a quote
    was never closed, and took the next row's for its end.
    """
    csv.field_size_limit(max(csv.field_size_limit(), MAX_ROW))
    feed = _Feed(lines, encoding)
    reader = csv.reader(feed, delimiter=delimiter, strict=True)
    while True:
        feed.drawn.clear()
        feed.has_ended = False
        try:
            values = next(reader)
            broken = feed.defect() or _misfit(values, width)
        except StopIteration:
            break
        except csv.Error as error:
            values = [] if feed.has_ended else feed.leniently(delimiter)
            broken = None if values and len(values) == width else _told(error)
        except _TooLongError:
            values, broken = [], f"the row is longer than {MAX_ROW} bytes"
        if broken is not None:
            feed.give_back()
            reader = csv.reader(feed, delimiter=delimiter, strict=True)
        if values or broken is not None:
            yield Row(feed.position, values, broken)
    if feed.damage is not None:
        raise feed.damage


def _misfit(values: list[str], width: int) -> str | None:
    if not values or not width or len(values) == width:
        return None
    return f"the row has {len(values)} columns, the header {width}"


def _told(error: csv.Error) -> str:
    told = str(error)
    return "a quote is not closed" if "unexpected end" in told else f"its quotes are odd ({told})"


class _Feed:
    """Lines as text for the parser, which takes as many as a row needs."""

    def __init__(self, lines: Iterator[Line], encoding: str) -> None:
        self.lines = lines
        self.encoding = encoding
        self.waiting: deque[Line] = deque()
        self.drawn: list[Line] = []
        self.has_ended = False
        self.damage: DamageError | None = None
        self.position = 0

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> str:
        line = self.waiting.popleft() if self.waiting else self._next_line()
        self.drawn.append(line)
        start = self.drawn[0].position
        self.position = line.stop
        if line.content is None or line.stop - start > MAX_ROW:
            raise _TooLongError
        return line.content.decode(self.encoding, "replace")

    def _next_line(self) -> Line:
        try:
            return next(self.lines)
        except DamageError as error:
            self.damage = error
        except StopIteration:
            pass
        self.has_ended = True
        raise StopIteration

    def leniently(self, delimiter: str) -> list[str]:
        """The values of the row just taken, if it is one line that is a row by itself."""
        if len(self.drawn) != 1 or self.drawn[0].content is None:
            return []
        line = self.drawn[0].content.decode(self.encoding, "replace")
        rest = iter([line, "\0"])
        try:
            values = next(csv.reader(rest, delimiter=delimiter))
        except csv.Error:
            return []
        return values if next(rest, None) is not None and "\0" not in line else []

    def defect(self) -> str | None:
        """What is wrong with the row just taken, besides its columns."""
        if any(b"\0" in line.content for line in self.drawn if line.content is not None):
            return "the row holds NUL bytes"
        return None

    def give_back(self) -> None:
        """All but the first line of the row just taken are read anew."""
        first = self.drawn[0]
        self.waiting.extendleft(reversed(self.drawn[1:]))
        self.position = first.stop
        self.drawn.clear()
