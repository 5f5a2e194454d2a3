"""Rows on the disk while a run goes on: appended, marked as done, and read back in order.

A part is a file of zstd frames, each of them some neighbouring rows as JSON lines. Its markers are
a file of JSON lines beside it, one for each frame, written after the frame has reached the disk:
what has no marker was in flight and is cut off when the run goes on.
"""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final

from .errors import telling_full
from .zstd import decompress

Row = dict[str, Any]

_PART_BYTES: Final = 256 * 1024 * 1024
"""A part that is longer is followed by a new one."""


@dataclass(frozen=True, slots=True, order=True)
class Chunk:
    """A frame: `rows` items from the `n`-th on of a span; `end` marks a span's last one.

    `documents` counts the rows of documents, `reused` those taken from an earlier audit,
    `inherits` the revisits. `at` and `size` are bytes in the part.
    """

    input: int
    span: int
    n: int
    rows: int
    end: bool
    documents: int = 0
    reused: int = 0
    inherits: int = 0
    records: int = 0
    part: int = 0
    at: int = 0
    size: int = 0


class Parts:
    """The parts of a run, for one writer.

    `chunks` are those that are done, in no order.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.chunks: list[Chunk] = []
        self._part = 0
        self._rows: BinaryIO | None = None
        self._markers: BinaryIO | None = None

    def load(self) -> None:
        """Reads the markers and cuts off what was in flight."""
        self.folder.mkdir(exist_ok=True)
        for markers in sorted(self.folder.glob("*.done")):
            part = int(markers.stem)
            rows = self._path(part)
            size = rows.stat().st_size if rows.exists() else 0
            chunks = [c for c in _read_markers(markers, part) if c.at + c.size <= size]
            end = max((c.at + c.size for c in chunks), default=0)
            if end < size:
                os.truncate(rows, end)
            self._rewrite(markers, chunks)
            self.chunks += chunks
            self._part = part
        for rows in self.folder.glob("*.zst"):
            if not rows.with_name(f"{rows.name.partition('.')[0]}.done").exists():
                rows.unlink()

    def _rewrite(self, markers: Path, chunks: Sequence[Chunk]) -> None:
        """Drops a marker that is cut, so that the next one begins a line."""
        content = b"".join(_marker(chunk) for chunk in chunks)
        if markers.stat().st_size != len(content):
            markers.write_bytes(content)

    def append(self, frames: Sequence[tuple[Chunk, bytes]]) -> None:
        """Stores frames, and marks them as done once they are on the disk.

        Raises:
            FullError: there is no space for them; nothing that was done is touched.
        """
        with telling_full(self.folder.parent):
            self._append(frames)

    def _append(self, frames: Sequence[tuple[Chunk, bytes]]) -> None:
        rows, markers = self._open()
        done = []
        at = os.fstat(rows.fileno()).st_size
        for chunk, frame in frames:
            _write(rows, frame)
            place = {"part": self._part, "at": at, "size": len(frame)}
            done.append(Chunk(**(asdict(chunk) | place)))
            at += len(frame)
        os.fsync(rows.fileno())
        _write(markers, b"".join(map(_marker, done)))
        self.chunks += done
        if at > _PART_BYTES:
            self.close()
            self._part += 1

    def _open(self) -> tuple[BinaryIO, BinaryIO]:
        if self._rows is None or self._markers is None:
            # The marker file first: rows without one belong to nobody.
            self._markers = (
                self._path(self._part).with_name(f"{self._part:04}.done").open("ab", buffering=0)
            )
            self._rows = self._path(self._part).open("ab", buffering=0)
        return self._rows, self._markers

    def close(self) -> None:
        """Ends the writing; the markers reach the disk."""
        for file in (self._rows, self._markers):
            if file is not None:
                os.fsync(file.fileno())
                file.close()
        self._rows = self._markers = None

    def rows(self) -> Iterator[Row]:
        """All rows that are done, in the order of input, span and place."""
        opened: tuple[int, BinaryIO] | None = None
        try:
            for chunk in sorted(self.chunks):
                if opened is None or opened[0] != chunk.part:
                    if opened is not None:
                        opened[1].close()
                    opened = chunk.part, self._path(chunk.part).open("rb")
                opened[1].seek(chunk.at)
                for line in io.BytesIO(decompress(opened[1].read(chunk.size))):
                    yield json.loads(line)
        finally:
            if opened is not None:
                opened[1].close()

    def remove(self) -> None:
        """Deletes all parts."""
        self.close()
        self.chunks = []
        self._part = 0
        if self.folder.is_dir():
            # The rows first: markers without rows are dropped when they are read.
            for path in sorted(self.folder.iterdir(), reverse=True):
                path.unlink()
            self.folder.rmdir()

    def _path(self, part: int) -> Path:
        return self.folder / f"{part:04}.jsonl.zst"


def _write(file: BinaryIO, content: bytes) -> None:
    """An unbuffered file may take less than all at the end of the space."""
    view = memoryview(content)
    while view:
        view = view[file.write(view) :]


def _marker(chunk: Chunk) -> bytes:
    fields = asdict(chunk)
    del fields["part"]
    return json.dumps(fields, separators=(",", ":")).encode() + b"\n"


def _read_markers(path: Path, part: int) -> Iterator[Chunk]:
    for line in path.read_bytes().splitlines(keepends=True):
        if line.endswith(b"\n"):
            try:
                yield Chunk(**json.loads(line), part=part)
            except (ValueError, TypeError):
                return
