"""A WARC of as many records as wanted, made by repeating real pages under changed URLs."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import corpus

_DATE = "2024-05-06T07:08:09Z"


@dataclass(frozen=True, slots=True)
class Page:
    """A page as one record after another repeats it; `packed` is its raw deflate stream."""

    url: str
    body: bytes
    packed: bytes


def load_pages(folder: Path) -> list[Page]:
    """The labelled pages of a corpus, HTML only."""
    pages = []
    for at, row in enumerate(corpus.load_rows(folder)):
        if row.kind == "html":
            body = corpus.read_bytes(folder, row.file)
            pages.append(Page(row.url or f"https://page-{at}.example/", body, deflated(body)))
    return pages


def write(path: Path, pages: Sequence[Page], records: int) -> None:
    """Writes gzip members as crawlers do; each body is packed once, whatever the repetitions."""
    with path.open("wb") as file:
        for number in range(records):
            file.write(_member(pages[number % len(pages)], number))


def _member(page: Page, number: int) -> bytes:
    url = f"{page.url}{'&' if '?' in page.url else '?'}capture={number}"
    http = (
        f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(page.body)}\r\n\r\n"
    ).encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: {_DATE}\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012}>\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http) + len(page.body)}\r\n\r\n"
    ).encode() + http
    end = b"\r\n\r\n"
    crc = zlib.crc32(end, zlib.crc32(page.body, zlib.crc32(head)))
    size = len(head) + len(page.body) + len(end)
    # Deflate streams that end at a byte and forget what came before can be put in a row.
    packed = deflated(head) + page.packed + deflated(end, last=True)
    header = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
    return header + packed + struct.pack("<II", crc, size & 0xFFFFFFFF)


def deflated(content: bytes, *, last: bool = False) -> bytes:
    """A raw deflate stream; but for the last one it ends at a byte and may be followed."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush(zlib.Z_FINISH if last else zlib.Z_FULL_FLUSH)
