"""Parquet: a row a document; only the columns that are used are read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .fields import NoFieldError, find_fields
from .jsonl import no_field
from .record import InputError, Options, Problem, Record, Span, shown
from .rows import Rows

if TYPE_CHECKING:
    import pyarrow as pa
    from pyarrow.parquet import ParquetFile

_FORMAT: Final = "parquet"
_SPAN: Final = 16 << 20
_PIECES: Final = 8
"""A row group is decoded from its beginning for each of its pieces, so they are few."""
_BATCH: Final = 4 << 20
_BATCH_ROWS: Final = 256


class ParquetReader:
    """Reads rows in batches. Positions are the rows' numbers, from 0 for pieces, from 1 in records.

    pyarrow rather than DuckDB, whose vectors hold 2,048 rows whatever their size: 300 MB of pages.
    """

    def __init__(self, path: str, options: Options) -> None:
        try:
            import pyarrow.parquet  # noqa: F401
        except ImportError as error:
            message = f"{shown(path)}: to read Parquet, pip install 'completeness[parquet]'"
            raise InputError("missing-extra", message) from error
        self.path = path
        self.options = options

    def spans(self) -> Iterator[Span | Problem]:
        """Row groups, large ones in several pieces."""
        try:
            _ = self._rows
            groups = list(self._groups())
        except NoFieldError as error:
            yield no_field(self.path, error)
        except _errors() as error:
            message = f"{shown(self.path)}: the Parquet file is cut or damaged ({_line(error)})"
            yield Problem("parquet-damaged", message, shown(self.path))
        else:
            for start, rows, size in groups:
                step = ceil(rows / max(1, min(_PIECES, size // _SPAN)))
                for at in range(start, start + rows, step):
                    yield Span(self.path, _FORMAT, at, min(at + step, start + rows), row=at + 1)

    def read(self, span: Span) -> Iterator[Record | Problem]:
        """The rows of a piece; of a damaged row group those before the damage."""
        number = span.start
        stop = span.stop if span.stop is not None else self._file.metadata.num_rows
        try:
            for number, row in enumerate(self._values(span.start, stop), span.start + 1):
                if isinstance(row, str):
                    yield self._rows.failed(row, number, number)
                else:
                    yield self._rows.record(row, number, number)
        except _errors() as error:
            message = f"{shown(self.path)}: rows {number + 1} to {stop} can't be read"
            yield Problem(
                "parquet-damaged", f"{message} ({_line(error)})", shown(self.path), number + 1
            )

    @cached_property
    def _file(self) -> ParquetFile:
        from pyarrow.parquet import ParquetFile

        return ParquetFile(Path(self.path), buffer_size=1 << 20)

    @cached_property
    def _rows(self) -> Rows:
        example = {field.name: _example(field.type) for field in self._file.schema_arrow}
        fields = find_fields([example], self.options)
        return Rows(shown(self.path), _FORMAT, fields, self.options.kind)

    def _groups(self) -> Iterator[tuple[int, int, int]]:
        """The first row's number, the number of rows and the size in bytes of each row group."""
        metadata = self._file.metadata
        start = 0
        for at in range(metadata.num_row_groups):
            group = metadata.row_group(at)
            if group.num_rows > 0:
                yield start, group.num_rows, group.total_byte_size
            start += max(0, group.num_rows)

    def _values(self, start: int, stop: int) -> Iterator[dict[str, object] | str]:
        """The used columns of each row, or what is wrong with the row."""
        first = 0
        for group, rows, size in self._overlapping(start, stop):
            first = rows.start
            count = max(1, min(_BATCH_ROWS, _BATCH * len(rows) // max(1, size)))
            batches = self._file.iter_batches(
                batch_size=count, row_groups=[group], columns=[*self._columns], use_threads=False
            )
            for batch in batches:
                low, high = max(0, start - first), min(batch.num_rows, stop - first)
                if low < high:
                    yield from self._plain(batch.slice(low, high - low))
                first += batch.num_rows
                if first >= stop:
                    break

    def _overlapping(self, start: int, stop: int) -> Iterator[tuple[int, range, int]]:
        metadata = self._file.metadata
        first = 0
        for at in range(metadata.num_row_groups):
            group = metadata.row_group(at)
            rows = range(first, first + group.num_rows)
            first = rows.stop
            if rows.start < stop and start < rows.stop:
                yield at, rows, group.total_byte_size

    @cached_property
    def _columns(self) -> dict[str, None]:
        return dict.fromkeys(self._rows.fields.used)

    def _plain(self, batch: pa.RecordBatch) -> Iterator[dict[str, object] | str]:
        """A batch's rows; a value that Python can't hold is None, and no article."""
        content = {path.partition(".")[0] for path in self._content_fields}
        for at in range(batch.num_rows):
            row: dict[str, object] = {}
            broken = ""
            for name, column in zip(batch.schema.names, batch.columns, strict=True):
                try:
                    row[name] = column[at].as_py()
                except (ValueError, OverflowError, ArithmeticError) as error:
                    row[name] = None
                    broken = f"field {name}: {_line(error)}" if name in content else broken
            yield broken or row

    @cached_property
    def _content_fields(self) -> tuple[str, ...]:
        fields = self._rows.fields
        return tuple(path for path in (fields.html, fields.text) if path is not None)


def _example(type: pa.DataType) -> object:
    """A value such as a column of this type holds."""
    from pyarrow import types

    if types.is_dictionary(type):
        return _example(type.value_type)
    if types.is_struct(type):
        return {field.name: _example(field.type) for field in type}
    if types.is_list(type) or types.is_large_list(type):
        return [_example(type.value_type)]
    name = str(type)
    if name.startswith(("string", "large_string")):
        return ""
    return b"" if "binary" in name else None if types.is_null(type) else 0


def _errors() -> tuple[type[Exception], ...]:
    import pyarrow

    return (pyarrow.ArrowException, OSError, ValueError, KeyError, NotImplementedError)


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]
