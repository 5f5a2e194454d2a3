"""The command line: `completeness check|explain|rules|schema`."""

from __future__ import annotations

import io
import os
import sys
from typing import NoReturn

import typer

from . import audit, check, diff, merge, rules, schema
from .exits import INTERNAL, INTERRUPTED

app = typer.Typer(
    name="completeness",
    help="How much of an archived article is there: verdict, score, cause, and evidence.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("check")(check.check)
app.command("audit")(audit.audit)
app.command("merge")(merge.merge)
app.command("diff")(diff.diff)
app.command("explain")(rules.explain)
app.add_typer(rules.app, name="rules")
app.command("schema")(schema.schema)


@app.callback(invoke_without_command=True)
def version(
    version: bool = typer.Option(False, "--version", help="Print the version and end."),
) -> None:
    if version:
        from ..version import __version__

        typer.echo(f"completeness {__version__}")
        raise typer.Exit


def main() -> None:
    """Runs the command line; its exit codes stand in completeness.cli.exits."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except SystemExit as stop:
        if isinstance(stop.__context__, BrokenPipeError):
            _end_silently()
        raise
    except BrokenPipeError:
        _end_silently()
    except Exception as error:
        typer.echo(f"completeness: internal error: {type(error).__name__}: {error}", err=True)
        sys.exit(INTERNAL)


def _end_silently() -> NoReturn:
    """The reader has seen enough; what is still buffered must not raise at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(0)
