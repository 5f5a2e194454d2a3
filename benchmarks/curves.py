"""Draws the curves of docs/scoring.md: `python benchmarks/curves.py FORECASTS docs`.

FORECASTS is what `benchmarks/fit.py --forecasts` wrote: for every row the probability by a fit
on other publishers and sources.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

if __package__ in (None, ""):
    # Run as a script, the path starts with this folder instead of the project's.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

import matplotlib as mpl

mpl.use("svg")
mpl.rcParams["svg.hashsalt"] = "completeness"  # equal data, equal file

from matplotlib import pyplot as plt  # noqa: E402

from benchmarks import stats  # noqa: E402
from benchmarks.features import LABELLED  # noqa: E402
from completeness.weights import default_weights  # noqa: E402

_INK: Final = "#264653"
_PALE: Final = "#e76f51"
_CUTS: Final = (
    "wall-sentence", "wall-element", "ellipsis", "read-more", "next-page", "mid-sentence",
    "mid-word", "sentence-end", "drop-middle",
)  # fmt: skip

Row = dict[str, Any]


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw; returns the exit code."""
    made = argparse.ArgumentParser(prog="curves.py", description=__doc__)
    made.add_argument("forecasts", type=Path)
    made.add_argument("folder", type=Path)
    options = made.parse_args(arguments)
    with options.forecasts.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    labelled = [row for row in rows if row["how"] == LABELLED]
    _save(options.folder / "calibration.svg", lambda axes: _calibration(axes, labelled))
    _save(options.folder / "trade-off.svg", lambda axes: _trade_off(axes, labelled))
    _save(options.folder / "cuts.svg", lambda axes: _cuts(axes, rows))
    return 0


def _save(path: Path, draw: Callable[[Any], None]) -> None:
    figure, axes = plt.subplots(figsize=(5.6, 4.2))
    draw(axes)
    axes.spines[["top", "right"]].set_visible(False)
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None, "Creator": None})
    plt.close(figure)


def _calibration(axes: Any, rows: Sequence[Row]) -> None:
    """What came true of ten equal parts of the forecasts."""
    forecasts = [(row["p"], bool(row["label"])) for row in rows]
    bins = stats.calibration_bins(forecasts)
    axes.plot([0, 1], [0, 1], color="#bbbbbb", linewidth=1, linestyle="--")
    axes.plot([b.forecast for b in bins], [b.observed for b in bins], "o-", color=_INK)
    error = stats.calibration_error(bins) or 0.0
    axes.set_title(f"Calibration on held-out publishers (error {error:.3f})", fontsize=11)
    axes.set_xlabel("probability_complete")
    axes.set_ylabel("share that was complete")


def _trade_off(axes: Any, rows: Sequence[Row]) -> None:
    """False alarms and what is found, for every threshold."""
    whole = sorted(row["called"] for row in rows if row["label"])
    cut = [row["called"] for row in rows if not row["label"]]
    steps = [step / 200 for step in range(1, 180)]
    alarms = [100 * sum(p < step for p in whole) / len(whole) for step in steps]
    found = [100 * sum(p < step for p in cut) / len(cut) for step in steps]
    axes.plot(alarms, found, color=_INK)
    for name, told in default_weights().profiles.items():
        at = round(told.incomplete_below * 200) - 1
        axes.plot([alarms[at]], [found[at]], "o", color=_PALE)
        axes.annotate(f" {name}", (alarms[at], found[at]), va="top")
    axes.set_title("What a threshold costs, on held-out publishers", fontsize=11)
    axes.set_xlabel("complete articles called incomplete, %")
    axes.set_ylabel("incomplete ones found, %")
    axes.set_xlim(0, 6)


def _cuts(axes: Any, rows: Sequence[Row]) -> None:
    """Of generated cuts, how many are found at the balanced threshold."""
    below = default_weights().profiles["balanced"].incomplete_below
    for kind, colour, shift in (("text", _INK, -0.2), ("html", _PALE, 0.2)):
        heights = []
        for how in _CUTS:
            same = [row["called"] for row in rows if row["how"] == how and row["kind"] == kind]
            heights.append(100 * sum(p < below for p in same) / len(same) if same else 0)
        places = [at + shift for at in range(len(_CUTS))]
        axes.barh(places, heights, height=0.38, color=colour, label=kind)
    axes.set_yticks(range(len(_CUTS)), _CUTS)
    axes.invert_yaxis()
    axes.legend(frameon=False)
    axes.set_title("Generated cuts found, %, on held-out publishers", fontsize=11)


if __name__ == "__main__":
    sys.exit(main())
