"""How an audit goes: a bar on a terminal, lines of JSON for machines, else hardly a word."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from enum import StrEnum
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

import typer

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from ..audit.model import InputProblem
    from ..audit.run import Audited, Progress

_EVERY: Final = 10.0
"""Seconds between two log lines on progress."""
_OF_A_KIND: Final = 10
"""So many problems with one code are told as they are met, the others are in run.json."""


class LogFormat(StrEnum):
    """How an audit tells how it goes."""

    TEXT = "text"
    JSON = "json"


class Teller:
    """Tells on standard error; a listener of the audit."""

    def __init__(self, format: LogFormat) -> None:
        self._json = format is LogFormat.JSON
        self._bar = _bar() if not self._json and sys.stderr.isatty() else None
        self._task = self._bar.add_task("", total=None, speed="") if self._bar is not None else None
        self._told: Counter[str] = Counter()
        self._began: float | None = None
        self._last = time.monotonic()

    def __enter__(self) -> Self:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def note(self, message: str) -> None:
        """Something to tell once."""
        if self._json:
            self._log("note", message=message)
        else:
            self._line(message)

    def problem(self, problem: InputProblem) -> None:
        """A defect of an input; of many of a kind only the first.

        Where there is no terminal the summary alone tells them.
        """
        self._told[problem.code] += 1
        if self._told[problem.code] > _OF_A_KIND:
            return
        if self._json:
            self._log("problem", **problem.model_dump())
        elif self._bar is not None:
            self._line(problem.message)
            if self._told[problem.code] == _OF_A_KIND:
                self._line(f"more of this kind ({problem.code}) are only noted in run.json")

    def progress(self, progress: Progress) -> None:
        """Moves the bar, or logs from time to time."""
        now = time.monotonic()
        if self._began is None:
            self._began = now
        speed = (progress.records - progress.kept) / max(now - self._began, 0.001)
        if self._bar is not None and self._task is not None:
            pages = f"{progress.records:,} records, {speed:.0f}/s"
            self._bar.update(
                self._task, completed=progress.done, total=progress.pieces, speed=pages
            )
        elif self._json and now - self._last >= _EVERY:
            self._last = now
            self._log(
                "progress",
                records=progress.records,
                records_per_second=round(speed, 1),
                pieces_done=progress.done,
                pieces=progress.pieces,
                reused=progress.reused,
            )

    def finishing(self) -> None:
        """Judged; the rest takes a moment."""
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, speed="writing the documents")
        elif self._json:
            self._log("finishing")

    def summary(self, done: Audited) -> None:
        """What came of it."""
        if self._json:
            self._log(
                "done",
                run=str(done.folder.path),
                untouched=done.untouched,
                reused=done.reused,
                **done.run.model_dump(include={"counts", "verdicts", "causes", "publishers"}),
            )
        else:
            from .summary import print_summary

            print_summary(done)

    def _line(self, message: str) -> None:
        from .render import printable

        if self._bar is not None:
            self._bar.console.print(
                f"completeness: {printable(message)}", markup=False, highlight=False, soft_wrap=True
            )
        else:
            typer.echo(f"completeness: {printable(message)}", err=True)

    def _log(self, event: str, **more: Any) -> None:
        at = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        typer.echo(json.dumps({"time": at, "event": event, **more}, ensure_ascii=False), err=True)


def _bar() -> Bar:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    return Progress(
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[speed]}"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        refresh_per_second=4,
    )
