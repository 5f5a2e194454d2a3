"""Walls that no rule knows: where a publisher cuts, and what it prints then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from benchmarks import places
from benchmarks.invented import sentence
from completeness.amounts import is_spaceless

CUTS: Final = (
    "words", "characters", "paragraphs", "one-paragraph", "mid-sentence", "mid-sentence-ellipsis",
    "words-to-sentence", "share-mid-word", "characters-bracket",
)  # fmt: skip
FORMS: Final = ("block", "blocks", "question", "label", "inline", "varied", "counting")
HELD_BACK_CUTS: Final = (
    "sentences", "characters-to-paragraph", "characters-to-word", "share-to-sentence",
)  # fmt: skip
HELD_BACK_FORMS: Final = ("priced", "titled", "kindred", "listed")
"""Kinds of walls that no threshold was chosen on."""
_SIZED: Final = ("words", "characters", "characters-bracket", "characters-to-word")
"""Cuts that may have no word about it."""
_SIZES: Final = {
    "words": (30, 200),
    "words-to-sentence": (40, 150),
    "characters": (200, 1200),
    "characters-bracket": (200, 1000),
    "characters-to-word": (200, 1000),
    "characters-to-paragraph": (300, 1000),
    "sentences": (3, 8),
    "share-to-sentence": (15, 50),
    "paragraphs": (2, 3),
    "one-paragraph": (1, 1),
}
"""Words, characters, sentences, percents or paragraphs that a wall leaves, least and most."""
_PARAGRAPH: Final = 80


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole article as paragraphs."""

    id: str
    language: str
    paragraphs: tuple[str, ...]
    words: int


@dataclass(frozen=True, slots=True)
class Wall:
    """How a publisher cuts and what it prints then; `size` is as its cut counts."""

    cut: str
    form: str
    size: int
    share: float
    texts: tuple[str, ...]

    @property
    def held_back(self) -> bool:
        """Whether thresholds were chosen without its kind."""
        return self.cut in HELD_BACK_CUTS or self.form in HELD_BACK_FORMS


def invent(random: Random, language: str, *, held_back: bool) -> Wall:
    """A wall in words that no language has; with `held_back` of a kind held back."""
    cut = random.choice(CUTS)
    form = random.choice(FORMS)
    if held_back:
        if random.random() < 0.6:
            cut = random.choice(HELD_BACK_CUTS)
        if cut in CUTS or random.random() < 0.3:
            form = random.choice(HELD_BACK_FORMS)
    if cut in _SIZED and random.random() < 0.2:
        form = "nothing"
    size = random.randint(*_SIZES.get(cut, (0, 0)))
    share = random.choice((0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1.0, 1.0))
    return Wall(cut, form, size, share, _texts(random, language, form))


def _texts(random: Random, language: str, form: str) -> tuple[str, ...]:
    def said(low: int, high: int, end: str = ".") -> str:
        return sentence(random, language, random.randint(low, high), end)

    match form:
        case "blocks":
            return said(4, 9), f"{said(8, 15)} {said(5, 10)}", said(2, 4, "")
        case "question":
            return f"{said(3, 6, '?')} {said(3, 6)}", said(2, 3, "")
        case "label":
            return (said(2, 4, ""),)
        case "nothing":
            return ()
        case "varied":
            return said(6, 12), said(6, 12, "?"), said(6, 12, "!")
        case "counting":
            return (said(3, 6).replace(".", " {0} ") + said(3, 6),)
        case "priced":
            price = f"{said(4, 8, '')} {{0}},{{1}} € {said(3, 7)}"
            return price, f"{said(1, 3, '')} {{1}}.{{0}}.20{{1}}"
        case "titled":
            return (f"{said(3, 6, '')} «{{title}}» {said(4, 8)}",)
        case "kindred":
            words = [said(1, 1, "") for _ in range(12)]
            return tuple(" ".join(random.sample(words, k=9)) + "." for _ in range(4))
        case "listed":
            return said(4, 8, ":"), *(said(2, 6, "") for _ in range(3)), said(2, 4, "")
    return (" ".join(said(5, 14) for _ in range(random.randint(1, 3))),)


def printed(wall: Wall, article: Whole, random: Random) -> list[str]:
    """What a wall says below one article: numbers, a title, one of several wordings."""
    last = article.paragraphs[-1]
    title = last[:12] if is_spaceless(last) else " ".join(last.split()[:4])
    texts = [
        text.format(random.randint(1, 9), random.randint(10, 99), title=title)
        for text in wall.texts
    ]
    if wall.form in ("varied", "kindred"):
        return [random.choice(texts)]
    if wall.form == "listed":
        return [texts[0], *random.sample(texts[1:-1], k=3), texts[-1]]
    return texts


def cut(article: Whole, how: str, size: int, random: Random) -> tuple[str, ...] | None:
    """What is left of an article's paragraphs; None where it is too short to be cut so."""
    paragraphs = article.paragraphs
    place = _place(article, how, size, random)
    if place is None:
        return None
    kept = [p[:k] for p, k in zip(paragraphs, places.kept_until(paragraphs, place), strict=True)]
    left = [part for part in kept if part]
    signs = {"mid-sentence-ellipsis": ("…", " ..."), "characters-to-word": ("…", " ...")}
    sign = " […]" if how == "characters-bracket" else random.choice(signs.get(how, ("",)))
    return (*left[:-1], left[-1] + sign) if left else None


def _place(article: Whole, how: str, size: int, random: Random) -> places.Place | None:
    paragraphs = article.paragraphs
    match how:
        case "one-paragraph" | "paragraphs":
            # Lines are no paragraphs: datelines, headings.
            least = _PARAGRAPH // (3 if is_spaceless(" ".join(paragraphs)) else 1)
            long = [at for at, text in enumerate(paragraphs) if len(text) >= least]
            return (
                (long[size - 1], len(paragraphs[long[size - 1]])) if len(long) > size + 1 else None
            )
        case "words" | "words-to-sentence":
            return _after_words(article, size, to_sentence=how == "words-to-sentence")
        case "characters" | "characters-bracket" | "characters-to-word" | "characters-to-paragraph":
            return _after_characters(paragraphs, how, size)
        case "sentences":
            ends = [(n, end) for n, p in enumerate(paragraphs) for end in places.sentence_ends(p)]
            return ends[size - 1] if len(ends) > size * 1.2 else None
        case "share-to-sentence":
            return _after_words(article, round(article.words * size / 100), to_sentence=True)
    within = places.inside_words if how == "share-mid-word" else places.inside_sentences
    found = places.places(paragraphs, (0.1, 0.6), within)
    return random.choice(found) if found else None


def _after_words(article: Whole, size: int, *, to_sentence: bool) -> places.Place | None:
    paragraphs = article.paragraphs
    if article.words <= size * 1.2:
        return None
    if is_spaceless(" ".join(paragraphs)):
        at, offset = places.after_characters(paragraphs, size * 2)
    else:
        at, offset = places.after_words(paragraphs, size)
    if to_sentence:
        ends = places.sentence_ends(paragraphs[at])
        offset = min((end for end in ends if end >= offset), default=len(paragraphs[at]))
    return at, offset


def _after_characters(paragraphs: Sequence[str], how: str, size: int) -> places.Place | None:
    if len(" ".join(paragraphs)) <= size * 1.2:
        return None
    at, offset = places.after_characters(paragraphs, size)
    if how == "characters-to-paragraph":
        return (at, len(paragraphs[at])) if at + 1 < len(paragraphs) else None
    if how == "characters-to-word" and not is_spaceless(paragraphs[at]):
        offset = max(paragraphs[at].rfind(" ", 0, offset + 1), 0)
    return at, offset
