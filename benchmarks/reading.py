"""What reading web archives costs beside judging them: `python benchmarks/reading.py FILE...`.

Times are of CPU, in one process. Planning is finding the pieces (`spans`), reading yields the
documents; both are compared with a bare parse of the same pages and with their check, and, as a
reference, with fastwarc reading the same responses without looking at what they lack.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

if __package__ in (None, ""):
    # Run as a script, the path starts with this folder instead of the project's.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from fastwarc.warc import ArchiveIterator, WarcRecordType
from selectolax.lexbor import LexborHTMLParser

from completeness.checking import check_document
from completeness.document import Document
from completeness.readers.record import Options, Record, Span
from completeness.readers.warc import WarcReader

_SAMPLE = 200
Result = TypeVar("Result")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and prints; returns the exit code."""
    parser = argparse.ArgumentParser(prog="reading.py", description=__doc__)
    parser.add_argument("files", nargs="+", help="WARC files")
    for path in parser.parse_args(arguments).files:
        print(measure(path))
    return 0


def measure(path: str) -> str:
    """The costs of one file, each in milliseconds a document."""
    reader = WarcReader(path, Options())
    planning, pieces = timed(lambda: [piece for piece in reader.spans() if isinstance(piece, Span)])
    reading, count = timed(lambda: sum(len(documents(reader, piece)) for piece in pieces))
    if not count:
        return f"{path}: no documents"
    sample = [document for piece in pieces for document in documents(reader, piece)][:_SAMPLE]
    check_document(sample[0])  # so that imports and automata are not measured
    parsing, _ = timed(lambda: [LexborHTMLParser(document.decoded.text) for document in sample])
    checking, _ = timed(lambda: [check_document(document) for document in sample])
    other, _ = timed(lambda: read_by_fastwarc(path))
    costs = {
        "planning": planning / count,
        "reading": reading / count,
        "parsing": parsing / len(sample),
        "checking": checking / len(sample),
        "fastwarc": other / count,
    }
    listed = ", ".join(f"{name} {cost * 1000:.3f}" for name, cost in costs.items())
    return f"{path}: {count} documents in {len(pieces)} pieces; ms a document: {listed}"


def documents(reader: WarcReader, piece: Span) -> list[Document]:
    """The documents of a piece."""
    found = (item.document for item in reader.read(piece) if isinstance(item, Record))
    return [document for document in found if document is not None]


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """Seconds of CPU, and what the work gave."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def read_by_fastwarc(path: str) -> int:
    """Bytes of the responses' bodies."""
    with Path(path).open("rb") as file:
        archive = ArchiveIterator(file, record_types=WarcRecordType.response)
        return sum(len(record.reader.read()) for record in archive)


if __name__ == "__main__":
    sys.exit(main())
