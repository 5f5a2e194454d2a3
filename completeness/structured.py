"""Structured data: the node of a page's JSON-LD that is the article's own, and what it declares."""

from __future__ import annotations

import html
import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from .fold import fold
from .sloppy_json import LARGEST, parse

Node = dict[str, object]

_NODES: Final = 2000
_ARTICLE: Final = re.compile(
    r"(?:\w*Article|\w*Posting|Report|Review|\w*Review|CreativeWork|Chapter|Legislation)", re.I
)
_PAGE: Final = re.compile(r"(?:WebPage|ItemPage|AboutPage|Recipe|HowTo|Product|Course)", re.I)
_WITHIN: Final = ("@graph", "mainEntity", "mainEntityOfPage", "@list", "@set")
"""Keys under which the page's own node may stand; under others stand comments, other articles."""
_PARTS: Final = ("hasPart", "isPartOf")
_FREE: Final = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
_DURATION: Final = re.compile(
    r"p(?:\d+y)?(?:\d+m)?(?:\d+d)?(?:t(?:(\d+)h)?(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d+)?)s)?)?", re.I
)
_MINUTES: Final = re.compile(r"\s*(\d{1,3})(?:\s*(?:m|min|mins|minutes?)\.?)?\s*", re.I)
_ARCHIVED: Final = re.compile(r"https?://web\.archive\.org/web/\d+[a-z_]*/", re.I)
_TOKEN: Final = re.compile(r"\w+")
_TAG: Final = re.compile(r"<[^<>]{0,2000}>")
_SAME: Final = 0.7
_SALVAGED: Final = re.compile(
    r'"(headline|url|wordCount|isAccessibleForFree|timeRequired|@type)"\s*:\s*("[^"\n]{0,500}"|[\w.]+)'
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page that a node names by a selector; `free` None if it does not say."""

    selector: str
    free: bool | None
    path: str


@dataclass(frozen=True, slots=True)
class DeclaredArticle:
    """What the article's own node says about it.

    `own` is False where several nodes may be the article's and nothing tells which. `body` is its
    text as declared, perhaps with tags; `minutes` its reading time.
    """

    path: str
    own: bool = True
    headline: str | None = None
    url: str | None = None
    word_count: int | None = None
    body: str | None = None
    minutes: float | None = None
    free: bool | None = None
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Address:
    """What a page says that it is: titles and URLs, any of which a node may repeat."""

    titles: tuple[str, ...]
    urls: tuple[str, ...]

    def likeness(self, headline: str | None, url: str | None) -> int:
        """How surely a node with this headline and URL is the page's article, 0 to 4."""
        titled = headline is not None and any(same_title(headline, t) for t in self.titles)
        placed = url is not None and any(same_url(url, other) for other in self.urls)
        return 2 * titled + 2 * placed


def same_title(one: str, other: str) -> bool:
    """Whether the shorter of two titles has nearly all of its words in the other."""
    a, b = _tokens(one[:400]), _tokens(other[:400])
    if not a or not b:
        return False
    few = min(len(a), len(b))
    return len(a & b) >= _SAME * few and (few > 2 or a == b or len("".join(a & b)) >= 8)


@lru_cache(maxsize=256)
def _tokens(title: str) -> frozenset[str]:
    return frozenset(_TOKEN.findall(fold(title)))


def same_url(one: str, other: str) -> bool:
    """Whether two URLs have the same host, if both have one, and the same path but "/"."""
    (host, path), (other_host, other_path) = _address(one), _address(other)
    return bool(path) and path == other_path and (host == other_host or not (host and other_host))


@lru_cache(maxsize=256)
def _address(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(_ARCHIVED.sub("", url.strip()))
        return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/").lower()
    except ValueError:
        return "", ""


def json_ld_nodes(scripts: Iterable[str]) -> Iterator[tuple[Node, str]]:
    """The nodes that may be about the page, with their JSON paths; bounded in number and size."""
    left = LARGEST
    found = 0
    for index, script in enumerate(scripts):
        left -= len(script)
        if left < 0 or found >= _NODES:
            return
        for node, path in _nodes(parse(script) or _salvage(script), f"$[{index}]", _NODES - found):
            found += 1
            yield node, path


def _salvage(script: str) -> list[object]:
    """What a script that is no JSON says in plain pairs, if it speaks of one article."""
    node: Node = {}
    for name, written in _SALVAGED.findall(script[:LARGEST]):
        value = written.strip('"')
        if name == "@type" and not _ARTICLE.fullmatch(value):
            continue
        if name in node and name in ("@type", "wordCount"):
            return []
        node.setdefault(name, value)
    return [node] if "@type" in node else []


def _nodes(values: list[object], path: str, most: int) -> Iterator[tuple[Node, str]]:
    """The nodes in the order of the document, without recursion."""
    stack: list[tuple[object, str]] = [(value, path) for value in reversed(values)]
    seen = 0
    while stack and seen < most:
        value, path = stack.pop()
        seen += 1
        if isinstance(value, list):
            numbered = [(item, f"{path}[{at}]") for at, item in enumerate(value[:most])]
            stack += reversed(numbered)
        elif isinstance(value, dict):
            yield value, path
            stack += [
                (value[key], f"{path}.{key}")
                for key in reversed(_WITHIN)
                if isinstance(value.get(key), dict | list)
            ]


def find_article(nodes: list[tuple[Node, str]], address: Address) -> DeclaredArticle | None:
    """The page's own article among the nodes: by headline, by URL, or because it is the only one.

    Nodes that are about the same article are read as one; the page's own node adds what it says.
    """
    by_id = {
        i: node for node, _ in nodes if isinstance(i := node.get("@id"), str) and len(node) > 1
    }
    articles = [read_node(n, path, by_id) for n, path in nodes if _is(n, _ARTICLE)]
    pages = [read_node(n, path, by_id) for n, path in nodes if _is(n, _PAGE)]
    chosen = _chosen(articles, address) or _chosen(pages, address)
    if chosen is None:
        return None
    for page in pages:
        about = address.likeness(page.headline, page.url) > 0 or len(pages) == 1
        if chosen.free is None and page.free is not None and about:
            return replace(chosen, free=page.free, parts=chosen.parts or page.parts)
    return chosen


def _chosen(found: list[DeclaredArticle], address: Address) -> DeclaredArticle | None:
    if not found:
        return None
    likeness = [address.likeness(node.headline, node.url) for node in found]
    best = max(likeness)
    if best == 0 and len(found) > 1:
        free = {node.free for node in found}
        return replace(found[0], own=False, free=free.pop() if len(free) == 1 else None)
    same = [node for node, like in zip(found, likeness, strict=True) if like == best]
    merged = same[0]
    for node in same[1:]:
        merged = _merged(merged, node)
    return merged


def _merged(one: DeclaredArticle, other: DeclaredArticle) -> DeclaredArticle:
    """What one node says, and where it is silent the other about the same article."""
    return replace(
        one,
        word_count=one.word_count or other.word_count,
        body=max(one.body, other.body, key=len)
        if one.body and other.body
        else one.body or other.body,
        minutes=one.minutes or other.minutes,
        free=other.free if one.free is None else one.free,
        parts=one.parts or other.parts,
    )


def _is(node: Node, kinds: re.Pattern[str]) -> bool:
    types = node.get("@type") or node.get("type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(n, str) and kinds.fullmatch(n.rpartition("/")[2]) for n in names[:20])


def read_node(node: Node, path: str, by_id: dict[str, Node]) -> DeclaredArticle:
    """A node's own fields; `by_id` finds the parts that it names by reference."""
    return DeclaredArticle(
        path=path,
        headline=_text(node.get("headline")) or _text(node.get("name")),
        url=_url(node),
        word_count=whole_number(node.get("wordCount")),
        body=_text(node.get("articleBody")),
        minutes=minutes(node.get("timeRequired")),
        free=is_free(node.get("isAccessibleForFree")),
        parts=tuple(_parts(node, path, by_id)),
    )


def _parts(node: Node, path: str, by_id: dict[str, Node]) -> Iterator[Part]:
    for key in _PARTS:
        value = node.get(key)
        for item in (value if isinstance(value, list) else [value])[:_NODES]:
            part = (
                by_id.get(str(item["@id"]), item)
                if isinstance(item, dict) and "@id" in item
                else item
            )
            if isinstance(part, dict):
                free = is_free(part.get("isAccessibleForFree"))
                selectors = list(_selectors(part.get("cssSelector")))
                for selector in selectors or (
                    [""] if free is not None and key == "hasPart" else []
                ):
                    yield Part(selector, free, f"{path}.{key}")


def _selectors(value: object) -> Iterator[str]:
    for item in value[:50] if isinstance(value, list) else [value]:
        if isinstance(item, str) and item.strip():
            yield item.strip()


def _text(value: object) -> str | None:
    if isinstance(value, list):
        return "\n".join(v for v in value if isinstance(v, str)) or None
    return value if isinstance(value, str) and value.strip() else None


def _url(node: Node) -> str | None:
    for key in ("url", "mainEntityOfPage", "@id"):
        value = node.get(key)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str) and value.strip():
            return value
    return None


def is_free(value: object) -> bool | None:
    """`isAccessibleForFree` in its many spellings; None where it says nothing."""
    if isinstance(value, bool):
        return value
    if isinstance(value, list):
        read = {is_free(item) for item in value[:20] if not isinstance(item, list)}
        return read.pop() if len(read) == 1 else None
    if isinstance(value, dict):
        value = value.get("@value") or value.get("@id")
    if isinstance(value, int | float):
        value = str(int(value)) if math.isfinite(value) else ""
    return _FREE.get(value.strip().rpartition("/")[2].lower()) if isinstance(value, str) else None


def whole_number(value: object) -> int | None:
    """A positive count given as number or text ("1,234"); None for anything else."""
    if isinstance(value, str):
        digits = re.fullmatch(r"\s*(\d{1,9}|\d{1,3}(?:[,. ]\d{3})+)(?:\.0)?\s*(?:words)?\s*", value)
        value = int(re.sub(r"\D", "", digits[1])) if digits else None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return int(value) if 0 < value < 1_000_000_000 else None


def minutes(value: object) -> float | None:
    """A reading time in minutes from an ISO 8601 duration, a number or "5 min"."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or len(value) > 40:
        return None
    if (match := _DURATION.fullmatch(value.strip())) and any(match.groups()):
        hours, mins, seconds = (float(group or 0) for group in match.groups())
        return hours * 60 + mins + seconds / 60 or None
    plain_minutes = _MINUTES.fullmatch(value)
    return float(plain_minutes[1]) or None if plain_minutes else None


def plain(text: str) -> str:
    """A text without tags and entities, white space collapsed."""
    if "&" in text:
        text = html.unescape(text)
    if "<" in text:
        text = html.unescape(_TAG.sub(" ", text))
    return " ".join(text.split())
