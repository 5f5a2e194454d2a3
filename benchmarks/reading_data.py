"""What reading data sets costs beside judging them: `python -m benchmarks.reading_data`.

Makes JSON lines (plain, gzip, zstd), CSV, Parquet and a folder of the same invented pages, and
prints milliseconds of CPU a document: planning (`spans`), reading all pieces, reading only every
second piece (what one of two workers pays, who passes over the other's), and the check itself.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from typing import TypeVar

from completeness.checking import check_document
from completeness.document import Document
from completeness.readers.recognise import open_reader, reader_for, reader_of
from completeness.readers.record import Options, Reader, Record, Span

_DOCUMENTS = 1500
_CHECKED = 60
Result = TypeVar("Result")


def main() -> None:
    """Measures and prints."""
    random = Random(1)
    pages = [_page(random) for _ in range(_DOCUMENTS)]
    with tempfile.TemporaryDirectory() as folder:
        for path in _inputs(Path(folder), pages):
            print(measure(path))
    check_document(Document(pages[0]))  # so that imports and automata are not measured
    checking, _ = timed(lambda: [check_document(Document(page)) for page in pages[:_CHECKED]])
    print(f"check: {checking / _CHECKED:.3f}")


def measure(path: Path) -> str:
    """The costs of one input, in milliseconds a document."""
    options = Options()
    planning, spans = timed(
        lambda: [span for span in open_reader(str(path), options).spans() if isinstance(span, Span)]
    )
    first = spans[0]
    reading, count = timed(lambda: sum(_count(reader_for(span, options), span) for span in spans))
    reader = reader_of(first.format, first.path, options)
    half, half_count = timed(lambda: sum(_count(reader, span) for span in spans[1::2]))
    told = f"every second piece {half / half_count:.3f}" if half_count else "one piece"
    costs = f"planning {planning / count:.3f}, reading {reading / count:.3f}, {told}"
    return f"{path.name}: {costs} ({count} documents, {len(spans)} pieces)"


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """Milliseconds of CPU, and the result."""
    before = time.process_time()
    result = work()
    return 1000 * (time.process_time() - before), result


def _count(reader: Reader, span: Span) -> int:
    found = reader.read(span)
    return sum(isinstance(one, Record) and one.document is not None for one in found)


def _page(random: Random) -> str:
    words = "ferry harbour island monday hour crew boat ticket winter storm baker council".split()
    texts = (" ".join(random.choices(words, k=60)) for _ in range(60))
    return f"<!doctype html><html lang=en><article>{''.join(f'<p>{t}.' for t in texts)}</article>"


def _inputs(folder: Path, pages: list[str]) -> Iterable[Path]:
    import pyarrow as pa
    import pyarrow.parquet as pq
    import zstandard

    urls = [f"https://example.org/{number}" for number in range(len(pages))]
    rows = [{"url": url, "html": page} for url, page in zip(urls, pages, strict=True)]
    lines = b"".join(json.dumps(row).encode() + b"\n" for row in rows)
    table = io.StringIO()
    csv.writer(table).writerows([["url", "html"], *([*row.values()] for row in rows)])
    contents = {
        "data.jsonl": lines,
        "data.jsonl.gz": gzip.compress(lines, 6),
        "data.jsonl.zst": zstandard.ZstdCompressor().compress(lines),
        "data.csv": table.getvalue().encode(),
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
        yield folder / name
    pq.write_table(pa.table({"url": urls, "html": pages}), folder / "data.parquet")
    yield folder / "data.parquet"
    (folder / "pages").mkdir()
    for number, page in enumerate(pages):
        (folder / "pages" / f"{number}.html").write_text(page, encoding="utf-8")
    yield folder / "pages"


if __name__ == "__main__":
    main()
