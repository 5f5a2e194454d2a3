"""A document as checks see it, and the shares that numbers in its words state."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from .document import Document
from .evidence import Basis, Cause, Finding, Stance, Zone

_NOTICE: Final = 90
"""A paragraph of up to so many words that holds a wall sentence is a notice, not article text."""
_OFFERS: Final = 2
"""Up to so many paragraphs after a notice may be part of its offer."""

NEAR_END: Final = frozenset({Zone.ENDING, Zone.AFTER, Zone.SOLE})


@dataclass(frozen=True)
class Scene:
    """A document with what its phrases and elements have told, as checks see it."""

    document: Document
    told: tuple[Finding, ...] = ()

    @cached_property
    def notices(self) -> frozenset[int]:
        """Indexes of the blocks that are notices of a wall or a cut rather than article text."""
        document = self.document
        found = set()
        for finding in self.told:
            if (
                finding.place is None
                or finding.place.view != "text"
                or finding.zone not in NEAR_END
            ):
                continue
            at = document.block_at("text", finding.place.start)
            if at is not None and self._ends_at(at) and self._is_notice(finding, at):
                found.add(at)
        return frozenset(found)

    def _is_notice(self, finding: Finding, at: int) -> bool:
        """Whether a finding is of a wall or a cut, or tells below the text where it is from."""
        if isinstance(finding.argues, Cause) or finding.argues == Stance.BARRIER:
            return True
        if finding.argues != Stance.CONTEXT:
            return False
        return not self.document.paragraphs_after(at)

    def _ends_at(self, at: int) -> bool:
        """Whether a block is short and the article, hidden parts included, does not go on."""
        short = len(self.document.blocks[at].text.split(None, _NOTICE)) <= _NOTICE
        return short and self.document.paragraphs_after(at) <= _OFFERS

    @cached_property
    def body(self) -> tuple[int, ...]:
        """Indexes of the article's paragraphs, up to the first notice."""
        prose = self.document.main.prose
        cut = min(self.notices, default=len(self.document.blocks))
        before = tuple(at for at in prose if at < cut)
        return before or tuple(at for at in prose if at not in self.notices)

    @cached_property
    def _present(self) -> str:
        """The article's text without the notice of its end and what follows that."""
        document = self.document
        cut = min(self.notices, default=len(document.blocks))
        kept = [at for at in document.main.blocks if at < cut] or document.main.blocks
        return "\n".join(document.blocks[at].text for at in kept)

    @cached_property
    def words(self) -> int:
        """Words (or characters) of the article that are there, without notices."""
        if not self.notices:
            return self.document.words
        return self.document.amount(self._present)

    @property
    def characters(self) -> int:
        """Code points of the article that are there, without notices."""
        return len(self._present)

    @cached_property
    def last(self) -> int | None:
        """Index of the article's last paragraph."""
        return self.body[-1] if self.body else None


def _number(text: str) -> float:
    """A printed amount: "62,5", "1 234", "3.409"."""
    digits = re.sub(r"\s", "", text)
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", digits):
        return float(re.sub(r"[.,]", "", digits))
    return float(digits.replace(",", ".")) if re.fullmatch(r"\d+(?:[.,]\d+)?", digits) else 0.0


def measured(finding: Finding, scene: Scene) -> Finding:
    """The finding with the share and the expected amount that the numbers in its words state."""
    numbers = {key: _number(value) for key, value in finding.told if value[:1].isdigit()}
    for name, number in numbers.items():
        measure = _MEASURES.get(name)
        share = measure.share(number, scene) if measure is not None else None
        if measure is not None and share is not None:
            words = scene.words
            expected = round(words / share) if share > 0 and words else None
            return replace(
                finding, share=round(min(1.0, share), 4), basis=measure.basis, expected=expected
            )
    return finding


@dataclass(frozen=True)
class _Measure:
    """What the number in a named group says about the share that is present."""

    basis: Basis
    share: Callable[[float, Scene], float | None]


def _of_percent(percent: float) -> float | None:
    return percent / 100 if 0 <= percent <= 100 else None


def _part(present: int, whole: float) -> float | None:
    return max(1, present) / whole if whole > 0 else None


_MEASURES: Final = {
    "remaining": _Measure(Basis.DECLARED_REMAINING, lambda n, _: _of_percent(100 - n)),
    "read": _Measure(Basis.DECLARED_REMAINING, lambda n, _: _of_percent(n)),
    "words_left": _Measure(Basis.DECLARED_WORDS, lambda n, s: _part(s.words, s.words + n)),
    "words_total": _Measure(Basis.DECLARED_WORDS, lambda n, s: _part(s.words, n)),
    "characters_left": _Measure(
        Basis.DECLARED_CHARACTERS, lambda n, s: _part(s.characters, s.characters + n)
    ),
    "characters_total": _Measure(Basis.DECLARED_CHARACTERS, lambda n, s: _part(s.characters, n)),
    "pages": _Measure(Basis.PAGES, lambda n, _: 1 / n if n > 1 else None),
}
"""By the name of the group in a phrase's pattern."""
