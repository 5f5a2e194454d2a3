"""What a parent and its workers say to each other."""

from __future__ import annotations

from ctypes import Array, c_double
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from ..readers.record import Span
from .model import Settings

State = Array[c_double]
"""In shared memory: item, since when (monotonic seconds, 0 idle), and READING or JUDGING."""
READING: Final = 0.0
JUDGING: Final = 1.0
RECYCLE: Final = "recycle"
"""The message of a worker that has grown and ends; the parent goes on with a new one."""


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
