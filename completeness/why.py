"""The judgement as a sum: what each group of findings adds, and what would have changed it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .evidence import Finding, Verdict
from .score import Judgement, group_sums, judge, log_odds_of_no_article
from .weights import GROUP_OF, Group, Profile, Weights, default_weights, logistic


@dataclass(frozen=True, slots=True)
class Term:
    """What one group adds to the log-odds, by which rules; `capped` if its ceiling held it back."""

    group: Group
    log_odds: float
    rules: tuple[str, ...]
    capped: bool


@dataclass(frozen=True, slots=True)
class Without:
    """What the judgement would have been without one rule's findings, or a whole group's."""

    rules: tuple[str, ...]
    verdict: Verdict
    probability: float | None


@dataclass(frozen=True, slots=True)
class Why:
    """The sum behind a judgement.

    Attributes:
        base: log-odds of a complete article before any evidence.
        prior: the share (0..1) of complete ones that the base stands for.
        terms: what the groups add, the heaviest first.
        against_article: log-odds that the page is no article.
        excused: rules whose findings other findings took back.
        without: what alone decides the verdict: single rules, or if there is none, groups.
    """

    base: float
    prior: float
    terms: tuple[Term, ...]
    against_article: float
    excused: tuple[str, ...]
    without: tuple[Without, ...]

    @property
    def probability(self) -> float:
        """Of a complete article."""
        return logistic(self.base + sum(term.log_odds for term in self.terms))


def explain(
    findings: Sequence[Finding],
    judgement: Judgement,
    *,
    excused: Sequence[Finding] = (),
    is_article: bool = False,
    is_whole: bool = True,
    prior: float | None = None,
    profile: Profile = "balanced",
    weights: Weights | None = None,
) -> Why:
    """Takes a judgement apart; the arguments are those that it was made with."""
    by = weights or default_weights()
    sums = group_sums(findings, judgement.weights, by)
    terms = [
        Term(group, value, _rules_of(group, findings, judgement), abs(value) >= by.ceilings[group])
        for group, value in sums.items()
        if group != "not_article" and value
    ]

    def changed(rules: tuple[str, ...]) -> Without | None:
        rest = [finding for finding in findings if finding.rule not in rules]
        other = judge(
            rest,
            is_article=is_article,
            is_whole=is_whole,
            prior=prior,
            profile=profile,
            weights=by,
        )
        if other.verdict == judgement.verdict:
            return None
        return Without(rules, other.verdict, other.probability)

    weighing = {f.rule for f, weight in zip(findings, judgement.weights, strict=True) if weight}
    single = [found for rule in sorted(weighing) if (found := changed((rule,)))]
    grouped = [found for term in terms if (found := changed(term.rules))]
    return Why(
        base=by.base_at(prior),
        prior=by.prior if prior is None else prior,
        terms=tuple(sorted(terms, key=lambda term: -abs(term.log_odds))),
        against_article=log_odds_of_no_article(sums, by),
        excused=tuple(sorted({finding.rule for finding in excused})),
        without=tuple(single or grouped),
    )


def _rules_of(group: Group, findings: Sequence[Finding], judgement: Judgement) -> tuple[str, ...]:
    """The rules of a group that weigh anything, the heaviest first."""
    heaviest: dict[str, float] = {}
    for finding, weight in zip(findings, judgement.weights, strict=True):
        if GROUP_OF[finding.argues] == group and weight:
            heaviest[finding.rule] = max(heaviest.get(finding.rule, 0.0), abs(weight))
    return tuple(sorted(heaviest, key=lambda rule: (-heaviest[rule], rule)))
