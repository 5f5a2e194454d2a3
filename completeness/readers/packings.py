"""Packed streams, unpacked in pieces of bounded size, with all that stands before a defect."""

from __future__ import annotations

import bz2
import lzma
import re
import zlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, BinaryIO, Final, Literal, Protocol

from .record import InputError

if TYPE_CHECKING:
    import zstandard

CHUNK: Final = 1 << 20
"""The most that is unpacked at once, in bytes; of zstd, see `_SMALL`."""
_PIECE: Final = 1 << 16
_SMALL: Final = 1 << 11
"""A zstd block of 4 bytes may stand for 128 KB, and its decompressor has no limit of its own."""
_SIGNS: Final = {
    b"\x1f\x8b": "gzip",
    b"\x28\xb5\x2f\xfd": "zstd",
    b"BZh": "bzip2",
    b"\xfd7zXZ\x00": "xz",
}


def packing_of(start: bytes) -> str | None:
    """How a file that begins so is packed: "gzip", "zstd", "bzip2", "xz", or not at all."""
    return next((name for sign, name in _SIGNS.items() if start.startswith(sign)), None)


Loss = Literal["cut", "altered", "none"]
"""What a defect of a packed stream costs: all that follows, some bytes of what was read, or nothing
(a whole stream, and behind it something else)."""


class CutError(Exception):
    """The stream ends too early, or what comes is no packed data."""

    def __init__(self, loss: Loss = "cut") -> None:
        super().__init__(loss)
        self.loss: Loss = loss


class _Member(Protocol):
    """One member (or frame) of a packed stream."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def feed(self, data: bytes) -> Iterator[bytes]:
        """What the next bytes unpack to, in bounded pieces; raises CutError."""
        ...


def unpacked(file: BinaryIO, packing: str) -> Iterator[bytes]:
    """What a packed file holds, a bounded chunk at a time, some of them empty.

    Raises:
        CutError: the stream is cut or damaged.
        InputError: the packing needs an extra that is not installed.
    """
    member = _MEMBERS[packing]
    stream = member()
    while piece := file.read(_PIECE):
        while piece:
            if stream.eof:
                piece = piece.lstrip(b"\0")  # padding between members
                if not piece:
                    break
                if not _may_follow(piece, packing):
                    raise CutError("none")
                stream = member()
            yield from stream.feed(piece)
            piece = stream.unused_data if stream.eof else b""
    if not stream.eof:
        raise CutError


def _may_follow(piece: bytes, packing: str) -> bool:
    """Whether another member may begin so; zstd has frames to skip, with other signs."""
    sign = next(sign for sign, name in _SIGNS.items() if name == packing)
    return packing == "zstd" or piece.startswith(sign[: len(piece)])


class _Gzip:
    def __init__(self) -> None:
        self.stream = zlib.decompressobj(wbits=31)

    @property
    def eof(self) -> bool:
        return self.stream.eof

    @property
    def unused_data(self) -> bytes:
        return self.stream.unused_data

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data and not self.stream.eof:
            before = self.stream.copy()
            try:
                yield self.stream.decompress(data, CHUNK)
            except zlib.error as error:
                yield from _salvaged(before, data)
                raise CutError(_loss_told_by(error)) from error
            data = self.stream.unconsumed_tail


def _loss_told_by(error: zlib.error) -> Loss:
    """A wrong check sum is met at the end, when all has been unpacked."""
    return "altered" if re.search(r"incorrect (?:data|length) check", str(error)) else "cut"


def _salvaged(stream: zlib._Decompress, data: bytes) -> Iterator[bytes]:
    """What stands before the damage, which zlib drops when it finds one."""
    for at in range(len(data)):
        try:
            yield stream.decompress(data[at : at + 1])
        except zlib.error:
            return


class _Blocks:
    """bzip2 and xz."""

    def __init__(self, stream: bz2.BZ2Decompressor | lzma.LZMADecompressor) -> None:
        self.stream = stream

    @property
    def eof(self) -> bool:
        return self.stream.eof

    @property
    def unused_data(self) -> bytes:
        return self.stream.unused_data

    def feed(self, data: bytes) -> Iterator[bytes]:
        try:
            yield self.stream.decompress(data, CHUNK)
            while not self.stream.eof and not self.stream.needs_input:
                yield self.stream.decompress(b"", CHUNK)
        except (OSError, EOFError, lzma.LZMAError, ValueError) as error:
            raise CutError from error


class _Zstd:
    def __init__(self) -> None:
        try:
            import zstandard
        except ImportError as error:
            raise InputError(
                "missing-extra", "zstd needs pip install 'completeness[zstd]'"
            ) from error
        self.error = zstandard.ZstdError
        self.stream: zstandard.ZstdDecompressionObj = zstandard.ZstdDecompressor().decompressobj()

    @property
    def eof(self) -> bool:
        return self.stream.eof

    @property
    def unused_data(self) -> bytes:
        return self.unread

    def feed(self, data: bytes) -> Iterator[bytes]:
        self.unread = b""
        for at in range(0, len(data), _SMALL):
            try:
                yield self.stream.decompress(data[at : at + _SMALL])
            except self.error as error:
                raise CutError from error
            if self.stream.eof:
                self.unread = self.stream.unused_data + data[at + _SMALL :]
                return


_MEMBERS: Final[dict[str, Callable[[], _Member]]] = {
    "gzip": _Gzip,
    "zstd": _Zstd,
    "bzip2": lambda: _Blocks(bz2.BZ2Decompressor()),
    "xz": lambda: _Blocks(lzma.LZMADecompressor(memlimit=256 << 20)),
}
