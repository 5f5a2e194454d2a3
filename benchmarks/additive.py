"""The additive model that a fit adjusts, over rows of witnesses, with its gradient.

log-odds = base of the row's source + Σ over groups ± min(ceiling, strongest + repeated · others),
where a witness weighs max(0, confidence · rule · zone · foreign · between + Σ traits). The factors
are exponentials of the parameters, so that no sign can turn; all are drawn towards a prior (ridge).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit

from benchmarks.features import LABELLED, Row, Witness
from completeness.evidence import Cause, Confidence, Stance, Zone
from completeness.weights import GROUP_OF, Weights

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

PULL: Final = {
    "base": 3.0,
    "confidence": 0.3,
    "zone": 0.25,
    "foreign": 0.5,
    "between": 0.5,
    "rule": 0.5,
    "trait": 1.0,
}
"""Standard deviation of each kind of parameter around its prior: of traits in log-odds, of the
others of the logarithm."""
_ENOUGH: Final = 8
"""A rule or a trait that was seen in fewer groups is held closer to its prior."""
_MOST: Final = float(np.log(1.5))
"""A rule weighs at most so many times (logarithm) what its confidence says."""
_SKIPPED: Final = frozenset({"none", "not_article"})


def source_of(row: Row) -> str:
    """Rows of one source share a base: labelled documents, and generated ones of each kind."""
    return LABELLED if row.how == LABELLED else f"generated {row.kind}"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows as arrays: a line for every witness, those of one row and group next to each other.

    Attributes:
        source: per row, the index of its base.
        label, weight: per row.
        pattern: per line, the index into the patterns.
        segment: per line, the index of its row and group.
        row, sign, ceiling: per segment.
    """

    source: Ints
    label: Floats
    weight: Floats
    pattern: Ints
    segment: Ints
    row: Ints
    sign: Floats
    ceiling: Floats


class Model:
    """The parameters' names, their priors, and how witnesses are made of them."""

    def __init__(self, rows: Sequence[Row], prior: Weights, generated_weight: float) -> None:
        self.prior = prior
        self.generated_weight = generated_weight
        self.patterns: dict[Witness, int] = {}
        for row in rows:
            for witness in row.witnesses:
                if _group(witness) not in _SKIPPED:
                    self.patterns.setdefault(witness, len(self.patterns))
        self.names = self._names(rows)
        self.at = {name: index for index, name in enumerate(self.names)}
        self.start = np.array([self._start(name) for name in self.names])
        groups = self._groups(rows)
        self.spread = np.array(
            [self._spread(name, groups.get(name, _ENOUGH)) for name in self.names]
        )
        self.bounds = [_bounds(name) for name in self.names]
        self.factors = np.zeros((len(self.patterns), len(self.names)))
        self.terms = np.zeros((len(self.patterns), len(self.names)))
        self.silent = np.zeros(len(self.patterns), dtype=bool)
        for witness, index in self.patterns.items():
            self._describe(witness, index)

    def _names(self, rows: Sequence[Row]) -> list[tuple[str, ...]]:
        sources = sorted({source_of(row) for row in rows})
        seen = self.patterns
        return [
            *(("base", source) for source in sources),
            *(("confidence", each.value) for each in Confidence),
            *(("zone", each.value) for each in Zone if self._varies(each)),
            ("foreign",),
            ("between",),
            *(("rule", rule) for rule in sorted({witness.rule for witness in seen})),
            *(("rule", *each) for each in sorted(self._graded())),
            *sorted({("trait", w.rule, trait) for w in seen for trait in w.traits}),
        ]  # fmt: skip

    def _graded(self) -> set[tuple[str, str]]:
        """The rules whose findings are not always as sure, with each of their confidences."""
        found = {(witness.rule, witness.confidence) for witness in self.patterns}
        several = Counter(rule for rule, _ in found)
        return {each for each in found if several[each[0]] > 1}

    def _varies(self, zone: Zone) -> bool:
        """Whether a zone's factor is fitted: not that of the ending, 1, nor one that is 0."""
        return zone != Zone.ENDING and self.prior.zones[zone] > 0

    def _start(self, name: tuple[str, ...]) -> float:
        match name[0]:
            case "base":
                return self.prior.base
            case "confidence":
                return float(np.log(self.prior.confidence[Confidence(name[1])]))
            case "zone":
                return float(np.log(self.prior.zones[Zone(name[1])]))
            case "foreign":
                return float(np.log(self.prior.foreign))
            case "between":
                return float(np.log(self.prior.between))
        return 0.0

    def _groups(self, rows: Sequence[Row]) -> Mapping[tuple[str, ...], int]:
        """In how many groups each rule, and each trait of it, was seen."""
        seen: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for row in rows:
            for witness in row.witnesses:
                seen["rule", witness.rule].add(row.group)
                seen["rule", witness.rule, witness.confidence].add(row.group)
                for trait in witness.traits:
                    seen["trait", witness.rule, trait].add(row.group)
        return {name: len(groups) for name, groups in seen.items()}

    def _spread(self, name: tuple[str, ...], groups: int) -> float:
        return float(PULL[name[0]] * min(1.0, (groups / _ENOUGH) ** 0.5))

    def _describe(self, witness: Witness, index: int) -> None:
        factors, speaks_for = self.factors[index], witness.argues == Stance.COMPLETE
        factors[self.at["confidence", witness.confidence]] = 1
        factors[self.at["rule", witness.rule]] = 1
        if ("rule", witness.rule, witness.confidence) in self.at:
            factors[self.at["rule", witness.rule, witness.confidence]] = 1
        if witness.zone and witness.zone != Zone.ENDING and not speaks_for:
            if ("zone", witness.zone) in self.at:
                factors[self.at["zone", witness.zone]] = 1
            else:
                self.silent[index] = True
        if witness.foreign and not speaks_for:
            factors[self.at["foreign",]] = 1
        if witness.between and not speaks_for:
            factors[self.at["between",]] = 1
        for trait in witness.traits:
            self.terms[index, self.at["trait", witness.rule, trait]] = 1

    def table(self, rows: Sequence[Row]) -> Table:
        """The rows as arrays; witnesses that say nothing of completeness are left out."""
        sources = {name[1]: index for index, name in enumerate(self.names) if name[0] == "base"}
        pattern: list[int] = []
        segment: list[int] = []
        row_of: list[int] = []
        sign: list[float] = []
        ceiling: list[float] = []
        for index, row in enumerate(rows):
            by_group: dict[str, dict[str, list[int]]] = {}
            for witness in row.witnesses:
                group = _group(witness)
                if group not in _SKIPPED and not self.silent[self.patterns[witness]]:
                    rules = by_group.setdefault(group, {})
                    rules.setdefault(witness.rule, []).append(self.patterns[witness])
            for group, rules in by_group.items():
                lines = [each for same in rules.values() for each in self._first(same)]
                pattern += lines
                segment += [len(row_of)] * len(lines)
                row_of.append(index)
                sign.append(1.0 if group == "whole" else -1.0)
                ceiling.append(self.prior.ceilings[group])  # type: ignore[index]
        return Table(
            source=np.array([sources[source_of(row)] for row in rows]),
            label=np.array([row.label for row in rows], dtype=float),
            weight=np.array([self._weight(row) for row in rows]),
            pattern=np.array(pattern, dtype=int),
            segment=np.array(segment, dtype=int),
            row=np.array(row_of, dtype=int),
            sign=np.array(sign),
            ceiling=np.array(ceiling),
        )

    def _first(self, same: list[int]) -> list[int]:
        """Of the places of one rule the one that weighs most by the prior."""
        weights = self.weights(self.start)
        return [max(same, key=lambda each: weights[each])]

    def _weight(self, row: Row) -> float:
        return row.weight * (1.0 if row.how == LABELLED else self.generated_weight)

    def weights(self, parameters: Floats) -> Floats:
        """Of each pattern, its weight without sign."""
        with np.errstate(over="ignore"):
            raw = np.exp(self.factors @ parameters) + self.terms @ parameters
        weights: Floats = np.where(self.silent, 0.0, np.maximum(0.0, raw))
        return weights

    def log_odds(self, parameters: Floats, table: Table) -> Floats:
        """Per row."""
        return self._forward(parameters, table)[0]

    def _forward(self, parameters: Floats, table: Table) -> tuple[Floats, Floats, Floats]:
        """Log-odds per row; per line what it adds to its segment per unit, after the ceiling."""
        weights = self.weights(parameters)[table.pattern]
        count = len(table.row)
        strongest = np.zeros(count)
        np.maximum.at(strongest, table.segment, weights)
        first = _first_equal(weights, strongest, table.segment)
        shares = np.where(first, 1.0, self.prior.repeated)
        sums = np.bincount(table.segment, shares * weights, minlength=count)
        below = sums < table.ceiling
        capped = np.minimum(sums, table.ceiling)
        log_odds = parameters[table.source].copy()
        np.add.at(log_odds, table.row, table.sign * capped)
        slope = shares * (table.sign * below)[table.segment]
        return log_odds, slope, weights

    def fit(self, table: Table) -> Floats:
        """The parameters with the least weighted log loss plus ridge (L-BFGS)."""
        found = minimize(
            self._loss, self.start, args=(table,), jac=True, method="L-BFGS-B", bounds=self.bounds
        )
        parameters: Floats = found.x
        return parameters

    def _loss(self, parameters: Floats, table: Table) -> tuple[float, Floats]:
        log_odds, slope, _ = self._forward(parameters, table)
        signed = np.where(table.label > 0, -log_odds, log_odds)
        away = (parameters - self.start) / self.spread
        loss = float(table.weight @ np.logaddexp(0, signed) + 0.5 * away @ away)
        by_row = table.weight * (expit(log_odds) - table.label)
        gradient = np.bincount(table.source, by_row, minlength=len(parameters)).astype(float)
        by_line = by_row[table.row][table.segment] * slope
        by_pattern = np.bincount(table.pattern, by_line, minlength=len(self.patterns))
        with np.errstate(over="ignore"):
            product = np.exp(self.factors @ parameters)
        alive = (product + self.terms @ parameters > 0) & ~self.silent
        gradient += self.factors.T @ (by_pattern * product * alive)
        gradient += self.terms.T @ (by_pattern * alive)
        return loss, gradient + away / self.spread


def _bounds(name: tuple[str, ...]) -> tuple[float | None, float | None]:
    """Where a parameter may lie.

    What says that there is less than so much never speaks for a complete article; behind a group's
    ceiling nothing would hold a rule's weight back.
    """
    if name[0] == "trait" and name[2].startswith("under-"):
        return 0.0, None
    if name[0] == "rule":
        return None, _MOST if len(name) == 2 else 0.0
    return None, None


def _group(witness: Witness) -> str:
    argues = Stance(witness.argues) if witness.argues in list(Stance) else Cause(witness.argues)
    return GROUP_OF[argues]


def _first_equal(weights: Floats, strongest: Floats, segment: Ints) -> NDArray[np.bool_]:
    """Per line, whether it is the first of its segment's strongest."""
    equal = np.flatnonzero(weights == strongest[segment])
    _, firsts = np.unique(segment[equal], return_index=True)
    first = np.zeros(len(weights), dtype=bool)
    first[equal[firsts]] = True
    return first


def told(model: Model, parameters: Floats) -> Mapping[tuple[str, ...], float]:
    """The parameters by their names."""
    return dict(zip(model.names, map(float, parameters), strict=True))
