"""The URL of a page from its place in a mirror, as wget and its kind lay them out."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final
from urllib.parse import quote

_HOST: Final = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?P<top>[a-z]{2,24}|xn--[a-z0-9-]+)"
    r"(?:[:+]\d{1,5})?",
    re.I,
)
_NO_TOP: Final = frozenset(
    "html htm files file bak backup old orig tmp temp archive archives data text txt json jsonl "
    "csv xml warc wacz gz zip tar tgz git mirror site sites d min js css export out".split()
)
"""Endings of folders' names that are no top-level domain, or hardly ever one."""
_QUERY: Final = re.compile(r"@(?=[\w.%\[\]~-]+=)")


def url_of(root: Path, path: Path) -> str | None:
    """The URL of a mirrored page; None if no folder at the mirror's top is named like a host.

    The host is the mirror's own name or that of a folder right below it (below `http` or `https`
    for wget's --protocol-directories). A mirror does not tell the scheme: https where none is told.
    """
    parts = (root.resolve().name, *path.relative_to(root).parts)
    for at, name in enumerate(parts[:3]):
        told = parts[at - 1] if at and parts[at - 1] in ("http", "https") else None
        if at + 1 < len(parts) and _is_host(name) and (at < 2 or told):
            host = re.sub(r"[:+](?=\d+\Z)", ":", name).lower()
            return f"{told or 'https'}://{host}/{_address('/'.join(parts[at + 1 :]))}"
    return None


def _is_host(name: str) -> bool:
    match = _HOST.fullmatch(name)
    return match is not None and match["top"].lower() not in _NO_TOP


def _address(path: str) -> str:
    """The path and query from a file's name."""
    path, mark, query = _QUERY.sub("?", path, count=1).partition("?")
    folder, slash, name = path.rpartition("/")
    if mark:
        query = re.sub(r"\.html?\Z", "", query)
    if name in ("index.html", "index.htm"):
        path = f"{folder}{slash}"
    return quote(path + mark + query, safe="/%:=&?~#+!$,;'@()*[]")
