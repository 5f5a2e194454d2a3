"""The rows of an earlier audit in the same folder, by what they were made from."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Final

from .documents import stored_rows
from .folder import Folder
from .model import Run
from .parts import Parts, Row
from .zstd import compress, decompress

_SCHEMA: Final = "CREATE TABLE judged (key BLOB PRIMARY KEY, row BLOB) WITHOUT ROWID"


class Previous:
    """Reads the judged rows of an earlier audit; one for each process."""

    def __init__(self, path: Path) -> None:
        self._database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)

    def get(self, key: str) -> Row | None:
        """The judged row that was made from the same content by the same rules."""
        query = "SELECT row FROM judged WHERE key = ?"
        found = self._database.execute(query, (bytes.fromhex(key),)).fetchone()
        row: Row | None = json.loads(decompress(found[0])) if found is not None else None
        return row

    def rows(self) -> Iterator[Row]:
        """All of them."""
        for (packed,) in self._database.execute("SELECT row FROM judged"):
            yield json.loads(decompress(packed))

    def close(self) -> None:
        """Lets the file go."""
        self._database.close()


def judge_of(run: Run) -> str:
    """Names what a row is made by, besides its document."""
    settings = run.settings
    versions = run.versions
    judging = f"{settings.is_article} {settings.prior} {settings.profile}"
    return f"{versions.completeness} {versions.rules} {judging} {settings.excerpts}"


def take_over(
    folder: Folder, old: Run, asked: Run, parts: Parts, note: Callable[[str], None]
) -> None:
    """Keeps the judged rows of the old audit, where the same judge would give the same."""
    if judge_of(old) == judge_of(asked):
        rows = _earlier_rows(folder) if old.state == "running" else iter(())
        stored = parts.rows() if old.state == "running" else stored_rows(folder)
        kept = keep(folder.previous, chain(stored, rows))
        note(
            f"{kept:,} different documents were judged before: those that this audit reads and that"
            " are unchanged are not judged again"
        )
    else:
        folder.previous.unlink(missing_ok=True)
        note("rules, version or options changed: all documents are judged again")
    parts.remove()


def _earlier_rows(folder: Folder) -> Iterator[Row]:
    if folder.previous.exists():
        earlier = Previous(folder.previous)
        yield from earlier.rows()
        earlier.close()


def keep(path: Path, rows: Iterable[Row]) -> int:
    """Stores the judged ones of these rows; how many. The file is whole or not there."""
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)
    database = sqlite3.connect(new)
    try:
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("PRAGMA synchronous = OFF")
        database.execute(_SCHEMA)
        database.executemany(
            "INSERT OR IGNORE INTO judged VALUES (?, ?)", map(_packed, _judged(rows))
        )
        database.commit()
        (count,) = database.execute("SELECT count(*) FROM judged").fetchone()
    finally:
        database.close()
    new.replace(path)
    return int(count)


def _judged(rows: Iterable[Row]) -> Iterator[Row]:
    return (row for row in rows if row.get("outcome") == "judged")


def _packed(row: Row) -> tuple[bytes, bytes]:
    packed = compress(json.dumps(row, ensure_ascii=False).encode("utf-8", "replace"))
    return bytes.fromhex(row["key"]), packed
