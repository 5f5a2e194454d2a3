"""Revisits: records that stand for another's payload get that one's verdict.

The originals are looked for in the whole run, in a database on the disk, so that memory does not
grow with it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from .parts import Row
from .rows import moved

PLACE: Final = ("input", "span", "n")
_UNRESOLVED: Final = "revisit-unresolved"
_SCHEMA: Final = """
CREATE TABLE wanted (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE originals (digest TEXT, url TEXT, captured_at TEXT, row TEXT);
"""
_INDEXES: Final = """
CREATE INDEX by_digest ON originals (digest);
CREATE INDEX by_url ON originals (url);
"""


def key_of_row(row: Row) -> str:
    """A row's name in its run."""
    return ".".join(str(row[part]) for part in PLACE)


class Settled:
    """The rows of a run in order, revisits resolved; may be iterated again and again.

    A resolved revisit is "inherited" and has its original's report, with its own place, URL and
    time; what can't be resolved is "skipped".
    """

    def __init__(
        self, rows: Callable[[], Iterator[Row]], scratch: Path, *, has_revisits: bool
    ) -> None:
        self._rows = rows
        self._database: sqlite3.Connection | None = None
        if has_revisits:
            scratch.mkdir(exist_ok=True)
            path = scratch / "originals.sqlite"
            path.unlink(missing_ok=True)
            self._database = sqlite3.connect(path)
            self._find_originals(self._database)

    def close(self) -> None:
        """Lets the database go."""
        if self._database is not None:
            self._database.close()

    def __iter__(self) -> Iterator[Row]:
        for row in self._rows():
            yield self._resolved(row) if row.get("inherits") else row

    def _find_originals(self, database: sqlite3.Connection) -> None:
        database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _SCHEMA)
        for row in self._rows():
            if told := row.get("inherits"):
                names = [(name,) for name in (told["digest"], told["url"]) if name]
                database.executemany("INSERT OR IGNORE INTO wanted VALUES (?)", names)
        wanted = "SELECT 1 FROM wanted WHERE name IN (?, ?)"
        for row in self._rows():
            if row.get("inherits") or "problem" in row:
                continue
            digest, url = row["payload_digest"], row["url"]
            if (digest or url) and database.execute(wanted, (digest, url)).fetchone():
                stored = json.dumps(row, ensure_ascii=False)
                values = (digest, url, row["captured_at"], stored)
                database.execute("INSERT INTO originals VALUES (?, ?, ?, ?)", values)
        database.executescript(_INDEXES)
        database.commit()

    def _resolved(self, row: Row) -> Row:
        original = self._original(row)
        if original is None or original["outcome"] == "failed":
            return row | {"outcome": "skipped", "reason": _UNRESOLVED}
        if original["outcome"] == "skipped":
            return row | {"outcome": "skipped", "reason": original["reason"]}
        place = {key: row[key] for key in PLACE}
        head = {key: row[key] for key in ("path", "format", "offset", "id", "url", "captured_at")}
        head["url"] = head["url"] or original["url"]
        found = moved(original, place, head)
        told = found["report"]["document"]
        told |= {"id": head["id"] or head["url"], "url": head["url"]}
        told["captured_at"] = head["captured_at"]
        kept = {
            "payload_digest": row["payload_digest"],
            "inherits": row["inherits"],
            "original": key_of_row(original),
        }
        return found | kept | {"outcome": "inherited", "reason": None, "message": None}

    def _original(self, row: Row) -> Row | None:
        """Of the captures with the digest, else of the URL, the named one or the last before."""
        assert self._database is not None
        told: dict[str, Any] = row["inherits"]
        query = "SELECT captured_at, url, row FROM originals WHERE {} = ? ORDER BY rowid"
        for column, value in (("digest", told["digest"]), ("url", told["url"])):
            if not value:
                continue
            found = self._database.execute(query.format(column), (value,)).fetchall()
            if column == "url" and told["date"]:
                found = [one for one in found if one[0] == told["date"]]
            if found:
                best = max(found, key=lambda one: _rank(one[0], one[1], told, row["captured_at"]))
                original: Row = json.loads(best[2])
                return original
        return None


def _rank(
    captured_at: str | None, url: str | None, told: dict[str, Any], now: str | None
) -> tuple[bool, bool, bool, str]:
    earlier = captured_at is not None and (now is None or captured_at <= now)
    named = told["date"] is not None and captured_at == told["date"]
    # `max` keeps the first of equal ones, which is the first in the run.
    return named, url == told["url"], earlier, captured_at or "" if earlier else ""
