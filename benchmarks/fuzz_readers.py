"""Broken inputs by the thousand for the readers: `fuzz_readers.py --seconds N [TARGET...]`.

Each target is a small valid input; it is cut, flipped, filled, spliced at random, and read. No
exception may come out of a reader but `InputError`, reading must end soon, and what stands before
the first changed byte must be read as before. Failures are kept as files; the exit code is 1.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

if __package__ in (None, ""):
    # Run as a script, the path starts with this folder instead of the project's.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from benchmarks.fuzz_data import DATA
from benchmarks.fuzz_targets import ARCHIVES, Target
from completeness.readers.record import InputError, Problem, Record

TARGETS: Final = ARCHIVES | DATA
_SLOW: Final = 5.0
"""Seconds of CPU that reading one small broken input may take."""
_TINY: Final = 12
_OF_ONE: Final = 200
"""So many broken inputs are made of a valid one."""


@dataclass(frozen=True)
class Broken:
    """A changed input, and the first byte at which it differs."""

    content: bytes
    first: int


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs until the time is over; returns the exit code."""
    parser = argparse.ArgumentParser(prog="fuzz_readers.py", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=float, default=60, help="of CPU, in all")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="a folder for inputs that fail")
    options = parser.parse_args(arguments)
    unknown = set(options.targets) - set(TARGETS)
    if unknown:
        print(f"fuzz_readers.py: no such target: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    failures = 0
    names = options.targets or list(TARGETS)
    for name in names:
        with TemporaryDirectory() as folder:
            run = _Run(TARGETS[name], Path(folder), Random(f"{options.seed} {name}"))
            run.go(options.seconds / len(names))
        failures += len(run.failed)
        print(f"{name}: {run.tried} inputs, {len(run.failed)} failed, slowest {run.slowest:.2f} s")
        for number, (content, reason) in enumerate(run.failed):
            print(f"  {reason}")
            if options.keep is not None:
                options.keep.mkdir(parents=True, exist_ok=True)
                (options.keep / f"{name}-{number}{TARGETS[name].suffix}").write_bytes(content)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{failures} failures; at most {memory} MiB of memory")
    return 1 if failures else 0


class _Run:
    """One target's inputs."""

    def __init__(self, target: Target, folder: Path, random: Random) -> None:
        self.target = target
        self.random = random
        self.path = folder / f"input{target.suffix}"
        self.whole = b""
        self.expected: list[Record] = []
        self.tried = 0
        self.slowest = 0.0
        self.failed: list[tuple[bytes, str]] = []

    def go(self, seconds: float) -> None:
        ends = time.process_time() + seconds
        while time.process_time() < ends and len(self.failed) < 10:
            if self.tried % _OF_ONE == 0:
                self.whole = self.target.make(self.random)
                self.expected = _records(self._read(self.whole))
            self.tried += 1
            broken = break_up(self.whole, self.random)
            reason = self._try(broken)
            if reason is not None:
                self.failed.append((broken.content, reason))

    def _try(self, broken: Broken) -> str | None:
        """Why an input fails, if it does."""
        before = time.process_time()
        try:
            found = _records(self._read(broken.content))
        except InputError:
            return None
        except Exception:
            return traceback.format_exc().replace("\n", "\n  ")
        took = time.process_time() - before
        self.slowest = max(self.slowest, took)
        if took > _SLOW:
            return f"took {took:.1f} s"
        return self._missing(found, broken.first) if self.target.keeps_order else None

    def _read(self, content: bytes) -> list[Record | Problem]:
        self.path.write_bytes(content)
        return self.target.read(str(self.path))

    def _missing(self, found: list[Record], first: int) -> str | None:
        """Which record before the first changed byte was not read as before."""
        ends = [record.offset or 0 for record in self.expected[1:]] + [len(self.whole)]
        for record, end, at in zip(self.expected, ends, range(len(ends)), strict=True):
            if end > first:
                return None
            if at >= len(found) or _known(found[at]) != _known(record):
                return f"record {at}, which ends at {end}, is lost by a change at {first}"
        return None


def _records(found: list[Record | Problem]) -> list[Record]:
    return [item for item in found if isinstance(item, Record)]


def _known(record: Record) -> tuple[object, ...]:
    digest = record.document.digest if record.document is not None else None
    return record.id, record.offset, record.url, record.skipped, digest


def break_up(content: bytes, random: Random) -> Broken:
    """The content with one to three changes."""
    first = len(content)
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        change = random.choice(_CHANGES)
        at = random.randrange(len(content) + 1)
        changed = change(content, at, random)
        first = min(first, at)
        content = changed
    return Broken(content, first)


def _length(content: bytes, random: Random) -> int:
    return random.choice((1, random.randrange(1, _TINY), random.randrange(1, len(content) + 2)))


def _cut(content: bytes, at: int, _: Random) -> bytes:
    return content[:at]


def _flip(content: bytes, at: int, random: Random) -> bytes:
    changed = bytes(
        byte ^ random.randrange(1, 256) for byte in content[at : at + random.choice((1, 3))]
    )
    return content[:at] + changed + content[at + len(changed) :]


def _remove(content: bytes, at: int, random: Random) -> bytes:
    return content[:at] + content[at + _length(content, random) :]


def _insert(content: bytes, at: int, random: Random) -> bytes:
    return content[:at] + random.randbytes(min(4096, _length(content, random))) + content[at:]


def _repeat(content: bytes, at: int, random: Random) -> bytes:
    return content[:at] + content[at : at + _length(content, random)] + content[at:]


def _blank(content: bytes, at: int, random: Random) -> bytes:
    size = min(_length(content, random), len(content) - at)
    return content[:at] + random.choice((b"\0", b"\xff", b"\n", b"9")) * size + content[at + size :]


def _splice(content: bytes, at: int, random: Random) -> bytes:
    other = random.randrange(len(content) + 1)
    return content[:at] + content[other : other + _length(content, random)] + content[at:]


_CHANGES: Final[tuple[Callable[[bytes, int, Random], bytes], ...]] = (
    _cut,
    _flip,
    _remove,
    _insert,
    _repeat,
    _blank,
    _splice,
)

if __name__ == "__main__":
    sys.exit(main())
