"""Times as data sets and archives write them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Final

_FIRST_SECOND: Final = 315_532_800
"""1980: smaller numbers are years, days or row numbers."""
_LAST_SECOND: Final = 4_102_444_800


def moment(value: object) -> str | None:
    """A time as RFC 3339 in UTC: from ISO 8601, 14 digits, seconds or milliseconds since 1970.

    None for what is no time; a time without a zone is UTC.
    """
    try:
        found = _moment(value)
        return None if found is None else found.isoformat(timespec="seconds").replace("+00:00", "Z")
    except (ValueError, OverflowError, OSError):
        return None


def _moment(value: object) -> datetime | None:
    if isinstance(value, datetime):
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day, tzinfo=UTC)
    if isinstance(value, str):
        value = value.strip()
        if len(value) == 14 and value.isdecimal():
            return datetime.strptime(value, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        try:
            value = float(value)
        except ValueError:
            return _moment(datetime.fromisoformat(str(value)))
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    for _ in range(3):  # milli-, micro-, nanoseconds
        value = value / 1000 if value > _LAST_SECOND * 10 else value
    return datetime.fromtimestamp(value, UTC) if _FIRST_SECOND < value < _LAST_SECOND else None
