"""An invented article and the pages that tests print it on."""

from __future__ import annotations

PARAGRAPHS = (
    "The old ferry between Aldmouth and the northern islands will run again from the first week "
    "of April, the harbour office said after a meeting that lasted most of the night.",
    "For three winters the islanders had to take the long road around the bay, a drive of almost "
    "two hours on a surface that the frost had broken in many places.",
    "The engineers replaced both engines and welded new plates over the keel, where a survey had "
    "found rust as deep as a thumb after the flood.",
    "Tickets will cost a little more than before, but children travel free, and a season card "
    "pays for itself after some twenty crossings.",
    "A teacher on the largest island hopes that her pupils will stay: last year four families "
    "moved away because the way to the hospital had become too long.",
    "The first boat is to leave the quay at six in the morning, with a band on deck and bread "
    "from the island’s only bakery for everybody on board.",
)
TITLE = "Ferry to the northern islands runs again"


def paragraphs(texts: tuple[str, ...] = PARAGRAPHS) -> str:
    """The texts as paragraphs of HTML."""
    return "\n".join(f"<p>{text}</p>" for text in texts)


def page(
    article: str = "",
    *,
    head: str = "",
    before: str = "",
    after: str = "",
    lang: str | None = "en",
) -> str:
    """A whole page: `before` and `after` stand outside the article, whose default is ours."""
    tag = "<html>" if lang is None else f'<html lang="{lang}">'
    return (
        f"<!doctype html>{tag}<head><title>{TITLE}</title>{head}</head><body>{before}"
        f"<article><h1>{TITLE}</h1>{article or paragraphs()}</article>{after}</body></html>"
    )
