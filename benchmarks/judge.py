"""Every page once through `completeness.check` and the simple rules, in a pool of processes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import completeness
from benchmarks import baselines
from benchmarks.corpus import Kind, read_bytes

RAISED = "raised"
"""Stands for the verdict where `check` raised, which it never should."""


@dataclass(frozen=True, slots=True)
class Fired:
    """A finding without its quote: the corpus' text stays out of every output."""

    rule: str
    argues: str
    confidence: str
    weight: float


@dataclass(frozen=True, slots=True)
class Share:
    """The part (0..1) of the article that is present, with its 90 % interval."""

    value: float
    low: float
    high: float
    basis: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the report says of a page; `raised` holds the error where there is no report."""

    verdict: str
    cause: str | None = None
    score: float | None = None
    probability_complete: float | None = None
    share: Share | None = None
    policy: str | None = None
    barrier: bool = False
    page_type: str | None = None
    language: str | None = None
    findings: tuple[Fired, ...] = ()
    raised: str | None = None
    versions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Task:
    """One page to judge, with or without the simple rules; `shown`: only by the text that it shows,
    a plain text as WET records hold it."""

    corpus: Path
    file: str
    kind: Kind
    url: str | None
    simple: bool
    shown: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer, and what each simple rule says (true for incomplete)."""

    answer: Answer
    simple: Mapping[str, bool]


def judge_all(tasks: Sequence[Task], jobs: int) -> Iterator[Outcome]:
    """The outcomes in the order of the tasks; the work starts at the call."""
    if jobs == 1:
        return map(judge, tasks)
    return _pooled(ProcessPoolExecutor(jobs), tasks)


def judge(task: Task) -> Outcome:
    """Check one page; an exception becomes an answer, so that the run goes on and shows it."""
    data = read_bytes(task.corpus, task.file)
    try:
        report = _check(task, data)
        answer = read_report(report.model_dump(mode="json"))
    except Exception as error:
        answer = Answer(verdict=RAISED, raised=f"{type(error).__name__}: {error}"[:200])
    return Outcome(answer, baselines.call_all(data, task.kind) if task.simple else {})


def _check(task: Task, data: bytes) -> completeness.Report:
    if not task.shown:
        return completeness.check(data, url=task.url, kind=task.kind)
    page = completeness.Document(data, url=task.url, kind=task.kind)
    return completeness.check(page.text("text"), url=task.url, kind="text")


def read_report(report: Mapping[str, Any]) -> Answer:
    """The fields of a report that are measured."""
    share, access = report["share"], report["access"]
    return Answer(
        verdict=report["verdict"],
        cause=report["cause"],
        score=report["score"],
        probability_complete=report["probability_complete"],
        share=share and Share(share["value"], share["low"], share["high"], share["basis"]),
        policy=access["policy"],
        barrier=bool(access["barrier"]),
        page_type=report["page_type"],
        language=report["document"]["language"],
        findings=tuple(
            Fired(found["rule"], found["argues"], found["confidence"], found["weight"])
            for found in report["findings"]
        ),
        versions=report["versions"],
    )


def _pooled(pool: ProcessPoolExecutor, tasks: Sequence[Task]) -> Iterator[Outcome]:
    # All workers are forked here, before a progress bar starts its thread.
    outcomes = pool.map(judge, tasks, chunksize=4)
    return _drained(pool, outcomes)


def _drained(pool: ProcessPoolExecutor, outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
    with pool:
        yield from outcomes
