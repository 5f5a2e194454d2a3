"""Which payloads are pages: by type, by what the bytes are where the type is missing or wrong."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from ...decode import is_binary
from ..skipped import Skipped

_PAGES: Final = frozenset({"text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml"})
_PREFIXES: Final = {
    "image/": Skipped.IMAGE,
    "audio/": Skipped.MEDIA,
    "video/": Skipped.MEDIA,
    "font/": Skipped.FONT,
    "application/font": Skipped.FONT,
    "application/x-font": Skipped.FONT,
    "application/vnd.ms-fontobject": Skipped.FONT,
    "application/pdf": Skipped.PDF,
    "text/css": Skipped.STYLE,
    "text/javascript": Skipped.SCRIPT,
    "application/javascript": Skipped.SCRIPT,
    "application/x-javascript": Skipped.SCRIPT,
    "application/ecmascript": Skipped.SCRIPT,
    "text/ecmascript": Skipped.SCRIPT,
    "application/json": Skipped.JSON,
    "text/json": Skipped.JSON,
    "application/manifest+json": Skipped.JSON,
    "application/vnd.apple.mpegurl": Skipped.MEDIA,
    "application/x-mpegurl": Skipped.MEDIA,
    "application/dash+xml": Skipped.MEDIA,
    "application/ogg": Skipped.MEDIA,
    "application/wasm": Skipped.BINARY,
}
_SIGNS: Final = {
    Skipped.IMAGE: re.compile(
        rb"\x89PNG|GIF8[79]a|\xff\xd8\xff|RIFF.{4}WEBP|BM.{4}\0\0\0\0|\0\0[\x01\x02]\0|"
        rb".{4}ftyp(?:avif|heic)",
        re.S,
    ),
    Skipped.MEDIA: re.compile(
        rb".{4}ftyp|OggS\0|ID3[\x02-\x04]|RIFF.{4}(?:WAVE|AVI )|\x1aE\xdf\xa3|FLV\x01|#EXTM3U",
        re.S,
    ),
    Skipped.FONT: re.compile(rb"wOFF|wOF2|OTTO|\0\x01\0\0\0"),
    Skipped.PDF: re.compile(rb"\s{0,20}%PDF-"),
}
_PAGE: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?>(?:<!--.{0,4000}?-->|<\?xml[^>]{0,300}>)\s*+)*+"
    rb"<(?:!doctype\s+html|html|head|body|title|script|iframe|div|table|center|h1|p|font|a|b|br)"
    rb"[\s>/]",
    re.I | re.S,
)
_XML: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|rss|feed|urlset|sitemapindex|svg)\b", re.I
)
_JSON: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:\)\]\}',?\s*|for\s?\(;;\);\s*)?[\[{]\s*[\"\[{\]}\d]"
)
_SCRIPT: Final = re.compile(
    rb"\s*(?:/\*|//|!?\(?function\b|var |let |const |\"use strict\"|'use strict'|import |"
    rb"(?:window|self|document|this)[.\[]|[\w$.]{1,80}\s?(?:=|\())"
)
_FOR_PROGRAMS: Final = re.compile(
    r"/(?:\.well-known/.*|(?:robots|ads|app-ads|security|humans)\.txt)"
)
_MANY: Final = 400
"""Bytes of a plain text that may be an article."""
_LOOK: Final = 16384


def sort_by_type(media_type: str, url: str | None) -> Skipped | None:
    """What a payload is by its Content-Type and URL, if these say that it is no page or text."""
    if url is not None and _FOR_PROGRAMS.fullmatch(_path(url)):
        return Skipped.ROBOTS
    media_type = _bare(media_type)
    return next((sort for prefix, sort in _PREFIXES.items() if media_type.startswith(prefix)), None)


def sort_by_content(content: bytes, media_type: str) -> Skipped | None:
    """What an unpacked payload is if it is neither a page nor a plain text; None for these."""
    start = content[:_LOOK]
    by_sign = next((sort for sort, sign in _SIGNS.items() if sign.match(start)), None)
    if by_sign is not None:
        return by_sign
    media_type = _bare(media_type)
    if not start.strip():
        return None if media_type in _PAGES or not media_type else Skipped.EMPTY
    if is_binary(start):
        return Skipped.BINARY
    return None if media_type in _PAGES or is_page(start) else _sort_text(start)


def is_page(content: bytes) -> bool:
    """Whether bytes begin as a page does."""
    return _PAGE.match(content[:_LOOK]) is not None


def _sort_text(start: bytes) -> Skipped | None:
    if _XML.match(start):
        return None if b"<html" in start[:2048].lower() else Skipped.XML
    if _JSON.match(start):
        return Skipped.JSON
    if _SCRIPT.match(start):
        return Skipped.SCRIPT
    return Skipped.TEXT if len(start) < _MANY else None


def _bare(media_type: str) -> str:
    return media_type.replace(";", " ").strip().partition(" ")[0].lower()


def _path(url: str) -> str:
    try:
        return urlsplit(url).path.lower()
    except ValueError:
        return ""
