"""Headers of records and of HTTP messages, read leniently: no header is an exception."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

LONGEST: Final = 64 * 1024
"""Bytes of a header; of a longer one the rest is taken for the block or the body."""
_END: Final = re.compile(rb"\r?\n(?:\r?\n|(?=<))")
"""A blank line, or where that is missing the markup that follows."""
_FOLD: Final = re.compile(r"\r?\n[ \t]+")
_LINE: Final = re.compile(r"\r?\n")
_LISTS: Final = frozenset({"content-encoding", "transfer-encoding", "content-length"})
"""Names whose repetitions say more than the first of them."""


class Fields(dict[str, str]):
    """Named fields; names are in lower case."""

    def number(self, name: str) -> int | None:
        """A field that is a natural number, None if it is anything else."""
        value = self.get(name, "")
        return int(value) if value.isascii() and value.isdigit() and len(value) < 20 else None


def split(start: bytes) -> tuple[str, Fields, int, bool]:
    """The first line, the fields, how many bytes they take, and whether the header ends.

    Bytes are read as UTF-8, or as Latin-1 where they are none. Lines that are no fields are left
    out. Of a repeated name the first counts, but lists are joined by commas.
    """
    if start.startswith((b"\r\n", b"\n")):
        size = 2 if start.startswith(b"\r") else 1
        return "", Fields(), size, True
    end = _END.search(start)
    head = start[: end.start()] if end is not None else start
    try:
        text = head.decode("utf-8")
    except UnicodeDecodeError:
        text = head.decode("latin-1")
    first, *lines = _LINE.split(_FOLD.sub(" ", text))
    fields = Fields()
    for name, value in _named(lines):
        if name in fields and name in _LISTS:
            fields[name] = f"{fields[name]}, {value}"
        else:
            fields.setdefault(name, value)
    return first.strip(), fields, end.end() if end is not None else len(start), end is not None


def _named(lines: list[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        name, colon, value = line.partition(":")
        if colon and name.strip():
            yield name.strip().lower(), value.strip()
