"""The folder of a run: its files, its lock, and `run.json`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from pydantic import ValidationError

from .errors import UsageError
from .model import Run


class Folder:
    """The paths in a run's folder.

    `run.json` is written anew and renamed, so that it is whole at any time. `parts/` holds rows
    while the run goes on, `documents.parquet` or `documents.jsonl.zst` once it is done.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.run_file = path / "run.json"
        self.lock = path / ".lock"
        self.parts = path / "parts"
        self.previous = path / "previous.sqlite"
        self.scratch = path / "scratch"
        self.jsonl = path / "documents.jsonl.zst"
        self.parquet = path / "documents.parquet"

    def load(self) -> Run | None:
        """The run's state; None if there is no run.

        Raises:
            UsageError: `run.json` can't be read as one.
        """
        try:
            return Run.model_validate_json(self.run_file.read_bytes())
        except FileNotFoundError:
            return None
        except (ValidationError, OSError) as error:
            raise UsageError(
                f"{self.run_file} can't be read as a run of this version: {_first_line(error)}"
            ) from error

    def save(self, run: Run) -> None:
        """Replaces `run.json`."""
        replace_file(self.run_file, (run.model_dump_json(indent=1) + "\n").encode())

    def has(self, run: Run) -> bool:
        """Whether a finished run's documents are there."""
        return run.documents is not None and (self.path / run.documents).exists()

    def check_free(self) -> None:
        """Raises UsageError if the folder holds other things than a run."""
        if self.path.exists() and not self.path.is_dir():
            raise UsageError(f"{self.path} is a file: a run is a folder")
        if not self.path.is_dir() or self.run_file.exists() or self.lock.exists():
            return
        if any(self.path.iterdir()):
            raise UsageError(f"{self.path} is no run and not empty: name a new folder")

    def remove(self) -> None:
        """Takes a finished run away, and its folder if nothing else is in it."""
        for file in (self.run_file, self.jsonl, self.parquet, self.lock):
            file.unlink(missing_ok=True)
        with suppress(OSError):
            self.path.rmdir()

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keeps other audits from writing this run; the lock ends with the process, however."""
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            file = self.lock.open("ab")
        except OSError as error:
            raise UsageError(f"{self.path}: {_first_line(error)}") from error
        with file:
            if not _lock(file):
                raise UsageError(f"another audit is writing {self.path}: wait, or stop that one")
            yield


def load_done(path: Path) -> tuple[Folder, Run]:
    """A finished run.

    Raises:
        UsageError: there is none.
    """
    folder = Folder(path)
    run = folder.load()
    if run is None:
        raise UsageError(f"{path} is no run: it has no run.json")
    if run.state != "done":
        raise UsageError(f"{path} is not finished: give its audit command again first")
    return folder, run


def replace_file(path: Path, content: bytes) -> None:
    """Puts a file in place as a whole."""
    new = path.with_name(f"{path.name}.new")
    with new.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def _lock(file: BinaryIO) -> bool:
    try:
        import fcntl
    except ImportError:  # Windows
        import msvcrt

        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError:
            return False
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _first_line(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return str(error).splitlines()[0]
