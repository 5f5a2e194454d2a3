"""Every rule by id, and the findings of all of them on one document."""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path, PurePosixPath
from types import ModuleType

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from .document import Document
from .evidence import Cause, Finding
from .rule import Check, Need, Phrase, Rule, Selector
from .scene import NEAR_END, Scene, measured
from .weights import weights_file

_FIRST = 40
_LAST = 60
"""Of the places of a guard in a view so many are looked into."""
_WRITTEN_AS = {"nb": "no", "nn": "no"}
"""Languages whose sentences stand in another's module."""
_LANGUAGES = "languages"
_VENDORS = "vendors"


@dataclass(frozen=True)
class Entry:
    """A rule with its id and the module it stands in.

    `language` and `vendor` are the module's name where it stands in these folders.
    """

    id: str
    rule: Rule
    module: str
    language: str | None = None
    vendor: str | None = None


class Catalog:
    """A set of rules, with one automaton over the literals of all phrases.

    `digest` names the set in reports: equal digests, equal rules.
    """

    def __init__(self, entries: Sequence[Entry], digest: str = "") -> None:
        self.digest = digest
        self.entries = {entry.id: entry for entry in entries}
        if len(self.entries) != len(entries):
            ids = sorted(entry.id for entry in entries)
            double = next(a for a, b in pairwise(ids) if a == b)
            raise ValueError(f"two rules have the id {double}")
        self._phrases = [(e, r) for e in entries if isinstance(r := e.rule, Phrase)]
        self._selectors = [(e, r) for e in entries if isinstance(r := e.rule, Selector)]
        self._checks: dict[Need | None, list[tuple[Entry, Check]]] = defaultdict(list)
        for entry in entries:
            if isinstance(entry.rule, Check):
                self._checks[entry.rule.needs].append((entry, entry.rule))

    def only(
        self,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        elsewhere: Collection[str] = (),
    ) -> Catalog:
        """The catalog of some rules, named by id or by the beginning of an id that ends at a dot.

        Args:
            select: the rules to run; none named: all.
            ignore: the rules to leave out, of the selected ones.
            elsewhere: ids of rules that are not of the catalog, which names may mean, too.

        Raises:
            ValueError: a name fits no rule, or no rule is left.
        """
        known = [*self.entries, *elsewhere]
        for name in (*select, *ignore):
            if not any(_is_named(one, name) for one in known):
                raise ValueError(f"no rule is named {name}; see `completeness rules list`")
        left = chosen_of(known, select, ignore)
        if not left:
            raise ValueError("no rule is left")
        if left >= self.entries.keys():
            return self
        entries = [entry for entry in self.entries.values() if entry.id in left]
        told = "\n".join([self.digest, *sorted(entry.id for entry in entries)])
        return Catalog(entries, hashlib.sha256(told.encode()).hexdigest()[:12])

    @cached_property
    def fingerprint(self) -> str:
        """A hash of what a fit of weights depends on: ids, stances, confidences, traits."""
        told = [
            f"{name} {entry.rule.argues} {entry.rule.confidence} {sorted(entry.rule.traits)}"
            for name, entry in sorted(self.entries.items())
        ]
        return hashlib.sha256("\n".join(told).encode()).hexdigest()[:12]

    @cached_property
    def _guards(self) -> tuple[AhoCorasick, list[list[int]]]:
        """The automaton, and for each of its literals the indexes of the phrases it guards."""
        users: dict[str, list[int]] = defaultdict(list)
        for index, (_, phrase) in enumerate(self._phrases):
            for guard in phrase.guards:
                users[guard].append(index)
        # A DFA of so many literals is megabytes: from one text to the next it drops out of the
        # processor's caches, and a search then takes twice as long as in the compact form.
        return _automaton(list(users), Implementation.ContiguousNFA), list(users.values())

    @cached_property
    def _names(self) -> tuple[AhoCorasick, dict[str, list[int]]]:
        """The automaton over the words of all selectors, and who needs each of these words.

        An alternative without a word stands under "", for it is never ruled out.
        """
        users: dict[str, list[int]] = defaultdict(list)
        for index, (_, selector) in enumerate(self._selectors):
            for part in selector.guards:
                users[min(part, default="")].append(index)
        words = sorted({w for _, s in self._selectors for part in s.guards for w in part})
        return _automaton(words, Implementation.DFA), users

    def findings(self, document: Document) -> list[Finding]:
        """What all rules see in a document, by id, without what other findings excuse."""
        return _taken_back(self.told(document), self.entries)

    def told(self, document: Document) -> list[Finding]:
        """What all rules see: phrases and elements first, then checks, which see these."""
        told = sorted([*self._spoken(document), *self._built(document)], key=_by_rule_and_place)
        scene = Scene(document, tuple(told))
        told = [measured(finding, scene) if finding.told else finding for finding in told]
        for needs, checks in self._checks.items():
            if needs is None or needs(document):
                for entry, check in checks:
                    told += check.find(entry.id, scene)
        return sorted(told, key=_by_rule_and_place)

    def _spoken(self, document: Document) -> Iterator[Finding]:
        for view in ("text", "hidden"):
            for index, hits in sorted(self._hits(document, view).items()):
                entry, phrase = self._phrases[index]
                for finding in phrase.find(entry.id, document, view, hits):
                    yield _in_language(finding, entry, document)

    def _hits(self, document: Document, view: str) -> dict[int, list[int]]:
        if not document.text(view):
            return {}
        automaton, users = self._guards
        hits: dict[int, list[int]] = defaultdict(list)
        text = document.folded(view).text
        for literal, start, _ in automaton.find_matches_as_indexes(text, overlapping=True):
            for index in users[literal]:
                hits[index].append(start)
        return {index: _first_and_last(found) for index, found in hits.items()}

    def _built(self, document: Document) -> Iterator[Finding]:
        if document.tree is None or not self._selectors:
            return
        automaton, users = self._names
        # To tell the places costs more than the search itself.
        present = {"", *automaton.find_matches_as_strings(document.layout.names, overlapping=True)}
        able = {index for word in present for index in users.get(word, ())}
        for entry, selector in map(self._selectors.__getitem__, sorted(able)):
            if any(part <= present for part in selector.guards):
                for finding in selector.find(entry.id, document):
                    yield replace(finding, vendor=entry.vendor)


def chosen_of(
    known: Collection[str], select: Sequence[str], ignore: Sequence[str]
) -> frozenset[str]:
    """The ids that are selected, all if no name is, and not ignored."""
    return frozenset(
        one
        for one in known
        if (not select or any(_is_named(one, name) for name in select))
        and not any(_is_named(one, name) for name in ignore)
    )


def _is_named(id: str, name: str) -> bool:
    family = name.removesuffix("*").removesuffix(".")
    return id == name or id.startswith(f"{family}.")


def _by_rule_and_place(finding: Finding) -> tuple[str, str, int, int, str]:
    """An order that does not depend on that of the rules."""
    place = finding.place
    if place is None:
        return finding.rule, "", 0, 0, finding.message
    return finding.rule, place.view, place.start, place.end, f"{place.path}{finding.message}"


def _first_and_last(hits: list[int]) -> list[int]:
    """A label may stand on hundreds of links; what counts stands near the article's end."""
    return hits if len(hits) <= _FIRST + _LAST else hits[:_FIRST] + hits[-_LAST:]


def _in_language(finding: Finding, entry: Entry, document: Document) -> Finding:
    """Marks a phrase of another language than the page's; a wrong declaration is looked into."""
    finding = replace(finding, vendor=entry.vendor) if entry.vendor else finding
    declared = document.language
    if entry.language is None or declared is None or _same(declared, entry.language):
        return finding
    if not isinstance(finding.argues, Cause) or finding.zone not in NEAR_END:
        return replace(finding, foreign=True)  # it hardly weighs: not worth a look at the words
    detected = document.detected_language
    foreign = detected is not None and not _same(detected, entry.language)
    return replace(finding, foreign=foreign)


def _same(tag: str, language: str) -> bool:
    primary = tag.partition("-")[0].lower()
    return _WRITTEN_AS.get(primary, primary) == language.partition("_")[0]


def _taken_back(findings: list[Finding], entries: dict[str, Entry]) -> list[Finding]:
    excused = {
        pattern
        for finding in findings
        if finding.zone is None or finding.zone.value not in ("chrome", "link", "hidden")
        for pattern in entries[finding.rule].rule.excuses
    }
    if not excused:
        return findings
    return [f for f in findings if not any(_covers(pattern, f.rule) for pattern in excused)]


def _covers(pattern: str, id: str) -> bool:
    return id.startswith(pattern[:-1]) if pattern.endswith("*") else id == pattern


def _automaton(literals: list[str], form: Implementation) -> AhoCorasick:
    return AhoCorasick(literals, MatchKind.Standard, implementation=form)


@lru_cache(maxsize=1)
def default_catalog() -> Catalog:
    """The rules that come with the package."""
    from completeness import rules

    entries: list[Entry] = []
    digest = hashlib.sha256()
    for info in pkgutil.walk_packages(rules.__path__, "completeness.rules."):
        module = importlib.import_module(info.name)
        if hasattr(module, "RULES"):
            entries += _entries_of(module)
        digest.update(Path(str(module.__file__)).read_bytes())
    digest.update(weights_file())  # equal digests, equal judgements
    return Catalog(entries, digest.hexdigest()[:12])


def _entries_of(module: ModuleType) -> list[Entry]:
    module_name = module.__name__
    parts = module_name.removeprefix("completeness.rules.").split(".")
    folder, name = (parts[0], parts[-1]) if len(parts) > 1 else ("", parts[0])
    path = str(PurePosixPath("rules", *parts).with_suffix(".py"))
    return [
        Entry(
            id=f"{name}.{rule.name}",
            rule=rule,
            module=path,
            language=name if folder == _LANGUAGES else None,
            vendor=name if folder == _VENDORS else None,
        )
        for rule in module.RULES
    ]
