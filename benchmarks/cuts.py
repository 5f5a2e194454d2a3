"""How right completeness is on cuts with exact labels: `python benchmarks/cuts.py CORPUS`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from math import ceil
from pathlib import Path
from random import Random
from typing import TypeVar

if __package__ in (None, ""):
    # Run as a script, the path starts with this folder instead of the project's.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from rich.console import Console
from rich.progress import track

from benchmarks import cut_tables
from benchmarks.articles import Source, load_sources
from benchmarks.cases import HOWS, KINDS, PAIRED, Case, cases
from benchmarks.tables import Printer
from benchmarks.trials import Making, pooled, try_cases, try_pairs

__all__ = ["Case", "cases", "main"]

_SPARE = 1.5
"""Some articles are too short for pairs, or their language has no sentences of walls."""

Result = TypeVar("Result")


def main(arguments: Sequence[str] | None = None) -> int:
    """Make, check, print; returns the exit code."""
    options = parser().parse_args(arguments)
    unknown = set(options.how) - set(HOWS)
    if unknown:
        print(f"cuts.py: no such cut: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    try:
        sources = _sources(options)
    except (OSError, ValueError, KeyError) as error:
        print(f"cuts.py: the corpus can't be read: {error}", file=sys.stderr)
        return 2
    out = Printer()
    if options.monotone:
        _monotone(out, options, sources)
    else:
        _cases(out, options, sources)
    return 0


def parser() -> argparse.ArgumentParser:
    """The options."""
    made = argparse.ArgumentParser(prog="cuts.py", description=__doc__)
    add = made.add_argument
    add("corpus", type=Path, help="the folder with labels.jsonl and unread.jsonl")
    add("--sample", type=int, metavar="N", help="only so many articles, chosen by the seed")
    add("--how", type=_names, default=HOWS, metavar="A,B", help=f"only these of {', '.join(HOWS)}")
    add("--kind", choices=KINDS, help="only texts or only pages")
    add("--per-article", type=int, default=9, metavar="N", help="cases an article (default: 9)")
    add("--errors", type=int, default=0, metavar="N", help="lists so many errors of each how")
    add("--monotone", type=int, metavar="N", help="instead: compares so many pairs of beginnings")
    add("--seed", type=int, default=1, metavar="N", help="for what is drawn (default: 1)")
    add("--jobs", type=int, default=2, metavar="N", help="processes (default: 2)")
    return made


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _sources(options: argparse.Namespace) -> list[Source]:
    found = [s for s in load_sources(options.corpus) if options.kind in (None, s.kind)]
    Random(options.seed).shuffle(found)
    return found[: options.sample]


def _cases(out: Printer, options: argparse.Namespace, sources: Sequence[Source]) -> None:
    tasks = [
        Making(options.corpus, source, options.seed, options.per_article, tuple(options.how))
        for source in sources
    ]
    trials = list(chain.from_iterable(_shown(try_cases, tasks, options.jobs)))
    cut_tables.print_cuts(out, trials)
    cut_tables.print_wholes(out, trials)
    cut_tables.print_languages(out, trials)
    cut_tables.print_held_back(out, trials)
    if options.errors:
        cut_tables.print_errors(out, trials, options.errors)


def _monotone(out: Printer, options: argparse.Namespace, sources: Sequence[Source]) -> None:
    each = max(2, ceil(_SPARE * options.monotone / len(sources)))
    enough = sources[: options.monotone]
    tasks = [Making(options.corpus, source, options.seed, each, PAIRED) for source in enough]
    pairs = chain.from_iterable(_shown(try_pairs, tasks, options.jobs))
    cut_tables.print_pairs(out, list(islice(pairs, options.monotone)), options.errors)


def _shown(
    work: Callable[[Making], Result], tasks: Sequence[Making], jobs: int
) -> Iterator[Result]:
    """Pass the results through, with a progress bar if stderr is a terminal."""
    console = Console(stderr=True)
    results: Iterable[Result] = pooled(work, tasks, jobs)
    yield from track(
        results,
        "articles",
        total=len(tasks),
        console=console,
        transient=True,
        disable=not sys.stderr.isatty(),
    )


if __name__ == "__main__":
    sys.exit(main())
