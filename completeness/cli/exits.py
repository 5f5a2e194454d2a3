"""Exit codes, and which of several wins."""

from __future__ import annotations

from typing import Final, NoReturn

import typer

DONE: Final = 0
INCOMPLETE: Final = 1
USAGE: Final = 2
SOME_UNREAD: Final = 3
NOTHING_READ: Final = 4
INTERNAL: Final = 5
INTERRUPTED: Final = 130

_ORDER: Final = (INTERNAL, INTERRUPTED, USAGE, NOTHING_READ, SOME_UNREAD, INCOMPLETE)


def strongest(codes: set[int]) -> int:
    """The code to exit with when several apply."""
    return next((code for code in _ORDER if code in codes), DONE)


def leave(code: int, message: str) -> NoReturn:
    """Ends the command with a line on standard error."""
    typer.echo(f"completeness: {message}", err=True)
    raise typer.Exit(code)
