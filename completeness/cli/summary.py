"""What an audit found, for a person."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from .render import printable

if TYPE_CHECKING:
    from ..audit.model import Counts, Failure, InputProblem, Publisher, Run
    from ..audit.run import Audited

_PUBLISHERS: Final = 10
_PROBLEMS: Final = 10
_FAILURES: Final = 5


def print_summary(done: Audited) -> None:
    """Prints to standard error: counts, verdicts, causes, worst publishers, problems."""
    console = Console(
        stderr=True,
        highlight=False,
        soft_wrap=True,
        color_system=None if "NO_COLOR" in os.environ else "auto",
    )
    run = done.run
    console.print(Text(_head(done), "bold"))
    console.print(_shares("verdict", run.verdicts))
    if run.causes:
        console.print(_shares("cause of incompleteness", run.causes))
    if run.publishers:
        console.print(_publishers(run.publishers[:_PUBLISHERS]))
    for line in (*_left_out(run.counts), *_problems(run), *_files(done)):
        console.print(Text(printable(line)))


def _head(done: Audited) -> str:
    counts = done.run.counts
    said = [f"{counts.records:,} record{'s' * (counts.records != 1)}", f"{counts.judged:,} judged"]
    if done.reused:
        said[-1] += f" ({done.reused:,} of them unchanged, from the earlier audit)"
    if counts.inherited:
        said.append(f"{counts.inherited:,} inherited by revisits")
    if counts.skipped:
        said.append(f"{sum(counts.skipped.values()):,} skipped")
    if counts.failed:
        said.append(f"{sum(counts.failed.values()):,} failed")
    line = ", ".join(said)
    return f"nothing has changed since the last audit: {line}" if done.untouched else line


def _shares(title: str, counts: dict[str, int]) -> Table:
    table = _table((title, "documents", "share"))
    total = sum(counts.values())
    for name, count in counts.items():
        table.add_row(name.replace("_", " "), f"{count:,}", f"{count / total:.1%}")
    return table


def _publishers(publishers: Iterable[Publisher]) -> Table:
    table = _table(("publisher", "incomplete", "complete", "undetermined"))
    for one in publishers:
        counts = (one.incomplete, one.complete, one.undetermined)
        table.add_row(printable(one.publisher), *(f"{count:,}" for count in counts))
    return table


def _table(columns: Sequence[str]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for at, name in enumerate(columns):
        table.add_column(name, justify="right" if at else "left", no_wrap=True)
    return table


def _left_out(counts: Counts) -> Iterable[str]:
    for what, reasons in (("skipped", counts.skipped), ("failed", counts.failed)):
        if reasons:
            most = sorted(reasons.items(), key=lambda pair: (-pair[1], pair[0]))
            yield f"{what}: {', '.join(f'{count:,} {reason}' for reason, count in most)}"


def _problems(run: Run) -> Iterable[str]:
    """The first problem of each kind, and the first failures."""
    by_code: dict[str, list[InputProblem]] = {}
    for problem in run.problems:
        by_code.setdefault(problem.code, []).append(problem)
    for problems in list(by_code.values())[:_PROBLEMS]:
        more = f" (and {len(problems) - 1:,} more of the kind)" if len(problems) > 1 else ""
        yield f"problem: {problems[0].message}{more}"
    for failure in run.failures[:_FAILURES]:
        yield f"failed: {_failure(failure)}"
    if len(run.failures) > _FAILURES:
        yield "more failures are in run.json, all of them among the documents"


def _failure(failure: Failure) -> str:
    """One line; most messages begin with the place themselves."""
    name = failure.id or failure.path
    message = failure.message or ""
    if message.startswith((name, failure.path)):
        return f"{message} ({failure.reason})"
    at = "" if failure.offset is None else f" at {failure.offset:,}"
    return f"{name}{at}, {failure.reason}{': ' if message else ''}{message}"


def _files(done: Audited) -> Iterable[str]:
    if done.is_left:
        yield f"{done.folder.path / (done.run.documents or '')}"
