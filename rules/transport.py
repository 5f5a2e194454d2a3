"""What the HTTP response itself says: status, headers of protection services, bytes missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from completeness.document import Document
from completeness.evidence import Basis, Cause, Confidence
from completeness.rule import Check, Sample, Scene, Seen, rule
from completeness.transport import Transport

from .stand_in import article, has_little_text, page

_SHORT: Final = 150
"""Words of the main content with which a failed response may still be an article."""

_RANGE: Final = re.compile(r"bytes (\d{1,12})-(\d{1,12})/(\d{1,12})")

_CLOSED: Final = re.compile(r"</html>(?>\s+|<!--.*?-->)*+\Z", re.I | re.S)
_END: Final = 2000
UNKNOWN: Final = Transport()
"""Of documents whose way is not known."""
_OF_9000: Final = (("Content-Length", "9000"),)
OPEN: Final = article().removesuffix("</body></html>")
"""An article whose page is not closed."""

_CAUSE_OF: Final = {
    401: Cause.LOGIN,
    402: Cause.PAYWALL,
    403: Cause.BOT_WALL,
    404: Cause.ERROR_PAGE,
    405: Cause.ERROR_PAGE,
    406: Cause.BOT_WALL,
    407: Cause.LOGIN,
    408: Cause.ERROR_PAGE,
    410: Cause.REMOVED,
    429: Cause.BOT_WALL,
    451: Cause.GEO_BLOCK,
}
_SORT_OF: Final = {3: Cause.EMPTY, 4: Cause.ERROR_PAGE, 5: Cause.ERROR_PAGE}


def has_transport(document: Document) -> bool:
    """Whether anything is known of the response or of the record that it was read from."""
    return bool(document.headers) or not (document.status is None and document.transport is None)


def closes(document: Document) -> bool:
    """Whether the page's end is there, whatever its numbers say."""
    return document.kind == "html" and _CLOSED.search(document.decoded.text[-_END:]) is not None


def share_of(transport: Transport, bytes_there: int, whole: int) -> float | None:
    """Of compressed bytes the last ones tell little of how much text they are."""
    compressed = transport.coding_ends is not None
    return bytes_there / whole if whole > 0 and not compressed else None


@rule(
    name="status",
    argues=Cause.ERROR_PAGE,
    confidence=Confidence.HIGH,
    matches=(
        Sample(page("<p>The pier is elsewhere.</p>"), status=404),
        Sample(page("<p>The pier is closed.</p>"), status=503),
        Sample(article(), status=403),
    ),
    ignores=(
        Sample(page("<p>The pier is elsewhere.</p>"), status=200),
        Sample(page("<p>The pier is elsewhere.</p>")),
    ),
    seen="RFC 9110; some sites answer 403 or 404 with whole articles",
    needs=has_transport,
)
def status(scene: Scene) -> Iterator[Seen]:
    """The HTTP status says that the request failed or leads elsewhere."""
    document = scene.document
    code = document.status
    if code is None or (cause := _CAUSE_OF.get(code) or _SORT_OF.get(code // 100)) is None:
        return
    short = has_little_text(document, _SHORT)
    yield Seen(
        f"The HTTP status is {code}.",
        argues=cause,
        confidence=Confidence.HIGH if short else Confidence.LOW,
    )


@rule(
    name="challenged",
    argues=Cause.BOT_WALL,
    confidence=Confidence.HIGH,
    matches=(
        Sample(page("<p>Wait.</p>"), headers=(("CF-Mitigated", "challenge"),)),
        Sample(page("<p>Wait.</p>"), headers=(("x-amzn-waf-action", "captcha"),)),
    ),
    ignores=(
        Sample(article(), headers=(("cf-mitigated", "challenge"),)),
        Sample(page("<p>Wait.</p>"), headers=(("x-datadome", "protected"),)),
    ),
    seen="Cloudflare, AWS WAF",
    needs=has_transport,
)
def challenged(scene: Scene) -> Iterator[Seen]:
    """A header says that a protection service answered with a challenge."""
    headers = scene.document.headers
    name = "cf-mitigated" if "cf-mitigated" in headers else "x-amzn-waf-action"
    if headers.get(name) in ("challenge", "captcha") and has_little_text(scene.document, _SHORT):
        yield Seen(view="headers", path=name)


@rule(
    name="short-body",
    argues=Cause.TRANSPORT,
    confidence=Confidence.HIGH,
    matches=(Sample(OPEN, headers=_OF_9000, transport=Transport(received=4000)),),
    ignores=(
        Sample(OPEN, headers=_OF_9000, transport=Transport(received=9000)),
        Sample(OPEN, headers=_OF_9000),
        Sample(OPEN, headers=(("Content-Length", "9000, 9000"),), transport=Transport(received=4)),
        Sample(article(), headers=_OF_9000, transport=Transport(received=4000)),
    ),
    excuses=("endings.*", "unclosed.*", "empty.no-text"),
    seen="RFC 9110, section 8.6; archives that re-encode pages keep the old length",
    needs=has_transport,
)
def short_body(scene: Scene) -> Iterator[Seen]:
    """Fewer bytes of the body were received than the response announced."""
    document = scene.document
    transport = document.transport or UNKNOWN
    length = document.headers.get("content-length", "")
    if transport.received is None or not (length.isascii() and length.isdigit()):
        return
    if transport.received < int(length) and not closes(document):
        yield Seen(
            f"Of {length} bytes that the response announced {transport.received} were received.",
            view="headers",
            path="content-length",
            share=share_of(transport, transport.received, int(length)),
            basis=Basis.BYTES,
        )


@rule(
    name="cut-coding",
    argues=Cause.TRANSPORT,
    confidence=Confidence.HIGH,
    matches=(Sample(OPEN, transport=Transport(received=4000, coding_ends=False)),),
    ignores=(
        Sample(OPEN, transport=Transport(received=4000, coding_ends=True)),
        Sample(article(), transport=Transport(received=4000, coding_ends=False)),
    ),
    excuses=("endings.*", "unclosed.*", "empty.no-text"),
    seen="RFC 1952, section 2.3: a gzip member ends in its check sum",
    needs=has_transport,
)
def cut_coding(scene: Scene) -> Iterator[Seen]:
    """The compressed body or file breaks off or is damaged."""
    document = scene.document
    if (document.transport or UNKNOWN).coding_ends is not False or closes(document):
        return
    if "content-encoding" in document.headers:
        yield Seen(view="headers", path="content-encoding")
    else:
        yield Seen()


@rule(
    name="missing-chunks",
    argues=Cause.TRANSPORT,
    confidence=Confidence.HIGH,
    matches=(Sample(OPEN, transport=Transport(received=4000, chunks_end=False)),),
    ignores=(
        Sample(OPEN, transport=Transport(received=4000, chunks_end=True)),
        Sample(OPEN, transport=Transport(received=4000)),
        Sample(article(), transport=Transport(received=4000, chunks_end=False)),
    ),
    excuses=("endings.*", "unclosed.*", "empty.no-text"),
    seen="RFC 9112, section 8: without the chunk of size zero the message is incomplete",
    needs=has_transport,
)
def missing_chunks(scene: Scene) -> Iterator[Seen]:
    """The body came in chunks, and the last one is missing."""
    transport = scene.document.transport or UNKNOWN
    if transport.chunks_end is False and not closes(scene.document):
        yield Seen(view="headers", path="transfer-encoding")


@rule(
    name="partial-content",
    argues=Cause.TRANSPORT,
    confidence=Confidence.HIGH,
    matches=(
        Sample(article(), status=206, headers=(("Content-Range", "bytes 0-3999/9000"),)),
        Sample(article(), status=206, headers=(("Content-Range", "bytes 4000-8999/9000"),)),
    ),
    ignores=(
        Sample(article(), status=206, headers=(("Content-Range", "bytes 0-8999/9000"),)),
        Sample(article(), status=200, headers=(("Content-Range", "bytes 0-3999/9000"),)),
    ),
    excuses=("endings.*", "unclosed.*", "empty.no-text"),
    seen="RFC 9110, section 14.4",
    needs=has_transport,
)
def partial_content(scene: Scene) -> Iterator[Seen]:
    """The response holds a range of the page only."""
    document = scene.document
    match = _RANGE.fullmatch(document.headers.get("content-range", "").strip())
    if document.status != 206 or match is None:
        return
    first, last, whole = (int(number) for number in match.groups())
    if 0 < last - first + 1 < whole:
        yield Seen(
            f"The response holds the bytes {first} to {last} of {whole}.",
            view="headers",
            path="content-range",
            share=(last - first + 1) / whole,
            basis=Basis.BYTES,
        )


RULES: tuple[Check, ...] = (
    status,
    challenged,
    short_body,
    cut_coding,
    missing_chunks,
    partial_content,
)
