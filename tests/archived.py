"""Invented web archives, written by warcio, in every packing."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any, Final

import lz4.frame
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from completeness.document import Document
from completeness.readers.record import Options, Problem, Reader, Record
from completeness.readers.warc import WarcReader

SENTENCE: Final = (
    "The ferry to the northern island sails again from Monday, every hour until nine. "
)
DATE: Final = "2024-05-06T07:08:09Z"
URL: Final = "https://harbour.example/news/1"
PAGE: Final = (
    "<!doctype html><html lang=en><head><title>The ferry sails again</title></head><body><article>"
    f"<h1>The ferry sails again</h1>{f'<p>{SENTENCE * 4}</p>' * 6}</article></body></html>"
).encode()
HTML: Final = (("Content-Type", "text/html; charset=utf-8"),)


@dataclass(frozen=True)
class Made:
    """A record to be written; `block` as it is, or made of status, headers and body."""

    body: bytes = PAGE
    status: str | None = "200 OK"
    headers: tuple[tuple[str, str], ...] = HTML
    url: str = URL
    kind: str = "response"
    fields: tuple[tuple[str, str], ...] = ()
    media_type: str | None = None


def written(made: Made, *, number: int = 0) -> bytes:
    """A record as warcio writes it, not packed; numbered ones have ids of their own."""
    out = BytesIO()
    writer = WARCWriter(out, gzip=False)
    http = None
    if made.status is not None and made.kind in ("response", "request"):
        http = StatusAndHeaders(made.status, list(made.headers), protocol="HTTP/1.1")
    fields = {"WARC-Record-ID": f"<urn:uuid:{number:032x}>", "WARC-Date": DATE, **dict(made.fields)}
    record = writer.create_warc_record(
        made.url,
        made.kind,
        payload=BytesIO(made.body),
        http_headers=http,
        warc_headers_dict=fields,
        warc_content_type=made.media_type or ("" if http is not None else "text/plain"),
    )
    writer.write_record(record)
    record.raw_stream.close()  # a temporary file that warcio leaves open
    return out.getvalue()


def raw(block: bytes, *fields: str, kind: str = "response", length: int | None = None) -> bytes:
    """A record as written here, however wrong its fields are."""
    head = "\r\n".join(
        (
            "WARC/1.1",
            f"WARC-Type: {kind}",
            f"WARC-Target-URI: {URL}",
            f"WARC-Date: {DATE}",
            "WARC-Record-ID: <urn:uuid:1>",
            "Content-Type: application/http; msgtype=response",
            *fields,
            f"Content-Length: {len(block) if length is None else length}",
        )
    )
    return head.encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def response(body: bytes, *headers: str) -> bytes:
    """An answer of a web server with a page."""
    lines = "".join(f"{header}\r\n" for header in ("Content-Type: text/html", *headers))
    return f"HTTP/1.1 200 OK\r\n{lines}\r\n".encode() + body


def chunked(body: bytes, size: int = 100) -> bytes:
    """A body in chunks, the last one included."""
    parts = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x; note=1\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


ARC_HEADERS = {
    1: "URL IP-address Archive-date Content-type Archive-length\n",
    2: "URL IP-address Archive-date Content-type Result-code Checksum Location Offset Filename "
    "Archive-length\n",
}


def arc(version: int, pages: int = 3) -> list[bytes]:
    """The records of an ARC file, its header first."""
    more = " 200 - - 0 harbour.arc" if version == 2 else ""
    head = f"{version} 0 Harbour\n{ARC_HEADERS[version]}\n"
    made = [f"filedesc://harbour.arc 0.0.0.0 20240506070809 text/plain{more} {len(head)}\n{head}\n"
            .encode()]  # fmt: skip
    for at in range(pages):
        block = response(PAGE)
        line = f"{URL}/{at} 10.0.0.1 20240506070809 text/html{more} {len(block)}\n"
        made.append(line.encode() + block + b"\n")
    return made


def noise(size: int, seed: int) -> bytes:
    """Bytes that can't be packed."""
    return Random(seed).randbytes(size)


def document(path: Path, content: bytes) -> Document:
    """The document of the only record of an archive in which nothing is wrong."""
    (record,) = read(path, content)
    assert isinstance(record, Record)
    assert record.document is not None
    return record.document


def plain(records: Iterable[bytes]) -> bytes:
    return b"".join(records)


def gzipped(records: Iterable[bytes]) -> bytes:
    return b"".join(gzip.compress(record, mtime=0) for record in records)


def zstd(records: Iterable[bytes]) -> bytes:
    packer = zstandard.ZstdCompressor()
    return b"".join(packer.compress(record) for record in records)


def zstd_with_dictionary(records: Sequence[bytes]) -> bytes:
    words = zstandard.ZstdCompressionDict(SENTENCE.encode() * 20 + PAGE)
    packer = zstandard.ZstdCompressor(dict_data=words)
    dictionary = zstandard.ZstdCompressor().compress(words.as_bytes())
    head = b"\x5d\x2a\x4d\x18" + len(dictionary).to_bytes(4, "little") + dictionary
    return head + b"".join(packer.compress(record) for record in records)


def lz4_frames(records: Iterable[bytes]) -> bytes:
    return b"".join(lz4.frame.compress(record) for record in records)


PACKINGS: Final[dict[str, Any]] = {
    "plain": plain,
    "gzip": gzipped,
    "zstd": zstd,
    "zstd with a dictionary": zstd_with_dictionary,
    "lz4": lz4_frames,
}


def read(path: Path, content: bytes) -> list[Record | Problem]:
    """What the reader yields of an archive with this content, piece by piece."""
    path.write_bytes(content)
    return everything(WarcReader(str(path), Options()))


def everything(reader: Reader) -> list[Record | Problem]:
    """All that a reader yields, piece by piece."""
    found: list[Record | Problem] = []
    for piece in reader.spans():
        found += [piece] if isinstance(piece, Problem) else reader.read(piece)
    return found


def records_of(found: Iterable[Record | Problem]) -> list[Record]:
    return [item for item in found if isinstance(item, Record)]


def problems_of(found: Iterable[Record | Problem]) -> list[Problem]:
    return [item for item in found if isinstance(item, Problem)]
