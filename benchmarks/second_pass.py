"""What a second pass over generated runs finds: `python benchmarks/second_pass.py CORPUS`."""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

if __package__ in (None, ""):
    # Run as a script, the path starts with this folder instead of the project's.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from benchmarks.publishers import Made, Publisher, load_wholes, publishers
from benchmarks.stats import Rate, mean
from benchmarks.tables import Printer, rated
from benchmarks.trials import pooled
from benchmarks.twins import COPIES, TWINS, copies, templates, twins
from benchmarks.walls import Whole
from completeness.audit.collection import Collected, Seen, best_of, collect
from completeness.audit.signals import signals_of
from completeness.checking import check_document
from completeness.document import Document

Judged = tuple[Made, Seen, Collected | None]
_SIZES = ((1, "1-4"), (5, "5-9"), (10, "10-19"), (20, "20 and more"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Generate, judge, collect, print; returns the exit code."""
    options = parser().parse_args(arguments)
    try:
        wholes = load_wholes(options.corpus)
    except (OSError, ValueError, KeyError) as error:
        print(f"second_pass.py: the corpus can't be read: {error}", file=sys.stderr)
        return 2
    out = Printer()
    if options.rows:
        _measure(out, wholes, options)
        return 0
    for held_back in (False, True):
        made = publishers(wholes, options.publishers, options.seed, held_back=held_back)
        runs = [(one, _run(one.documents, options.jobs)) for one in made]
        _print_walls(out, runs, "held back" if held_back else "known")
    _print_captures(out, _run(twins(wholes, options.pairs, options.seed), options.jobs))
    _print_copies(out, _run(copies(wholes, options.pairs, options.seed), options.jobs))
    _print_templates(out, _templates(wholes, options))
    return 0


def parser() -> argparse.ArgumentParser:
    """The options."""
    made = argparse.ArgumentParser(prog="second_pass.py", description=__doc__)
    add = made.add_argument
    add("corpus", type=Path, help="the folder with labels.jsonl and unread.jsonl")
    add("--publishers", type=int, default=100, metavar="N", help="of each kind (default: 100)")
    add("--pairs", type=int, default=600, metavar="N", help="captures and copies (default: 600)")
    add("--rows", type=int, metavar="N", help="instead: time and memory of so many rows")
    add("--seed", type=int, default=2, metavar="N", help="for what is drawn (default: 2)")
    add("--jobs", type=int, default=2, metavar="N", help="processes (default: 2)")
    return made


def seen(made: Made) -> Seen:
    """A document's row, as an audit would store it."""
    document = Document(
        made.content,
        url=made.url,
        kind=made.kind,
        id=made.key,
        status=made.status,
        captured_at=made.captured_at,
    )
    report = check_document(document)
    return Seen.of(made.key, report, signals_of(document, report))


def _run(made: Iterable[Made], jobs: int) -> list[Judged]:
    documents = list(made)
    rows = list(pooled(seen, documents, jobs, chunk=16))
    found = dict(collect(rows))
    return [(one, row, found.get(row.key)) for one, row in zip(documents, rows, strict=True)]


def _templates(wholes: Mapping[str, Sequence[Whole]], options: argparse.Namespace) -> list[Judged]:
    return _run(templates(wholes, max(1, options.publishers // 2), options.seed), options.jobs)


def _is_found(judged: Judged) -> bool:
    """Whether a document is called incomplete after the second pass."""
    return (judged[2] or judged[1]).verdict == "incomplete"


def _is_alarm(judged: Judged) -> bool:
    """Whether it does so only with what the run says."""
    return _is_found(judged) and judged[1].verdict != "incomplete"


def _print_walls(out: Printer, runs: Sequence[tuple[Publisher, list[Judged]]], kinds: str) -> None:
    by_size: dict[str, list[bool]] = defaultdict(list)
    by_kind: dict[str, list[bool]] = defaultdict(list)
    documents: list[bool] = []
    alarms: dict[str, list[bool]] = defaultdict(list)
    for publisher, judged in runs:
        wall = publisher.wall
        walled = [_is_found(one) for one in judged if not one[0].whole]
        habit = f"whole: {'some walled' if wall else publisher.regime}"
        alarms[habit] += [_is_alarm(one) for one in judged if one[0].whole]
        if wall is None or not walled:
            continue
        documents += walled
        is_found = 2 * sum(walled) >= len(walled)
        by_size[[name for least, name in _SIZES if len(walled) >= least][-1]].append(is_found)
        if len(walled) >= 10:
            by_kind[f"cut: {wall.cut}"].append(is_found)
            by_kind[f"form: {wall.form}"].append(is_found)
    sized = {f"by documents: {name}": by_size[name] for _, name in _SIZES if by_size[name]}
    title = f"publishers whose wall is found, {kinds} kinds (from 10 documents on by kind)"
    _print_rates(out, title, {**sized, **dict(sorted(by_kind.items()))})
    _print_rates(out, "walled documents found", {"all": documents})
    everything = [alarm for found in alarms.values() for alarm in found]
    _print_rates(out, "false alarms on whole documents", {"all": everything, **alarms})


def _print_captures(out: Printer, judged: Sequence[Judged]) -> None:
    groups: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        groups[one[0].group].append(one)
    best: dict[str, list[bool]] = {how: [] for how in TWINS}
    for pair in groups.values():
        chosen = best_of(row for _, row, _ in pair)
        how = pair[1][0].what
        is_first = chosen.key == pair[0][1].key
        best[how].append(is_first or how in ("comments", "boxes"))
    _print_rates(
        out, "best capture", {"all": [right for of in best.values() for right in of], **best}
    )
    _print_verdicts(out, "captures: incomplete by the run", judged)


def _print_copies(out: Printer, judged: Sequence[Judged]) -> None:
    _print_verdicts(out, "copies elsewhere: incomplete by the run", judged)
    assert {made.what for made, _, _ in judged} <= {*COPIES, "whole"}


def _print_templates(out: Printer, judged: Sequence[Judged]) -> None:
    _print_verdicts(out, "one body on many URLs: incomplete by the run", judged)
    causes = Counter(
        found.cause for made, _, found in judged if not made.whole and found is not None
    )
    out.line(f"causes of failed pages: {', '.join(f'{c} {n}' for c, n in causes.most_common())}")


def _print_verdicts(out: Printer, title: str, judged: Sequence[Judged]) -> None:
    by_what: dict[str, list[bool]] = defaultdict(list)
    for one in judged:
        by_what[one[0].what].append(_is_alarm(one) if one[0].whole else _is_found(one))
    _print_rates(out, title, by_what)
    errors = [
        abs(share - made.share)
        for made, _, found in judged
        if found is not None and not made.whole
        for share in [next((f.share for f in found.findings if f.share is not None), None)]
        if share is not None
    ]
    if errors:
        out.line(f"mean error of the measured share: {mean(errors):.3f} ({len(errors)} documents)")


def _print_rates(out: Printer, title: str, found: Mapping[str, Sequence[bool]]) -> None:
    rows = [(name, rated(Rate(sum(of), len(of)))) for name, of in found.items()]
    out.table(title, ("", "count, rate, 95 % interval"), rows)


def _measure(
    out: Printer, wholes: Mapping[str, Sequence[Whole]], options: argparse.Namespace
) -> None:
    """Time and memory of one pass over so many rows, each made of a real one under another name."""
    made = publishers(wholes, 20, options.seed, held_back=False)
    documents = [one for publisher in made for one in publisher.documents]
    rows = list(pooled(seen, documents, options.jobs, chunk=16))
    before, begin = _peak(), time.perf_counter()
    found = sum(1 for _ in collect(_copied(rows, options.rows)))
    seconds = time.perf_counter() - begin
    out.line(
        f"{options.rows} rows: {seconds:.1f} s, {_peak() - before:.0f} MiB above {before:.0f} MiB,"
        f" {found} with findings"
    )


def _copied(rows: Sequence[Seen], wanted: int) -> Iterator[Seen]:
    for at in range(wanted):
        row = rows[at % len(rows)]
        turn = at // len(rows)
        url = (row.url or "").replace(".example", f"{turn}.example")
        sketch = tuple(replace(s, hash=s.hash ^ turn << 16) for s in row.signals.sketch)
        signals = replace(row.signals, body=row.signals.body ^ turn, sketch=sketch)
        yield replace(row, key=f"{row.key}/{turn}", url=url, signals=signals)


def _peak() -> float:
    """The most memory that the process ever held, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
