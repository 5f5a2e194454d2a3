"""A whole run: its figures, their JSON, and the comparison with an earlier run's JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks import measures, metrics
from benchmarks.corpus import Selection, Unread
from benchmarks.judge import Answer
from benchmarks.metrics import Headline, Judged
from benchmarks.stats import Rate

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Metrics:
    """All figures on the labelled pages."""

    headlines: list[metrics.Headline]
    false_alarms: dict[str, Rate]
    verdicts: dict[str, dict[str, Rate]]
    causes: dict[str, metrics.CauseLine]
    languages: dict[str, metrics.Slice]
    kinds: dict[str, metrics.Slice]
    calibration: list[measures.Calibration]
    share: dict[str, measures.ShareLine]
    access: dict[str, measures.AccessLine]
    errors: dict[str, int]
    rules: list[measures.RuleLine]


@dataclass(frozen=True, slots=True)
class Results:
    """What one run measured; `missing` names the simple rules that could not be run."""

    selection: Selection
    pages: list[Judged]
    unread: list[tuple[Unread, Answer]]
    missing: list[str]
    metrics: Metrics


def measure(pages: Sequence[Judged]) -> Metrics:
    found = [metrics.error_of(page) for page in pages]
    return Metrics(
        headlines=metrics.headlines(pages),
        false_alarms=metrics.false_alarm_groups(pages),
        verdicts=metrics.verdicts(pages),
        causes=metrics.causes(pages),
        languages=metrics.slices(
            pages, lambda row: row.language or "unknown", metrics.SMALLEST_SLICE
        ),
        kinds=metrics.slices(pages, lambda row: row.kind, 1),
        calibration=measures.calibrations(pages),
        share=measures.share_errors(pages),
        access=measures.access(pages),
        errors={kind: found.count(kind) for kind in metrics.ERRORS},
        rules=measures.rule_lines(pages),
    )


def write_json(results: Results, path: Path) -> None:
    """Write the figures, a row for each page and each unread text."""
    chosen = results.selection
    answers = [page.answer for page in results.pages] + [answer for _, answer in results.unread]
    whole = {
        "format": FORMAT,
        "versions": next((dict(answer.versions) for answer in answers if answer.versions), {}),
        "selection": {
            "labelled": chosen.labelled,
            "judged": len(chosen.rows),
            "unmatched": chosen.unmatched,
            "unsure": chosen.unsure,
            "low": chosen.low,
        },
        "missing_baselines": results.missing,
        "metrics": plain(results.metrics),
        "unread_metrics": plain(measures.unread_lines(results.unread)) if results.unread else None,
        "pages": [_page_row(page) for page in results.pages],
        "unread": [
            {"file": row.file, "kind": row.kind, "candidate": row.candidate, **_answer(answer)}
            for row, answer in results.unread
        ],
    }
    path.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def plain(value: Any) -> Any:
    """Dataclasses as objects, rates with their value and Wilson interval."""
    if isinstance(value, Rate):
        low, high = value.interval
        return {**asdict(value), "value": value.value, "low": low, "high": high}
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {name: plain(item) for name, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list) else value


def _page_row(page: Judged) -> dict[str, Any]:
    return {
        "file": page.row.file,
        "label": {name: value for name, value in asdict(page.row).items() if name != "file"},
        "disputed": page.disputed,
        "error": metrics.error_of(page),
        **_answer(page.answer),
        "baselines": dict(page.outcome.simple),
    }


def _answer(answer: Answer) -> dict[str, Any]:
    return {name: value for name, value in asdict(answer).items() if name != "versions"}


@dataclass(frozen=True, slots=True)
class Change:
    """A page whose verdict is not the earlier run's; `label` is null for unread texts."""

    file: str
    label: str | None
    before: str
    after: str
    p_before: float | None
    p_after: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed since an earlier run, on the pages that both judged."""

    before: Headline
    after: Headline
    groups: dict[str, list[Change]]
    only_before: int
    only_after: int


def load_earlier(path: Path) -> dict[str, Any]:
    """Read what `write_json` wrote; raises OSError, or ValueError for anything else."""
    try:
        earlier = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ValueError(f"{path} is not JSON: {error}") from error
    if not isinstance(earlier, dict) or earlier.get("format") != FORMAT:
        raise ValueError(f"{path} was not written by --json (format {FORMAT})")
    return earlier


def compare(results: Results, earlier: Mapping[str, Any]) -> Comparison:
    """Both runs are held against this run's labels, on the pages that both judged."""
    rows = [*earlier["pages"], *(earlier["unread"] if results.unread else ())]
    old = {row["file"]: row for row in rows}
    common = [page for page in results.pages if page.row.file in old]
    answers: list[tuple[str, str | None, Answer]] = [
        (page.row.file, page.row.complete, page.answer) for page in results.pages
    ]
    answers += [(row.file, None, answer) for row, answer in results.unread]
    groups: dict[str, list[Change]] = {"better": [], "worse": [], "other": []}
    for file, label, answer in answers:
        if file in old and old[file]["verdict"] != answer.verdict:
            change = _change(file, label, old[file], answer)
            groups[_direction(change)].append(change)
    return Comparison(
        before=metrics.headline("earlier", [_as_before(page, old) for page in common]),
        after=metrics.headline("now", common),
        groups=groups,
        only_before=len(old.keys() - {file for file, _, _ in answers}),
        only_after=sum(file not in old for file, _, _ in answers),
    )


def _as_before(page: Judged, old: Mapping[str, Any]) -> Judged:
    answer = replace(page.answer, verdict=old[page.row.file]["verdict"])
    return replace(page, outcome=replace(page.outcome, answer=answer))


def _change(file: str, label: str | None, old: Mapping[str, Any], answer: Answer) -> Change:
    return Change(
        file=file,
        label=label,
        before=old["verdict"],
        after=answer.verdict,
        p_before=old["probability_complete"],
        p_after=answer.probability_complete,
    )


def _direction(change: Change) -> str:
    if change.label is None:
        return "other"
    before = metrics.is_right(change.label, change.before)
    after = metrics.is_right(change.label, change.after)
    return "other" if before == after else "better" if after else "worse"
