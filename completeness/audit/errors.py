"""What stops an audit, each with one line for its user."""

from __future__ import annotations

import errno


class AuditError(Exception):
    """The message says what to do; nothing that was stored is lost."""


class UsageError(AuditError):
    """What was asked can't be done."""


class FullError(AuditError):
    """The disk is full, or a limit on files is reached."""


_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


def is_full(error: OSError) -> bool:
    """Whether a write failed for want of space."""
    return error.errno in _FULL
