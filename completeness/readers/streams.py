"""Bytes of files; what is packed with gzip, zstd, bzip2 or xz is unpacked as it is read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from ..transport import Transport
from .packings import CHUNK, CutError, Loss, packing_of, unpacked
from .record import InputError, reason_of, shown

_SAID: Final[dict[Loss, str]] = {
    "cut": "the {0} stream is cut or damaged after {1} bytes",
    "altered": "the {0} stream is damaged: the check sum of its {1} bytes is wrong",
    "none": "what follows the {0} stream after {1} bytes is not read",
}


class DamageError(Exception):
    """A stream is cut or damaged, or a disk fails; all that could be read before has been given.

    `position` counts what was given, in bytes; `transport` is what a document that the file holds
    has lost, None if it is nothing.
    """

    def __init__(
        self, code: str, message: str, position: int, transport: Transport | None = None
    ) -> None:
        super().__init__(message)
        self.code = code
        self.position = position
        self.transport = transport


def chunks(path: Path, *, start: int = 0) -> Iterator[bytes]:
    """The file's content from `start` (a position in the unpacked content), a chunk at a time.

    Raises:
        DamageError: the packed stream breaks off, or the file can't be read (any more).
        InputError: zstd is not installed.
    """
    name = shown(str(path))
    try:
        with path.open("rb") as file:
            yield from _chunks(file, name, start)
    except OSError as error:
        message = f"{name}: {reason_of(error)}"
        raise DamageError("unreadable", message, start) from error


def read_start(path: Path, limit: int) -> tuple[bytes, DamageError | None]:
    """The first `limit` bytes of the unpacked content, and what cut them short.

    Raises:
        InputError: zstd is not installed.
        OSError: the file can't be read.
    """
    with path.open("rb") as file:
        return read_packed(file, shown(str(path)), limit)


def read_packed(file: BinaryIO, name: str, limit: int) -> tuple[bytes, DamageError | None]:
    """The same of an open file that can seek."""
    parts, size = [], 0
    try:
        for chunk in _chunks(file, name, 0):
            parts.append(chunk[: limit - size])
            size += len(parts[-1])
            if size >= limit:
                break
    except DamageError as error:
        return b"".join(parts), error
    return b"".join(parts), None


def is_packed(path: Path) -> bool:
    """Whether the file's content has to be unpacked; one that can't be read hasn't."""
    try:
        with path.open("rb") as file:
            return packing_of(file.read(8)) is not None
    except OSError:
        return False


def _chunks(file: BinaryIO, name: str, start: int) -> Iterator[bytes]:
    packing = packing_of(file.read(8))
    if packing is None:
        file.seek(start)
        while chunk := file.read(CHUNK):
            yield chunk
        return
    file.seek(0)
    position = 0
    try:
        for chunk in unpacked(file, packing):
            position += len(chunk)
            if chunk and position > start:
                yield chunk[max(0, len(chunk) - (position - start)) :]
    except CutError as error:
        raise _damage(file, name, packing, position, error.loss) from error
    except InputError as error:
        raise InputError(error.code, f"{name}: {error}") from error


def _damage(file: BinaryIO, name: str, packing: str, position: int, loss: Loss) -> DamageError:
    message = f"{name}: {_SAID[loss].format(packing, position)}"
    received = file.seek(0, os.SEEK_END)
    transport = {
        "cut": Transport(received=received, coding_ends=False),
        "altered": Transport(received=received, damaged=True),
        "none": None,
    }[loss]
    return DamageError(f"{packing}-cut", message, position, transport)
