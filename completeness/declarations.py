"""What a page says about its own access and length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, Protocol

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .blocks import raw_text
from .evidence import Policy
from .flags import Declared, Flags, from_metas
from .state import ScriptBody, read_bodies, source_of
from .structured import (
    Address,
    DeclaredArticle,
    find_article,
    is_free,
    json_ld_nodes,
    minutes,
    plain,
    whole_number,
)

_FLAGS: Final = Flags()
_SCRIPTS: Final = 400
_LINKS: Final = 400
_ITEMPROPS: Final = 500
_STATE: Final = 1000
"""A script of fewer characters holds no article."""
_PROPERTIES: Final = frozenset({"isaccessibleforfree", "wordcount", "timerequired"})
_SCOPE: Final = re.compile(r"Article|Posting|Report|Recipe|WebPage|CreativeWork|Review", re.I)
_READING_LABEL: Final = re.compile(
    r"read|lesezeit|lecture|lectura|lettura|leitura|lees|läs|les|czyta|чтени|czas", re.I
)
_READING_TIME: Final = re.compile(r"(\d{1,3})\s*(?:-?\s*min|m\b|분|分)", re.I)
_URL_OF_PAID: Final = re.compile(
    r"/bild-plus/|/subscriber-only/|/subscribers?-exclusive/|/ty-article/\.premium|_preview\.shtml|/\.premium/"
)


class Page(Protocol):
    """What of a document its declarations are read from."""

    @property
    def tree(self) -> LexborHTMLParser | None:
        """The parsed page."""

    @property
    def meta(self) -> dict[str, str]:
        """Contents of metas by lower-case name."""

    @property
    def title(self) -> str | None:
        """The title."""

    @property
    def address(self) -> str | None:
        """Where it was captured."""

    def text(self, view: str) -> str:
        """A view."""


@dataclass(frozen=True)
class Declarations:
    """A page's declarations.

    Attributes:
        article: the node of its structured data that is the article's own.
        declared: every declaration of an access policy, in the order of their precision.
        canonical: the URL that the page calls its own.
        following: the URL of the page after this one.
        minutes: reading time in minutes, by a meta.
        word_count: words by a meta or by microdata, with the place.
    """

    article: DeclaredArticle | None = None
    declared: tuple[Declared, ...] = ()
    canonical: str | None = None
    following: str | None = None
    minutes: tuple[float, str] | None = None
    word_count: tuple[int, str] | None = None
    structured: tuple[str, ...] = field(default=(), repr=False)
    """The texts of the scripts of structured data."""
    states: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """Frameworks' scripts as (framework, text)."""
    address: Address = field(default=Address((), ()), repr=False)

    @cached_property
    def declared_bodies(self) -> tuple[ScriptBody, ...]:
        """The article's text as its structured data declares it."""
        article = self.article
        if article is None or not article.body or not article.own:
            return ()
        path = f"{article.path}.articleBody"
        return (ScriptBody("json-ld", plain(article.body), path, article.word_count),)

    @cached_property
    def bodies(self) -> tuple[ScriptBody, ...]:
        """The article's text in script data, the longest first; states are read at first use."""
        found = [*self.declared_bodies, *read_bodies(self.states, self.address)]
        return tuple(sorted(found, key=lambda body: -len(body.text)))


def read_declarations(page: Page) -> Declarations:
    """What a page declares; of plain text nothing. Bounded in effort, never raises on content."""
    tree = page.tree
    if tree is None:
        return Declarations()
    structured, states, others = _scripts(tree)
    links = _links(tree)
    canonical = links.get("canonical")
    address = _address(page, tree, canonical) if structured or states else Address((), ())
    article = find_article(list(json_ld_nodes(structured)), address) if structured else None
    properties = list(_microdata(tree))
    declared = (
        *_of_article(article),
        *_of_microdata(properties),
        *from_metas(page.meta),
        *_FLAGS.read([*states, ("data-layer", "\n".join(others))]),
        *_of_url(page.address),
    )
    return Declarations(
        article=article,
        declared=declared,
        canonical=canonical,
        following=links.get("next"),
        minutes=_minutes(page, properties),
        word_count=_word_count(page, properties),
        structured=tuple(structured),
        states=tuple(states),
        address=address,
    )


def _links(tree: LexborHTMLParser) -> dict[str, str | None]:
    """The addresses of the page's first links by their relation."""
    found: dict[str, str | None] = {}
    for node in tree.tags("link")[:_LINKS]:
        attributes = node.attributes
        found.setdefault(attributes.get("rel") or "", attributes.get("href"))
    return found


def _scripts(tree: LexborHTMLParser) -> tuple[list[str], list[tuple[str, str]], list[str]]:
    """The texts of the scripts: structured data, frameworks' state with its name, and others."""
    structured: list[str] = []
    states: list[tuple[str, str]] = []
    others: list[str] = []
    streamed: list[str] = []
    for node in tree.tags("script")[:_SCRIPTS]:
        text = raw_text(node)
        if not text:
            continue
        attributes = node.attributes
        if "ld+json" in (attributes.get("type") or "").lower():
            structured.append(text)
        elif "self.__next_f" in text[:_STATE]:
            streamed.append(text)
        elif len(text) >= _STATE and (source := source_of(attributes.get("id"), text)):
            states.append((source, text))
        else:
            others.append(text)
    if streamed:
        states.append(("next-data", "\n".join(streamed)))
    return structured, states, others


def _address(page: Page, tree: LexborHTMLParser, canonical: str | None) -> Address:
    headline = tree.css_first("h1")
    titles = (page.title, " ".join(headline.text().split()) if headline is not None else None)
    urls = (page.address, canonical, page.meta.get("og:url"))
    return Address(tuple(filter(None, titles)), tuple(filter(None, urls)))


def _of_article(article: DeclaredArticle | None) -> Iterator[Declared]:
    if article is None:
        return
    source = "json-ld"
    if article.free is not None:
        path = f"{article.path}.isAccessibleForFree"
        yield _by_freedom(article.free, source, path)
        source = "json-ld hasPart"
    gated = [part for part in article.parts if part.free is False]
    # A part that is free says nothing of the rest; a gated one says what the page is.
    if gated and article.free is not False:
        yield _by_freedom(False, source, f"{gated[0].path}.isAccessibleForFree")


def _by_freedom(free: bool, source: str, path: str) -> Declared:
    return Declared(Policy.FREE if free else Policy.PAID, source, path, str(free).lower())


Property = tuple[str, str, str]
"""Name in lower case, value, path."""


def _microdata(tree: LexborHTMLParser) -> Iterator[Property]:
    """Properties of the page's items that speak of access and length, those of comments not."""
    for node in tree.css("[itemprop]")[:_ITEMPROPS]:
        attributes = node.attributes
        name = (attributes.get("itemprop") or "").lower()
        if name in _PROPERTIES:
            told = (attributes.get(key) for key in ("content", "href", "datetime"))
            value = next(filter(None, told), None) or " ".join(node.text().split())
            if value and _in_scope(node):
                yield name, value, f'{node.tag}[itemprop="{attributes["itemprop"]}"]'


def _in_scope(node: LexborNode) -> bool:
    at = node.parent
    while at is not None:
        attributes = at.attributes
        if "itemscope" in attributes:
            return _SCOPE.search(attributes.get("itemtype") or "Article") is not None
        at = at.parent
    return True


def _of_microdata(properties: list[Property]) -> Iterator[Declared]:
    for name, value, path in properties:
        if name == "isaccessibleforfree" and (free := is_free(value)) is not None:
            policy = Policy.FREE if free else Policy.PAID
            yield Declared(policy, "microdata", path, value[:80])
            return


def _of_url(url: str | None) -> Iterator[Declared]:
    if url and (match := _URL_OF_PAID.search(url)):
        yield Declared(Policy.PAID, "url", match[0], match[0])


def _minutes(page: Page, properties: list[Property]) -> tuple[float, str] | None:
    for name, value, path in properties:
        if name == "timerequired" and (read := minutes(value)):
            return read, path
    for number in ("1", "2"):
        label, data = (
            page.meta.get(f"twitter:label{number}"),
            page.meta.get(f"twitter:data{number}"),
        )
        if label and data and _READING_LABEL.search(label) and (m := _READING_TIME.search(data)):
            return float(m[1]), f"twitter:data{number}"
    return None


def _word_count(page: Page, properties: list[Property]) -> tuple[int, str] | None:
    for name, value, path in properties:
        if name == "wordcount" and (count := whole_number(value)):
            return count, path
    for name in ("wordcount", "word_count", "article:word_count"):
        if count := whole_number(page.meta.get(name)):
            return count, name
    return None
