"""Invented publishers for tests of what only a whole run can tell."""

from __future__ import annotations

from random import Random

from completeness.audit.collection import Seen
from completeness.audit.signals import signals_of
from completeness.checking import check_document
from completeness.document import Document

WORDS = (
    "harbour ferry island engine council teacher winter surface meeting ticket village bridge "
    "weather morning bakery captain company decision northern repaired passenger crossing season "
    "hospital quietly between another announced remained because"
).split()
WALL = "The tide is out for strangers today."
BOX = "Letters from the quay, every Sunday."


def sentence(random: Random) -> str:
    """Eight to sixteen words."""
    words = (random.choice(WORDS) for _ in range(random.randint(8, 16)))
    return " ".join(words).capitalize() + "."


def article(random: Random, paragraphs: int | None = None) -> list[str]:
    """Paragraphs of three sentences."""
    size = paragraphs or random.randint(4, 14)
    return [" ".join(sentence(random) for _ in range(3)) for _ in range(size)]


def cut(paragraphs: list[str], words: int) -> list[str]:
    """So many words of them."""
    kept: list[str] = []
    for paragraph in paragraphs:
        part = paragraph.split()[:words]
        words -= len(part)
        if part:
            kept.append(" ".join(part))
    return kept


def seen(
    key: str,
    parts: list[str],
    *,
    url: str | None = None,
    at: str | None = None,
    status: int = 200,
) -> Seen:
    """The row of a page with these paragraphs."""
    body = "".join(f"<p>{part}</p>" for part in parts)
    html = f"<!doctype html><html lang='en'><body><article>{body}</article></body></html>"
    url = url or f"https://www.quay.example/{key}"
    document = Document(html, url=url, kind="html", status=status, captured_at=at)
    report = check_document(document, is_article=True)
    return Seen.of(key, report, signals_of(document, report))
