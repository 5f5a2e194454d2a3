"""Omnivore's export, a folder or a zip: `metadata_*.json` beside `content/SLUG.html`."""

from __future__ import annotations

import json
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Final

from ..bounds import MAX_BYTES
from .moments import moment
from .pages import page_record
from .record import Options, Problem, Record, Span, shown

_FORMAT: Final = "omnivore"
_METADATA: Final = re.compile(r"(?:[^/]+/)?metadata_\w+\.json")
_MAX_METADATA: Final = 64 << 20
_ERRORS: Final = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, OSError, EOFError, ValueError, RuntimeError,
    NotImplementedError, KeyError, RecursionError,
)  # fmt: skip
"""What reading a member of a broken (or locked) zip, or JSON in it, raises."""


def is_export(path: Path) -> bool:
    """Whether a folder or a zip is such an export. Raises OSError."""
    if path.is_dir():
        return (path / "content").is_dir() and any(path.glob("metadata_*.json"))
    try:
        with zipfile.ZipFile(path) as archive:
            return any(map(_METADATA.fullmatch, archive.namelist()))
    except _ERRORS:
        return False


class OmnivoreReader:
    """Reads the saved pages in the order of the metadata; nothing is ever unpacked to a disk."""

    def __init__(self, path: str, options: Options) -> None:
        self.path = path
        self.options = options

    def spans(self) -> Iterator[Span | Problem]:
        """A piece for each file of metadata."""
        for name in self._names:
            yield Span(self.path, _FORMAT, member=name)

    def read(self, span: Span) -> Iterator[Record | Problem]:
        """The saved pages that a file of metadata names."""
        member = span.member or ""
        name = shown(f"{self.path}/{member}")
        try:
            items = json.loads(self._content(member, _MAX_METADATA))
        except _ERRORS as error:
            yield Problem("omnivore-damaged", f"{name}: no list of saved pages ({error})", name)
            return
        base = member.rpartition("metadata_")[0]
        for number, item in enumerate(items if isinstance(items, list) else [items], 1):
            yield self._record(item, base, f"{name}:{number}")

    def _record(self, item: object, base: str, name: str) -> Record:
        slug = item.get("slug") if isinstance(item, dict) else None
        if not isinstance(item, dict) or not isinstance(slug, str):
            return Record(
                path=shown(self.path), format=_FORMAT, id=name, failed=f"{name}: no saved page"
            )
        told = {key: item[key] for key in ("id", "url", "title") if isinstance(item.get(key), str)}
        captured_at = moment(item.get("savedAt"))
        try:
            content = self._content(f"{base}content/{slug}.html", MAX_BYTES + 1)
        except _ERRORS:
            return Record(
                path=shown(self.path), format=_FORMAT, id=told.get("id", name),
                url=told.get("url"), captured_at=captured_at,
                failed=f"{name}: content/{slug}.html is missing or can't be read",
            )  # fmt: skip
        return page_record(
            content, shown(self.path), self.options, id=told.get("id", name), url=told.get("url"),
            title=told.get("title"), captured_at=captured_at, kind="html", format=_FORMAT,
        )  # fmt: skip

    @cached_property
    def _names(self) -> list[str]:
        path = Path(self.path)
        if path.is_dir():
            names = [file.name for file in path.glob("metadata_*.json")]
        else:
            with zipfile.ZipFile(path) as archive:
                names = [name for name in archive.namelist() if _METADATA.fullmatch(name)]
        return sorted(names, key=_in_numbers)

    def _content(self, name: str, limit: int) -> bytes:
        """A file of the export, no more than `limit` bytes of it."""
        path = Path(self.path)
        if path.is_dir():
            file = path / name
            if not file.resolve().is_relative_to(path.resolve()):
                raise ValueError("the name leads out of the export")
            with file.open("rb") as stream:
                return stream.read(limit)
        with zipfile.ZipFile(path) as archive, archive.open(name) as stream:
            return stream.read(limit)


def _in_numbers(name: str) -> list[tuple[int, str]]:
    """Sorts metadata_20_to_39 before metadata_100_to_119."""
    return [(int(part or 0) if part.isdecimal() else -1, part) for part in re.split(r"(\d+)", name)]
