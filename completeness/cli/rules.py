"""`completeness rules` and `completeness explain`: the catalogue."""

from __future__ import annotations

import difflib
import json
import textwrap
from enum import StrEnum
from typing import TYPE_CHECKING

import typer

from .exits import INCOMPLETE, USAGE

if TYPE_CHECKING:
    from ..audit.collection.rules import RunRule
    from ..catalog import Catalog, Entry
    from ..rule import Example

app = typer.Typer(no_args_is_help=True, help="The catalogue of rules.")


class ListFormat(StrEnum):
    """How the catalogue is printed."""

    TEXT = "text"
    JSON = "json"


@app.command("list")
def list_rules(
    output: ListFormat = typer.Option(ListFormat.TEXT, "--format", help="text or json."),
) -> None:
    """Print all rules: id, what it argues for, how surely, what it says.

    "audit" instead of how surely marks those that only an audit has, over all its documents.
    """
    from ..audit.collection.rules import RUN_RULES

    rows = [*map(_row, _catalog().entries.values()), *map(_row_of_run, RUN_RULES)]
    rows.sort(key=lambda row: str(row["id"]))
    if output is ListFormat.JSON:
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    width = max(len(str(row["id"])) for row in rows)
    for row in rows:
        confidence = row["confidence"] or "audit"
        typer.echo(f"{row['id']:{width}}  {row['argues']:17} {confidence:7} {row['message']}")
    typer.echo(f"{len(rows)} rules, {len(RUN_RULES)} of them of audits", err=True)


@app.command("test")
def test_rules() -> None:
    """Run every rule on its own examples; exit 1 if one fails."""
    from ..examples import failures

    catalog = _catalog()
    failed = list(failures(catalog))
    for failure in failed:
        typer.echo(f"{failure.rule}: {failure.reason}: {_shown(failure.example)}")
    typer.echo(f"{len(catalog.entries)} rules, {len(failed)} examples fail", err=True)
    if failed:
        raise typer.Exit(INCOMPLETE)


def explain(rule: str = typer.Argument(help="A rule's id, as `rules list` prints it.")) -> None:
    """Print what a rule sees, why, and its examples."""
    from ..audit.collection.rules import RUN_RULES

    entries = _catalog().entries
    of_run = {one.id: one for one in RUN_RULES}
    if rule in of_run:
        typer.echo("\n".join(_explanation_of_run(of_run[rule])))
        return
    if rule not in entries:
        ids = sorted([*entries, *of_run])
        near = [known for known in ids if known.startswith(rule)][:3]
        near = near or difflib.get_close_matches(rule, ids, n=3, cutoff=0.5)
        hint = f"; did you mean {', '.join(near)}?" if near else "; see `completeness rules list`"
        typer.echo(f"completeness: there is no rule {rule}{hint}", err=True)
        raise typer.Exit(USAGE)
    typer.echo("\n".join(_explanation(entries[rule])))


def _explanation(entry: Entry) -> list[str]:
    from ..rule import Check, Phrase, Selector

    rule = entry.rule
    lines = [entry.id, f"  {rule.message}", ""]
    if isinstance(rule, Check) and rule.look.__doc__:
        more = [line.strip() for line in rule.look.__doc__.strip().splitlines()[1:]]
        lines += [f"  {line}" for line in more if line] + ([""] if any(more) else [])
    lines.append(f"  argues for   {rule.argues}, {rule.confidence} confidence")
    if rule.policy:
        lines.append(f"  access       {rule.policy}")
    if rule.zones:
        lines.append(f"  counts in    {', '.join(sorted(rule.zones))}")
    if isinstance(rule, Phrase):
        lines.append(f"  pattern      {rule.pattern}")
        lines.append(f"  guarded by   {', '.join(rule.guards)}")
    if isinstance(rule, Selector):
        lines.append(f"  selector     {rule.css}")
    if rule.excuses:
        lines.append(f"  excuses      {', '.join(rule.excuses)}")
    if rule.seen:
        lines.append(f"  seen         {rule.seen}")
    lines.append(f"  module       {entry.module}")
    lines += ["", "  fires on"] + [f"    {_shown(example)}" for example in rule.matches]
    return lines + ["  stays silent on"] + [f"    {_shown(example)}" for example in rule.ignores]


def _explanation_of_run(rule: RunRule) -> list[str]:
    return [
        rule.id,
        f"  {rule.message}",
        "",
        *(f"  {line}" for line in textwrap.wrap(rule.about, 96)),
        "",
        f"  argues for   {rule.argues}, as surely as the documents say",
        "  found by     audit and merge, over all documents of a run (docs/collection.md)",
        "",
        "  fires on",
        f"    {rule.seen}",
        "  stays silent on",
        f"    {rule.unseen}",
    ]


def _shown(example: Example) -> str:
    content = example if isinstance(example, str) else example.content
    text = content if isinstance(content, str) else content.decode("utf-8", "replace")
    return " ".join(text.split())


def _row(entry: Entry) -> dict[str, object]:
    rule = entry.rule
    return {
        "id": entry.id,
        "kind": type(rule).__name__.lower(),
        "argues": rule.argues,
        "confidence": rule.confidence,
        "message": rule.message,
        "language": entry.language,
        "vendor": entry.vendor,
        "module": entry.module,
        "seen": rule.seen,
    }


def _row_of_run(rule: RunRule) -> dict[str, object]:
    return {
        "id": rule.id,
        "kind": "audit",
        "argues": rule.argues,
        "confidence": None,
        "message": rule.message,
        "language": None,
        "vendor": None,
        "module": "completeness/audit/collection/rules.py",
        "seen": None,
    }


def _catalog() -> Catalog:
    from ..catalog import default_catalog

    return default_catalog()
