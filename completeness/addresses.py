"""URLs as pages print them, which need not be URLs."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urljoin, urlsplit

_NO_HOST = re.compile(r"[\s<>\"{}|\\^`]")
_LOGIN = re.compile(r"^(\s*[a-z][a-z0-9+.-]*://)[^/?#\s]*@", re.I)
_NOTHING = SplitResult("", "", "", "", "")


def split(address: str) -> SplitResult:
    """The parts of an address; all of them empty if it is none."""
    try:
        parts = urlsplit(address.strip())
        _ = parts.hostname, parts.port
    except ValueError:
        return _NOTHING
    return parts


def is_of_web(address: str) -> bool:
    """Whether an address is an http or https URL with a host."""
    parts = split(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return False
    return _NO_HOST.search(parts.hostname) is None


def without_password(address: str) -> str:
    """An address as it may be printed and stored: without who logs in with it."""
    return _LOGIN.sub(r"\1", address)


def join(base: str, address: str) -> str:
    """`address` seen from `base`; as it stands if one of them is none."""
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return address
