"""Probabilities, shares, access and single rules against labels, and the unread texts."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks import stats
from benchmarks.corpus import Unread
from benchmarks.judge import Answer
from benchmarks.metrics import CLASSES, Call, Judged, by_class, rate
from benchmarks.stats import Forecast, Rate

GATED = frozenset({"paid", "registration", "metered"})


@dataclass(frozen=True, slots=True)
class Calibration:
    """How good `probability_complete` is on `size` yes and no rows."""

    name: str
    size: int
    auc: float | None
    brier: float | None
    ece: float | None
    bins: list[stats.Bin]


def calibrations(pages: Sequence[Judged]) -> list[Calibration]:
    """Three readings of a null probability: left out, taken for one half, taken for wrong."""
    articles = by_class(pages, "yes", "no")
    given = [
        (page.answer.probability_complete, page.row.complete == "yes")
        for page in articles
        if page.answer.probability_complete is not None
    ]
    nulls = [
        page.row.complete == "yes" for page in articles if page.answer.probability_complete is None
    ]
    return [
        _calibration("null left out", given),
        _calibration("null as 0.5", given + [(0.5, came) for came in nulls]),
        _calibration("null as wrong", given + [(float(not came), came) for came in nulls]),
    ]


def _calibration(name: str, forecasts: Sequence[Forecast]) -> Calibration:
    bins = stats.calibration_bins(forecasts)
    return Calibration(
        name=name,
        size=len(forecasts),
        auc=stats.auc(forecasts),
        brier=stats.brier(forecasts),
        ece=stats.calibration_error(bins),
        bins=bins,
    )


@dataclass(frozen=True, slots=True)
class ShareLine:
    """Share against the label's fraction; `constant` is the error of always saying its median."""

    error: float | None
    constant: float | None
    held: Rate


def share_errors(pages: Sequence[Judged]) -> dict[str, ShareLine]:
    """By basis, on `no` rows called incomplete that have a fraction; then all together."""
    measured = [
        page
        for page in by_class(pages, "no")
        if page.flagged and page.answer.share and page.row.fraction is not None
    ]
    bases = Counter(page.answer.share.basis for page in measured if page.answer.share)
    lines = {
        basis: _share_line(
            [page for page in measured if page.answer.share and page.answer.share.basis == basis]
        )
        for basis, _ in bases.most_common()
    }
    return lines | {"all": _share_line(measured)}


def _share_line(pages: Sequence[Judged]) -> ShareLine:
    pairs = [
        (page.answer.share, page.row.fraction)
        for page in pages
        if page.answer.share and page.row.fraction is not None
    ]
    median = statistics.median(truth for _, truth in pairs) if pairs else 0.0
    return ShareLine(
        error=stats.mean_absolute_error([(share.value, truth) for share, truth in pairs]),
        constant=stats.mean_absolute_error([(median, truth) for _, truth in pairs]),
        held=Rate(sum(share.low <= truth <= share.high for share, truth in pairs), len(pairs)),
    )


@dataclass(frozen=True, slots=True)
class AccessLine:
    """How often a barrier or a gated policy is reported on a group of pages."""

    barrier: Rate
    policy: Rate
    either: Rate


def access(pages: Sequence[Judged]) -> dict[str, AccessLine]:
    """Where the label sees a barrier, and where it sees none (by class)."""
    groups = {
        "barrier": [page for page in pages if page.row.barrier],
        "no barrier": [page for page in pages if not page.row.barrier],
    }
    groups |= {f"no barrier, {label}": by_class(groups["no barrier"], label) for label in CLASSES}
    return {name: _access_line(group) for name, group in groups.items()}


def _access_line(pages: Sequence[Judged]) -> AccessLine:
    return AccessLine(
        barrier=rate(pages, lambda page: page.answer.barrier),
        policy=rate(pages, lambda page: page.answer.policy in GATED),
        either=rate(pages, lambda page: page.answer.barrier or page.answer.policy in GATED),
    )


@dataclass(frozen=True, slots=True)
class RuleLine:
    """On how many pages of each class a rule fired, its mean weight, and its precision.

    `precision`: the label agrees with what it argues (an accepted cause, complete, not an article,
    a barrier); null for context. `failed`: the share labelled `no`, for rules that argue a cause.
    """

    rule: str
    argues: str
    fired: dict[str, int]
    weight: float
    precision: Rate | None
    failed: Rate | None


AGREES: dict[str, Call] = {
    "complete": lambda page: page.row.complete == "yes",
    "not_article": lambda page: page.row.complete == "na",
    "barrier": lambda page: page.row.barrier,
}


def rule_lines(pages: Sequence[Judged]) -> list[RuleLine]:
    """One line for each rule and what it argues, by id."""
    fired: dict[tuple[str, str], dict[str, Judged]] = {}
    weights: dict[tuple[str, str], list[float]] = {}
    for page in pages:
        for found in page.answer.findings:
            key = (found.rule, found.argues)
            fired.setdefault(key, {})[page.row.file] = page
            weights.setdefault(key, []).append(found.weight)
    return [
        _rule_line(*key, list(fired[key].values()), stats.mean(weights[key]))
        for key in sorted(fired)
    ]


def _rule_line(rule: str, argues: str, pages: Sequence[Judged], weight: float) -> RuleLine:
    classes = Counter(page.row.complete for page in pages)
    is_cause = argues not in AGREES and argues != "context"
    agrees = AGREES.get(argues, lambda page: argues in page.row.right_causes)
    return RuleLine(
        rule=rule,
        argues=argues,
        fired={label: classes[label] for label in CLASSES},
        weight=weight,
        precision=None if argues == "context" else rate(pages, agrees),
        failed=rate(pages, lambda page: page.row.complete == "no") if is_cause else None,
    )


@dataclass(frozen=True, slots=True)
class UnreadLine:
    """How often a group of unread texts got each verdict."""

    called: Rate
    verdicts: dict[str, int]


def unread_lines(judged: Sequence[tuple[Unread, Answer]]) -> dict[str, UnreadLine]:
    """By kind and by whether some sign speaks against the text."""
    table: dict[str, UnreadLine] = {}
    for kind in ("text", "html"):
        for candidate in (False, True):
            given = Counter(
                answer.verdict
                for row, answer in judged
                if row.kind == kind and row.candidate == candidate
            )
            name = f"{kind}, {'candidate' if candidate else 'no sign against it'}"
            table[name] = UnreadLine(Rate(given["incomplete"], given.total()), dict(given))
    return table
