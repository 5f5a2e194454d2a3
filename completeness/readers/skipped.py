"""Why records of web archives are counted and not judged: stable words for reports and runs."""

from __future__ import annotations

from enum import StrEnum


class Skipped(StrEnum):
    """What a record is that is no document."""

    ARCHIVE_HEADER = "archive-header"
    """`warcinfo`, or the first record of an ARC file."""
    REQUEST = "request"
    METADATA = "metadata"
    CONTINUATION = "continuation"
    """A further segment of a record."""
    DNS = "dns"
    """What a name server or another protocol than HTTP answered."""
    RESOURCE = "resource"
    """A `resource` or `conversion` record that is no page and no plain text."""
    RENDERED_TEXT = "rendered-text"
    """The text of a page as a browser showed it; the page's own record is judged."""
    OTHER_RECORD = "other-record"
    """A record of a type that the WARC format doesn't know."""
    REDIRECT = "redirect"
    EMPTY = "empty"
    """An answer that has no body by its status (204, 205, 304), or an empty one that is no page."""
    ROBOTS = "robots"
    """robots.txt and its like: rules for programs."""
    IMAGE = "image"
    MEDIA = "media"
    """Sound and film."""
    FONT = "font"
    PDF = "pdf"
    STYLE = "style"
    SCRIPT = "script"
    JSON = "json"
    XML = "xml"
    """Feeds, sitemaps and other XML that is no page."""
    TEXT = "text"
    """A plain text of hardly any length, as counters and services answer."""
    BINARY = "binary"
    """Anything else that is no text."""
