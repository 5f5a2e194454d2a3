"""The second pass over a run's rows: what it says of each document, kept on the disk meanwhile."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ..catalog import chosen_of
from ..report import Report
from .collection import Seen, collect
from .collection.rules import RUN_RULE_IDS
from .model import Settings
from .parts import Row
from .settle import key_of_row
from .signals import Signals


class SecondPass:
    """What the whole run says of its documents, by their rows' keys.

    Revisits are left out, so that a page that was met again and again counts once; they share what
    is said of their original.
    """

    def __init__(self, rows: Iterable[Row], scratch: Path, settings: Settings) -> None:
        scratch.mkdir(exist_ok=True)
        path = scratch / "collected.sqlite"
        path.unlink(missing_ok=True)
        self._database = sqlite3.connect(path)
        self._database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        self._database.execute("CREATE TABLE said (key TEXT PRIMARY KEY, collected TEXT)")
        rules = chosen_of(RUN_RULE_IDS, settings.select, settings.ignore)
        found = collect(_seen(rows), scratch, profile=settings.profile, rules=rules)
        said = ((key, one.model_dump_json()) for key, one in found)
        self._database.executemany("INSERT INTO said VALUES (?, ?)", said)
        self._database.commit()

    def of(self, row: Row) -> dict[str, Any] | None:
        """A report's `collection`; None where there is nothing to say."""
        key = row.get("original") or key_of_row(row)
        query = "SELECT collected FROM said WHERE key = ?"
        found = self._database.execute(query, (key,)).fetchone()
        said: dict[str, Any] | None = json.loads(found[0]) if found is not None else None
        return said

    def close(self) -> None:
        """Lets the database go."""
        self._database.close()


def _seen(rows: Iterable[Row]) -> Iterator[Seen]:
    for row in rows:
        if row.get("outcome") == "judged":
            report = Report.model_validate(row["report"])
            yield Seen.of(key_of_row(row), report, Signals.from_json(row["signals"]))
