"""What to capture again, and which capture of a URL is the best one.

Both go through a database on the disk: a run may hold more URLs than memory does.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from .parts import Row
from .tally import final_judgement

_TIERS: Final = (
    # What went wrong on the way, and may go right the next time.
    ("transport", "empty", "bot_wall"),
    # What another crawler (one that runs scripts, consents, follows pages) gets.
    ("consent", "script_shell", "pagination", "missing_sections", "truncation"),
    ("excerpt", "geo_block", "error_page"),
    # What an account opens; a hard paywall only one that pays.
    ("registration", "login"),
    ("paywall",),
)
_NEVER: Final = ("removed",)
_GONE: Final = (404, 410)


def write_recrawl(path: Path, rows: Iterable[Row]) -> int:
    """Writes the URLs worth another capture, one a line, the most valuable first; how many.

    First what a capture may bring most surely, within that the largest missing share. A URL of
    which the run holds a complete capture is left out, and so is what is gone.

    Raises:
        OSError: the file can't be written.
    """
    with closing(sqlite3.connect("")) as database:
        database.execute("CREATE TABLE urls (url TEXT PRIMARY KEY, tier INT, score REAL)")
        for row in rows:
            _note(database, row)
        found = database.execute("SELECT url FROM urls WHERE tier >= 0 ORDER BY tier, score, url")
        count = 0
        with path.open("w", encoding="utf-8") as file:
            for (url,) in found:
                file.write(f"{url}\n")
                count += 1
    return count


def _note(database: sqlite3.Connection, row: Row) -> None:
    report = row.get("report") or {}
    url = report.get("document", {}).get("url")
    if not url or not url.startswith(("http://", "https://")):
        return
    judgement = final_judgement(report)
    verdict, cause = judgement["verdict"], judgement["cause"]
    if verdict == "complete":
        tier = -1
    elif verdict == "incomplete" and cause not in _NEVER and row.get("status") not in _GONE:
        tier = _tier(cause, row.get("status"), report)
    else:
        return
    # A complete capture (-1) stays; of several incomplete ones the most promising counts.
    database.execute(
        "INSERT INTO urls VALUES (?, ?, ?) ON CONFLICT (url) DO UPDATE SET "
        "tier = min(tier, excluded.tier), score = max(score, excluded.score)",
        (url, tier, judgement["score"] or 0.0),
    )


def _tier(cause: str, status: int | None, report: dict[str, Any]) -> int:
    if status is not None and (status >= 500 or status == 429):
        return 0
    if cause == "paywall" and report["access"]["policy"] == "metered":
        return 3
    return next((at for at, causes in enumerate(_TIERS) if cause in causes), len(_TIERS))


def write_best(path: Path, rows: Iterable[Row]) -> int:
    """Writes the best capture of each URL with several, as lines of JSON; how many.

    The best one has the highest score, then the most words, then the latest date.

    Raises:
        OSError: the file can't be written.
    """
    with closing(sqlite3.connect("")) as database:
        database.execute(
            "CREATE TABLE best (url TEXT PRIMARY KEY, captures INT, score REAL, words INT, "
            "date TEXT, told TEXT) WITHOUT ROWID"
        )
        for row in rows:
            if row.get("report") and row["report"]["document"]["url"]:
                _compare(database, row)
        count = 0
        with path.open("w", encoding="utf-8") as file:
            for line in _best(database):
                file.write(line)
                count += 1
    return count


def _compare(database: sqlite3.Connection, row: Row) -> None:
    report = row["report"]
    document, judgement = report["document"], final_judgement(report)
    score = -1.0 if judgement["score"] is None else judgement["score"]
    told = {
        "id": document["id"],
        "captured_at": document["captured_at"],
        "verdict": judgement["verdict"],
        "cause": judgement["cause"],
        "score": judgement["score"],
        "words": report["text"]["words"],
        "source": document["source"],
    }
    rank = (score, report["text"]["words"], document["captured_at"] or "")
    database.execute(
        "INSERT INTO best VALUES (?, 1, ?, ?, ?, ?) ON CONFLICT (url) DO UPDATE SET "
        "captures = captures + 1",
        (document["url"], *rank, json.dumps(told, ensure_ascii=False)),
    )
    database.execute(
        "UPDATE best SET score = ?, words = ?, date = ?, told = ? "
        "WHERE url = ? AND (score, words, date) < (?, ?, ?)",
        (*rank, json.dumps(told, ensure_ascii=False), document["url"], *rank),
    )


def _best(database: sqlite3.Connection) -> Iterator[str]:
    query = "SELECT url, captures, told FROM best WHERE captures > 1 ORDER BY url"
    for url, captures, told in database.execute(query):
        whole = {"url": url, "captures": captures, **json.loads(told)}
        yield json.dumps(whole, ensure_ascii=False) + "\n"
