"""Zstd and lz4 frames: where they end, read off their headers, and what is in them."""

from __future__ import annotations

import re
from typing import Any, Final

from .extras import need
from .packing import Packing
from .tape import Tape

ZSTD: Final = b"\x28\xb5\x2f\xfd"
LZ4: Final = b"\x04\x22\x4d\x18"
FRAME_BEGINS: Final = re.compile(
    re.escape(ZSTD) + b"|" + re.escape(LZ4) + rb"|[\x50-\x5f]\x2a\x4d\x18", re.S
)
_SKIPPABLE: Final = re.compile(rb"[\x50-\x5f]\x2a\x4d\x18", re.S)
_DICTIONARY: Final = b"\x5d\x2a\x4d\x18"
_LARGEST_DICTIONARY: Final = 16 * 1024 * 1024
_WINDOW: Final = 1 << 27
_FEED: Final = 1024
"""Bytes that can't unpack to more than some tens of MiB: these libraries set no bound."""
_CONTENT_SIZES: Final = (0, 2, 4, 8)
_DICTIONARY_ID_SIZES: Final = (0, 1, 2, 4)


class _Decoder:
    """A library's decoder as zlib's."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    @property
    def eof(self) -> bool:
        return bool(self._inner.eof)

    @property
    def unused_data(self) -> bytes:
        return self._inner.unused_data or b""

    def decompress(self, data: bytes | memoryview, _: int = 0, /) -> bytes:
        unpacked: bytes = self._inner.decompress(bytes(data))
        return unpacked


def zstd(dictionary: bytes | None) -> Packing:
    """Zstd frames, packed with a dictionary or not.

    Raises:
        InputError: zstandard is not installed.
    """
    zstandard = need("zstandard")
    words = zstandard.ZstdCompressionDict(dictionary) if dictionary else None
    unpacker = zstandard.ZstdDecompressor(dict_data=words, max_window_size=_WINDOW)
    return Packing(
        "zstd frame", FRAME_BEGINS, _FEED, lambda: _Decoder(unpacker.decompressobj()), _never
    )


def lz4() -> Packing:
    """Lz4 frames.

    Raises:
        InputError: lz4 is not installed.
    """
    frame = need("lz4.frame")
    return Packing(
        "lz4 frame", FRAME_BEGINS, _FEED, lambda: _Decoder(frame.LZ4FrameDecompressor()), _never
    )


def _never(_: Tape) -> bool:
    return False


def read_dictionary(tape: Tape) -> bytes | None:
    """The dictionary with which the frames of a .warc.zst were packed: its first frame."""
    start = bytes(tape.ahead(8)[:8])
    if not start.startswith(_DICTIONARY):
        return None
    size = int.from_bytes(start[4:8], "little")
    held = bytes(tape.ahead(8 + min(size, _LARGEST_DICTIONARY))[8 : 8 + size])
    if not held.startswith(ZSTD):
        return held
    zstandard = need("zstandard")
    unpacker = zstandard.ZstdDecompressor(max_window_size=_WINDOW)
    try:
        unpacked: bytes = unpacker.stream_reader(held).read(_LARGEST_DICTIONARY)
    except zstandard.ZstdError:
        return None
    return unpacked


def skip_empty(tape: Tape) -> None:
    """Goes behind frames that hold no content."""
    while _SKIPPABLE.match(start := bytes(tape.ahead(8)[:8])):
        tape.take(8 + int.from_bytes(start[4:8], "little"))


def pass_frame(tape: Tape) -> bool:
    """Goes behind the frame at which the tape stands; False where none stands or it is cut."""
    start = bytes(tape.ahead(32)[:32])
    if start.startswith(ZSTD):
        return _pass_zstd(tape, start)
    return start.startswith(LZ4) and _pass_lz4(tape, start)


def _pass_zstd(tape: Tape, start: bytes) -> bool:
    """RFC 8878, section 3.1.1."""
    flags = start[4] if len(start) > 4 else 0
    single, checksum = flags >> 5 & 1, flags >> 2 & 1
    content = _CONTENT_SIZES[flags >> 6] or single
    tape.take(5 + (1 - single) + _DICTIONARY_ID_SIZES[flags & 3] + content)
    while len(head := bytes(tape.ahead(3)[:3])) == 3:
        block = int.from_bytes(head, "little")
        size = 1 if block >> 1 & 3 == 1 else block >> 3
        if tape.take(3 + size) < 3 + size:
            return False
        if block & 1:
            return tape.take(4 * checksum) == 4 * checksum
    return False


def _pass_lz4(tape: Tape, start: bytes) -> bool:
    """The LZ4 frame format, version 1.6."""
    flags = start[4] if len(start) > 4 else 0
    tape.take(7 + 8 * (flags >> 3 & 1) + 4 * (flags & 1))
    while len(head := bytes(tape.ahead(4)[:4])) == 4:
        size = int.from_bytes(head, "little") & 0x7FFFFFFF
        if size == 0:
            checksum = 4 * (flags >> 2 & 1)
            return tape.take(4 + checksum) == 4 + checksum
        whole = 4 + size + 4 * (flags >> 4 & 1)
        if tape.take(whole) < whole:
            return False
    return False
