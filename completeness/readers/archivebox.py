"""ArchiveBox's folders: a snapshot is one document, told by the best of its outputs.

Snapshots of 0.7 are folders `archive/TIMESTAMP/` with `index.json`; later versions nest them deeper
and give each output a folder of its own, with `index.jsonl` or `index.json` beside them. A snapshot
is known by its index, wherever it lies.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from .moments import moment
from .pages import page_record
from .record import Options, Record, shown
from .streams import DamageError, read_start

FORMAT: Final = "archivebox"
_MAX_INDEX: Final = 8 << 20
_MAX_PAGE: Final = (16 << 20) + 1
_INDEXES: Final = ("index.json", "index.jsonl")
_OUTPUTS: Final = (
    ("singlefile", ("singlefile.html", "singlefile/singlefile.html")),
    ("dom", ("output.html", "dom/output.html")),
    ("wget", ()),
    ("readability", ("readability/content.html",)),
    ("mercury", ("mercury/content.html",)),
)
"""The best first: the page as a browser had it, as a fetch had it, what extractors left of it."""


def is_data_folder(folder: Path) -> bool:
    """Whether a folder is ArchiveBox's own: beside the snapshots it holds settings and indexes."""
    marks = ("ArchiveBox.conf", "index.sqlite3")
    return (folder / "archive").is_dir() and any((folder / mark).is_file() for mark in marks)


def is_snapshot(folder: Path) -> bool:
    """Whether a folder holds the outputs of one page."""
    return _index(folder) is not None


def read_snapshot(folder: Path, options: Options) -> Record:
    """The document of a snapshot; one without a page is failed."""
    name = shown(str(folder))
    index = _index(folder) or {}
    history = index.get("history")
    history = history if isinstance(history, Mapping) else {}
    url, title = _text(index.get("url")), _text(index.get("title"))
    told = moment(index.get("timestamp")) or moment(index.get("bookmarked_at"))
    for extractor, path in _outputs(folder, index, history):
        try:
            content, damage = read_start(path, _MAX_PAGE)
        except OSError:
            continue
        if content.strip() and damage is None:
            return page_record(
                content,
                name,
                options,
                url=url,
                format=FORMAT,
                title=title,
                captured_at=_fetched_at(history.get(extractor)) or told,
            )
    reason = "no output of the snapshot is a page (of singlefile, dom, wget, readability, mercury)"
    return Record(
        path=name, format=FORMAT, id=name, url=url, captured_at=told, failed=f"{name}: {reason}"
    )


def _index(folder: Path) -> dict[str, object] | None:
    """What the snapshot's index says of the page; None if there is none."""
    for name in _INDEXES:
        file = folder / name
        if not file.is_file():
            continue
        try:
            content, _ = read_start(file, _MAX_INDEX)
            found = _snapshot(content, is_lines=name.endswith("l"))
        except (OSError, ValueError, RecursionError, DamageError):
            continue
        if found is not None:
            return found
    return None


def _snapshot(content: bytes, *, is_lines: bool) -> dict[str, object] | None:
    rows = (
        [json.loads(line) for line in content.splitlines()] if is_lines else [json.loads(content)]
    )
    for row in rows:
        if not isinstance(row, dict) or not isinstance(row.get("url"), str):
            continue
        if row.get("type") == "Snapshot" or {"timestamp", "bookmarked_at"} & row.keys():
            return row
    return None


def _outputs(
    folder: Path, index: Mapping[str, object], history: Mapping[str, object]
) -> Iterator[tuple[str, Path]]:
    """The files that hold the page, with what made them, the best first."""
    for extractor, names in _OUTPUTS:
        told = (*names, *_wget_names(folder, index, history)) if extractor == "wget" else names
        for name in told:
            path = folder / name
            if path.is_file() and path.resolve().is_relative_to(folder.resolve()):
                yield extractor, path


def _wget_names(
    folder: Path, index: Mapping[str, object], history: Mapping[str, object]
) -> Iterator[str]:
    canonical = index.get("canonical")
    if isinstance(canonical, Mapping) and isinstance(canonical.get("wget_path"), str):
        yield canonical["wget_path"]
    for result in _results(history.get("wget")):
        if isinstance(result.get("output"), str):
            yield str(result["output"])
    for path in sorted((folder / "wget").glob("**/*.htm*"))[:1]:
        yield str(path.relative_to(folder))


def _results(found: object) -> list[Mapping[str, object]]:
    return [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else []


def _fetched_at(results: object) -> str | None:
    times = [moment(result.get("start_ts")) for result in _results(results)]
    return next((time for time in reversed(times) if time is not None), None)


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
