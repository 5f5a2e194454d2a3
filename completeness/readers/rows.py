"""Rows of data sets to records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ..document import Document, Kind, unicode_of
from .fields import Fields, is_text, value_of
from .moments import moment
from .record import Record
from .sniff import binary_reason

_HTML: Final[Kind] = "html"


@dataclass(frozen=True, slots=True)
class Rows:
    """What is the same for all rows of a file: its name for reports, its format, its fields.

    `kind` is how the content is read whatever the fields say.
    """

    path: str
    format: str
    fields: Fields
    kind: Kind | None = None

    def record(self, row: object, number: int, offset: int) -> Record:
        """The record of a row; `number`, from 1, names the row if it has no id of its own."""
        if not isinstance(row, Mapping):
            return self.failed("the row is no object with fields", number, offset)
        own = _text(row, self.fields.id)
        content, kind, column = self._content(row)
        if content is None:
            return self.failed(f"no text in field {column}", number, offset, own)
        if isinstance(content, list):
            content = "\n\n".join(content) if is_text(content) or not content else content
        if not isinstance(content, str | bytes):
            reason = f"field {column} holds no text but {type(content).__name__}"
            return self.failed(reason, number, offset, own)
        url = _text(row, self.fields.url)
        captured_at = moment(_value(row, self.fields.date))
        skipped = binary_reason(content) if isinstance(content, bytes) else None
        document = None
        if skipped is None:
            document = Document(
                content,
                url=url,
                status=_status(_value(row, self.fields.status)),
                kind=self.kind or kind,
                id=own or f"{self.path}:{number}",
                title=_text(row, self.fields.title),
                language=_text(row, self.fields.language),
                captured_at=captured_at,
            )
        return Record(
            path=self.path,
            format=self.format,
            offset=offset,
            id=own or f"{self.path}:{number}",
            url=url,
            captured_at=captured_at,
            document=document,
            skipped=skipped,
        )

    def failed(self, reason: str, number: int, offset: int, id: str | None = None) -> Record:
        """The record of a row that can't be read."""
        name = f"{self.path}:{number}"
        return Record(
            path=self.path,
            format=self.format,
            offset=offset,
            id=id or name,
            failed=f"{name}: {reason}",
        )

    def _content(self, row: Mapping[str, object]) -> tuple[object, Kind | None, str]:
        """The row's HTML, else its text, with how it is read and the field's name."""
        html, text = _value(row, self.fields.html), _value(row, self.fields.text)
        if html is not None and (html or not text):
            return html, _HTML, self.fields.html or ""
        return text, None, self.fields.text or self.fields.html or ""


def _value(row: Mapping[str, object], path: str | None) -> object:
    return None if path is None else value_of(row, path)


def _text(row: Mapping[str, object], path: str | None) -> str | None:
    """A field that names something, as text."""
    value = _value(row, path)
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return unicode_of(str(value)).strip() or None


def _status(value: object) -> int | None:
    if isinstance(value, str) and value.isdecimal() and len(value) == 3:
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if 100 <= value <= 599 else None
