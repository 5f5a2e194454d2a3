"""CSV and TSV, packed or not: a row a document, the first line names the columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Final

from ..decode import decode
from .csv_rows import Row, parse
from .fields import NoFieldError, find_fields
from .jsonl import no_field
from .lines import SPAN, Source, lines
from .record import Options, Problem, Record, Span, shown
from .rows import Rows
from .sniff import START, delimiter_of
from .streams import DamageError, chunks, read_start

_FORMAT: Final = "csv"
_SAMPLE: Final = 50


class TableReader:
    """Reads rows; those that are broken are named by their number (from 1, below the header).

    Positions of pieces are bytes of the unpacked content, those of records the rows' numbers.
    """

    def __init__(self, path: str, options: Options) -> None:
        self.path = path
        self.options = options
        self._source = Source(Path(path))

    def spans(self) -> Iterator[Span | Problem]:
        """Pieces of about 4 MB of whole rows; they are found by parsing them."""
        if self._encoding.startswith(("utf-16", "utf-32")):
            message = f"{shown(self.path)}: a table in {self._encoding}; it must be UTF-8"
            yield Problem("encoding", message, shown(self.path))
            return
        try:
            _ = self._rows
        except NoFieldError as error:
            yield no_field(self.path, error)
            return
        yield from self._pieces()

    def _pieces(self) -> Iterator[Span | Problem]:
        start = stop = self._header.stop
        first, number = 1, 0
        damage: DamageError | None = None
        try:
            for number, row in enumerate(self._parsed(self._below_header(), start), 1):
                stop = row.stop
                if stop - start >= SPAN:
                    yield Span(self.path, _FORMAT, start, stop, row=first)
                    start, first = stop, number + 1
        except DamageError as error:
            damage = error
        if stop > start:
            yield Span(self.path, _FORMAT, start, stop, row=first)
        if damage is not None:
            yield Problem(damage.code, str(damage), shown(self.path), damage.position)

    def read(self, span: Span) -> Iterator[Record | Problem]:
        """The rows of a piece."""
        parts = self._source.between(span.start, span.stop)
        try:
            for number, row in enumerate(self._parsed(parts, span.start), span.row):
                if row.broken is not None:
                    yield self._rows.failed(row.broken, number, number)
                else:
                    yield self._rows.record(self._named(row), number, number)
        except DamageError as error:
            if span.stop is None or error.position < span.stop:
                yield Problem(error.code, str(error), shown(self.path), error.position)

    def _parsed(self, parts: Iterable[bytes], start: int) -> Iterator[Row]:
        return parse(
            lines(parts, start),
            encoding=self._encoding,
            delimiter=self._delimiter,
            width=len(self._header.values),
        )

    def _below_header(self) -> Iterator[bytes]:
        return chunks(Path(self.path), start=self._header.stop)

    def _named(self, row: Row) -> dict[str, str]:
        return dict(zip(self._header.values, row.values, strict=True))

    @cached_property
    def _start(self) -> bytes:
        return read_start(Path(self.path), START)[0]

    @cached_property
    def _encoding(self) -> str:
        return decode(self._start).encoding

    @cached_property
    def _delimiter(self) -> str:
        return delimiter_of(self._start.partition(b"\n")[0].decode("latin-1"))

    @cached_property
    def _header(self) -> Row:
        rows = parse(
            lines([self._start]), encoding=self._encoding, delimiter=self._delimiter, width=0
        )
        header = next(rows, Row(0, []))
        return header._replace(values=[name.strip("\ufeff ") for name in header.values])

    @cached_property
    def _rows(self) -> Rows:
        if not self._header.values:
            reason = self._header.broken or "it is empty"
            raise NoFieldError(f"the first line does not name the columns ({reason})")
        sample = list(self._sample()) or [dict.fromkeys(self._header.values, "")]
        fields = find_fields(sample, self.options)
        return Rows(shown(self.path), _FORMAT, fields, self.options.kind)

    def _sample(self) -> Iterator[dict[str, str]]:
        try:
            for row in islice(self._parsed(self._below_header(), self._header.stop), _SAMPLE):
                if row.broken is None:
                    yield self._named(row)
        except DamageError:
            return  # told when the pieces are found
