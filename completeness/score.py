"""Findings to a judgement: probability, share, verdict, cause."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from .evidence import Basis, Cause, Confidence, Finding, PageType, Stance, Verdict, Zone
from .weights import GROUP_OF, Group, Profile, Thresholds, Weights, default_weights, logistic

_EXPLAINS: Final = 0.7
"""A cause at least so strong, relative to the emptiness of a document, is why it is empty."""
_SEVERAL: Final = 0.2
"""What further findings add to a cause, relative to its strongest."""
_WITNESS: Final = -0.5
"""What a finding weighs at least that can be the reason of a verdict, in log-odds."""
_OF_LISTINGS: Final[tuple[Group, ...]] = ("cut", "parts")

_NOT_OF_THE_ARTICLE: Final = frozenset({Zone.LINK, Zone.CHROME, Zone.QUOTATION})

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
    findings: Sequence[Finding],
    *,
    is_article: bool = False,
    is_readable: bool = True,
    is_whole: bool = True,
    prior: float | None = None,
    profile: Profile = "balanced",
    words: int | None = None,
    weights: Weights | None = None,
) -> Judgement:
    """Weighs the findings.

    `is_article` says from outside that the document is an article. What is not readable is none,
    and `undetermined` where it is known to be one. What was not read to its end (`is_whole`) is not
    called complete. `prior` is the share (0..1) of complete ones among the articles of its kind,
    `words` how many of the article's are there (of scripts without spaces, half of the characters).
    """
    judge_by = weights or default_weights()
    if not is_readable:
        return _unreadable(len(findings), judge_by, is_article=is_article)
    weighed = tuple(map(judge_by.weigh, findings))
    groups = group_sums(findings, weighed, judge_by)
    log_odds = judge_by.base_at(prior) + sum(
        value for group, value in groups.items() if group != "not_article"
    )
    if not is_article and _is_no_article(groups, log_odds, judge_by):
        page_type = _page_type(findings, weighed)
        return Judgement("not_article", None, page_type, None, None, weighed)
    probability = logistic(log_odds)
    verdict = verdict_at(probability, judge_by.profiles[profile])
    if verdict == "incomplete" and not any(map(is_witness, findings, weighed)):
        verdict = "undetermined"
    if verdict == "complete" and not is_whole:
        verdict = "undetermined"
    cause = _cause(findings, weighed) if verdict == "incomplete" else None
    page_type = PAGE_TYPE_OF.get(cause, PageType.ARTICLE) if cause else PageType.ARTICLE
    share = _share(verdict, cause, findings, words, judge_by)
    return Judgement(verdict, cause, page_type, probability, share, weighed)


def _unreadable(findings: int, weights: Weights, *, is_article: bool) -> Judgement:
    """What is no text is no article, unless somebody knows that it should be one."""
    nothing = (0.0,) * findings
    if not is_article:
        return Judgement("not_article", None, PageType.OTHER, None, None, nothing)
    share = ShareEstimate(*weights.prior_share(None, None), Basis.PRIOR)
    return Judgement("undetermined", None, PageType.OTHER, 0.5, share, nothing)


def is_witness(finding: Finding, weight: float) -> bool:
    """Whether a finding of such a weight can be the reason to call a document incomplete.

    Without one the verdict stays open: a low prior names no reason, and what is of low confidence
    (little text, "Next" below it) may be as it should.
    """
    return (
        isinstance(finding.argues, Cause)
        and weight <= _WITNESS
        and finding.confidence != Confidence.LOW
    )


def _is_no_article(groups: Mapping[Group, float], log_odds: float, weights: Weights) -> bool:
    """Whether the page is more likely none than a failed or walled article.

    A listing has pagers and cut teasers by its nature; walls and failed pages it has not.
    """
    of_articles = log_odds - sum(groups.get(group, 0.0) for group in _OF_LISTINGS)
    not_article = log_odds_of_no_article(groups, weights)
    return not_article > max(0.0, -of_articles)


def log_odds_of_no_article(groups: Mapping[Group, float], weights: Weights) -> float:
    """That a page is none, by what speaks of listings, shops and so on, and by a pager."""
    pager = weights.with_pager if groups.get("parts", 0.0) < 0 else 0.0
    return weights.base_not_article + pager - groups.get("not_article", 0.0)


def group_sums(
    findings: Iterable[Finding], weighed: Iterable[float], weights: Weights
) -> dict[Group, float]:
    """Per group: the strongest finding, a little of the other rules', up to the ceiling."""
    by_group: dict[Group, dict[str, float]] = defaultdict(dict)
    for finding, weight in zip(findings, weighed, strict=True):
        rules = by_group[GROUP_OF[finding.argues]]
        rules[finding.rule] = max(rules.get(finding.rule, 0.0), weight, key=abs)
    sums: dict[Group, float] = {}
    for group, rules in by_group.items():
        strongest, *others = sorted(rules.values(), key=abs, reverse=True)
        total = strongest + weights.repeated * sum(others)
        sums[group] = max(-weights.ceilings[group], min(weights.ceilings[group], total))
    return sums


def verdict_at(probability: float, thresholds: Thresholds) -> Verdict:
    """The verdict on an article that is complete with this probability."""
    if probability < thresholds.incomplete_below:
        return "incomplete"
    return "complete" if probability >= thresholds.complete_from else "undetermined"


def _cause(findings: Sequence[Finding], weights: Sequence[float]) -> Cause:
    """The cause that the strongest findings argue for; that there is no text is not one where
    another explains it."""
    sums: dict[Cause, list[float]] = defaultdict(list)
    for finding, weight in zip(findings, weights, strict=True):
        if isinstance(finding.argues, Cause):
            sums[finding.argues].append(-weight)
    strengths = {
        cause: max(sums[cause]) + _SEVERAL * sum(sums[cause]) for cause in Cause if cause in sums
    }
    enough = _EXPLAINS * strengths.get(Cause.EMPTY, 0.0)
    reasons = {c: s for c, s in strengths.items() if c != Cause.EMPTY and s >= enough}
    told = reasons or strengths
    return max(told, key=lambda cause: told[cause])


def _page_type(findings: Sequence[Finding], weights: Sequence[float]) -> PageType:
    votes: dict[PageType, float] = defaultdict(float)
    for finding, weight in zip(findings, weights, strict=True):
        if finding.argues == Stance.NOT_ARTICLE and finding.page_type is not None:
            votes[finding.page_type] -= weight
    found = [page_type for page_type in PageType if page_type in votes]
    return max(found, key=votes.__getitem__, default=PageType.OTHER)


def measures(findings: Iterable[Finding]) -> list[tuple[Basis, float]]:
    """What the findings say of the share that is present, and what each measured it by."""
    return [
        (finding.basis, finding.share)
        for finding in findings
        if finding.share is not None
        and finding.basis is not None
        and finding.zone not in _NOT_OF_THE_ARTICLE
    ]


def _share(
    verdict: Verdict,
    cause: Cause | None,
    findings: Sequence[Finding],
    words: int | None,
    weights: Weights,
) -> ShareEstimate:
    if verdict == "complete":
        return ShareEstimate(1.0, 1.0, 1.0, Basis.WHOLE)
    measured = [each for each in measures(findings) if each[0] in weights.spreads]
    if measured:
        return combined(measured, weights.spreads)
    return ShareEstimate(*weights.prior_share(cause, words), Basis.PRIOR)


def combined(
    measured: Sequence[tuple[Basis, float]], spreads: Mapping[Basis, float]
) -> ShareEstimate:
    """One estimate of several: their mean by inverse variance, named after the surest.

    Where they disagree by more than their spreads allow, the interval grows by the Birge ratio,
    the root of χ²/(n - 1).
    """
    precision = [spreads[basis] ** -2 for basis, _ in measured]
    total = sum(precision)
    pairs = list(zip(precision, (value for _, value in measured), strict=True))
    mean = sum(weight * value for weight, value in pairs) / total
    spread = total**-0.5
    if len(pairs) > 1:
        disagreement = sum(weight * (value - mean) ** 2 for weight, value in pairs)
        spread *= max(1.0, (disagreement / (len(pairs) - 1)) ** 0.5)
    surest = min((basis for basis, _ in measured), key=lambda basis: spreads[basis])
    return ShareEstimate(mean, max(0.0, mean - spread), min(1.0, mean + spread), surest)
