"""Bytes to text, as a browser would read them; a wrong declaration survives."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]{2,30})", re.I
)
_HEADER = re.compile(r"charset\s*=\s*[\"']?([\w:.-]+)", re.I)
_DECLARED_WITHIN = 4096
_FEW = 0.01
"""Share of undecodable bytes up to which an encoding is believed."""

# The WHATWG Encoding Standard reads these labels as the larger encoding.
_WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
_NO_PAGE_ENCODING = (
    "utf-16", "utf-32", "utf-7", "idna", "punycode", "unicode", "raw-unicode", "undefined",
    "mbcs", "oem",
)  # fmt: skip
_SEVEN_BIT = {"iso2022_jp", "iso2022_kr", "hz"}
# The accented letters and signs of Western European languages in windows-1252.
_WESTERN = "éèàçêùôîâûëïüöäñóíáúßÉÀÇÖÜÄ«»‘’“”–—…œ¿¡ãõ°º€\xa0".encode("cp1252")
_ASCII = bytes(range(128))
_CONTROLS = bytes({*range(9), 11, *range(14, 27), 127})
_SAMPLE = 8192
_BINARY_SIGNS = (
    b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"PK\x03\x04", b"\x1f\x8b", b"\x7fELF",
    b"\x28\xb5\x2f\xfd", b"7z\xbc\xaf", b"\x00\x00\x01\x00",
)  # fmt: skip
_BINARY_WITH_ZEROS = (
    b"GIF8", b"OggS", b"ID3", b"RIFF", b"BZh", b"Rar!", b"PAR1", b"MZ", b"wOFF", b"wOF2",
)  # fmt: skip
"""Signs with which a text may begin, too."""


class Decoded(NamedTuple):
    """Text, the encoding that gave it, and whether the last character is cut."""

    text: str
    encoding: str
    cut: bool = False


def is_binary(content: bytes) -> bool:
    """Whether `content` is no text in any encoding: a known file sign, or control bytes."""
    if content.startswith(_BINARY_SIGNS) or _has_sign_and_controls(content):
        return True
    if content.startswith(tuple(bom for bom, _ in _BOMS)) or _wide(content):
        return False
    sample = content[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > len(sample) * 0.02


def _has_sign_and_controls(content: bytes) -> bool:
    return content.startswith(_BINARY_WITH_ZEROS) and b"\x00" in content[:1024]


def decode(content: bytes, header: str | None = None) -> Decoded:
    """Decodes by byte-order mark, validity as UTF-8, declaration (`header` is the Content-Type,
    then the page's own), and a guess, in this order.

    Valid UTF-8 with letters beyond ASCII is hardly ever anything else, so it comes before a
    declaration.
    """
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return Decoded(content[len(mark) :].decode(encoding, "replace"), encoding)
    if b"\x1b" in content or b"~{" in content[:_SAMPLE]:  # what these begin another script with
        declared = _declared(content, header)
        if declared in _SEVEN_BIT:
            return Decoded(content.decode(declared, "replace"), declared)
    if wide := _wide(content):
        return Decoded(content.decode(wide, "replace"), wide)
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        declared = _declared(content, header)
        if len(content) - error.start < 4 and error.reason == "unexpected end of data":
            before = content[: error.start].decode("utf-8")
            if declared in (None, "utf-8") or not before.isascii():
                return Decoded(before, "utf-8", cut=True)
    return _decode_invalid_utf8(content, declared)


def _decode_invalid_utf8(content: bytes, declared: str | None) -> Decoded:
    candidates = ["utf-8"] if declared is None else [declared, "utf-8"]
    for encoding in candidates:
        text = content.decode(encoding, "replace")
        beyond_ascii = sum(map(len, re.findall(rb"[\x80-\xff]+", content)))
        if text.count("\ufffd") <= beyond_ascii * _FEW + (encoding != "utf-8"):
            return Decoded(text, encoding)
    guess = _guess(content)
    return Decoded(content.decode(guess, "replace"), guess)


def _declared(content: bytes, header: str | None) -> str | None:
    labels = [match[1] for match in [_HEADER.search(header or "")] if match]
    labels += [found.decode("ascii") for found in _META.findall(content[:_DECLARED_WITHIN])]
    for label in labels:
        if (name := _codec(label)) is not None:
            return name
    return None


def _codec(label: str) -> str | None:
    try:
        info = codecs.lookup(label)
    except LookupError:
        return None
    if not info._is_text_encoding or info.name.startswith(_NO_PAGE_ENCODING):
        return None
    return _WIDER.get(info.name, info.name)


def _wide(content: bytes) -> str | None:
    """UTF-16 without a byte-order mark: every second byte of markup or Latin text is zero."""
    sample = content[:2048]
    if len(sample) < 4:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if min(even, odd) > len(sample) * 0.05 or max(even, odd) < len(sample) * 0.2:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _guess(content: bytes) -> str:
    if not content.translate(None, _ASCII + _WESTERN):
        return "cp1252"
    from charset_normalizer import from_bytes

    words = re.split(rb"[<>]", re.sub(rb"<[^<>]*>", b" ", content))
    telling = b" ".join(part for part in words if not part.isascii())
    best = from_bytes(telling[:8192]).best()
    return best.encoding if best is not None else "cp1252"
