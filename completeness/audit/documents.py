"""The rows of a finished run: one file, in the order of input and place in it.

With duckdb it is Parquet with a column for what is asked for most, else JSON lines.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from .errors import UsageError
from .folder import Folder
from .parts import Row
from .zstd import reading

_STORED: Final = {
    "input": "INTEGER", "span": "INTEGER", "n": "INTEGER", "outcome": "VARCHAR",
    "reason": "VARCHAR", "message": "VARCHAR", "path": "VARCHAR", "format": "VARCHAR",
    "offset": "BIGINT", "id": "VARCHAR", "url": "VARCHAR", "publisher": "VARCHAR",
    "captured_at": "VARCHAR", "payload_digest": "VARCHAR", "status": "INTEGER", "key": "VARCHAR",
    "inherits": "JSON", "original": "VARCHAR", "excerpt": "JSON", "signals": "JSON",
    "report": "JSON",
}  # fmt: skip
"""The fields of a row as lines of JSON."""
_FLAT: Final = """
report->>'$.document.title' AS title,
report->>'$.document.language' AS language,
report->>'$.document.source.digest' AS digest,
report->>'$.page_type' AS page_type,
report->>'$.verdict' AS verdict,
report->>'$.cause' AS cause,
CAST(report->>'$.score' AS DOUBLE) AS score,
CAST(report->>'$.probability_complete' AS DOUBLE) AS probability_complete,
CAST(report->>'$.share.value' AS DOUBLE) AS share,
report->>'$.access.policy' AS policy,
CAST(report->>'$.access.barrier' AS BOOLEAN) AS barrier,
CAST(report->>'$.text.words' AS BIGINT) AS words,
report->>'$.text.unit' AS unit,
list_sort(list_distinct(report->>'$.findings[*].rule')) AS rules,
report->>'$.collection.verdict' AS collection_verdict,
report->>'$.collection.cause' AS collection_cause,
CAST(report->>'$.collection.score' AS DOUBLE) AS collection_score
"""
_ROW_GROUP: Final = 8192
_MEMORY: Final = "512MB"
_AT_ONCE: Final = 256


def stored_rows(folder: Folder) -> Iterator[Row]:
    """The rows of a finished run, in order; empty if its file is missing."""
    if folder.parquet.exists():
        yield from _parquet_rows(folder.parquet)
    elif folder.jsonl.exists():
        with reading(folder.jsonl) as lines:
            for line in lines:
                yield json.loads(line)


def _parquet_rows(path: Path) -> Iterator[Row]:
    try:
        import duckdb
    except ImportError as error:
        raise UsageError(
            f"{path} is read with duckdb: pip install 'completeness[duckdb]'"
        ) from error

    with duckdb.connect() as database:
        found = database.execute("SELECT * FROM read_parquet(?) LIMIT 0", [str(path)])
        present = {column[0] for column in found.description or ()}
        names = [name for name in _STORED if name in present]
        columns = ", ".join(f'"{name}"' for name in names)
        found = database.execute(f"SELECT {columns} FROM read_parquet(?)", [str(path)])
        while rows := found.fetchmany(_AT_ONCE):
            for values in rows:
                yield dict(map(_value, names, values))


def _value(name: str, value: Any) -> tuple[str, Any]:
    is_json = _STORED[name] == "JSON" and value is not None
    return name, json.loads(value) if is_json else value


def can_make_parquet() -> bool:
    """Whether the extra is there."""
    try:
        import duckdb  # noqa: F401
    except ImportError:
        return False
    return True


def make_parquet(lines: Path, target: Path, scratch: Path) -> None:
    """Turns rows as JSON lines into Parquet, in their order.

    Raises:
        OSError: duckdb could not.
    """
    import duckdb

    scratch.mkdir(exist_ok=True)
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in _STORED.items())
    stored = ", ".join(f'"{name}"' for name in _STORED)
    source = (
        f"read_json(?, columns = {{{columns}}}, format = 'newline_delimited', compression = 'zstd')"
    )
    options = f"FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {_ROW_GROUP}"
    try:
        with duckdb.connect(
            config={
                "memory_limit": _MEMORY,
                "threads": "1",
                "temp_directory": str(scratch / "duckdb"),
            }
        ) as database:
            query = (
                f"COPY (SELECT {stored}, {_FLAT} FROM {source}) TO '{_quoted(target)}' ({options})"
            )
            database.execute(query, [str(lines)])
    except duckdb.Error as error:
        raise OSError(str(error).splitlines()[0]) from error


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
