"""JSON files that hold articles: an array of rows (Wallabag's export), or one row."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from .fields import NoFieldError, find_fields
from .jsonl import no_field
from .lines import MAX_LINE, SPAN
from .record import Options, Problem, Record, Span, shown
from .rows import Rows
from .streams import DamageError, chunks

_FORMAT: Final = "json"
_SAMPLE: Final = 20
_SAMPLE_SIZE: Final = 8 << 20
_SPACE: Final = " \t\r\n"


class Element(NamedTuple):
    """A row and the number of characters that it takes in the file."""

    value: object
    size: int


class BrokenError(Exception):
    """From here on the file is no JSON, or a row is too long."""


class JsonReader:
    """Reads the rows of an array one after the other. Positions are the rows' numbers."""

    def __init__(self, path: str, options: Options) -> None:
        self.path = path
        self.options = options
        self._next = 0
        self._elements: Iterator[Element] = iter(())

    def spans(self) -> Iterator[Span | Problem]:
        """Pieces of about 4 MB; they are found by parsing the file."""
        start = at = size = 0
        try:
            _ = self._rows
            for at, element in enumerate(self._all(), 1):
                size += element.size
                if size >= SPAN:
                    yield Span(self.path, _FORMAT, start, at, row=start + 1)
                    start, size = at, 0
        except NoFieldError as error:
            yield no_field(self.path, error)
        except (BrokenError, DamageError) as error:
            if at > start:
                yield Span(self.path, _FORMAT, start, at, row=start + 1)
            code = error.code if isinstance(error, DamageError) else "json-damaged"
            name = shown(self.path)
            message = str(error) if isinstance(error, DamageError) else f"{name}: {error}"
            yield Problem(code, f"{message}; {at} rows stand before", shown(self.path))
        else:
            if at > start:
                yield Span(self.path, _FORMAT, start, at, row=start + 1)

    def read(self, span: Span) -> Iterator[Record | Problem]:
        """The rows of a piece."""
        if span.start < self._next or not self._next:
            self._elements, self._next = self._all(), 0
        stop = None if span.stop is None else span.stop - self._next
        try:
            for element in islice(self._elements, stop):
                self._next += 1
                if self._next > span.start:
                    yield self._rows.record(element.value, self._next, self._next)
        except (BrokenError, DamageError) as error:
            yield Problem("json-damaged", f"{shown(self.path)}: {error}", shown(self.path))

    @property
    def holds_articles(self) -> bool:
        """Whether the rows have fields that are known or told."""
        try:
            return bool(self._rows)
        except NoFieldError:
            return False

    def _all(self) -> Iterator[Element]:
        return elements(chunks(Path(self.path)))

    @cached_property
    def _rows(self) -> Rows:
        fields = find_fields(list(self._sample()), self.options)
        return Rows(shown(self.path), _FORMAT, fields, self.options.kind)

    def _sample(self) -> Iterator[Mapping[str, object]]:
        try:
            size = 0
            for element in islice(self._all(), _SAMPLE):
                if isinstance(element.value, Mapping):
                    yield element.value
                size += element.size
                if size > _SAMPLE_SIZE:
                    return
        except (BrokenError, DamageError):
            return  # told when the pieces are found


def elements(parts: Iterable[bytes]) -> Iterator[Element]:
    """The elements of an array, or the one value that is none; at most one is kept in memory.

    Raises:
        BrokenError: no JSON from here on.
        DamageError: from the parts.
    """
    buffer = _Buffer(parts)
    if buffer.peek() != "[":
        if buffer.peek():
            yield buffer.value()
        return
    buffer.take()
    if buffer.peek() == "]":
        return
    while True:
        yield buffer.value()
        mark = buffer.peek()
        if mark != ",":
            break
        buffer.take()
    if mark != "]":
        raise BrokenError("the JSON array does not end")


class _Buffer:
    """Text that grows as it is asked for."""

    def __init__(self, parts: Iterable[bytes]) -> None:
        self.parts = iter(parts)
        self.text = ""
        self.at = 0
        self.decode = codecs.getincrementaldecoder("utf-8-sig")("replace").decode
        self.parse = json.JSONDecoder().raw_decode

    def peek(self) -> str:
        """The next character that is no space; empty at the end."""
        while True:
            while self.at < len(self.text) and self.text[self.at] in _SPACE:
                self.at += 1
            if self.at < len(self.text):
                return self.text[self.at]
            if not self._grow(1):
                return ""

    def take(self) -> None:
        self.at += 1

    def value(self) -> Element:
        """The next value. It is tried anew when the text has doubled, so in linear time."""
        self.peek()
        while True:
            try:
                value, stop = self.parse(self.text, self.at)
            except json.JSONDecodeError as error:
                if len(self.text) - self.at > MAX_LINE or not self._grow(len(self.text) - self.at):
                    raise BrokenError(f"no JSON ({error.msg.lower()})") from error
            except (RecursionError, ValueError) as error:
                raise BrokenError(
                    "no JSON that can be read (too deep, or a number too long)"
                ) from error
            else:
                # A number may go on in what is not read yet.
                if stop < len(self.text) or not self._grow(1):
                    size, self.at = stop - self.at, stop
                    return Element(value, size)

    def _grow(self, size: int) -> bool:
        """Reads on by at least `size` characters, if there are so many; False at the end."""
        parts = [self.text[self.at :]]
        self.at = 0
        grown = 0
        while grown < size:
            part = next(self.parts, None)
            if part is None:
                break
            parts.append(self.decode(part))
            grown += len(parts[-1])
        self.text = "".join(parts)
        return grown > 0
