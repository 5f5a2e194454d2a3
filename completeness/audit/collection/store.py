"""The rows of a run on disk while they are compared, so that memory does not grow with them."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from heapq import nsmallest
from itertools import groupby
from pathlib import Path
from typing import Final

from ...evidence import Cause, PageType, Policy
from ...report import ReportFinding
from ..samples import OCTAVES, Sample
from ..signals import Signals
from .seen import Seen

_KEYS: Final = 4
"""So many samples of each of the first octaves lead to other documents with the same text."""
_OCTAVES: Final = OCTAVES[3]
_LONGEST: Final = 4
"""A text is compared with so many of the longest that share a sample."""
_SHARED: Final = 3
_BATCH: Final = 1000
_SCHEMA: Final = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -65536;
CREATE TABLE document (
    id INTEGER PRIMARY KEY, key TEXT, publisher TEXT, address TEXT, tokens INTEGER, draw INTEGER,
    row TEXT
);
CREATE TABLE sample (
    hash INTEGER, document INTEGER, publisher INTEGER, tokens INTEGER, draw INTEGER
);
CREATE TABLE finding (document INTEGER, finding TEXT);
"""
_INDEXES: Final = """
CREATE INDEX by_publisher ON document (publisher, draw, key);
CREATE INDEX by_address ON document (address, key);
"""
_ELSEWHERE: Final = """
WITH longest AS (
    SELECT * FROM (
        SELECT *, ROW_NUMBER() OVER (PARTITION BY hash ORDER BY tokens DESC, draw) AS place,
            COUNT(*) OVER (PARTITION BY hash) AS size
        FROM sample
    ) WHERE size > 1 AND place <= ?
)
SELECT sample.document, longest.document FROM longest JOIN sample USING (hash)
WHERE sample.publisher <> longest.publisher AND longest.tokens > sample.tokens * ?
GROUP BY sample.document, longest.document HAVING COUNT(*) >= ?
ORDER BY sample.document, longest.tokens DESC, longest.draw
"""


class Store:
    """A temporary database of the rows and of what is found."""

    def __init__(self, folder: Path) -> None:
        self._db = sqlite3.connect(folder / "collection.sqlite")
        self._db.executescript(_SCHEMA)

    def close(self) -> None:
        """Lets go of the file."""
        self._db.close()

    def fill(self, rows: Iterable[Seen]) -> None:
        """Takes the rows in, once."""
        for at, seen in enumerate(rows):
            tokens, draw = seen.signals.tokens, zlib.crc32(seen.key.encode())
            row = at, seen.key, seen.publisher, seen.address, tokens, draw, _dumped(seen)
            self._db.execute("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?)", row)
            if seen.publisher is not None and seen.verdict != "not_article":
                publisher = zlib.crc32(seen.publisher.encode())
                samples = [(h, at, publisher, tokens, draw) for h in _keys(seen.signals)]
                self._db.executemany("INSERT INTO sample VALUES (?, ?, ?, ?, ?)", samples)
        self._db.executescript(_INDEXES)

    def publishers(self, least: int) -> list[str]:
        """The publishers with so many documents or more."""
        query = "SELECT publisher FROM document WHERE publisher IS NOT NULL"
        query += " GROUP BY publisher HAVING COUNT(*) >= ? ORDER BY publisher"
        return [publisher for (publisher,) in self._db.execute(query, (least,))]

    def of_publisher(self, publisher: str) -> Iterator[tuple[int, Seen]]:
        """A publisher's documents; the first ones are drawn as if by lot."""
        query = "SELECT id, row FROM document WHERE publisher = ? ORDER BY draw, key"
        return self._documents(query, (publisher,))

    def captures(self, publisher: str) -> Iterator[list[tuple[int, Seen]]]:
        """A publisher's documents, of each address that has several."""
        query = "SELECT address, id, row FROM document WHERE address IN (SELECT address FROM"
        query += " document WHERE publisher = ? GROUP BY address HAVING COUNT(*) > 1)"
        found = self._db.execute(query + " ORDER BY address, key", (publisher,))
        for _, same in groupby(found, key=lambda row: str(row[0])):
            yield [(number, _loaded(row)) for _, number, row in same]

    def elsewhere(self, longer: float) -> Iterator[tuple[int, Seen, list[Seen]]]:
        """Documents, with those of other publishers that share text and are so much longer."""
        self._db.execute("CREATE INDEX by_hash ON sample (hash, tokens DESC, draw)")
        found = self._db.execute(_ELSEWHERE, (_LONGEST, longer, _SHARED))
        for number, same in groupby(found, key=lambda row: int(row[0])):
            yield number, self._one(number), [self._one(int(other)) for _, other in same]

    def add(self, number: int, finding: ReportFinding) -> None:
        """Keeps a finding."""
        self._db.execute("INSERT INTO finding VALUES (?, ?)", (number, finding.model_dump_json()))

    def findings(self) -> Iterator[tuple[Seen, list[ReportFinding]]]:
        """The documents about which something was found, in the order in which they came."""
        query = "SELECT id, row, finding FROM finding JOIN document ON document = id ORDER BY id"
        for _, same in groupby(self._db.execute(query), key=lambda row: int(row[0])):
            rows = [*same]
            parsed = [ReportFinding.model_validate_json(row[2]) for row in rows]
            yield _loaded(rows[0][1]), parsed

    def _documents(self, query: str, values: tuple[str, ...]) -> Iterator[tuple[int, Seen]]:
        cursor = self._db.execute(query, values)
        while rows := cursor.fetchmany(_BATCH):
            yield from ((number, _loaded(row)) for number, row in rows)

    def _one(self, number: int) -> Seen:
        ((row,),) = self._db.execute("SELECT row FROM document WHERE id = ?", (number,))
        return _loaded(row)


def _keys(signals: Signals) -> list[int]:
    """The samples by which texts with the same beginning are found."""
    early = [sample for sample in signals.sketch if sample.position < _OCTAVES]
    found: list[int] = []
    for _, samples in groupby(early, key=_octave):
        found += nsmallest(_KEYS, (sample.hash for sample in samples))
    return found


def _octave(sample: Sample) -> int:
    return sum(sample.position >= start for start in OCTAVES)


def _dumped(seen: Seen) -> str:
    fields = [
        seen.key, seen.url, seen.captured_at, seen.verdict, seen.cause, seen.page_type, seen.score,
        seen.probability, seen.policy, seen.barrier, seen.signals.to_json(),
    ]  # fmt: skip
    return json.dumps(fields, ensure_ascii=False)


def _loaded(row: str) -> Seen:
    key, url, captured_at, verdict, cause, page_type, score, p, policy, barrier, signals = (
        json.loads(row)
    )
    return Seen(
        key=key,
        url=url,
        captured_at=captured_at,
        verdict=verdict,
        cause=Cause(cause) if cause else None,
        page_type=PageType(page_type),
        score=score,
        probability=p,
        policy=Policy(policy),
        barrier=barrier,
        signals=Signals.from_json(signals),
    )
