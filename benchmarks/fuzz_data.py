"""What `fuzz_readers.py` breaks beside archives: data sets, saved pages, exports."""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import json
import lzma
import zipfile
from collections.abc import Callable
from random import Random
from typing import Final

from benchmarks.fuzz_targets import Target
from completeness.readers.jsonl import JsonlReader
from completeness.readers.recognise import open_reader

_TEXT: Final = "The ferry will run again from April, “perhaps”, the harbour says. Été, 続く.\n"


def _rows(random: Random) -> list[dict[str, object]]:
    return [
        {"id": f"r{n}", "url": f"https://harbour.example/{n}", "text": _TEXT * random.randrange(9)}
        for n in range(60)
    ]


def _jsonl(random: Random) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in _rows(random))


def _json(random: Random) -> bytes:
    return json.dumps(_rows(random), indent=random.choice((None, 1))).encode()


def _csv(random: Random) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows([["id", "url", "text"], *([*row.values()] for row in _rows(random))])
    return out.getvalue().encode()


def _parquet(random: Random) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    out = io.BytesIO()
    packing = random.choice(("none", "snappy", "zstd"))
    pq.write_table(pa.Table.from_pylist(_rows(random)), out, row_group_size=20, compression=packing)
    return out.getvalue()


def _mhtml(_: Random) -> bytes:
    return (
        b"From: <Saved>\r\nSnapshot-Content-Location: https://harbour.example/\r\n"
        b"Date: Tue, 5 Mar 2024 09:20:30 -0000\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="=b"\r\n\r\n--=b\r\n'
        b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        b"Content-Location: https://harbour.example/\r\n\r\n<html><p>A page=2E\r\n--=b--\r\n"
    )


def _omnivore(_: Random) -> bytes:
    out = io.BytesIO()
    items = [{"id": "i", "slug": "a", "title": "T", "url": "https://harbour.example/"}]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("metadata_0_to_20.json", json.dumps(items))
        archive.writestr("content/a.html", f"<p>{_TEXT}</p>")
    return out.getvalue()


def _zstd(content: bytes) -> bytes:
    import zstandard

    return zstandard.ZstdCompressor(write_checksum=True).compress(content)


def _packed(
    make: Callable[[Random], bytes], pack: Callable[[bytes], bytes]
) -> Callable[[Random], bytes]:
    return lambda random: pack(make(random))


def _target(suffix: str, make: Callable[[Random], bytes]) -> Target:
    return Target(suffix, make, open_reader, keeps_order=False)


DATA: Final[dict[str, Target]] = {
    "jsonl": Target(".jsonl", _jsonl, JsonlReader),
    "jsonl.gz": _target(".jsonl.gz", _packed(_jsonl, gzip.compress)),
    "jsonl.bz2": _target(".jsonl.bz2", _packed(_jsonl, bz2.compress)),
    "jsonl.xz": _target(".jsonl.xz", _packed(_jsonl, lzma.compress)),
    "jsonl.zst": _target(".jsonl.zst", _packed(_jsonl, _zstd)),
    "json": _target(".json", _json),
    "csv": _target(".csv", _csv),
    "csv.gz": _target(".csv.gz", _packed(_csv, gzip.compress)),
    "parquet": _target(".parquet", _parquet),
    "mhtml": _target(".mhtml", _mhtml),
    "omnivore": _target(".zip", _omnivore),
}
