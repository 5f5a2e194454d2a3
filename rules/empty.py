"""Pages without text: nothing at all, a title only, a redirect in the page's place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from completeness.document import Document
from completeness.evidence import Cause, Confidence
from completeness.rule import Check, Scene, Seen, rule

from .stand_in import STORY, article, is_bare, page

_NOTHING: Final = 3
_UNSEEN: Final = 60
"""Words in elements that are not shown, below which they are no article either."""
_STUB: Final = 30
_SOURCE: Final = 20_000
_REFRESH: Final = re.compile(
    r"<meta[^>]{1,80}http-equiv\s*=\s*[\"']?refresh[\"']?[^>]{0,40}?content\s*=\s*[\"']?\s*\d*\s*;\s*url\s*=",
    re.I,
)
_REPLACE: Final = re.compile(
    r"(?:window\.|document\.|top\.|self\.)?location(?:\.href)?\s*(?:=\s*[\"']|\.(?:replace|assign)\s*\()",
    re.I,
)


def _is_blank(document: Document, words: int) -> bool:
    if document.is_binary or document.shown_words > words or document.words > _UNSEEN:
        return False
    return len(document.text("hidden").split()) <= _UNSEEN


@rule(
    name="no-text",
    argues=Cause.EMPTY,
    confidence=Confidence.HIGH,
    matches=("", " \n", page("", "The new pier"), page("<img src='1.png'>", "The new pier")),
    ignores=(
        "One, two, three boats.",
        page(f"<noscript>{STORY}</noscript>"),
        "<html><head><title>Boats</title></head><frameset><frame src='a.html'></frameset></html>",
    ),
    seen="empty files, pages of pictures, answers that were lost",
    needs=is_bare,
)
def no_text(scene: Scene) -> Iterator[Seen]:
    """There is no text in the document."""
    document = scene.document
    if not _is_blank(document, _NOTHING) or _has_frames(document):
        return
    if (document.shown_words and document.tree is None) or _leads_on(document):
        return
    # No zone: a page without text that says in its title why has that for its cause.
    yield Seen(_message(document), "markup", 0, len(document.decoded.text))


def _message(document: Document) -> str:
    if not document.decoded.text.strip():
        return "The document is empty."
    if document.shown_words:
        return "There is hardly a word on the page."
    if document.title:
        return "The page has a title and no text."
    return "The page has no text."


def _has_frames(document: Document) -> bool:
    return document.tree is not None and document.tree.css_first("frameset") is not None


@rule(
    name="redirect",
    argues=Cause.EMPTY,
    confidence=Confidence.HIGH,
    matches=(
        page("", "Boats", "<meta http-equiv='refresh' content='0; url=/boats/'>"),
        page("<p>One moment.</p><script>location.replace('/boats/')</script>"),
    ),
    ignores=(
        article().replace("<title>", "<meta http-equiv='refresh' content='300; url=/'><title>"),
        page("<p>A boat for every hour.</p>"),
    ),
    seen="t.co and other shorteners, moved sites",
    needs=is_bare,
)
def redirect(scene: Scene) -> Iterator[Seen]:
    """The page only leads to another one."""
    if match := _leads_on(scene.document):
        yield Seen(view="markup", start=match.start(), end=match.end())


def _leads_on(document: Document) -> re.Match[str] | None:
    source = document.decoded.text
    if document.tree is None or len(source) > _SOURCE or not _is_blank(document, _STUB):
        return None
    lower = source.lower()
    # The words are mostly absent, and to look for one takes a hundredth of the pattern's time.
    found = _REFRESH.search(source) if "refresh" in lower else None
    return found or (_REPLACE.search(source) if "location" in lower else None)


RULES: tuple[Check, ...] = (no_text, redirect)
