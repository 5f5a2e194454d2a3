"""Looking for a text elsewhere: in the views of a document, or with another extractor."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

_TOKEN: Final = re.compile(r"\w+")
_PROBES: Final = 60
_PROBE_WORDS: Final = 5
_PROBE_CHARACTERS: Final = 12
_LARGEST: Final = 1_000_000
_MOST_TAGS: Final = 20_000
"""It has no time limit of its own; what it takes grows with the elements."""
# Without a handler of its own the library's complaints would end on stderr.
_LOGGER: Final = logging.getLogger("readability")
_SILENT: Final = logging.NullHandler()
_PLAIN_TAG: Final = re.compile(r"<[^<>]*>")


def share_found(text: str, views: Sequence[str], *, characters: bool) -> float:
    """How much of a text (0 to 1) stands in any of some views, tried in up to 60 places.

    Case, punctuation and white space don't count. `characters` says that the text's script has no
    spaces between words.
    """
    joint = "" if characters else " "
    tokens = _TOKEN.findall(text.lower())
    units: Sequence[str] = "".join(tokens) if characters else tokens
    size = _PROBE_CHARACTERS if characters else _PROBE_WORDS
    if not units:
        return 0.0
    last = max(0, len(units) - size)
    places = sorted({round(at * last / (_PROBES - 1)) for at in range(_PROBES)})
    held = [_joined(view, joint) for view in views]
    probes = [joint + joint.join(units[at : at + size]) + joint for at in places]
    return sum(any(probe in view for view in held) for probe in probes) / len(probes)


@lru_cache(maxsize=4)
def _joined(view: str, joint: str) -> str:
    """The words of a view; kept, because several texts are looked for in the same views."""
    return joint + joint.join(_TOKEN.findall(view.lower())) + joint


@lru_cache(maxsize=2)
def second_opinion(markup: str) -> str | None:
    """The main text as readability-lxml reads it; slow, for pages in doubt.

    None where it fails, and for pages of over a million characters or 20,000 tags.
    """
    if len(markup) > _LARGEST or markup.count("<") > _MOST_TAGS:
        return None
    _LOGGER.addHandler(_SILENT)
    try:
        from readability import Document

        summary = Document(markup).summary(html_partial=True)
    except Exception:
        return None
    return " ".join(_PLAIN_TAG.sub(" ", summary).split())
