"""One stored row for each record, as a line of JSON.

Every row has `input`, `span` and `n` (its place), `outcome` ("judged", "inherited", "skipped",
"failed"; while a run goes on "revisit"), `reason` (of skipped and failed ones, one of few words),
`message`, `path`, `format`, `offset`, `id`, `url`, `captured_at`, `payload_digest`. A judged row
has `status`, `key`, `report`, `excerpt` and `signals` besides, an inherited one also `original`,
the place of the row that it has them from. A row of a problem has its place and `problem` alone.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any, Final

from ..blocks import Block
from ..document import Document
from ..readers.record import Problem, Record
from ..report import Report, ReportError

EXCERPT: Final = 600
"""Characters of a document that are kept, its beginning and its ending together."""


def head_of(record: Record) -> dict[str, Any]:
    """What a row says of the record itself."""
    return {
        "path": record.path,
        "format": record.format,
        "offset": record.offset,
        "id": record.id,
        "url": record.url,
        "captured_at": record.captured_at,
        "payload_digest": record.payload_digest,
    }


def problem_line(place: dict[str, int], problem: Problem) -> bytes:
    """The row of a problem."""
    return _line(place | {"problem": asdict(problem)})


def line(
    place: dict[str, int],
    head: dict[str, Any],
    outcome: str,
    reason: str | None = None,
    message: str | None = None,
    **more: Any,
) -> bytes:
    """The row of a record that was not judged here."""
    said = {"outcome": outcome, "reason": reason, "message": message}
    return _line({**place, **said, **head, **more})


def judged_line(
    place: dict[str, int],
    head: dict[str, Any],
    report: Report,
    *,
    status: int | None,
    key: str,
    excerpt: dict[str, str] | None,
    signals: dict[str, Any],
) -> bytes:
    """The row of a judged record."""
    said = {"outcome": "judged", "reason": None, "message": None, "status": status, "key": key}
    rest = {**place, **said, **head, "excerpt": excerpt, "signals": signals}
    # The report's own serialiser is several times as fast as one by way of a dict.
    return _line(rest)[:-2] + b',"report":' + report.model_dump_json().encode() + b"}\n"


def stored_line(row: dict[str, Any]) -> bytes:
    """A row as it is stored."""
    return _line(row)


def _line(row: dict[str, Any]) -> bytes:
    text = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "replace") + b"\n"


def excerpt_of(document: Document) -> dict[str, str]:
    """The beginning and the ending of the main content; nothing hidden, blurred or in scripts."""
    blocks = [document.blocks[at] for at in document.main.blocks]
    head = "\n".join(_shown(blocks))
    if len(head) <= EXCERPT:
        return {"head": head, "ending": ""}
    half = EXCERPT // 2
    ending = "\n".join(reversed(list(_shown(reversed(blocks)))))
    return {"head": head[:half], "ending": ending[-half:]}


def _shown(blocks: Iterable[Block]) -> Iterator[str]:
    """The text of blocks that a reader sees, as much as an excerpt may need."""
    size = 0
    for block in blocks:
        if size > EXCERPT:
            return
        if not block.hidden and not block.element.veiled:
            size += len(block.text) + 1
            yield block.text


def key_of(document: Document, errors: Sequence[ReportError], judge: str) -> str:
    """Names all that a report is made from: equal keys, equal reports but for the place.

    `judge` names what judges: the version, the rules' digest, the settings.
    """
    known = (
        judge,
        document.digest,
        document.url,
        document.status,
        sorted(document.headers.items()),
        document.captured_at,
        document.transport,
        document.is_beginning,
        *document.given,
        *((error.code, error.message) for error in errors),
    )
    return hashlib.blake2b(repr(known).encode("utf-8", "replace"), digest_size=16).hexdigest()


def moved(row: dict[str, Any], place: dict[str, int], head: dict[str, Any]) -> dict[str, Any]:
    """A judged row as that of another record with the same content."""
    report = row["report"]
    told = report["document"]
    source = told["source"] | {key: head[key] for key in ("path", "format", "offset")}
    document = told | {"id": head["id"], "source": source}
    return {**row, **place, **head, "report": report | {"document": document, "collection": None}}
