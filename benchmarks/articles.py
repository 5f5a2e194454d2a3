"""Whole articles of the corpus, of which cuts are made."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.corpus import Kind, read_bytes

_PARAGRAPH_TAG = re.compile(r"(?:\s*</?p\b[^>]*>\s*)+", re.I)
_LABELS = {"yes": 1, "no": 0}
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}", re.I)
_SUFFIX = re.compile(r"(?:\.txt|\.html)?\.gz$")
_SECOND_LEVEL = frozenset("co com org net gov edu ac or ne go gob".split())


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article stands in the corpus.

    `group` is what folds must not share; `gold` the published main text of a page, where there is
    one.
    """

    file: str
    group: str
    language: str
    kind: Kind
    url: str | None
    gold: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A whole article: `content` is the page's bytes or the text, `gold` a page's main text."""

    id: str
    group: str
    language: str
    kind: Kind
    content: bytes | str
    url: str | None = None
    gold: str | None = None


def load_sources(corpus: Path) -> list[Source]:
    """The articles that are whole: labelled ones, published texts, pages of these, in this order.

    Labels of low confidence, pages whose text is hidden and texts with a sign against them are left
    out. Raises OSError, ValueError or KeyError where the lists are unreadable.
    """
    return [*_labelled(corpus), *_published(corpus)]


def load_judged(corpus: Path) -> Iterator[tuple[Source, int, float | None]]:
    """The documents labelled yes or no, with 1 or 0 and the share (0..1) where it is known.

    Labels of low confidence are left out.
    """
    for row in _rows(corpus / "labels.jsonl"):
        if row["complete"] in _LABELS and row["conf"] != "low":
            label = _LABELS[row["complete"]]
            yield _source(row), label, 1.0 if label else row["fraction"]


def _labelled(corpus: Path) -> Iterator[Source]:
    for row in _rows(corpus / "labels.jsonl"):
        whole = row["complete"] == "yes" and row["conf"] != "low" and not row["hidden_text"]
        if whole and row["page_type"] == "article":
            yield _source(row)


def _source(row: dict[str, Any]) -> Source:
    return Source(row["file"], row["group"], row["language"] or "", row["kind"], row["url"])


def _published(corpus: Path) -> Iterator[Source]:
    rows = list(_rows(corpus / "unread.jsonl"))
    known = frozenset(row["publisher"] for row in rows if row["publisher"])
    known |= {row["group"] for row in _rows(corpus / "labels.jsonl")}
    for row in rows:
        if row["candidate"]:
            continue
        group = row["publisher"] or _group_of(row["gold"], known)
        yield Source(row["gold"], group, row["language"], "text", None)
        if row["page"]:
            yield Source(row["page"], group, row["language"], "html", None, row["gold"])


def _group_of(file: str, known: frozenset[str]) -> str:
    """The group of a file without a publisher: by the host in its name, else by its collection."""
    name = _SUFFIX.sub("", file.rpartition("/")[2])
    host = next((part.lower() for part in name.split("_") if _HOST.fullmatch(part)), None)
    if host is None:
        return name.partition("_")[0]
    labels = host.split(".")
    domains = [".".join(labels[at:]) for at in range(len(labels) - 1)]
    return next((domain for domain in domains if domain in known), None) or _registered(labels)


def _registered(labels: list[str]) -> str:
    country = len(labels[-1]) == 2 and len(labels) > 2 and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3 if country else -2 :])


def read_article(corpus: Path, source: Source) -> Article:
    """The article itself; a published text without the paragraph tags that some hold."""
    content: bytes | str = read_bytes(corpus, source.file)
    if source.kind == "text":
        content = plain(content)
    gold = plain(read_bytes(corpus, source.gold)) if source.gold else None
    return Article(
        id=source.file,
        group=source.group,
        language=source.language.partition("-")[0].partition("/")[0],
        kind=source.kind,
        content=content,
        url=source.url,
        gold=gold,
    )


def plain(content: bytes | str) -> str:
    """A text of which literal <p> tags are paragraph breaks."""
    text = content.decode("utf-8", "replace") if isinstance(content, bytes) else content
    return _PARAGRAPH_TAG.sub("\n", text).strip().removeprefix("\ufeff")


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)
