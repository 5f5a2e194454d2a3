"""Reads an input as an audit does: each piece by the reader that a worker makes for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from completeness.readers.recognise import open_reader, reader_for, reader_of
from completeness.readers.record import Options, Problem, Record, Span


@dataclass
class Read:
    """What an input gave."""

    spans: list[Span] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def documents(self) -> list[Record]:
        return [record for record in self.records if record.document is not None]

    @property
    def failed(self) -> list[str]:
        return [record.failed for record in self.records if record.failed is not None]

    @property
    def skipped(self) -> dict[str, str]:
        """The reasons by the files' names."""
        return {Path(r.path).name: r.skipped for r in self.records if r.skipped is not None}

    @property
    def texts(self) -> list[str]:
        """The documents' contents as text."""
        return [r.document.decoded.text for r in self.records if r.document is not None]


def read(path: Path, options: Options | None = None, *, anew: bool = False) -> Read:
    """Everything in an input; `anew`: each piece by a reader of its own, the last piece first."""
    options = options or Options()
    found = Read()
    for piece in open_reader(str(path), options).spans():
        if isinstance(piece, Problem):
            found.problems.append(piece)
        else:
            found.spans.append(piece)
    parts = []
    for span in reversed(found.spans) if anew else found.spans:
        reader = reader_of(span.format, span.path, options) if anew else reader_for(span, options)
        parts.append(list(reader.read(span)))
    for part in reversed(parts) if anew else parts:
        for one in part:
            if isinstance(one, Problem):
                found.problems.append(one)
            else:
                assert [one.document, one.inherits, one.skipped, one.failed].count(None) == 3
                assert "\n" not in (one.failed or "")
                found.records.append(one)
    return found
