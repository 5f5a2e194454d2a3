"""A file that is one document: a page, a page saved by a browser, a plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final, NamedTuple

from ..bounds import MAX_BYTES
from ..document import Document, Kind
from ..report import ReportError
from .mhtml import root_of
from .moments import moment
from .record import InputError, Options, Problem, Record, Span, reason_of, shown
from .sniff import START, is_mhtml
from .streams import DamageError, read_start

_FORMAT: Final = "page"
_TOP: Final = 4096
"""Programs that save pages write about it in their first bytes."""
_SINGLE_FILE: Final = re.compile(
    rb"<!--\s*Page saved with SingleFile\s+url:\s*(?P<url>\S+)\s+saved date:\s*(?P<date>[^\r\n]+)"
)
_SAVED_FROM: Final = re.compile(rb"<!--\s*saved from url=\(\d+\)(?P<url>https?://\S+?)\s*-->")
_HTTRACK: Final = re.compile(
    rb"<!--\s*Mirrored from (?P<url>[^\s<>]+) by HTTrack [^,<>]*,\s*(?P<date>[^<>]+?)\s*-->"
)
_JS_DATE: Final = re.compile(r"\w{3} (\w{3}) (\d\d) (\d{4}) ([\d:]{8}) GMT([+-]\d{4})")


class Saved(NamedTuple):
    """Where and when a page was saved, as far as it tells."""

    url: str | None = None
    captured_at: str | None = None


class PageReader:
    """One file that is one document."""

    def __init__(self, path: str, options: Options) -> None:
        self.path = path
        self.options = options

    def spans(self) -> Iterator[Span | Problem]:
        """The file as one piece."""
        yield Span(self.path, _FORMAT)

    def read(self, span: Span) -> Iterator[Record | Problem]:
        """The document, after what is wrong with the file."""
        yield from read_page(Path(span.path), self.options)


def read_page(
    path: Path, options: Options, *, url: str | None = None
) -> Iterator[Record | Problem]:
    """The document in a file, after what is wrong with the file.

    `url` is what the place of the file tells; the page itself knows better.
    """
    name = shown(str(path))
    try:
        content, damage = read_start(path, MAX_BYTES + 1)
    except (OSError, InputError) as error:
        reason = f"{name}: {reason_of(error)}" if isinstance(error, OSError) else str(error)
        yield Record(path=name, format=_FORMAT, id=name, failed=reason)
        return
    if damage is not None:
        yield Problem(damage.code, str(damage), name, damage.position)
        if not content:
            content = _packed(path)
    yield page_record(content, name, options, url=url, damage=damage)


def _packed(path: Path) -> bytes:
    """The file's first bytes as they are: of a file that can't be unpacked, all that is known."""
    with path.open("rb") as file:
        return file.read(START)


def page_record(
    content: bytes,
    name: str,
    options: Options,
    *,
    id: str | None = None,
    url: str | None = None,
    title: str | None = None,
    captured_at: str | None = None,
    kind: Kind | None = None,
    format: str | None = None,
    damage: DamageError | None = None,
) -> Record:
    """The document in a file's content; of more than MAX_BYTES the document tells that it is.

    What the page itself tells of its URL and date comes before what its place tells. `format` is
    told if it isn't simply a page; `damage` is what cut the content short.
    """
    errors = []
    if damage is not None:
        errors.append(ReportError(code=damage.code, message=str(damage)))
    headers: dict[str, str] = {}
    mail = root_of(content) if is_mhtml(content) else None
    if mail is not None:
        content, headers["content-type"] = mail.content, mail.content_type
    saved = Saved(mail.url, mail.captured_at) if mail is not None else saved_by(content)
    document = Document(
        content,
        kind=options.kind or kind,
        url=options.url or saved.url or url,
        id=id or name,
        title=title,
        headers=headers,
        captured_at=saved.captured_at or captured_at,
        transport=damage.transport if damage is not None else None,
    )
    if document.is_binary and damage is None:
        message = f"{name}: a binary file, no HTML or text"
        errors.append(ReportError(code="binary", message=message))
    return Record(
        path=name,
        format=format or ("mhtml" if mail is not None else document.kind),
        id=document.id,
        url=document.url,
        captured_at=document.captured_at,
        document=document,
        errors=tuple(errors),
    )


def saved_by(content: bytes) -> Saved:
    """What SingleFile, Chrome, Firefox or HTTrack wrote at a page's top."""
    top = content[:_TOP]
    if match := _SINGLE_FILE.search(top):
        return Saved(_ascii(match["url"]), _js_date(_ascii(match["date"])))
    if match := _SAVED_FROM.search(top):
        return Saved(_ascii(match["url"]))
    if match := _HTTRACK.search(top):
        return Saved(f"http://{_ascii(match['url'])}", _mail_date(_ascii(match["date"])))
    return Saved()


def _ascii(found: bytes) -> str:
    return found.decode("utf-8", "replace").strip()


def _js_date(told: str) -> str | None:
    """A date as JavaScript prints it: `Tue Mar 05 2024 10:20:30 GMT+0100 (…)`."""
    if match := _JS_DATE.match(told):
        month, day, year, time, zone = match.groups()
        return _mail_date(f"{day} {month} {year} {time} {zone}")
    return moment(told)


def _mail_date(told: str) -> str | None:
    try:
        return moment(parsedate_to_datetime(told))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
