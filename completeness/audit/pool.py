"""The workers: each does one span at a time; one that dies costs the record it was at."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerContext, SpawnContext
from multiprocessing.process import BaseProcess
from typing import Final

from . import worker
from .parts import Chunk
from .task import JUDGING, RECYCLE, Config, Reason, State, Task

_POLL: Final = 0.25
_TRIES: Final = 2
"""A worker may be killed for what others do: only a record that kills two is given up."""

_READING: Final = 900.0
"""Seconds for reading one record, whatever stands before it."""
_PATIENCE: Final = 5.0
"""Seconds for a process that is dead to be known as such."""

Context = ForkServerContext | SpawnContext
Frame = tuple[Chunk, bytes]


def _context() -> Context:
    if "forkserver" in multiprocessing.get_all_start_methods():
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["completeness.audit.worker"])
        return context
    return multiprocessing.get_context("spawn")


class Pool:
    """So many worker processes, started when there is work."""

    def __init__(self, jobs: int, config: Config) -> None:
        self.jobs = jobs
        self._config = config
        self._context = _context()
        self._slots: list[_Slot] = []
        self._waiting: list[Task] = []
        self._deaths: dict[tuple[int, int, int], int] = {}

    @property
    def wants(self) -> bool:
        """Whether a worker has nothing to do."""
        return len(self._waiting) + len(self._busy()) < self.jobs

    @property
    def is_idle(self) -> bool:
        """Whether all is done that was given."""
        return not self._waiting and not self._busy()

    def give(self, task: Task) -> None:
        """Takes a piece of work."""
        self._waiting.append(task)
        self._dispatch()

    def collect(self) -> list[Frame]:
        """The frames that came in; waits for some, but not long."""
        busy = self._busy()
        if not busy:
            return []
        wait([slot.connection for slot in busy] + [slot.process.sentinel for slot in busy], _POLL)
        frames: list[Frame] = []
        for slot in busy:
            frames += self._receive(slot)
        for slot in self._busy():
            if slot.hangs(self._config.settings.timeout):
                self._end(slot, hangs=True)
        self._dispatch()
        return frames

    def close(self) -> None:
        """Ends all workers, whatever they do."""
        for slot in self._slots:
            slot.process.kill()
        for slot in self._slots:
            slot.process.join()
            slot.connection.close()
        self._slots = []
        self._waiting = []

    @property
    def process_ids(self) -> list[int]:
        """Of the workers."""
        return [slot.process.pid for slot in self._slots if slot.process.pid is not None]

    def _busy(self) -> list[_Slot]:
        return [slot for slot in self._slots if slot.task is not None]

    def _dispatch(self) -> None:
        while self._waiting and len(self._busy()) < self.jobs:
            slot = next((slot for slot in self._slots if slot.task is None), None)
            if slot is None:
                slot = _Slot.start(self._context, self._config)
                self._slots.append(slot)
            task = self._waiting.pop(0)
            slot.task = task
            slot.state[1] = 0.0
            try:
                slot.connection.send(task)
            except (BrokenPipeError, ConnectionResetError):
                self._drop(slot)
                self._waiting.insert(0, task)

    def _receive(self, slot: _Slot) -> Iterator[Frame]:
        """What a worker sent; goes on behind its death."""
        try:
            while slot.task is not None and slot.connection.poll():
                message = slot.connection.recv()
                if message == RECYCLE:
                    self._again(slot, slot.task)
                    return
                chunk, frame = message
                slot.task = None if chunk.end else replace(slot.task, start=chunk.n + chunk.rows)
                yield chunk, frame
        except (EOFError, OSError):
            self._end(slot, hangs=False)

    def _again(self, slot: _Slot, task: Task) -> None:
        """Goes on with a task in a new worker."""
        self._drop(slot)
        self._waiting.insert(0, task)

    def _drop(self, slot: _Slot) -> None:
        slot.process.kill()
        slot.process.join()
        slot.connection.close()
        self._slots.remove(slot)

    def _end(self, slot: _Slot, *, hangs: bool) -> None:
        """A worker died or hangs: what becomes of the record that it was at."""
        task = slot.task
        assert task is not None
        since = slot.state[1]
        if hangs:
            slot.process.kill()
        slot.process.join(_PATIENCE)
        if not hangs or slot.state[1] == since:  # else it came through at the last moment
            n, judging = max(int(slot.state[0]), task.start), slot.state[2] == JUDGING
            task = self._told(task, n, hangs=hangs, judging=judging, slot=slot)
        self._again(slot, task)

    def _told(self, task: Task, n: int, *, hangs: bool, judging: bool, slot: _Slot) -> Task:
        """The task that goes on behind an item, unless it is worth another try."""
        if hangs:
            seconds = self._config.settings.timeout if judging else _READING
            reason = Reason("time-limit", f"it takes more than {seconds:g} seconds")
        else:
            place = (task.input, task.number, n)
            self._deaths[place] = self._deaths.get(place, 0) + 1
            if self._deaths[place] < _TRIES:
                return task
            reason = Reason("worker-died", f"the worker died of it ({_how(slot.process.exitcode)})")
        if judging and n not in task.given_up:
            return replace(task, given_up=task.given_up | {n: reason})
        return replace(task, unreadable=(n, reason))


@dataclass
class _Slot:
    """A worker and what it does."""

    process: BaseProcess
    connection: Connection
    state: State
    task: Task | None = None

    @classmethod
    def start(cls, context: Context, config: Config) -> _Slot:
        ours, theirs = context.Pipe()
        state = context.RawArray("d", 3)
        process = context.Process(target=worker.main, args=(theirs, state, config), daemon=True)
        process.start()
        theirs.close()
        return cls(process, ours, state)

    def hangs(self, seconds: float) -> bool:
        """Whether it judges one record for longer, or reads one for much longer.

        A reader may have to unpack all that comes before a record.
        """
        since = self.state[1]
        limit = seconds if self.state[2] == JUDGING else _READING
        return bool(since) and time.monotonic() - since > limit


def _how(code: int | None) -> str:
    if code is None:
        return "unknown"
    return f"signal {-code}" if code < 0 else f"exit code {code}"
