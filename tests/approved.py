"""The stable form of a report: what an approved one holds and later ones are compared with.

Exact numbers belong to the benchmark. Left out are the versions, where the document was read
from, and the findings' weights with the order that they give; probabilities, scores and shares
become bands of 0.1.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from completeness import Report

_BANDS = 10
_NOT_STABLE: dict[str, Any] = {
    "versions": True,
    "document": {"id", "source"},
    "findings": {"__all__": {"weight"}},
}


def stable(report: Report) -> dict[str, Any]:
    """The report as JSON values, without what changes when the rules and weights are tuned."""
    form = report.model_dump(mode="json", exclude=_NOT_STABLE)
    form["score"] = band(form["score"])
    form["probability_complete"] = band(form["probability_complete"])
    if form["share"] is not None:
        form["share"] |= {key: band(form["share"][key]) for key in ("value", "low", "high")}
    form["findings"].sort(key=_rule_and_place)
    return form


def _rule_and_place(finding: dict[str, Any]) -> tuple[str, str, int]:
    where = finding["where"] or {"view": "", "start": 0}
    return finding["rule"], where["view"], where["start"]


def band(number: float | None) -> str | None:
    """The tenth of the range 0 to 1 that a number falls in, as "0.3–0.4"; 1 is in the last."""
    if number is None:
        return None
    tenth = min(int(round(number * _BANDS, 9)), _BANDS - 1)
    return f"{tenth / _BANDS:.1f}–{(tenth + 1) / _BANDS:.1f}"


def read(path: Path) -> dict[str, Any]:
    """An approved report."""
    form: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return form


def write(path: Path, form: Mapping[str, Any]) -> None:
    """Approve a report: one value a line, so that a change of it reads well in a diff."""
    path.write_text(json.dumps(form, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
