"""`completeness merge`: shards into one run."""

from __future__ import annotations

from pathlib import Path

import typer

from . import exits


def merge(
    runs: list[Path] = typer.Argument(metavar="RUN...", help="Finished runs.", show_default=False),
    out: Path = typer.Option(..., "-o", "--out", help="The folder of the whole run."),
) -> None:
    """Put the shards of an audit together into one run; the second pass is done over all of it.

    Exit codes: 0 done, 2 usage, 5 internal error or a full disk.
    """
    from ..audit.errors import FullError, UsageError
    from ..audit.folder import Folder
    from ..audit.merge import merge as merged
    from ..audit.run import Audited
    from .summary import print_summary

    try:
        run = merged(runs, out, lambda message: typer.echo(f"completeness: {message}", err=True))
    except UsageError as error:
        exits.leave(exits.USAGE, str(error))
    except FullError as error:
        exits.leave(exits.INTERNAL, f"{error}; make room and give the same command again")
    print_summary(Audited(Folder(out), run))
