"""A report for a person: colour on a terminal, plain text elsewhere."""

from __future__ import annotations

import os
import re
from typing import Final

from rich.console import Console
from rich.text import Text

from ..evidence import Stance
from ..report import Report, ReportFinding
from ..why import Why

_STYLE: Final = {
    "complete": "bold green",
    "incomplete": "bold red",
    "undetermined": "bold yellow",
    "not_article": "bold blue",
}
_MEASURED_BY: Final = {
    "prior": "a guess from the cause",
    "declared-remaining": "the page says so",
    "declared-words": "declared words",
    "declared-characters": "declared characters",
    "reading-time": "declared reading time",
    "pages": "declared pages",
    "bytes": "bytes received",
    "filler": "words of filler",
}
_SHOWN_CONTEXT: Final = 4
_TELLING: Final = 0.5
"""A finding of less weight (log-odds) is only named."""
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def print_report(report: Report, *, name: str, first: bool) -> None:
    """Prints a report to standard output."""
    console = _console()
    if not first:
        console.print()
    for line in _lines(report, name):
        console.print(line)


def print_why(why: Why) -> None:
    """Prints the sum behind a verdict to standard output."""
    console = _console()
    console.print(Text("  why", "dim"))
    for line in _sum_of(why):
        console.print(Text(f"  {line}"))


def _sum_of(why: Why) -> list[str]:
    lines = [
        f"{why.base:+6.2f}  where nothing speaks for or against, "
        f"among documents of which {why.prior:.0%} are complete"
    ]
    for term in why.terms:
        capped = ", held back by the group's ceiling" if term.capped else ""
        lines.append(f"{term.log_odds:+6.2f}  {term.group}: {', '.join(term.rules)}{capped}")
    total = why.base + sum(term.log_odds for term in why.terms)
    lines.append(f"{total:+6.2f}  log-odds in all: complete with {why.probability:.3f}")
    lines.append(f"{why.against_article:+6.2f}  log-odds that it is no article")
    if why.excused:
        lines.append(f"        excused by other findings: {', '.join(why.excused)}")
    for other in why.without:
        p = f", {other.probability:.2f}" if other.probability is not None else ""
        rules = " and ".join(other.rules)
        lines.append(f"        without {rules} it would be {_said(other.verdict)}{p}")
    return lines


def _said(verdict: str) -> str:
    return verdict.replace("_", " ")


def _console() -> Console:
    return Console(
        highlight=False, soft_wrap=True, color_system=None if "NO_COLOR" in os.environ else "auto"
    )


def printable(text: str) -> str:
    """The text without characters that would command a terminal."""
    return _CONTROLS.sub("\ufffd", text)


def _lines(report: Report, name: str) -> list[Text]:
    head = Text.assemble((_said(report.verdict), _STYLE[report.verdict]))
    if report.cause is not None:
        head.append(f", {report.cause.replace('_', ' ')}", "bold")
    if report.verdict == "not_article":
        head.append(f" ({report.page_type})")
    lines = [Text.assemble((printable(name), "bold"), ": ", head)]
    lines += [Text(f"  {line}") for line in (*_amounts(report), *_access(report))]
    heavy = [f for f in report.findings if f.weight <= -_TELLING]
    against = [f for f in heavy if f.argues != Stance.NOT_ARTICLE]
    against_article = [f for f in heavy if f.argues == Stance.NOT_ARTICLE]
    speaking_for = [f for f in report.findings if f.weight >= _TELLING]
    context = [f for f in report.findings if f.weight == 0][:_SHOWN_CONTEXT]
    weak = sorted({f.rule for f in report.findings if 0 < abs(f.weight) < _TELLING})
    for title, findings in (
        ("against", against),
        ("against its being an article", against_article),
        ("for", speaking_for),
        ("besides", context),
    ):
        if findings:
            lines.append(Text(f"  {title}", "dim"))
            for finding in findings:
                lines += _finding(finding)
    if weak:
        lines.append(Text(f"  hardly weighing where they stand: {', '.join(weak)}", "dim"))
    return lines


def _amounts(report: Report) -> list[str]:
    words = f"{report.text.words} {report.text.unit}"
    if report.text.hidden_words:
        words += f" ({report.text.hidden_words} of them not shown)"
    if report.text.expected_words:
        words += f" of about {report.text.expected_words}"
    if report.score is None or report.share is None:
        return [words]
    lines = [
        f"score {report.score:.3f}, probability that it is complete "
        f"{report.probability_complete:.3f}, {words}"
    ]
    share = report.share
    if share.basis in _MEASURED_BY:
        lines.append(
            f"about {share.value:.0%} of the article is present if it is cut "
            f"({share.low:.0%} to {share.high:.0%}, {_MEASURED_BY[share.basis]})"
        )
    return lines


def _access(report: Report) -> list[str]:
    access = report.access
    said = []
    if access.policy != "unknown":
        said.append(f"{access.policy} ({', '.join(access.sources)})")
    if access.barrier:
        said.append("a barrier is shown")
    if access.vendors:
        said.append(f"by {', '.join(access.vendors)}")
    return [f"access: {', '.join(said)}"] if said else []


def _finding(finding: ReportFinding) -> list[Text]:
    colour = "red" if finding.weight < 0 else "green" if finding.weight > 0 else "dim"
    weight = f"{finding.weight:+5.1f}" if finding.weight else "     "
    lines = [
        Text.assemble(
            "  ", (weight, colour), f"  {printable(finding.message)} ", (f"[{finding.rule}]", "dim")
        )
    ]
    quote = f"“{printable(' '.join(finding.quote.split()))}”" if finding.quote else ""
    place = _place(finding)
    if quote or place:
        lines.append(Text.assemble("         ", quote, ("  " if quote else ""), (place, "dim")))
    return lines


def _place(finding: ReportFinding) -> str:
    where = finding.where
    if where is None:
        return ""
    parts = []
    if where.end > where.start:
        parts.append(f"{where.view} {where.start}-{where.end}")
    if where.position is not None:
        parts.append(f"at {where.position:.0%}")
    if where.zone is not None:
        parts.append(f"({where.zone})")
    if where.path:
        parts.append(where.path)
    return printable(" ".join(parts))
