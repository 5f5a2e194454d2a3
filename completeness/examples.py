"""Rules on their own examples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .catalog import Catalog, Entry
from .document import Document
from .rule import Example, Sample


@dataclass(frozen=True)
class Failure:
    """An example on which a rule does not do what it should."""

    rule: str
    reason: str
    example: Example


def document_of(example: Example) -> Document:
    """The document that an example stands for."""
    return example.document() if isinstance(example, Sample) else Document(example)


def fires(catalog: Catalog, entry: Entry, document: Document) -> bool:
    """Whether a rule sees something in a document, among all the rules of the catalogue."""
    return any(finding.rule == entry.id for finding in catalog.findings(document))


def failures(catalog: Catalog) -> Iterator[Failure]:
    """The examples of all rules that fail."""
    for entry in catalog.entries.values():
        for example in entry.rule.matches:
            if not fires(catalog, entry, document_of(example)):
                yield Failure(entry.id, "does not fire on", example)
        for example in entry.rule.ignores:
            if fires(catalog, entry, document_of(example)):
                yield Failure(entry.id, "fires on", example)
