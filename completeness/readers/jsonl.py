"""JSON lines, packed or not: an object a line."""

from __future__ import annotations

import json
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Final

from .fields import NoFieldError, find_fields
from .lines import MAX_LINE, Line, Source, line_ranges, lines
from .record import Options, Problem, Record, Span, shown
from .rows import Rows
from .streams import DamageError, chunks

_FORMAT: Final = "jsonl"
_SAMPLE: Final = 50
"""Lines in which the fields are looked for, and bytes after which no further one is."""
_SAMPLE_BYTES: Final = 8 << 20


class JsonlReader:
    """Reads `{"text": …, "url": …}` lines; fields are found in the first lines or told by options.

    Positions are bytes of the unpacked content. A packed file is unpacked once for planning and
    once by each reader that gets pieces of it in their order.
    """

    def __init__(self, path: str, options: Options) -> None:
        self.path = path
        self.options = options
        self._source = Source(Path(path))

    def spans(self) -> Iterator[Span | Problem]:
        """Pieces of about 4 MB of whole lines."""
        try:
            if next(chunks(Path(self.path)), b"")[:2] in (BOM_UTF16_LE, BOM_UTF16_BE):
                message = f"{shown(self.path)}: JSON lines in UTF-16; they must be UTF-8"
                yield Problem("encoding", message, shown(self.path))
                return
            _ = self._rows
            for start, stop, row in line_ranges(chunks(Path(self.path))):
                yield Span(self.path, _FORMAT, start, stop, row=row)
        except NoFieldError as error:
            yield no_field(self.path, error)
        except DamageError as error:
            yield Problem(error.code, str(error), shown(self.path), error.position)

    def read(self, span: Span) -> Iterator[Record | Problem]:
        """The rows of a piece; what can't be read is named by its line, and the rest goes on."""
        number = span.row - 1
        try:
            for number, line in enumerate(
                lines(self._source.between(span.start, span.stop), span.start), span.row
            ):
                if line.content is None or not line.content.isspace():
                    yield self._record(line, number)
        except DamageError as error:
            if span.stop is None or error.position < span.stop:
                yield Problem(error.code, str(error), shown(self.path), error.position)

    def _record(self, line: Line, number: int) -> Record:
        try:
            row = parsed(line.content)
        except ValueError as error:
            return self._rows.failed(str(error), number, line.position)
        return self._rows.record(row, number, line.position)

    @cached_property
    def _rows(self) -> Rows:
        fields = find_fields(list(islice(self._sample(), _SAMPLE)), self.options)
        return Rows(shown(self.path), _FORMAT, fields, self.options.kind)

    def _sample(self) -> Iterator[Mapping[str, object]]:
        try:
            for line in islice(lines(chunks(Path(self.path))), 2 * _SAMPLE):
                if line.position > _SAMPLE_BYTES:
                    return
                try:
                    row = parsed(line.content)
                except ValueError:
                    continue
                if isinstance(row, dict):
                    yield row
        except DamageError:
            return


def parsed(line: bytes | None) -> object:
    """A line's value.

    Raises:
        ValueError: it is no JSON, or too long; the message says which.
    """
    if line is None:
        raise ValueError(f"the line is longer than {MAX_LINE} bytes")
    try:
        return json.loads(line)
    except RecursionError as error:
        raise ValueError("the JSON is nested too deeply") from error
    except json.JSONDecodeError as error:
        what = error.msg.lower().removesuffix(" at")
        raise ValueError(f"no JSON ({what} at character {error.pos})") from error
    except UnicodeDecodeError as error:
        raise ValueError(f"no UTF-8 at byte {error.start} of the line") from error


def no_field(path: str, error: NoFieldError) -> Problem:
    """The one line for a data set whose fields are not known."""
    return Problem("no-text-field", f"{shown(path)}: {error}", path)
