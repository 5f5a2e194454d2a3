"""Throughput, memory and resumption of an audit: `python benchmarks/audit.py CORPUS`."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

if __package__ in (None, ""):
    # Run as a script, the path starts with this folder instead of the project's.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from benchmarks import repeated
from benchmarks.tables import NO_FIGURE, Printer
from completeness.audit.documents import stored_rows
from completeness.audit.folder import Folder

MIB = 1 << 20
LEAST_THROUGHPUT = 0.6
LEAST_GAIN = 1.7
MOST_MEMORY = 300.0
_ROOT = Path(__file__).resolve().parent.parent
_SAMPLED_EVERY = 0.5
_BARE = """
import sys, time, pathlib, pickle
from completeness import Document, check_document
pages = pickle.loads(pathlib.Path(sys.argv[1]).read_bytes())
def run(pages):
    for url, body in pages:
        document = Document(body, url=url, status=200, headers={"content-type": "text/html"})
        check_document(document, find_language=True).model_dump_json()
run(pages[:50])
begin, cpu = time.perf_counter(), time.process_time()
run(pages)
elapsed, cpu = time.perf_counter() - begin, time.process_time() - cpu
print(elapsed / len(pages), cpu / len(pages))
"""


@dataclass
class Timed:
    """One audit: records a second, and the workers' memory over time, in MiB."""

    jobs: int
    one_core: bool
    seconds: float
    records: int
    memory: list[float] = field(default_factory=list)
    cpu: dict[int, float] = field(default_factory=dict)
    """CPU seconds by process, as last seen."""

    @property
    def per_second(self) -> float:
        return self.records / self.seconds

    @property
    def per_cpu_second(self) -> float | None:
        return self.records / sum(self.cpu.values()) if self.cpu else None


def main() -> int:
    """Runs it all and prints ratios; 1 if one of the aims is missed."""
    options = _options()
    printer = Printer()
    pages = repeated.load_pages(options.corpus)
    with tempfile.TemporaryDirectory(dir=options.temp) as folder:
        work = Path(folder)
        archive = work / "big.warc.gz"
        repeated.write(archive, pages, options.records)
        size = archive.stat().st_size / MIB
        printer.line(f"{options.records:,} records of {len(pages):,} pages, {size:,.0f} MiB")
        bare, bare_cpu = (1 / seconds for seconds in _bare(work, pages))
        runs = [
            _timed(archive, work / "pinned", jobs=1, one_core=True),
            _timed(archive, work / "one", jobs=1, one_core=False),
            _timed(archive, work / "two", jobs=2, one_core=False),
        ]
        met = _print(printer, bare, bare_cpu, runs)
        if options.kills:
            met &= _kill(printer, archive, work, options.kills, runs[2].seconds)
    return 0 if met else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, help="the folder with labels.jsonl")
    parser.add_argument("--records", type=int, default=3000, help="records of the archive")
    parser.add_argument("--kills", type=int, default=10, help="kills at random moments; 0: none")
    parser.add_argument("--temp", type=Path, help="where the archive and the runs are put")
    return parser.parse_args()


def _bare(work: Path, pages: Sequence[repeated.Page]) -> tuple[float, float]:
    """Seconds, and CPU seconds, for a page of the check alone, in a process on one core."""
    import pickle

    stored = work / "pages.pickle"
    stored.write_bytes(pickle.dumps([(page.url, page.body) for page in pages]))
    done = subprocess.run(
        [sys.executable, "-c", _BARE, str(stored)],
        cwd=_ROOT,
        check=True,
        capture_output=True,
        preexec_fn=_on_one_core,
    )
    elapsed, cpu = map(float, done.stdout.split())
    return elapsed, cpu


def _on_one_core() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def _start(archive: Path, out: Path, *, jobs: int, one_core: bool) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "completeness", "audit", archive, "-o", out, "--jobs", str(jobs)],
        cwd=_ROOT,
        stderr=subprocess.DEVNULL,
        preexec_fn=_on_one_core if one_core else None,  # noqa: PLW1509
    )


def _timed(archive: Path, out: Path, *, jobs: int, one_core: bool) -> Timed:
    begin = time.perf_counter()
    process = _start(archive, out, jobs=jobs, one_core=one_core)
    timed = Timed(jobs, one_core, 0.0, 0)
    while process.poll() is None:
        below = _look(process.pid, timed.cpu)
        timed.memory += [max(below)] if below else []
        time.sleep(_SAMPLED_EVERY)
    timed.seconds = time.perf_counter() - begin
    timed.records = json.loads((out / "run.json").read_bytes())["counts"]["records"]
    return timed


def processes_below(process: int) -> list[int]:
    """The processes that a process started, itself or through others; Linux only."""
    return [name for name in _looked(process) if name != process]


def _look(process: int, cpu: dict[int, float]) -> list[float]:
    """Notes the CPU seconds of a process and all below it; the resident MiB of those below."""
    found = _looked(process)
    cpu.update((name, seconds) for name, (seconds, _) in found.items())
    return [mib for name, (_, mib) in found.items() if name != process]


def _looked(process: int) -> dict[int, tuple[float, float]]:
    """CPU seconds and resident MiB of a process and all below it, by their ids."""
    parents = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
            pages = int((entry / "statm").read_text().split()[1])
        except (OSError, IndexError):
            continue
        ticks = int(fields[11]) + int(fields[12])
        used = ticks / os.sysconf("SC_CLK_TCK"), pages * os.sysconf("SC_PAGE_SIZE") / MIB
        parents[int(entry.name)] = int(fields[1]), *used
    found = {}
    for name, (_, seconds, mib) in parents.items():
        above = name
        while above not in (process, 0):
            above = parents[above][0] if above in parents else 0
        if above == process:
            found[name] = seconds, mib
    return found


def _print(printer: Printer, bare: float, bare_cpu: float, runs: Sequence[Timed]) -> bool:
    pinned, one, two = runs
    rows = [
        ("check alone, one core", f"{bare:.0f}", "1.00", "1.00", NO_FIGURE, NO_FIGURE, NO_FIGURE)
    ]
    for run in runs:
        name = f"audit, {run.jobs} jobs" + (", all on one core" if run.one_core else "")
        third = max(1, len(run.memory) // 3)
        curve = [f"{statistics.median(part):.0f}" for part in _thirds(run.memory, third)]
        most = f"{max(run.memory, default=0):.0f}"
        ratio = f"{run.per_second / bare:.2f}"
        cpu = NO_FIGURE
        if run.per_cpu_second is not None:
            cpu = f"{run.per_cpu_second / bare_cpu:.2f}"
        rows.append((name, f"{run.per_second:.0f}", ratio, cpu, most, curve[0], curve[-1]))
    columns = ("run", "pages/s", "of the check", "by CPU", "most MiB", "first third", "last third")
    printer.table("Throughput, and resident memory of the largest worker", columns, rows)
    highest = max(max(run.memory, default=0.0) for run in runs)
    aims = {
        f"on one core at least {LEAST_THROUGHPUT} of the check": pinned.per_second / bare
        >= LEAST_THROUGHPUT,
        f"two jobs at least {LEAST_GAIN} of one ({two.per_second / one.per_second:.2f})": (
            two.per_second / one.per_second >= LEAST_GAIN
        ),
        f"at most {MOST_MEMORY:.0f} MiB a worker": highest <= MOST_MEMORY,
    }
    for aim, met in aims.items():
        printer.line(f"{'met' if met else 'MISSED'}: {aim}")
    return all(aims.values())


def _thirds(values: Sequence[float], third: int) -> list[Sequence[float]]:
    return [values[:third], values[-third:]] if values else [[0.0]]


def _kill(printer: Printer, archive: Path, work: Path, kills: int, seconds: float) -> bool:
    """Kills an audit again and again; whether its result is that of the undisturbed one."""
    seed = random.randrange(10**6)
    chance = random.Random(seed)
    out = work / "torn"
    hit = 0
    for _ in range(kills):
        process = _start(archive, out, jobs=2, one_core=False)
        try:
            process.wait(chance.random() * 2 * seconds / kills)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            hit += 1
    _start(archive, out, jobs=2, one_core=False).wait()
    equal = _digest(out) == _digest(work / "two")
    printer.line(f"{'met' if equal else 'MISSED'}: equal after {hit} kills (seed {seed})")
    return equal


def _digest(out: Path) -> str:
    digest = hashlib.sha256()
    for row in stored_rows(Folder(out)):
        digest.update(json.dumps(row, sort_keys=True).encode())
    return digest.hexdigest()


if __name__ == "__main__":
    sys.exit(main())
