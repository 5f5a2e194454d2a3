"""One search finds the words of all traces only if no word begins within another."""

from __future__ import annotations

from importlib import import_module
from itertools import permutations

import pytest

from completeness.catalog import default_catalog
from completeness.document import Document

# The rules' own folder carries the name of a package only once it is imported.
TRACES = import_module("completeness.rules.traces")
MOST = 64
"""Words that the search finds all at once."""
FEWEST = 3
"""Names do not run together at one or two letters."""


def overlap(one: str, other: str) -> bool:
    """Whether a word begins with the end of another."""
    most = min(len(one), len(other))
    return any(one.endswith(other[:size]) for size in range(FEWEST, most))


def test_words_are_few_and_none_begins_within_one_of_another_trace() -> None:
    default_catalog()
    traces = TRACES.all_traces()
    assert len(traces) > 5
    assert sum(len(trace.words) for trace in traces) <= MOST
    found = [
        (word, begun)
        for one, other in permutations(traces, 2)
        for word in one.words
        for begun in other.words
        if overlap(word, begun)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("markup", "within", "expected"),
    [
        ("<p class='Quay-Side'>Boats.</p>", None, True),
        ("<p class='quay'>Boats.</p>", None, False),
        (f"<p class='{'a' * 60}'>Boats.</p><p class='quay-side'>Boats.</p>", 40, False),
        (f"<p class='{'a' * 60}'>Boats.</p><p class='quay-side'>Boats.</p>", 400, True),
    ],
)
def test_a_trace_is_found_in_any_case_and_within_a_length(
    markup: str, within: int | None, expected: bool
) -> None:
    document = Document(f"<!doctype html><body>{markup}</body>", kind="html")
    assert QUAY.is_in(document, within) is expected


QUAY = TRACES.Trace("quay-side")
