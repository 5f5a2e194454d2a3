"""The state that frameworks leave in scripts: the article's text in it, if it is the page's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from .sloppy_json import LARGEST, parse, parse_at, strings
from .structured import Address, plain, whole_number

_NODES: Final = 60_000
_TITLES: Final = ("headline", "title", "name", "headlines", "seoTitle", "post_title")
_URLS: Final = ("url", "canonical_url", "canonicalUrl", "website_url", "link", "path", "permalink")
_BODIES: Final = frozenset(
    (
        "body articleBody content contents html bodyHtml body_html htmlBody bodyText body_text "
        "text contentHtml content_html content_elements contentElements paragraphs blocks elements "
        "components children story article post_content fullText full_text rawContent rendered "
        "value nodes items data markdown bodyModel richText rich_text __html"
    ).split()
)
_COUNTS: Final = ("wordCount", "word_count", "wordcount")
_SHORTEST: Final = 40
"""A string of fewer characters is a label, an id, a name of a type."""
_CANDIDATES: Final = 20
_LEAST: Final = 50
"""So many words make a body."""
_MARKERS: Final = (
    ("__NEXT_DATA__", "next-data"),
    ("self.__next_f", "next-data"),
    ("__NUXT", "nuxt"),
    ("Fusion.globalContent", "fusion"),
    ("Fusion.contentCache", "fusion"),
    ("__APOLLO_STATE__", "apollo"),
    ("ApolloSSRDataTransport", "apollo"),
    ("window._preloads", "substack"),
    ("__PRELOADED_STATE__", "page-state"),
    ("__INITIAL_STATE__", "page-state"),
    ("__INITIAL_DATA__", "page-state"),
    ("__REDUX_STATE__", "page-state"),
    ("__remixContext", "page-state"),
    ("window.App=", "page-state"),
    ("window.App =", "page-state"),
)
FRAMEWORKS: Final = frozenset(source for _, source in _MARKERS)
"""What `source_of` may say."""
_PROGRAMS: Final = frozenset({"nuxt", "next-data", "apollo"})
"""Frameworks whose state may be a program's source and no JSON."""
_NAMED: Final = re.compile(r"[\"'\]]?\s*(?:=|\(|:)\s*")
_OPENING: Final = re.compile(r"JSON\.parse\(\s*|decodeURIComponent\(\s*")
_ROW: Final = re.compile(r"\n?[0-9a-f]{1,4}:(?:T[0-9a-f]{1,6},|(?=[\[{\"I]))|[{}\[\]]+")
_SENTENCES: Final = re.compile(r"\s\S+\s\S+\s\S+\s\S")
_DATA_ID: Final = {"__NEXT_DATA__": "next-data", "__NUXT_DATA__": "nuxt"}


@dataclass(frozen=True, slots=True)
class ScriptBody:
    """The article's text in a script: plain, with its place and the count that stands beside."""

    source: str
    text: str
    path: str
    word_count: int | None = None


def source_of(id: str | None, text: str) -> str | None:
    """The framework whose state a script is; None for other scripts."""
    if id in _DATA_ID:
        return _DATA_ID[id]
    start = text[:600]
    return next((source for marker, source in _MARKERS if marker in start), None)


def read_bodies(scripts: Iterable[tuple[str, str]], address: Address) -> Iterator[ScriptBody]:
    """The bodies in scripts, given as (framework, text), that belong to the page's own article."""
    left = LARGEST
    for source, text in scripts:
        left -= len(text)
        if left < 0:
            return
        values = _values(text)
        found = [
            b for value in values for b in islice(_bodies(source, value, address), _CANDIDATES)
        ]
        if not values and source in _PROGRAMS:
            found = list(_longest_string(source, text, address))
        if found:
            yield max(found, key=lambda body: len(body.text))


def _values(text: str) -> list[object]:
    """The script's JSON: the whole of it, or what is assigned to one of the known names."""
    if text.lstrip()[:1] in ("{", "["):
        return parse(text)
    return list(filter(None, (_assigned(text, marker) for marker, _ in _MARKERS)))


def _assigned(text: str, name: str) -> object:
    """The value that a program assigns to a name."""
    at = text.find(name)
    begin = _NAMED.match(text, at + len(name)) if at >= 0 else None
    if begin is None:
        return None
    call = _OPENING.match(text, begin.end())
    return parse_at(text, call.end() if call else begin.end())


def _bodies(source: str, value: object, address: Address) -> Iterator[ScriptBody]:
    """The bodies of all objects that have the page's title or URL."""
    refs = value if isinstance(value, dict) else {}
    stack: list[tuple[object, str]] = [(value, "$")]
    seen = 0
    while stack and seen < _NODES:
        at, path = stack.pop()
        seen += 1
        if isinstance(at, list):
            stack += [(item, f"{path}[]") for item in at if isinstance(item, dict | list)]
        elif isinstance(at, dict):
            if not _BODIES.isdisjoint(at) and _likeness(at, address):
                text = "\n".join(_prose(at, refs))
                if len(text.split()) >= _LEAST or len(text) >= 4 * _LEAST:
                    count = next((n for key in _COUNTS if (n := whole_number(at.get(key)))), None)
                    yield ScriptBody(source, text, path, count)
            stack += [(v, f"{path}.{k}"[:200]) for k, v in at.items() if isinstance(v, dict | list)]


def _likeness(node: dict[str, object], address: Address) -> int:
    title, url = _first(node, _TITLES), _first(node, _URLS)
    return address.likeness(title, url) if title or url else 0


def _first(node: dict[str, object], keys: Iterable[str]) -> str | None:
    for key in keys:
        value = node.get(key)
        if isinstance(value, dict):
            value = value.get("basic") or value.get("rendered")
        if isinstance(value, str) and value:
            return value
    return None


def _prose(node: dict[str, object], refs: dict[str, object]) -> Iterator[str]:
    """The running text under an object's body keys, not that of other titled objects in it."""
    stack: list[object] = [v for k, v in reversed(node.items()) if k in _BODIES]
    met: set[str] = set()
    seen = 0
    while stack and seen < _NODES:
        at = stack.pop()
        seen += 1
        if isinstance(at, str):
            if len(at) >= _SHORTEST and not at.startswith(("http", "/", "data:")):
                yield plain(at)
        elif isinstance(at, list):
            stack += reversed(at)
        elif isinstance(at, dict):
            reference = at.get("__ref")
            if isinstance(reference, str) and reference not in met:
                met.add(reference)
                stack.append(refs.get(reference))
            elif not _first(at, ("headline", "headlines", "title")):
                stack += [v for k, v in reversed(at.items()) if k in _BODIES]


def _longest_string(source: str, text: str, address: Address) -> Iterator[ScriptBody]:
    """The longest prose among a program's strings, where one of them is the page's title."""
    found = strings(text)
    if "self.__next_f" in text[:600]:
        # Strings of a stream, cut anywhere; its rows of text say their length before them.
        stream = "".join(found)
        found = strings(stream) + _ROW.split(stream)
    if not any(len(s) < 400 and address.likeness(s, None) for s in found):
        return
    longest = max((s for s in found if _SENTENCES.search(s)), key=len, default="")
    body = plain(longest)
    if len(body.split()) >= _LEAST:
        yield ScriptBody(source, body, "$")
