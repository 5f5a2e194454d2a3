"""What an archive's record says of bytes that were lost before or after they were archived."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from completeness.evidence import Basis, Cause, Confidence
from completeness.rule import Check, Sample, Scene, Seen, rule
from completeness.transport import Transport

from .stand_in import article
from .transport import OPEN, UNKNOWN, closes, has_transport, share_of

_WHY: Final = {
    "length": "the record was too long",
    "time": "it took too long",
    "disconnect": "the connection broke",
    "segment": "the rest is in further records",
}
_MIB: Final = 1024 * 1024
_LIMITS: Final = frozenset({_MIB // 2, _MIB, 2 * _MIB, 5 * _MIB, 10 * _MIB, 1_000_000, 5_000_000})


@rule(
    name="cut-record",
    argues=Cause.TRANSPORT,
    confidence=Confidence.HIGH,
    matches=(
        Sample(OPEN, transport=Transport(received=4000, announced=9300, stored=4300)),
        Sample(OPEN, transport=Transport(announced=9300, stored=4300, coding_ends=False)),
    ),
    ignores=(
        Sample(OPEN, transport=Transport(received=9000, announced=9300, stored=9300)),
        Sample(article(), transport=Transport(received=9000, announced=9301, stored=9300)),
    ),
    excuses=("endings.*", "unclosed.*", "empty.no-text"),
    seen="ISO 28500, section 5.3: Content-Length of the record",
    needs=has_transport,
)
def cut_record(scene: Scene) -> Iterator[Seen]:
    """The archive holds fewer bytes of the record than its header announces."""
    transport = scene.document.transport or UNKNOWN
    announced, stored = transport.announced, transport.stored
    if announced is None or stored is None or stored >= announced or closes(scene.document):
        return
    received = transport.received if transport.received is not None else stored
    yield Seen(
        f"The archive's record announces {announced} bytes and holds {stored}.",
        share=share_of(transport, received, received + announced - stored),
        basis=Basis.BYTES,
    )


@rule(
    name="truncated-by-crawler",
    argues=Cause.TRANSPORT,
    confidence=Confidence.HIGH,
    matches=(
        Sample(OPEN, transport=Transport(truncated="length")),
        Sample(OPEN, transport=Transport(truncated="disconnect")),
        Sample(OPEN, transport=Transport(truncated="unspecified")),
    ),
    ignores=(
        Sample(OPEN, transport=Transport(received=9000)),
        Sample(article(), transport=Transport(truncated="length")),
    ),
    seen="ISO 28500, section 5.13; also written on records that are whole",
    needs=has_transport,
)
def truncated_by_crawler(scene: Scene) -> Iterator[Seen]:
    """The crawler says that it cut the record (WARC-Truncated)."""
    reason = (scene.document.transport or UNKNOWN).truncated
    if reason is not None and not closes(scene.document):
        why = _WHY.get(reason)
        yield Seen(
            f"The crawler says that it kept only a part: {why or 'for a reason it does not tell'}.",
            view="headers",
            path="WARC-Truncated",
            confidence=Confidence.HIGH if why else Confidence.MEDIUM,
        )


@rule(
    name="at-crawl-limit",
    argues=Cause.TRANSPORT,
    confidence=Confidence.MEDIUM,
    matches=(
        Sample(OPEN, transport=Transport(received=1024 * 1024)),
        Sample(OPEN, transport=Transport(received=5 * 1024 * 1024)),
    ),
    ignores=(
        Sample(OPEN, transport=Transport(received=1024 * 1024 - 1)),
        Sample(OPEN, transport=Transport(received=100_000)),
        Sample(article(), transport=Transport(received=1024 * 1024)),
    ),
    seen="Common Crawl: 1 MiB, since 2025 5 MiB, of which few are marked as cut",
)
def at_crawl_limit(scene: Scene) -> Iterator[Seen]:
    """The body has exactly as many bytes as a crawler's limit allows."""
    document = scene.document
    received = (document.transport or UNKNOWN).received
    content = len(document.content) if isinstance(document.content, bytes) else 0
    limit = next((size for size in (received, content) if size in _LIMITS), None)
    if limit is not None and not closes(document):
        yield Seen(f"The body has exactly {limit} bytes, a limit of crawlers.")


@rule(
    name="damaged",
    argues=Cause.TRANSPORT,
    confidence=Confidence.MEDIUM,
    matches=(
        Sample(OPEN, transport=Transport(damaged=True)),
        Sample(article(), transport=Transport(damaged=True)),
    ),
    ignores=(Sample(OPEN, transport=Transport(damaged=False)),),
    seen="RFC 1952, section 2.3",
    needs=has_transport,
)
def damaged(scene: Scene) -> Iterator[Seen]:
    """The packed record or file is cut or damaged."""
    if (scene.document.transport or UNKNOWN).damaged:
        whole = closes(scene.document)
        yield Seen(confidence=Confidence.LOW if whole else Confidence.MEDIUM)


@rule(
    name="digest-differs",
    argues=Cause.TRANSPORT,
    confidence=Confidence.MEDIUM,
    matches=(
        Sample(OPEN, transport=Transport(digest_differs=True)),
        Sample(article(), transport=Transport(digest_differs=True)),
    ),
    ignores=(Sample(OPEN, transport=Transport(digest_differs=False)),),
    seen="ISO 28500, sections 5.8 and 5.9; crawlers differ in what they digest",
    needs=has_transport,
)
def digest_differs(scene: Scene) -> Iterator[Seen]:
    """The record's bytes are not those that the archive's digest was made of."""
    if (scene.document.transport or UNKNOWN).digest_differs:
        whole = closes(scene.document)
        yield Seen(
            view="headers",
            path="WARC-Payload-Digest",
            confidence=Confidence.LOW if whole else Confidence.MEDIUM,
        )


RULES: tuple[Check, ...] = (
    cut_record,
    truncated_by_crawler,
    at_crawl_limit,
    damaged,
    digest_differs,
)
