"""A check whose parts are timed one by one: each view of the document, each rule, the report."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cached_property, partial
from typing import Any, Final, NamedTuple, TypeVar

from completeness.catalog import Catalog
from completeness.checking import check_document
from completeness.document import Document, Kind
from completeness.evidence import Finding
from completeness.fold import Folded
from completeness.rule import Check, Phrase, Rule, Selector
from completeness.scene import Scene
from completeness.score import judge

T = TypeVar("T")

DECODE: Final = "decode"
GUARD: Final = "guard of the parse"
PARSE: Final = "parse"
WALK: Final = "walk (blocks)"
MAIN: Final = "main content"
FOLDING: Final = "folding"
VIEWS: Final = "other views"
AUTOMATA: Final = "automata, bookkeeping"
LANGUAGE: Final = "language by words"
PATTERNS: Final = "phrases' patterns"
SELECTORS: Final = "selectors"
CHECKS: Final = "checks"
JUDGEMENT: Final = "judgement"
REPORT: Final = "report model"
JSON: Final = "JSON"

STAGES: Final = (
    DECODE, GUARD, PARSE, WALK, MAIN, FOLDING, VIEWS, AUTOMATA, LANGUAGE, PATTERNS, SELECTORS,
    CHECKS, JUDGEMENT, REPORT, JSON,
)  # fmt: skip
RULES: Final = (PATTERNS, SELECTORS, CHECKS)
"""The stages whose parts are rules."""

_STAGE_OF_VIEW: Final = {
    "is_binary": DECODE,
    "decoded": DECODE,
    "kind": DECODE,
    "_bounded": GUARD,
    "tree": PARSE,
    "layout": WALK,
    "main": MAIN,
    "_shown": FOLDING,
    "_hidden": FOLDING,
    "detected_language": LANGUAGE,
}


class Part(NamedTuple):
    """A piece of work: its stage, and the view or rule that it is."""

    stage: str
    name: str


_REPORTED: Final = Part(REPORT, "check_document")
_JUDGED: Final = Part(JUDGEMENT, "judge")


class Ledger:
    """CPU seconds by part. What is charged within another charge counts for the inner part alone.

    Reading the clock takes as long as a small rule, so charging's own time is taken off.
    """

    def __init__(self) -> None:
        self.seconds: dict[Part, float] = defaultdict(float)
        self._within = 0.0
        self._reading = min(-time.thread_time() + time.thread_time() for _ in range(1000))
        self._charging = 0.0
        self._charging = min(self._one_charge() for _ in range(1000))

    def _one_charge(self) -> float:
        """What charging nothing costs."""
        start = time.thread_time()
        self.charge(Part("", ""), lambda: [])
        return time.thread_time() - start - self._reading

    def charge(self, part: Part, call: Callable[[], T]) -> T:
        """Makes the call and books the time that it takes."""
        around, self._within = self._within, 0.0
        start = time.thread_time()
        try:
            return call()
        finally:
            took = time.thread_time() - start - self._reading
            self.seconds[part] += took - self._within
            self._within = around + took + self._charging


class ObservedDocument(Document):
    """A document whose views are charged to a ledger when they are first asked for."""

    def __init__(
        self, ledger: Ledger, content: bytes | str, url: str | None, kind: Kind | None
    ) -> None:
        super().__init__(content, url=url, kind=kind)
        self.ledger = ledger

    def folded(self, view: str) -> Folded:
        """As in `Document`."""
        return self.ledger.charge(Part(FOLDING, view), partial(super().folded, view))


class ObservedScene(Scene):
    """A scene whose views are charged to its document's ledger."""

    @property
    def ledger(self) -> Ledger:
        """The document's."""
        assert isinstance(self.document, ObservedDocument)
        return self.document.ledger


def _observe(home: type, observed: type) -> None:
    """Replaces every cached view of a class in a class derived from it."""
    for name, view in vars(home).items():
        if isinstance(view, cached_property):
            part = Part(_STAGE_OF_VIEW.get(name, VIEWS), f"{home.__name__}.{name}")
            setattr(observed, name, _charged(part, name, view, observed))


def _charged(
    part: Part, name: str, view: cached_property[Any], owner: type
) -> cached_property[Any]:
    def compute(of: Any) -> Any:
        return of.ledger.charge(part, partial(view.func, of))

    charged = cached_property(compute)
    charged.__set_name__(owner, name)
    return charged


_observe(Document, ObservedDocument)
_observe(Scene, ObservedScene)


@dataclass(frozen=True, kw_only=True)
class _ObservedPhrase(Phrase):
    ledger: Ledger = field(repr=False, compare=False)

    def find(
        self, id: str, document: Document, view: str, hits: Sequence[int]
    ) -> Iterator[Finding]:
        look = super().find
        found = self.ledger.charge(Part(PATTERNS, id), lambda: list(look(id, document, view, hits)))
        return iter(found)


@dataclass(frozen=True, kw_only=True)
class _ObservedSelector(Selector):
    ledger: Ledger = field(repr=False, compare=False)

    def find(self, id: str, document: Document) -> Iterator[Finding]:
        look = super().find
        return iter(self.ledger.charge(Part(SELECTORS, id), lambda: list(look(id, document))))


@dataclass(frozen=True, kw_only=True)
class _ObservedCheck(Check):
    ledger: Ledger = field(repr=False, compare=False)
    scenes: list[tuple[Scene, ObservedScene]] = field(repr=False, compare=False)
    """The scene of the document at hand, which all checks share."""

    def find(self, id: str, scene: Scene) -> Iterator[Finding]:
        if not self.scenes or self.scenes[0][0] is not scene:
            self.scenes[:] = [(scene, ObservedScene(scene.document, scene.told))]
        look, observed = super().find, self.scenes[0][1]
        return iter(self.ledger.charge(Part(CHECKS, id), lambda: list(look(id, observed))))


class ObservedCatalog(Catalog):
    """The same rules, each charged to a ledger; `found` are the findings on the last document."""

    def __init__(self, catalog: Catalog) -> None:
        self.ledger = Ledger()
        self.found: list[Finding] = []
        self._scenes: list[tuple[Scene, ObservedScene]] = []
        entries = [
            replace(entry, rule=self._observed(entry.rule)) for entry in catalog.entries.values()
        ]
        super().__init__(entries, catalog.digest)

    def _observed(self, rule: Rule) -> Rule:
        told: dict[str, Any] = {f.name: getattr(rule, f.name) for f in fields(rule)}
        if isinstance(rule, Phrase):
            return _ObservedPhrase(**told, ledger=self.ledger)
        if isinstance(rule, Selector):
            return _ObservedSelector(**told, ledger=self.ledger)
        return _ObservedCheck(**told, ledger=self.ledger, scenes=self._scenes)

    def findings(self, document: Document) -> list[Finding]:
        """As in `Catalog`."""
        part = Part(AUTOMATA, "Catalog.findings")
        self.found = self.ledger.charge(part, partial(super().findings, document))
        return self.found


def dissect(
    catalog: ObservedCatalog, content: bytes | str, url: str | None, kind: Kind | None
) -> dict[Part, float]:
    """The seconds of every part of one check, from the content to the report's JSON."""
    ledger = catalog.ledger
    ledger.seconds.clear()
    document = ObservedDocument(ledger, content, url, kind)
    report = ledger.charge(_REPORTED, partial(check_document, document, catalog=catalog))
    ledger.charge(Part(JSON, "model_dump_json"), report.model_dump_json)
    # In the midst of the report no charge reaches the judgement: it is made again; see `apart`.
    ledger.charge(_JUDGED, partial(judge, catalog.found))
    return dict(ledger.seconds)


def apart(parts: Mapping[Part, float]) -> dict[Part, float]:
    """The least seconds of every part, each without what `dissect` charges to it and to another."""
    found = dict(parts)
    if _JUDGED in found:
        found[_REPORTED] = max(0.0, found[_REPORTED] - found[_JUDGED])
    return found
