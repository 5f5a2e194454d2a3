"""Folders: pages, texts, data sets, archives and mirrors, in the order of their names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from . import archivebox
from .json_file import JsonReader
from .mirror import url_of
from .omnivore import is_export
from .pages import read_page
from .recognise import format_of, reader_of
from .record import InputError, Options, Problem, Record, Span, reason_of, shown
from .skipped import Skipped
from .sniff import Recognised

_FORMAT: Final = "folder"
_RUN: Final = 200
"""So many files are a piece of work, or as many as hold _RUN_BYTES."""
_RUN_BYTES: Final = 8 << 20
_SMALL: Final = 1 << 20
"""A JSON file of fewer bytes is read within a run: folders hold thousands, of one article each."""
_ASSETS: Final = ("_files", "_Dateien", "_fichiers", "_archivos", "_bestanden", ".files", "_file")
"""What browsers append to a page's name for the folder of its images, styles and frames."""


class FolderReader:
    """Walks a folder. A piece is a run of neighbouring files of one folder, by their places in the
    order of names; data sets and archives have pieces of their own, from their own readers.

    Links to folders are not followed, hidden files not read; both are counted.
    """

    def __init__(self, path: str, options: Options) -> None:
        self.root = Path(path)
        self.options = options

    def spans(self) -> Iterator[Span | Problem]:
        """Runs of files, and the pieces of the data sets and archives among them."""
        open_folders = [self._pieces("")]
        while open_folders:
            piece = next(open_folders[-1], None)
            if piece is None:
                open_folders.pop()
            elif isinstance(piece, str):
                open_folders.append(self._pieces(piece))
            else:
                yield piece

    def _pieces(self, folder: str) -> Iterator[Span | Problem | str]:
        """A folder's pieces; folders in it as their names, to be walked in their turn."""
        try:
            names = _listing(self.root / folder)
            is_counted = self._why_unread(self.root / folder) is not None
        except OSError as error:
            yield _unreadable(self.root / folder, error)
            return
        start, size = 0, 0
        for at, name in enumerate(names):
            path = self.root / folder / name
            if at - start >= _RUN or size > _RUN_BYTES:
                yield self._run(folder, start, at)
                start, size = at, 0
            if self._is_leaf(path, is_counted=is_counted):
                size += _size(path)
                continue
            if at > start:
                yield self._run(folder, start, at)
            start, size = at + 1, 0
            if path.is_dir() and not is_export(path):
                yield str(Path(folder, name))
            else:
                yield from self._inner(path)
        if len(names) > start:
            yield self._run(folder, start, len(names))

    def _run(self, folder: str, start: int, stop: int) -> Span:
        return Span(str(self.root), _FORMAT, start, stop, member=folder)

    def _inner(self, path: Path) -> Iterator[Span | Problem]:
        """The pieces of a data set or an archive, or why it has none."""
        try:
            found = Recognised("omnivore") if path.is_dir() else self._own(path)
            yield from reader_of(found.format or "page", str(path), self.options).spans()
        except InputError as error:
            yield Problem(error.code, str(error), shown(str(path)))
        except OSError as error:
            yield _unreadable(path, error)

    def read(self, span: Span) -> Iterator[Record | Problem]:
        """The documents of a run of files, and what is counted beside them."""
        folder = self.root / (span.member or "")
        try:
            names = _listing(folder)[span.start : span.stop]
            counted = self._why_unread(folder)
        except OSError as error:
            yield _unreadable(folder, error)
            return
        for name in names:
            path = folder / name
            try:
                yield from self._records(path, counted)
            except InputError as error:
                yield _record(path, failed=str(error))
            except OSError as error:
                yield _record(path, failed=_unreadable(path, error).message)

    def _is_leaf(self, path: Path, *, is_counted: bool) -> bool:
        """Whether a file (or a snapshot's folder) is read within a run."""
        if _skipped(path) is not None:
            return True
        try:
            if path.is_dir():
                return archivebox.is_snapshot(path)
            if is_counted:
                return True
            found = self._own(path)
        except (OSError, InputError):
            return True  # to be named when it is read
        is_small = found.format == "json" and _size(path) < _SMALL
        return is_small or found.format in ("page", None)

    def _own(self, path: Path) -> Recognised:
        """What a file is below a folder, where not all that could be read is an article."""
        found = format_of(path, alone=False)
        if found.format == "json" and not JsonReader(str(path), self.options).holds_articles:
            return Recognised(None, Skipped.JSON)
        if found.format == "urls" and not self.options.online:
            return Recognised(None, Skipped.URL_LIST)
        return found

    def _records(self, path: Path, counted: Skipped | None) -> Iterator[Record | Problem]:
        """What a leaf holds; `counted` tells why all files of its folder are only counted."""
        skipped = _skipped(path)
        if skipped is None and path.is_dir():
            if archivebox.is_snapshot(path):
                yield archivebox.read_snapshot(path, self.options)
            return
        skipped = skipped or counted
        found = Recognised(None, skipped) if skipped else self._own(path)
        if found.format == "page":
            yield from read_page(path, self.options, url=url_of(self.root, path))
        elif found.format == "json" and _size(path) < _SMALL:
            reader = JsonReader(str(path), self.options)
            for piece in reader.spans():
                yield from [piece] if isinstance(piece, Problem) else reader.read(piece)
        elif found.format is None:
            yield _record(path, skipped=found.skipped)

    def _why_unread(self, folder: Path) -> Skipped | None:
        """Why the files of a folder are only counted."""
        above = [folder, *folder.parents]
        within = above[: above.index(self.root) + 1]
        if any(map(_is_assets, within[:-1])):
            return Skipped.ASSET
        return Skipped.ARCHIVEBOX if any(map(archivebox.is_data_folder, within)) else None


def _record(path: Path, *, skipped: Skipped | None = None, failed: str | None = None) -> Record:
    name = shown(str(path))
    return Record(path=name, format="file", id=name, skipped=skipped, failed=failed)


def _unreadable(path: Path, error: OSError) -> Problem:
    name = shown(str(path))
    return Problem("unreadable", f"{name}: {reason_of(error)}", name)


def _skipped(path: Path) -> Skipped | None:
    """Why a file is not even opened."""
    if path.name.startswith("."):
        return Skipped.HIDDEN
    if path.is_dir():
        return Skipped.LINKED_FOLDER if path.is_symlink() else None
    return None if path.is_file() or not path.exists() else Skipped.SPECIAL


def _is_assets(folder: Path) -> bool:
    for ending in _ASSETS:
        if folder.name.endswith(ending):
            page = folder.with_name(folder.name.removesuffix(ending))
            return any(page.with_name(page.name + end).is_file() for end in (".html", ".htm"))
    return False


def _listing(folder: Path) -> list[str]:
    return _names(folder, folder.stat().st_mtime_ns)


@lru_cache(maxsize=1)
def _names(folder: Path, _changed: int) -> list[str]:
    return sorted(os.listdir(folder))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
