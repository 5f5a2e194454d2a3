"""`completeness rules` and `completeness explain`: the catalogue."""

from __future__ import annotations

import difflib
import json
from enum import StrEnum
from typing import TYPE_CHECKING

import typer

from .exits import INCOMPLETE, USAGE

if TYPE_CHECKING:
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
    """Print all rules: id, what it argues for, how surely, what it says."""
    entries = [entry for _, entry in sorted(_catalog().entries.items())]
    if output is ListFormat.JSON:
        typer.echo(json.dumps([_row(entry) for entry in entries], ensure_ascii=False, indent=1))
        return
    width = max(len(entry.id) for entry in entries)
    for entry in entries:
        rule = entry.rule
        typer.echo(f"{entry.id:{width}}  {rule.argues:17} {rule.confidence:7} {rule.message}")
    typer.echo(f"{len(entries)} rules", err=True)


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
    entries = _catalog().entries
    if rule not in entries:
        near = [known for known in sorted(entries) if known.startswith(rule)][:3]
        near = near or difflib.get_close_matches(rule, entries, n=3, cutoff=0.5)
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


def _catalog() -> Catalog:
    from ..catalog import default_catalog

    return default_catalog()
