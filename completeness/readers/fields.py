"""Which fields of a data set's rows hold the article and what is known of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from .record import Options

_TEXT: Final = (
    "text maintext articletext articlebody fulltext plaintext cleantext bodytext rawtext "
    "textcontent contenttext rawcontent content body article story document markdown"
).split()
_HTML: Final = (
    "html rawhtml pagehtml contenthtml bodyhtml htmlcontent htmlbody articlehtml articlebodyhtml "
    "fullhtml page htmlsource pagesource responsebody"
).split()
_URL: Final = (
    "url link sourceurl canonicalurl warcurl pageurl articleurl originalurl requestedurl finalurl "
    "targeturi warctargeturi uri permalink href"
).split()
_ID: Final = "id docid documentid articleid pageid recordid warcrecordid uuid guid".split()
_TITLE: Final = "title headline pagetitle articletitle".split()
_LANGUAGE: Final = "language lang languagecode locale inlanguage".split()
_DATE: Final = (
    "capturedat capturedate crawldate crawledat crawltime fetchtime fetchedat fetchdate "
    "warcdate scrapedat scrapedate retrievedat datedownload downloaddate downloadedat savedat "
    "addedat added createdat timestamp created date datetime publishedat published publisheddate "
    "datepublish publishdate datepublished pubdate publicationdate"
).split()
_STATUS: Final = "httpstatus statuscode httpstatuscode responsecode fetchstatus status".split()
_PARENTS: Final = frozenset(
    "metadata meta document doc data article articlebody page source warcheaders headers "
    "attributes payload response record".split()
)
"""Objects whose fields are about the row itself, unlike an author's or an image's."""
_NEVER_NESTED: Final = frozenset({"status", "page", "article", "source", "document"})
_SHAPES: Final[tuple[frozenset[str], ...]] = (frozenset({"isarchived", "isstarred", "content"}),)
"""Wallabag's entries: their `content` is a fragment of HTML."""


@dataclass(frozen=True, slots=True)
class Fields:
    """Paths into a row, with dots between the names of nested fields; None for what is not there.

    `html` comes before `text` where both have a value.
    """

    text: str | None = None
    html: str | None = None
    url: str | None = None
    id: str | None = None
    title: str | None = None
    language: str | None = None
    date: str | None = None
    status: str | None = None

    @property
    def used(self) -> tuple[str, ...]:
        """Those that there are."""
        known = (self.text, self.html, self.url, self.id, self.title, self.language, self.date)
        return tuple(path for path in (*known, self.status) if path is not None)


class NoFieldError(Exception):
    """No field holds the article; the message lists those that there are and says what to do."""


def find_fields(rows: Sequence[Mapping[str, object]], options: Options) -> Fields:
    """The fields of rows like these first ones.

    Raises:
        NoFieldError: neither a text nor an HTML field is among them or told by an option.
    """
    if not rows:
        raise NoFieldError("no row with fields was found")
    paths = _paths(rows)
    for told in (options.html_field, options.text_field):
        if told is not None and not any(_has(row, told) for row in rows):
            raise NoFieldError(f"no field {told} ({_listed(paths)})")
    html = options.html_field
    text = options.text_field
    if text is None and html is None:
        html = _holding(_HTML, paths, rows)
        text = _holding(_TEXT, paths, rows)
        if html is None and any(shape <= {_plain(path) for path in paths} for shape in _SHAPES):
            html, text = text, None
        if html is None and text is None:
            text = _first(_TEXT, paths)  # of another type, which each row's failure will tell
        if html is None and text is None:
            raise NoFieldError(
                f"no field is known to hold an article ({_listed(paths)}); "
                "name it with --text-field or --html-field"
            )
    return Fields(
        text=text,
        html=html,
        url=options.url_field or _first(_URL, paths),
        id=options.id_field or _first(_ID, paths),
        title=options.title_field or _first(_TITLE, paths),
        language=options.language_field or _first(_LANGUAGE, paths),
        date=options.date_field or _first(_DATE, paths),
        status=_first(_STATUS, paths),
    )


def value_of(row: Mapping[str, object], path: str) -> object:
    """The value at a dotted path; None if there is none. A name may itself hold dots."""
    if path in row:
        return row[path]
    name, dot, rest = path.partition(".")
    while dot:
        inner = row.get(name)
        if isinstance(inner, Mapping):
            return value_of(inner, rest)
        more, dot, rest = rest.partition(".")
        name = f"{name}.{more}"
    return None


def _paths(rows: Sequence[Mapping[str, object]]) -> list[str]:
    """The fields of the rows in their order, the outer ones first."""
    outer: dict[str, None] = {}
    inner: dict[str, None] = {}
    for row in rows:
        for name, value in row.items():
            outer.setdefault(str(name))
            if isinstance(value, Mapping) and _plain(str(name)) in _PARENTS:
                inner.update((f"{name}.{key}", None) for key in value)
    return [*outer, *inner]


def _plain(path: str) -> str:
    """The last name of a path, as the lists above spell it."""
    return "".join(c for c in path.rpartition(".")[2].casefold() if c.isalnum())


def _first(names: Sequence[str], paths: Sequence[str]) -> str | None:
    return next(_ranked(names, paths), None)


def _holding(
    names: Sequence[str], paths: Sequence[str], rows: Sequence[Mapping[str, object]]
) -> str | None:
    """Like `_first`, of those that hold text in some row; else of those that are always null."""
    values = {path: [value_of(row, path) for row in rows] for path in _ranked(names, paths)}
    holding = (path for path, found in values.items() if any(map(is_text, found)))
    empty = (path for path, found in values.items() if all(value is None for value in found))
    return next(holding, None) or next(empty, None)


def _ranked(names: Sequence[str], paths: Sequence[str]) -> Iterator[str]:
    """The paths with these names: outer ones before nested ones, in the order of the names."""
    outer = [path for path in paths if "." not in path]
    nested = [path for path in paths if _plain(path.rpartition(".")[0]) in _PARENTS]
    for name in names:
        yield from (path for path in outer if _plain(path) == name)
    for name in names:
        if name not in _NEVER_NESTED:
            yield from (path for path in nested if _plain(path) == name)


def is_text(value: object) -> bool:
    """Whether a value can be an article: text, bytes, or a list of paragraphs."""
    return isinstance(value, str | bytes) or (
        isinstance(value, list) and bool(value) and all(isinstance(part, str) for part in value)
    )


def _has(row: Mapping[str, object], path: str) -> bool:
    name, dot, rest = path.partition(".")
    inner = row.get(name)
    return (
        path in row
        or value_of(row, path) is not None
        or (bool(dot) and isinstance(inner, Mapping) and _has(inner, rest))
    )


def _listed(paths: Sequence[str]) -> str:
    listed = ", ".join(paths[:12]) + (", …" if len(paths) > 12 else "")
    return f"there are: {listed or 'none'}"
