"""Pages that a browser saved as one file in the form of a mail (RFC 2557)."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from .moments import moment


class SavedPage(NamedTuple):
    """The root part: the document's bytes, and what the headers tell of it."""

    content: bytes
    content_type: str
    url: str | None
    captured_at: str | None


def root_of(content: bytes) -> SavedPage | None:
    """The page in a mail; None if there is none. Takes any bytes."""
    try:
        mail = message_from_bytes(content)
        part = _root(mail)
        if part is None:
            return None
        payload = part.get_payload(decode=True)
        url = _header(mail, "Snapshot-Content-Location") or _header(part, "Content-Location")
        url = url or _header(mail, "Content-Location")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None  # the standard library's parser raises any of these on broken headers
    if not isinstance(payload, bytes):
        return None
    named = url is not None and url.lower().startswith(("http://", "https://"))
    return SavedPage(
        payload, _header(part, "Content-Type") or "", url if named else None, _date(mail)
    )


def _root(mail: Message) -> Message | None:
    """The part that `start` names, else the first page."""
    parts = [part for part in mail.walk() if not part.is_multipart()]
    pages = [part for part in parts if part.get_content_type() in _PAGES]
    start = mail.get_param("start")
    named = [part for part in pages if start and _header(part, "Content-ID") == start]
    return next(iter(named or pages), None)


_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def _header(part: Message, name: str) -> str | None:
    value = part.get(name)
    return "".join(str(value).split()) or None if value is not None else None


def _date(mail: Message) -> str | None:
    try:
        return moment(parsedate_to_datetime(str(mail.get("Date", ""))))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
