"""HTTP responses as archives keep them: status, headers, and the body with its packings undone."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from ...bounds import MAX_BYTES
from ...decode import is_binary
from .extras import need
from .frames import pass_frame
from .header import Fields, split
from .tape import Tape

_STATUS: Final = re.compile(r"(?:HTTP(?:/\d+(?:\.\d+)?)?|ICY)\s+(\d{1,4})(?:\s.*)?", re.I)
_CHUNK: Final = re.compile(rb"[ \t]*([0-9a-fA-F]{1,15})[ \t]*(?:;[^\r\n]{0,4096})?\r?\n")
_GZIP: Final = b"\x1f\x8b"
_STEP: Final = 256
_MEMBERS: Final = 100
"""Members of a gzip body that are read; servers send one."""
_WINDOW: Final = 1 << 23
"""As much as RFC 9659 allows."""


@dataclass(frozen=True, slots=True)
class Head:
    """A response's first line and headers; `size` in bytes. Status None: there is none."""

    status: int | None
    fields: Fields
    size: int


@dataclass(frozen=True, slots=True)
class Body:
    """A body as a browser would read it.

    Attributes:
        content: the bytes, at most `MAX_BYTES` + 1.
        received: bytes as transferred; None where the archive keeps them unpacked.
        plain: the bytes without the chunks' sizes, still compressed.
        chunks_end: whether the last chunk is there; None if it is not chunked.
        coding_ends: whether what is compressed comes to its end; None if it is not compressed.
    """

    content: bytes
    received: int | None
    plain: bytes
    chunks_end: bool | None
    coding_ends: bool | None


def read_head(start: bytes) -> Head:
    """The head of a message; a message without one (HTTP/0.9) is all body."""
    line = start[:64].lstrip(b"\r\n").upper()
    if not line.startswith((b"HTTP", b"ICY ")):
        return Head(None, Fields(), 0)
    first, fields, size, _ = split(start)
    match = _STATUS.fullmatch(first)
    return Head(int(match[1]) if match is not None else None, fields, size)


def read_body(body: bytes, fields: Fields) -> Body:
    """Undoes the transfer's chunks and the content's coding, where they are still there.

    Raises:
        InputError: it is packed in a way for which a library is missing.
    """
    plain, chunks_end = _join_chunks(body) if _is_chunked(body, fields) else (body, None)
    content = plain
    received: int | None = len(body)
    ends: bool | None = None
    for coding in reversed(_codings(fields)):
        unpacked, whole = _unpack(content, coding)
        if unpacked is None:  # the archive keeps it unpacked
            received = None
        else:
            content, ends = unpacked, whole and ends is not False
    return Body(content[: MAX_BYTES + 1], received, plain, chunks_end, ends)


def _codings(fields: Fields) -> list[str]:
    listed = fields.get("content-encoding", "").lower().split(",")
    return [name for name in map(str.strip, listed) if name not in ("", "identity", "none")][:3]


def _is_chunked(body: bytes, fields: Fields) -> bool:
    """Whether chunks are announced and there: many archives keep them joined."""
    told = fields.get("transfer-encoding", "").lower()
    return "chunked" in told and _CHUNK.match(body) is not None


def _join_chunks(body: bytes) -> tuple[bytes, bool]:
    """The chunks' content, and whether the last one, of size 0, was reached."""
    joined = bytearray()
    at = 0
    while (line := _CHUNK.match(body, at)) is not None:
        size = int(line[1], 16)
        if size == 0:
            return bytes(joined), True
        joined += body[line.end() : line.end() + size]
        at = line.end() + size
        at += 2 if body[at : at + 2] == b"\r\n" else body[at : at + 1] == b"\n"
    return bytes(joined), False


def _unpack(body: bytes, coding: str) -> tuple[bytes | None, bool]:
    """The unpacked body and whether it was whole; None if it is not packed so at all."""
    if not body:
        return None, True
    if coding in ("gzip", "x-gzip"):
        return _inflate(body, 31) if body.startswith(_GZIP) else (None, True)
    if coding == "deflate":
        found, whole = _inflate(body, 15)
        if not found:
            found, whole = _inflate(body, -15)
    elif coding == "br":
        found, whole = _unbrotli(body)
    elif coding == "zstd":
        found, whole = _unzstd(body)
    else:
        return None, True
    return (found, whole) if whole or is_binary(body) else (None, True)


def _inflate(body: bytes, wbits: int) -> tuple[bytes, bool]:
    """Gzip, one member or several, zlib, or bare deflate."""
    parts: list[bytes] = []
    room = MAX_BYTES + 1
    rest = body
    for _ in range(_MEMBERS):
        stream = zlib.decompressobj(wbits=wbits)
        try:
            parts.append(stream.decompress(rest, room))
        except zlib.error:
            parts.append(_before_damage(rest, wbits, room))
            return b"".join(parts), False
        room -= len(parts[-1])
        rest = stream.unused_data
        if room <= 0 or not stream.eof:
            return b"".join(parts), room <= 0
        if not rest.startswith(_GZIP):
            break
    return b"".join(parts), True


def _before_damage(body: bytes, wbits: int, room: int) -> bytes:
    stream = zlib.decompressobj(wbits=wbits)
    parts: list[bytes] = []
    try:
        for at in range(0, len(body), _STEP):
            parts.append(stream.decompress(body[at : at + _STEP], room))
            room -= len(parts[-1])
            if room <= 0:
                break
    except zlib.error:
        pass
    return b"".join(parts)


def _unbrotli(body: bytes) -> tuple[bytes, bool]:
    brotli = need("brotli")
    stream = brotli.Decompressor()
    parts: list[bytes] = []
    room = MAX_BYTES + 1
    data = body
    try:
        while room > 0 and not stream.is_finished():
            part = stream.process(data, output_buffer_limit=room)
            data = b""
            if not part:
                break
            parts.append(part)
            room -= len(part)
    except brotli.error:
        return b"".join(parts), False
    return b"".join(parts), room <= 0 or stream.is_finished()


def _unzstd(body: bytes) -> tuple[bytes, bool]:
    zstandard = need("zstandard")
    stream = zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(body)
    parts: list[bytes] = []
    room = MAX_BYTES + 1
    try:
        while room > 0 and (part := stream.read(min(room, 65536))):
            parts.append(part)
            room -= len(part)
    except zstandard.ZstdError:
        return b"".join(parts), False
    return b"".join(parts), room <= 0 or _ends_zstd(body)


def _ends_zstd(body: bytes) -> bool:
    tape = Tape(BytesIO(body))
    return pass_frame(tape)
