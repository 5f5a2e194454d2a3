"""What changed between two runs, and what changed it: the content or the rules."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from .parts import Row

_SCHEMA: Final = """
CREATE TABLE earlier (name TEXT, nth INT, told TEXT, met INT, PRIMARY KEY (name, nth)) WITHOUT ROWID
"""


class Change(StrEnum):
    """What became of a document between two runs.

    A `CONTENT` change is told by the payload's digest, whatever the verdicts say. Of equal content,
    `RULES` judged otherwise because they or the version differ, `COLLECTION` because the other
    documents of the run do, and `OTHER` is the rest: options, headers.
    """

    ADDED = "added"
    REMOVED = "removed"
    CONTENT = "content"
    RULES = "rules"
    COLLECTION = "collection"
    OTHER = "other"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Difference:
    """A document in one run or both; judgements are verdict, cause and score."""

    change: Change
    id: str | None
    url: str | None
    captured_at: str | None
    before: dict[str, Any] | None
    after: dict[str, Any] | None

    @property
    def turns(self) -> bool:
        """Whether the verdict is another."""
        verdicts = [(side or {}).get("verdict") for side in (self.before, self.after)]
        return verdicts[0] != verdicts[1]


def differences(earlier: Iterable[Row], later: Iterable[Row]) -> Iterator[Difference]:
    """Every document of both runs: those of the later in its order, then the removed ones.

    Documents are the same by URL (or else id) and time of capture; those that share both are
    taken in their order.
    """
    with closing(sqlite3.connect("")) as database:
        database.execute(_SCHEMA)
        for name, nth, told in _numbered(database, earlier, "earlier_count"):
            values = (name, nth, json.dumps(told, ensure_ascii=False))
            database.execute("INSERT INTO earlier VALUES (?, ?, ?, 0)", values)
        for name, nth, after in _numbered(database, later, "later_count"):
            query = "UPDATE earlier SET met = 1 WHERE name = ? AND nth = ? RETURNING told"
            found = database.execute(query, (name, nth)).fetchone()
            before = json.loads(found[0]) if found is not None else None
            yield _difference(before, after)
        for (told,) in database.execute(
            "SELECT told FROM earlier WHERE met = 0 ORDER BY name, nth"
        ):
            yield _difference(json.loads(told), None)


def _numbered(
    database: sqlite3.Connection, rows: Iterable[Row], table: str
) -> Iterator[tuple[str, int, dict[str, Any]]]:
    """What is compared of each document, with its name and how often that came before."""
    database.execute(f"CREATE TABLE {table} (name TEXT PRIMARY KEY, n INT) WITHOUT ROWID")
    count = f"INSERT INTO {table} VALUES (?, 0) ON CONFLICT DO UPDATE SET n = n + 1 RETURNING n"
    for row in rows:
        if row.get("report"):
            told = _told(row["report"])
            name = json.dumps([told["url"] or told["id"], told["captured_at"]])
            (nth,) = database.execute(count, (name,)).fetchone()
            yield name, nth, told


def _told(report: dict[str, Any]) -> dict[str, Any]:
    document = report["document"]
    return {
        "id": document["id"],
        "url": document["url"],
        "captured_at": document["captured_at"],
        "digest": document["source"]["digest"],
        "versions": report["versions"],
        "own": _judgement(report),
        "final": _judgement(report["collection"] or report),
    }


def _judgement(said: dict[str, Any]) -> dict[str, Any]:
    return {key: said[key] for key in ("verdict", "cause", "score")}


def _difference(before: dict[str, Any] | None, after: dict[str, Any] | None) -> Difference:
    told = after or before
    assert told is not None
    return Difference(
        change=_change(before, after),
        id=told["id"],
        url=told["url"],
        captured_at=told["captured_at"],
        before=before and before["final"],
        after=after and after["final"],
    )


def _change(before: dict[str, Any] | None, after: dict[str, Any] | None) -> Change:
    if before is None:
        return Change.ADDED
    if after is None:
        return Change.REMOVED
    if before["digest"] != after["digest"]:
        return Change.CONTENT
    if before["own"] != after["own"]:
        return Change.RULES if before["versions"] != after["versions"] else Change.OTHER
    return Change.UNCHANGED if before["final"] == after["final"] else Change.COLLECTION
