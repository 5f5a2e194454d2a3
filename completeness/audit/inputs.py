"""What is known of an input before it is read: its size, and whether it has changed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from ..readers.record import shown
from .model import Input


def look(path: str) -> Input:
    """An input's size in bytes and the fingerprint of its files; both None if it is no file."""
    at = Path(path)
    if not at.exists():
        return Input(path=shown(path), bytes=None, fingerprint=None)
    digest = hashlib.sha256()
    size = 0
    for name, status in _files(at):
        size += status.st_size
        digest.update(
            f"{name}\0{status.st_size}\0{status.st_mtime_ns}\n".encode("utf-8", "replace")
        )
    return Input(path=shown(path), bytes=size, fingerprint=digest.hexdigest()[:16])


def _files(path: Path) -> Iterator[tuple[str, os.stat_result]]:
    if not path.is_dir():
        yield "", path.stat()
        return
    for folder, names, files in os.walk(path):
        names.sort()
        for name in sorted(files):
            file = Path(folder, name)
            try:
                yield str(file.relative_to(path)), file.stat()
            except OSError:
                continue
