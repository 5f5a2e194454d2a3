"""How right completeness is on labelled pages: `python benchmarks/accuracy.py CORPUS`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

if __package__ in (None, ""):
    # Run as a script, the path starts with this folder instead of the project's.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

from benchmarks import baselines, corpus, tables
from benchmarks.corpus import RIGHT_CAUSES, Row, Selection, Unread
from benchmarks.judge import Outcome, Task, judge_all
from benchmarks.metrics import Judged
from benchmarks.results import Results, compare, load_earlier, measure, write_json

DISPUTES = Path(__file__).with_name("label_disputes.jsonl")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; returns the exit code."""
    options = parser().parse_args(arguments)
    try:
        selection, unread = _choose(options)
        earlier = load_earlier(options.compare) if options.compare else None
        if options.json and not options.json.parent.is_dir():
            raise FileNotFoundError(f"no folder for {options.json}")
    except (OSError, ValueError, KeyError) as error:
        print(f"accuracy.py: {error}", file=sys.stderr)
        return 2
    if not selection.rows and not unread:
        print("accuracy.py: no row matches", file=sys.stderr)
        return 2
    results = _run(options, selection, unread)
    if options.json:
        write_json(results, options.json)
    _print(options, results)
    if earlier:
        tables.print_comparison(tables.Printer(), compare(results, earlier))
    return 0


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="accuracy.py", description=__doc__)
    add = made.add_argument
    add("corpus", type=Path, help="folder with labels.jsonl and pages/")
    add("--errors", action="store_true", help="list every error with the rules that fired")
    add("--rules", action="store_true", help="a table of all rules that fired")
    add("--unread", action="store_true", help="judge the unread texts and pages too")
    add("--with-low", action="store_true", help="keep labels of low confidence")
    add("--only", metavar="SUBSTRING", help="only files whose name holds it")
    add("--cause", metavar="X", choices=sorted(RIGHT_CAUSES), help="only labels of this cause")
    add("--no-baselines", action="store_true", help="leave the simple rules out (much faster)")
    add("--json", type=Path, metavar="FILE", help="write figures and a row for each page")
    add("--compare", type=Path, metavar="FILE", help="an earlier --json file to compare with")
    add("--shown-text", action="store_true", help="only pages, by the text they show, as in WET")
    add("--jobs", type=_positive, default=2, metavar="N", help="processes (default: 2)")
    return made


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number of processes")
    return int(text)


def _choose(options: argparse.Namespace) -> tuple[Selection, list[Unread]]:
    rows = corpus.load_rows(options.corpus)
    for file in sorted(corpus.load_disputes(DISPUTES) - {row.file for row in rows}):
        print(f"accuracy.py: disputed, but not labelled: {file}", file=sys.stderr)
    selection = corpus.select(
        rows,
        only=options.only,
        cause=options.cause,
        with_low=options.with_low,
        kind="html" if options.shown_text else None,
    )
    unread = corpus.load_unread(options.corpus) if options.unread else []
    return selection, [row for row in unread if not options.only or options.only in row.file]


def _run(options: argparse.Namespace, selection: Selection, unread: list[Unread]) -> Results:
    simple = not options.no_baselines
    shown = options.shown_text
    tasks = [
        Task(options.corpus, row.file, row.kind, row.url, simple, shown) for row in selection.rows
    ]
    tasks += [Task(options.corpus, row.file, row.kind, None, False, shown) for row in unread]
    outcomes = list(_shown(judge_all(tasks, options.jobs), len(tasks)))
    pages = _judged(selection.rows, outcomes)
    answers = [outcome.answer for outcome in outcomes[len(pages) :]]
    return Results(
        selection=selection,
        pages=pages,
        unread=list(zip(unread, answers, strict=True)),
        missing=baselines.missing() if simple else [],
        metrics=measure(pages),
    )


def _judged(rows: Sequence[Row], outcomes: Sequence[Outcome]) -> list[Judged]:
    disputes = corpus.load_disputes(DISPUTES)
    return [
        Judged(row, outcome, row.file in disputes)
        for row, outcome in zip(rows, outcomes, strict=False)
    ]


def _shown(outcomes: Iterator[Outcome], total: int) -> Iterator[Outcome]:
    """Pass the outcomes through, with a progress bar if stderr is a terminal."""
    console = Console(stderr=True)
    bar = Progress(
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not sys.stderr.isatty(),
    )
    with bar:
        yield from bar.track(outcomes, total=total, description="pages")


def _print(options: argparse.Namespace, results: Results) -> None:
    out = tables.Printer()
    tables.print_results(out, results)
    tables.print_errors(out, results, listed=options.errors)
    if options.rules:
        tables.print_rules(out, results)
    if options.unread:
        tables.print_unread(out, results)


if __name__ == "__main__":
    sys.exit(main())
