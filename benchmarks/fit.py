"""Fits the weights of the judgement and writes them: `python benchmarks/fit.py CORPUS`.

Labelled documents and cases generated from whole articles are read as findings; an additive model
is fitted on them, and measured on folds that share no publisher or source with what it was fitted
on. `--rows FILE` reads what benchmarks/features.py wrote instead of making the rows again;
`--catalog` only writes down the catalogue's present fingerprint, after rules came or went: new ones
keep the weight of their declared confidence until the next fit.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any, Final

if __package__ in (None, ""):
    # Run as a script, the path starts with this folder instead of the project's.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

import numpy as np
from scipy.special import expit
from sklearn.model_selection import GroupKFold

from benchmarks import shares, stats
from benchmarks.additive import Floats, Model, told
from benchmarks.features import LABELLED, Row, Witness, generated_rows, labelled_rows, read_rows
from completeness.catalog import default_catalog
from completeness.evidence import Confidence, Zone
from completeness.score import is_witness
from completeness.weights import Weights, weights_from

WEIGHTS: Final = Path(__file__).resolve().parent.parent / "completeness" / "weights.json"
PRIOR: Final = Path(__file__).resolve().parent / "prior_weights.json"
"""Where the fit starts and what it is drawn to: weights by declared confidence, set by hand."""
_FOLDS: Final = 8
_GENERATED: Final = 0.3
"""The generated cases of an article and one label weigh this much of a labelled document."""
_FALSE_ALARMS: Final = {"strict": 0.003, "balanced": 0.01, "recall": 0.03}
"""At most so many complete articles are called incomplete, on held-out folds."""
_COMPLETE_FROM: Final = 0.6
_HIGHEST: Final = 0.55


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit, measure, write; returns the exit code."""
    options = parser().parse_args(arguments)
    if options.catalog:
        data = json.loads(WEIGHTS.read_text("utf-8"))
        write(with_catalog(data))
        return 0
    if options.corpus is None:
        print("fit.py: name the corpus, or use --catalog", file=sys.stderr)
        return 2
    rows = [row for row in load_rows(options) if not row.held_back]
    prior = weights_from(json.loads(PRIOR.read_text("utf-8")))
    model = Model(rows, prior, _GENERATED)
    held_out = cross_validated(model, rows)
    if options.forecasts:
        save_forecasts(options.forecasts, rows, held_out, prior)
    data = with_shares(as_data(model, rows, held_out, digest_of(options.corpus)), rows)
    write(data)
    print(json.dumps(data["fitted"], indent=1))
    return 0


def parser() -> argparse.ArgumentParser:
    """The options."""
    made = argparse.ArgumentParser(prog="fit.py", description=__doc__)
    add = made.add_argument
    add("corpus", type=Path, nargs="?", help="the folder with labels.jsonl and unread.jsonl")
    add("--rows", type=Path, metavar="FILE", help="what features.py wrote")
    add("--forecasts", type=Path, metavar="FILE", help="writes the held-out forecasts, for curves")
    add("--catalog", action="store_true", help="no fit: only the catalogue's fingerprint")
    add("--seed", type=int, default=1, help="for what is drawn (default: 1)")
    add("--per-article", type=int, default=9, metavar="N", help="cases an article (default: 9)")
    add("--jobs", type=int, default=2, metavar="N", help="processes (default: 2)")
    return made


def load_rows(options: argparse.Namespace) -> list[Row]:
    """The rows of a file, or made now."""
    if options.rows:
        return list(read_rows(options.rows))
    made = generated_rows(options.corpus, options.seed, options.per_article, jobs=options.jobs)
    return list(chain(labelled_rows(options.corpus, options.jobs), made))


def cross_validated(model: Model, rows: Sequence[Row]) -> Floats:
    """Log-odds of every row, as of a labelled one, by a fit on rows of other groups."""
    found = np.zeros(len(rows))
    as_labelled = model.at["base", LABELLED]
    folds = GroupKFold(_FOLDS).split(rows, groups=[row.group for row in rows])
    for train, test in folds:
        parameters = model.fit(model.table([rows[at] for at in train]))
        table = model.table([rows[at] for at in test])
        away = parameters[as_labelled] - parameters[table.source]
        found[test] = model.log_odds(parameters, table) + away
    return found


def as_data(model: Model, rows: Sequence[Row], held_out: Floats, corpus: str) -> dict[str, Any]:
    """The weights file: what was fitted, and how well it does on held-out folds."""
    parameters = told(model, model.fit(model.table(rows)))
    labelled = [at for at, row in enumerate(rows) if row.how == LABELLED]
    complete = sum(rows[at].label for at in labelled)
    profiles = thresholds(rows, held_out, model.prior)
    base_rate = round(complete / len(labelled), 3)
    return with_catalog(
        {
            "fitted": {
                "date": datetime.now(UTC).date().isoformat(),
                "corpus": corpus,
                "labelled": len(labelled),
                "generated": len(rows) - len(labelled),
                "held_out": scores(rows, held_out, labelled, profiles, model.prior),
            },
            "catalog": "",
            "base": round(parameters["base", LABELLED], 3),
            "base_rate": base_rate,
            "prior": base_rate,
            "not_article": json.loads(PRIOR.read_text("utf-8"))["not_article"],
            "profiles": profiles,
            **_tables(model.prior, parameters),
            **{name: json.loads(PRIOR.read_text("utf-8"))[name] for name in ("spreads", "shares")},
        }
    )


def with_shares(data: dict[str, Any], rows: Sequence[Row]) -> dict[str, Any]:
    """The data with fitted spreads and usual shares, and how well they do on held-out folds."""
    weights = weights_from(data)
    documents = shares.known(rows, weights)
    fitted = data["fitted"]
    measured = {**fitted["held_out"], "share": shares.held_out(documents, weights, _FOLDS)}
    return {
        **data,
        "fitted": {**fitted, "held_out": measured},
        "spreads": shares.spreads(documents, weights.spreads),
        "shares": shares.usual(documents, weights),
    }


def _tables(prior: Weights, fitted: Mapping[tuple[str, ...], float]) -> dict[str, Any]:
    """Confidence, zones, rules and traits as the weights file writes them."""
    traits: dict[str, dict[str, float]] = {}
    for name, value in fitted.items():
        if name[0] == "trait":
            # In the file as in reports, what is positive speaks for a complete article.
            traits.setdefault(name[1], {})[name[2]] = round(-value, 2)
    rules = {
        " ".join(name[1:]): round(_factor(v), 2) for name, v in fitted.items() if name[0] == "rule"
    }
    return {
        "confidence": {
            each.value: round(_factor(fitted["confidence", each.value]), 2) for each in Confidence
        },
        "zones": {
            each.value: round(_factor(fitted["zone", each.value]), 3)
            if ("zone", each.value) in fitted
            else prior.zones[each]
            for each in Zone
        },
        "foreign": round(_factor(fitted["foreign",]), 3),
        "between": round(_factor(fitted["between",]), 2),
        "repeated": prior.repeated,
        "ceilings": dict(prior.ceilings),
        "rules": {rule: factor for rule, factor in sorted(rules.items()) if factor != 1},
        "traits": {rule: dict(sorted(each.items())) for rule, each in sorted(traits.items())},
    }


def _factor(logarithm: float) -> float:
    return float(np.exp(logarithm))


def thresholds(
    rows: Sequence[Row], held_out: Floats, prior: Weights
) -> dict[str, dict[str, float]]:
    """Per profile the highest threshold that keeps the false alarms on held-out folds, of labelled
    articles and of the whole ones among the generated cases, below the profile's rate."""
    p = as_called(rows, held_out, prior)
    labelled = p[[row.label == 1 and row.how == LABELLED for row in rows]]
    generated = p[[row.label == 1 and row.how != LABELLED for row in rows]]
    steps = [step / 100 for step in range(1, round(_HIGHEST * 100) + 1)]
    found = {}
    for profile, rate in _FALSE_ALARMS.items():
        kept = [s for s in steps if max((labelled < s).mean(), (generated < s).mean()) <= rate]
        found[profile] = {"incomplete_below": max(kept), "complete_from": _COMPLETE_FROM}
    return found


def as_called(rows: Sequence[Row], held_out: Floats, prior: Weights) -> Floats:
    """Probabilities, 1 where no finding could be the reason to call a document incomplete."""
    alone = [not any(_can_call(witness, prior) for witness in row.witnesses) for row in rows]
    return np.where(alone, 1.0, expit(held_out))


def _can_call(witness: Witness, prior: Weights) -> bool:
    finding = shares.finding_of(witness)
    return is_witness(finding, prior.weigh(finding))


def scores(
    rows: Sequence[Row],
    held_out: Floats,
    labelled: Sequence[int],
    profiles: Mapping[str, Mapping[str, float]],
    prior: Weights,
) -> dict[str, Any]:
    """How good the forecasts on labelled documents are, and each profile's rates."""
    p = as_called(rows, held_out, prior)
    forecasts = [(float(expit(held_out[at])), bool(rows[at].label)) for at in labelled]
    rates = {}
    for profile, told_of in profiles.items():
        called = [(p[at] < told_of["incomplete_below"], rows[at].label) for at in labelled]
        rates[profile] = {
            "false_alarms": _share([call for call, label in called if label]),
            "recall": _share([call for call, label in called if not label]),
        }
    return {
        "auc": _rounded(stats.auc(forecasts)),
        "brier": _rounded(stats.brier(forecasts)),
        "calibration_error": _rounded(stats.calibration_error(stats.calibration_bins(forecasts))),
        "profiles": rates,
    }


def _share(calls: Sequence[bool]) -> float:
    return round(float(np.mean(calls)), 4)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def save_forecasts(path: Path, rows: Sequence[Row], held_out: Floats, prior: Weights) -> None:
    """A line for each row: what was forecast by a fit without its group, and the truth.

    `p` is the probability that it is complete, `called` that with 1 where nothing could call it
    incomplete.
    """
    called = as_called(rows, held_out, prior)
    with path.open("w", encoding="utf-8") as lines:
        for row, log_odds, as_one in zip(rows, held_out, called, strict=True):
            told_of = {"how": row.how, "kind": row.kind, "language": row.language}
            truth = {"label": row.label, "share": row.share}
            forecast = {"p": float(expit(log_odds)), "called": float(as_one)}
            lines.write(json.dumps({**told_of, **truth, **forecast}) + "\n")


def digest_of(corpus: Path) -> str:
    """A hash of the corpus' lists, which name all its files."""
    digest = hashlib.sha256()
    for name in ("labels.jsonl", "unread.jsonl"):
        digest.update((corpus / name).read_bytes())
    return f"sha256:{digest.hexdigest()[:16]}"


def with_catalog(data: dict[str, Any]) -> dict[str, Any]:
    """The data with the present rules' fingerprint, without what names rules that are gone."""
    catalog = default_catalog()
    rules = {
        name: factor
        for name, factor in data["rules"].items()
        if name.partition(" ")[0] in catalog.entries
    }
    traits = {rule: told_of for rule, told_of in data["traits"].items() if rule in catalog.entries}
    return {**data, "catalog": catalog.fingerprint, "rules": rules, "traits": traits}


def write(data: Mapping[str, Any]) -> None:
    """To the package, after a look whether it can be read."""
    weights_from(data)
    WEIGHTS.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
