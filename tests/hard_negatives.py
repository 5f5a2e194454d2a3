"""Whole articles with traps: pages and texts that must not be called incomplete."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Literal

from hard_pages import LANGUAGES, new_page
from traps import TRAPS, Trap

_ALONE = 2
"""So often each trap stands alone on a page in each language."""
_COMBINED = 80
"""So many random combinations there are in each language."""
_MOST = 4


@dataclass(frozen=True)
class HardNegative:
    """A whole article, and what was done to its page."""

    content: str
    kind: Literal["html", "text"]
    language: str
    traps: tuple[str, ...]

    @property
    def name(self) -> str:
        """Form, language and traps."""
        return f"{self.kind} {self.language} {' + '.join(self.traps)}"


def hard_negatives(seed: int = 0) -> Iterator[HardNegative]:
    """The pages and texts, the same ones for the same seed."""
    texts = [one for one in TRAPS.values() if one.in_text]
    for language in LANGUAGES:
        rng = Random(f"{seed} {language}")
        for _ in range(_ALONE):
            for one in TRAPS.values():
                yield _make("html", language, [one], rng)
            for one in texts:
                yield _make("text", language, [one], rng)
        for _ in range(_COMBINED):
            yield _make("html", language, _combination([*TRAPS.values()], rng), rng)
            yield _make("text", language, _combination(texts, rng), rng)


def _combination(traps: list[Trap], rng: Random) -> list[Trap]:
    """Two to four traps, of which at most one changes the article's own element."""
    chosen: list[Trap] = []
    size = rng.randint(2, _MOST)
    for one in rng.sample(traps, k=len(traps)):
        if len(chosen) < size and not (one.wraps and any(other.wraps for other in chosen)):
            chosen.append(one)
    # What wraps the article comes last: it is then around all that the others put into it.
    return sorted(chosen, key=lambda one: one.wraps)


def _make(
    kind: Literal["html", "text"], language: str, traps: list[Trap], rng: Random
) -> HardNegative:
    page = new_page(language, rng)
    for one in traps:
        one.spring(page)
    content = page.html() if kind == "html" else page.text()
    return HardNegative(content, kind, language, tuple(one.name for one in traps))
