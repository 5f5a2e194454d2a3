"""How an article is cut, and what is harmlessly added to whole ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from random import Random
from typing import Final

from benchmarks import places
from benchmarks.bodies import Addition, Body
from benchmarks.markers import HELD_BACK, Amounts, Marker, Markers
from benchmarks.places import Place, Span, kept_until, share_of
from benchmarks.wording import wording
from completeness.amounts import count, is_spaceless

SPAN: Final = (0.04, 0.92)
"""The shares that a cut may leave."""
CHARACTERS: Final = (155, 160, 200, 255, 280, 300, 500, 1000)
WORDS: Final = (20, 30, 50, 55, 100, 150, 200)
"""Lengths that feeds, previews and databases cut at; one in three is any other."""
ELLIPSES: Final = ("…", "...", " […]", " [...]", "… [+{} chars]", " [+{} chars]")
_LEAST_SECTION: Final = 0.05
_MIDDLE: Final = (0.15, 0.5)
_PAGER: Final = (0.2, 0.75)
_MENU: Final = 30
"""So many words, each on a line, are the menu of a page."""
_SENTENCE: Final = re.compile(r"<(h[1-6]|p)\b[^>]*>([^<]{12,})</\1>")


@dataclass(frozen=True, slots=True)
class Draft:
    """What is kept of each paragraph (characters), what is added, and what the addition is."""

    kept: tuple[int, ...]
    addition: Addition | None = None
    marker: str | None = None


@dataclass(frozen=True)
class Drawing:
    """What a draft is drawn from: `where` decides the place, `what` everything else.

    So two drawings with the same `what` are cut in the same way at two places.
    """

    body: Body
    language: str
    markers: Markers
    where: Random
    what: Random
    span: Span = SPAN

    def place(self, base: str) -> Place | None:
        """A place of the kind `base`: a sentence end, in a sentence, in a word."""
        paragraphs, headings = self.body.paragraphs, self.body.headings
        found = places.places(paragraphs, self.span, _WITHIN[base], headings)
        return self.where.choice(found) if found else None

    def upto(self, base: str) -> tuple[int, ...] | None:
        """What is kept before such a place."""
        place = self.place(base)
        return None if place is None else kept_until(self.body.paragraphs, place)

    def choice(self, markers: Mapping[str, list[Marker]]) -> Marker | None:
        """A marker in the article's language."""
        found = markers.get(self.language)
        return self.what.choice(found) if found else None

    @property
    def whole(self) -> tuple[int, ...]:
        """All of every paragraph."""
        return tuple(map(len, self.body.paragraphs))

    def amounts(self, kept: tuple[int, ...]) -> Amounts:
        """How much is kept and how much is not."""
        paragraphs = self.body.paragraphs
        all_text = places.joined(paragraphs, self.whole)
        text = places.joined(paragraphs, kept)
        characters = is_spaceless(all_text)
        words = count(text, characters=characters)
        return Amounts(
            share=len(text) / len(all_text),
            words=words,
            words_left=max(1, count(all_text, characters=characters) - words),
            characters=len(text),
            characters_left=len(all_text) - len(text),
        )


_WITHIN: Final = {
    "sentence-end": places.sentence_ends,
    "mid-sentence": places.inside_sentences,
    "mid-word": places.inside_words,
}


def last_kept(kept: tuple[int, ...]) -> int:
    """Index of the last paragraph of which something is kept."""
    return max(at for at, size in enumerate(kept) if size)


def _plain(base: str) -> Callable[[Drawing], Draft | None]:
    def draw(drawing: Drawing) -> Draft | None:
        kept = drawing.upto(base)
        return None if kept is None else Draft(kept)

    return draw


def _characters(drawing: Drawing) -> Draft | None:
    """After a fixed number of characters, or any number."""
    paragraphs = drawing.body.paragraphs
    low, high = (round(share * places.starts(paragraphs)[-1]) for share in drawing.span)
    usual = [size for size in CHARACTERS if low <= size <= high]
    size = drawing.where.choice(usual) if usual and drawing.where.random() < 2 / 3 else None
    place = places.after_characters(paragraphs, size or drawing.where.randint(low, high))
    return Draft(kept_until(paragraphs, place))


def _words(drawing: Drawing) -> Draft | None:
    """After a fixed number of words, or any number."""
    paragraphs = drawing.body.paragraphs
    text = " ".join(paragraphs)
    if is_spaceless(text):
        return None
    low, high = (max(1, round(share * len(text.split()))) for share in drawing.span)
    usual = [size for size in WORDS if low <= size <= high]
    size = drawing.where.choice(usual) if usual and drawing.where.random() < 2 / 3 else None
    place = places.after_words(paragraphs, size or drawing.where.randint(low, high))
    return Draft(kept_until(paragraphs, place))


def _ellipsis(drawing: Drawing) -> Draft | None:
    """An ellipsis, with or without brackets or what is left, where the text is cut."""
    base = drawing.what.choice(("mid-sentence", "mid-sentence", "mid-word", "sentence-end"))
    sign = drawing.what.choice(ELLIPSES)
    kept = drawing.upto(base)
    if kept is None:
        return None
    left = drawing.amounts(kept).characters_left
    return Draft(kept, Addition(last_kept(kept), inline=sign.format(left)), sign.strip())


def _read_more(drawing: Drawing) -> Draft | None:
    """An offer to read on, as a link at the end of the paragraph or below it."""
    marker = drawing.choice(drawing.markers.read_more)
    base = drawing.what.choice(("mid-sentence", "sentence-end"))
    sign = drawing.what.choice(("… ", "... ", " "))
    below = drawing.what.random() < 0.3
    kept = drawing.upto(base)
    if marker is None or kept is None:
        return None
    text = marker.stating(drawing.amounts(kept))
    sign = " " if base == "sentence-end" or text.startswith("…") else sign
    link = f'<a href="/story" class="more-link">{escape(text)}</a>'
    at = last_kept(kept)
    if below:
        return Draft(kept, Addition(at, text=text, html=f"<p>{link}</p>"), marker.name)
    is_page = drawing.body.kind == "html"
    inline = Addition(at, sign, inline_html=link) if is_page else Addition(at, sign + text)
    return Draft(kept, inline, marker.name)


def _wall_sentence(drawing: Drawing) -> Draft | None:
    """A sentence of a wall, as a paragraph or at the end of the last one."""
    marker = drawing.choice(drawing.markers.walls)
    base = drawing.what.choice(("sentence-end", "sentence-end", "mid-sentence", "mid-word"))
    sign = drawing.what.choice(("", "…"))
    inside = drawing.what.random() < 0.25
    kept = drawing.upto(base)
    if marker is None or kept is None:
        return None
    text = marker.stating(drawing.amounts(kept))
    sign = "" if base == "sentence-end" else sign
    at = last_kept(kept)
    if inside:
        return Draft(kept, Addition(at, inline=f"{sign} {text}"), marker.name)
    return Draft(kept, Addition(at, sign, text, f"<p>{escape(text)}</p>"), marker.name)


def _wall_in_dump(drawing: Drawing) -> Draft | None:
    """A sentence of a wall in a text that holds all a page showed: other articles' beginnings and
    the words of a menu follow."""
    marker = drawing.choice(drawing.markers.walls)
    kept = drawing.upto("sentence-end")
    if drawing.body.kind != "text" or marker is None or kept is None:
        return None
    said = wording(drawing.language)
    labels = [word for line in (*said.titles, *said.prompts) for word in line.split()]
    if len(labels) < _MENU:
        return None
    others = [f"{said.author} {said.newsletter[1]}", f"{said.teaser}. {said.author}"]
    lines = [marker.stating(drawing.amounts(kept)), *others, said.more, *said.titles, *labels]
    return Draft(kept, Addition(last_kept(kept), text="\n".join(lines)), marker.name)


def _wall_element(drawing: Drawing) -> Draft | None:
    """An element of a wall that says its sentence in the article's language."""
    if drawing.body.kind != "html" or not drawing.markers.elements:
        return None
    element = drawing.what.choice(drawing.markers.elements)
    sentence = drawing.choice(drawing.markers.walls)
    base = drawing.what.choice(("sentence-end", "sentence-end", "mid-sentence"))
    kept = drawing.upto(base)
    if sentence is None or kept is None:
        return None
    html = _saying(element.text, sentence.stating(drawing.amounts(kept)))
    return Draft(kept, Addition(last_kept(kept), html=html), _names(element, sentence))


def _names(element: Marker, sentence: Marker) -> str:
    held_back = HELD_BACK if element.held_back or sentence.held_back else ""
    return f"{held_back}{element.rule} {sentence.rule}"


def _saying(html: str, sentence: str) -> str:
    """An element with the sentence in place of the longest of its own."""
    texts = [match[2] for match in _SENTENCE.finditer(html)]
    return html.replace(max(texts, key=len), escape(sentence), 1) if texts else html


def _drop_section(drawing: Drawing) -> Draft | None:
    """One of the later sections is left out with its heading."""
    borders = [*sorted(drawing.body.headings), len(drawing.body.paragraphs)]
    drafts = [_without(drawing, start, end) for start, end in pairwise(borders) if end - start > 1]
    later = [draft for draft in drafts[len(drafts) // 2 :] if _leaves(draft, drawing)]
    return drawing.where.choice(later) if later else None


def _without(drawing: Drawing, start: int, end: int) -> Draft:
    sizes = drawing.whole
    return Draft(tuple(0 if start <= at < end else size for at, size in enumerate(sizes)))


def _leaves(draft: Draft, drawing: Drawing) -> bool:
    share = share_of(drawing.body.paragraphs, draft.kept)
    return 0.1 <= share <= 1 - _LEAST_SECTION


def _drop_middle(drawing: Drawing) -> Draft | None:
    """A run of paragraphs is left out that is neither the first nor the last."""
    begin = places.starts(drawing.body.paragraphs)
    last = len(drawing.body.paragraphs) - 1
    low, high = (share * begin[-1] for share in _MIDDLE)
    runs = [
        (start, end)
        for start in range(1, last)
        for end in range(start + 1, last + 1)
        if low <= begin[end] - begin[start] <= high
    ]
    return _without(drawing, *drawing.where.choice(runs)) if runs else None


def _next_page(drawing: Drawing) -> Draft | None:
    """The later pages are missing; a pager names them."""
    paragraphs, (low, high) = drawing.body.paragraphs, _PAGER
    begin = places.starts(paragraphs)
    ends = [
        at
        for at in range(len(paragraphs) - 1)
        if low <= begin[at + 1] / begin[-1] <= high and at not in drawing.body.headings
    ]
    if not ends:
        return None
    last = drawing.where.choice(ends)
    pages = max(2, round(begin[-1] / begin[last + 1]))
    more = wording(drawing.language).following
    links = "".join(f'<a href="?page={page}">{page}</a> ' for page in range(2, pages + 1))
    name = drawing.what.choice(("pagination", "pager", "page-numbers", "post-nav-links"))
    html = (
        f'<div class="{name}"><span class="current">1</span> {links}'
        f'<a href="?page=2" rel="next">{more}</a></div>'
    )
    numbers = " ".join(map(str, range(1, pages + 1)))
    kept = kept_until(paragraphs, (last, len(paragraphs[last])))
    return Draft(kept, Addition(last, text=f"{numbers} {more}", html=html), "pager")


def _as_is(drawing: Drawing) -> Draft | None:
    return Draft(drawing.whole)


def _after(drawing: Drawing, html: str, text: str = "", marker: str | None = None) -> Draft:
    """A whole article with something after its last paragraph."""
    at = len(drawing.body.paragraphs) - 1
    return Draft(drawing.whole, Addition(at, text=text, html=html), marker)


def _newsletter(drawing: Drawing) -> Draft | None:
    """A box that offers a newsletter, in the article or after it."""
    title, text, button = wording(drawing.language).newsletter
    html = (
        f'<div class="newsletter-signup"><h4>{title}</h4><p>{text}</p>'
        '<form action="/letters"><input type="email" name="email">'
        f"<button>{button}</button></form></div>"
    )
    last = len(drawing.body.paragraphs) - 1
    at = drawing.what.choice((last, max(0, last // 2)))
    return Draft(drawing.whole, Addition(at, text=text, html=html), "newsletter")


def _hidden_wall(drawing: Drawing) -> Draft | None:
    """A wall that waits, not shown, behind the whole article."""
    if drawing.body.kind != "html" or not drawing.markers.elements:
        return None
    element = drawing.what.choice(drawing.markers.elements)
    sentence = drawing.choice(drawing.markers.walls) or element
    html = element.text if sentence is element else _saying(element.text, sentence.text)
    hiding = drawing.what.choice(('style="display:none"', "hidden", 'style="visibility: hidden"'))
    return _after(drawing, f"<div {hiding}>{html}</div>", marker=_names(element, sentence))


def _labels(drawing: Drawing) -> Draft | None:
    """Links to other articles, two of them labelled as the subscribers'."""
    label = drawing.choice(drawing.markers.labels)
    if label is None or drawing.body.kind != "html":
        return None
    said = wording(drawing.language)
    tag = f'<span class="label">{escape(label.text)}</span>'
    inside = drawing.what.random() < 0.5
    items = []
    for number, title in enumerate(said.titles):
        shown = tag if number else ""
        link = f'<a href="/story-{number}">{shown if inside else ""} {title}</a>'
        items.append(f"<li>{link} {'' if inside else shown}</li>")
    html = f'<div class="related"><h3>{said.more}</h3><ul>{"".join(items)}</ul></div>'
    return _after(drawing, html, marker=label.name)


def _author(drawing: Drawing) -> Draft | None:
    """A line about the author."""
    text = wording(drawing.language).author
    return _after(drawing, f'<div class="author-bio"><p>{text}</p></div>', text, "author")


def _quotation(drawing: Drawing) -> Draft | None:
    """A paragraph in the article that quotes the sentence of a wall."""
    marker = drawing.choice(drawing.markers.walls)
    if marker is None:
        return None
    text = wording(drawing.language).quoting.format(marker.text)
    at = drawing.where.randrange(max(1, len(drawing.body.paragraphs) - 1))
    return Draft(drawing.whole, Addition(at, text=text, html=f"<p>{escape(text)}</p>"), marker.name)


def _teaser(drawing: Drawing) -> Draft | None:
    """Another article's teaser, which ends in an ellipsis, after the whole article."""
    if drawing.body.kind != "html":
        return None
    said = wording(drawing.language)
    html = (
        f'<div class="related"><h3>{said.more}</h3><div class="teaser"><h4><a href="/story">'
        f"{said.titles[0]}</a></h4><p>{said.teaser}…</p></div></div>"
    )
    return _after(drawing, html, marker="teaser")


def _lines_below(drawing: Drawing) -> Draft | None:
    """Lines of the page's own that an extractor took along: prompts, titles of other articles."""
    said = wording(drawing.language)
    if drawing.body.kind != "text" or not said.prompts:
        return None
    lines = drawing.what.sample(said.prompts, k=drawing.what.choice((1, 1, 2)))
    if drawing.what.random() < 0.4:
        titles = [said.more, *said.titles]
        lines = [*lines, *titles] if drawing.what.random() < 0.5 else [*titles, *lines]
    return _after(drawing, "", "\n".join(lines), "lines of the page")


Draw = Callable[[Drawing], Draft | None]
CUTS: Final[Mapping[str, Draw]] = {
    "sentence-end": _plain("sentence-end"),
    "mid-sentence": _plain("mid-sentence"),
    "mid-word": _plain("mid-word"),
    "characters": _characters,
    "words": _words,
    "ellipsis": _ellipsis,
    "read-more": _read_more,
    "wall-sentence": _wall_sentence,
    "wall-in-dump": _wall_in_dump,
    "wall-element": _wall_element,
    "drop-section": _drop_section,
    "drop-middle": _drop_middle,
    "next-page": _next_page,
}
"""By what is done; none is drawn where the article or its language does not allow it."""
BYTES: Final = "bytes"
"""The file's bytes are cut, inside the article."""
WHOLES: Final[Mapping[str, Draw]] = {
    "as-is": _as_is,
    "newsletter": _newsletter,
    "hidden-wall": _hidden_wall,
    "subscriber-labels": _labels,
    "author-bio": _author,
    "quoted-wall": _quotation,
    "related-ellipsis": _teaser,
    "lines-below": _lines_below,
}
