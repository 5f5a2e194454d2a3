"""WACZ files: archives in place or unpacked on the way, titles, and zips that are no good."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from random import Random

import archived
import pytest
from archived import (
    PAGE,
    URL,
    Made,
    everything,
    gzipped,
    plain,
    problems_of,
    records_of,
    written,
)

from completeness.readers import warc
from completeness.readers.record import InputError, Options, Problem, Record, Span
from completeness.readers.skipped import Skipped
from completeness.readers.wacz import WaczReader, recognises

RECORDS = [written(Made(PAGE, url=f"{URL}/{at}"), number=at) for at in range(3)]
IDS = [f"urn:uuid:{at:032x}" for at in range(3)]
PAGES = "\n".join(
    (
        json.dumps({"format": "json-pages-1.0", "id": "pages"}),
        json.dumps({"url": f"{URL}/0", "title": "Ferries"}),
        "no JSON",
        json.dumps({"url": f"{URL}/1", "title": f"{URL}/1"}),
        json.dumps({"url": 1, "title": [2]}),
        json.dumps(["x"]),
    )
)
METHODS = {"stored": zipfile.ZIP_STORED, "deflated": zipfile.ZIP_DEFLATED}


def wacz(files: Sequence[tuple[str, bytes | str]], method: int = zipfile.ZIP_STORED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as zipped:
        for name, content in files:
            zipped.writestr(name, content)
    return out.getvalue()


def read(path: Path, content: bytes) -> list[Record | Problem]:
    path.write_bytes(content)
    return everything(WaczReader(str(path), Options()))


@pytest.mark.parametrize("name", ["data.warc.gz", "data.warc"])
@pytest.mark.parametrize("method", METHODS)
def test_the_archives_inside_are_read(tmp_path: Path, method: str, name: str) -> None:
    content = (gzipped if name.endswith("gz") else plain)(RECORDS)
    files = (
        ("datapackage.json", "{}"), ("pages/pages.jsonl", PAGES),
        (f"archive/{name}", content), ("archive/notes.txt", "x"),
    )  # fmt: skip
    found = read(tmp_path / "a", wacz(files, METHODS[method]))
    assert not problems_of(found)
    records = records_of(found)
    assert [record.id for record in records] == IDS
    assert {record.format for record in records} == {"wacz"}
    for record in records:
        assert record.document is not None
        assert record.document.content == PAGE
    titles = [record.document.title for record in records if record.document is not None]
    assert titles == ["Ferries", "The ferry sails again", "The ferry sails again"]


def test_offsets_are_those_of_the_file(tmp_path: Path) -> None:
    made = wacz([("archive/a.warc", plain(RECORDS)), ("archive/b.warc.gz", gzipped(RECORDS))])
    records = records_of(read(tmp_path / "a", made))
    assert len(records) == 6
    for record in records:
        assert record.offset is not None
        assert made[record.offset :].startswith((b"WARC/1.0\r\n", b"\x1f\x8b"))
    assert len({record.offset for record in records}) == 6


def test_a_stored_archive_is_read_in_pieces(tmp_path: Path) -> None:
    image = (("Content-Type", "image/png"),)
    made = [
        written(Made(Random(at).randbytes(40_000), headers=image), number=at) for at in range(80)
    ]
    path = tmp_path / "a"
    path.write_bytes(wacz([("archive/a.warc.gz", gzipped(made)), ("archive/b.warc", made[0])]))
    spans = [span for span in WaczReader(str(path), Options()).spans() if isinstance(span, Span)]
    assert len([span for span in spans if span.member == "archive/a.warc.gz"]) > 2
    found = [item for span in spans for item in WaczReader(str(path), Options()).read(span)]
    ids = [record.id for record in records_of(found)]
    assert ids == [f"urn:uuid:{at:032x}" for at in [*range(80), 0]]


def test_rendered_text_is_counted_and_its_page_judged(tmp_path: Path) -> None:
    text = written(Made(b"The ferry", url=f"urn:text:{URL}/0", kind="resource", status=None))
    found = records_of(read(tmp_path / "a", wacz([("archive/a.warc", text + RECORDS[0])])))
    assert [record.skipped for record in found] == [Skipped.RENDERED_TEXT, None]


@pytest.mark.parametrize("method", METHODS)
def test_of_a_cut_file_the_records_before_the_cut_are_read(tmp_path: Path, method: str) -> None:
    noise = written(Made(Random(1).randbytes(9000), headers=(("Content-Type", "image/png"),)))
    made = wacz([("archive/a.warc.gz", gzipped([*RECORDS, noise]))], METHODS[method])
    found = read(tmp_path / "a", made[: len(made) * 3 // 4])
    assert [record.id for record in records_of(found)][:3] == IDS
    codes = [problem.code for problem in problems_of(found)]
    assert codes[0] == "zip-damaged"
    assert "gzip-cut" in codes


def test_damage_in_a_deflated_entry_is_told(tmp_path: Path) -> None:
    made = bytearray(wacz([("archive/a.warc", plain(RECORDS))], zipfile.ZIP_DEFLATED))
    at = made.index(b"a.warc") + len(b"a.warc") + 200
    made[at : at + 8] = bytes(8)
    codes = [problem.code for problem in problems_of(read(tmp_path / "a", bytes(made)))]
    assert "zip-damaged" in codes


@pytest.mark.parametrize("name", ["../archive/a.warc", "archive/../../a.warc", "/archive/a.warc"])
def test_a_name_that_leads_out_is_one_line(tmp_path: Path, name: str) -> None:
    files = ((name, plain(RECORDS)), ("archive/b.warc", plain(RECORDS)))
    found = read(tmp_path / "a", wacz(files))
    assert [record.id for record in records_of(found)] == IDS
    (problem,) = problems_of(found)
    assert problem.code == "zip-entry"
    assert "leads out" in problem.message
    assert "\n" not in problem.message


def test_an_encrypted_archive_is_one_line(tmp_path: Path) -> None:
    made = bytearray(wacz([("archive/a.warc", plain(RECORDS))]))
    made[6] |= 1  # the flags of the entry, and of its line in the directory
    made[made.index(b"PK\x01\x02") + 8] |= 1
    found = read(tmp_path / "a", bytes(made))
    assert [problem.code for problem in problems_of(found)] == ["zip-entry", "no-records"]
    assert "encrypted" in problems_of(found)[0].message


def test_entries_that_overlap_are_read_once(tmp_path: Path) -> None:
    made = bytearray(wacz([("archive/a.warc", plain(RECORDS)), ("archive/b.warc", b"x")]))
    directory = made.index(b"PK\x01\x02")
    second = made.index(b"PK\x01\x02", directory + 4)
    made[second + 42 : second + 46] = bytes(4)  # where the second one begins
    found = read(tmp_path / "a", bytes(made))
    assert [record.id for record in records_of(found)] == IDS
    assert [problem.code for problem in problems_of(found)] == ["zip-damaged"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", PAGE, wacz([("pages/pages.jsonl", "")])])
def test_a_file_without_archives_is_one_line(tmp_path: Path, content: bytes) -> None:
    found = read(tmp_path / "a", content)
    assert not records_of(found)
    assert problems_of(found)[-1].code == "no-records"


def test_a_page_list_that_never_ends_a_line_costs_its_titles(tmp_path: Path) -> None:
    pages = b'{"url": "' + b"x" * 20_000_000 + b"\n" + PAGES.encode()
    made = wacz(
        [("pages/pages.jsonl", pages), ("archive/a.warc", plain(RECORDS))], zipfile.ZIP_DEFLATED
    )
    records = records_of(read(tmp_path / "a", made))
    assert records[0].document is not None
    assert records[0].document.title == "Ferries"


def test_recognised_by_content() -> None:
    made = wacz([("datapackage.json", "{}"), ("archive/a.warc", plain(RECORDS))])
    assert recognises(made[:4096], "download")
    assert recognises(b"", "crawl.wacz")
    assert not warc.recognises(wacz([("archive/a.warc.gz", gzipped(RECORDS))])[:8192], "download")
    assert not recognises(wacz([("mimetype", "application/epub+zip")])[:4096], "book.epub")
    assert not recognises(PAGE, "page.html")


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        list(WaczReader(str(tmp_path / "none.wacz"), Options()).spans())


def test_archived_pages_keep_their_date(tmp_path: Path) -> None:
    (record,) = records_of(read(tmp_path / "a", wacz([("archive/a.warc", RECORDS[0])])))
    assert record.captured_at == archived.DATE
