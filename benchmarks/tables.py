"""The figures as plain-text tables."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from benchmarks import measures, metrics
from benchmarks.judge import RAISED, Answer, Fired
from benchmarks.metrics import Headline, Judged, Slice
from benchmarks.results import Comparison, Results
from benchmarks.stats import Rate

PIPED_WIDTH = 150
NO_FIGURE = "-"


class Printer:
    """Tables on stdout; colour only on a terminal, and a fixed width elsewhere."""

    def __init__(self) -> None:
        width = None if sys.stdout.isatty() else PIPED_WIDTH
        self._console = Console(width=width, markup=False, highlight=False, emoji=False)

    def line(self, text: str = "", style: str | None = None) -> None:
        self._console.print(text, style=style, soft_wrap=True)

    def table(
        self, title: str, columns: Sequence[str], rows: Iterable[Sequence[str]], note: str = ""
    ) -> None:
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
        for index, column in enumerate(columns):
            table.add_column(column, justify="right" if index else "left", overflow="fold")
        for row in rows:
            table.add_row(*row)
        self.line()
        self.line(title, style="bold")
        self._console.print(table)
        if note:
            self.line(note, style="dim")


def percent(value: float | None) -> str:
    return NO_FIGURE if value is None else f"{100 * value:.1f} %"


def rated(rate: Rate | None) -> str:
    """count/total, percentage, and the Wilson 95 % interval."""
    if rate is None or not rate.total:
        return NO_FIGURE
    low, high = rate.interval
    return f"{rate.count}/{rate.total} {percent(rate.value)} [{100 * low:.1f}, {100 * high:.1f}]"


def brief(rate: Rate) -> str:
    return f"{rate.count}/{rate.total} {percent(rate.value)}" if rate.total else NO_FIGURE


def number(value: float | None) -> str:
    return NO_FIGURE if value is None else f"{value:.3f}"


def print_results(out: Printer, results: Results) -> None:
    """Every table that a run always prints."""
    _selection(out, results)
    _headlines(out, results)
    _false_alarms(out, results)
    _verdicts(out, results)
    _causes(out, results)
    _slices(out, "By language of the label", results.metrics.languages, LANGUAGE_NOTE)
    _slices(out, "By kind", results.metrics.kinds, "")
    _calibration(out, results)
    _share(out, results)
    _access(out, results)


def _selection(out: Printer, results: Results) -> None:
    chosen = results.selection
    disputed = sum(page.disputed for page in results.pages)
    out.line(
        f"{len(chosen.rows)} of {chosen.labelled} labelled pages judged; left out: "
        f"{chosen.unmatched} not selected, {chosen.unsure} unsure, {chosen.low} of low confidence; "
        f"{disputed} of the judged are disputed. Intervals: Wilson, 95 %."
    )


HEADLINE_COLUMNS = (
    "called incomplete by",
    "false alarms (yes)",
    "na called",
    "recall (no)",
    "precision",
    "with na",
    "F1",
)


def _headline_row(line: Headline) -> tuple[str, ...]:
    return (
        line.name,
        rated(line.false_alarms),
        rated(line.na_called),
        rated(line.recall),
        percent(line.precision.value),
        percent(line.precision_with_na.value),
        number(line.f1),
    )


def _headlines(out: Printer, results: Results) -> None:
    rows = [_headline_row(line) for line in results.metrics.headlines]
    absent = [(name, *["not run: no trafilatura"] + [NO_FIGURE] * 5) for name in results.missing]
    note = "Precision: negatives are the yes rows; “with na” counts na rows as negatives too."
    out.table("Completeness and the simple rules", HEADLINE_COLUMNS, rows + absent, note)
    product = results.metrics.headlines[0]
    out.line(
        f"Precision of completeness {rated(product.precision)}, "
        f"with na {rated(product.precision_with_na)}."
    )


def _false_alarms(out: Printer, results: Results) -> None:
    rows = [(name, rated(rate)) for name, rate in results.metrics.false_alarms.items()]
    out.table("False alarms", ("called incomplete among", "pages"), rows)


def _verdicts(out: Printer, results: Results) -> None:
    table = results.metrics.verdicts
    shown = [
        verdict
        for verdict in metrics.VERDICTS
        if verdict != RAISED or any(line[verdict].count for line in table.values())
    ]
    rows = [(label, *(rated(line[verdict]) for verdict in shown)) for label, line in table.items()]
    out.table("Verdicts by label", ("label", *shown), rows)


def _causes(out: Printer, results: Results) -> None:
    rows = [
        (
            name,
            str(line.recall.total),
            rated(line.recall),
            rated(line.right),
            ", ".join(f"{cause} {count}" for cause, count in line.wrong.items()),
        )
        for name, line in results.metrics.causes.items()
    ]
    columns = ("label's cause", "n", "recall", "right cause of those called", "wrong causes")
    out.table("By cause", columns, rows, "Right: by the equivalences of the corpus' README.")


LANGUAGE_NOTE = f"Languages with at least {metrics.SMALLEST_SLICE} articles (yes and no)."


def _slices(out: Printer, title: str, table: dict[str, Slice], note: str) -> None:
    rows = [(name, rated(part.false_alarms), rated(part.recall)) for name, part in table.items()]
    out.table(title, ("", "false alarms (yes)", "recall (no)"), rows, note)


def _calibration(out: Printer, results: Results) -> None:
    lines = results.metrics.calibration
    rows = [
        (line.name, str(line.size), number(line.auc), number(line.brier), number(line.ece))
        for line in lines
    ]
    nulls = lines[-1].size - lines[0].size
    note = (
        f"{nulls} of {lines[-1].size} yes and no rows have no probability (not_article, or check "
        "raised): left out, or p = 0.5, or p = 0 for yes and 1 for no. "
        "Expected calibration error over 10 bins of equal mass."
    )
    out.table("probability_complete, yes against no", ("", "n", "AUC", "Brier", "ECE"), rows, note)
    bins = [
        (str(index), str(part.size), number(part.forecast), number(part.observed))
        for index, part in enumerate(lines[0].bins, 1)
    ]
    columns = ("bin", "n", "mean probability", "share complete")
    out.table("Its calibration, null left out", columns, bins)


def _share(out: Printer, results: Results) -> None:
    rows = [
        (basis, str(line.held.total), number(line.error), number(line.constant), rated(line.held))
        for basis, line in results.metrics.share.items()
    ]
    columns = ("basis", "n", "mean abs. error", "of the median", "interval holds the fraction")
    called = sum(page.flagged for page in results.pages if page.row.complete == "no")
    measured = results.metrics.share["all"].held.total
    note = (
        f"On no rows called incomplete; {called - measured} of {called} have no fraction or no "
        "share. “Of the median”: the error of always "
        "saying the labels' own median, which no program knows. The interval should hold 90 %."
    )
    out.table("share.value against the label's fraction", columns, rows, note)


def _access(out: Printer, results: Results) -> None:
    rows = [
        (name, rated(line.barrier), rated(line.policy), rated(line.either))
        for name, line in results.metrics.access.items()
    ]
    columns = ("label", "access.barrier", "policy paid, registration, metered", "either")
    out.table("Access: called gated where the label says", columns, rows)


def print_rules(out: Printer, results: Results) -> None:
    rows = [
        (
            line.rule,
            line.argues,
            *(str(line.fired[label]) for label in metrics.CLASSES),
            f"{line.weight:+.2f}",
            rated(line.precision),
            rated(line.failed),
        )
        for line in results.metrics.rules
    ]
    columns = ("rule", "argues", "yes", "no", "na", "mean weight", "precision", "labelled no")
    note = (
        "Pages on which it fired. Precision: the label agrees with what the rule argues "
        "(an equivalent cause; yes; na; a barrier)."
    )
    out.table("Rules", columns, rows, note)


def print_errors(out: Printer, results: Results, *, listed: bool) -> None:
    """How many errors of each sort; with `listed`, every one with the rules that fired."""
    rows = [(kind, str(count)) for kind, count in results.metrics.errors.items()]
    out.table("Errors", ("sort", "pages"), rows, "" if listed else "--errors lists them.")
    if not listed:
        return
    for kind in metrics.ERRORS:
        for page in results.pages:
            if metrics.error_of(page) == kind:
                _error(out, kind, page)


def _error(out: Printer, kind: str, page: Judged) -> None:
    row, answer = page.row, page.answer
    label = f"{row.complete} ({row.cause})" if row.cause else row.complete
    out.line()
    out.line(f"{kind}: {row.file}{' (disputed)' if page.disputed else ''}", style="bold")
    out.line(f"  label {label}, {row.page_type}; {_said(answer)}")
    out.line(f"  {_fired(answer.findings)}")


def _said(answer: Answer) -> str:
    if answer.raised:
        return f"raised {answer.raised}"
    cause = f" ({answer.cause})" if answer.cause else ""
    return f"called {answer.verdict}{cause}, p {number(answer.probability_complete)}"


def _fired(findings: Iterable[Fired]) -> str:
    named = [f"{found.rule} → {found.argues} {found.weight:+.2f}" for found in findings]
    return "; ".join(named) or "no rule fired"


def print_unread(out: Printer, results: Results) -> None:
    table = measures.unread_lines(results.unread)
    shown = [name for name in metrics.VERDICTS if any(name in x.verdicts for x in table.values())]
    rows = [
        (name, rated(line.called), *(str(line.verdicts.get(verdict, 0)) for verdict in shown))
        for name, line in table.items()
    ]
    out.table("Unread texts and pages", ("", "called incomplete", *shown), rows)
    for row, answer in results.unread:
        if answer.verdict in ("incomplete", RAISED) and not row.candidate:
            out.line()
            out.line(f"{row.kind}: {row.file}", style="bold")
            out.line(f"  {_said(answer)}")
            out.line(f"  {_fired(answer.findings)}")


def print_comparison(out: Printer, found: Comparison) -> None:
    rows = [_headline_row(found.before), _headline_row(found.after)]
    note = (
        f"On the pages of both runs, by this run's labels; {found.only_before} only in the "
        f"earlier, {found.only_after} only in this one."
    )
    out.table("Compared with the earlier run", HEADLINE_COLUMNS, rows, note)
    titles = {"better": "Now right", "worse": "No longer right", "other": "Otherwise changed"}
    for group, title in titles.items():
        changes = [
            (
                change.file,
                change.label or "unread",
                change.before,
                change.after,
                number(change.p_before),
                number(change.p_after),
            )
            for change in found.groups[group]
        ]
        columns = ("file", "label", "before", "now", "p before", "p now")
        out.table(f"{title}: {len(changes)}", columns, changes)
