"""Web archives: what is judged, what is counted, and how each record came through."""

from __future__ import annotations

import gzip
from pathlib import Path

import archived
import pytest
import zstandard
from archived import (
    PACKINGS,
    PAGE,
    URL,
    Made,
    arc,
    document,
    everything,
    noise,
    plain,
    raw,
    read,
    records_of,
    response,
    written,
)

from completeness.checking import check_document
from completeness.readers.record import InputError, Options, Original, Problem, Record, Span
from completeness.readers.skipped import Skipped
from completeness.readers.warc import WarcReader, recognises


def one(path: Path, content: bytes) -> Record:
    """The only record of an archive in which nothing is wrong."""
    (record,) = read(path, content)
    assert isinstance(record, Record)
    return record


@pytest.mark.parametrize("packing", PACKINGS)
def test_a_response_is_a_document(tmp_path: Path, packing: str) -> None:
    made = [written(Made(PAGE, url=f"{URL}/{at}"), number=at) for at in range(3)]
    content = PACKINGS[packing](made)
    found = records_of(read(tmp_path / "a", content))
    assert [record.id for record in found] == [f"urn:uuid:{at:032x}" for at in range(3)]
    assert [record.url for record in found] == [f"{URL}/{at}" for at in range(3)]
    for record in found:
        assert record.captured_at == archived.DATE
        assert record.payload_digest is not None
        assert record.payload_digest.startswith("sha1:")
        assert record.document is not None
        assert record.document.content == PAGE
        assert record.document.status == 200
        assert record.document.headers["content-type"] == "text/html; charset=utf-8"
        assert record.document.title == "The ferry sails again"


@pytest.mark.parametrize("packing", ["plain", "gzip", "zstd", "lz4"])
def test_an_offset_is_where_the_record_begins(tmp_path: Path, packing: str) -> None:
    packed = [PACKINGS[packing]([written(Made(PAGE), number=at)]) for at in range(4)]
    found = records_of(read(tmp_path / "a", b"".join(packed)))
    assert [record.offset for record in found] == [
        sum(map(len, packed[:at])) for at in range(len(packed))
    ]


@pytest.mark.parametrize("packing", PACKINGS)
def test_pieces_hold_every_record_once(tmp_path: Path, packing: str) -> None:
    image = (("Content-Type", "image/png"),)
    made = [written(Made(noise(40_000, at), headers=image), number=at) for at in range(150)]
    path = tmp_path / "a"
    path.write_bytes(PACKINGS[packing](made))
    reader = WarcReader(str(path), Options())
    spans = [span for span in reader.spans() if isinstance(span, Span)]
    assert len(spans) >= 3
    assert [span.start for span in spans[1:]] == [span.stop for span in spans[:-1]]
    found = [record for span in spans for record in WarcReader(str(path), Options()).read(span)]
    assert [record.id for record in found if isinstance(record, Record)] == [
        f"urn:uuid:{at:032x}" for at in range(150)
    ]


PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
SKIPPED = {
    "warcinfo": (Made(b"software: x\r\n", kind="warcinfo", status=None), Skipped.ARCHIVE_HEADER),
    "request": (Made(b"", kind="request", status="GET / HTTP/1.1", headers=()), Skipped.REQUEST),
    "metadata": (Made(b"via: x\r\n", kind="metadata", status=None), Skipped.METADATA),
    "dns": (Made(b"20240506 x", url="dns:harbour.example", status=None), Skipped.DNS),
    "redirect": (Made(b"", status="301 Moved"), Skipped.REDIRECT),
    "no content": (Made(b"", status="204 No Content"), Skipped.EMPTY),
    "not modified": (Made(b"", status="304 Not Modified"), Skipped.EMPTY),
    "image": (Made(PNG, headers=(("Content-Type", "image/png"),)), Skipped.IMAGE),
    "image as HTML": (Made(PNG), Skipped.IMAGE),
    "pdf without a type": (Made(b"%PDF-1.7\n", headers=()), Skipped.PDF),
    "style": (Made(b"a {}", headers=(("Content-Type", "text/css"),)), Skipped.STYLE),
    "script": (Made(b"x()", headers=(("Content-Type", "text/javascript"),)), Skipped.SCRIPT),
    "script as text": (Made(b"var x = 1;", headers=(("Content-Type", "text/plain"),)),
                       Skipped.SCRIPT),
    "json": (Made(b"{}", headers=(("Content-Type", "application/json"),)), Skipped.JSON),
    "json as text": (Made(b'{"a": 1}', headers=(("Content-Type", "text/plain"),)), Skipped.JSON),
    "font": (Made(b"wOF2 ", headers=(("Content-Type", "font/woff2"),)), Skipped.FONT),
    "film": (Made(b"\0\0", headers=(("Content-Type", "video/mp4"),)), Skipped.MEDIA),
    "feed": (Made(b"<?xml version='1.0'?><rss></rss>",
                  headers=(("Content-Type", "application/rss+xml"),)), Skipped.XML),
    "robots": (Made(b"User-agent: *", url="https://harbour.example/robots.txt"), Skipped.ROBOTS),
    "beacon": (Made(b"ok", headers=(("Content-Type", "text/plain"),)), Skipped.TEXT),
    "bytes": (Made(bytes(range(256)) * 9, headers=(("Content-Type", "application/zip"),)),
              Skipped.BINARY),
    "resource": (Made(PNG, kind="resource", status=None, media_type="image/png"),
                 Skipped.RESOURCE),
    "rendered": (Made(b"The ferry", url=f"urn:text:{URL}", kind="resource", status=None),
                 Skipped.RENDERED_TEXT),
    "unknown": (Made(b"x", kind="song", status=None), Skipped.OTHER_RECORD),
    "continuation": (Made(b"x", kind="continuation", status=None), Skipped.CONTINUATION),
}  # fmt: skip


@pytest.mark.parametrize("name", SKIPPED)
def test_what_is_no_page_is_counted_with_its_reason(tmp_path: Path, name: str) -> None:
    made, reason = SKIPPED[name]
    record = one(tmp_path / "a", written(made))
    assert (record.skipped, record.document, record.failed) == (reason, None, None)


JUDGED = {
    "as text": Made(PAGE, headers=(("Content-Type", "text/plain"),)),
    "as bytes": Made(PAGE, headers=(("Content-Type", "application/octet-stream"),)),
    "without a type": Made(PAGE, headers=()),
    "not found": Made(PAGE, status="404 Not Found"),
    "forbidden": Made(PAGE, status="403 Forbidden"),
    "a resource": Made(PAGE, kind="resource", status=None, media_type="text/html"),
}


@pytest.mark.parametrize("name", JUDGED)
def test_pages_are_judged_whatever_they_are_called(tmp_path: Path, name: str) -> None:
    found = document(tmp_path / "a", written(JUDGED[name]))
    assert found.kind == "html"
    assert found.content == PAGE


@pytest.mark.parametrize("mark", [b"<!-- -->", b"<?xml ?>", b"<!--", b" ", b"{", b"a("])
def test_what_a_body_is_is_told_in_bounded_time(tmp_path: Path, mark: bytes) -> None:
    body = mark * 100_000 + b"x"
    content = raw(b"HTTP/1.1 200 OK\r\n\r\n" + body) + raw(response(PAGE + mark * 50_000 + b"x"))
    assert len(read(tmp_path / "a", content)) == 2


def test_an_empty_page_is_judged(tmp_path: Path) -> None:
    found = check_document(document(tmp_path / "a", written(Made(b""))))
    assert (found.verdict, found.cause) == ("incomplete", "empty")


def test_a_text_made_of_a_page_is_a_document(tmp_path: Path) -> None:
    text = archived.SENTENCE * 20
    made = Made(text.encode(), kind="conversion", status=None)
    found = document(tmp_path / "a", written(made))
    assert (found.kind, found.content) == ("text", text.encode())


def test_a_revisit_inherits(tmp_path: Path) -> None:
    content = raw(
        b"",
        "WARC-Payload-Digest: sha1:ABCD",
        "WARC-Refers-To-Target-URI: <https://harbour.example/first>",
        "WARC-Refers-To-Date: 2023-01-02T03:04:05.678+02:00",
        kind="revisit",
    )
    record = one(tmp_path / "a", content)
    assert record.inherits == Original(
        "sha1:ABCD", "https://harbour.example/first", "2023-01-02T01:04:05Z"
    )
    assert (record.document, record.skipped) == (None, None)


HEADS = {
    "HTTP/0.9": b"",
    "folded": b"HTTP/1.1 200 OK\r\nContent-Type: text/html;\r\n charset=utf-8\r\n\r\n",
    "Latin-1": b"HTTP/1.1 200 Tr\xe8s bien\r\nX-Name: caf\xe9\r\n\r\n",
    "no colon": b"HTTP/1.1 200 OK\r\nnonsense\r\n: nothing\r\n\r\n",
    "line feeds": b"HTTP/1.0 200 OK\nContent-Type: text/html\n\n",
    "twice": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Type: image/png\r\n\r\n",
    "no blank line": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n",
    "no number": b"HTTP/1.1 abc OK\r\nContent-Length: many\r\n\r\n",
    "ICY": b"ICY 200 OK\r\n\r\n",
}


@pytest.mark.parametrize("name", HEADS)
def test_a_strange_head_is_no_obstacle(tmp_path: Path, name: str) -> None:
    assert document(tmp_path / "a", raw(HEADS[name] + PAGE)).content == PAGE


def test_a_page_without_its_head_line_is_all_body(tmp_path: Path) -> None:
    found = document(tmp_path / "a", raw(PAGE))
    assert (found.status, found.headers) == (None, {})


@pytest.mark.parametrize("packing", ["plain", "gzip"])
@pytest.mark.parametrize("version", [1, 2])
def test_arc_files_are_read(tmp_path: Path, version: int, packing: str) -> None:
    header, *pages = records_of(read(tmp_path / "a", PACKINGS[packing](arc(version))))
    assert header.skipped == Skipped.ARCHIVE_HEADER
    assert [page.url for page in pages] == [f"{URL}/{at}" for at in range(3)]
    for page in pages:
        assert (page.format, page.captured_at) == ("arc", "2024-05-06T07:08:09Z")
        assert page.document is not None
        assert page.document.content == PAGE
        assert page.document.transport is not None
        assert page.document.transport.announced == page.document.transport.stored


@pytest.mark.parametrize("packing", PACKINGS)
def test_archives_are_recognised_by_content(packing: str) -> None:
    content = PACKINGS[packing]([written(Made(PAGE))])
    assert recognises(content[:4096], "download")
    assert recognises(b"\r\n" + plain(arc(1))[:200], "download")
    assert not recognises(gzip.compress(PAGE), "page.html.gz")
    assert not recognises(PAGE, "page.html")
    assert recognises(b"", "crawl.warc.gz")


def test_a_missing_library_is_named_with_its_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    path = tmp_path / "a.warc.zst"
    path.write_bytes(PACKINGS["zstd"]([written(Made(PAGE))]))
    monkeypatch.setitem(sys.modules, "zstandard", None)
    with pytest.raises(InputError, match=r"a\.warc\.zst: .*zstandard.*completeness\[warc\]"):
        everything(WarcReader(str(path), Options()))
    packed = raw(response(zstandard.ZstdCompressor().compress(PAGE), "Content-Encoding: zstd"))
    record = one(tmp_path / "b", packed)
    assert record.failed is not None
    assert "completeness[warc]" in record.failed


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        list(WarcReader(str(tmp_path / "none.warc"), Options()).spans())


def test_an_empty_file_holds_no_record(tmp_path: Path) -> None:
    (problem,) = read(tmp_path / "a", b"")
    assert isinstance(problem, Problem)
    assert problem.code == "no-records"


def test_the_reasons_are_documented() -> None:
    docs = Path(__file__).parent.parent / "docs"
    described = "".join(
        (docs / name).read_text(encoding="utf-8") for name in ("archives.md", "inputs.md")
    )
    assert [reason for reason in Skipped if f"`{reason}`" not in described] == []
