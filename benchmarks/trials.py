"""Generated cases through `completeness.check`, in a pool of processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import completeness
from benchmarks.articles import Source, read_article
from benchmarks.cases import Case, cases_of, pairs_of
from benchmarks.corpus import Kind
from benchmarks.judge import RAISED

TAIL = 60
"""So many of the last characters of a case are shown to a person who looks at errors."""

Task = TypeVar("Task")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Making:
    """What to make of an article: so many cases of these hows, or so many pairs."""

    corpus: Path
    source: Source
    seed: int
    wanted: int
    hows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """What a report says of a case, beside the truth.

    `share` is true; `value`, `low`, `high` are the report's share and its 90 % interval. `rules`
    are those with a weight, the heaviest first. `tail` is the end of the main content.
    """

    id: str
    how: str
    kind: Kind
    language: str
    whole: bool
    held_back: bool
    marked: bool
    share: float
    verdict: str
    cause: str | None
    probability: float | None
    score: float | None
    value: float | None
    low: float | None
    high: float | None
    rules: tuple[str, ...]
    tail: str


def pooled(
    work: Callable[[Task], Result], tasks: Sequence[Task], jobs: int, chunk: int = 4
) -> Iterator[Result]:
    """The results in the order of the tasks; `work` is a function of a module."""
    if jobs == 1:
        yield from map(work, tasks)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(work, tasks, chunksize=chunk)


def try_cases(making: Making) -> list[Trial]:
    """The trials of an article's cases."""
    article = read_article(making.corpus, making.source)
    return [attempt(case) for case in cases_of(article, making.seed, making.wanted, making.hows)]


def try_pairs(making: Making) -> list[tuple[Trial, Trial]]:
    """The trials of an article's pairs, the shorter beginning first."""
    article = read_article(making.corpus, making.source)
    pairs = pairs_of(article, making.seed, making.wanted)
    return [(attempt(shorter), attempt(longer)) for shorter, longer in pairs]


def attempt(case: Case) -> Trial:
    """Check one case; an exception is a verdict of its own."""
    try:
        report = completeness.check(case.content, url=case.url, kind=case.kind)
    except Exception as error:
        return _trial(case, RAISED, tail=f"{type(error).__name__}: {error}")
    share = report.share
    return _trial(
        case,
        report.verdict,
        cause=report.cause,
        probability=report.probability_complete,
        score=report.score,
        value=share.value if share else None,
        low=share.low if share else None,
        high=share.high if share else None,
        rules=tuple(f"{f.rule} {f.weight:+.1f}" for f in report.findings if f.weight),
        tail=completeness.Document(case.content, kind=case.kind).main_text[-TAIL:],
    )


def _trial(
    case: Case,
    verdict: str,
    *,
    cause: str | None = None,
    probability: float | None = None,
    score: float | None = None,
    value: float | None = None,
    low: float | None = None,
    high: float | None = None,
    rules: tuple[str, ...] = (),
    tail: str = "",
) -> Trial:
    return Trial(
        id=case.id,
        how=case.how,
        kind=case.kind,
        language=case.language,
        whole=case.whole,
        held_back=case.held_back,
        marked=case.marker is not None,
        share=case.share,
        verdict=verdict,
        cause=cause,
        probability=probability,
        score=score,
        value=value,
        low=low,
        high=high,
        rules=rules,
        tail=" ".join(tail.split())[-TAIL:],
    )
