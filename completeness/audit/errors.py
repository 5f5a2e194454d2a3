"""What stops an audit, each with one line for its user."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


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


@contextmanager
def telling_full(path: Path) -> Iterator[None]:
    """Raises FullError where a write below `path` fails for want of space."""
    try:
        yield
    except OSError as error:
        if not is_full(error):
            raise
        raise FullError(f"{path}: {(error.strerror or '').lower()}") from error
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_FULL:
            raise
        raise FullError(f"{path}: no space left on device") from error
