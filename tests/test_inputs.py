"""`check` reads what an audit reads, and tells what it can't."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from archived import Made, gzipped, written
from reading import read
from samples import PARAGRAPHS, page
from test_cli import jsonl

from completeness.cli import exits

TEXT = "\n\n".join(PARAGRAPHS)


def warc(*urls: str) -> bytes:
    return gzipped(written(Made(url=url), number=at) for at, url in enumerate(urls))


def rows(count: int) -> bytes:
    found = [{"id": n, "url": f"https://example.org/{n}", "text": TEXT} for n in range(count)]
    return b"".join(json.dumps(row).encode() + b"\n" for row in found)


def test_each_row_is_a_report(tmp_path: Path) -> None:
    path = tmp_path / "data.jsonl.gz"
    path.write_bytes(gzip.compress(rows(3)))
    done = jsonl(path)
    assert (done.code, done.err) == (0, "")
    assert [report["document"]["id"] for report in done.reports] == ["0", "1", "2"]
    source = done.reports[1]["document"]["source"]
    assert (source["path"], source["format"]) == (str(path), "jsonl")
    assert source["offset"] == len(rows(1))


def test_a_broken_row_is_named_and_the_rest_is_judged(tmp_path: Path) -> None:
    path = tmp_path / "data.jsonl"
    path.write_bytes(rows(1) + b"{\n" + rows(1))
    done = jsonl(path)
    assert done.code == exits.SOME_UNREAD
    assert len(done.reports) == 2
    assert done.err.startswith(f"completeness: {path}:2: no JSON")


def test_a_data_set_without_known_fields_is_told_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "data.jsonl"
    path.write_bytes(b'{"a": 1}\n')
    done = jsonl(path)
    assert done.code == exits.NOTHING_READ
    assert "there are: a); name it with --text-field" in done.err.splitlines()[0]


def test_archives_and_pages_in_a_folder_are_read_together(tmp_path: Path) -> None:
    (tmp_path / "a.warc.gz").write_bytes(warc("https://example.org/1", "https://example.org/2"))
    (tmp_path / "b.html").write_text(page(), encoding="utf-8")
    (tmp_path / "c.jsonl").write_bytes(rows(1))
    (tmp_path / "d.css").write_text("p {}", encoding="utf-8")
    done = jsonl(tmp_path)
    assert done.code == 0
    formats = [report["document"]["source"]["format"] for report in done.reports]
    assert formats == ["warc", "warc", "html", "jsonl"]
    anew = read(tmp_path, anew=True)
    assert [r.url for r in anew.documents] == [r["document"]["url"] for r in done.reports]
