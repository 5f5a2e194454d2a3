"""Whether the reader accounts for every record of the archives: `archives.py CORPUS`.

`archives.jsonl` lists what other readers counted. What differs is printed, with the explanation
where there is one; differences that nobody explained end it with exit code 1.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, Final, cast

if __package__ in (None, ""):
    # Run as a script, the path starts with this folder instead of the project's.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from benchmarks.archive_notes import NOTES
from completeness.readers.record import Options, Problem, Reader, Record
from completeness.readers.wacz import WaczReader
from completeness.readers.warc import WarcReader, http
from completeness.readers.warc.archive import Archive
from completeness.readers.warc.records import ArchiveRecord
from completeness.readers.warc.tape import Tape

_COMPARED: Final = (
    "records", "types", "html_responses", "http_status", "warc_truncated",
    "content_length_mismatch",
)  # fmt: skip
_HEAD: Final = 65536
_BODY: Final = 1 << 26


@dataclass
class Counted:
    """What was counted in one file, under the names of `archives.jsonl`."""

    records: int = 0
    html_responses: int = 0
    content_length_mismatch: int = 0
    types: Counter[str] = field(default_factory=Counter)
    http_status: Counter[str] = field(default_factory=Counter)
    warc_truncated: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Outcome:
    """What became of a file's records."""

    judged: int
    others: int
    failed: int
    problems: tuple[Problem, ...]


def main(arguments: Sequence[str] | None = None) -> int:
    """Reads, compares, prints; returns the exit code."""
    parser = argparse.ArgumentParser(prog="archives.py", description=__doc__)
    parser.add_argument("corpus", type=Path, help="the folder with archives.jsonl and archives/")
    parser.add_argument("--problems", action="store_true", help="print what is broken, too")
    options = parser.parse_args(arguments)
    rows = list(_rows(options.corpus))
    different = unexplained = 0
    records: Counter[str] = Counter()
    for row in rows:
        path = options.corpus / row["file"]
        outcome = read(path)
        records.update(judged=outcome.judged, others=outcome.others)
        found = list(differences(row, path, outcome))
        note = NOTES.get(row["file"].removeprefix("archives/"))
        different += bool(found)
        unexplained += bool(found) and note is None
        if found:
            print(f"{row['file']}: {'; '.join(found)}: {note or 'UNEXPLAINED'}")
        for problem in outcome.problems if options.problems else ():
            print(f"{problem.code}: {problem.message.removeprefix(f'{options.corpus}/')}")
    print(
        f"{len(rows)} files: {records['judged']} documents, {records['others']} other records; "
        f"{different} files differ, {unexplained} of them unexplained"
    )
    return 1 if unexplained else 0


def _rows(corpus: Path) -> Iterator[dict[str, Any]]:
    with (corpus / "archives.jsonl").open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def read(path: Path) -> Outcome:
    """Reads a file as an audit does, piece by piece."""
    reader: Reader = (WaczReader if path.suffix == ".wacz" else WarcReader)(str(path), Options())
    problems: list[Problem] = []
    fates: Counter[str] = Counter()
    for item in items(reader):
        if isinstance(item, Problem):
            problems.append(item)
        else:
            fates["judged" if item.document is not None else "others"] += 1
            fates["failed"] += item.failed is not None
    return Outcome(fates["judged"], fates["others"], fates["failed"], tuple(problems))


def items(reader: Reader) -> Iterator[Record | Problem]:
    """All that a reader yields of its input."""
    for piece in reader.spans():
        if isinstance(piece, Problem):
            yield piece
        else:
            yield from reader.read(piece)


def differences(row: dict[str, Any], path: Path, outcome: Outcome) -> Iterator[str]:
    """How a file's counts differ from those that are listed."""
    if path.suffix == ".wacz":
        expected = count_by_warcio(path)
        if outcome.judged + outcome.others != expected:
            yield f"records {outcome.judged + outcome.others}, by warcio {expected}"
        return
    counted = count(path)
    if counted.records != outcome.judged + outcome.others:
        yield f"{counted.records} records in one run, {outcome} in pieces"
    for name in _COMPARED:
        value, listed = getattr(counted, name), row[name]
        if isinstance(listed, dict):
            listed = {key.strip(): number for key, number in listed.items()}
        if value != listed:
            yield f"{name} {_plain(value)}, listed {_plain(listed)}"
    if row["errors"] and not outcome.problems and not outcome.failed:
        yield f"nothing wrong, listed {row['errors'].splitlines()[0]}"


def _plain(value: object) -> str:
    return json.dumps(dict(sorted(value.items()))) if isinstance(value, dict) else str(value)


def count(path: Path) -> Counted:
    """Counts a file's records as they stand there."""
    counted = Counted()
    with path.open("rb", buffering=0) as file:
        archive = Archive(partial(Tape, cast(BinaryIO, file)))
        for item in archive.items(0):
            if isinstance(item, ArchiveRecord):
                _count(counted, item, archive.dialect)
    return counted


def _count(counted: Counted, item: ArchiveRecord, dialect: str) -> None:
    kind = item.fields.get("warc-type", "null") if dialect == "warc" else item.kind
    counted.records += 1
    counted.types[kind] += 1
    if "warc-truncated" in item.fields:
        counted.warc_truncated[item.fields["warc-truncated"]] += 1
    if item.kind not in ("response", "revisit"):
        return
    head = http.read_head(item.read(_HEAD))
    if head.status is None:
        return
    counted.http_status[str(head.status)] += 1
    if item.kind == "response" and "html" in head.fields.get("content-type", ""):
        counted.html_responses += 1
    length = head.fields.number("content-length")
    held = (item.length or 0) - head.size
    if item.kind == "response" and length is not None and length != held:
        counted.content_length_mismatch += 1


def count_by_warcio(path: Path) -> int:
    """Records of the archives in a WACZ."""
    import zipfile

    from warcio.archiveiterator import ArchiveIterator

    records = 0
    with zipfile.ZipFile(path) as zipped:
        for name in zipped.namelist():
            if name.startswith("archive/"):
                with zipped.open(name) as file:
                    records += sum(1 for _ in ArchiveIterator(file))
    return records


if __name__ == "__main__":
    sys.exit(main())
