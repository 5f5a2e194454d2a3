"""Shards of one audit into one run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from . import zstd
from .documents import stored_rows
from .errors import UsageError, telling_full
from .finish import finish
from .folder import Folder, load_done
from .model import Input, InputProblem, Run
from .parts import Chunk, Parts, Row
from .rows import stored_line

Loaded = tuple[Folder, Run]


def merge(paths: Sequence[Path], out: Path, note: Callable[[str], None]) -> Run:
    """Puts runs together; revisits and the second pass are done anew over all.

    Raises:
        UsageError: they are no finished runs, were not judged alike, or hold the same records.
    """
    zstd.require()
    loaded = [load_done(path) for path in paths]
    folder = Folder(out)
    folder.check_free()
    if folder.run_file.exists():
        raise UsageError(f"{out} holds a run already: name a new folder")
    run = _merged(loaded, note)
    with folder.locked(), telling_full(out):
        parts = Parts(folder.parts)
        parts.remove()
        parts.load()
        _copy(loaded, run, parts)
        problems = _problems(loaded)
        finish(folder, run, parts, problems, note)
    return run


def _merged(loaded: Sequence[Loaded], note: Callable[[str], None]) -> Run:
    """The run without its counts."""
    folder, first = loaded[0]
    inputs: dict[str, Input] = {}
    for other, run in loaded:
        whole = {"shard": None}
        if run.versions != first.versions:
            raise UsageError(f"{other.path} and {folder.path} were judged by different rules")
        if run.settings.model_copy(update=whole) != first.settings.model_copy(update=whole):
            raise UsageError(f"{other.path} and {folder.path} were made with different options")
        for given in run.inputs:
            known = inputs.setdefault(given.path, given)
            if known.fingerprint != given.fingerprint:
                note(f"{given.path} has another size or time in {other.path}")
    _note_missing(loaded, note)
    return Run(
        state="running",
        started_at=min(run.started_at for _, run in loaded),
        versions=first.versions,
        settings=first.settings.model_copy(update={"shard": None}),
        inputs=list(inputs.values()),
    )


def _note_missing(loaded: Sequence[Loaded], note: Callable[[str], None]) -> None:
    shards = [run.settings.shard for _, run in loaded if run.settings.shard is not None]
    for of in sorted({of for _, of in shards}):
        missing = [str(at) for at in range(1, of + 1) if (at, of) not in shards]
        if missing:
            note(f"shards {', '.join(missing)} of {of} are not among the runs")


def _copy(loaded: Sequence[Loaded], run: Run, parts: Parts) -> None:
    index = {given.path: at for at, given in enumerate(run.inputs)}
    owners: dict[tuple[int, int], Path] = {}
    for folder, one in loaded:
        rows = (_raw(row) for row in stored_rows(folder))
        for (number, span), group in groupby(rows, key=lambda row: (row["input"], row["span"])):
            path = one.inputs[number].path
            place = index[path], span
            if place in owners:
                raise UsageError(
                    f"{owners[place]} and {folder.path} both hold records of {path}: "
                    "they are no shards of one audit"
                )
            owners[place] = folder.path
            parts.append([_frame(place, list(group))])


def _raw(row: Row) -> Row:
    """A row as it was before revisits and the second pass."""
    if row.get("inherits"):
        judged = {"report": None, "excerpt": None, "signals": None, "original": None}
        return row | judged | {"outcome": "revisit", "reason": None}
    if row.get("report"):
        row["report"]["collection"] = None
    return row


def _frame(place: tuple[int, int], rows: list[Row]) -> tuple[Chunk, bytes]:
    lines = b"".join(stored_line(row | {"input": place[0]}) for row in rows)
    chunk = Chunk(
        input=place[0],
        span=place[1],
        n=0,
        rows=len(rows),
        end=True,
        inherits=sum(row["outcome"] == "revisit" for row in rows),
        records=len(rows),
    )
    return chunk, zstd.compress(lines)


def _problems(loaded: Sequence[Loaded]) -> Iterator[InputProblem]:
    return (problem for _, run in loaded for problem in run.problems)
