"""Whose document a URL names, and which one."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final
from urllib.parse import parse_qsl, urlencode

from publicsuffixlist import PublicSuffixList

from ... import addresses

_HOST_PREFIX: Final = re.compile(r"^(?:(?:www\d?|m|mobile|amp)\.)+(?=[^.]+\.)")
_PATH_SUFFIX: Final = re.compile(r"(?:/|/amp|\.amp|/index\.(?:html?|php))$")
_IDLE: Final = re.compile(
    # Told by campaigns, feeds, social networks; and other forms of the same page.
    r"utm_.+|at_.+|mtm_.+|pk_.+|(?:fb|g|ms|y|dc|tt|tw)clid|mc_[ce]id|igshid|_ga|cmpid|ns_.+"
    r"|ref|referrer|referer|source|src|amp|outputtype|share|shared|smid|smtyp|xtor|s?_?hsenc"
)


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()


@lru_cache(maxsize=4096)
def _registered(host: str) -> str:
    return _suffixes().privatesuffix(host) or host


def publisher_of(url: str) -> str | None:
    """The registered domain of a URL's host, by the Public Suffix List; null without a host.

    The list's private part keeps apart who publishes on one platform (a host below blogspot.com).
    """
    host = (addresses.split(url).hostname or "").rstrip(".").lower()
    return _registered(host) if host else None


def address_of(url: str) -> str | None:
    """A URL without scheme, fragment, campaign parameters, "www.", "/amp" and the like."""
    parts = addresses.split(url)
    host = _HOST_PREFIX.sub("", (parts.hostname or "").rstrip(".").lower())
    if not host:
        return None
    path = parts.path
    while (shorter := _PATH_SUFFIX.sub("", path)) != path:
        path = shorter
    query = [
        pair
        for pair in parse_qsl(parts.query, keep_blank_values=True)
        if not _IDLE.fullmatch(pair[0].lower())
    ]
    return f"{host}{path}?{urlencode(sorted(query))}" if query else host + path
