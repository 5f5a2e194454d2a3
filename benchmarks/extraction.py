"""How well the main content agrees with published main texts, beside other extractors.

python benchmarks/extraction.py ../shared/corpus
"""

from __future__ import annotations

import argparse
import html
import importlib.util
import json
import logging
import random
import re
import statistics
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from selectolax.lexbor import LexborHTMLParser

from benchmarks.corpus import read_bytes
from completeness.blocks import walk
from completeness.content import find_main_content
from completeness.document import Document

T = TypeVar("T")

OURS = "completeness"
KEPT = 0.9
"""A page keeps its text when this share of the published sentences is in the main content."""

_SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_TOKEN = re.compile(rf"[{_SPACELESS}]|[^\W_{_SPACELESS}]+")
_PARAGRAPH_TAG = re.compile(r"</?p>")
_NOISE = re.compile(r"[\W_]+")
_SENTENCE_END = re.compile(r"[.!?。！？]+")
_MIN_WORDS = 6
_MIN_CHARACTERS = 15
_REPEATS = 3


@dataclass(frozen=True, slots=True)
class Agreement:
    """One text against the published one.

    `precision`, `recall` and `f1` compare bags of tokens, `sentences` is the share of the published
    sentences that the text holds (null without any), `end` one of "same", "earlier", "later" and
    "other".
    """

    precision: float
    recall: float
    f1: float
    sentences: float | None
    end: str


@dataclass(frozen=True, slots=True)
class Page:
    """What was measured on a page.

    `visible` and `present` are the shares of the published sentences in the page's visible and in
    all of its text; `walk` and `content` are costs in Lexbor parses of the page.
    """

    file: str
    agreements: Mapping[str, Agreement]
    visible: float | None
    present: float | None
    walk: float
    content: float


def _trafilatura(data: bytes) -> str:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return trafilatura.extract(data, include_comments=False) or ""


def _readability(data: bytes) -> str:
    from readability import Document as Readable

    logging.getLogger("readability").setLevel(logging.CRITICAL)
    tree = LexborHTMLParser(Readable(Document(data).decoded.text).summary())
    return "\n".join(block.text for block in walk(tree).blocks)


def _resiliparse(data: bytes) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(Document(data).decoded.text, main_content=True))


OTHERS: Mapping[str, tuple[str, Callable[[bytes], str]]] = {
    "trafilatura": ("trafilatura", _trafilatura),
    "readability-lxml": ("readability", _readability),
    "resiliparse": ("resiliparse", _resiliparse),
}


def tokens(text: str) -> list[str]:
    """Lower-case words; in scripts without spaces, characters."""
    return _TOKEN.findall(text.lower())


def squeeze(text: str) -> str:
    """Only the letters and digits, case folded: what comparing sentences looks at."""
    return _NOISE.sub("", unicodedata.normalize("NFKC", text).casefold())


def sentences(text: str) -> Iterator[str]:
    """Squeezed sentences of six words or, where there are no spaces, fifteen characters."""
    for line in text.splitlines():
        for part in _SENTENCE_END.split(line):
            dense = len(re.findall(f"[{_SPACELESS}]", part)) >= _MIN_CHARACTERS
            if dense or len(part.split()) >= _MIN_WORDS:
                yield squeeze(part)


def share_held(wanted: Sequence[str], text: str) -> float | None:
    """The share of squeezed sentences that a text holds; null without any."""
    held = squeeze(text)
    return sum(sentence in held for sentence in wanted) / len(wanted) if wanted else None


def end_of(text: str, last: str, gold: str) -> str:
    """Where a text, whose last paragraph is `last`, stops as against the published one."""
    lines = [squeezed for line in gold.splitlines() if (squeezed := squeeze(line))]
    ours = squeeze(last)
    if not lines or not ours:
        return "other"
    if ours in lines[-1] or lines[-1] in ours:
        return "same"
    if lines[-1] in squeeze(text):
        return "later"
    return "earlier" if ours in squeeze(gold) else "other"


def agree(text: str, last: str, gold: str, wanted: Sequence[str]) -> Agreement:
    """Compares a text, whose last paragraph is `last`, with the published one.

    `wanted` are the published sentences, squeezed; a title's is nobody's to keep.
    """
    ours, theirs = Counter(tokens(text)), Counter(tokens(gold))
    common = sum((ours & theirs).values())
    precision = common / max(1, sum(ours.values()))
    recall = common / max(1, sum(theirs.values()))
    f1 = 2 * precision * recall / (precision + recall) if common else 0.0
    end = end_of(text, last, gold)
    return Agreement(precision, recall, f1, share_held(wanted, text), end)


def published(data: bytes) -> str:
    """A published text, a paragraph a line; some come with tags and entities."""
    text = _PARAGRAPH_TAG.sub("\n", data.decode("utf-8", "replace"))
    return html.unescape(text) if "&#" in text else text


def measure(corpus: Path, names: Sequence[str], row: tuple[str, str]) -> Page:
    """Reads a page and its published text, and compares all extractors."""
    page, gold = row
    data = read_bytes(corpus, page)
    text = published(read_bytes(corpus, gold))
    document = Document(data, kind="html")
    main, blocks = document.main, document.blocks
    headline = blocks[main.headline].text if main.headline is not None else ""
    titles = squeeze(f"{document.title or ''} {headline}")
    wanted = [sentence for sentence in sentences(text) if sentence not in titles]
    agreements = {
        OURS: agree(
            "\n".join(blocks[at].text for at in main.blocks),
            blocks[main.prose[-1]].text if main.prose else "",
            text,
            wanted,
        )
    }
    for name in names:
        other = OTHERS[name][1](data)
        lines = [line for line in other.splitlines() if line.strip()]
        agreements[name] = agree(other, lines[-1] if lines else "", text, wanted)
    walked, found = costs(document)
    return Page(
        page,
        agreements,
        share_held(wanted, document.text("text")),
        share_held(wanted, document.text("text") + "\n" + document.text("hidden")),
        walked,
        found,
    )


def costs(document: Document) -> tuple[float, float]:
    """The walk's and the main content's time in Lexbor parses, each the best of a few runs."""
    markup, title = document.decoded.text, document.title
    parse, tree = _best(lambda: LexborHTMLParser(markup))
    walked, layout = _best(lambda: walk(tree))
    found, _ = _best(lambda: find_main_content(layout, title))
    return walked / parse, found / parse


def _best(call: Callable[[], T]) -> tuple[float, T]:
    best = float("inf")
    for _ in range(_REPEATS):
        start = time.perf_counter()
        result = call()
        best = min(best, time.perf_counter() - start)
    return best, result


def rows_of(corpus: Path, sample: int | None) -> list[tuple[str, str]]:
    """Names of pages and of their published texts; the same ones for the same sample size."""
    lines = (corpus / "unread.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [(row["page"], row["gold"]) for row in map(json.loads, lines) if row["page"]]
    if sample is not None and sample < len(rows):
        rows = random.Random(0).sample(rows, sample)
    return rows


def run(
    corpus: Path, rows: Sequence[tuple[str, str]], names: Sequence[str], jobs: int
) -> list[Page]:
    """Measures all rows in processes, with a bar where somebody watches."""
    pages = []
    with ProcessPoolExecutor(jobs) as pool:
        for page in pool.map(partial(measure, corpus, names), rows, chunksize=4):
            pages.append(page)
            _show_progress(len(pages), len(rows))
    return pages


def _show_progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        filled = 40 * done // total
        bar = "█" * filled + "·" * (40 - filled)
        print(f"\r{bar} {done}/{total}", end="\n" if done == total else "", file=sys.stderr)


def print_table(pages: Sequence[Page], names: Sequence[str]) -> None:
    """A row for each extractor; one that is not installed says so."""
    print(f"{'':18}      P      R     F1  R<.9  F1<.7  kept≥90%   end: same earlier later other")
    for name in (OURS, *names):
        print(f"{name:18} {_figures([page.agreements[name] for page in pages])}")
    for name, (module, _) in OTHERS.items():
        if importlib.util.find_spec(module) is None:
            print(f"{name:18} not installed")


def _figures(found: Sequence[Agreement]) -> str:
    held = [one.sentences for one in found if one.sentences is not None]
    ends = Counter(one.end for one in found)
    means = " ".join(
        f"{statistics.fmean(values):6.3f}"
        for values in zip(*((one.precision, one.recall, one.f1) for one in found), strict=True)
    )
    low = f"{sum(one.recall < KEPT for one in found):5} {sum(one.f1 < 0.7 for one in found):6}"
    places = " ".join(
        f"{ends[end] / len(found):{width}.1%}"
        for end, width in (("same", 11), ("earlier", 7), ("later", 5), ("other", 5))
    )
    return f"{means} {low} {_kept(held):9.1%} {places}"


def _kept(shares: Sequence[float]) -> float:
    return sum(share >= KEPT for share in shares) / max(1, len(shares))


def print_presence(pages: Sequence[Page]) -> None:
    """How many pages hold the published sentences at all, and what finding them costs."""
    visible = [page.visible for page in pages if page.visible is not None]
    present = [page.present for page in pages if page.present is not None]
    print(f"\npages with ≥ {KEPT:.0%} of the published sentences, of {len(visible)} with any:")
    print(f"  in the visible text {_kept(visible):.1%}, hidden text included {_kept(present):.1%}")
    for name, values in (
        ("walk", [page.walk for page in pages]),
        ("main content", [page.content for page in pages]),
        ("together", [page.walk + page.content for page in pages]),
    ):
        median, mean = statistics.median(values), statistics.fmean(values)
        print(f"  {name} in Lexbor parses: median {median:.2f}, mean {mean:.2f}")


def print_worst(pages: Sequence[Page], count: int) -> None:
    """The pages with the lowest F1, by file name."""
    print(f"\n{'F1':>5} {'P':>5} {'R':>5} {'held':>5}  end")
    for page in sorted(pages, key=lambda page: page.agreements[OURS].f1)[:count]:
        one = page.agreements[OURS]
        held = "    -" if one.sentences is None else f"{one.sentences:5.2f}"
        figures = f"{one.f1:5.2f} {one.precision:5.2f} {one.recall:5.2f} {held}"
        print(f"{figures}  {one.end:8} {page.file}")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, help="folder with unread.jsonl")
    parser.add_argument("--sample", type=int, help="measure only this many pages")
    parser.add_argument("--worst", type=int, default=0, help="list the pages with the lowest F1")
    parser.add_argument("--no-others", action="store_true", help="leave other extractors out")
    parser.add_argument("--jobs", type=int, default=2, help="processes (default 2)")
    options = parser.parse_args()
    installed = [name for name, (module, _) in OTHERS.items() if importlib.util.find_spec(module)]
    names = [] if options.no_others else installed
    pages = run(options.corpus, rows_of(options.corpus, options.sample), names, options.jobs)
    print(f"{len(pages)} pages with a published main text")
    print_table(pages, names)
    print_presence(pages)
    if options.worst:
        print_worst(pages, options.worst)


if __name__ == "__main__":
    main()
