"""zstd, which comes with the extra `audit`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from .errors import UsageError

if TYPE_CHECKING:
    import zstandard

_LEVEL: Final = 3


def require() -> None:
    """Raises UsageError if the library is missing."""
    _library()


def _library() -> type[zstandard.ZstdCompressor]:
    try:
        import zstandard
    except ImportError as error:
        raise UsageError(
            "an audit stores its rows with zstandard: pip install 'completeness[audit]'"
        ) from error
    return zstandard.ZstdCompressor


def compress(content: bytes) -> bytes:
    """One frame, with a checksum."""
    return _library()(level=_LEVEL, write_checksum=True).compress(content)


def decompress(frame: bytes) -> bytes:
    """A frame's content."""
    import zstandard

    return zstandard.ZstdDecompressor().decompress(frame)


@contextmanager
def reading(path: Path) -> Iterator[IO[bytes]]:
    """The content of a file of frames."""
    import io

    import zstandard

    decompressor = zstandard.ZstdDecompressor()
    with (
        path.open("rb") as file,
        decompressor.stream_reader(file, read_across_frames=True) as stream,
    ):
        yield io.BufferedReader(stream, 1 << 20)


@contextmanager
def writing(path: Path) -> Iterator[IO[bytes]]:
    """A file that is packed as it is written."""
    _library()
    import zstandard

    compressor = zstandard.ZstdCompressor(level=_LEVEL, write_checksum=True)
    with path.open("wb") as file, compressor.stream_writer(file, closefd=False) as stream:
        yield stream
