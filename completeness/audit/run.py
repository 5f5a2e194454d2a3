"""An audit from its inputs to a finished run."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Protocol

from ..readers.record import Options, Problem
from ..report import Versions
from ..version import __version__
from . import zstd
from .errors import UsageError, telling_full
from .finish import clean, finish, now
from .folder import Folder
from .inputs import look
from .limit import Limit
from .losses import losses
from .model import InputProblem, Run, Settings
from .parts import Parts
from .plan import Piece, Plan
from .pool import Pool
from .previous import judge_of, take_over
from .task import Config, Task
from .worker import chosen_catalog


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an audit is: pieces of work and records, `reused` ones of an earlier audit.

    `pieces` is None while they are still being counted; `kept` are records of an earlier,
    interrupted start.
    """

    done: int
    pieces: int | None
    records: int
    reused: int
    kept: int


class Listener(Protocol):
    """Who wants to know how an audit goes."""

    def note(self, message: str) -> None:
        """Something to tell once."""

    def problem(self, problem: InputProblem) -> None:
        """An input has a defect."""

    def progress(self, progress: Progress) -> None:
        """Rows were stored, or a while has gone by."""

    def finishing(self) -> None:
        """All is judged; the documents are being written."""


@dataclass(frozen=True, slots=True)
class Audited:
    """A finished run; `untouched` if it was so before, `reused` are documents taken from it.

    `is_left` is False where there was nothing to keep: no record, and no run before.
    """

    folder: Folder
    run: Run
    untouched: bool = False
    reused: int = 0
    is_left: bool = True


def audit(
    inputs: Sequence[str],
    out: Path,
    settings: Settings,
    *,
    jobs: int,
    listener: Listener,
    replace: bool = False,
) -> Audited:
    """Judges all documents of the inputs and stores them in a folder.

    It goes on where an interrupted audit of the same inputs and settings stopped. Where they
    changed, what is unchanged of an earlier audit is taken over. Results that the new audit would
    not have are given up only if it may `replace` them.

    Raises:
        UsageError: what was asked can't be done, or results of an earlier audit would be lost.
        FullError: the disk is full; what is stored stays.
    """
    zstd.require()
    folder = Folder(out)
    folder.check_free()
    paths = list(dict.fromkeys(inputs))
    is_new = not folder.run_file.exists()
    with folder.locked(), telling_full(out):
        asked = _asked(paths, settings)
        if not replace:
            _keep_results(folder, asked)
        done = _audit(folder, asked, paths, jobs, listener)
    if is_new and done.run.problems and not done.run.counts.records and settings.shard is None:
        folder.remove()
        return dataclasses.replace(done, is_left=False)
    return done


def _asked(inputs: Sequence[str], settings: Settings) -> Run:
    try:
        catalog = chosen_catalog(settings)
    except ValueError as error:
        raise UsageError(str(error)) from error
    return Run(
        state="running",
        started_at=now(),
        versions=Versions(completeness=__version__, rules=catalog.digest),
        settings=settings,
        inputs=[look(path) for path in inputs],
    )


def _keep_results(folder: Folder, asked: Run) -> None:
    """Raises UsageError where the folder holds results that the audit would not have."""
    old = folder.load()
    if old is None or (old.state == "done" and not (old.counts.records and folder.has(old))):
        return
    lost = " and ".join(losses(old, asked))
    if lost:
        held = f"{old.counts.records:,} records" if old.state == "done" else "an unfinished audit"
        raise UsageError(
            f"{folder.path} holds {held} that would be replaced, since this command {lost}: "
            "name another folder, or give --replace"
        )


def _audit(
    folder: Folder, asked: Run, paths: Sequence[str], jobs: int, listener: Listener
) -> Audited:
    parts = Parts(folder.parts)
    old = folder.load()
    if old is not None and _is_same(old, asked):
        if old.state == "done" and folder.has(old) and _is_known(asked):
            clean(folder, old, parts)
            return Audited(folder, old, untouched=True)
        if old.state == "running":
            parts.load()
            return _go_on(folder, old, paths, parts, jobs, listener)
    if old is not None:
        parts.load()
        take_over(folder, old, asked, parts, listener.note)
    folder.save(asked)
    parts.load()
    return _go_on(folder, asked, paths, parts, jobs, listener)


def _is_same(old: Run, asked: Run) -> bool:
    def told(run: Run) -> object:
        inputs = [(one.path, one.fingerprint) for one in run.inputs]
        return run.settings, run.versions, inputs

    return told(old) == told(asked)


def _is_known(run: Run) -> bool:
    """Whether a change of the inputs would have been seen."""
    return all(one.fingerprint is not None for one in run.inputs)


def _go_on(
    folder: Folder,
    run: Run,
    paths: Sequence[str],
    parts: Parts,
    jobs: int,
    listener: Listener,
) -> Audited:
    known = folder.previous if folder.previous.exists() else None
    pool = Pool(jobs, Config(run.settings, judge_of(run), known))
    options = Options(**run.settings.readers.model_dump())
    plan = Plan(paths, options, run.settings.shard)
    work = _Work(run, parts, pool, plan, listener)
    try:
        work.run()
    finally:
        pool.close()
        plan.close()
        parts.close()
    listener.finishing()
    finish(folder, run, parts, work.problems, listener.note)
    return Audited(folder, run, reused=work.reused)


class _Work:
    """Hands pieces to the pool and stores what comes back."""

    def __init__(self, run: Run, parts: Parts, pool: Pool, plan: Plan, listener: Listener) -> None:
        self.parts = parts
        self.pool = pool
        self.plan = plan
        self.listener = listener
        self.problems: list[InputProblem] = []
        self.records = self.kept = sum(chunk.records for chunk in parts.chunks)
        self.reused = sum(chunk.reused for chunk in parts.chunks)
        self.limit = Limit(run.settings.limit)
        self.done = 0
        self.next: dict[tuple[int, int], int] = {}
        self.ended: set[tuple[int, int]] = set()
        for chunk in parts.chunks:
            place = chunk.input, chunk.span
            self.next[place] = max(self.next.get(place, 0), chunk.n + chunk.rows)
            if chunk.end:
                self.ended.add(place)
            self.limit.add(chunk)

    def run(self) -> None:
        """Until all pieces are done, or as many documents as were asked for."""
        while not self.limit.is_reached:
            self._hand_out()
            if self.pool.is_idle:
                if self.plan.complete:
                    return
                self.plan.wait(0.02)
            else:
                self._store()
            self._tell()

    def _hand_out(self) -> None:
        while self.pool.wants:
            found = self.plan.take()
            if found is None:
                return
            if isinstance(found, Piece):
                self._give(found)
            else:
                self._note(found)

    def _give(self, piece: Piece) -> None:
        place = piece.input, piece.number
        self.limit.expect(place)
        if place in self.ended:
            self.done += 1
            return
        start = self.next.get(place, 0)
        self.pool.give(Task(piece.input, piece.number, piece.path, piece.span, start))

    def _note(self, found: tuple[int, Problem]) -> None:
        problem = InputProblem(**asdict(found[1]))
        self.problems.append(problem)
        self.listener.problem(problem)

    def _store(self) -> None:
        frames = self.pool.collect()
        if not frames:
            return
        self.parts.append(frames)
        for chunk, _ in frames:
            self.records += chunk.records
            self.reused += chunk.reused
            self.limit.add(chunk)
            self.done += chunk.end

    def _tell(self) -> None:
        pieces = self.plan.known if self.plan.is_counted else None
        told = Progress(self.done, pieces, self.records, self.reused, self.kept)
        self.listener.progress(told)
