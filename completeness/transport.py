"""What is known of a document's way from the server into the archive, and out of it again.

A packed file of one's own is such an archive, too.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Transport:
    """How many bytes there should be and how many there are; what is unknown is None or False.

    Attributes:
        received: bytes of the response's body as transferred (or of the file as stored), before any
            decoding.
        announced: bytes of the archive's record as its header says.
        stored: bytes of the record that the archive holds; as many as `announced`, or it is cut.
        truncated: why the crawler says that it cut the record (`WARC-Truncated`).
        digest_differs: the record's bytes are not those whose digest the archive wrote.
        damaged: the packed record (a gzip member, a zstd or lz4 frame) is cut or damaged, or the
            check sum of a packed file is wrong.
        chunks_end: whether a chunked body came to its last chunk; None if it is not chunked.
        coding_ends: whether a compressed body (or file) came to its end; None if it is not
            compressed.
    """

    received: int | None = None
    announced: int | None = None
    stored: int | None = None
    truncated: str | None = None
    digest_differs: bool = False
    damaged: bool = False
    chunks_end: bool | None = None
    coding_ends: bool | None = None
