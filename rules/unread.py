"""What this program left unread: an end that it made itself says nothing of the article."""

from __future__ import annotations

from collections.abc import Iterator

from completeness.evidence import Confidence, Stance
from completeness.rule import Check, Sample, Scene, Seen, rule

from .stand_in import STORY, page

_OPEN = (
    "The pier was built in spring. The ferry calls there every hour, and the school children who"
)


@rule(
    name="beginning-only",
    argues=Stance.CONTEXT,
    confidence=Confidence.HIGH,
    matches=(
        Sample(_OPEN, is_beginning=True),
        Sample(page("", "The new pier"), is_beginning=True),
    ),
    ignores=(
        Sample(_OPEN),
        Sample(
            page(f"<article>{STORY}</article><footer><p>Imprint, contact</p></footer>"),
            is_beginning=True,
        ),
    ),
    excuses=(
        "endings.*",
        "unclosed.*",
        "empty.*",
        "brevity.*",
        "script_shells.*",
        "lengths.fewer-words-than-declared",
        "lengths.shorter-than-reading-time",
        "lengths.rest-only-in-script",
        "wall_traces.empty-container",
        "clipped.fades-out",
        "archived.at-crawl-limit",
        "archived.truncated-by-crawler",
        "page_types.links-without-text",
        "menus.labels-without-text",
    ),
    seen="texts of 22 MB, pages of 200,000 nested elements",
)
def beginning_only(scene: Scene) -> Iterator[Seen]:
    """More is there than this program reads of a document: its end is not the article's."""
    if scene.document.breaks_off:
        yield Seen()


RULES: tuple[Check, ...] = (beginning_only,)
