"""An invented whole article and the page around it, to which harmless things are added."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from pathlib import Path
from random import Random
from typing import Any

LANGUAGES = ("en", "fr", "de")
_STOCK = Path(__file__).parent / "stock"
_LEAST = 90
"""Words before the ending: on a page with less, a sentence of a wall is all that there is."""
_TAG = re.compile(r"<[^>]+>")
_BLOCK_END = re.compile(r"</(?:p|li|h\d|div|figcaption|td|button)>")
_LAYOUTS = (
    '<main><article class="article"><h1>{title}</h1>{lead}'
    '<div class="article__body">{body}</div>{bottom}</article></main>{beside}{after}',
    '<div id="wrapper"><div id="content"><div class="post"><h1 class="post-title">{title}</h1>'
    '{lead}<div class="entry-content">{body}{bottom}</div></div>{after}</div>{beside}</div>',
    '<div class="page"><header><h1>{title}</h1></header><section class="story"><div class="text">'
    "{lead}{body}</div>{bottom}</section>{beside}{after}</div>",
)


@dataclass(frozen=True)
class Stock:
    """A language's invented articles, their endings, and the words that stand around them."""

    topics: tuple[dict[str, Any], ...]
    endings: dict[str, str]
    words: dict[str, Any]


@cache
def stock(language: str) -> Stock:
    """What `tests/stock` holds for one of LANGUAGES."""
    data = tomllib.loads((_STOCK / f"{language}.toml").read_text(encoding="utf-8"))
    return Stock(tuple(data["topics"]), data["endings"], data["words"])


@dataclass
class Page:
    """A page with a whole article, as pieces of HTML in the order in which they stand.

    Attributes:
        body: the article's paragraphs; `ending` is the last of them and what belongs to it.
        node: the JSON-LD of the article; none is printed if empty.
        top: what stands before the article's element, `lead` between its headline and its body.
        bottom: after the body in its element; `after` and `beside` outside it; `foot` the last.
        wrap: the tags around the body.
    """

    language: str
    title: str
    body: list[str]
    ending: str
    rng: Random
    layout: str
    node: dict[str, Any] = field(default_factory=dict)
    head: list[str] = field(default_factory=list)
    top: list[str] = field(default_factory=list)
    lead: list[str] = field(default_factory=list)
    bottom: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)
    wrap: tuple[str, str] = ("", "")
    end_tags: str = "</body></html>"

    @property
    def words(self) -> dict[str, Any]:
        """What stands around articles in the page's language."""
        return stock(self.language).words

    @property
    def text_of_article(self) -> str:
        """The article's own text."""
        return _plain("\n".join((*self.body, self.ending)))

    def insert(self, piece: str) -> None:
        """Puts a piece between two paragraphs of the article."""
        self.body.insert(self.rng.randint(1, max(1, len(self.body) - 1)), piece)

    def html(self) -> str:
        """The page."""
        article = self.layout.format(
            title=self.title,
            lead="".join(self.lead),
            body="\n".join((self.wrap[0], *self.body, self.ending, self.wrap[1])),
            bottom="".join(self.bottom),
            beside="".join(self.beside),
            after="\n".join(self.after),
        )
        node = f'<script type="application/ld+json">{json.dumps(self.node)}</script>'
        head = "".join((*self.head, node if self.node else ""))
        return (
            f'<!doctype html><html lang="{self.language}"><head><meta charset="utf-8">'
            f"<title>{self.title}</title>{head}</head><body>{''.join(self.top)}{article}"
            f"{''.join(self.foot)}{self.end_tags}"
        )

    def text(self) -> str:
        """What a careless extractor makes of the page: its text, a block a line."""
        pieces = (*self.top, f"<h1>{self.title}</h1>", *self.lead, *self.body, self.ending)
        lines = _plain("\n".join((*pieces, *self.bottom, *self.after))).splitlines()
        return "\n".join(line.strip() for line in lines if line.strip())


def _plain(piece: str) -> str:
    return unescape(_TAG.sub("", _BLOCK_END.sub("\n", piece)))


def new_page(language: str, rng: Random) -> Page:
    """A whole article of some hundred to a thousand words on a bare page."""
    chosen = stock(language)
    topics = rng.sample(chosen.topics, k=len(chosen.topics))
    texts = [text for topic in topics for text in topic["paragraphs"]]
    size = rng.choice((3, 4, 5, 7, 12, 24))
    while len(" ".join(texts[:size]).split()) < _LEAST:
        size += 1
    return Page(
        language=language,
        title=topics[0]["title"],
        body=[f"<p>{text}</p>" for text in texts[:size]],
        ending=chosen.endings[rng.choice(sorted(chosen.endings))],
        rng=rng,
        layout=rng.choice(_LAYOUTS),
    )
