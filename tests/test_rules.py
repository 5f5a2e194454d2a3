"""Every rule on its own examples, in the forms in which pages print them."""

from __future__ import annotations

import unicodedata

import pytest

from completeness.catalog import Entry, default_catalog
from completeness.document import Document
from completeness.fold import fold
from completeness.rule import Check, Example, Phrase, Sample, Scene

CATALOG = default_catalog()
ENTRIES = list(CATALOG.entries.values())
PHRASES = [entry for entry in ENTRIES if isinstance(entry.rule, Phrase)]
IN_NEED = [entry for entry in ENTRIES if isinstance(entry.rule, Check) and entry.rule.needs]


def document_of(example: Example) -> Document:
    return example.document() if isinstance(example, Sample) else Document(example)


def fired(entry: Entry, document: Document) -> bool:
    return any(finding.rule == entry.id for finding in CATALOG.findings(document))


def named(entries: list[Entry], examples: str) -> list[object]:
    return [
        pytest.param(entry, example, id=f"{entry.id}-{number}")
        for entry in entries
        for number, example in enumerate(getattr(entry.rule, examples))
    ]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_a_rule_has_a_match_and_a_near_miss(entry: Entry) -> None:
    assert entry.rule.matches
    assert entry.rule.ignores
    assert entry.rule.message


@pytest.mark.parametrize(("entry", "example"), named(ENTRIES, "matches"))
def test_fires_on_its_matches(entry: Entry, example: Example) -> None:
    assert fired(entry, document_of(example))


@pytest.mark.parametrize(("entry", "example"), named(ENTRIES, "ignores"))
def test_stays_silent_on_its_near_misses(entry: Entry, example: Example) -> None:
    assert not fired(entry, document_of(example))


@pytest.fixture(scope="module")
def scenes() -> list[Scene]:
    """All examples of all rules, with what phrases and elements tell of them."""
    examples = (each for entry in ENTRIES for each in (*entry.rule.matches, *entry.rule.ignores))
    documents = map(document_of, examples)
    return [Scene(document, tuple(CATALOG.told(document))) for document in documents]


@pytest.mark.parametrize("entry", IN_NEED, ids=lambda entry: entry.id)
def test_a_check_sees_nothing_where_what_it_needs_is_missing(
    entry: Entry, scenes: list[Scene]
) -> None:
    check = entry.rule
    assert isinstance(check, Check)
    assert check.needs is not None
    without = [scene for scene in scenes if not check.needs(scene.document)]
    assert without
    assert not any(found for scene in without for found in check.find(entry.id, scene))


@pytest.mark.parametrize("entry", PHRASES, ids=lambda entry: entry.id)
def test_guards_are_folded_and_a_near_miss_holds_one(entry: Entry) -> None:
    assert isinstance(entry.rule, Phrase)
    assert [fold(guard) for guard in entry.rule.guards] == list(entry.rule.guards)
    misses = [fold(text) for text in map(_content, entry.rule.ignores)]
    assert any(guard in miss for guard in entry.rule.guards for miss in misses)


def _content(example: Example) -> str:
    content = example if isinstance(example, str) else example.content
    return content if isinstance(content, str) else content.decode()


def _with_tags(text: str) -> str:
    words = text.split(" ")
    words[len(words) // 2] = f"<b>{words[len(words) // 2]}</b>"
    return _page(" ".join(words))


def _page(text: str) -> str:
    return f"<!doctype html><html><body><p>{text}</p></body></html>"


FORMS = {
    "nfc": lambda text: unicodedata.normalize("NFC", text),
    "nfd": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "line breaks": lambda text: _page(text.replace("\n", "</p><p>").replace(" ", "\n")),
    "inline tags": _with_tags,
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("entry", "example"), named(PHRASES, "matches"))
def test_fires_in_every_form(entry: Entry, example: Example, form: str) -> None:
    if isinstance(example, str) and not example.lstrip().startswith("<"):
        assert fired(entry, Document(FORMS[form](example)))
