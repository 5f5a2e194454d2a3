"""How much is there if something is missing: usual shares, and how far measured ones are off."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import GroupKFold

from benchmarks.features import LABELLED, Row, Witness
from completeness.evidence import Basis, Cause, Confidence, Finding, Stance, Zone
from completeness.score import Judgement, ShareEstimate, combined, judge
from completeness.weights import PriorShare, Weights

Floats = NDArray[np.float64]
STEPS: Final = (40, 80, 150, 300, 600)
"""Numbers of words at which the usual share may change."""
_ENOUGH: Final = 30
"""A step rests on so many documents, or is joined to the next."""
_GENERATED: Final = 0.3
_INTERVAL: Final = (0.05, 0.95)
_NARROWEST: Final = 0.02
_ROUNDING: Final = 0.0005
_AMOUNTS: Final = frozenset(
    {
        Basis.DECLARED_REMAINING,
        Basis.DECLARED_WORDS,
        Basis.DECLARED_CHARACTERS,
        Basis.READING_TIME,
    }
)
"""What a page declares of the whole article; a number of pages or of bytes only lets guess it."""


@dataclass(frozen=True, slots=True)
class Known:
    """A document that something is missing of, and the judgement on it."""

    row: Row
    judgement: Judgement
    share: float
    weight: float


def findings_of(row: Row) -> list[Finding]:
    """The row's findings, without words and places."""
    return list(map(finding_of, row.witnesses))


def finding_of(witness: Witness) -> Finding:
    """The finding, without words and place."""
    return Finding(
        rule=witness.rule,
        argues=_argues(witness.argues),
        confidence=Confidence(witness.confidence),
        message="",
        zone=Zone(witness.zone) if witness.zone else None,
        foreign=witness.foreign,
        between=witness.between,
        traits=frozenset(witness.traits),
    )


def _argues(name: str) -> Cause | Stance:
    return Stance(name) if name in list(Stance) else Cause(name)


def known(rows: Iterable[Row], weights: Weights) -> list[Known]:
    """The documents of a known share that are not taken for complete."""
    found = []
    for row in rows:
        if row.label or row.share is None:
            continue
        judgement = judge(findings_of(row), is_article=True, words=row.words, weights=weights)
        if judgement.verdict != "complete":
            weight = 1.0 if row.how == LABELLED else _GENERATED
            found.append(Known(row, judgement, row.share, weight))
    return found


def spreads(documents: Sequence[Known], prior: Mapping[Basis, float]) -> dict[str, float]:
    """Half of a 90 % interval for each basis: the 90 % quantile of what it was off.

    What was measured too seldom keeps the prior's.
    """
    errors: dict[Basis, list[float]] = defaultdict(list)
    for document in documents:
        for basis, share in document.row.measured:
            errors[Basis(basis)].append(abs(share - document.share))
    return {
        basis.value: round(max(_NARROWEST, float(np.quantile(errors[basis], 0.9))), 3)
        if len(errors[basis]) >= _ENOUGH
        else spread
        for basis, spread in prior.items()
    }


def usual(documents: Sequence[Known], prior: Weights) -> dict[str, list[dict[str, Any]]]:
    """Per cause the median share and its interval, by number of words; more words, no less share.

    Causes of which hardly any document has a text keep the prior's.
    """
    by_cause: dict[str, list[Known]] = defaultdict(list)
    for document in documents:
        by_cause[document.judgement.cause or ""].append(document)
    kept: dict[str, list[dict[str, Any]]] = {
        cause: [{"under": s.under, "value": s.value, "low": s.low, "high": s.high} for s in steps]
        for cause, steps in prior.shares.items()
    }
    for cause, same in by_cause.items():
        if len(same) >= 2 * _ENOUGH and np.median([each.share for each in same]) > 0:
            kept[cause] = _steps(same)
    return kept


def _steps(documents: Sequence[Known]) -> list[dict[str, Any]]:
    steps: list[dict[str, Any]] = []
    pending: list[Known] = []
    low_end = 0
    for under in (*STEPS, None):
        pending += [
            each
            for each in documents
            if each.row.words >= low_end and (under is None or each.row.words < under)
        ]
        low_end = under or low_end
        if len(pending) >= _ENOUGH or (under is None and not steps):
            steps.append(_step(under, pending))
            pending = []
    steps[-1]["under"] = None
    for before, after in pairwise(steps):
        for name in ("value", "low", "high"):
            after[name] = max(after[name], before[name])
    return steps


def _step(under: int | None, documents: Sequence[Known]) -> dict[str, Any]:
    shares = np.array([each.share for each in documents])
    weights = np.array([each.weight for each in documents])
    low, value, high = (_quantile(shares, weights, q) for q in (_INTERVAL[0], 0.5, _INTERVAL[1]))
    return {"under": under, "value": value, "low": low, "high": high}


def _quantile(values: Floats, weights: Floats, q: float) -> float:
    """The weighted quantile: the value at which the weights before it reach q of all."""
    order = np.argsort(values)
    reached = np.cumsum(weights[order]) / weights.sum()
    at = min(int(np.searchsorted(reached, q)), len(values) - 1)
    return round(float(values[order[at]]), 3)


def fitted(documents: Sequence[Known], weights: Weights) -> Weights:
    """The weights with spreads and usual shares from these documents."""
    return replace(
        weights,
        spreads={Basis(name): v for name, v in spreads(documents, weights.spreads).items()},
        shares={
            cause: [PriorShare(**step) for step in steps]
            for cause, steps in usual(documents, weights).items()
        },
    )


def held_out(documents: Sequence[Known], weights: Weights, folds: int) -> dict[str, Any]:
    """How far off the shares are, and how often the interval holds the truth, on documents of other
    groups than they were fitted on."""
    grouped: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    groups = [document.row.group for document in documents]
    for train, test in GroupKFold(folds).split(groups, groups=groups):
        here = fitted([documents[at] for at in train], weights)
        for at in test:
            kind, error, holds = _error(documents[at], here)
            grouped[kind].append((error, holds))
    return {
        name: {
            "documents": len(pairs),
            "mean_absolute_error": round(float(np.mean([error for error, _ in pairs])), 4),
            "interval_holds": round(float(np.mean([holds for _, holds in pairs])), 4),
        }
        for name, pairs in sorted(grouped.items())
    }


def _error(document: Known, weights: Weights) -> tuple[str, float, bool]:
    row = document.row
    told = [(Basis(basis), share) for basis, share in row.measured]
    if told:
        estimate = combined(told, weights.spreads)
    else:
        usual_one = weights.prior_share(document.judgement.cause, row.words)
        estimate = ShareEstimate(*usual_one, Basis.PRIOR)
    kind = "labelled" if row.how == LABELLED else "generated"
    holds = estimate.low - _ROUNDING <= document.share <= estimate.high + _ROUNDING
    return (
        f"{kind}, {_named(estimate.basis)}",
        abs(estimate.value - document.share),
        holds,
    )


def _named(basis: Basis) -> str:
    """What a share rests on, as the figures name it: the surest of what measured it."""
    if basis == Basis.PRIOR:
        return "usual"
    return "declared" if basis in _AMOUNTS else basis.value
