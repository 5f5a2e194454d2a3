"""Findings without their words, over labelled pages and generated cases: what a fit reads.

`python benchmarks/features.py CORPUS -o FILE` writes them as JSON, a row a line.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from itertools import chain
from pathlib import Path
from typing import NamedTuple

if __package__ in (None, ""):
    # Run as a script, the path starts with this folder instead of the project's.
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from benchmarks.articles import Source, load_judged, load_sources, read_article
from benchmarks.cases import HOWS, cases_of
from benchmarks.corpus import Kind, read_bytes
from benchmarks.trials import Making, pooled
from completeness.catalog import default_catalog
from completeness.document import Document
from completeness.evidence import Finding
from completeness.rule import Scene
from completeness.score import measures

LABELLED = "labelled"
"""Stands for the `how` of a page that a reader labelled."""


class Witness(NamedTuple):
    """A finding without its words; `zone` is empty where it has none."""

    rule: str
    argues: str
    confidence: str
    zone: str
    foreign: bool
    between: bool
    traits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One document for the fit; no text of it.

    Attributes:
        group: what folds must not share.
        label: 1 if the whole article is there, 0 if not.
        weight: 1 for a labelled page; the cases of one article with one label weigh 1 together.
        share: the part (0..1) of the article that is there; None where a reader could not tell.
        how: what was done to the article, "labelled" for a labelled page.
        held_back: whether it shows an example that no fit may see.
        words: those that are there; of scripts without spaces, half of the characters.
        measured: what findings say of the share, with what each measured it by.
    """

    id: str
    group: str
    label: int
    weight: float
    witnesses: list[Witness]
    share: float | None
    how: str
    kind: Kind
    language: str
    held_back: bool = False
    words: int = 0
    measured: list[tuple[str, float]] = field(default_factory=list)


def witnesses(findings: Sequence[Finding]) -> list[Witness]:
    """What the findings are, each kind once, in a fixed order."""
    return sorted(set(map(_witness, findings)))


def _witness(finding: Finding) -> Witness:
    return Witness(
        rule=finding.rule,
        argues=finding.argues.value,
        confidence=finding.confidence.value,
        zone=finding.zone.value if finding.zone is not None else "",
        foreign=finding.foreign,
        between=finding.between,
        traits=tuple(sorted(finding.traits)),
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """What a fit reads of one document."""

    witnesses: list[Witness]
    words: int
    measured: list[tuple[str, float]]


def _read(content: bytes | str, kind: Kind, url: str | None) -> _Read:
    document = Document(content, kind=kind, url=url)
    findings = default_catalog().findings(document)
    words = Scene(document, tuple(findings)).words
    return _Read(
        witnesses(findings),
        words // 2 if document.in_characters else words,
        [(basis.value, share) for basis, share in measures(findings)],
    )


def read_rows(path: Path) -> Iterator[Row]:
    """The rows that a run of this script wrote."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            told = json.loads(line)
            told["witnesses"] = [
                Witness._make((*each[:-1], tuple(each[-1]))) for each in told["witnesses"]
            ]
            told["measured"] = [(basis, share) for basis, share in told["measured"]]
            yield Row(**told)


def labelled_rows(corpus: Path, jobs: int = 2) -> Iterator[Row]:
    """A row for every article labelled yes or no, labels of low confidence left out."""
    tasks = [(corpus, source, label, share) for source, label, share in load_judged(corpus)]
    return pooled(_labelled_row, tasks, jobs, chunk=16)


def _labelled_row(task: tuple[Path, Source, int, float | None]) -> Row:
    corpus, source, label, share = task
    read = _read(read_bytes(corpus, source.file), source.kind, source.url)
    return Row(
        id=source.file,
        group=source.group,
        label=label,
        weight=1.0,
        witnesses=read.witnesses,
        words=read.words,
        measured=read.measured,
        share=share,
        how=LABELLED,
        kind=source.kind,
        language=source.language,
    )


def generated_rows(
    corpus: Path,
    seed: int,
    per_article: int,
    hows: Sequence[str] = HOWS,
    jobs: int = 2,
    sample: int | None = None,
) -> Iterator[Row]:
    """A row for every case made of the corpus' whole articles, of the first `sample` of these."""
    tasks = [
        Making(corpus, source, seed, per_article, tuple(hows))
        for source in load_sources(corpus)[:sample]
    ]
    return chain.from_iterable(pooled(_generated_rows, tasks, jobs, chunk=16))


def _generated_rows(making: Making) -> list[Row]:
    article = read_article(making.corpus, making.source)
    made = list(cases_of(article, making.seed, making.wanted, making.hows))
    alike = Counter(case.whole for case in made)
    reads = [_read(case.content, case.kind, case.url) for case in made]
    return [
        Row(
            id=case.id,
            group=case.group,
            label=int(case.whole),
            weight=1 / alike[case.whole],
            witnesses=read.witnesses,
            words=read.words,
            measured=read.measured,
            share=case.share,
            how=case.how,
            kind=case.kind,
            language=case.language,
            held_back=case.held_back,
        )
        for case, read in zip(made, reads, strict=True)
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the rows; returns the exit code."""
    made = argparse.ArgumentParser(prog="features.py", description=__doc__)
    made.add_argument("corpus", type=Path, help="the folder with labels.jsonl and unread.jsonl")
    made.add_argument("-o", "--output", type=Path, required=True, help="the file to write")
    made.add_argument("--per-article", type=int, default=9, help="cases an article (default: 9)")
    made.add_argument("--sample", type=int, metavar="N", help="cases of only so many articles")
    made.add_argument("--seed", type=int, default=1, help="for what is drawn (default: 1)")
    made.add_argument("--jobs", type=int, default=2, help="processes (default: 2)")
    options = made.parse_args(arguments)
    generated = generated_rows(
        options.corpus,
        options.seed,
        options.per_article,
        jobs=options.jobs,
        sample=options.sample,
    )
    with options.output.open("w", encoding="utf-8") as output:
        for row in chain(labelled_rows(options.corpus, options.jobs), generated):
            output.write(json.dumps(asdict(row), ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
