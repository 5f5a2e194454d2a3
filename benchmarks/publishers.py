"""Publishers made of whole articles: walls that no rule knows, and endings that mean nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from html import escape
from pathlib import Path
from random import Random
from typing import Final

from benchmarks.articles import load_sources, read_article
from benchmarks.bodies import body_of
from benchmarks.invented import sentence, word
from benchmarks.walls import Wall, Whole, cut, invent, printed
from completeness.amounts import count, is_spaceless
from completeness.document import Kind

BOXES: Final = (
    "newsletter", "copyright", "share", "comments", "follow", "label", "counted", "long-box",
    "tags", "also", "byline", "varied", "titled",
)  # fmt: skip
_LEAST: Final = 20
_MOST: Final = 200
_LEAST_WORDS: Final = 120


@dataclass(frozen=True, slots=True)
class Made:
    """A generated document and the truth about it; `share` is kept characters of all."""

    key: str
    publisher: str
    url: str
    kind: Kind
    content: str
    whole: bool
    what: str
    share: float = 1.0
    status: int = 200
    captured_at: str = "2024-03-01T00:00:00Z"
    group: str = ""


@dataclass(frozen=True)
class Publisher:
    """A publisher's habits; `boxes` are its harmless endings, each with the share that has it."""

    name: str
    language: str
    kind: Kind
    size: int
    wall: Wall | None
    boxes: tuple[tuple[str, str, float], ...]
    regime: str
    authors: tuple[str, ...] = ()
    premium: bool = False
    mark: str = ""
    documents: tuple[Made, ...] = field(default=(), repr=False)


def load_wholes(corpus: Path) -> dict[str, list[Whole]]:
    """The corpus' whole articles by language: the texts, and pages without a published text."""
    found: dict[str, list[Whole]] = {}
    for source in load_sources(corpus):
        if source.gold is not None:
            continue
        article = read_article(corpus, source)
        body = body_of(article)
        if body is None:
            continue
        paragraphs = tuple(" ".join(p.split()) for p in body.paragraphs)
        words = _words(" ".join(paragraphs))
        if words >= _LEAST_WORDS and len(paragraphs) >= 4:
            whole = Whole(article.id, article.language, paragraphs, words)
            found.setdefault(article.language, []).append(whole)
    return found


def _words(text: str) -> int:
    return count(text, characters=is_spaceless(text)) // (2 if is_spaceless(text) else 1)


def publishers(
    wholes: Mapping[str, Sequence[Whole]], number: int, seed: int, *, held_back: bool
) -> Iterator[Publisher]:
    """So many publishers with their documents; three in five have a wall.

    With `held_back`, every wall is of a kind that no threshold was chosen on.
    """
    for at in range(number):
        random = Random(f"{seed}:{at}:{held_back}")
        publisher = _publisher(wholes, at, random, held_back=held_back)
        made = tuple(_documents(publisher, wholes, random))
        yield replace(publisher, documents=made)


def _publisher(
    wholes: Mapping[str, Sequence[Whole]], at: int, random: Random, *, held_back: bool
) -> Publisher:
    large = [language for language, found in wholes.items() if len(found) >= 70]
    language = random.choice(["en", "en", *large])
    most = min(_MOST, len(wholes[language]))
    size = round(_LEAST * (most / _LEAST) ** random.random())
    walled = at % 5 < 3
    regime = "natural" if walled else random.choice(("natural", "natural", "one-length", "briefs"))
    return Publisher(
        name=f"{word(random)}{at}.example",
        language=language,
        kind=random.choice(("html", "html", "text")),
        size=size,
        wall=invent(random, language, held_back=held_back) if walled else None,
        boxes=tuple(_boxes(random, language)),
        regime=regime,
        authors=tuple(_author(random, language) for _ in range(random.choice((0, 0, 1, 5, 20)))),
        premium=random.random() < (0.3 if walled else 0.25),
        mark=random.choice(("", "", "", sentence(random, language, 1, ""))),
    )


def _boxes(random: Random, language: str) -> Iterator[tuple[str, str, float]]:
    for kind in random.sample(BOXES, k=random.randint(1, 4)):
        share = random.choice((0.15, 0.4, 0.7, 0.95, 1.0, 1.0))
        size, end = {
            "copyright": (4, ""), "share": (3, ""), "label": (2, ""), "long-box": (45, "."),
            "comments": (5, "?"), "counted": (4, " {0}"), "tags": (1, ""), "also": (2, ""),
            "byline": (1, ""), "titled": (6, " «{title}»."),
        }.get(kind, (12, "."))  # fmt: skip
        yield kind, sentence(random, language, size + random.randint(0, 4), end), share


def _author(random: Random, language: str) -> str:
    return sentence(random, language, random.randint(8, 20), random.choice((".", ".", "")))


def _documents(
    publisher: Publisher, wholes: Mapping[str, Sequence[Whole]], random: Random
) -> Iterator[Made]:
    for number, article in enumerate(_chosen(publisher, wholes[publisher.language], random)):
        kept: tuple[str, ...] | None = None
        if publisher.wall is not None and random.random() < publisher.wall.share:
            kept = cut(article, publisher.wall.cut, publisher.wall.size, random)
        yield _made(publisher, article, kept, number, random)


def _chosen(publisher: Publisher, pool: Sequence[Whole], random: Random) -> list[Whole]:
    size = min(publisher.size, len(pool))
    if publisher.regime == "natural":
        return random.sample(pool, k=size)
    ordered = sorted(pool, key=lambda whole: (whole.words, whole.id))
    at = 0 if publisher.regime == "briefs" else random.randrange(len(pool) - size + 1)
    return random.sample(ordered[at : at + size], k=size)


def _made(
    publisher: Publisher,
    article: Whole,
    kept: tuple[str, ...] | None,
    number: int,
    random: Random,
) -> Made:
    parts = [*(article.paragraphs if kept is None else kept)]
    if kept is None and publisher.mark:
        parts[-1] += f" {publisher.mark}"
    after: list[str] = []
    if kept is not None and publisher.wall is not None:
        texts = printed(publisher.wall, article, random)
        if publisher.wall.form == "inline":
            parts[-1] += " " + texts.pop(0)
        after += texts
    if publisher.authors and random.random() < 0.7:
        after.append(random.choice(publisher.authors))
    for kind, text, often in publisher.boxes:
        if random.random() < often:
            after += _box(kind, text, publisher, random)
    what = "whole" if kept is None or publisher.wall is None else publisher.wall.cut
    share = 1.0 if kept is None else len(" ".join(kept)) / len(" ".join(article.paragraphs))
    return Made(
        key=f"{publisher.name}/{number}",
        publisher=publisher.name,
        url=f"https://www.{publisher.name}/{word(random)}-{number}",
        kind=publisher.kind,
        content=render(publisher, parts, after, random),
        whole=kept is None,
        what=what,
        share=share,
    )


def _box(kind: str, text: str, publisher: Publisher, random: Random) -> list[str]:
    """A box as it stands below one article: some name its topics, another article, its author."""
    language = publisher.language
    if kind == "tags":
        return [f"{text}: " + ", ".join(word(random, language) for _ in range(4))]
    if kind == "also":
        return [text, sentence(random, language, random.randint(5, 9), "")]
    if kind == "byline":
        return [" ".join(word(random, language).capitalize() for _ in range(random.randint(2, 3)))]
    if kind == "varied":
        wording = Random(f"{publisher.name}:{random.randrange(3)}")
        return [sentence(wording, language, wording.randint(8, 14))]
    title = sentence(random, language, random.randint(3, 6), "")
    return [text.format(random.randint(2, 400), title=title)]


def render(publisher: Publisher, parts: Sequence[str], after: Sequence[str], random: Random) -> str:
    """A text, or a page with the publisher's navigation and some links below."""
    if publisher.kind == "text":
        return "\n\n".join([*parts, *after])
    title = sentence(random, publisher.language, 6, "")
    links = "".join(
        f'<li><a href="/{n}">{sentence(random, publisher.language, 7, "")}</a></li>'
        for n in range(5)
    )
    label = sentence(Random(publisher.name), publisher.language, 1, "+")
    free = '{"@type": "NewsArticle", "isAccessibleForFree": false}'
    declared = f'<script type="application/ld+json">{free}</script>' if publisher.premium else ""
    body = "".join(f"<p>{escape(part)}</p>" for part in parts)
    boxes = "".join(f'<div class="zone{n}"><p>{escape(t)}</p></div>' for n, t in enumerate(after))
    inside = len(publisher.name) % 2
    return (
        f'<!doctype html><html lang="{publisher.language}"><head><title>{title}</title>{declared}'
        f"</head><body><nav><a href='/'>{publisher.name}</a> <a href='/a'>{label}</a></nav><main>"
        f"<article><h1>{title}</h1>{body}{boxes if inside else ''}</article>"
        f"{'' if inside else boxes}<section><h3>{label}</h3><ul>{links}</ul></section></main>"
        f"<footer><p>{publisher.name} {label}</p></footer></body></html>"
    )
