"""Every text that a phrase matches holds one of its guards, or the phrase would never be tried."""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from typing import Any

import pytest

from completeness.catalog import Entry, default_catalog
from completeness.rule import Phrase

PHRASES = [e for e in default_catalog().entries.values() if isinstance(e.rule, Phrase)]
_PARSER: Any = importlib.import_module("re._parser")
_OTHER = "\N{REPLACEMENT CHARACTER}"
"""Stands for a character that is in no guard, which classes can match."""

Paths = dict[str, str]
"""How far into a guard a text may be at some place of the pattern, with such a text."""


class _GuardSearch:
    """Follows all texts of a pattern at once; those that have met a guard are dropped."""

    def __init__(self, guards: Iterable[str]) -> None:
        self.guards = tuple(guards)

    def unguarded(self, pattern: str) -> str | None:
        """A text that the pattern matches without any guard in it; None if there is none."""
        left = self._sequence({"": ""}, _PARSER.parse(pattern))
        return next(iter(left.values()), None)

    def _sequence(self, paths: Paths, nodes: Iterable[Any]) -> Paths:
        for name, value in nodes:
            paths = self._node(paths, str(name), value)
        return paths

    def _node(self, paths: Paths, name: str, value: Any) -> Paths:
        if name in ("AT", "ASSERT", "ASSERT_NOT"):
            return paths
        if name == "SUBPATTERN":
            return self._sequence(paths, value[-1])
        if name == "ATOMIC_GROUP":
            return self._sequence(paths, value)
        if name == "BRANCH":
            return _union(self._sequence(paths, branch) for branch in value[1])
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            return self._repeat(paths, *value)
        return _union(self._step(paths, character) for character in _characters(name, value))

    def _repeat(self, paths: Paths, least: int, most: int, node: Any) -> Paths:
        for _ in range(least):
            paths = self._sequence(paths, node)
        found = paths
        for _ in range(most - least):
            longer = _union((found, self._sequence(found, node)))
            if longer.keys() == found.keys():
                break
            found = longer
        return found

    def _step(self, paths: Paths, character: str) -> Paths:
        stepped: Paths = {}
        for state, text in paths.items():
            seen = state + character
            if not any(guard in seen for guard in self.guards):
                stepped.setdefault(self._begun(seen), text + character)
        return stepped

    def _begun(self, seen: str) -> str:
        """The longest end of a text with which a guard begins."""
        ends = (seen[at:] for at in range(len(seen)))
        return next((end for end in ends if any(g.startswith(end) for g in self.guards)), "")


def _union(several: Iterable[Paths]) -> Paths:
    joined: Paths = {}
    for paths in several:
        for state, text in paths.items():
            joined.setdefault(state, text)
    return joined


def _characters(name: str, value: Any) -> set[str]:
    """What one node may match: letters, and one for all others.

    A character of no guard leads furthest from any guard, so it stands for its whole class.
    """
    if name == "LITERAL":
        return {chr(value)}
    if name != "IN" or any(str(kind) == "NEGATE" for kind, _ in value):
        return {_OTHER}
    spaces = {" " for kind, what in value if str(what) == "CATEGORY_SPACE"}
    letters = {chr(what) for kind, what in value if str(kind) == "LITERAL"}
    others = (str(what) for kind, what in value if str(kind) != "LITERAL")
    return spaces | letters | ({_OTHER} if any(o != "CATEGORY_SPACE" for o in others) else set())


@pytest.mark.parametrize("entry", PHRASES, ids=lambda entry: entry.id)
def test_every_way_through_a_pattern_holds_a_guard(entry: Entry) -> None:
    assert isinstance(entry.rule, Phrase)
    unguarded = _GuardSearch(entry.rule.guards).unguarded(entry.rule.pattern)
    assert unguarded is None


@pytest.mark.parametrize(
    ("guards", "pattern", "text"),
    [
        (("subscribers",), r"for (?:subscribers|members) only", "for members only"),
        (("read on",), r"to (?:read on|keep (?:on )?going)", "to keep going"),
        (("read on",), r"read (?:right )?on", "read right on"),
        (("the rest",), r"(?:the )?rest of it", "rest of it"),
        (("5 left",), r"\d left", f"{_OTHER} left"),
        (("abab",), r"(?:ab)+", "ab"),
        (("members",), r"members?", "member"),
        (("members",), r"(?=members)\w+", _OTHER),
    ],
)
def test_finds_the_way_that_holds_none(guards: tuple[str, ...], pattern: str, text: str) -> None:
    assert _GuardSearch(guards).unguarded(pattern) == text


@pytest.mark.parametrize(
    ("guards", "pattern"),
    [
        (("subscribers", "members"), r"for (?:paying )?(?:subscribers|members)(?: only)?"),
        ((" left",), r"(?P<remaining>\d[\d,.]*) ?% left"),
        (("the rest",), r"\bthe\srest (?:of [^.]{0,40} )?is"),
        (("reserve", "destine"), r"(?:reserve|destine)e?s?\b"),
        (("aab",), r"a+aab"),
    ],
)
def test_accepts_a_pattern_whose_every_way_holds_one(guards: tuple[str, ...], pattern: str) -> None:
    assert _GuardSearch(guards).unguarded(pattern) is None
