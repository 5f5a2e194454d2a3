"""What a check costs, in Lexbor parses of the same page: `python benchmarks/speed.py CORPUS`."""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from operator import methodcaller
from pathlib import Path

if __package__ in (None, ""):
    # Run as a script, the path starts with this folder instead of the project's.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from benchmarks import corpus, timing
from benchmarks.stages import RULES, STAGES, VIEWS, Part
from benchmarks.tables import NO_FIGURE, Printer
from benchmarks.timing import Page, Timing, Tool

LISTED = 15
FORMAT = 1
WHOLE = "whole check"
FIRST = "whole check, first time"
TOGETHER = "stages together"


@dataclass(frozen=True, slots=True)
class Cost:
    """Ratios to a unit, page by page, and `total`: the sum of times by the sum of units."""

    pages: int
    median: float
    mean: float
    p95: float
    most: float
    total: float


def cost(times: Sequence[float], units: Sequence[float]) -> Cost | None:
    """The cost of times in units of the same pages; None without any."""
    if not times:
        return None
    ratios = sorted(time / unit for time, unit in zip(times, units, strict=True))
    return Cost(
        pages=len(ratios),
        median=statistics.median(ratios),
        mean=statistics.fmean(ratios),
        p95=ratios[min(len(ratios) - 1, len(ratios) * 95 // 100)],
        most=ratios[-1],
        total=sum(times) / sum(units),
    )


@dataclass(frozen=True, slots=True)
class PartCost:
    """A rule or view: its mean over all pages, its dearest page, its part of the whole check."""

    part: Part
    pages: int
    mean: float
    most: float
    share: float


@dataclass(frozen=True, slots=True)
class Results:
    """What one run measured on documents of one kind; `unit` holds seconds, one per document."""

    documents: list[Timing]
    left_out: int
    unit: list[float]
    costs: dict[str, Cost | None]
    others: dict[str, Cost | None]
    relative: dict[str, Cost | None]
    absent: dict[str, str]
    parts: list[PartCost]


def evaluate(
    documents: list[Timing], left_out: int, unit: list[float], absent: dict[str, str]
) -> Results:
    """Costs in units; `relative` are those of other tools in whole checks of the same document."""

    def of(time: Callable[[Timing], float]) -> Cost | None:
        return cost([time(one) for one in documents], unit)

    costs = {stage: of(methodcaller("stage", stage)) for stage in STAGES}
    costs[TOGETHER] = of(lambda one: sum(one.parts.values()))
    costs[WHOLE] = of(lambda one: one.check)
    costs[FIRST] = of(lambda one: one.first)
    names = list(dict.fromkeys(name for one in documents for name in one.others))
    others, relative = {}, {}
    for name in names:
        pairs = [(one, per) for one, per in zip(documents, unit, strict=True) if name in one.others]
        times = [one.others[name] for one, _ in pairs]
        others[name] = cost(times, [per for _, per in pairs])
        relative[name] = cost(times, [one.check for one, _ in pairs])
    parts = part_costs(documents, unit)
    return Results(documents, left_out, unit, costs, others, relative, absent, parts)


def part_costs(documents: Sequence[Timing], unit: Sequence[float]) -> list[PartCost]:
    """Rules and views, the dearest first."""
    ratios: dict[Part, list[float]] = {}
    seconds: dict[Part, float] = {}
    for one, per in zip(documents, unit, strict=True):
        for part, took in one.parts.items():
            ratios.setdefault(part, []).append(took / per)
            seconds[part] = seconds.get(part, 0.0) + took
    whole = sum(sum(one.parts.values()) for one in documents)
    found = [
        PartCost(part, len(each), sum(each) / len(documents), max(each), seconds[part] / whole)
        for part, each in ratios.items()
    ]
    return sorted(found, key=lambda one: -one.mean)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; returns the exit code, which no time decides."""
    options = parser().parse_args(arguments)
    try:
        pages, texts = choose(options.corpus, options.sample)
        if options.json and not options.json.parent.is_dir():
            raise FileNotFoundError(f"no folder for {options.json}")
    except (OSError, ValueError, KeyError) as error:
        print(f"speed.py: {error}", file=sys.stderr)
        return 2
    memory = timing.peak_memory(options.corpus, [*pages, *texts])
    started = timing.start_up()
    on_pages = run_pages(options.corpus, pages, others=not options.no_others)
    parse = statistics.median(on_pages.unit) if on_pages.unit else 1.0
    on_texts = run_texts(options.corpus, texts, parse, others=not options.no_others)
    print_all(on_pages, on_texts, started, memory, rules=options.rules)
    if options.json:
        write_json(options.json, on_pages, on_texts, started, memory)
    return 0


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="speed.py", description=__doc__)
    add = made.add_argument
    add("corpus", type=Path, help="folder with labels.jsonl, unread.jsonl and their files")
    add("--sample", type=int, default=300, metavar="N", help="pages, and texts; 0 for all (300)")
    add("--rules", action="store_true", help=f"the {LISTED} dearest rules and views")
    add("--no-others", action="store_true", help="leave other tools out (much faster)")
    add("--json", type=Path, metavar="FILE", help="write figures and a row for each document")
    return made


def choose(folder: Path, sample: int) -> tuple[list[Page], list[Page]]:
    """Pages and texts, labelled and unread; the same ones for the same sample size."""
    every = [Page(row.file, row.kind, row.url) for row in corpus.load_rows(folder)]
    every += [Page(row.file, row.kind, None) for row in corpus.load_unread(folder)]
    chosen = []
    for kind in ("html", "text"):
        found = [page for page in every if page.kind == kind]
        some = random.Random(0).sample(found, sample) if 0 < sample < len(found) else found
        chosen.append(some)
    return chosen[0], chosen[1]


def run_pages(folder: Path, pages: Sequence[Page], *, others: bool) -> Results:
    tools, absent = timing.ready(timing.ON_PAGES if others else {})
    documents = timed(folder, pages, tools, "pages")
    left_out = len(pages) - len(documents)
    return evaluate(documents, left_out, [one.parse for one in documents], absent)


def run_texts(folder: Path, texts: Sequence[Page], parse: float, *, others: bool) -> Results:
    tools, absent = timing.ready(timing.ON_TEXTS if others else {})
    documents = timed(folder, texts, tools, "texts")
    return evaluate(documents, len(texts) - len(documents), [parse] * len(documents), absent)


def timed(
    folder: Path, pages: Sequence[Page], tools: Mapping[str, Tool], description: str
) -> list[Timing]:
    catalog = timing.warm_up()
    each = (timing.measure(folder, page, catalog, tools) for page in pages)
    return [one for one in _shown(each, len(pages), description) if one is not None]


def _shown(each: Iterable[Timing | None], total: int, description: str) -> Iterable[Timing | None]:
    """Passes the timings through, with a progress bar if stderr is a terminal."""
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        # No thread that redraws while something is timed.
        auto_refresh=False,
        disable=not sys.stderr.isatty(),
    )
    with bar:
        task = bar.add_task(description, total=total)
        for one in each:
            bar.update(task, advance=1, refresh=True)
            yield one


COLUMNS = ("median", "mean", "95 %", "most", "total/total")


def print_all(
    pages: Results,
    texts: Results,
    started: Mapping[str, float | None],
    memory: Mapping[str, float],
    *,
    rules: bool,
) -> None:
    out = Printer()
    if pages.documents:
        unit = statistics.median(pages.unit) * 1e3
        size = statistics.median(one.characters for one in pages.documents)
        out.line(
            f"{len(pages.documents)} pages (median {size:,.0f} characters; {pages.left_out} left "
            f"out that the check takes for plain text). One Lexbor parse: median {unit:.2f} ms."
        )
        _print_costs(out, "HTML check, in Lexbor parses of the same page", pages)
    if texts.documents:
        _print_costs(out, "Text check, in Lexbor parses of the median page", texts)
        _print_pace(out, texts)
    _print_rest(out, started, memory)
    if rules:
        _print_parts(out, "Dearest rules on pages", pages, RULES)
        _print_parts(out, "Dearest views on pages", pages, (VIEWS,))
        _print_parts(out, "Dearest rules on texts", texts, RULES)


def _row(name: str, figures: Cost | None) -> tuple[str, ...]:
    if figures is None:
        return (name, *[NO_FIGURE] * len(COLUMNS))
    values = (figures.median, figures.mean, figures.p95, figures.most, figures.total)
    return (name, *[f"{value:.3f}" if value < 10 else f"{value:.1f}" for value in values])


def _print_costs(out: Printer, title: str, results: Results) -> None:
    rows = [_row(name, figures) for name, figures in results.costs.items()]
    out.table(title, ("part", *COLUMNS), rows)
    compared = [
        _row(f"{name} ({figures.pages})", figures)
        for name, figures in results.others.items()
        if figures
    ]
    compared += [_row(f"{name} / check", figures) for name, figures in results.relative.items()]
    compared += [
        (name, why, *[NO_FIGURE] * (len(COLUMNS) - 1)) for name, why in results.absent.items()
    ]
    if compared:
        note = "In brackets the documents on which the tool did not raise."
        out.table(
            "Other tools, in the same unit and in whole checks", ("tool", *COLUMNS), compared, note
        )


def _print_pace(out: Printer, texts: Results) -> None:
    characters = sum(one.characters for one in texts.documents)
    seconds = sum(one.check for one in texts.documents)
    pace = characters / seconds * texts.unit[0]
    median = statistics.median(one.characters for one in texts.documents)
    out.line(
        f"{len(texts.documents)} texts (median {median:,.0f} characters). In one Lexbor parse "
        f"of the median page, {pace:,.0f} characters of text are checked."
    )


def _print_rest(
    out: Printer, started: Mapping[str, float | None], memory: Mapping[str, float]
) -> None:
    rows = [
        (name, "failed" if cpu is None else f"{cpu * 1e3:.0f} ms") for name, cpu in started.items()
    ]
    out.table("Start-up, CPU time", ("process", "CPU"), rows)
    rows = [(name, f"{peak:.0f} MiB") for name, peak in memory.items()]
    out.table("Peak resident memory of a process that only checks", ("when", "peak"), rows)


def _print_parts(out: Printer, title: str, results: Results, stages: Sequence[str]) -> None:
    chosen = [one for one in results.parts if one.part.stage in stages][:LISTED]
    rows = [
        (
            one.part.name,
            one.part.stage,
            str(one.pages),
            f"{one.mean:.4f}",
            f"{one.most:.3f}",
            f"{100 * one.share:.1f} %",
        )
        for one in chosen
    ]
    columns = ("name", "stage", "documents", "mean", "most", "of all time")
    note = "Means are over all documents; views are charged to themselves, not to who asks first."
    out.table(title, columns, rows, note)


def write_json(
    path: Path,
    pages: Results,
    texts: Results,
    started: Mapping[str, float | None],
    memory: Mapping[str, float],
) -> None:
    """Writes the figures and a row for each document; no text of one is in it."""
    whole = {
        "format": FORMAT,
        "pages": _plain(pages),
        "texts": _plain(texts),
        "start_up_cpu_seconds": dict(started),
        "peak_memory_mib": dict(memory),
    }
    path.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _plain(results: Results) -> dict[str, object]:
    def figures(costs: Mapping[str, Cost | None]) -> dict[str, object]:
        return {name: one and asdict(one) for name, one in costs.items()}

    return {
        "unit_seconds_median": statistics.median(results.unit) if results.unit else None,
        "left_out": results.left_out,
        "costs": figures(results.costs),
        "others": figures(results.others),
        "others_in_checks": figures(results.relative),
        "absent": results.absent,
        "parts": [
            {**asdict(one), "part": one.part.name, "stage": one.part.stage} for one in results.parts
        ],
        "documents": [
            {
                "file": one.file,
                "characters": one.characters,
                "unit_seconds": per,
                WHOLE: one.check / per,
                FIRST: one.first / per,
                "stages": {stage: one.stage(stage) / per for stage in STAGES},
                "others": {name: took / per for name, took in one.others.items()},
            }
            for one, per in zip(results.documents, results.unit, strict=True)
        ],
    }


if __name__ == "__main__":
    sys.exit(main())
