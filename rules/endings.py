"""How the article's last paragraph ends: elided, cut, open, or closed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from completeness.blocks import Element
from completeness.evidence import Cause, Confidence, Stance
from completeness.fold import fold
from completeness.rule import NEAR_END, Phrase, Scene, Seen, rule

from .last_words import (
    BEFORE_MORE,
    COMMAS,
    END_MARK,
    END_MARK_SIGNS,
    PARAGRAPH,
    SENTENCE_END,
    TAIL,
    UNFINISHED,
    ends_in_letter,
    is_closed,
    last_paragraph,
    tail,
)

_ELLIPSIS: Final = re.compile(r"(?:…|\.\s?\.\s?\.+|‥|⋯+|・・・)+")
_ELIDED_SIGNS: Final = "….‥⋯・"
_ELIDED_END: Final = re.compile(rf"{_ELLIPSIS.pattern}\s*$")
_BRACKETS: Final = "])）】"
_BRACKETED: Final = re.compile(r"[\[(（]\s?(?:…|\.{3,4})\s?[\])）]\s*$")
_INVITED: Final = re.compile(
    rf"{_ELLIPSIS.pattern}\s*[\[【](?!\d+[\]】])"
    r"(?!(?!(?:read|more|continue|mehr|weiter|lire|suite|leer|leggi)\b)[a-zà-ž]+[\]】])"
    r"[^\[\]【】\n]{2,40}[\]】]\s*$",
    re.I,
)
"""An ellipsis, then a call to go on in square brackets, unlike a note ("[12]", "[laughs]")."""
_WORD: Final = re.compile(r"[^\W_]+")
_OPENERS: Final = {
    "(": ")",
    "[": "]",
    "（": "）",
    "«": "»",
    "“": "”",
    "„": "“”",
    "「": "」",
    "『": "』",
    "《": "》",
}
_OPEN_SIGNS: Final = f"{COMMAS}&+(（[«“„「『《-–—"
_OPEN_END: Final = re.compile(
    rf"[{COMMAS}&+]\s*$|[\s(（][(（\[«“„「『《]\s*$|[「『《（]\s*$|\s[-–—]\s*$"
)
_BRIEF: Final = 130
_DENSE_PARAGRAPH: Final = 20
"""Characters of a paragraph in a script without spaces."""
_AFTERTHOUGHT: Final = 12
# In nearly every text the last character alone tells that a pattern of its end does not match.


def _elision(text: str) -> re.Match[str] | None:
    """The ellipsis that a text without white space at its end ends in."""
    if text[-1] not in _ELIDED_SIGNS or (text[-1] == "." and "." not in text[-3:-1]):
        return None
    return _ELIDED_END.search(text, max(0, len(text) - TAIL))


def _is_bracketed(text: str) -> bool:
    """Whether a text ends in a bracketed ellipsis."""
    return text[-1] in _BRACKETS and _BRACKETED.search(text[-TAIL:]) is not None


def _uses_ellipses(scene: Scene, before: str) -> bool:
    """Whether the author uses ellipses: in the last paragraph before its end, or ending others."""
    blocks = scene.document.blocks
    return _ELLIPSIS.search(before) is not None or any(
        _ELIDED_END.search(blocks[at].text[-TAIL:]) for at in scene.body[:-1]
    )


_WHOLE = (
    "The ferry was laid up in the autumn. Two winters passed before the yard found an engine. "
    "Since May she crosses the strait again, twice a day, and the school children ride for free."
)
_BEFORE = (
    "The orchard lies behind the old station. Nobody had pruned its trees for thirty years.\n"
    "In spring the society bought it and put up a fence.\n"
)


@rule(
    name="elided",
    argues=Cause.TRUNCATION,
    confidence=Confidence.MEDIUM,
    matches=(
        _BEFORE + "By the second year the first apples were sold at the market in the square and…",
        _BEFORE + "The cost of the fence was put at forty thousand crowns....",
    ),
    ignores=(
        _BEFORE + "“We will see about that…” she said, and closed the gate.",
        _BEFORE + "He looked at the trees and said: “Perhaps next year…”",
    ),
    seen="developpez.com, feeds",
)
def elided(scene: Scene) -> Iterator[Seen]:
    """The article's last paragraph ends in an ellipsis.

    Surer where the author uses no others, the text is short, or the sentence is not an
    afterthought, a short paragraph of its own that authors let fade out.
    """
    found = last_paragraph(scene)
    if found is None:
        return
    text, start = found
    match = _elision(text)
    if match is None or len(text) < 5:
        return
    alone = not _uses_ellipses(scene, text[: match.start()])
    brief = scene.document.words < _BRIEF * (3 if scene.document.in_characters else 1)
    begin, end = tail(text, start)
    yield Seen(
        argues=Cause.EXCERPT if brief else Cause.TRUNCATION,
        confidence=_how_sure(text[: match.start()], alone=alone, brief=brief, scene=scene),
        start=begin,
        end=end,
    )


def _how_sure(before: str, *, alone: bool, brief: bool, scene: Scene) -> Confidence:
    """How surely an ellipsis after `before`, the last paragraph so far, marks a cut."""
    last_stop = max((match.end() for match in SENTENCE_END.finditer(before)), default=0)
    sentence = before[last_stop:]
    words = len(sentence) / 2 if scene.document.in_characters else len(sentence.split())
    last = _WORD.findall(sentence[-30:])
    fades = last_stop == 0 and words <= _AFTERTHOUGHT
    if not fades or before.endswith((",", ".")) or (last and last[-1] in BEFORE_MORE):
        return Confidence.HIGH if alone else Confidence.MEDIUM if brief else Confidence.LOW
    if alone:
        return Confidence.HIGH if brief else Confidence.MEDIUM
    return Confidence.MEDIUM if brief else Confidence.LOW


@rule(
    name="bracketed-ellipsis",
    argues=Cause.EXCERPT,
    confidence=Confidence.HIGH,
    matches=(
        _BEFORE + "By the second year the first apples were sold at the market […]",
        _BEFORE + "By the second year the first apples were sold at the market […]\n\n"
        "The post The orchard appeared first on The Harbour Gazette.",
        _BEFORE + "By the second year the first apples were sold... [click here to read on]",
    ),
    ignores=(
        _BEFORE + "The deed reads: “the orchard […] with its well”, and it was sold so.",
        _BEFORE + "And so the orchard was left as it always had been… [12]",
        _BEFORE + "“Well… [he laughs] that was the orchard,” he said, and closed the gate.",
    ),
    seen="WordPress excerpts; Chinese portals",
)
def bracketed_ellipsis(scene: Scene) -> Iterator[Seen]:
    """The article's last paragraph ends in a bracketed ellipsis, as excerpts do.

    Or in an ellipsis and a call to go on in square brackets.
    """
    found = last_paragraph(scene)
    if found is None or found[0][-1] not in _BRACKETS:
        return
    end = found[0][-TAIL:]
    if _BRACKETED.search(end) or _INVITED.search(end):
        start, stop = tail(*found)
        yield Seen(start=start, end=stop)


@rule(
    name="open-end",
    argues=Cause.TRUNCATION,
    confidence=Confidence.HIGH,
    matches=(
        _BEFORE
        + "By the second year the first apples were sold at the market, where the growers and",
        _BEFORE + "By the second year the first apples were sold at the market, the pears in town,",
        "果园在旧车站后面。三十年来没有人修剪过树枝。春天，协会把它买了下来，围上篱笆，",
    ),
    ignores=(
        _BEFORE + "By the second year the first apples were sold, the pears in the town and so on.",
    ),
)
def open_end(scene: Scene) -> Iterator[Seen]:
    """The article's last paragraph ends in a comma, an opening mark, or a word that ends no sentence."""
    found = last_paragraph(scene)
    paragraph = _DENSE_PARAGRAPH if scene.document.in_characters else PARAGRAPH
    if found is None or len(found[0]) < paragraph:
        return
    text = found[0]
    if text[-1] in _OPEN_SIGNS:
        is_open = _OPEN_END.search(text[-TAIL:]) is not None
    else:
        words = _WORD.findall(text[-40:]) if text[-1].isalnum() else []
        is_open = bool(words) and text.endswith(f" {words[-1]}") and _ends_nothing(words[-1], scene)
    if is_open:
        begin, end = tail(*found)
        yield Seen(start=begin, end=end)


def _ends_nothing(word: str, scene: Scene) -> bool:
    """Whether a word hardly ever ends a sentence: by list, or by its use in this very text."""
    if word in UNFINISHED:
        return True
    if not word.islower() or scene.document.in_characters:
        return False
    text = scene.document.main_text[:-1]
    uses = re.findall(rf"(?<!\w){re.escape(word)}(?!\w)(.?)", text)
    return len(uses) >= 6 and all(after == " " for after in uses[:-1])


@rule(
    name="open-quotation",
    argues=Cause.TRUNCATION,
    confidence=Confidence.MEDIUM,
    matches=(
        _BEFORE
        + "At the gate the eldest of the growers said: “We never thought of selling, not before",
        _BEFORE + "The pears (planted along the northern wall by the society in its second",
    ),
    ignores=(
        _BEFORE + "At the gate the eldest of the growers said: “We never thought of selling it.”",
    ),
)
def open_quotation(scene: Scene) -> Iterator[Seen]:
    """A quotation or bracket is opened in the article's last sentence and never closed."""
    found = last_paragraph(scene)
    if found is None or len(found[0]) < PARAGRAPH or not ends_in_letter(found[0]):
        return
    text = found[0]
    for opening, closing in _OPENERS.items():
        at = text.rfind(opening)
        if at >= 0 and not any(mark in text[at + 1 :] for mark in closing):
            begin, end = tail(*found)
            yield Seen(start=begin, end=end)
            return


@rule(
    name="nothing-after-colon",
    argues=Cause.TRUNCATION,
    confidence=Confidence.MEDIUM,
    matches=(_BEFORE + "To prune a tree of that age the society recommends these steps:",),
    ignores=(_BEFORE + "To prune a tree of that age takes three steps: saw, seal and wait.",),
)
def nothing_after_colon(scene: Scene) -> Iterator[Seen]:
    """The article ends in a colon: what it announces is not there."""
    found = last_paragraph(scene)
    if found is None or len(found[0]) < 25 or found[0][-1] not in ":：":
        return
    if _something_follows(scene):
        return
    begin, end = tail(*found)
    yield Seen(
        confidence=Confidence.HIGH if _opens_a_section(scene) else None, start=begin, end=end
    )


def _something_follows(scene: Scene) -> bool:
    """Whether after the last paragraph comes more of the article's element, such as a list."""
    blocks, main = scene.document.blocks, scene.document.main
    following = (scene.last or 0) + 1
    if following >= len(blocks) or main.element is None or following > main.element.last:
        return False
    return scene.document.kind == "text" or not blocks[following].is_heading


def _opens_a_section(scene: Scene) -> bool:
    """Whether the last paragraph stands right under one of several headings of the article."""
    blocks, main, last = scene.document.blocks, scene.document.main, scene.last
    headings = [at for at in range(main.first, main.last) if blocks[at].is_heading]
    return len(headings) > 1 and last is not None and headings[-1] == last - 1


@rule(
    name="nothing-after-heading",
    argues=Cause.MISSING_SECTIONS,
    confidence=Confidence.MEDIUM,
    matches=(
        "<!doctype html><body><article><h1>The orchard</h1><p>The orchard lies behind the old station, "
        "and nobody had pruned its trees for thirty years.</p><h2>How it began</h2><p>In spring the "
        "society bought it and put up a fence around the whole of it.</p><h2>What comes next</h2>"
        "</article></body>",
    ),
    ignores=(
        "<!doctype html><body><article><h1>The orchard</h1><p>The orchard lies behind the old station, "
        "and nobody had pruned its trees for thirty years.</p><h2>How it began</h2><p>In spring the "
        "society bought it and put up a fence around the whole of it.</p></article>"
        "<h2>Related articles</h2><ul><li><a href='/a'>The well</a></li></ul></body>",
        "<!doctype html><body><article><h1>The orchard</h1><p>The orchard lies behind the old station, "
        "and nobody had pruned its trees for thirty years.</p><h2>How it began</h2><p>In spring the "
        "society bought it and put up a fence around the whole of it.</p><h2>Pictures</h2>"
        "<div><img src='/fence.jpg'></div></article></body>",
        "<!doctype html><body><article><h1>The orchard</h1><p>The orchard lies behind the old station, "
        "and nobody had pruned its trees for thirty years.</p><h2>How it began</h2><p>In spring the "
        "society bought it and put up a fence around the whole of it.</p><h2>Comments (3)</h2>"
        "</article></body>",
    ),
)
def nothing_after_heading(scene: Scene) -> Iterator[Seen]:
    """The article's element ends in one of its own headings: the section under it is missing."""
    main, blocks = scene.document.main, scene.document.blocks
    if main.element is None or scene.last is None or scene.document.kind == "text":
        return
    for at in range(scene.last + 1, main.element.last + 1):
        block = blocks[at]
        if block.hidden or not block.text:
            continue
        if at == main.element.last and block.is_heading and not block.links:
            tag = block.element.tag
            alike = any(blocks[own].element.tag == tag for own in main.blocks)
            is_own = not _OF_THE_SITE.search(fold(block.text))
            if alike and is_own and not _is_title_of_pictures(block.element):
                yield Seen(start=block.start, end=block.end)
        return


_OF_THE_SITE: Final = re.compile(
    r"\(\d+\)$|^\d+ [a-z]+$|\b(?:comments?|kommentare?|commentaires?|comentarios|commenti"
    r"|reacties|komentarze|kommentarer)$|^(?:related|you (?:may|might) (?:also )?|more (?:from|on|stories)"
    r"|read (?:next|also)|share\b|a lire|lire aussi|voir aussi|articles lies|sur le meme"
    r"|lesen sie auch|mehr zum thema|das konnte sie|auch interessant|te puede|lea tambien"
    r"|articulos relacionados|noticias relacionadas|leggi anche|potrebbe interessarti"
    r"|leia tambem|veja tambem|lees ook|meer over|czytaj|zobacz|las (?:ocksa|mer)|mer om)"
)
"""Headings of what sites put below an article."""
_SHOWS: Final = "img, picture, svg, video, audio, iframe, embed, object, form, canvas, [data-src]"


def _is_title_of_pictures(heading: Element) -> bool:
    """Whether something that is no text stands under a heading: pictures, a film, a map."""
    node = heading.node.next if heading.node is not None else None
    while node is not None:
        if node.tag in _SHOWS.split(", ") or (node.is_element_node and node.css_first(_SHOWS)):
            return True
        node = node.next
    return False


_DAMAGED: Final = re.compile(r"(?:&[a-z]{1,6}|&#\d{1,5}|<[a-z/!][^<>]{0,300}|\ufffd)$", re.I)


@rule(
    name="damaged-end",
    argues=Cause.TRUNCATION,
    confidence=Confidence.HIGH,
    matches=(_BEFORE + "By the second year the first apples were sold at the market&nb",),
    ignores=(
        _BEFORE + "The stall is run by Hill & Sons. By the second year the first apples were sold.",
    ),
)
def damaged_end(scene: Scene) -> Iterator[Seen]:
    """The text ends inside a character, an entity or a tag."""
    document = scene.document
    if document.kind == "html" and (scene.last is None or scene.last < len(document.blocks) - 1):
        return
    text = document.decoded.text.rstrip()
    match = _DAMAGED.search(text[-320:])
    if match is None and not document.decoded.cut:
        return
    size = len(match[0]) if match else 0
    if document.kind == "text":
        yield Seen(start=len(text) - size, end=len(text))
    else:
        yield Seen(view="markup", start=len(text) - size, end=len(text))


@rule(
    name="closed",
    argues=Stance.COMPLETE,
    confidence=Confidence.LOW,
    matches=(_WHOLE,),
    ignores=(_BEFORE + "The cost of the fence was put at forty thousand crowns and…",),
)
def closed(scene: Scene) -> Iterator[Seen]:
    """The article's last paragraph ends in a closing mark."""
    found = last_paragraph(scene)
    if found is None or found[0][-1] in ":：;；" or not is_closed(found[0]):
        return
    if _elision(found[0]) is None and not _is_bracketed(found[0]):
        begin, end = tail(*found)
        yield Seen(start=begin, end=end)


@rule(
    name="end-mark",
    argues=Stance.COMPLETE,
    confidence=Confidence.MEDIUM,
    matches=(_WHOLE + "\n-30-", _WHOLE + " ■"),
    ignores=(_BEFORE + "The cost was put at 30.",),
)
def end_mark(scene: Scene) -> Iterator[Seen]:
    """An editor's mark for the end (-30-, ###, ■, （完）) stands after the article."""
    if scene.last is None:
        return
    document = scene.document
    own = document.main.blocks
    first = bisect_left(own, scene.last)
    for at in own[first : first + 3]:
        block = document.blocks[at]
        if block.text.rstrip()[-1:] not in END_MARK_SIGNS:
            continue
        if match := END_MARK.search(block.text, max(0, len(block.text) - TAIL)):
            yield Seen(start=block.start + match.start(), end=block.start + match.end())
            return


RULES = (
    Phrase(
        name="characters-left",
        argues=Cause.EXCERPT,
        confidence=Confidence.HIGH,
        message="A counter says that {characters_left} characters were cut off here.",
        guard="chars]",
        pattern=r"\[ ?\+ ?(?P<characters_left>\d+) chars\]",
        matches=("The society bought the orchard in spring and put up… [+2345 chars]",),
        ignores=("The form takes a name of at most [30 chars] and a date.",),
        zones=NEAR_END,
        seen="NewsAPI",
    ),
    elided,
    bracketed_ellipsis,
    open_end,
    open_quotation,
    nothing_after_colon,
    nothing_after_heading,
    damaged_end,
    closed,
    end_mark,
)
