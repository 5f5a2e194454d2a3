"""URLs as pages print them, which need not be URLs."""

from __future__ import annotations

from urllib.parse import SplitResult, urljoin, urlsplit

_NOTHING = SplitResult("", "", "", "", "")


def split(address: str) -> SplitResult:
    """The parts of an address; all of them empty if it is none."""
    try:
        parts = urlsplit(address.strip())
        _ = parts.hostname, parts.port
    except ValueError:
        return _NOTHING
    return parts


def join(base: str, address: str) -> str:
    """`address` seen from `base`; as it stands if one of them is none."""
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return address
