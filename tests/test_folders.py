"""Folders as people keep them: mirrors, saved pages, exports, and all of them together."""

from __future__ import annotations

import base64
import gzip
import json
import os
import quopri
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import read
from samples import PARAGRAPHS, TITLE, page

from completeness.readers.pages import page_record
from completeness.readers.record import Options

PAGE = page().encode()
URL = "https://example.org/ferry"


def put(root: Path, **files: bytes) -> Path:
    """Files by their names below a folder."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    row = json.dumps({"id": "row", "text": PARAGRAPHS[0]}).encode()
    put(tmp_path, **{
        "a.html": PAGE, "b/x.jsonl": row, "b/y.html": PAGE, "c.html.gz": gzip.compress(PAGE),
        "d.jsonl.gz": gzip.compress(row), "e.txt": PARAGRAPHS[0].encode(),
    })  # fmt: skip
    found = read(tmp_path)
    names = [Path(record.path).name for record in found.records]
    assert names == ["a.html", "x.jsonl", "y.html", "c.html.gz", "d.jsonl.gz", "e.txt"]
    assert [record.format for record in found.records] == [
        "html", "jsonl", "html", "html", "jsonl", "text",
    ]  # fmt: skip
    anew = read(tmp_path, anew=True)
    assert [r.path for r in anew.records] == [r.path for r in found.records]


def test_what_is_no_document_is_counted_by_its_reason(tmp_path: Path) -> None:
    put(tmp_path, **{
        "a.html": PAGE, "b.css": b"p{}", "c.js": b"x()", "d.png": b"\x89PNG\r\n\x1a\n\0\0",
        "e.pdf": b"%PDF-1.4\n\0\0", "f.svg": b"<svg></svg>", "g.xml": b"<rss></rss>",
        "h.json": b'{"a": 1}', "robots.txt": b"User-agent: *", ".hidden.html": PAGE,
        "i.bin": bytes(range(256)), "j.zip": b"PK\x03\x04" + bytes(30), "k": b"no page",
        "urls.txt": b"https://example.org/\n", "a_files/frame.html": PAGE,
    })  # fmt: skip
    (tmp_path / "link").symlink_to(tmp_path / "a_files", target_is_directory=True)
    os.mkfifo(tmp_path / "pipe")
    found = read(tmp_path)
    assert [Path(record.path).name for record in found.documents] == ["a.html"]
    assert found.problems == []
    assert found.skipped == {
        "b.css": "style", "c.js": "script", "d.png": "image", "e.pdf": "pdf", "f.svg": "image",
        "g.xml": "xml", "h.json": "json", "robots.txt": "robots", ".hidden.html": "hidden",
        "i.bin": "binary", "j.zip": "zip", "k": "other", "urls.txt": "url-list",
        "frame.html": "asset", "link": "linked-folder", "pipe": "special",
    }  # fmt: skip


def test_many_files_are_several_pieces_and_each_is_read_once(tmp_path: Path) -> None:
    names = [f"{number:04}.html" for number in range(450)]
    put(tmp_path, **dict.fromkeys(names, b"<html><p>A page."))
    found = read(tmp_path)
    assert len(found.spans) == 3
    assert [Path(record.path).name for record in found.records] == names


def test_unreadable_data_in_a_folder_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    put(tmp_path, **{"a.jsonl": b'{"x": 1}\n', "b.html": PAGE, "c.parquet": b"PAR1", "d": PAGE})
    (tmp_path / "e.html").symlink_to(tmp_path / "gone.html")
    found = read(tmp_path)
    assert [Path(record.path).name for record in found.documents] == ["b.html", "d"]
    assert [problem.code for problem in found.problems] == ["no-text-field", "parquet-damaged"]
    assert found.failed == [f"{tmp_path / 'e.html'}: no such file or directory"]


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("www.example.org/index.html", "https://www.example.org/"),
        ("www.example.org/a/b.html", "https://www.example.org/a/b.html"),
        ("www.example.org/a/index.html?p=1&q=2", "https://www.example.org/a/?p=1&q=2"),
        ("www.example.org/a?id=7.html", "https://www.example.org/a?id=7"),
        ("www.example.org/a@id=7.html", "https://www.example.org/a?id=7"),
        ("www.example.org/@author/post.html", "https://www.example.org/@author/post.html"),
        ("www.example.org/caf\u00e9 1.html", "https://www.example.org/caf%C3%A9%201.html"),
        ("http/example.org+8080/x.html", "http://example.org:8080/x.html"),
        ("pages/a.html", None),
        ("site.backup/a.html", None),
        ("a.example.html", None),
    ],
)
def test_a_mirrored_page_has_the_url_of_its_place(
    tmp_path: Path, name: str, url: str | None
) -> None:
    put(tmp_path / "crawl", **{name: PAGE})
    assert read(tmp_path / "crawl").records[0].url == url


def test_the_mirrors_own_folder_may_be_the_host(tmp_path: Path) -> None:
    put(tmp_path / "example.org", **{"a/b.html": PAGE})
    assert read(tmp_path / "example.org").records[0].url == "https://example.org/a/b.html"


@pytest.mark.parametrize(
    ("comment", "captured_at"),
    [
        (
            f"<!--\n Page saved with SingleFile \n url: {URL} \n saved date: Tue Mar 05 2024 "
            "10:20:30 GMT+0100 (Central European Standard Time)\n-->",
            "2024-03-05T09:20:30Z",
        ),
        (f"<!-- saved from url=(0025){URL} -->", None),
        (
            "<!-- Mirrored from example.org/ferry by HTTrack Website Copier/3.x [XR&CO'2014], "
            "Tue, 05 Mar 2024 09:20:30 GMT -->",
            "2024-03-05T09:20:30Z",
        ),
    ],
)
def test_a_saved_page_tells_where_it_was_saved(
    tmp_path: Path, comment: str, captured_at: str | None
) -> None:
    content = page().replace('<html lang="en">', f'<html lang="en">{comment}')
    put(tmp_path, **{"other.org/a.html": content.encode()})
    (record,) = read(tmp_path).records
    assert record.url is not None
    assert record.url.replace("http:", "https:") == URL
    assert record.captured_at == captured_at
    assert record.document is not None
    assert record.document.url == record.url


def mail(part: str, *, head: str = "") -> bytes:
    """A page saved as a mail whose first part is a picture."""
    return (
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/ferry\r\n"
        "Subject: Ferry\r\nDate: Tue, 5 Mar 2024 09:20:30 -0000\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/related;\r\n\ttype="text/html"; boundary="==x"{head}\r\n\r\n'
        "--==x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
        f"\r\niVBORw0K\r\n--==x\r\n{part}\r\n--==x--\r\n"
    ).encode("latin-1")


AS_QUOTED = (
    "Content-Type: text/html; charset=windows-1252\r\nContent-ID: <root>\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    + quopri.encodestring(page("<p>Le café de l’été</p>").encode("cp1252")).decode()
)
AS_BASE64 = (
    "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    + base64.encodebytes(page("<p>Le café de l’été</p>").encode()).decode()
)


@pytest.mark.parametrize("part", [AS_QUOTED, AS_BASE64])
@pytest.mark.parametrize("name", ["a.mhtml", "a.mht", "a.html", "a"])
def test_a_page_saved_as_a_mail(tmp_path: Path, part: str, name: str) -> None:
    put(tmp_path, **{name: mail(part)})
    (record,) = read(tmp_path).records
    document = record.document
    assert document is not None
    assert (record.format, record.url) == ("mhtml", URL)
    assert record.captured_at == "2024-03-05T09:20:30Z"
    assert (document.kind, document.title) == ("html", TITLE)
    assert "Le café de l’été" in document.text("text")


@given(st.data())
def test_damaged_mails_and_pages_never_raise(data: st.DataObject) -> None:
    content = bytearray(mail(AS_QUOTED))
    for _ in range(data.draw(st.integers(0, 6))):
        at = data.draw(st.integers(0, len(content) - 1))
        noise = data.draw(st.binary(max_size=8))
        content[at : at + len(noise)] = noise
    cut = data.draw(st.integers(1, len(content)))
    record = page_record(bytes(content[:cut]), "a.mhtml", Options())
    assert record.document is not None


def snapshot(**told: Any) -> bytes:
    index = {"url": URL, "timestamp": "1709630430.5", "title": TITLE, "history": {}, "tags": ""}
    return json.dumps(index | told).encode()


SHELL = b"<!doctype html><html><p>Something else."
NEWER = b'{"type": "CrawlHeader"}\n{"type": "Snapshot", "url": "%b", "timestamp": "1709630430"}\n'


@pytest.mark.parametrize(
    ("below", "files"),
    [
        ("archive/1709630430.5", {"index.json": snapshot(), "singlefile.html": PAGE,
                                  "output.html": SHELL, "example.org/a.html": SHELL}),
        ("archive/1709630430.5", {"index.json": snapshot(), "singlefile.html": b"",
                                  "output.html": PAGE, "readability/content.html": SHELL}),
        ("archive/1709630430.5", {"index.json": snapshot(canonical={"wget_path": "e/a.html"}),
                                  "e/a.html": PAGE, "mercury/content.html": SHELL}),
        ("archive/1709630430.5", {"index.json": snapshot(), "readability/content.html": PAGE}),
        ("users/system/snapshots/20240305/example.org/0188-ab",
         {"index.jsonl": NEWER % URL.encode(), "singlefile/singlefile.html": PAGE,
          "dom/output.html": SHELL, "favicon/favicon.ico": b"\0\0\1\0"}),
    ],
)  # fmt: skip
def test_an_archivebox_snapshot_is_one_document(
    tmp_path: Path, below: str, files: dict[str, bytes]
) -> None:
    put(tmp_path, **{f"{below}/{name}": content for name, content in files.items()})
    put(tmp_path, **{"ArchiveBox.conf": b"[X]", "index.html": SHELL, "archive/x.txt": b"text",
                     "sources/import.txt": b"https://example.org/\n"})  # fmt: skip
    found = read(tmp_path)
    (record,) = found.documents
    assert record.document is not None
    assert record.document.content == PAGE
    assert (record.url, record.format) == (URL, "archivebox")
    assert record.captured_at == "2024-03-05T09:20:30Z"
    assert set(found.skipped.values()) == {"archivebox"}
    assert (found.failed, found.problems) == ([], [])


def test_a_snapshot_without_a_page_is_named(tmp_path: Path) -> None:
    outside = tmp_path / "outside.html"
    outside.write_bytes(PAGE)
    index = snapshot(canonical={"wget_path": "../../outside.html"})
    put(tmp_path / "data", **{"1709630430/index.json": index, "1709630430/screenshot.png": b"x"})
    found = read(tmp_path / "data")
    assert found.documents == []
    assert found.failed[0].startswith(f"{tmp_path}/data/1709630430: no output of the snapshot")
    assert found.records[0].url == URL


def test_the_time_of_the_fetch_comes_before_that_of_the_bookmark(tmp_path: Path) -> None:
    history = {"singlefile": [{"status": "succeeded", "start_ts": "2024-05-01T00:00:00+00:00"}]}
    put(tmp_path, **{"1/index.json": snapshot(history=history), "1/singlefile.html": PAGE})
    assert read(tmp_path).records[0].captured_at == "2024-05-01T00:00:00Z"


def omnivore(*slugs: str) -> dict[str, bytes]:
    items = [
        {"id": f"i-{slug}", "slug": slug, "title": TITLE, "url": URL, "state": "Active",
         "savedAt": "2024-03-05T09:20:30.000Z", "publishedAt": None}
        for slug in slugs
    ]  # fmt: skip
    files = {f"content/{slug}.html": PAGE for slug in slugs}
    return {"metadata_0_to_20.json": json.dumps(items).encode(), **files, "highlights/a.md": b"> x"}


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("prefix", ["", "export/"])
def test_an_omnivore_export(tmp_path: Path, packed: bool, prefix: str) -> None:
    files = {f"{prefix}{name}": content for name, content in omnivore("a", "b").items()}
    del files[f"{prefix}content/b.html"]
    if packed:
        with zipfile.ZipFile(tmp_path / "export.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                archive.writestr(name, content)
    else:
        put(tmp_path / "folder", **files)
    found = read(tmp_path)
    (record,) = found.documents
    assert (record.id, record.url, record.format) == ("i-a", URL, "omnivore")
    assert record.captured_at == "2024-03-05T09:20:30Z"
    assert record.document is not None
    assert (record.document.title, record.document.kind) == (TITLE, "html")
    assert len(found.failed) == 1
    assert "content/b.html is missing" in found.failed[0]


def test_an_export_leads_nowhere_else_and_is_bounded(tmp_path: Path) -> None:
    (tmp_path / "secret.html").write_bytes(PAGE)
    put(tmp_path / "out", **omnivore("../../secret"))
    assert read(tmp_path / "out").documents == []
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in omnivore("a").items():
            archive.writestr(name, content + b" " * (40 << 20) * name.startswith("content"))
    (record,) = read(tmp_path / "bomb.zip").records
    assert record.document is not None
    assert record.document.is_too_long
