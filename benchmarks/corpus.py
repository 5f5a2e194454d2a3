"""The labelled pages: rows, selection, disputes, and which causes answer a label rightly."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal

Kind = Literal["html", "text"]

ANY_SHELL = frozenset({"script_shell", "empty", "truncation", "excerpt"})
ANY_ERROR = frozenset({"error_page", "removed"})
ANY_WALL = frozenset({"paywall", "registration"})
ANY_CUT = frozenset({"truncation", "excerpt"})
ANY_PART = frozenset({"pagination", "missing_sections"})

RIGHT_CAUSES: dict[str, frozenset[str]] = {
    "paywall": ANY_WALL,
    "registration": ANY_WALL,
    "truncated": ANY_CUT,
    "excerpt": ANY_CUT,
    "pagination": ANY_PART,
    "missing_sections": ANY_PART,
    "jsshell": ANY_SHELL,
    "empty": ANY_SHELL,
    "extraction": ANY_SHELL | ANY_ERROR,
    "botwall": frozenset({"bot_wall"}),
    "login": frozenset({"login", "registration"}),
    "consent": frozenset({"consent"}),
    "geoblock": frozenset({"geo_block"}),
    "error404": ANY_ERROR,
    "removed": ANY_ERROR,
}


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled page; the fields are those of `labels.jsonl`.

    `fraction` is the part (0..1) of the article's text in the file, `barrier` whether a barrier is
    shown to the reader, `hidden_text` whether article text stands only in hidden elements.
    """

    file: str
    kind: Kind
    language: str | None
    url: str | None
    page_type: str
    complete: str
    cause: str | None
    fraction: float | None
    barrier: bool
    hidden_text: bool
    conf: str

    @property
    def right_causes(self) -> frozenset[str]:
        """The causes that count as right; a cut without a wall in the file may be a paywall's."""
        if self.cause is None:
            return frozenset()
        right = RIGHT_CAUSES[self.cause]
        return right | {"paywall"} if right is ANY_CUT and not self.barrier else right


@dataclass(frozen=True, slots=True)
class Unread:
    """A published main text, or its page, that nobody read for completeness."""

    file: str
    kind: Kind
    candidate: bool


@dataclass(frozen=True, slots=True)
class Selection:
    """The rows to judge, and how many were left out for what."""

    rows: list[Row]
    labelled: int
    unmatched: int
    unsure: int
    low: int


def load_rows(corpus: Path) -> list[Row]:
    """All rows of `labels.jsonl`; raises OSError, ValueError or KeyError where it is unreadable."""
    names = [field.name for field in fields(Row)]
    rows = [Row(**{name: row[name] for name in names}) for row in _lines(corpus / "labels.jsonl")]
    unknown = {row.cause for row in rows if row.cause} - RIGHT_CAUSES.keys()
    if unknown:
        raise ValueError(f"labels.jsonl holds causes without a right answer: {sorted(unknown)}")
    return rows


def load_unread(corpus: Path) -> list[Unread]:
    """The unread texts, then the pages of those that have one."""
    rows = list(_lines(corpus / "unread.jsonl"))
    texts = [Unread(row["gold"], "text", row["candidate"]) for row in rows]
    pages = [Unread(row["page"], "html", row["candidate"]) for row in rows if row["page"]]
    return texts + pages


def load_disputes(path: Path) -> frozenset[str]:
    """The names of the files whose label is disputed; none if there is no such list."""
    return frozenset(row["file"] for row in _lines(path)) if path.exists() else frozenset()


def select(
    rows: Sequence[Row],
    *,
    only: str | None,
    cause: str | None,
    with_low: bool,
    kind: Kind | None = None,
) -> Selection:
    """Leave out what does not match, `unsure` rows (they have no class), and low confidence."""
    matched = [
        row
        for row in rows
        if (only is None or only in row.file)
        and (cause is None or row.cause == cause)
        and (kind is None or row.kind == kind)
    ]
    sure = [row for row in matched if row.complete != "unsure"]
    kept = [row for row in sure if with_low or row.conf != "low"]
    return Selection(
        rows=kept,
        labelled=len(rows),
        unmatched=len(rows) - len(matched),
        unsure=len(matched) - len(sure),
        low=len(sure) - len(kept),
    )


def read_bytes(corpus: Path, file: str) -> bytes:
    """The page as it was stored, without the gzip around it."""
    return gzip.decompress((corpus / file).read_bytes())


def _lines(path: Path) -> Iterable[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)
