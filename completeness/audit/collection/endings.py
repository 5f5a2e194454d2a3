"""Endings that a publisher prints below many documents: which of them are walls."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Final, Literal

from ...evidence import Policy
from . import likelihood
from .closes import BEARERS, Close, Window, close_of
from .families import Ending, endings_of, families
from .likelihood import Rate
from .seen import Seen
from .stops import Stop, find_stop

LEAST: Final = 20
"""Of so many documents of a publisher its endings can be learned."""
WALL_FROM: Final = 1.0
"""Log-odds from which an ending is taken for a wall."""
PRIOR: Final = -2.5
"""Log-odds that an ending which some documents share is a wall."""
_BROKEN: Final[Rate] = (0.8, 6.0)
"""How often articles end without a closing mark, from publisher to publisher."""
_ELLIPTIC: Final[Rate] = (0.3, 8.0)
"""How often they end with an ellipsis: seldom, but for those who like it."""
_WALL_BROKEN: Final[Rate] = (8.0, 1.5)
_EQUAL: Final[Rate] = (0.6, 6.0)
"""How often lengths fall into the window that holds most of them."""
_WALL_EQUAL: Final[Rate] = (8.0, 1.0)
_PARTS: Final[Rate] = (1.0, 4.0)
"""How often texts have one number of paragraphs, or of sentences."""
_WALL_PARTS: Final[Rate] = (12.0, 1.0)
_BARRED: Final[Rate] = (0.4, 2.0)
_WALL_BARRED: Final[Rate] = (4.0, 1.0)
_WAYS: Final = 1.1
"""What it takes off that the best one of some ways to measure a length is taken (ln 3)."""
_WORDINGS: Final = 0.7
"""What it takes off that several endings are taken for the wordings of one."""
_UNEQUAL: Final = -0.5
UNITS: Final = {"words": (0.01, 1), "characters": (0.015, 14)}
"""How far lengths behind a wall lie apart: a share of them, and at least; a word may be dropped."""
_MOST_PARAGRAPHS: Final = 4
_MOST_SENTENCES: Final = 10
"""A wall leaves so many at most, if it counts them."""
_MOST_BARRED: Final = 2.0
_WALL_SHORTER: Final[Rate] = (8.0, 1.0)
"""How often a document with the ending is shorter than one without."""
_SHORTER: Final[Rate] = (2.0, 2.0)
_ANY_LENGTH: Final[Rate] = (12.0, 12.0)
_SECTIONS: Final = 0.3
_MOST_SHORTER: Final = 3.5
_ADJOINS: Final = (0.8, -0.8)
"""What it says that an ending follows the text itself, or stands below another one."""
_ALONE: Final = 2.5
_SENTENCES_ALONE: Final = 4.5
"""The most that equal numbers of paragraphs, or of sentences, say where no others have more."""
_OTHERS: Final = 3
_LEDE: Final = 100
"""The text of a lone paragraph of so many words at most is seldom all that a publisher prints."""
_LEDES: Final = 5.5
_BROKEN_FROM: Final = 0.6
_ABOVE: Final = 1.3

Way = Literal["length", "broken", "shorter"]
"""In what a document ends like others behind a wall."""


@dataclass(frozen=True, slots=True)
class Learned:
    """An ending of a publisher, and how likely it is a wall.

    Attributes:
        digests: the passages that make it up; they stand on the same documents.
        bearers: on how many documents it stands.
        log_odds: that it is a wall.
        inside: how many of these documents the window holds.
        broken: the share of its documents whose text before it ends without a closing mark.
        window: the length that its documents share, where they do.
        longest: the most words that its documents have, where the publisher's others have more.
    """

    digests: frozenset[int]
    bearers: int
    log_odds: float
    inside: int
    broken: float
    window: Window | Stop | None
    longest: int | None

    def fits(self, close: Close) -> bool:
        """Whether a document ends as those do by which the ending was found to be a wall."""
        return self.way(close) is not None

    def way(self, close: Close) -> Way | None:
        """In what a document ends as those do; null if in nothing."""
        if self.window is not None and self.window.holds(close):
            return "length"
        if self.broken >= _BROKEN_FROM:
            return "broken" if close.is_broken else None
        return "shorter" if self.longest is not None and close.words <= self.longest else None

    def explains(self, document: Seen, close: Close) -> bool:
        """Whether a document bears the ending and ends as walled ones do."""
        if close.passage is None or not self.fits(close):
            return False
        below = filter(close.is_above, document.signals.ending)
        return any(passage.digest in self.digests for passage in below)


def learn(documents: Sequence[Seen], repeated: frozenset[int]) -> list[Learned]:
    """The walls among the repeated endings of one publisher, the likeliest first.

    `documents` are different articles; of fewer than `LEAST` nothing is learned. What a wall
    explains is left out before the other endings are judged: a box that walled documents have too
    is none for that.
    """
    left = [(document, close_of(document, repeated)) for document in documents]
    found: list[Learned] = []
    while len(documents) >= LEAST and len(left) >= BEARERS:
        learned = _likeliest(left, repeated)
        if learned is None or learned.log_odds < WALL_FROM:
            break
        found.append(learned)
        kept = [pair for pair in left if not learned.explains(*pair)]
        if len(kept) == len(left):
            break
        left = kept
    return found


def _likeliest(left: Sequence[tuple[Seen, Close]], repeated: frozenset[int]) -> Learned | None:
    documents = [document for document, _ in left]
    closes = [close for _, close in left]
    endings = endings_of(documents, closes, repeated)
    judged = [_judge(one, documents, closes) for one in endings]
    best = max(judged, key=_rank, default=None)
    for family in families(endings, closes):
        one = _judge(family, documents, closes)
        if best is None or one.log_odds - _WORDINGS > best.log_odds:
            best = replace(one, log_odds=one.log_odds - _WORDINGS)
    return best


def _rank(one: Learned) -> tuple[float, int, int]:
    return one.log_odds, one.bearers, -min(one.digests)


def _judge(ending: Ending, documents: Sequence[Seen], closes: Sequence[Close]) -> Learned:
    digests, bearers = ending.digests, ending.bearers
    own = [closes[at] for at in sorted(bearers) if closes[at].passage]
    others = [close for at, close in enumerate(closes) if at not in bearers and close.passage]
    if len(own) < BEARERS:
        return Learned(digests, len(bearers), PRIOR, 0, 0.0, None, longest=None)
    ways = (
        _anywhere(own, others),
        _at_paragraphs(own, others),
        _at_sentences(own, others),
        _at_stop(own),
    )
    cut, window = max(ways, key=itemgetter(0))
    contrast = _shorter(own, others)
    log_odds = (
        PRIOR
        + cut
        + contrast
        + _ADJOINS[not ending.adjoins]
        + _barred(
            [documents[at] for at in sorted(bearers)],
            [document for at, document in enumerate(documents) if at not in bearers],
        )
    )
    return Learned(
        digests=digests,
        bearers=len(bearers),
        log_odds=log_odds,
        inside=0 if window is None else sum(map(window.holds, own)),
        broken=sum(close.is_broken for close in own) / len(own),
        window=window,
        longest=_longest(own, window) if contrast > 1 else None,
    )


def _anywhere(own: Sequence[Close], others: Sequence[Close]) -> tuple[float, Window | None]:
    """Texts that stop in the middle of sentences, after equal numbers of words or characters."""
    stopping = [close.is_broken for close in own], [close.is_broken for close in others]
    pointing = [close.is_elliptic for close in own], [close.is_elliptic for close in others]
    said = max(_more(*stopping, _BROKEN, 0.6), _more(*pointing, _ELLIPTIC, 0.2))
    equal, window = max((_equal(unit, own, others) for unit in UNITS), key=itemgetter(0))
    return (said + equal, window) if equal > 1 else (said + max(equal, _UNEQUAL), None)


def _more(own: Sequence[bool], others: Sequence[bool], rate: Rate, chance: float) -> float:
    """Texts that stop in one way more often than the publisher's others do."""
    habit = likelihood.informed(rate, sum(others), len(others))
    return likelihood.ratio(sum(own), len(own), _WALL_BROKEN, habit, chance)


def _equal(unit: str, own: Sequence[Close], others: Sequence[Close]) -> tuple[float, Window]:
    lengths = sorted(close.length(unit) for close in own)
    low, high, inside = likelihood.densest(lengths, *UNITS[unit])
    window = Window(unit, low, high)
    habit = likelihood.informed(_EQUAL, sum(map(window.holds, others)), len(others))
    # The first one in the window is why it is looked at.
    said = likelihood.ratio(inside - 1, len(own) - 1, _WALL_EQUAL, habit, 0.5)
    return said - _WAYS, window


def _at_paragraphs(own: Sequence[Close], others: Sequence[Close]) -> tuple[float, Window | None]:
    """Texts that stop after the same few paragraphs."""
    counts = Counter(close.paragraphs for close in own)
    mode, inside = max(counts.items(), key=lambda pair: (pair[1], -pair[0]))
    window = Window("paragraphs", mode, mode)
    if not 0 < mode <= _MOST_PARAGRAPHS:
        return -math.inf, None
    habit = likelihood.informed(_PARTS, sum(map(window.holds, others)), len(others))
    said = likelihood.ratio(inside, len(own), _WALL_PARTS, habit, 0.35) - _WAYS
    if len(others) < _OTHERS:
        is_lede = mode == 1 and sorted(c.words for c in own)[len(own) // 2] <= _LEDE
        said = min(said, _LEDES if is_lede else _ALONE)
    return said, window


def _at_sentences(own: Sequence[Close], others: Sequence[Close]) -> tuple[float, Window | None]:
    """Texts that stop after the same few sentences; one more or less may be told."""
    low, high, inside = likelihood.densest(sorted(c.length("sentences") for c in own), 0.0, 1)
    window = Window("sentences", low, high)
    if not 0 < high <= _MOST_SENTENCES:
        return -math.inf, None
    habit = likelihood.informed(_PARTS, sum(map(window.holds, others)), len(others))
    said = likelihood.ratio(inside, len(own), _WALL_PARTS, habit, 0.25) - _WAYS
    return said if len(others) >= _OTHERS else min(said, _SENTENCES_ALONE), window


def _at_stop(own: Sequence[Close]) -> tuple[float, Stop | None]:
    """Texts that stop at the first end of a sentence or paragraph after one length."""
    said, stop = find_stop(own)
    return likelihood.mixed(said, 0.25) - _WAYS, stop


def _shorter(own: Sequence[Close], others: Sequence[Close]) -> float:
    """Documents with the ending against those without, by the pairs in which the first is shorter.

    Most endings do not care for length, some belong to a section with shorter texts. So many pairs
    count as the rank sum's variance (n + m + 1) / 12nm lets differ.
    """
    if len(others) < _OTHERS:
        return 0.0
    share = likelihood.shorter([c.words for c in own], sorted(c.words for c in others))
    pairs = 3 * len(own) * len(others) / (len(own) + len(others) + 1)
    wall, anywhere, section = (
        likelihood.log_evidence(share * pairs, pairs, rate)
        for rate in (_WALL_SHORTER, _ANY_LENGTH, _SHORTER)
    )
    harmless = likelihood.mixed(section - anywhere, _SECTIONS) + anywhere
    return min(_MOST_SHORTER, wall - harmless)


def _longest(own: Sequence[Close], window: Window | Stop | None) -> int:
    """Somewhat more words than nine in ten of the closes have, of those in the window if any is."""
    inside = [close for close in own if window is not None and window.holds(close)]
    words = sorted(close.words for close in inside or own)
    return round(_ABOVE * words[len(words) * 9 // 10])


def _barred(own: Sequence[Seen], others: Sequence[Seen]) -> float:
    """What the documents show themselves: a barrier, or a policy that others do not declare."""
    habit = likelihood.informed(_BARRED, sum(map(_is_barred, others)), len(others))
    said = likelihood.ratio(sum(map(_is_barred, own)), len(own), _WALL_BARRED, habit, 0.4)
    return min(_MOST_BARRED, said)


def _is_barred(document: Seen) -> bool:
    return document.barrier or document.policy in (Policy.PAID, Policy.REGISTRATION)
