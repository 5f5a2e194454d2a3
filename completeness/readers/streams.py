"""Bytes of files, unpacked as they are read: gzip, zstd, bzip2 and xz are transparent."""

from __future__ import annotations

import bz2
import lzma
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, Protocol

from .record import InputError, shown

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


class DamageError(Exception):
    """A packed stream is cut or damaged; all that could be unpacked before has been given."""

    def __init__(self, packing: str, path: Path, position: int) -> None:
        super().__init__(
            f"{shown(str(path))}: the {packing} stream is cut or damaged after {position} bytes"
        )
        self.code = f"{packing}-cut"
        self.position = position


def packing_of(start: bytes) -> str | None:
    """How a file that begins so is packed: "gzip", "zstd", "bzip2", "xz", or not at all."""
    return next((name for sign, name in _SIGNS.items() if start.startswith(sign)), None)


def chunks(path: Path, *, start: int = 0) -> Iterator[bytes]:
    """The file's content from `start` (a position in the unpacked content), a chunk at a time.

    Raises:
        DamageError: the packed stream breaks off.
        InputError: zstd is not installed.
        OSError: the file can't be read.
    """
    with path.open("rb") as file:
        packing = packing_of(file.read(8))
        file.seek(start if packing is None else 0)
        if packing is None:
            while chunk := file.read(CHUNK):
                yield chunk
            return
        position = 0
        try:
            for chunk in _unpacked(file, _MEMBERS[packing], path):
                position += len(chunk)
                if chunk and position > start:
                    yield chunk[max(0, len(chunk) - (position - start)) :]
        except _CutError as error:
            raise DamageError(packing, path, position) from error


def read_start(path: Path, limit: int) -> tuple[bytes, DamageError | None]:
    """The first `limit` bytes of the unpacked content, and what cut them short."""
    parts, size = [], 0
    try:
        for chunk in chunks(path):
            parts.append(chunk[: limit - size])
            size += len(parts[-1])
            if size >= limit:
                break
    except DamageError as error:
        return b"".join(parts), error
    return b"".join(parts), None


class _CutError(Exception):
    pass


class _Member(Protocol):
    """One member (or frame) of a packed stream."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def feed(self, data: bytes) -> Iterator[bytes]:
        """What the next bytes unpack to, in bounded pieces; raises _CutError."""
        ...


def _unpacked(file: BinaryIO, member: Callable[[Path], _Member], path: Path) -> Iterator[bytes]:
    stream = member(path)
    while piece := file.read(_PIECE):
        while piece:
            if stream.eof:
                piece = piece.lstrip(b"\0")  # padding between members
                if not piece:
                    break
                stream = member(path)
            yield from stream.feed(piece)
            piece = stream.unused_data if stream.eof else b""
    if not stream.eof:
        raise _CutError


class _Gzip:
    def __init__(self, _: Path) -> None:
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
                raise _CutError from error
            data = self.stream.unconsumed_tail


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
            raise _CutError from error


class _Zstd:
    def __init__(self, path: Path) -> None:
        try:
            import zstandard
        except ImportError as error:
            message = f"{shown(str(path))}: to read zstd, pip install 'completeness[zstd]'"
            raise InputError("missing-extra", message) from error
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
                raise _CutError from error
            if self.stream.eof:
                self.unread = self.stream.unused_data + data[at + _SMALL :]
                return


_MEMBERS: Final[dict[str, Callable[[Path], _Member]]] = {
    "gzip": _Gzip,
    "zstd": _Zstd,
    "bzip2": lambda _: _Blocks(bz2.BZ2Decompressor()),
    "xz": lambda _: _Blocks(lzma.LZMADecompressor(memlimit=256 << 20)),
}
