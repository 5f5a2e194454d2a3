"""How an archive is packed: plain, or in gzip members, zstd or lz4 frames; unpacked in bounds."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, Protocol

from .tape import CHUNK, OVERLAP, Tape

GZIP: Final = b"\x1f\x8b\x08"
_GZIP_MAGIC: Final = re.compile(re.escape(GZIP))
_PIECE: Final = 256 * 1024
_BOMB: Final = 256 * 1024 * 1024
_RATIO: Final = 200
"""More than `_BOMB` bytes unpacked from less than a two hundredth are no page, image or film."""
_BEHIND: Final = 4096
"""How far before the place where unpacking failed the next member may begin."""


class Decoder(Protocol):
    """Unpacks one member or frame; as zlib's."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes | memoryview, max_length: int = ..., /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Packing:
    """A way to pack: its name, how a member begins, how many bytes are unpacked at a time, a
    decoder for a member, and whether what stands at the tape goes on with a record that the member
    before began."""

    name: str
    begins: re.Pattern[bytes]
    feed: int
    make: Callable[[], Decoder]
    goes_on: Callable[[Tape], bool]


@dataclass(frozen=True, slots=True)
class Defect:
    """What is wrong with a member: a word for programs, words for people, and where it is seen."""

    code: str
    message: str
    offset: int


class Unpacked:
    """The bytes of one member, or of a plain archive, from where the tape stands.

    `defect` says, once the bytes came to an end, in what way that end is none.
    """

    def __init__(self, tape: Tape) -> None:
        self.tape = tape
        self.begins = tape.offset
        self.defect: Defect | None = None
        self._buffer = b""
        self._at = 0
        self._passed = 0

    @property
    def offset(self) -> int:
        """The member's offset and the unpacked bytes that were taken of it."""
        return self.begins + self._passed

    def _more(self) -> bytes:
        """The next bytes; none at the end."""
        return b""

    def extend(self) -> bool:
        """Whether there is more after all, in a following member."""
        return False

    def close(self) -> None:
        """Goes to the end."""

    def ahead(self, size: int) -> bytes:
        """Up to `size` bytes without taking them; fewer only at the end."""
        if len(self._buffer) - self._at < size:
            parts = [self._buffer[self._at :]]
            held = len(parts[0])
            while held < size and (more := self._more()):
                parts.append(more)
                held += len(more)
            self._buffer, self._at = b"".join(parts), 0
        return self._buffer[self._at : self._at + size]

    def read(self, size: int) -> bytes:
        """Takes `size` bytes; fewer only at the end."""
        data = self.ahead(size)
        self._at += len(data)
        self._passed += len(data)
        return data

    def skip(self, size: int) -> int:
        """Goes on by so many bytes; how many there were."""
        left = size
        while left > 0 and (data := self.read(min(left, _PIECE))):
            left -= len(data)
        return size - left

    def find(self, pattern: re.Pattern[bytes]) -> bool:
        """Goes to the next match, or to the end."""
        while ahead := self.ahead(_PIECE):
            match = pattern.search(ahead)
            if match is not None:
                self.read(match.start())
                return True
            self.read(len(ahead) - (0 if len(ahead) < _PIECE else OVERLAP))
        return False


class Plain(Unpacked):
    """An archive that is not packed."""

    @property
    def offset(self) -> int:
        """Where the next byte stands."""
        return self.tape.offset

    def ahead(self, size: int) -> bytes:
        return bytes(self.tape.ahead(size)[:size])

    def read(self, size: int) -> bytes:
        data = self.ahead(size)
        self.tape.take(len(data))
        return data

    def skip(self, size: int) -> int:
        return self.tape.take(size)

    def find(self, pattern: re.Pattern[bytes], within: int | None = None) -> bool:
        return self.tape.find(pattern, within)


class Packed(Unpacked):
    """One member or frame; after its end the tape stands at the next."""

    def __init__(self, tape: Tape, packing: Packing) -> None:
        super().__init__(tape)
        self._packing = packing
        self._decoder: Decoder | None = packing.make()
        self._unpacked = 0
        self._member = tape.offset

    def _more(self) -> bytes:
        while self._decoder is not None:
            data = self._decode(self._decoder)
            if data:
                self._unpacked += len(data)
                return data
        return b""

    def _decode(self, decoder: Decoder) -> bytes:
        packed = self.tape.ahead()[: self._packing.feed]
        if not packed:
            return self._break("cut", f"is cut after {self.tape.offset - self._member} bytes")
        before = decoder.copy() if isinstance(decoder, _ZLIB) else None
        try:
            data = decoder.decompress(packed, _PIECE)
        except Exception as error:  # each library has its own
            data, passed = b"", len(packed)
            if before is not None:
                data, passed = _salvage(before, bytes(packed))
            self.tape.take(passed)
            self._break("damaged", f"is damaged at byte {self.tape.offset}: {_reason(error)}")
            return data
        left = len(decoder.unused_data) or len(getattr(decoder, "unconsumed_tail", b""))
        self.tape.take(len(packed) - left)
        if decoder.eof:
            self._decoder = None
        elif self._unpacked > max(_BOMB, _RATIO * (self.tape.offset - self.begins)):
            self._break("bomb", f"unpacks to more than {self._unpacked} bytes and was left there")
        return data

    def _break(self, code: str, what: str) -> bytes:
        name = self._packing.name
        message = f"the {name} {what}"
        self.defect = Defect(f"{name.partition(' ')[0]}-{code}", message, self._member)
        self._decoder = None
        return b""

    def extend(self) -> bool:
        """Reads on in the next member, if this one ended well and the next begins no record."""
        if self._decoder is not None or self.defect is not None:
            return False
        if not self._packing.goes_on(self.tape):
            return False
        self._member = self.tape.offset
        self._decoder = self._packing.make()
        return True

    def close(self) -> None:
        """Goes to the member's end, or after a defect near to where that was seen."""
        self._buffer = b""
        while self._more():
            pass
        if self.defect is not None and self.tape.can_seek and not self.defect.code.endswith("-cut"):
            self.tape.seek(max(self.begins + 1, self.tape.offset - _BEHIND))


_ZLIB: Final = type(zlib.decompressobj())


def _reason(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__


def _salvage(decoder: Decoder, packed: bytes) -> tuple[bytes, int]:
    """What can be unpacked before the damaged byte, and how many bytes that took."""
    data = bytearray()
    at = 0
    with suppress(zlib.error):
        while at < len(packed):
            data += decoder.decompress(packed[at : at + 1])
            at += 1
    return bytes(data), at


def gzip(begins: re.Pattern[bytes]) -> Packing:
    """Gzip members; `begins` matches the first bytes of a record."""

    def goes_on(tape: Tape) -> bool:
        start = bytes(tape.ahead(len(GZIP))[: len(GZIP)])
        return start == GZIP and not starts_record(tape, begins)

    return Packing("gzip member", _GZIP_MAGIC, CHUNK, lambda: zlib.decompressobj(wbits=31), goes_on)


def starts_record(tape: Tape, begins: re.Pattern[bytes]) -> bool:
    """Whether a gzip member begins here whose first bytes are a record's."""
    decoder = zlib.decompressobj(wbits=31)
    try:
        start = decoder.decompress(tape.ahead(4096)[:4096], 512)
    except zlib.error:
        return False
    return begins.match(start) is not None


def find_member(tape: Tape, begins: re.Pattern[bytes], within: int | None = None) -> bool:
    """Goes to the next gzip member that begins a record, within so many bytes or anywhere."""
    stop = tape.offset + within if within is not None else None
    while tape.find(_GZIP_MAGIC, None if stop is None else max(0, stop - tape.offset)):
        if starts_record(tape, begins):
            return True
        tape.take(1)
    return False
