"""The model that is fitted is the one that judges, and its gradient is right."""

from __future__ import annotations

import json
from random import Random

import numpy as np
import pytest

from benchmarks.additive import Model, told
from benchmarks.features import LABELLED, Row, Witness
from benchmarks.fit import PRIOR, as_data, cross_validated
from benchmarks.shares import findings_of, known, usual
from completeness.evidence import Basis, Confidence, Zone
from completeness.score import judge
from completeness.weights import Weights, logit, weights_from

_RULES = {
    "fr.rest-for-subscribers": "paywall",
    "fr.offer": "paywall",
    "unclosed.sentence": "truncation",
    "endings.elided": "truncation",
    "pagination.pager": "pagination",
    "endings.closed": "complete",
    "page_types.teasers": "not_article",
    "declared.structured-data": "context",
}


def _prior() -> Weights:
    return weights_from(json.loads(PRIOR.read_text("utf-8")))


def _rows(count: int = 160) -> list[Row]:
    random = Random(5)
    return [_row(random, number) for number in range(count)]


def _row(random: Random, number: int) -> Row:
    label = random.randrange(2)
    usual_rules = [r for r, a in _RULES.items() if (a == "complete") == bool(label)]
    rules = {random.choice(usual_rules) for _ in range(3)} | {random.choice(list(_RULES))}
    return Row(
        id=str(number),
        group=f"publisher {number % 20}",
        label=label,
        weight=1.0,
        witnesses=sorted(_witness(random, rule) for rule in rules),
        share=1.0 if label else random.random(),
        how=random.choice((LABELLED, "ellipsis")),
        kind="text",
        language="en",
        words=random.randrange(20, 900),
    )


def _witness(random: Random, rule: str) -> Witness:
    traits = ("list", "running") if rule == "unclosed.sentence" and random.random() < 0.5 else ()
    zone = random.choice([Zone.ENDING, Zone.AFTER, Zone.BODY, Zone.LINK])
    confidence = random.choice(list(Confidence))
    between = zone == Zone.BODY and random.random() < 0.5
    return Witness(rule, _RULES[rule], confidence, zone, random.random() < 0.2, between, traits)


def test_the_gradient_is_that_of_the_loss() -> None:
    rows = _rows()
    model = Model(rows, _prior(), 0.3)
    table = model.table(rows)
    at = model.start + np.random.default_rng(1).normal(0, 0.1, len(model.start))
    _, gradient = model._loss(at, table)
    for index in range(len(at)):
        step = np.zeros(len(at))
        step[index] = 1e-6
        slope = (model._loss(at + step, table)[0] - model._loss(at - step, table)[0]) / 2e-6
        assert gradient[index] == pytest.approx(slope, rel=1e-3, abs=1e-4), model.names[index]


def test_the_fitted_model_is_the_one_that_judges() -> None:
    rows = _rows()
    model = Model(rows, _prior(), 0.3)
    data = as_data(model, rows, cross_validated(model, rows), "none")
    weights = weights_from(data)
    labelled = [row for row in rows if row.how == LABELLED]
    expected = model.log_odds(model.fit(model.table(rows)), model.table(labelled))
    for row, log_odds in zip(labelled, expected, strict=True):
        probability = judge(findings_of(row), is_article=True, weights=weights).probability
        assert probability is not None
        assert logit(probability) == pytest.approx(log_odds, abs=0.15)  # the file is rounded


def test_a_fit_moves_rules_by_what_they_were_right_about() -> None:
    rows = _rows(600)
    model = Model(rows, _prior(), 0.3)
    found = told(model, model.fit(model.table(rows)))
    assert found["base", LABELLED] != model.prior.base
    assert all(np.isfinite(value) for value in found.values())


def test_held_out_forecasts_come_from_other_groups() -> None:
    rows = _rows(600)
    model = Model(rows, _prior(), 0.3)
    held_out = cross_validated(model, rows)
    in_sample = model.log_odds(model.fit(model.table(rows)), model.table(rows))
    labels = np.array([row.label for row in rows])
    assert held_out.shape == (600,)
    assert not np.allclose(held_out, in_sample)
    assert held_out[labels == 1].mean() > held_out[labels == 0].mean()


def test_usual_shares_grow_with_the_words() -> None:
    rows = _rows(900)
    documents = known(rows, _prior())
    assert documents
    for steps in usual(documents, _prior()).values():
        assert steps[-1]["under"] is None
        for name in ("value", "low", "high"):
            values = [step[name] for step in steps]
            assert values == sorted(values)
        assert all(step["low"] <= step["value"] <= step["high"] for step in steps)


def test_every_basis_has_a_spread() -> None:
    measuring = set(Basis) - {Basis.WHOLE, Basis.PRIOR}
    assert set(_prior().spreads) == measuring
