"""What follows when all records are judged: revisits, the second pass, one file, the counts."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from itertools import takewhile
from pathlib import Path

from .collection.urls import publisher_of
from .documents import can_make_parquet, make_parquet
from .folder import Folder
from .model import InputProblem, Run, Settings
from .parts import Parts, Row
from .rows import stored_line
from .second_pass import SecondPass
from .settle import Settled
from .tally import Tally
from .zstd import writing


def finish(
    folder: Folder,
    run: Run,
    parts: Parts,
    problems: Iterable[InputProblem],
    note: Callable[[str], None],
) -> None:
    """Writes the run's documents and its counts, then drops the parts.

    May be repeated: until `run.json` says that the run is done, the parts stay.
    """
    tally = Tally(len(run.inputs), problems)
    has_revisits = any(chunk.inherits for chunk in parts.chunks)
    settled = Settled(
        lambda: _limited(parts.rows(), run.settings.limit),
        folder.scratch,
        has_revisits=has_revisits,
    )
    new = folder.jsonl.with_name(f"{folder.jsonl.name}.new")
    try:
        with writing(new) as lines:
            for row in _finished(settled, folder.scratch, run.settings):
                tally.add(row)
                if "problem" not in row:
                    lines.write(stored_line(row))
    finally:
        settled.close()
    _sync(new)
    tally.write(run)
    run.documents = _place(folder, new, note)
    run.state = "done"
    run.finished_at = now()
    folder.save(run)
    clean(folder, run, parts)


def clean(folder: Folder, run: Run, parts: Parts) -> None:
    """Drops what a finished run has no more use for."""
    parts.remove()
    folder.previous.unlink(missing_ok=True)
    for file in (folder.jsonl, folder.parquet):
        if file.name != run.documents:
            file.unlink(missing_ok=True)
    shutil.rmtree(folder.scratch, ignore_errors=True)


def now() -> str:
    """The time, RFC 3339, UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _finished(settled: Settled, scratch: Path, settings: Settings) -> Iterator[Row]:
    """The rows with their publisher and what the second pass says of them."""
    second = SecondPass(settled, scratch, settings)
    try:
        for row in settled:
            if report := row.get("report"):
                url = report["document"]["url"]
                row["publisher"] = publisher_of(url) if url else None
                report["collection"] = second.of(row)
            yield row
    finally:
        second.close()


def _limited(rows: Iterator[Row], limit: int | None) -> Iterator[Row]:
    """The rows up to the last one of so many documents."""
    if limit is None:
        return rows
    left = limit

    def is_within(row: Row) -> bool:
        nonlocal left
        left -= row.get("outcome") in ("judged", "failed")
        return left >= 0

    return takewhile(is_within, rows)


def _place(folder: Folder, lines: Path, note: Callable[[str], None]) -> str:
    """Puts the documents in place, as Parquet where it can be made; the file's name."""
    if can_make_parquet():
        parquet = folder.parquet.with_name(f"{folder.parquet.name}.new")
        try:
            make_parquet(lines, parquet, folder.scratch)
        except OSError as error:
            parquet.unlink(missing_ok=True)
            note(f"{folder.parquet} could not be written, JSON lines stay: {error}")
        else:
            _sync(parquet)
            parquet.replace(folder.parquet)
            lines.unlink()
            return folder.parquet.name
    lines.replace(folder.jsonl)
    return folder.jsonl.name


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
