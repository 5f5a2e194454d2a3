"""Digests as archives write them: `sha1:` and base 32, usually."""

from __future__ import annotations

import base64
import hashlib
from typing import Final

_SIZES: Final = {"md5": 16, "sha1": 20, "sha256": 32, "sha384": 48, "sha512": 64}
"""Bytes by algorithm."""


def agrees(digest: str, *candidates: bytes) -> bool | None:
    """Whether a digest is one of the candidates'; None if it can't be told."""
    name, _, value = digest.partition(":")
    name = name.strip().lower().replace("-", "")
    if name not in _SIZES:
        return None
    expected = _raw(value.strip(), _SIZES[name])
    if expected is None:
        return None
    return any(hashlib.new(name, data, usedforsecurity=False).digest() == expected
               for data in candidates)  # fmt: skip


def _raw(value: str, size: int) -> bytes | None:
    """The digest's bytes, from hexadecimal digits, base 32 or base 64."""
    try:
        if len(value) == 2 * size:
            return bytes.fromhex(value)
        if len(value.rstrip("=")) == -(-size * 8 // 5):
            bare = value.rstrip("=").upper()
            return base64.b32decode(bare + "=" * (-len(bare) % 8))
        if len(value.rstrip("=")) == -(-size * 8 // 6):
            bare = value.rstrip("=")
            return base64.b64decode(bare + "=" * (-len(bare) % 4), altchars=b"-_")
    except ValueError:
        return None
    return None
