"""Captures, copies and failed pages of whole articles, with the truth about each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from random import Random
from typing import Final

from benchmarks.corpus import Kind
from benchmarks.invented import sentence, word
from benchmarks.publishers import Made, Publisher, render
from benchmarks.walls import Whole, cut

TWINS: Final = ("cut", "cut-with-wall", "clean-cut", "comments", "boxes", "updated", "failed")
"""How the second capture of a URL differs from a whole one."""
COPIES: Final = ("cut", "cut-with-wall", "brief", "whole", "dateline")
"""How the copy on another host differs from a whole one."""
WHOLES: Final = frozenset(("comments", "boxes", "updated", "brief", "whole", "dateline"))
"""What is no cut: a brief and an article before its update are whole in their own right."""
_DAY: Final = "2024-03-{:02}T00:00:00Z"


def twins(wholes: Mapping[str, Sequence[Whole]], number: int, seed: int) -> Iterator[Made]:
    """Two captures of each of so many URLs, `group` telling which; the first one is whole."""
    for at, article in enumerate(_articles(wholes, number, seed)):
        random = Random(f"{seed}:twin:{at}")
        how = random.choice(TWINS)
        publisher = _publisher(f"daily{at % 20}.example", article, random)
        days = random.sample(range(1, 28), k=2)
        if how == "updated":
            days = sorted(days, reverse=True)
        first = Made(
            key=f"twin/{at}/0",
            publisher=publisher.name,
            url=f"https://www.{publisher.name}/{word(random)}-{at}",
            kind=publisher.kind,
            content=render(publisher, article.paragraphs, _boxes(random, article.language), random),
            whole=True,
            what="whole",
            captured_at=_DAY.format(days[0]),
            group=f"twin/{at}",
        )
        second = _second(first, publisher, article, how, random)
        if second is not None:
            yield first
            yield replace(second, key=f"twin/{at}/1", captured_at=_DAY.format(days[1]))


def copies(wholes: Mapping[str, Sequence[Whole]], number: int, seed: int) -> Iterator[Made]:
    """A whole article on one host and a copy of it on another, so many times."""
    for at, article in enumerate(_articles(wholes, number, seed)):
        random = Random(f"{seed}:copy:{at}")
        how = random.choice(COPIES)
        one = _publisher(f"herald{at % 20}.example", article, random)
        other = _publisher(f"post{at % 30}.example", article, random)
        first = Made(
            key=f"copy/{at}/0",
            publisher=one.name,
            url=f"https://{one.name}/{word(random)}-{at}",
            kind=one.kind,
            content=render(one, article.paragraphs, [], random),
            whole=True,
            what="whole",
            group=f"copy/{at}",
        )
        second = _second(first, other, article, how, random)
        if second is not None:
            yield first
            url = f"https://{other.name}/{word(random)}-{at}"
            yield replace(second, key=f"copy/{at}/1", publisher=other.name, url=url)


def _articles(wholes: Mapping[str, Sequence[Whole]], number: int, seed: int) -> list[Whole]:
    everything = [whole for language in sorted(wholes) for whole in wholes[language]]
    long = [whole for whole in everything if whole.words >= 200]
    return Random(f"{seed}:articles").sample(long, k=min(number, len(long)))


def _publisher(name: str, article: Whole, random: Random) -> Publisher:
    kind: Kind = random.choice(("html", "html", "text"))
    return Publisher(name, article.language, kind, 0, None, (), "natural")


def _boxes(random: Random, language: str) -> list[str]:
    return [sentence(random, language, random.randint(4, 14)) for _ in range(random.randint(0, 2))]


def _second(
    first: Made, publisher: Publisher, article: Whole, how: str, random: Random
) -> Made | None:
    parts: tuple[str, ...] | None = article.paragraphs
    after = _boxes(random, article.language)
    status = 200
    if how in ("cut", "cut-with-wall"):
        parts = cut(article, "mid-sentence", 0, random)
        if how == "cut-with-wall":
            wall = Random(f"{publisher.name}:{article.language}")
            after = [sentence(wall, article.language, wall.randint(8, 20)), *after]
    elif how in ("clean-cut", "brief"):
        parts = article.paragraphs[: max(1, len(article.paragraphs) // 4)]
    elif how == "updated":
        parts = article.paragraphs[: len(article.paragraphs) * 2 // 3]
    elif how == "comments":
        after = [sentence(random, article.language, random.randint(8, 40)) for _ in range(20)]
    elif how == "dateline":
        line = sentence(random, article.language, 4, " -")
        parts = (f"{line} {article.paragraphs[0]}", *article.paragraphs[1:])
    elif how == "failed":
        parts = tuple(sentence(random, article.language, 12) for _ in range(3))
        after, status = [], 403
    if parts is None:
        return None
    share = len(" ".join(parts)) / len(" ".join(article.paragraphs))
    return replace(
        first,
        kind=publisher.kind,
        content=render(publisher, parts, after, random),
        whole=how in WHOLES,
        what=how,
        share=0.0 if how == "failed" else min(1.0, share),
        status=status,
    )


def templates(wholes: Mapping[str, Sequence[Whole]], number: int, seed: int) -> Iterator[Made]:
    """Publishers with whole articles, pages of one failed template, and short notices.

    The failed ones differ by their URL, an id or a time; the notices (results, rates) have the same
    frame, other values and other words in it, and are whole.
    """
    for at in range(number):
        random = Random(f"{seed}:template:{at}")
        language = random.choice(("en", "en", "de", "ru", "zh"))
        name = f"{word(random)}{at}.example"
        publisher = Publisher(
            name, language, random.choice(("html", "text")), 0, None, (), "natural"
        )
        frame = [sentence(random, language, random.randint(6, 25)) for _ in range(4)]
        for page in range(random.randint(5, 40)):
            yield _failed(publisher, frame, page, random)
        size = min(30, len(wholes[language]))
        for page, article in enumerate(random.sample(wholes[language], k=size)):
            content = render(publisher, article.paragraphs, [], random)
            yield _page(publisher, f"article-{page}", content, random, "whole")
        label = [sentence(random, language, 2, ":") for _ in range(6)]
        for page in range(20):
            parts = [
                f"{text} {random.randint(10, 9999)} {sentence(random, language, 7)}"
                for text in label
            ]
            yield _page(
                publisher, f"notice-{page}", render(publisher, parts, [], random), random, "notice"
            )


def _failed(publisher: Publisher, frame: Sequence[str], page: int, random: Random) -> Made:
    slug = f"{word(random)}-{word(random)}-{page}"
    varied = random.choice((f"/{slug}", f"{random.getrandbits(64):x}", f"12:{page:02}:07"))
    parts = [frame[0], f"{frame[1][:-1]} {varied}.", *frame[2:]]
    made = _page(publisher, slug, render(publisher, parts, [], random), random, "template")
    return replace(made, whole=False, share=0.0, status=random.choice((200, 200, 404, 403)))


def _page(publisher: Publisher, slug: str, content: str, random: Random, what: str) -> Made:
    return Made(
        key=f"{publisher.name}/{slug}/{random.getrandbits(24)}",
        publisher=publisher.name,
        url=f"https://{publisher.name}/{word(random)}/{slug}",
        kind=publisher.kind,
        content=content,
        whole=True,
        what=what,
    )
