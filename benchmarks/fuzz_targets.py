"""What `fuzz_readers.py` breaks: for each format a small valid input and its reader."""

from __future__ import annotations

import gzip
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from random import Random
from typing import Final

from completeness.readers.record import Options, Problem, Reader, Record
from completeness.readers.wacz import WaczReader
from completeness.readers.warc import WarcReader

_WORDS: Final = (
    "ferry harbour island monday hour crew boat ticket winter storm baker council".split()
)


@dataclass(frozen=True)
class Target:
    """A format: how a valid input is made and read.

    `keeps_order`: what stands before a change is read as if there was none.
    """

    suffix: str
    make: Callable[[Random], bytes]
    reader: Callable[[str, Options], Reader]
    keeps_order: bool = True

    def read(self, path: str) -> list[Record | Problem]:
        """All that the reader yields, piece by piece."""
        reader = self.reader(path, Options())
        found: list[Record | Problem] = []
        for piece in reader.spans():
            found += [piece] if isinstance(piece, Problem) else reader.read(piece)
        return found


def _page(random: Random) -> bytes:
    paragraphs = (" ".join(random.choices(_WORDS, k=60)) for _ in range(random.randrange(1, 30)))
    return b"<!doctype html><html><p>" + "<p>".join(paragraphs).encode() + b"</html>"


def _response(random: Random, number: int) -> bytes:
    body = _page(random)
    headers = "Content-Type: text/html\r\n"
    packing = number % 5
    if packing == 1:
        body, headers = gzip.compress(body, mtime=0), headers + "Content-Encoding: gzip\r\n"
    elif packing == 2:
        body, headers = zlib.compress(body), headers + "Content-Encoding: deflate\r\n"
    elif packing == 3:
        body = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
        headers += "Transfer-Encoding: chunked\r\n"
    length = f"Content-Length: {len(body)}\r\n" if packing != 3 else ""
    return f"HTTP/1.1 200 OK\r\n{headers}{length}\r\n".encode() + body


def _warc_records(random: Random) -> list[bytes]:
    records = []
    for number in range(12):
        block = _response(random, number)
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\n"
            f"WARC-Target-URI: https://harbour.example/{number}\r\n"
            f"WARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Date: 2024-05-06T07:08:09Z\r\n"
            f"Content-Type: application/http\r\nContent-Length: {len(block)}\r\n\r\n"
        )
        records.append(head.encode() + block + b"\r\n\r\n")
    return records


def _warc(random: Random) -> bytes:
    return b"".join(_warc_records(random))


def _warc_gz(random: Random) -> bytes:
    return b"".join(gzip.compress(record, mtime=0) for record in _warc_records(random))


def _warc_zst(random: Random) -> bytes:
    import zstandard

    packer = zstandard.ZstdCompressor(write_checksum=True)
    return b"".join(packer.compress(record) for record in _warc_records(random))


def _warc_lz4(random: Random) -> bytes:
    import lz4.frame

    return b"".join(
        lz4.frame.compress(record, content_checksum=True) for record in _warc_records(random)
    )


def _arc(random: Random) -> bytes:
    start = b"filedesc://harbour.arc 0.0.0.0 20240506070809 text/plain 76\n"
    parts = [
        start
        + b"1 0 Harbour\nURL IP-address Archive-date Content-type Archive-length\n".ljust(76)
        + b"\n"
    ]
    for number in range(12):
        block = _response(random, number)
        line = f"https://harbour.example/{number} 10.0.0.1 20240506070809 text/html {len(block)}\n"
        parts.append(line.encode() + block + b"\n")
    return b"".join(parts)


def _wacz(method: int) -> Callable[[Random], bytes]:
    def make(random: Random) -> bytes:
        out = BytesIO()
        with zipfile.ZipFile(out, "w", method) as zipped:
            zipped.writestr(
                "pages/pages.jsonl", '{"url": "https://harbour.example/1", "title": "A"}\n'
            )
            zipped.writestr("archive/data.warc.gz", _warc_gz(random))
            zipped.writestr("archive/more.warc", _warc(random))
        return out.getvalue()

    return make


ARCHIVES: Final[dict[str, Target]] = {
    "warc": Target(".warc", _warc, WarcReader),
    "warc.gz": Target(".warc.gz", _warc_gz, WarcReader),
    "warc.zst": Target(".warc.zst", _warc_zst, WarcReader),
    "warc.lz4": Target(".warc.lz4", _warc_lz4, WarcReader),
    "arc": Target(".arc", _arc, WarcReader),
    "wacz": Target(".wacz", _wacz(zipfile.ZIP_STORED), WaczReader, keeps_order=False),
    "wacz-deflated": Target(".wacz", _wacz(zipfile.ZIP_DEFLATED), WaczReader, keeps_order=False),
}
