"""What a file is, told by how it begins and, where that says too little, by its name."""

from __future__ import annotations

import csv
import json
import re
from pathlib import PurePath
from typing import Final, NamedTuple

from ..decode import decode, is_binary
from .fields import NoFieldError, find_fields
from .record import Options
from .skipped import Skipped

START: Final = 1 << 16
"""Bytes of the unpacked content that recognition reads."""
_PACKED: Final = frozenset({".gz", ".zst", ".zstd", ".bz2", ".xz"})
_PAGES: Final = frozenset({".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx"})
_TEXTS: Final = frozenset({".txt", ".text", ".md", ".rst"})
_SKIPPED: Final = {
    Skipped.SCRIPT: ".js .mjs .map .wasm .ts",
    Skipped.STYLE: ".css .scss .less",
    Skipped.IMAGE: ".svg .png .jpg .jpeg .gif .webp .ico .avif .bmp .tif .tiff",
    Skipped.FONT: ".woff .woff2 .ttf .otf .eot",
    Skipped.MEDIA: ".mp3 .ogg .m4a .wav .flac .aac .mp4 .webm .mov .avi .mkv .m4v .vtt .srt",
    Skipped.XML: ".rss .atom .xml .xsl",
    Skipped.JSON: ".json .webmanifest",
    Skipped.LOG: ".log",
}
_BY_SUFFIX: Final = {suffix: why for why, names in _SKIPPED.items() for suffix in names.split()}
_IMAGE: Final = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x00\x00\x01\x00", b"BM")
_FONT: Final = (b"wOFF", b"wOF2", b"\x00\x01\x00\x00", b"OTTO")
_MARKUP: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype html|html)\b", re.I | re.S
)
_MHTML: Final = re.compile(rb"(?:\A|\n)content-type:\s*multipart/related", re.I)
_HEADERS: Final = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+\r?\n")
_URL_LINE: Final = re.compile(r"https?://[^\s<>\"]+", re.I)
_DELIMITERS: Final = ",\t;|"


class Recognised(NamedTuple):
    """A format ("page", "jsonl", …), or why the file is none."""

    format: str | None
    skipped: Skipped | None = None


def recognise(start: bytes, name: str, *, alone: bool) -> Recognised:
    """What a file is whose unpacked content begins so.

    `alone`: it was named by the user, so that a text of any name is one; below a folder only what
    looks like a page, a text or a data set is.
    """
    suffix = _suffix(name)
    if start.startswith(b"PAR1"):
        return Recognised("parquet")
    if start.startswith(b"PK\x03\x04"):
        return Recognised("zip")
    reason = binary_reason(start)
    if reason is not None:
        return Recognised(None, reason)
    if is_mhtml(start):
        return Recognised("page")
    is_page = suffix in _PAGES or _MARKUP.match(start) is not None
    data = None if is_page else _data_format(start, suffix)
    if data is not None:
        return Recognised(data)
    if PurePath(name).name.lower() == "robots.txt":
        return Recognised(None, Skipped.ROBOTS)
    if _is_url_list(start):
        return Recognised("urls")
    if alone or is_page or suffix in _TEXTS:
        return Recognised("page")
    return Recognised(None, _BY_SUFFIX.get(suffix, Skipped.OTHER))


def promises_text(name: str) -> bool:
    """Whether a file is named like a page or a text, so that one that is none has to be told."""
    return _suffix(name) in _PAGES | _TEXTS


def binary_reason(content: bytes) -> Skipped | None:
    """Why content is counted and not judged; None for what may be text."""
    if not is_binary(content):
        return None
    if content.startswith(b"%PDF-"):
        return Skipped.PDF
    if content.startswith(_IMAGE) or (content[:4] == b"RIFF" and content[8:12] == b"WEBP"):
        return Skipped.IMAGE
    return Skipped.FONT if content.startswith(_FONT) else Skipped.BINARY


def is_mhtml(start: bytes) -> bool:
    """Whether a file begins with the headers of a page that was saved as a mail."""
    headers = _HEADERS.match(start.lstrip(b"\xef\xbb\xbf\r\n"))
    return headers is not None and _MHTML.search(headers[0]) is not None


def delimiter_of(header: str) -> str:
    """What stands between the columns of a table with such a first line."""
    return max(_DELIMITERS, key=header.count)


def _suffix(name: str) -> str:
    """The last suffix besides that of a packing, in lower case."""
    suffixes = [suffix.lower() for suffix in PurePath(name).suffixes]
    while suffixes and suffixes[-1] in _PACKED:
        suffixes.pop()
    return suffixes[-1] if suffixes else ""


def _data_format(start: bytes, suffix: str) -> str | None:
    """The format of a data set, by its first characters."""
    if start[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        return _json_format(start, suffix)
    if suffix in (".jsonl", ".ndjson", ".jsonlines", ".jl"):
        return "jsonl"
    if suffix in (".csv", ".tsv"):
        return "csv"
    if b"<" not in start[:1000] and _is_table(start):
        return "csv"
    return None


def _json_format(start: bytes, suffix: str) -> str | None:
    """JSON lines, or JSON that holds articles: an array of rows or one row."""
    if suffix in (".jsonl", ".ndjson", ".jsonlines", ".jl"):
        return "jsonl"
    first, newline, rest = start.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
    try:
        row = json.loads(first)
    except (ValueError, RecursionError):
        row = None
    if isinstance(row, dict) and suffix != ".json":
        return "jsonl"
    if isinstance(row, dict) and newline and rest.lstrip()[:1] == b"{":
        return "jsonl"
    if row is None and not newline and first.startswith(b"{") and suffix != ".json":
        return "jsonl"
    return "json" if suffix == ".json" or row is not None or suffix == "" else None


def _is_table(start: bytes) -> bool:
    """Whether a first line names the columns of articles: their URL and their text."""
    lines = decode(start[:4096]).text.splitlines()
    if len(lines) < 2:
        return False
    names = next(csv.reader(lines[:1], delimiter=delimiter_of(lines[0])), [])
    if len(names) < 2 or len(set(names)) < len(names):
        return False
    try:
        fields = find_fields([dict.fromkeys(names, "")], Options())
    except NoFieldError:
        return False
    return fields.url is not None


def _is_url_list(start: bytes) -> bool:
    text = decode(start).text
    lines = text.splitlines()
    if len(start) >= START:
        lines = lines[:-1]
    told = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    return bool(told) and all(map(_URL_LINE.fullmatch, told))
