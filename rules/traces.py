"""Words in the names of a page's elements: one search for all the checks that ask for some."""

from __future__ import annotations

from typing import Final
from weakref import WeakKeyDictionary

from ahocorasick_rs import AhoCorasick, MatchKind

from completeness.document import Document

_TRACES: Final[list[Trace]] = []
_WORDS: Final[list[str]] = []
_SEARCHES: Final[dict[int, AhoCorasick]] = {}
"""The search for the first so many of the words."""


class Trace:
    """Words (in lower case) of which one stands in a page's names wherever a check has work.

    The search goes on after each word it finds: a word inside a longer one of another trace is not
    seen there, and none may begin with the end of one. Of more than 64 words in all the search
    would take five times as long.
    """

    def __init__(self, *words: str) -> None:
        self.words = frozenset(words)
        _TRACES.append(self)
        _WORDS.extend(words)

    def is_in(self, document: Document, within: int | None = None) -> bool:
        """Whether one of the words begins in the names, or in so many of their first characters."""
        found = names_of(document).found
        if self.words.isdisjoint(found):
            return False
        return within is None or any(found[w] < within for w in self.words.intersection(found))


def all_traces() -> tuple[Trace, ...]:
    """The traces that the modules read so far have made."""
    return tuple(_TRACES)


AMP_SECTION: Final = Trace("subscriptions-section=")


class Names:
    """A page's names in lower case, and where in them the words of all traces stand first."""

    def __init__(self, document: Document) -> None:
        self.lower = document.layout.names.lower()
        self.found: dict[str, int] = {}
        search = _SEARCHES.get(len(_WORDS))
        if search is None:
            search = AhoCorasick(_WORDS, matchkind=MatchKind.LeftmostLongest)
            _SEARCHES[len(_WORDS)] = search
        # To count code points up to each place costs far more than the search itself.
        if not search.find_matches_as_strings(self.lower):
            return
        for word, at, _ in search.find_matches_as_indexes(self.lower):
            self.found.setdefault(_WORDS[word], at)


_KNOWN: WeakKeyDictionary[Document, Names] = WeakKeyDictionary()


def names_of(document: Document) -> Names:
    """The names of a page's elements, read once."""
    names = _KNOWN.get(document)
    if names is None:
        names = _KNOWN[document] = Names(document)
    return names
