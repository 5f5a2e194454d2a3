"""Verdicts and causes against labels; every figure is a dataclass that tables and JSON share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks import stats
from benchmarks.corpus import Row
from benchmarks.judge import RAISED, Answer, Outcome
from benchmarks.stats import Rate

CLASSES = ("yes", "no", "na")
VERDICTS = ("complete", "incomplete", "undetermined", "not_article", RAISED)
SMALLEST_SLICE = 5
"""Languages with fewer articles (yes and no) get no line."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled page, what the product says of it, and whether its label is disputed."""

    row: Row
    outcome: Outcome
    disputed: bool

    @property
    def answer(self) -> Answer:
        return self.outcome.answer

    @property
    def flagged(self) -> bool:
        return self.answer.verdict == "incomplete"


Call = Callable[[Judged], bool]


def rate(pages: Iterable[Judged], hit: Call) -> Rate:
    hits = [hit(page) for page in pages]
    return Rate(sum(hits), len(hits))


def by_class(pages: Iterable[Judged], *classes: str) -> list[Judged]:
    return [page for page in pages if page.row.complete in classes]


@dataclass(frozen=True, slots=True)
class Headline:
    """How well one way of calling pages incomplete does.

    `precision` counts `yes` as negatives, `precision_with_na` also `na`; `f1` uses the former.
    """

    name: str
    false_alarms: Rate
    na_called: Rate
    recall: Rate
    precision: Rate
    precision_with_na: Rate
    f1: float | None


def headline(
    name: str, pages: Sequence[Judged], call: Call = lambda page: page.flagged
) -> Headline:
    false_alarms, recall, na_called = (
        rate(by_class(pages, label), call) for label in ("yes", "no", "na")
    )
    called = recall.count + false_alarms.count
    precision = Rate(recall.count, called)
    return Headline(
        name=name,
        false_alarms=false_alarms,
        na_called=na_called,
        recall=recall,
        precision=precision,
        precision_with_na=Rate(recall.count, called + na_called.count),
        f1=stats.f1(precision.value, recall.value),
    )


def headlines(pages: Sequence[Judged]) -> list[Headline]:
    """The product, the product without disputed rows, and each simple rule."""
    lines = [headline("completeness", pages)]
    undisputed = [page for page in pages if not page.disputed]
    if len(undisputed) < len(pages):
        lines.append(headline("completeness, undisputed rows", undisputed))
    rules = pages[0].outcome.simple if pages else ()
    return lines + [headline(name, pages, _said_by(name)) for name in rules]


def _said_by(rule: str) -> Call:
    return lambda page: page.outcome.simple[rule]


def false_alarm_groups(pages: Sequence[Judged]) -> dict[str, Rate]:
    """Pages called incomplete that are not: all, and the ones that are hard to tell."""
    groups: dict[str, Call] = {
        "complete articles": lambda page: page.row.complete == "yes",
        "… with a barrier": lambda page: page.row.complete == "yes" and page.row.barrier,
        "… with hidden text": lambda page: page.row.complete == "yes" and page.row.hidden_text,
        "… with either": lambda page: (
            page.row.complete == "yes" and (page.row.barrier or page.row.hidden_text)
        ),
        "not articles (na)": lambda page: page.row.complete == "na",
    }
    return {
        name: rate(filter(belongs, pages), lambda page: page.flagged)
        for name, belongs in groups.items()
    }


def verdicts(pages: Sequence[Judged]) -> dict[str, dict[str, Rate]]:
    """For each label class, how often each verdict was given."""
    table: dict[str, dict[str, Rate]] = {}
    for label in CLASSES:
        given = Counter(page.answer.verdict for page in by_class(pages, label))
        table[label] = {verdict: Rate(given[verdict], given.total()) for verdict in VERDICTS}
    return table


@dataclass(frozen=True, slots=True)
class CauseLine:
    """One labelled cause; `right` is out of those called incomplete."""

    recall: Rate
    right: Rate
    wrong: dict[str, int]


def right_cause(page: Judged) -> bool:
    return page.answer.cause in page.row.right_causes


def causes(pages: Sequence[Judged]) -> dict[str, CauseLine]:
    """By the label's cause, commonest first, then all together."""
    failed = by_class(pages, "no")
    named = Counter(str(page.row.cause) for page in failed)
    groups = {
        cause: [page for page in failed if page.row.cause == cause]
        for cause, _ in named.most_common()
    }
    return {name: _cause_line(group) for name, group in [*groups.items(), ("all", failed)]}


def _cause_line(pages: Sequence[Judged]) -> CauseLine:
    called = [page for page in pages if page.flagged]
    wrong = Counter(str(page.answer.cause) for page in called if not right_cause(page))
    return CauseLine(
        recall=Rate(len(called), len(pages)),
        right=rate(called, right_cause),
        wrong=dict(wrong.most_common()),
    )


@dataclass(frozen=True, slots=True)
class Slice:
    """False alarms and recall on a part of the pages."""

    false_alarms: Rate
    recall: Rate


def slices(pages: Sequence[Judged], key: Callable[[Row], str], smallest: int) -> dict[str, Slice]:
    """By `key`, largest first; parts with fewer than `smallest` yes and no rows are left out."""
    articles = by_class(pages, "yes", "no")
    sizes = Counter(key(page.row) for page in articles)
    table: dict[str, Slice] = {}
    for name, size in sizes.most_common():
        if size >= smallest:
            part = headline(name, [page for page in articles if key(page.row) == name])
            table[name] = Slice(part.false_alarms, part.recall)
    return table


ERRORS = ("false alarm", "missed", "wrong cause", "na called", "not_article", RAISED)


def error_of(page: Judged) -> str | None:
    """Which one of ERRORS a page is; an undetermined complete article is none."""
    label, verdict = page.row.complete, page.answer.verdict
    if verdict == RAISED:
        return RAISED
    if verdict == "not_article":
        return "not_article" if label != "na" else None
    if label == "no":
        if verdict != "incomplete":
            return "missed"
        return None if right_cause(page) else "wrong cause"
    if verdict != "incomplete":
        return None
    return "false alarm" if label == "yes" else "na called"


def is_right(label: str, verdict: str) -> bool:
    """Whether a verdict answers a label; on `na` everything but incomplete does."""
    if verdict == RAISED:
        return False
    if label == "na":
        return verdict != "incomplete"
    return verdict == ("complete" if label == "yes" else "incomplete")
