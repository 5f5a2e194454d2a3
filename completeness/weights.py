"""The numbers of the judgement, from weights.json, which a fit on labelled documents writes."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any, Final, Literal

from .evidence import Argues, Basis, Cause, Confidence, Finding, Stance, Zone

Group = Literal["wall", "cut", "parts", "failed", "transport", "whole", "not_article", "none"]
Profile = Literal["strict", "balanced", "recall"]

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
"""Findings of one group say the same thing; together they say no more than the group's ceiling."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Probabilities of a complete article below and from which the verdict is not left open."""

    incomplete_below: float
    complete_from: float


@dataclass(frozen=True, slots=True)
class PriorShare:
    """The usual share of articles with fewer words than `under` (None: any number), and the 90 %
    interval around it."""

    under: int | None
    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Weights:
    """What findings weigh, in log-odds of a complete article.

    Attributes:
        base: before any evidence, at the share of complete documents `base_rate`.
        base_rate: the share (0..1) of complete ones among the articles that it was fitted on.
        prior: the share of complete ones that is assumed where nobody states one.
        base_not_article: log-odds of a page that is no article, before any evidence.
        with_pager: added to that where a pager was seen: listings have them more often.
        not_article: of a finding that the page is no article, by its confidence; set by hand.
        confidence: of a finding by its confidence, at the ending of an article.
        zones: what that is multiplied by elsewhere.
        foreign: what it is multiplied by for a phrase of another language than the page's.
        between: what that of the body is multiplied by for a phrase between two texts.
        repeated: the part of a further finding of the same group that counts.
        ceilings: the most that a group's findings say together.
        rules: what a rule's weight is multiplied by, by its id, and by id and confidence
            ("endings.elided low") where it is not always as sure; 1 where none is named.
        traits: what is added for a trait of a rule's finding.
        profiles: thresholds of the verdict.
        spreads: half of the 90 % interval around a share, by what measured it.
        shares: where nothing measured it, by cause ("" for none) and number of words.
        catalog: fingerprint of the catalogue that it was fitted on.
    """

    base: float
    base_rate: float
    prior: float
    base_not_article: float
    with_pager: float
    not_article: Mapping[Confidence, float]
    confidence: Mapping[Confidence, float]
    zones: Mapping[Zone, float]
    foreign: float
    between: float
    repeated: float
    ceilings: Mapping[Group, float]
    rules: Mapping[str, float]
    traits: Mapping[str, Mapping[str, float]]
    profiles: Mapping[Profile, Thresholds]
    spreads: Mapping[Basis, float]
    shares: Mapping[str, Sequence[PriorShare]]
    catalog: str

    def weigh(self, finding: Finding) -> float:
        """A finding's log-odds: never above 0 for a cut, a wall or a failed page, never below
        for what speaks of a whole text."""
        if GROUP_OF[finding.argues] == "none":
            return 0.0
        by_confidence = self.confidence
        if finding.argues == Stance.NOT_ARTICLE:
            by_confidence = self.not_article
        weight = by_confidence[finding.confidence] * self._factor(finding)
        if finding.argues == Stance.COMPLETE:
            return weight
        if finding.zone is not None:
            weight *= self.zones[finding.zone]
        if finding.foreign:
            weight *= self.foreign
        if finding.between:
            weight *= self.between
        if finding.traits and weight:
            told = self.traits.get(finding.rule, {})
            # A set has no order; the exact sum does not depend on one.
            weight -= math.fsum(told.get(trait, 0.0) for trait in finding.traits)
        return -max(0.0, weight)

    def prior_share(self, cause: Cause | None, words: int | None) -> tuple[float, float, float]:
        """The usual share of an article that is cut for this cause at so many words, low, high."""
        steps = self.shares.get(cause.value if cause else "") or self.shares[""]
        for step in steps:
            if words is not None and step.under is not None and words < step.under:
                return step.value, step.low, step.high
        return steps[-1].value, steps[-1].low, steps[-1].high

    def _factor(self, finding: Finding) -> float:
        own = self.rules.get(finding.rule, 1.0)
        return own * self.rules.get(f"{finding.rule} {finding.confidence.value}", 1.0)

    def base_at(self, prior: float | None) -> float:
        """The log-odds before any evidence where this share of the articles is complete."""
        share = self.prior if prior is None else prior
        return self.base + logit(share) - logit(self.base_rate)


def logit(p: float) -> float:
    """ln(p / (1 - p)); raises ValueError unless 0 < p < 1."""
    if not 0 < p < 1:
        raise ValueError(f"{p} is not between 0 and 1")
    return math.log(p / (1 - p))


def logistic(log_odds: float) -> float:
    """1 / (1 + e^-x), of any x."""
    if log_odds < 0:
        odds = math.exp(log_odds)
        return odds / (1 + odds)
    return 1 / (1 + math.exp(-log_odds))


@lru_cache(maxsize=1)
def default_weights() -> Weights:
    """Those that come with the package."""
    return weights_from(json.loads(weights_file()))


def weights_file() -> bytes:
    """The file that comes with the package."""
    return resources.files(__package__).joinpath("weights.json").read_bytes()


def weights_from(data: Mapping[str, Any]) -> Weights:
    """The weights in a file's data; raises KeyError or ValueError where they don't fit."""
    return Weights(
        base=data["base"],
        base_rate=data["base_rate"],
        prior=data["prior"],
        base_not_article=data["not_article"]["base"],
        with_pager=data["not_article"]["with_pager"],
        not_article={each: data["not_article"][each.value] for each in Confidence},
        confidence={Confidence(name): value for name, value in data["confidence"].items()},
        zones={Zone(name): value for name, value in data["zones"].items()},
        foreign=data["foreign"],
        between=data["between"],
        repeated=data["repeated"],
        ceilings=dict(data["ceilings"]),
        rules=dict(data["rules"]),
        traits={rule: dict(traits) for rule, traits in data["traits"].items()},
        profiles={name: Thresholds(**told) for name, told in data["profiles"].items()},
        spreads={Basis(name): value for name, value in data["spreads"].items()},
        shares={
            cause: [PriorShare(**step) for step in steps] for cause, steps in data["shares"].items()
        },
        catalog=data["catalog"],
    )
