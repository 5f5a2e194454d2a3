"""Cases with exact labels, made of whole articles: cut ones, and whole ones with additions."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.articles import Article, load_sources, read_article
from benchmarks.bodies import Body, body_of
from benchmarks.corpus import Kind
from benchmarks.drafts import BYTES, CUTS, SPAN, WHOLES, Draft, Drawing
from benchmarks.markers import HELD_BACK, Markers, default_markers
from benchmarks.places import Span, share_of

KINDS: tuple[Kind, ...] = ("text", "html")
HOWS = (*CUTS, BYTES, *WHOLES)
PAIRED = (
    "sentence-end", "mid-sentence", "mid-word", "ellipsis", "read-more", "wall-sentence",
    "wall-element",
)  # fmt: skip
"""Cuts of which two can be made in the same way at two places."""
_SHORTER: Span = (0.05, 0.45)
_LONGER: Span = (0.5, 0.92)
_ROUNDS = 3
"""So often each way of cutting is tried for pairs of one article."""
_WHOLE_SHARE = 3
"""One case in so many is a whole article."""


@dataclass(frozen=True, slots=True)
class Case:
    """An article, cut or whole, and the truth about it.

    Attributes:
        id: the article's file, what was done, and a number.
        group: what folds must not share.
        how: what was done, one of `HOWS`.
        whole: whether the whole article is there.
        share: kept characters of the article's text by all of them, white space normalised.
        marker: what was added, by the rule whose example it is where it is one; begins with
            "held-back: " where no fit may see it.
    """

    id: str
    group: str
    language: str
    kind: Kind
    content: bytes | str
    url: str | None
    whole: bool
    share: float
    how: str
    marker: str | None

    @property
    def held_back(self) -> bool:
        """Whether the case shows an example that is held back from fitting."""
        return self.marker is not None and self.marker.startswith(HELD_BACK)


def cases(
    corpus: Path,
    seed: int,
    per_article: int,
    kinds: Collection[Kind] = KINDS,
    hows: Collection[str] = HOWS,
) -> Iterator[Case]:
    """Cases of every whole article of a corpus; equal arguments give equal cases."""
    for source in load_sources(corpus):
        if source.kind in kinds:
            yield from cases_of(read_article(corpus, source), seed, per_article, hows)


def cases_of(
    article: Article,
    seed: int,
    per_article: int,
    hows: Collection[str] = HOWS,
    markers: Markers | None = None,
) -> Iterator[Case]:
    """Up to so many cases of one article, no `how` twice before all others were tried."""
    body = body_of(article)
    if body is None:
        return
    markers = markers or default_markers()
    made = 0
    for number, how in enumerate(_order(article.id, seed, per_article, hows)):
        if made == per_article:
            return
        case = make(article, body, how, f"{seed}:{number}", markers)
        if case is not None:
            made += 1
            yield case


def _order(id: str, seed: int, per_article: int, hows: Collection[str]) -> Iterator[str]:
    """The hows to try, one whole article after every two cuts, until there can be enough cases."""
    random = Random(f"{seed}:{id}")
    rounds = 1 + 2 * per_article // max(1, len(hows))
    wholes = [how for _ in range(rounds) for how in _shuffled(random, WHOLES, hows)]
    cuts = [how for _ in range(rounds) for how in _shuffled(random, (*CUTS, BYTES), hows)]
    offset = random.randrange(_WHOLE_SHARE)
    while wholes or cuts:
        offset += 1
        now = wholes if (offset % _WHOLE_SHARE == 0 and wholes) or not cuts else cuts
        yield now.pop(0)


def _shuffled(random: Random, hows: Collection[str], wanted: Collection[str]) -> list[str]:
    kept = [how for how in hows if how in wanted]
    random.shuffle(kept)
    return kept


def make(
    article: Article, body: Body, how: str, salt: str, markers: Markers, span: Span = SPAN
) -> Case | None:
    """One case; None where the article does not allow it or it could not be made exactly.

    Equal `salt`s choose equal signs and sentences, whatever the span.
    """
    drawing = Drawing(
        body=body,
        language=article.language,
        markers=markers,
        where=Random(f"{salt}:{article.id}:{how}:where:{span}"),
        what=Random(f"{salt}:{article.id}:{how}:what"),
        span=span,
    )
    if how == BYTES:
        return _cut_bytes(article, drawing, salt)
    draft = (CUTS.get(how) or WHOLES[how])(drawing)
    if draft is None:
        return None
    untouched = draft.addition is None and how in WHOLES and article.kind == "html"
    content = article.content if untouched else body.render(draft.kept, draft.addition)
    return None if content is None else _case(article, body, how, salt, draft, content)


def _cut_bytes(article: Article, drawing: Drawing, salt: str) -> Case | None:
    place = drawing.place(drawing.what.choice(("mid-word", "mid-sentence")))
    cut = None if place is None else drawing.body.cut_bytes(*place)
    if cut is None:
        return None
    return _case(article, drawing.body, BYTES, salt, Draft(cut[1]), cut[0])


def _case(
    article: Article, body: Body, how: str, salt: str, draft: Draft, content: bytes | str
) -> Case:
    whole = how in WHOLES
    return Case(
        id=f"{article.id}#{how}#{salt}",
        group=article.group,
        language=article.language,
        kind=article.kind,
        content=content,
        url=article.url,
        whole=whole,
        share=1.0 if whole else share_of(body.paragraphs, draft.kept),
        how=how,
        marker=draft.marker,
    )


def pairs_of(
    article: Article, seed: int, wanted: int, markers: Markers | None = None
) -> Iterator[tuple[Case, Case]]:
    """Pairs of a shorter and a longer beginning of an article, cut in the same way; of each way one
    before any other comes again with other places."""
    body = body_of(article)
    if body is None:
        return
    hows = list(PAIRED)
    Random(f"{seed}:{article.id}:pairs").shuffle(hows)
    made = 0
    for number in range(_ROUNDS * len(hows)):
        if made == wanted:
            return
        salt = f"{seed}:pair:{number // len(hows)}"
        shorter, longer = (
            make(article, body, hows[number % len(hows)], salt, markers or default_markers(), span)
            for span in (_SHORTER, _LONGER)
        )
        if shorter is not None and longer is not None:
            made += 1
            yield shorter, longer
