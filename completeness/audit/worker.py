"""A worker: reads a span's records, judges them, and hands packed rows to the parent.

It says in shared memory which item it is at and since when, so that the parent knows what a worker
died of or hangs on. Bodies never leave the worker.
"""

from __future__ import annotations

import hashlib
import signal
import sys
import time
from collections.abc import Iterator
from ctypes import Array, c_double
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final, NamedTuple

from selectolax.lexbor import SelectolaxError

from ..catalog import Catalog, default_catalog
from ..checking import check_document
from ..document import Document
from ..readers.recognise import reader_for
from ..readers.record import InputError, Options, Problem, Record, Span
from ..report import ReportError, Source
from . import rows
from .memory import Memory
from .model import Settings
from .parts import Chunk
from .previous import Previous
from .signals import signals_of
from .zstd import compress

READING: Final = 0.0
JUDGING: Final = 1.0
_ROWS: Final = 256
_BYTES: Final = 2 * 1024 * 1024
_SECONDS: Final = 0.5
"""A frame is sent when it has so many rows or bytes, or is so old."""

Place = dict[str, int]


@dataclass(frozen=True)
class Config:
    """What is the same for all spans. `judge` names what judges, for keys."""

    settings: Settings
    judge: str
    previous: Path | None


class Reason(NamedTuple):
    """Why a record failed: a stable word, and a line for people."""

    code: str
    message: str


@dataclass(frozen=True)
class Task:
    """A span from its item `start` on.

    `given_up` are the items whose judging killed workers, with why; `unreadable` the one whose
    reading did: the span ends there.
    """

    input: int
    number: int
    path: str
    span: Span
    start: int = 0
    given_up: dict[int, Reason] = field(default_factory=dict)
    unreadable: tuple[int, Reason] | None = None


RECYCLE: Final = "recycle"
"""The message of a worker that has grown and ends; the parent goes on with a new one."""
State = Array[c_double]
"""Item, since when (monotonic seconds, 0 idle), and READING or JUDGING."""


def chosen_catalog(settings: Settings) -> Catalog:
    """The rules that judge.

    Raises:
        ValueError: a selected or ignored rule does not exist.
    """
    catalog = default_catalog()
    if settings.select or settings.ignore:
        return catalog.only(settings.select, settings.ignore)
    return catalog


def main(connection: Connection, state: State, config: Config) -> None:
    """Works until the parent ends or says so."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    try:
        worker = _Worker(connection, state, config)
        while worker.run(connection.recv()):
            pass
        connection.send(RECYCLE)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return
    except Exception:
        sys.exit(1)  # the parent tells which record it was


class _Worker:
    def __init__(self, connection: Connection, state: State, config: Config) -> None:
        self.connection = connection
        self.state = state
        self.settings = config.settings
        self.judge = config.judge
        self.catalog = chosen_catalog(config.settings)
        self.previous = Previous(config.previous) if config.previous is not None else None
        self.memory = Memory(config.settings.memory)
        self.options = Options(**config.settings.readers.model_dump())

    def run(self, task: Task) -> bool:
        """Sends the span's rows; False if the process has grown and should end."""
        batch = _Batch(task)
        for n, item in enumerate(self._items(task)):
            if n >= task.start:
                self._take(batch, task, n, item)
            self.memory.measure()
            if self.settings.limit is not None and batch.counted >= self.settings.limit:
                break
            if batch.is_full or self.memory.has_grown:
                self._send(batch, end=False)
            if self.memory.has_grown:
                return False
            self._at(n + 1, READING)
        self._send(batch, end=True)
        self.state[1] = 0.0
        return True

    def _items(self, task: Task) -> Iterator[Record | Problem]:
        """The span's records; what breaks the reading is told as one more."""
        self._at(0, READING)
        try:
            items = reader_for(task.span, self.options).read(task.span)
            if task.unreadable is None:
                yield from items
            else:
                yield from islice(items, task.unreadable[0])
                yield _unread(task)
        except MemoryError:
            message = f"{task.path}: out of memory while reading; the rest of a piece is not read"
            yield Record(path=task.path, format=task.span.format, failed=message)
        except InputError as error:
            yield Record(path=task.path, format=task.span.format, failed=str(error))
        except Exception as error:
            message = f"{task.path}: the rest of a piece is not read: {_line(error)}"
            yield Record(path=task.path, format=task.span.format, failed=message)

    def _at(self, n: int, phase: float) -> None:
        self.state[1] = 0.0
        self.state[0] = n
        self.state[2] = phase
        self.state[1] = time.monotonic()

    def _take(self, batch: _Batch, task: Task, n: int, item: Record | Problem) -> None:
        place = {"input": task.input, "span": task.number, "n": n}
        if isinstance(item, Problem):
            batch.add(rows.problem_line(place, item))
            return
        batch.records += 1
        head = rows.head_of(item)
        if item.document is not None:
            self._at(n, JUDGING)
            self._judge(batch, place, head, item, task.given_up.get(n))
        elif item.inherits is not None:
            original = item.inherits
            batch.inherits += 1
            told = {"digest": original.digest, "url": original.url, "date": original.captured_at}
            batch.add(rows.line(place, head, "revisit", inherits=told))
        elif item.failed is not None:
            unreadable = task.unreadable
            code = unreadable[1].code if unreadable and unreadable[0] == n else "unreadable"
            batch.documents += 1
            batch.add(rows.line(place, head, "failed", code, item.failed))
        else:
            batch.add(rows.line(place, head, "skipped", item.skipped or "unknown"))

    def _judge(
        self,
        batch: _Batch,
        place: Place,
        head: dict[str, Any],
        record: Record,
        given_up: Reason | None,
    ) -> None:
        document = record.document
        assert document is not None
        head |= {"id": document.id, "url": document.url}
        if not _is_sampled(self.settings.sample, head):
            batch.add(rows.line(place, head, "skipped", "sample"))
            return
        batch.documents += 1
        if given_up is not None:
            batch.add(rows.line(place, head, "failed", *given_up))
            return
        self.memory.limit()
        try:
            batch.add(self._judged(batch, place, head, document, record.errors))
        except (MemoryError, SelectolaxError):  # the parser fails for want of memory only
            self.memory.has_grown = True
            batch.add(rows.line(place, head, "failed", "out-of-memory", "it takes too much memory"))
        except Exception as error:
            batch.add(rows.line(place, head, "failed", "internal-error", _line(error)))
        finally:
            self.memory.unlimit()

    def _judged(
        self,
        batch: _Batch,
        place: Place,
        head: dict[str, Any],
        document: Document,
        errors: tuple[ReportError, ...],
    ) -> bytes:
        key = rows.key_of(document, errors, self.judge)
        if self.previous is not None and (row := self.previous.get(key)) is not None:
            batch.reused += 1
            return rows.stored_line(rows.moved(row, place, head))
        source = Source(
            path=head["path"],
            format=head["format"],
            offset=head["offset"],
            digest=document.digest,
        )
        report = check_document(
            document,
            is_article=self.settings.is_article,
            catalog=self.catalog,
            source=source,
            errors=errors,
            find_language=True,
        )
        return rows.judged_line(
            place,
            head,
            report,
            status=document.status,
            key=key,
            excerpt=rows.excerpt_of(document) if self.settings.excerpts else None,
            signals=signals_of(document, report).to_json(),
        )

    def _send(self, batch: _Batch, *, end: bool) -> None:
        chunk, lines = batch.take(end=end)
        self.connection.send((chunk, compress(lines)))


class _Batch:
    """Neighbouring rows on their way to the parent."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self.next = task.start
        self.sent = 0
        self._begin()

    def _begin(self) -> None:
        self.lines: list[bytes] = []
        self.bytes = 0
        self.records = self.documents = self.reused = self.inherits = 0
        self.since = time.monotonic()

    def add(self, line: bytes) -> None:
        """Takes one row."""
        self.lines.append(line)
        self.bytes += len(line)

    @property
    def counted(self) -> int:
        """Documents of the task so far, judged or failed."""
        return self.sent + self.documents

    @property
    def is_full(self) -> bool:
        """Whether it is time to send."""
        if not self.lines:
            return False
        old = time.monotonic() - self.since > _SECONDS
        return old or len(self.lines) >= _ROWS or self.bytes >= _BYTES

    def take(self, *, end: bool) -> tuple[Chunk, bytes]:
        """The rows so far; then it is empty."""
        chunk = Chunk(
            input=self.task.input,
            span=self.task.number,
            n=self.next,
            rows=len(self.lines),
            end=end,
            documents=self.documents,
            reused=self.reused,
            inherits=self.inherits,
            records=self.records,
        )
        lines = b"".join(self.lines)
        self.next += len(self.lines)
        self.sent += self.documents
        self._begin()
        return chunk, lines


def _is_sampled(part: float | None, head: dict[str, Any]) -> bool:
    if part is None:
        return True
    name = head["id"] or f"{head['path']}:{head['offset']}"
    digest = hashlib.blake2b(name.encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest) < part * 2**64


def _unread(task: Task) -> Record:
    assert task.unreadable is not None
    message = (
        f"{task.span.path}: while reading, {task.unreadable[1].message}; a piece is not read on"
    )
    return Record(path=task.span.path, format=task.span.format, failed=message)


def _line(error: Exception) -> str:
    text = str(error).strip().splitlines()
    return f"{type(error).__name__}: {text[0]}" if text else type(error).__name__
