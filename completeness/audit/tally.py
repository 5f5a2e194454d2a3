"""Counts over the rows of a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, Final

from .model import Counts, Failure, InputProblem, Publisher, Run
from .parts import Row

_PUBLISHERS: Final = 50
_PROBLEMS: Final = 1000
_FAILURES: Final = 100


def final_judgement(report: dict[str, Any]) -> dict[str, Any]:
    """Verdict, cause and score after the second pass; before it the document's own."""
    judgement: dict[str, Any] = report["collection"] or report
    return judgement


class Tally:
    """Counts rows one by one; memory grows with the number of publishers and inputs only."""

    def __init__(self, inputs: int, problems: Iterable[InputProblem]) -> None:
        self._inputs = [Counts() for _ in range(inputs)]
        self._verdicts: Counter[str] = Counter()
        self._causes: Counter[str] = Counter()
        self._publishers: Counter[tuple[str, str]] = Counter()
        self._problems: dict[tuple[str, str, int | None], InputProblem] = {}
        self._left_out = 0
        self._failures: list[Failure] = []
        for problem in problems:
            self._note(problem)

    def add(self, row: Row) -> None:
        """Counts a record, or notes a problem."""
        if "problem" in row:
            self._note(InputProblem(**row["problem"]))
            return
        _count(self._inputs[row["input"]], row)
        if row["outcome"] == "failed" and len(self._failures) < _FAILURES:
            names = ("path", "offset", "id", "reason", "message")
            self._failures.append(Failure(**{name: row[name] for name in names}))
        if row.get("report"):
            judgement = final_judgement(row["report"])
            self._verdicts[judgement["verdict"]] += 1
            if judgement["cause"]:
                self._causes[judgement["cause"]] += 1
            if row["publisher"]:
                self._publishers[row["publisher"], judgement["verdict"]] += 1

    def write(self, run: Run) -> None:
        """Puts the counts into the run."""
        total = Counts()
        for given, counts in zip(run.inputs, self._inputs, strict=True):
            given.counts = _sorted(counts)
            _sum(total, counts)
        run.counts = _sorted(total)
        run.verdicts = dict(self._verdicts.most_common())
        run.causes = dict(self._causes.most_common())
        run.publishers = self._worst()
        run.failures = self._failures
        run.problems = list(self._problems.values())
        run.problems_left_out = self._left_out

    def _note(self, problem: InputProblem) -> None:
        key = problem.code, problem.path, problem.offset
        if key in self._problems:
            return
        if len(self._problems) < _PROBLEMS:
            self._problems[key] = problem
        else:
            self._left_out += 1

    def _worst(self) -> list[Publisher]:
        found: dict[str, dict[str, int]] = {}
        for (name, verdict), count in self._publishers.items():
            found.setdefault(name, {})[verdict] = count
        bad = [name for name, counts in found.items() if counts.get("incomplete")]
        bad.sort(key=lambda name: (-found[name]["incomplete"], name))
        return [Publisher(publisher=name, **found[name]) for name in bad[:_PUBLISHERS]]


def _count(counts: Counts, row: Row) -> None:
    counts.records += 1
    outcome = row["outcome"]
    if outcome == "judged":
        counts.judged += 1
    elif outcome == "inherited":
        counts.inherited += 1
    else:
        reasons = counts.failed if outcome == "failed" else counts.skipped
        reasons[row["reason"]] = reasons.get(row["reason"], 0) + 1


def _sum(total: Counts, counts: Counts) -> None:
    total.records += counts.records
    total.judged += counts.judged
    total.inherited += counts.inherited
    for into, reasons in ((total.skipped, counts.skipped), (total.failed, counts.failed)):
        for reason, count in reasons.items():
            into[reason] = into.get(reason, 0) + count


def _sorted(counts: Counts) -> Counts:
    """The reasons by name, so that equal runs have equal files."""
    skipped, failed = dict(sorted(counts.skipped.items())), dict(sorted(counts.failed.items()))
    return counts.model_copy(update={"skipped": skipped, "failed": failed})
