"""Rows of data sets to records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..document import Document, Kind, unicode_of
from .fields import Fields, is_text, value_of
from .moments import moment
from .record import Record
from .sniff import binary_reason

_HTML: Final[Kind] = "html"


def record_of(
    row: object, fields: Fields, *, path: str, format: str, number: int, offset: int
) -> Record:
    """The record of a row.

    `number` counts the rows from 1 and names those without an id of their own.
    """
    name = f"{path}:{number}"

    def failed(reason: str, id: str = name) -> Record:
        return Record(path=path, format=format, offset=offset, id=id, failed=f"{name}: {reason}")

    if not isinstance(row, Mapping):
        return failed("the row is no object with fields")
    id = _text(row, fields.id) or name
    content, kind, column = _content(row, fields)
    if content is None:
        return failed(f"no text in field {column}", id)
    if not is_text(content) and content != []:
        return failed(f"field {column} holds {type(content).__name__}, no text", id)
    if isinstance(content, list):
        content = "\n\n".join(map(str, content))
    assert isinstance(content, str | bytes)
    url, captured_at = _text(row, fields.url), moment(_value(row, fields.date))
    reason = binary_reason(content) if isinstance(content, bytes) else None
    if reason is not None:
        return Record(
            path=path, format=format, offset=offset, id=id, url=url, captured_at=captured_at,
            skipped=reason,
        )  # fmt: skip
    document = Document(
        content, kind=kind, id=id, url=url, title=_text(row, fields.title),
        language=_text(row, fields.language), captured_at=captured_at,
        status=_status(_value(row, fields.status)),
    )  # fmt: skip
    return Record(
        path=path, format=format, offset=offset, id=id, url=url, captured_at=captured_at,
        document=document,
    )  # fmt: skip


def _content(row: Mapping[str, object], fields: Fields) -> tuple[object, Kind | None, str]:
    """The row's HTML, else its text; a field's name tells whether it must be HTML."""
    html, text = _value(row, fields.html), _value(row, fields.text)
    if html is not None and (html or not text):
        return html, _HTML, fields.html or ""
    return text, None, fields.text or fields.html or ""


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
    known = isinstance(value, int) and not isinstance(value, bool) and 100 <= value <= 599
    return value if known and isinstance(value, int) else None
