"""Findings to a judgement: probability, share, verdict, cause. Every number of the judgement."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from .evidence import Argues, Basis, Cause, Confidence, Finding, PageType, Stance, Verdict, Zone

Group = Literal["wall", "cut", "parts", "failed", "transport", "whole", "not_article", "none"]

BASE: Final = 2.2
"""Log-odds of a complete article before any evidence."""
BASE_NOT_ARTICLE: Final = -3.0
INCOMPLETE_BELOW: Final = 0.30
COMPLETE_FROM: Final = 0.65

WEIGHT: Final = {Confidence.HIGH: 5.2, Confidence.MEDIUM: 2.6, Confidence.LOW: 0.9}
"""Log-odds of a finding by its rule's confidence, where it stands at the ending."""
ZONE_FACTOR: Final = {
    Zone.ENDING: 1.0,
    Zone.AFTER: 0.9,
    Zone.SOLE: 1.1,
    Zone.HEAD: 0.3,
    Zone.BODY: 0.1,
    Zone.CHROME: 0.04,
    Zone.LINK: 0.0,
    Zone.QUOTATION: 0.05,
    Zone.HIDDEN: 0.05,
}
FOREIGN_FACTOR: Final = 0.25
REPEATED: Final = 0.2
"""What a further finding of a group adds, relative to its own weight."""

GROUP_OF: Final[dict[Argues, Group]] = {
    Cause.PAYWALL: "wall",
    Cause.REGISTRATION: "wall",
    Cause.LOGIN: "wall",
    Cause.TRUNCATION: "cut",
    Cause.EXCERPT: "cut",
    Cause.PAGINATION: "parts",
    Cause.MISSING_SECTIONS: "parts",
    Cause.CONSENT: "failed",
    Cause.BOT_WALL: "failed",
    Cause.GEO_BLOCK: "failed",
    Cause.SCRIPT_SHELL: "failed",
    Cause.ERROR_PAGE: "failed",
    Cause.REMOVED: "failed",
    Cause.EMPTY: "failed",
    Cause.TRANSPORT: "transport",
    Stance.COMPLETE: "whole",
    Stance.NOT_ARTICLE: "not_article",
    Stance.BARRIER: "none",
    Stance.CONTEXT: "none",
}
CEILING: Final[dict[Group, float]] = {
    "wall": 7.0,
    "cut": 6.0,
    "parts": 6.0,
    "failed": 8.0,
    "transport": 7.0,
    "whole": 3.5,
    "not_article": 8.0,
    "none": 0.0,
}
"""The most that a group's findings may say together, in log-odds."""

_OF_LISTINGS: Final[tuple[Group, ...]] = ("cut", "parts")

PRIOR_SHARE: Final[dict[Cause | None, tuple[float, float, float]]] = {
    Cause.PAYWALL: (0.25, 0.03, 0.65),
    Cause.REGISTRATION: (0.20, 0.03, 0.60),
    Cause.LOGIN: (0.02, 0.0, 0.25),
    Cause.TRUNCATION: (0.35, 0.02, 0.95),
    Cause.EXCERPT: (0.10, 0.01, 0.50),
    Cause.PAGINATION: (0.40, 0.08, 0.80),
    Cause.MISSING_SECTIONS: (0.50, 0.10, 0.95),
    Cause.CONSENT: (0.01, 0.0, 0.10),
    Cause.BOT_WALL: (0.0, 0.0, 0.03),
    Cause.GEO_BLOCK: (0.0, 0.0, 0.03),
    Cause.SCRIPT_SHELL: (0.01, 0.0, 0.15),
    Cause.ERROR_PAGE: (0.0, 0.0, 0.05),
    Cause.REMOVED: (0.0, 0.0, 0.05),
    Cause.EMPTY: (0.0, 0.0, 0.02),
    Cause.TRANSPORT: (0.50, 0.02, 0.97),
    None: (0.50, 0.05, 0.98),
}
"""Share with its 90 % interval by cause, where nothing measures it."""
SPREAD: Final = {
    Basis.DECLARED_REMAINING: 0.04,
    Basis.DECLARED_WORDS: 0.06,
    Basis.DECLARED_CHARACTERS: 0.08,
    Basis.PAGES: 0.25,
    Basis.READING_TIME: 0.25,
    Basis.BYTES: 0.15,
    Basis.FILLER: 0.2,
}
"""Half width of the 90 % interval of a measured share, absolute; the first is the surest."""

PAGE_TYPE_OF: Final = {
    Cause.BOT_WALL: PageType.BLOCK,
    Cause.GEO_BLOCK: PageType.BLOCK,
    Cause.CONSENT: PageType.BLOCK,
    Cause.LOGIN: PageType.BLOCK,
    Cause.SCRIPT_SHELL: PageType.BLOCK,
    Cause.ERROR_PAGE: PageType.ERROR,
    Cause.REMOVED: PageType.ERROR,
    Cause.EMPTY: PageType.OTHER,
}


@dataclass(frozen=True, slots=True)
class ShareEstimate:
    """Part of the article that is present, 0 to 1, with its 90 % interval."""

    value: float
    low: float
    high: float
    basis: Basis


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the findings amount to; `weights` are log-odds, one per finding, in their order."""

    verdict: Verdict
    cause: Cause | None
    page_type: PageType
    probability: float | None
    share: ShareEstimate | None
    weights: tuple[float, ...]

    @property
    def score(self) -> float | None:
        """Expected share of the article that is present."""
        if self.probability is None or self.share is None:
            return None
        return self.probability + (1 - self.probability) * self.share.value


def judge(
    findings: Sequence[Finding], *, is_article: bool = False, is_readable: bool = True
) -> Judgement:
    """Weighs the findings.

    `is_article` says from outside that the document is an article; one that is not readable is
    `undetermined`.
    """
    if not is_readable:
        share = ShareEstimate(*PRIOR_SHARE[None], Basis.PRIOR)
        nothing = (0.0,) * len(findings)
        return Judgement("undetermined", None, PageType.OTHER, 0.5, share, nothing)
    weights = tuple(weigh(finding) for finding in findings)
    groups = _group_sums(findings, weights)
    against = groups.get("not_article", 0.0)
    logit = BASE + sum(value for group, value in groups.items() if group != "not_article")
    probability = 1 / (1 + math.exp(-logit))
    not_article = BASE_NOT_ARTICLE - against
    # A listing has pagers and cut teasers by its nature; walls and failed pages it has not.
    of_articles = logit - sum(groups.get(group, 0.0) for group in _OF_LISTINGS)
    if not is_article and not_article > max(0.0, -of_articles):
        page_type = _page_type(findings, weights)
        return Judgement("not_article", None, page_type, None, None, weights)
    verdict = _verdict(probability)
    cause = _cause(findings, weights) if verdict == "incomplete" else None
    page_type = PAGE_TYPE_OF.get(cause, PageType.ARTICLE) if cause else PageType.ARTICLE
    share = _share(verdict, cause, findings)
    return Judgement(verdict, cause, page_type, probability, share, weights)


def weigh(finding: Finding) -> float:
    """A finding's log-odds: negative for a cut, a wall, a failed page, positive for `complete`."""
    if GROUP_OF[finding.argues] == "none":
        return 0.0
    weight = WEIGHT[finding.confidence]
    if finding.zone is not None and finding.argues != Stance.COMPLETE:
        weight *= ZONE_FACTOR[finding.zone]
    if finding.foreign:
        weight *= FOREIGN_FACTOR
    return weight if finding.argues == Stance.COMPLETE else -weight


def _group_sums(findings: Iterable[Finding], weights: Iterable[float]) -> dict[Group, float]:
    """Per group: the strongest finding, a little of the others, up to the ceiling."""
    by_group: dict[Group, dict[str, float]] = defaultdict(dict)
    for finding, weight in zip(findings, weights, strict=True):
        rules = by_group[GROUP_OF[finding.argues]]
        rules[finding.rule] = max(rules.get(finding.rule, 0.0), weight, key=abs)
    sums: dict[Group, float] = {}
    for group, rules in by_group.items():
        strongest, *others = sorted(rules.values(), key=abs, reverse=True)
        total = strongest + REPEATED * sum(others)
        sums[group] = max(-CEILING[group], min(CEILING[group], total))
    return sums


def _verdict(probability: float) -> Verdict:
    if probability < INCOMPLETE_BELOW:
        return "incomplete"
    return "complete" if probability >= COMPLETE_FROM else "undetermined"


def _cause(findings: Sequence[Finding], weights: Sequence[float]) -> Cause:
    """The cause that the strongest findings argue for."""
    sums: dict[Cause, list[float]] = defaultdict(list)
    for finding, weight in zip(findings, weights, strict=True):
        if isinstance(finding.argues, Cause):
            sums[finding.argues].append(-weight)
    found = [cause for cause in Cause if cause in sums]
    return max(found, key=lambda cause: max(sums[cause]) + REPEATED * sum(sums[cause]))


def _page_type(findings: Sequence[Finding], weights: Sequence[float]) -> PageType:
    votes: dict[PageType, float] = defaultdict(float)
    for finding, weight in zip(findings, weights, strict=True):
        if finding.argues == Stance.NOT_ARTICLE and finding.page_type is not None:
            votes[finding.page_type] -= weight
    found = [page_type for page_type in PageType if page_type in votes]
    return max(found, key=votes.__getitem__, default=PageType.OTHER)


def _share(verdict: Verdict, cause: Cause | None, findings: Sequence[Finding]) -> ShareEstimate:
    if verdict == "complete":
        return ShareEstimate(1.0, 1.0, 1.0, Basis.WHOLE)
    measured = [
        (list(SPREAD).index(finding.basis), finding.share, finding.basis)
        for finding in findings
        if finding.share is not None
        and finding.basis in SPREAD
        and finding.zone not in (Zone.LINK, Zone.CHROME, Zone.QUOTATION)
    ]
    if measured:
        _, value, basis = min(measured)
        spread = SPREAD[basis]
        return ShareEstimate(value, max(0.0, value - spread), min(1.0, value + spread), basis)
    return ShareEstimate(*PRIOR_SHARE[cause], Basis.PRIOR)
