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
from itertools import islice
from multiprocessing.connection import Connection
from typing import Any, Final

from selectolax.lexbor import SelectolaxError

from ..catalog import Catalog, default_catalog
from ..checking import check_document
from ..document import Document
from ..readers.recognise import reader_for
from ..readers.record import InputError, Options, Problem, Record
from ..report import ReportError, Source
from . import rows
from .batch import Batch
from .collection.rules import RUN_RULE_IDS
from .memory import Memory
from .model import Settings
from .previous import Previous
from .signals import signals_of
from .task import JUDGING, READING, RECYCLE, Config, Reason, State, Task
from .zstd import compress

_LEAST: Final = 32
"""So many new records of a span a worker that has grown stores before it ends."""
Place = dict[str, int]


def chosen_catalog(settings: Settings) -> Catalog:
    """The rules that judge a document; those of the second pass may be named besides.

    Raises:
        ValueError: a selected or ignored rule does not exist.
    """
    catalog = default_catalog()
    if settings.select or settings.ignore:
        return catalog.only(settings.select, settings.ignore, RUN_RULE_IDS)
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
        batch = Batch(task)
        for n, item in enumerate(self._items(task)):
            if n >= task.start:
                self._take(batch, task, n, item)
            self.memory.measure()
            if self.settings.limit is not None and batch.counted >= self.settings.limit:
                break
            # A new worker reads the span from its beginning: each must come further.
            ends = self.memory.is_short or (self.memory.has_grown and batch.taken >= _LEAST)
            if batch.is_full or ends:
                self._send(batch, end=False)
            if ends:
                return False
            self._at(n + 1, READING)
        self._send(batch, end=True)
        self.state[1] = 0.0
        return not (self.memory.has_grown or self.memory.is_short)

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

    def _take(self, batch: Batch, task: Task, n: int, item: Record | Problem) -> None:
        place = {"input": task.input, "span": task.number, "n": n}
        if isinstance(item, Problem):
            batch.add(rows.problem_line(place, item))
            return
        batch.records += 1
        head = rows.head_of(item)
        if item.document is not None and item.document.is_binary:
            batch.documents += 1
            message = f"{item.path}: a binary file, no HTML or text"
            batch.add(rows.line(place, head, "failed", "unreadable", message))
        elif item.document is not None:
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
        batch: Batch,
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
            # First of all: an error in here for want of memory makes Python 3.11 and 3.12 hang.
            self.memory.unlimit()
            self.memory.is_short = True
            batch.add(rows.line(place, head, "failed", "out-of-memory", "it takes too much memory"))
        except Exception as error:
            batch.add(rows.line(place, head, "failed", "internal-error", _line(error)))
        finally:
            self.memory.unlimit()

    def _judged(
        self,
        batch: Batch,
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
            prior=self.settings.prior,
            profile=self.settings.profile,
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

    def _send(self, batch: Batch, *, end: bool) -> None:
        chunk, lines = batch.take(end=end)
        self.connection.send((chunk, compress(lines)))


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
