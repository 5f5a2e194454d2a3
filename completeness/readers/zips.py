"""The entries of a zip file, by its directory, or by their own headers where that is missing."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

from .warc.packing import Packed, Packing, Plain, Unpacked
from .warc.tape import CHUNK, Tape

LOCAL: Final = b"PK\x03\x04"
_HEADER: Final = struct.Struct("<4sHHHHHIIIHH")
"""APPNOTE.TXT of the zip format, section 4.3.7."""
_ENCRYPTED: Final = 0x1
_SIZES_FOLLOW: Final = 0x8
_UTF8: Final = 0x800
_ANYTHING: Final = re.compile(rb"")
_DEFLATED: Final = Packing(
    "zip entry", _ANYTHING, CHUNK, lambda: zlib.decompressobj(wbits=-15), lambda _: False
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in a zip: its packed bytes are from `start` to `stop` (None: to the zip's end)."""

    name: str
    start: int
    stop: int | None
    method: int
    encrypted: bool

    def open(self, file: BinaryIO) -> Unpacked:
        """Its content; `unreadable` must have been asked before."""
        tape = Tape(file, self.start, self.stop)
        return Packed(tape, _DEFLATED) if self.is_packed else Plain(tape)

    @property
    def is_packed(self) -> bool:
        """Whether it can only be read from its beginning."""
        return self.method != zipfile.ZIP_STORED

    @property
    def unreadable(self) -> str | None:
        """Why it can't be read, if so."""
        if self.encrypted:
            return "it is encrypted"
        if self.method not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            return f"it is packed by a method that WACZ files do not use ({self.method})"
        if ".." in re.split(r"[/\\]", self.name) or re.match(r"[/\\]|[a-z]:", self.name, re.I):
            return "its name leads out of the archive"
        return None


def entries(file: BinaryIO) -> tuple[list[Entry], str | None]:
    """The entries in the file's order, and what is wrong with the zip itself."""
    try:
        with zipfile.ZipFile(file) as zipped:
            infos = sorted(zipped.infolist(), key=lambda info: info.header_offset)
    except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, struct.error):
        return list(_walk(file)), "the zip's directory is missing or damaged: it is cut, probably"
    found: list[Entry] = []
    broken = 0
    for info in infos:
        entry, _ = _local(file, info.header_offset)
        before = found[-1].stop or 0 if found else 0
        if entry is None or info.header_offset < before:
            broken += 1
            continue
        stop = entry.start + info.compress_size
        found.append(Entry(info.filename, entry.start, stop, info.compress_type, entry.encrypted))
    return found, f"{broken} of its entries overlap others or are not there" if broken else None


def _walk(file: BinaryIO) -> Iterator[Entry]:
    """Entries one after the other from the file's beginning, as far as their sizes are told."""
    offset = 0
    while True:
        entry, sizes_follow = _local(file, offset)
        if entry is None:
            return
        if sizes_follow:
            yield Entry(entry.name, entry.start, None, entry.method, entry.encrypted)
            return
        yield entry
        offset = entry.stop or 0


def _local(file: BinaryIO, offset: int) -> tuple[Entry | None, bool]:
    """The entry whose own header stands at an offset; whether its size is not told there."""
    file.seek(offset)
    head = file.read(_HEADER.size)
    if len(head) < _HEADER.size or not head.startswith(LOCAL):
        return None, False
    _, _, flags, method, _, _, _, packed, unpacked, name_size, extra_size = _HEADER.unpack(head)
    rest = file.read(name_size + extra_size)
    name = rest[:name_size].decode("utf-8" if flags & _UTF8 else "cp437", "replace")
    if packed == 0xFFFFFFFF:
        packed = _zip64_size(rest[name_size:], 8 if unpacked == 0xFFFFFFFF else 0)
    start = offset + _HEADER.size + name_size + extra_size
    entry = Entry(name, start, start + packed, method, bool(flags & _ENCRYPTED))
    return entry, bool(flags & _SIZES_FOLLOW) and packed == 0


def _zip64_size(extra: bytes, at: int) -> int:
    """The packed size in the field for large files; 0 if it is not there."""
    while len(extra) >= 4:
        kind, size = struct.unpack_from("<HH", extra)
        if kind == 1 and 4 + at + 8 <= len(extra):
            return int.from_bytes(extra[4 + at : 12 + at], "little")
        extra = extra[4 + size :]
    return 0
