"""What one huge document costs a worker of an audit: `python benchmarks/memory.py`."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Final

if __package__ in (None, ""):
    # Run as a script, the path starts with this folder instead of the project's.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from benchmarks.audit import MIB, MOST_MEMORY, processes_below
from benchmarks.invented import sentence
from benchmarks.repeated import Page, deflated, write
from benchmarks.tables import Printer

_ROOT: Final = Path(__file__).resolve().parent.parent
TEXTS: Final = frozenset({"plain", "lines"})
_EVERY: Final = 0.01
KINDS: Final = (
    "article", "text", "wide", "tags", "links", "script", "declared", "attributes",
    "plain", "lines",
)  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Makes the documents, audits each, prints peaks; 1 if one takes more than a worker may."""
    parser = argparse.ArgumentParser(prog="memory.py", description=__doc__)
    parser.add_argument("--size", type=int, default=50, metavar="MB", help="of a page")
    parser.add_argument("--kind", action="append", choices=KINDS, help="only these kinds")
    options = parser.parse_args(arguments)
    rows, most = [], 0.0
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("small", *(options.kind or KINDS)):
            content = page_of(kind, 0 if kind == "small" else options.size * 1_000_000)
            page = Path(folder) / f"{kind}.{'txt' if kind in TEXTS else 'html'}"
            page.write_bytes(content)
            archive = Path(folder) / f"{kind}.warc.gz"
            write(archive, [Page("https://pier.example/", content, deflated(content))], 1)
            peaks = [audited(one, Path(folder) / f"{one.name}.run") for one in (page, archive)]
            most = max(most, *peaks)
            rows.append((kind, *(f"{peak:.0f} MiB" for peak in peaks)))
    Printer().table(
        f"one document of {options.size} MB: the most memory that the worker held",
        ("", "file", "in an archive"),
        rows,
    )
    return int(most > MOST_MEMORY)


def page_of(kind: str, size: int) -> bytes:
    """A page or text of about so many bytes, most of it of one kind."""
    random = Random(kind)
    parts = [sentence(random, "zh" if kind == "wide" else "", 20) for _ in range(2000)]
    head = "<!doctype html><html><head><title>A page</title></head><body><article>"
    piece = "".join(_pieces(kind, parts, random))
    body = piece * (size // len(piece.encode()) + 1)
    if kind in TEXTS:
        return body.encode()
    if kind == "script":
        body = f"<script>var state = [{body}];</script>" + "<p>A text.</p>" * 9
    if kind == "declared":
        said = f'{{"@type": "NewsArticle", "articleBody": "{body}"}}'
        body = f'<script type="application/ld+json">{said}</script>' + "<p>A text.</p>" * 9
    return f"{head}{body}</article></body></html>".encode()


def _pieces(kind: str, parts: Sequence[str], random: Random) -> Iterator[str]:
    for at, part in enumerate(parts):
        match kind:
            case "text" | "declared":
                yield part + " "
            case "plain":
                yield part + "\n\n"
            case "lines":
                yield "a\n"
            case "wide":
                yield f"<p>{part}\U0001f30a</p>"
            case "tags":
                yield "<p>a</p><div>b</div>"
            case "links":
                yield f'<li><a href="/{at}">{part[:30]}</a></li>'
            case "script":
                yield f'"{part}",'
            case "attributes":
                yield f'<p class="c{at} d{random.random()}" data-x="{part}">{part[:40]}</p>'
            case _:
                yield f"<p>{part} {part}</p>"


def audited(page: Path, out: Path) -> float:
    """The most that a worker held, in MiB; Linux only."""
    process = subprocess.Popen(
        [sys.executable, "-m", "completeness", "audit", page, "-o", out, "--jobs", "1"],
        cwd=_ROOT,
        stderr=subprocess.DEVNULL,
    )
    peak = 0.0
    while process.poll() is None:
        peak = max(peak, *(_peak(below) for below in processes_below(process.pid)), 0.0)
        time.sleep(_EVERY)
    return peak


def _peak(process: int) -> float:
    """The most memory that a process ever held, as the kernel counts it."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0.0
    found = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")]
    return int(found[0]) * 1024 / MIB if found else 0.0


if __name__ == "__main__":
    sys.exit(main())
