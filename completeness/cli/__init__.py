"""The command line: `completeness check|explain|rules|schema`."""

from __future__ import annotations

import io
import os
import sys
from typing import Any, NoReturn

import typer
from typer.core import TyperGroup

from . import audit, check, diff, merge, rules, schema
from .exits import INTERNAL, INTERRUPTED


class _Group(TyperGroup):
    """Tells wrong values in words for people: the libraries below put their own before them."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except typer.BadParameter as error:
            error.message = error.message.removeprefix("Value error, ")
            raise


app = typer.Typer(
    cls=_Group,
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
    except OSError as error:
        from ..audit.errors import is_full

        if not is_full(error):
            _fail(f"internal error: {type(error).__name__}: {error}")
        _fail("the output can't be written: the disk is full")
    except Exception as error:
        _fail(f"internal error: {type(error).__name__}: {error}")


def _fail(message: str) -> NoReturn:
    typer.echo(f"completeness: {message}", err=True)
    _drop_output()
    sys.exit(INTERNAL)


def _end_silently() -> NoReturn:
    """The reader has seen enough."""
    _drop_output()
    sys.exit(0)


def _drop_output() -> None:
    """What is still buffered must not raise at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
