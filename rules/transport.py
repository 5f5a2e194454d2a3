"""What the HTTP response itself says: its status, and headers of protection services."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from completeness.evidence import Cause, Confidence
from completeness.rule import Check, Sample, Scene, Seen, rule

from .stand_in import article, has_little_text, page

_SHORT: Final = 150
"""Words of the main content with which a failed response may still be an article."""

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


RULES: tuple[Check, ...] = (status, challenged)
