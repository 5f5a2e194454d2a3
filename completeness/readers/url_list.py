"""A text file with a URL a line: each is fetched, if the user wants that."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from .lines import Source, lines
from .record import Options, Problem, Record, Span, shown
from .streams import DamageError, chunks

_FORMAT: Final = "urls"
_TOGETHER: Final = 20


class UrlListReader:
    """Fetches the pages of a list, as `check URL` does. Lines that begin with # are remarks."""

    def __init__(self, path: str, options: Options) -> None:
        self.path = path
        self.options = options

    def spans(self) -> Iterator[Span | Problem]:
        """Pieces of a few lines; without `online` the one line that tells of it."""
        name = shown(self.path)
        if not self.options.online:
            yield Problem(
                "offline",
                f"{name}: a list of URLs; `completeness audit --online` fetches them",
                name,
            )
            return
        start = stop = 0
        first = number = 1
        try:
            for number, line in enumerate(lines(chunks(Path(self.path))), 1):
                stop = line.stop
                if number - first + 1 == _TOGETHER:
                    yield Span(self.path, _FORMAT, start, stop, row=first)
                    start, first = stop, number + 1
        except DamageError as error:
            yield Problem(error.code, str(error), name, error.position)
        if stop > start:
            yield Span(self.path, _FORMAT, start, stop, row=first)

    def read(self, span: Span) -> Iterator[Record | Problem]:
        """What the web answers for each line."""
        parts = Source(Path(self.path)).between(span.start, span.stop)
        for number, line in enumerate(lines(parts, span.start), span.row):
            url = (line.content or b"").decode("utf-8", "replace").strip("\ufeff \t\r\n")
            if url and not url.startswith("#"):
                yield self._fetched(url, number, line.position)

    def _fetched(self, url: str, number: int, offset: int) -> Record:
        from .web import read_url

        found = read_url(url, kind=self.options.kind, allow_private=self.options.allow_private)
        failed = None
        if found.document is None:
            failed = f"{shown(self.path)}:{number}: {found.errors[0].message}"
        return Record(
            path=shown(self.path), format=_FORMAT, offset=offset, id=found.name, url=found.name,
            document=found.document, errors=found.errors, failed=failed,
        )  # fmt: skip
