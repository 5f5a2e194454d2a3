"""`completeness diff`: what changed between two runs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from . import exits
from .check import Format

if TYPE_CHECKING:
    from ..audit.compare import Difference


def diff(
    run_a: Path = typer.Argument(help="The earlier run."),
    run_b: Path = typer.Argument(help="The later run."),
    output: Format = typer.Option(Format.TEXT, "--format", help="text for people, json, or jsonl."),
) -> None:
    """Say which documents changed between two runs, and whether content or rules changed them.

    The text lists those whose verdict is another; json and jsonl list all that are not unchanged.
    """
    from ..audit.errors import UsageError

    try:
        found = _differences(run_a, run_b)
        counts: Counter[str] = Counter()
        if output is Format.TEXT:
            _print_text(found, counts)
        else:
            _print_json(found, counts, lines=output is Format.JSONL)
    except UsageError as error:
        exits.leave(exits.USAGE, str(error))


def _differences(run_a: Path, run_b: Path) -> Iterator[Difference]:
    from ..audit.compare import differences
    from ..audit.documents import stored_rows
    from ..audit.folder import load_done

    folders = [load_done(path)[0] for path in (run_a, run_b)]
    return differences(*(stored_rows(folder) for folder in folders))


def _print_text(found: Iterator[Difference], counts: Counter[str]) -> None:
    from .render import printable

    for one in found:
        counts[one.change] += 1
        if one.turns:
            name = one.url or one.id or ""
            line = f"{one.change:10} {_said(one.before)} -> {_said(one.after)}  {name}"
            typer.echo(printable(line))
    typer.echo(", ".join(f"{count:,} {change}" for change, count in _ordered(counts)))


def _said(judgement: dict[str, Any] | None) -> str:
    if judgement is None:
        return "nothing"
    verdict = judgement["verdict"].replace("_", " ")
    cause = f" ({judgement['cause'].replace('_', ' ')})" if judgement["cause"] else ""
    score = "" if judgement["score"] is None else f" {judgement['score']:.3f}"
    return f"{verdict}{cause}{score}"


def _print_json(found: Iterator[Difference], counts: Counter[str], *, lines: bool) -> None:
    """A line each; or one object, written as it goes."""
    first = True
    if not lines:
        print('{"documents": [')
    for one in found:
        counts[one.change] += 1
        if one.change != "unchanged":
            text = json.dumps(asdict(one), ensure_ascii=False)
            print(text if lines or first else f",{text}")
            first = False
    if not lines:
        print(f'], "counts": {json.dumps(dict(_ordered(counts)))}}}')


def _ordered(counts: Counter[str]) -> list[tuple[str, int]]:
    from ..audit.compare import Change

    return [(change.value, counts[change]) for change in Change]
