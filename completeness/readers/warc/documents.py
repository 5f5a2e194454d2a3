"""What a record of an archive is: a document to be judged, or why it is none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Final

from ...bounds import MAX_BYTES
from ...document import Document, Kind, unicode_of
from ...transport import Transport
from ..record import InputError, Original, Record
from ..skipped import Skipped
from . import http
from .digests import agrees
from .header import LONGEST
from .records import ArchiveRecord
from .sorting import is_page, sort_by_content, sort_by_type

_LONGEST: Final = MAX_BYTES + LONGEST + 1
_LOOK: Final = LONGEST
_WEB: Final = re.compile(r"https?:", re.I)
_BY_KIND: Final = {
    "arc_header": Skipped.ARCHIVE_HEADER,
    "warcinfo": Skipped.ARCHIVE_HEADER,
    "request": Skipped.REQUEST,
    "metadata": Skipped.METADATA,
    "continuation": Skipped.CONTINUATION,
}
_NO_TITLES: Final[Mapping[str, str]] = MappingProxyType({})
_BODILESS: Final = frozenset({204, 205, 304})
_DIGITS: Final = re.compile(r"\d{14}")


def record_of(
    item: ArchiveRecord, path: str, format: str, titles: Mapping[str, str] = _NO_TITLES
) -> Record:
    """Reads a record to its end and says what becomes of it; `titles` are those known by URL."""
    fields = item.fields
    record = Record(
        path=path,
        format=format,
        offset=item.offset,
        id=_bare(fields.get("warc-record-id")),
        url=_bare(fields.get("warc-target-uri")),
        captured_at=_moment(fields.get("warc-date")),
        payload_digest=fields.get("warc-payload-digest") or None,
    )
    try:
        record = _read(item, record, titles.get(record.url or ""))
    except InputError as error:
        record = _failed(item, record, str(error))
    item.finish()
    return record


def _failed(item: ArchiveRecord, record: Record, reason: str) -> Record:
    return replace(record, failed=f"{record.path}: at byte {item.offset}: {reason}")


def _read(item: ArchiveRecord, record: Record, title: str | None) -> Record:
    if item.wrong is not None:
        return _failed(item, record, f"no usable record: {item.wrong}")
    if item.kind in _BY_KIND:
        return replace(record, skipped=_BY_KIND[item.kind])
    if item.kind == "response":
        return _read_response(item, record, title)
    if item.kind == "revisit":
        return replace(record, inherits=_original(item))
    if item.kind == "resource":
        return _read_resource(item, record, title)
    if item.kind == "conversion":
        return _read_conversion(item, record)
    return replace(record, skipped=Skipped.OTHER_RECORD)


def _original(item: ArchiveRecord) -> Original:
    fields = item.fields
    return Original(
        digest=fields.get("warc-payload-digest") or None,
        url=_bare(fields.get("warc-refers-to-target-uri") or fields.get("warc-target-uri")),
        captured_at=_moment(fields.get("warc-refers-to-date")),
    )


def _read_response(item: ArchiveRecord, record: Record, title: str | None) -> Record:
    """The answer of a web server."""
    if not _WEB.match(record.url or "http:"):
        return replace(record, skipped=Skipped.DNS)
    start = item.read(_LOOK)
    head = http.read_head(start)
    if head.status is not None and (reason := _by_status(head.status)) is not None:
        return replace(record, skipped=reason)
    media_type = _media_type(item, head)
    if (reason := sort_by_type(media_type, record.url)) is not None:
        return replace(record, skipped=reason)
    block = start + item.read(_LONGEST - len(start))
    payload = block[head.size :]
    body = http.read_body(payload, head.fields)
    if (reason := sort_by_content(body.content, media_type)) is not None:
        return replace(record, skipped=reason)
    item.finish()
    document = Document(
        body.content,
        url=record.url,
        headers=head.fields,
        status=head.status,
        kind="html" if is_page(body.content) else None,
        id=record.id,
        title=title,
        captured_at=record.captured_at,
        transport=_transport(item, block, payload, body),
    )
    return replace(record, document=document)


def _media_type(item: ArchiveRecord, head: http.Head) -> str:
    """The payload's type: the server's word, else the archive's; "" if nobody tells."""
    own = item.fields.get("content-type", "")
    own = "" if own.lower().startswith("application/http") else own
    told = head.fields.get("content-type") or item.fields.get("arc-type") or own
    return told or item.fields.get("warc-identified-payload-type", "")


def _by_status(status: int) -> Skipped | None:
    if status in _BODILESS or 100 <= status < 200:
        return Skipped.EMPTY
    return Skipped.REDIRECT if 300 <= status < 400 else None


def _transport(
    item: ArchiveRecord, block: bytes, payload: bytes, body: http.Body | None
) -> Transport:
    """How a finished record and its body came through; `payload` is the body as archived."""
    whole = item.stored == len(block)  # else what is missing was left unread
    truncated = item.fields.get("warc-truncated", "").lower() or None
    if truncated is None and "warc-segment-number" in item.fields:
        truncated = "segment"
    return Transport(
        received=body.received if body is not None and whole else None,
        announced=item.claimed or item.length,
        stored=item.stored,
        truncated=truncated,
        digest_differs=whole and not item.is_cut and _differs(item, block, payload, body),
        damaged=item.stream.defect is not None,
        chunks_end=body.chunks_end if body is not None and whole else None,
        coding_ends=body.coding_ends if body is not None and whole else None,
    )


def _differs(item: ArchiveRecord, block: bytes, payload: bytes, body: http.Body | None) -> bool:
    """Whether digests are known and none of them is right.

    Crawlers disagree on what they digest: with or without the chunks, before or after joining them,
    and some write the payload's digest for the block's.
    """
    of_block = agrees(item.fields.get("warc-block-digest", ""), block)
    if of_block:
        return False
    forms = {payload} if body is None else {payload, body.plain, body.content}
    of_payload = agrees(item.fields.get("warc-payload-digest", ""), *forms)
    return not of_payload and False in (of_block, of_payload)


def _read_resource(item: ArchiveRecord, record: Record, title: str | None) -> Record:
    """A page that was put into the archive without its response."""
    if (record.url or "").startswith("urn:text:"):
        return replace(record, skipped=Skipped.RENDERED_TEXT)
    media_type = item.fields.get("content-type", "")
    if (record.url or "").startswith("urn:") or sort_by_type(media_type, record.url) is not None:
        return replace(record, skipped=Skipped.RESOURCE)
    block = item.read(_LONGEST)
    if sort_by_content(block, media_type) is not None or not is_page(block):
        return replace(record, skipped=Skipped.RESOURCE)
    return _as_document(item, record, block, "html", title)


def _read_conversion(item: ArchiveRecord, record: Record) -> Record:
    """Plain text that was made of a page, as WET files hold it."""
    if not item.fields.get("content-type", "text/plain").lower().startswith("text/plain"):
        return replace(record, skipped=Skipped.RESOURCE)
    return _as_document(item, record, item.read(_LONGEST), "text", None)


def _as_document(
    item: ArchiveRecord, record: Record, block: bytes, kind: Kind, title: str | None
) -> Record:
    item.finish()
    document = Document(
        block[: MAX_BYTES + 1],
        url=record.url,
        kind=kind,
        id=record.id,
        title=title,
        captured_at=record.captured_at,
        transport=_transport(item, block, block, None),
    )
    return replace(record, document=document)


def _bare(name: str | None) -> str | None:
    """An identifier or URL without the brackets around it."""
    return unicode_of(name.strip().removeprefix("<").removesuffix(">")) if name else None


def _moment(date: str | None) -> str | None:
    """A WARC-Date, or an ARC's 14 digits, as RFC 3339 in UTC to the second."""
    if not date:
        return None
    try:
        if _DIGITS.fullmatch(date):
            moment = datetime.strptime(date, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        else:
            moment = datetime.fromisoformat(date)
            moment = moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
