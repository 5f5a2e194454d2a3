"""What rules on pages in an article's place share: how short a page is, how it is headed."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import islice
from typing import Final
from weakref import WeakKeyDictionary

from completeness.amounts import SPACELESS
from completeness.document import Document
from completeness.evidence import Cause, Zone
from completeness.fold import Folded, fold
from completeness.rule import Phrase, Scene, Seen

from .running import ELSE, has_little_else, is_about_pages, stands_in

__all__ = [
    "STORY",
    "article",
    "besides_labels",
    "brief",
    "has_little_else",
    "has_little_text",
    "is_bare",
    "is_little",
    "is_short",
    "labels",
    "named",
    "opened_by",
    "page",
    "stands_in",
]

_CHARACTERS: Final = 3
"""Letters of a script without spaces for one word."""
_LABEL: Final = 120
"""A longer title or heading is a sentence of an article."""
_HEADINGS: Final = 3
_SHORT: Final = 300
_FEW: Final = 60
_OPENING: Final = 500
_DENSE_OPENING: Final = 200
"""How much of the main content is its opening, in characters; of scripts without spaces."""
_LONGEST: Final = 4000
"""Few words have at most so many characters."""
_LINES: Final = 5
_BESIDE_A_WORD: Final = 15
"""Words of text about other things on a page that its title names as one in an article's place."""
_SITE: Final = 4
"""A site's name has hardly more words."""
_EDGES: Final = " .,:;!?-|<>*_#~=\"'([)]"
_PARTS: Final = re.compile(r" [|:*>-]+ |: | ?\|+ ?| ?[·•›»] ?| :: |\. ")
_TEXT_LABEL: Final = re.compile(r"(?:title:|#+)?\s*[\"']?(?P<label>[^\n]*?)[\"']?\s*$", re.I)

STORY: Final = (
    "<p>The ferry between the two islands will sail every hour from the first of May, the harbour "
    "office said on Monday. Until now it left four times a day, and in winter only twice, so that "
    "people who work on the other side had to wait for most of an afternoon.</p>"
    "<p>The council paid for a second boat last year after a long debate. It is smaller than the "
    "old one, carries forty passengers and no cars, and needs a crew of two. A baker who has "
    "crossed every morning for nineteen years said that she would believe the new timetable when "
    "she saw it kept through a storm.</p>"
    "<p>The fares stay as they are. Children travel free, and a ticket for a month costs as much "
    "as it did ten years ago. The harbour office will count passengers until autumn and then "
    "decide whether the boats keep sailing every hour after dark.</p>"
)
"""An invented article, longer than a page in an article's place, for near misses."""

HELP: Final = (
    "<p>If you typed the address into your browser, look for a mistake in it and load the page "
    "again. If a link on another site has brought you here, tell the webmaster of that site which "
    "link it was. Old pages and their addresses went when this website came to a new server.</p>"
    "<p>You can use the search at the top of each page, or start again from the home page. Visitors "
    "with an account find their saved pages after they log in. Those who have lost their password "
    "get a new one by email.</p>"
    "<p>Please send questions about this website, its cookies and your account to the webmaster. Tell "
    "us which browser you use and at which address you saw this page. We read every email, but we "
    "answer those about the website alone. The contact page says how to send an email that "
    "no other user can read.</p>"
)
"""What pages in an article's place say at length, for matches."""


_VERSES: Final = (
    "<p>The heron stands upon one leg<br>and counts the boats that pass.<br>The first one carries "
    "flour and tar,<br>the second panes of glass.</p><p>The third has nothing in its hold<br>but "
    "rope and evening light,<br>and when the heron counts to four<br>the river fills with night.</p>"
)


def article(*said: str, title: str = "A boat every hour") -> str:
    """An invented page with a whole article in which the sentences stand; for near misses."""
    middle = "".join(f"<p>{sentence}</p>" for sentence in said)
    return page(f"<h1>{title}</h1>{STORY}{middle}{STORY}{STORY}", title)


def brief(*said: str, title: str = "The heron", head: str = "") -> str:
    """An invented page with a few verses below the sentences; for near misses."""
    above = "".join(f"<p>{sentence}</p>" for sentence in said)
    return page(f"<h1>{title}</h1>{above}{_VERSES}", title, head)


def page(body: str, title: str = "", head: str = "") -> str:
    """A page around a body, for examples."""
    return (
        f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    )


def is_short(document: Document) -> bool:
    """Whether the main content is short enough for a page in an article's place: what checks of
    titles and headings need."""
    return has_little_text(document, _SHORT)


def is_bare(document: Document) -> bool:
    """Whether the whole page shows little enough for that: what checks of its words need."""
    return is_little(document, _SHORT)


def has_little_text(document: Document, words: int) -> bool:
    """Whether the main content, hidden parts included, has at most so many words."""
    return document.words <= _limit(document, words)


def is_little(document: Document, words: int) -> bool:
    """Whether the whole page shows, and its main content holds, at most so many words."""
    limit = _limit(document, words)
    return document.shown_words <= limit and document.words <= limit


def _limit(document: Document, words: int) -> int:
    return words * _CHARACTERS if document.in_characters else words


_LABELS: WeakKeyDictionary[Document, tuple[tuple[str, Seen], ...]] = WeakKeyDictionary()


def labels(document: Document) -> tuple[tuple[str, Seen], ...]:
    """The page's titles and first headings, folded, each with its place."""
    known = _LABELS.get(document)
    if known is None:
        found = _of_text(document) if document.tree is None else _of_page(document)
        known = tuple((fold(t).strip(_EDGES), seen) for t, seen in found if 0 < len(t) <= _LABEL)
        _LABELS[document] = known
    return known


def named(
    scene: Scene,
    is_name: Callable[[str], bool],
    alone: Collection[str] = (),
    most: int = ELSE,
) -> Iterator[Seen]:
    """The first title or heading that names a page in an article's place.

    `alone` are names that stand alone in a title or heading. The page may have `most` words of
    text about other things; few if the name is a single word, which may as well be a poem's or a
    chapter's.
    """
    for label, place in labels(scene.document):
        found = label if label in alone else next(filter(is_name, _parts(label)), None)
        if found is not None:
            is_word = found.isalpha() and not SPACELESS.search(found)
            if has_little_else(scene.document, _BESIDE_A_WORD if is_word else most):
                yield place
                return


def besides_labels(document: Document) -> str:
    """What the page shows, folded, without its titles and first headings."""
    text = document.text("text")
    for _, place in reversed(labels(document)):
        if place.view == "text" and place.start is not None:
            text = f"{text[: place.start]}\n{text[place.end :]}"
    return fold(text)


def _parts(label: str) -> Iterator[str]:
    """A folded label whole, then what stands between its separators, without the edges' marks.

    What a colon joins with more than a few words about other things than pages is a headline.
    """
    yield label
    sides = label.split(": ")
    for at, side in enumerate(sides):
        others = ": ".join([*sides[:at], *sides[at + 1 :]])
        if len(others.split()) <= _SITE or is_about_pages(others):
            yield side.strip(_EDGES)
            yield from filter(None, (piece.strip(_EDGES) for piece in _PARTS.split(side)))


def opened_by(scene: Scene, cause: Cause, phrases: Sequence[Phrase]) -> Iterator[Seen]:
    """The first of the phrases where a page that holds little more begins.

    For pages with too much text for `Zone.SOLE`, and for those that show nothing of what they
    hold; nothing where a finding told the cause already.
    """
    document = scene.document
    if not is_little(document, _SHORT) or any(told.argues == cause for told in scene.told):
        return
    view, start, end = _opening(document)
    opening = Folded(document.text(view)[start:end])
    for phrase in phrases:
        if _opens_with(document, view, start, opening, phrase):
            argues = None if phrase.argues == cause else phrase.argues
            yield Seen(view=view, start=start, end=end, zone=Zone.SOLE, argues=argues)
            return


def _opens_with(document: Document, view: str, start: int, opening: Folded, phrase: Phrase) -> bool:
    """Whether a phrase stands, and fits, in what a view has from `start` on."""
    if not any(guard in opening.text for guard in phrase.guards):
        return False
    for match in re.finditer(phrase.pattern, opening.text):
        first = start + opening.origin(match.start())
        last = start + opening.origin_end(match.end())
        if phrase.fits is None or phrase.fits(document, view, first, last):
            return True
    return False


def _opening(document: Document) -> tuple[str, int, int]:
    """View, start and end of the main content's beginning, or of all text if there is no such."""
    size = _DENSE_OPENING if document.in_characters else _OPENING
    if not document.text("text"):
        return "hidden", 0, size
    if has_little_text(document, _FEW):
        return "text", 0, min(_LONGEST, len(document.text("text")))
    first = document.blocks[document.main.first]
    return "hidden" if first.hidden else "text", first.start, first.start + size


def _of_page(document: Document) -> Iterator[tuple[str, Seen]]:
    title = document.title or ""
    yield title, Seen(view="title", start=0, end=len(title), zone=Zone.SOLE)
    node = document.tree.css_first("title") if document.tree is not None else None
    own = " ".join(node.text().split()) if node is not None else ""
    if own != title:
        yield own, Seen(view="markup", path="title", zone=Zone.SOLE)
    headings = (b for b in document.blocks if b.element.tag in ("h1", "h2") and not b.hidden)
    for block in islice(headings, _HEADINGS):
        yield block.text, Seen(start=block.start, end=block.end, zone=Zone.SOLE)


def _of_text(document: Document) -> Iterator[tuple[str, Seen]]:
    if document.title:
        title = document.title
        yield title, Seen(view="title", start=0, end=len(title), zone=Zone.SOLE)
    start = 0
    lines = islice(document.decoded.text[:2000].splitlines(keepends=True), _LINES)
    for line in lines:
        if len(line) > _LABEL:
            return  # what stands below running text is no title
        if match := _TEXT_LABEL.match(line):
            place = match.span("label")
            yield match["label"], Seen(start=start + place[0], end=start + place[1], zone=Zone.SOLE)
        start += len(line)
