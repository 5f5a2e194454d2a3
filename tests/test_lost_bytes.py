"""What archives say of bytes lost on the way: bodies unpacked, lengths, digests, marks."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path

import brotli
import pytest
import zstandard
from archived import PAGE, chunked, document, noise, raw, read, records_of, response

from completeness.checking import check_document
from completeness.report import Report


def report(path: Path, content: bytes) -> Report:
    """The report on the only document, whatever is wrong with the archive."""
    (record,) = records_of(read(path, content))
    assert record.document is not None
    return check_document(record.document)


def fired(found: Report) -> set[str]:
    return {finding.rule for finding in found.findings}


BARE = zlib.compressobj(wbits=-15)
CODED = {
    "gzip": gzip.compress(PAGE),
    "gzip, twice": gzip.compress(PAGE[:900]) + gzip.compress(PAGE[900:]),
    "deflate": zlib.compress(PAGE),
    "deflate, bare": BARE.compress(PAGE) + BARE.flush(),
    "br": brotli.compress(PAGE),
    "zstd": zstandard.ZstdCompressor().compress(PAGE),
}


@pytest.mark.parametrize("in_chunks", [False, True])
@pytest.mark.parametrize("coding", CODED)
def test_a_packed_body_is_unpacked(tmp_path: Path, coding: str, in_chunks: bool) -> None:
    body = CODED[coding]
    headers = [f"Content-Encoding: {coding.partition(',')[0]}"]
    if in_chunks:
        body, headers = chunked(body), [*headers, "Transfer-Encoding: chunked"]
    found = document(tmp_path / "a", raw(response(body, *headers)))
    assert found.content == PAGE
    assert found.transport is not None
    assert found.transport.received == len(body)
    assert found.transport.coding_ends is True
    assert found.transport.chunks_end is (True if in_chunks else None)


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd", "x-unknown"])
def test_a_body_that_is_kept_unpacked_is_read_as_it_is(tmp_path: Path, coding: str) -> None:
    headers = (f"Content-Encoding: {coding}", "Transfer-Encoding: chunked", "Content-Length: 99999")
    found = document(tmp_path / "a", raw(response(PAGE, *headers)))
    assert found.content == PAGE
    assert found.transport is not None
    assert found.transport.received is None
    assert not {rule for rule in fired(check_document(found)) if rule.startswith("transport.")}


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_a_packed_body_that_breaks_off_is_transport(tmp_path: Path, coding: str) -> None:
    noisy = PAGE[:-30] + str(noise(3000, 1)).encode()
    packed = {
        "gzip": gzip.compress,
        "deflate": zlib.compress,
        "br": brotli.compress,
        "zstd": zstandard.ZstdCompressor().compress,
    }[coding](noisy)
    body = packed[: len(packed) // 2]
    found = report(tmp_path / "a", raw(response(body, f"Content-Encoding: {coding}")))
    assert "transport.cut-coding" in fired(found)
    assert (found.verdict, found.cause) == ("incomplete", "transport")


OPEN = PAGE[: len(PAGE) * 2 // 3]


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (raw(response(OPEN, f"Content-Length: {len(PAGE)}")), "transport.short-body"),
        (raw(response(chunked(PAGE)[:-900], "Transfer-Encoding: chunked")),
         "transport.missing-chunks"),
        (raw(response(OPEN), "WARC-Truncated: length"), "archived.truncated-by-crawler"),
        (raw(response(OPEN), "WARC-Segment-Number: 1"), "archived.truncated-by-crawler"),
        (raw(response(OPEN), length=len(response(PAGE)))[:-4], "archived.cut-record"),
        (gzip.compress(raw(response(OPEN)))[:-9], "archived.damaged"),
        (raw(response(OPEN), "WARC-Block-Digest: sha1:" + "A" * 32), "archived.digest-differs"),
        (raw(response(OPEN), "WARC-Payload-Digest: md5:" + "0" * 32), "archived.digest-differs"),
        (raw(response(OPEN.ljust(2**20, b" "))), "archived.at-crawl-limit"),
    ],
)  # fmt: skip
def test_lost_bytes_are_evidence(tmp_path: Path, content: bytes, rule: str) -> None:
    assert rule in fired(report(tmp_path / "a", content))


def test_the_share_of_bytes_is_that_of_the_body(tmp_path: Path) -> None:
    content = raw(response(OPEN), length=len(response(PAGE)))[:-4]
    found = report(tmp_path / "a", content)
    assert (found.verdict, found.cause) == ("incomplete", "transport")
    assert found.share is not None
    assert found.share.basis == "bytes"
    assert found.share.value == pytest.approx(len(OPEN) / len(PAGE), abs=0.001)


@pytest.mark.parametrize(
    "fields",
    [
        ("WARC-Truncated: length",),
        ("WARC-Block-Digest: sha1:" + "A" * 32,),
        ("WARC-Payload-Digest: nonsense",),
    ],
)
def test_a_page_whose_end_is_there_is_not_called_cut(
    tmp_path: Path, fields: tuple[str, ...]
) -> None:
    content = raw(response(PAGE, f"Content-Length: {2 * len(PAGE)}"), *fields)
    assert report(tmp_path / "a", content).verdict == "complete"


@pytest.mark.parametrize("form", ["gzip", "chunks", "plain"])
def test_digests_are_right_in_the_forms_in_which_crawlers_make_them(
    tmp_path: Path, form: str
) -> None:
    import base64
    import hashlib

    packed = gzip.compress(PAGE, mtime=0)
    digested = {"gzip": packed, "chunks": chunked(packed), "plain": PAGE}[form]
    digest = base64.b32encode(hashlib.sha1(digested).digest()).decode()
    content = raw(
        response(chunked(packed), "Content-Encoding: gzip", "Transfer-Encoding: chunked"),
        f"WARC-Payload-Digest: sha1:{digest}",
    )
    found = document(tmp_path / "a", content)
    assert found.transport is not None
    assert not found.transport.digest_differs
