"""Times of a check, of its unit, and of other tools on the same page; start-up and memory."""

from __future__ import annotations

import gc
import importlib
import importlib.util
import logging
import multiprocessing
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser

import completeness
from benchmarks.corpus import Kind, read_bytes
from benchmarks.stages import ObservedCatalog, Part, apart, dissect
from completeness.catalog import default_catalog
from completeness.checking import check_document
from completeness.document import Document

ROOT: Final = Path(__file__).resolve().parent.parent
REPEATS: Final = 3
_STARTS: Final = 5
_MIB: Final = 1024


@dataclass(frozen=True, slots=True)
class Page:
    """A page or text of the corpus."""

    file: str
    kind: Kind
    url: str | None


@dataclass(slots=True)
class Timing:
    """CPU seconds on one page, each the least of a few runs.

    `parse` is Lexbor's of the decoded text (pages only), `check` the whole check from bytes to
    JSON, `first` its first run on this page, `parts` those of the check, `others` other tools'.
    `characters` is the decoded text's length.
    """

    file: str
    characters: int
    parse: float = float("inf")
    check: float = float("inf")
    first: float = 0.0
    parts: dict[Part, float] = field(default_factory=dict)
    others: dict[str, float] = field(default_factory=dict)

    def stage(self, name: str) -> float:
        """Seconds of a stage of the check."""
        return sum(seconds for part, seconds in self.parts.items() if part.stage == name)


Tool = Callable[[bytes, str], object]
"""Called with a page's bytes and its decoded text."""


@dataclass(frozen=True, slots=True)
class Other:
    """Another tool: the module that must be installed, and what makes it ready to be called."""

    module: str
    load: Callable[[], Tool]


def _trafilatura() -> Tool:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return lambda data, _: trafilatura.extract(data)


def _readability() -> Tool:
    from readability import Document as Readable

    logging.getLogger("readability").setLevel(logging.CRITICAL)
    return lambda _, text: Readable(text).summary()


def _datatrove() -> Tool:
    row: Any = importlib.import_module("datatrove.data").Document
    module: Any = importlib.import_module("datatrove.pipeline.filters")
    filters = (module.GopherQualityFilter(), module.C4QualityFilter())
    # C4's filter shortens the text that it keeps, so each gets a row of its own.
    return lambda _, text: [one.filter(row(text=text, id="")) for one in filters]


ON_PAGES: Final[Mapping[str, Other]] = {
    "trafilatura": Other("trafilatura", _trafilatura),
    "readability-lxml": Other("readability", _readability),
}
ON_TEXTS: Final[Mapping[str, Other]] = {
    "datatrove Gopher + C4": Other("datatrove", _datatrove),
}


def ready(others: Mapping[str, Other]) -> tuple[dict[str, Tool], dict[str, str]]:
    """The tools that can be run here, called once; and for each of the rest why it can't."""
    tools: dict[str, Tool] = {}
    absent: dict[str, str] = {}
    text = "<p>The harbour opened again on Monday, and the ferries ran as before.</p>"
    for name, other in others.items():
        if importlib.util.find_spec(other.module) is None:
            absent[name] = "not installed"
            continue
        try:
            tool = other.load()
            tool(text.encode(), text)
        except Exception as error:
            absent[name] = f"does not run: {type(error).__name__}: {error}"[:80]
        else:
            tools[name] = tool
    return tools, absent


def measure(
    corpus: Path, page: Page, catalog: ObservedCatalog, tools: Mapping[str, Tool]
) -> Timing | None:
    """Times a page or text; None for a page that the check takes for plain text.

    The contestants take turns, so that a slow spell of the machine hits all of them.
    """
    data = read_bytes(corpus, page.file)
    document = Document(data, url=page.url)
    text = document.decoded.text
    if page.kind == "html" and document.kind != "html":
        return None
    # A page comes as bytes of unknown kind, a text as a row that is known to be text.
    content = text if page.kind == "text" else data
    kind: Kind | None = "text" if page.kind == "text" else None
    timing = Timing(page.file, len(text))
    for turn in range(REPEATS):
        if page.kind == "html":
            timing.parse = min(timing.parse, clocked(lambda: LexborHTMLParser(text)))
        took = clocked(partial(_whole, content, page.url, kind))
        timing.check = min(timing.check, took)
        timing.first = timing.first or took
        gc.collect()
        for part, seconds in dissect(catalog, content, page.url, kind).items():
            timing.parts[part] = min(timing.parts.get(part, seconds), seconds)
        for name, tool in tools.items():
            if turn == 0 or name in timing.others:
                _time_other(timing, name, tool, data, text)
    timing.parts = apart(timing.parts)
    return timing


def _whole(content: bytes | str, url: str | None, kind: Kind | None) -> str:
    return completeness.check(content, url=url, kind=kind).model_dump_json()


def _time_other(timing: Timing, name: str, tool: Tool, data: bytes, text: str) -> None:
    """Leaves a page out on which the other tool raises: an early end is no speed."""
    try:
        took = clocked(lambda: tool(data, text))
    except Exception:
        timing.others.pop(name, None)
    else:
        timing.others[name] = min(timing.others.get(name, took), took)


def clocked(call: Callable[[], object]) -> float:
    """CPU seconds of a call, which starts with no garbage left by the one before."""
    gc.collect()
    start = time.thread_time()
    result = call()
    took = time.thread_time() - start
    del result
    return took


def warm_up() -> ObservedCatalog:
    """Loads rules and tables; what lives for the whole run is no longer looked at for garbage."""
    catalog = ObservedCatalog(default_catalog())
    # A combining accent and a look into the words: each loads a table at its first need.
    content = f"<h1>Ferries</h1><p>{'The ferries run again. ' * 9} A\u0300 midi.</p>".encode()
    check_document(Document(content), find_language=True)
    dissect(catalog, content, None, None)
    gc.collect()
    gc.freeze()
    return catalog


_STARTED: Final = {
    "the interpreter alone": ["-c", "pass"],
    "import completeness": ["-c", "import completeness"],
    "import completeness.check": ["-c", "from completeness import check"],
    "… and a first check": ["-c", "from completeness import check; check('<p>A ferry.</p>')"],
    "… of an accent apart from its letter": [
        "-c",
        r"from completeness import check; check('<p>A\u0300 ferry.</p>')",
    ],
    "a first language by words": [
        "-c",
        "from completeness.language import detect; detect('The ferries run again. ' * 9)",
    ],
    "completeness --help": ["-m", "completeness", "--help"],
}


def start_up() -> dict[str, float | None]:
    """CPU seconds (user and system) of fresh processes, the least of a few; None if it failed."""
    return {name: _cpu_of(arguments) for name, arguments in _STARTED.items()}


def _cpu_of(arguments: Sequence[str]) -> float | None:
    best = float("inf")
    for _ in range(_STARTS):
        before = _children()
        command = [sys.executable, *arguments]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
        if done.returncode:
            return None
        best = min(best, _children() - before)
    return best


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def peak_memory(corpus: Path, pages: Sequence[Page]) -> dict[str, float]:
    """Peak resident memory (MiB) of a process of its own that checks these pages.

    To be called before this process has grown: a child's peak begins with its parent's size.
    """
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(_peaks, corpus, pages).result()


def _peaks(corpus: Path, pages: Sequence[Page]) -> dict[str, float]:
    completeness.check("<p>A ferry.</p>")
    ready_at = _peak()
    for page in pages:
        completeness.check(read_bytes(corpus, page.file), url=page.url).model_dump_json()
    return {"rules loaded": ready_at, f"after {len(pages)} documents": _peak()}


def _peak() -> float:
    """Linux counts in KiB, macOS in bytes."""
    used: Any = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return float(used) / (_MIB if sys.platform != "darwin" else _MIB * _MIB)
