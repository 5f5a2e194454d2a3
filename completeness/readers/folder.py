"""Folders: pages, texts, data sets, archives and mirrors, in the order of their names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from . import recognise
from .mirror import url_of
from .pages import read_page
from .record import InputError, Options, Problem, Record, Span, shown
from .sniff import Recognised

_FORMAT: Final = "folder"
_RUN: Final = 200
"""So many files are a piece of work, or as many as hold _RUN_BYTES."""
_RUN_BYTES: Final = 8 << 20
_LEAVES: Final = ("page", "urls", None)
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
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            name = shown(str(self.root / folder))
            yield Problem("unreadable", f"{name}: {reason}", name)
            return
        start, size = 0, 0
        for at, name in enumerate(names):
            path = self.root / folder / name
            if (at - start >= _RUN or size > _RUN_BYTES) and at > start:
                yield self._run(folder, start, at)
                start, size = at, 0
            leaf = self._is_leaf(path)
            if leaf:
                size += _size(path)
                continue
            if at > start:
                yield self._run(folder, start, at)
            start, size = at + 1, 0
            if path.is_dir():
                yield os.path.join(folder, name)
            else:
                yield from self._inner(path)
        if len(names) > start:
            yield self._run(folder, start, len(names))

    def _run(self, folder: str, start: int, stop: int) -> Span:
        return Span(str(self.root), _FORMAT, start, stop, member=folder)

    def _inner(self, path: Path) -> Iterator[Span | Problem]:
        try:
            yield from recognise.open_reader(str(path), self.options).spans()
        except InputError as error:
            yield Problem(error.code, str(error), shown(str(path)))

    def read(self, span: Span) -> Iterator[Record | Problem]:
        """The documents of a run of files, and what is counted beside them."""
        folder = self.root / (span.member or "")
        try:
            names = _listing(folder)[span.start : span.stop]
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            yield Problem("unreadable", f"{shown(str(folder))}: {reason}", shown(str(folder)))
            return
        is_asset = self._is_in_assets(folder)
        for name in names:
            yield from self._record(folder / name, is_asset=is_asset)

    def _is_leaf(self, path: Path) -> bool:
        """Whether a file (or folder) is read within a run."""
        if path.name.startswith(".") or (path.is_symlink() and path.is_dir()):
            return True
        if path.is_dir():
            return False
        try:
            return not path.is_file() or self._format(path).format in _LEAVES
        except (OSError, InputError):
            return True

    def _format(self, path: Path) -> Recognised:
        return recognise.format_of(path, alone=False)

    def _record(self, path: Path, *, is_asset: bool) -> Iterator[Record | Problem]:
        name = shown(str(path))
        skipped = _skipped(path) or ("asset" if is_asset else None)
        if skipped is None:
            try:
                found = self._format(path)
            except InputError as error:
                yield Record(path=name, format="file", id=name, failed=str(error))
                return
            except OSError as error:
                reason = (error.strerror or str(error)).lower()
                yield Record(path=name, format="file", id=name, failed=f"{name}: {reason}")
                return
            if found.format == "page":
                yield read_page(path, self.options, url=url_of(self.root, path))
                return
            if found.format == "urls":
                skipped = "url-list"
            elif found.format is not None:
                return  # it became a data set after the folder was planned
            else:
                skipped = found.skipped
        yield Record(path=name, format="file", id=name, skipped=skipped)

    def _is_in_assets(self, folder: Path) -> bool:
        inside = [folder, *folder.parents]
        return any(_is_assets(each) for each in inside[: inside.index(self.root)])


def _skipped(path: Path) -> str | None:
    """Why a file is not even opened."""
    if path.name.startswith("."):
        return "hidden"
    if path.is_dir():
        return "linked-folder"
    return None if path.is_file() or not path.exists() else "special"


def _is_assets(folder: Path) -> bool:
    for ending in _ASSETS:
        if folder.name.endswith(ending):
            page = folder.with_name(folder.name.removesuffix(ending))
            return any(page.with_name(page.name + end).is_file() for end in (".html", ".htm"))
    return False


@lru_cache(maxsize=1)
def _listing(folder: Path) -> list[str]:
    return sorted(os.listdir(folder))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
