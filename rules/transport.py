"""What the HTTP response itself says: its status, and headers of protection services."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from completeness.evidence import Basis, Cause, Confidence
from completeness.rule import Check, Sample, Scene, Seen, rule
from completeness.transport import Transport

from .stand_in import article, has_little_text, page

_SHORT: Final = 150
"""Words of the main content with which a failed response may still be an article."""

_RANGE: Final = re.compile(r"bytes (\d{1,12})-(\d{1,12})/(\d{1,12})")

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
    matches=(
        Sample(
            article(), headers=(("Content-Length", "9000"),), transport=Transport(received=4000)
        ),
    ),
    ignores=(
        Sample(
            article(), headers=(("Content-Length", "9000"),), transport=Transport(received=9000)
        ),
        Sample(article(), headers=(("Content-Length", "9000"),)),
        Sample(
            article(),
            headers=(("Content-Length", "9000, 9000"),),
            transport=Transport(received=4000),
        ),
    ),
    excuses=("endings.*",),
    seen="RFC 9110, section 8.6",
)
def short_body(scene: Scene) -> Iterator[Seen]:
    """Fewer bytes of the body were received than the response announced."""
    document = scene.document
    length = document.headers.get("content-length", "")
    received = document.transport.received if document.transport is not None else None
    if received is None or not length.isascii() or not length.isdigit():
        return
    if received < int(length):
        yield Seen(
            f"Of {length} bytes that the response announced {received} were received.",
            view="headers",
            path="content-length",
            share=received / int(length),
            basis=Basis.BYTES,
        )


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
    excuses=("endings.*",),
    seen="RFC 9110, section 14.4",
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


RULES: tuple[Check, ...] = (status, challenged, short_body, partial_content)
